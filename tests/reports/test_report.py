"""A report says what is known, says what is not, and gives away nobody."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import docx
import numpy as np
import pandas as pd
import pytest
from docx.oxml.ns import qn
from lxml import html
from pypdf import PdfReader

from mashura.analysis.texts.theme_edits import ThemeEdits, edit_of
from mashura.documents.formats.content import Bullets, Facts, Picture, Table, Text, Votes
from mashura.documents.formats.file import render
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, message, use_language
from mashura.methodology import Campaign, Consultation
from mashura.paths import content
from mashura.record_file import write_record
from mashura.reports import Source, gather, open_source, report_document
from mashura.reports.source import read_census
from mashura.reports.wording import people


@pytest.fixture(scope="module")
def materials(folder):
    made = {}
    for language in LANGUAGES:
        with use_language(language):
            made[language] = gather(open_source(folder))
    return made


@pytest.fixture(scope="module")
def documents(materials):
    made = {}
    for language, material in materials.items():
        with use_language(language):
            made[language] = report_document(material)
    return made


@pytest.fixture(scope="module")
def pages(documents):
    return {language: render(document, "html").decode() for language, document in documents.items()}


def source(consultation: Consultation, **more) -> Source:
    return Source(
        **{"consultation": consultation, "campaign": Campaign(), "population": None, "population_table": None}
        | more
    )


def words(document) -> str:
    found = []
    for section in document.sections:
        found.append(section.title)
        for block in section.blocks:
            if isinstance(block, Text):
                found.append(block.text)
            elif isinstance(block, Bullets):
                found += [f"{text} {reason}" for text, reason in block.entries]
            elif isinstance(block, Table | Facts | Votes):
                found += [str(cell) for row in block.rows for cell in row]
    return "\n".join(found)


def test_both_languages_have_the_same_sections_and_blocks(documents):
    shapes = {
        language: [[type(block).__name__ for block in section.blocks] for section in document.sections]
        for language, document in documents.items()
    }
    assert shapes["ar"] == shapes["en"]
    assert len(shapes["ar"]) >= 16


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_names_language_and_direction_and_loads_nothing(pages, language):
    page = html.fromstring(pages[language])
    assert page.get("lang") == language
    assert page.get("dir") == {"ar": "rtl", "en": "ltr"}[language]
    assert re.findall(r"(?:src|href)\s*=\s*[\"'](?!data:|#)", pages[language]) == []
    assert re.findall(r"url\((?!data:)", pages[language]) == []
    assert page.xpath("//script") == []
    assert all(image.get("alt") for image in page.xpath("//img"))
    assert len(page.xpath("//img")) >= 12
    links = [one.get("href")[1:] for one in page.xpath("//nav//a")]
    assert links == [one.get("id") for one in page.xpath("//section")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_simulated_people_are_called_simulated_first_of_all(pages, language):
    page = html.fromstring(pages[language])
    first = page.xpath("//header/*")[0].text_content()
    assert first == message("reports-mark-simulated", lang=language)


def test_what_people_wrote_is_text_and_never_markup():
    statement = "<script>alert('x')</script> #eval(1) \\\\ & <b>"
    talk = Consultation(
        title="<i>Buses</i>",
        origin="csv",
        statements=pd.DataFrame({"statement_id": ["1"], "text": [statement], "moderation": ["in"]}),
    )
    with use_language("en"):
        document = report_document(gather(source(talk)))
    page = html.fromstring(render(document, "html").decode())
    assert page.xpath("//script") == []
    assert statement in page.text_content()
    pdf = "".join(one.extract_text() for one in PdfReader(io.BytesIO(render(document, "pdf"))).pages)
    assert "eval(1)" in pdf


def test_the_same_document_gives_the_same_page_and_the_same_word_text(documents):
    assert render(documents["en"], "html") == render(documents["en"], "html")
    first, second = (
        zipfile.ZipFile(io.BytesIO(render(documents["en"], "docx"))).read("word/document.xml")
        for _ in range(2)
    )
    assert first == second


@pytest.mark.slow
def test_the_same_document_gives_the_same_pdf(documents):
    first, second = (PdfReader(io.BytesIO(render(documents["ar"], "pdf"))) for _ in range(2))
    assert [one.extract_text() for one in first.pages] == [one.extract_text() for one in second.pages]


@pytest.mark.slow
def test_figures_are_drawn_the_same_twice(documents, folder):
    with use_language("en"):
        again = report_document(gather(open_source(folder)))
    figures = [
        [block.svg for section in one.sections for block in section.blocks if isinstance(block, Picture)]
        for one in (documents["en"], again)
    ]
    assert figures[0] == figures[1]


def test_an_arabic_word_document_reads_from_right_to_left_throughout(documents):
    word = docx.Document(io.BytesIO(render(documents["ar"], "docx")))
    assert word.sections[0]._sectPr.find(qn("w:bidi")) is not None
    headings = [one for one in word.paragraphs if one.style.name == "Heading 1"]
    assert [one.text for one in headings] == [one.title for one in documents["ar"].sections]
    assert all(one._p.pPr.find(qn("w:bidi")) is not None for one in headings)
    assert all(table._tbl.tblPr.find(qn("w:bidiVisual")) is not None for table in word.tables)
    described = [one.get("descr") for one in word.element.iter(qn("wp:docPr"))]
    assert described
    assert all(described)


def test_an_export_without_records_admits_what_is_missing():
    with use_language("en"):
        text = words(report_document(gather(source(Consultation(title="Buses", origin="polis")))))
    assert message("reports-no-decision", lang="en") in text
    assert message("reports-not-compared", lang="en") in text
    assert "real contributions, read from a folder of a Polis CSV export" in text


def test_groups_of_fewer_than_five_are_not_given_in_numbers():
    persons = pd.DataFrame(
        {
            "participant_id": [str(n) for n in range(27)],
            "channel": ["sms"] * 3 + ["portal"] * 9 + ["radio"] * 15,
        }
    )
    with use_language("en"):
        document = report_document(
            gather(source(Consultation(title="Buses", origin="csv", participants=persons)))
        )
        table = next(block for block in document.sections[1].blocks if isinstance(block, Table))
        # Of three groups the second is hidden too: together with the others it would tell the first.
        assert [row[1] for row in table.rows] == ["15", "12"]
        assert table.rows[1][0] == "not known, or too few to be shown"
        assert people(3) == "fewer than 5"


def test_truth_of_the_simulator_never_reaches_a_report(folder):
    assert open_source(folder).consultation.truth.empty


def test_a_voted_budget_is_recounted(real_data):
    with use_language("ar"):
        found = open_source(real_data / "participatory_budgeting" / "Poland_Swiecie_2023.pb")
        document = report_document(gather(found))
    text = words(document)
    assert message("reports-budget-winners-equal", lang="ar") in text
    assert any("الموازنة التشاركية" in section.title for section in document.sections)


def test_a_polis_export_gives_groups_and_both_kinds_of_statements(real_data):
    with use_language("en"):
        found = open_source(real_data / "polis" / "15-per-hour-seattle")
        document = report_document(gather(found))
    votes = [block for section in document.sections for block in section.blocks if isinstance(block, Votes)]
    assert len(votes) == 2
    for row in (row for block in votes for row in block.rows):
        assert sum(row[1:4]) == pytest.approx(1)
    assert "Group 2" in words(document)


def test_random_votes_give_no_opinion_groups_and_the_report_says_so():
    rng = np.random.default_rng(6)
    persons, statements = [f"{n}" for n in range(150)], [f"{n}" for n in range(25)]
    votes = pd.DataFrame(
        [(one, other, rng.choice([-1, 0, 1])) for one in persons for other in statements],
        columns=["participant_id", "statement_id", "vote"],
    )
    talk = Consultation(
        title="Noise",
        origin="csv",
        participants=pd.DataFrame({"participant_id": persons}),
        statements=pd.DataFrame({"statement_id": statements, "text": "A bus", "moderation": "in"}),
        votes=votes,
    )
    with use_language("en"):
        material = gather(source(talk))
        text = words(report_document(material))
    assert material.groups.k > 0
    assert material.clear_groups == 0
    assert "No opinion groups stand out." in text
    assert "Group 1:" not in text


def test_regions_and_questions_of_a_simulated_campaign_have_words(folder, documents):
    places = open_source(folder).places
    names = {row[2] for row in _rows(documents["en"], message("reports-compared-group", lang="en"))}
    assert not names & {*places}
    assert "How often do you use the service?" in words(documents["en"])
    assert "كم مرة تستخدم الخدمة؟" in words(documents["ar"])


def _rows(document, heading):
    return [
        row
        for section in document.sections
        for block in section.blocks
        if isinstance(block, Table) and heading in block.header
        for row in block.rows
    ]


def test_every_figure_is_followed_by_what_it_says_and_its_section_by_what_must_not_be_concluded(documents):
    warned = message("reports-not-concluded", lang="en")
    for section in documents["en"].sections:
        figures = [place for place, block in enumerate(section.blocks) if isinstance(block, Picture)]
        for place in figures:
            assert section.blocks[place].alternative
            assert isinstance(section.blocks[place + 1], Text | Table), section.title
        if figures:
            assert Text(text=warned, tone="note") in section.blocks, section.title


def test_records_that_people_filled_in_are_what_the_report_prints(tmp_path, folder, materials, documents):
    (tmp_path / "papers.yaml").write_text(
        "impact:\n  parties: [Drivers]\n  rows:\n  - title: More buses\n    impacts:\n"
        "    - {party: Drivers, direction: gains, effect: Longer shifts, evidence: Roster 2026}\n"
        "replies:\n- {said: Buses at night, disposition: adopted, reason: Cheap, who: Fleet}\n",
        encoding="utf-8",
    )
    first = materials["en"].themes.themes.themes[0]
    edits = ThemeEdits(edits=(edit_of("Everything about delays", [first]),))
    write_record(tmp_path / "themes.yaml", edits)
    given = content("datasets", "assessments")
    with use_language("en"):
        found = open_source(
            folder,
            papers=tmp_path / "papers.yaml",
            themes=tmp_path / "themes.yaml",
            swot=given / "national_swot.en.yaml",
            self_assessment=given / "self_assessment.en.yaml",
        )
        text = words(report_document(gather(found)))
    assert "Longer shifts" in text
    assert "Buses at night" in text
    assert "Everything about delays" in text
    assert "Self-assessment by the sixteen UN features" in text
    assert "This is a draft from the records" not in text
    assert "This is a draft from the records" in words(documents["en"])


def test_a_census_with_a_share_that_is_no_number_is_named_by_line(tmp_path):
    file = tmp_path / "census.csv"
    file.write_text("attribute,group,share\ngender,female,٠٫٥\ngender,male,half\n", encoding="utf-8")
    with pytest.raises(InputError) as error:
        read_census(file)
    assert error.value.params["line"] == "3"
    file.write_text("attribute,group,share\ngender,female,٠٫٥\ngender,male,0.5\n", encoding="utf-8")
    assert read_census(file)["share"].tolist() == [0.5, 0.5]


def test_an_empty_consultation_still_gives_a_report_in_every_format():
    nothing = source(Consultation(title="", origin="csv"))
    for language in LANGUAGES:
        with use_language(language):
            document = replace(report_document(gather(nothing)), title="–")
        for kind in ("html", "pdf", "docx"):
            assert render(document, kind)
