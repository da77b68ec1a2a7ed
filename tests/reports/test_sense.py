"""The summary that cites its statements, in reports."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from mashura.analysis.sensemaking import Sentence
from mashura.documents.formats.content import Cited
from mashura.documents.formats.file import render
from mashura.i18n import LANGUAGES, message, use_language
from mashura.reports import report_document


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_links_to_its_statements_in_the_page(documents, language):
    with use_language(language):
        page = render(documents[language], "html").decode()
    cited = next(
        block
        for section in documents[language].sections
        for block in section.blocks
        if isinstance(block, Cited)
    )
    targets = set(re.findall(r"id=.?(cited-\d+)", page))
    links = re.findall(r"href=.?#(cited-\d+)", page)
    assert len(links) == sum(len(cites) for _, cites, _ in cited.sentences) > 5
    assert {*links} == targets
    assert all(cites and not warning for _, cites, warning in cited.sentences)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_says_what_the_summary_leaves_out(documents, words, language):
    said = words(documents[language])
    assert message("reports-sense-left-out", lang=language) in said
    assert message("reports-sense-minority", lang=language) in said


def test_what_a_model_invents_is_marked_in_the_report(materials):
    told = (Sentence(text="All 987654 residents want a tunnel.", cites=("nowhere",)),)
    material = materials["en"]
    with use_language("en"):
        document = report_document(
            replace(material, source=replace(material.source, model_sentences=told, model_name="a model"))
        )
    block = [part for section in document.sections for part in section.blocks if isinstance(part, Cited)][-1]
    assert block.sentences[0][2].startswith("Do not use")
    assert "987654" in block.sentences[0][2]
    assert "nowhere" in block.sentences[0][2]
