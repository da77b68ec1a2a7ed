"""A document of one page has smaller letters and margins in Word, as far as print needs them."""

from __future__ import annotations

import io
from typing import Any

import docx
import pytest

from mashura.documents import render
from mashura.documents.formats.content import Document, Section, Text
from mashura.documents.formats.pdf import fitting_scale
from mashura.documents.frame import framed


def made(language: str, lines: int, *, one_page: bool) -> Document:
    blocks = tuple(Text(text="Everybody can say what matters. " * 4) for _ in range(lines))
    section = Section(title="–", blocks=blocks)
    facts = (("–", "–"),)
    return framed(
        language, entity="", title="–", kind="–", facts=facts, sections=(section,), one_page=one_page
    )


def read(document: Document) -> Any:
    return docx.Document(io.BytesIO(render(document, "docx")))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_letters_and_margins_become_smaller_with_more_text(language: str) -> None:
    sizes = [
        read(made(language, lines, one_page=one_page)).styles["Normal"].font.size.pt
        for lines, one_page in ((2, False), (2, True), (24, True))
    ]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == 3
    assert min(sizes) >= 7.5
    short, usual = (read(made(language, 2, one_page=one_page)).sections[0] for one_page in (True, False))
    assert short.top_margin < usual.top_margin


def test_what_is_no_page_keeps_its_letters() -> None:
    assert fitting_scale(made("en", 60, one_page=False)) == 1
