"""A questionnaire goes out as files that the tools take in, with codes, languages, limits, conditions."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from docx import Document as WordFile
from openpyxl import load_workbook
from pyxform.xls2xform import convert

from mashura.data.platforms.limesurvey_structure import read_structure
from mashura.documents.formats.content import Table
from mashura.documents.questionnaire.document import questionnaire_document
from mashura.documents.questionnaire.files import EXPORTS, exported, possible_exports
from mashura.documents.questionnaire.limesurvey import limesurvey_structure
from mashura.documents.questionnaire.statements import decidim_csv, decidim_json, decidim_xlsx, polis_seeds
from mashura.documents.questionnaire.xlsform import xlsform
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, message, use_language
from mashura.methodology.records.questionnaire import Questionnaire
from mashura.methodology.rules.questionnaire import questionnaire_findings
from mashura.record_file import read_record

FORM = read_record(Path(__file__).parents[2] / "data" / "questionnaire.yaml", Questionnaire)
XFORM = "{http://www.w3.org/2002/xforms}"


def test_the_form_of_these_tests_may_go_out() -> None:
    assert [found for found in questionnaire_findings(FORM) if found.severity == "blocker"] == []


@pytest.fixture(scope="module")
def xform() -> ElementTree.Element:
    converted = convert(io.BytesIO(xlsform(FORM)), file_type=".xlsx", validate=False)
    assert converted.warnings == []
    return ElementTree.fromstring(converted.xform)


def test_pyxform_makes_a_form_in_all_languages(xform) -> None:
    languages = {node.get("lang") for node in xform.iter(f"{XFORM}translation")}
    assert languages == {"Arabic (ar)", "English (en)"}
    texts = {node.text for node in xform.iter(f"{XFORM}value")}
    # Projects carry their cost.
    asked = FORM.model_copy(update={"title": (), "statements": ()})
    missing = [
        wording.text
        for wordings in asked.all_texts()
        for wording in wordings
        if not any(text and text.startswith(wording.text) for text in texts)
    ]
    assert missing == []


def test_pyxform_shows_a_grid_as_a_table_and_asks_for_an_order(xform) -> None:
    binds = {
        str(node.get("nodeset")).rpartition("/")[2]: node.get("type") for node in xform.iter(f"{XFORM}bind")
    }
    assert (binds["parts_i1"], binds["parts_i2"], binds["first"]) == ("string", "string", "odk:rank")
    appearances = [node.get("appearance") for node in xform.iter(f"{XFORM}select1")]
    assert appearances.count("list-nolabel") == 2


def test_pyxform_keeps_limits_and_conditions(xform) -> None:
    binds = {str(node.get("nodeset")).rpartition("/")[2]: node for node in xform.iter(f"{XFORM}bind")}
    assert binds["mode"].get("required") == "true()"
    assert binds["wait"].get("constraint") == ". >= 0 and . <= 120"
    assert binds["since"].get("type") == "date"
    assert "'bus'" in binds["wait"].get("relevant", "")
    assert "'x'" in binds["mode_other"].get("relevant", "")
    assert "'a3'" in binds["wish"].get("constraint", "")


def test_the_survey_structure_has_every_question_under_its_code(tmp_path) -> None:
    file = tmp_path / "survey.lss"
    file.write_bytes(limesurvey_structure(FORM))
    for language in LANGUAGES:
        with use_language(language):
            questions = {question.question_id: question for question in read_structure(file).questions}
            for planned in FORM.as_questions():
                read = questions[planned.question_id]
                assert (read.text, read.kind) == (planned.text, planned.kind)
                shown = [option.label for option in planned.options if option.code != "x"]
                assert [option.label for option in read.options][: len(shown)] == shown


def test_the_survey_structure_says_when_a_question_is_asked_and_what_stands_alone() -> None:
    root = ElementTree.fromstring(limesurvey_structure(FORM))
    rows = {row.findtext("title"): row for row in root.iterfind("questions/rows/row")}
    assert rows["wait"].findtext("relevance") == '(mode.NAOK == "bus" or mode.NAOK == "-oth-")'
    assert (rows["mode"].findtext("mandatory"), rows["idea"].findtext("mandatory")) == ("Y", "N")
    settings = {
        (row.findtext("attribute"), row.findtext("value"))
        for row in root.iterfind("question_attributes/rows/row")
    }
    assert [rows[name].findtext("type") for name in ("parts", "first")] == ["F", "R"]
    assert (rows["since"].findtext("type"), rows["since"].findtext("question_theme_name")) == ("D", "date")
    assert {("exclude_all_others", "a3"), ("min_num_value_n", "0"), ("max_num_value_n", "120")} <= settings
    assert [node.text for node in root.iterfind("languages/language")] == ["ar", "en"]


def test_signs_of_the_tools_are_no_markup_and_no_formula(tmp_path) -> None:
    text = "=1+1 <b>5 & {tax}</b> – how much?"
    question = {"question_id": "q1", "kind": "open", "text": {"en": text}}
    form = Questionnaire.model_validate(
        {"title": {"en": "T & {x}"}, "languages": ["en"], "questions": [question]}
    )
    file = tmp_path / "survey.lss"
    file.write_bytes(limesurvey_structure(form))
    assert b"{tax}" not in file.read_bytes()
    assert read_structure(file).questions[0].text == text
    sheet = load_workbook(io.BytesIO(xlsform(form)))["survey"]
    assert [cell.value for cell in sheet[2]][2] == text
    assert {cell.data_type for cell in sheet[2]} <= {"s", "n"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_seeds_are_one_column_in_one_language(language) -> None:
    rows = [*csv.reader(io.StringIO(polis_seeds(FORM, language).decode()))]
    assert rows[0] == ["comment_text"]
    assert [row[0] for row in rows[1:]] == [
        {wording.language: wording.text for wording in statement.text}[language]
        for statement in FORM.statements
    ]


def test_the_three_files_for_decidim_say_the_same() -> None:
    table = [*csv.DictReader(io.StringIO(decidim_csv(FORM).decode()), delimiter=";")]
    assert table[0].keys() == {"id", "title/ar", "title/en", "body/ar", "body/en"}
    nested = json.loads(decidim_json(FORM))
    flat = [
        {
            "id": row["id"],
            **{f"{part}/{code}": row[part][code] for part in ("title", "body") for code in LANGUAGES},
        }
        for row in nested
    ]
    sheet = load_workbook(io.BytesIO(decidim_xlsx(FORM))).active
    head, *rows = sheet.values
    assert table == flat == [dict(zip(head, row, strict=True)) for row in rows]
    assert all(len(row[f"body/{code}"]) >= 15 for row in table for code in LANGUAGES)


def test_a_long_statement_has_a_title_that_decidim_takes_and_its_whole_text_as_body() -> None:
    text = "The city should " + "plant trees " * 30
    form = Questionnaire.model_validate(
        {"statements": [{"statement_id": "s1", "text": {"en": text.strip()}}]}
    )
    (row,) = csv.DictReader(io.StringIO(decidim_csv(form).decode()), delimiter=";")
    assert len(row["title/en"]) <= 150
    assert row["body/en"] == text.strip()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_document_shows_every_text_in_all_languages(language) -> None:
    with use_language(language):
        (content,) = exported(FORM, "docx").values()
    word = WordFile(io.BytesIO(content))
    shown = "\n".join(node.text or "" for node in word.element.iter() if str(node.tag).endswith("}t"))
    for texts in FORM.all_texts():
        for wording in texts:
            assert wording.text in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_heads_of_tables_are_in_the_language_of_the_questions(language) -> None:
    sections = questionnaire_document(FORM, language=language).sections
    heads = [
        {head for block in section.blocks if isinstance(block, Table) for head in block.header}
        for section in sections[: len(LANGUAGES)]
    ]
    for code, shown in zip(LANGUAGES, heads, strict=True):
        assert {message(f"questionnaire-{word}", lang=code) for word in ("agree", "cost")} <= shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_document_for_approval_names_what_the_check_says_and_where(language) -> None:
    leading = {"question_id": "q1", "kind": "open", "text": {"en": "Don't you like buses?"}}
    form = Questionnaire.model_validate(
        {"title": {"en": "Buses"}, "languages": ["en"], "questions": [leading]}
    )
    found = questionnaire_findings(form)
    document = questionnaire_document(form, findings=found, language=language)
    (said, mend) = document.sections[-1].blocks[0].entries[0]
    assert said.endswith(found[0].text(language))
    assert mend == found[0].mend(language)
    assert message("questionnaire-place-questions", lang=language, number=1) in said
    assert len(questionnaire_document(form, language=language).sections) == len(document.sections) - 1


@pytest.mark.parametrize("name", EXPORTS)
def test_nothing_goes_out_without_what_the_tool_asks(name) -> None:
    assert name in possible_exports(FORM)
    empty = Questionnaire.model_validate({"title": {"en": "Empty"}, "languages": ["en"]})
    if name in ("docx", "pdf"):
        assert exported(empty, name)
    else:
        assert name not in possible_exports(empty)
        with pytest.raises(InputError):
            exported(empty, name)


def test_a_blocker_keeps_a_form_in_and_the_document_open() -> None:
    broken = FORM.model_copy(update={"languages": ("ar", "en", "ur")})
    with pytest.raises(InputError) as refused:
        exported(broken, "xlsform")
    assert refused.value.key == "questionnaire-blocked"
    assert "Urdu" in refused.value.params["place"]
    assert exported(broken, "docx")


def test_a_ballot_that_is_no_approval_is_refused_by_survey_tools() -> None:
    ranked = FORM.model_copy(update={"ballot": FORM.ballot.model_copy(update={"ballot_type": "ordinal"})})
    assert "limesurvey" not in possible_exports(ranked)
    with pytest.raises(InputError) as refused:
        exported(ranked, "limesurvey")
    assert refused.value.key == "questionnaire-ballot-type"
