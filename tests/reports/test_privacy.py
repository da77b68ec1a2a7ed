"""No format of a report holds what names a person, nor a number that could tell who somebody is."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from mashura.analysis import survey
from mashura.documents.formats.content import Facts, Table
from mashura.documents.formats.file import ENDINGS, render
from mashura.i18n import LANGUAGES, message, use_language
from mashura.methodology import Campaign, Consultation
from mashura.methodology.records.findings import Findings, StatementFinding
from mashura.methodology.records.lessons import Lesson, Lessons
from mashura.methodology.records.questionnaire import AnswerOption, Question
from mashura.methodology.vocabulary import QuestionKind
from mashura.record_file import write_record
from mashura.reports import Source, gather, open_source, report_document
from mashura.reports.small_groups import is_small, open_groups, option_counts

SECRETS = (
    "Salem Rashed",
    "سالم راشد",
    "salem.rashed@example.ae",
    "050 123 4567",
    "+971501234567",
    "784-1990-1234567-1",
)
STATEMENTS = (
    "My name is Salem Rashed, and I want shade at every bus stop in the old town",
    "اسمي سالم راشد وأريد ظلاً في كل موقف للحافلات في البلدة القديمة",
    "Write to salem.rashed@example.ae about the bus stop at the harbour",
    "اتصلوا بي على ٠٥٠١٢٣٤٥٦٧ بشأن موقف الحافلات عند الميناء",
    "Call me on 050 123 4567 or +971501234567 if the bus is late",
    "رقم هويتي 784-1990-1234567-1 وأريد حافلات أكثر في المساء",
)
"""Each with personal data of a made-up person."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A table with a mapping: statements and an open answer of forty people, the last three of one town."""
    path = tmp_path_factory.mktemp("exports")
    lines = ["who,town,idea,wish"]
    for n in range(40):
        town = "Oasis" if n < 3 else "Harbour" if n < 20 else "Old town"
        lines.append(f'{n},{town},"{STATEMENTS[n % 6]}","{STATEMENTS[(n + 3) % 6]}"')
    (path / "ideas.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (path / "ideas.mapping.yaml").write_text(
        "columns: {participants.participant_id: who, participants.region: town, statements.text: idea}\n"
        "answers: [wish]\n",
        encoding="utf-8",
    )
    (path / "census.csv").write_text(
        "attribute,group,share\n"
        "region,Oasis,0.2\nregion,Harbour,0.3\nregion,Old town,0.4\nregion,Hills,0.1\n",
        encoding="utf-8",
    )
    return path


@pytest.fixture(scope="module", params=LANGUAGES)
def document(request, folder):
    with use_language(request.param):
        return report_document(gather(open_source(folder / "ideas.csv", census=folder / "census.csv")))


def plain(kind: str, content: bytes) -> str:
    """All that a reader, or a search through the file, could find."""
    if kind == "html":
        return content.decode()
    if kind == "pdf":
        return "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        xml = "".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml"))
    return xml + re.sub("<[^>]+>", "", xml)


@pytest.mark.parametrize("kind", ENDINGS)
def test_planted_personal_data_reach_no_format(document, kind):
    text = plain(kind, render(document, kind))
    digits = re.sub(r"[^0-9٠-٩]", "", text)
    assert [one for one in SECRETS if one in text] == []
    assert "501234567" not in digits
    assert "٥٠١٢٣٤٥٦٧" not in digits
    assert "19901234567" not in digits


def test_what_was_masked_is_told_in_the_method(document):
    facts = next(block for block in document.sections[-3].blocks if isinstance(block, Facts))
    masked = dict(facts.rows)[message("reports-method-masked", lang=document.language)]
    assert re.search("[1-9]", masked)
    assert masked != message("reports-method-nothing-masked", lang=document.language)


def test_statements_that_records_quote_are_masked_too(tmp_path):
    plan = tmp_path / "records.yaml"
    finding = StatementFinding(statement_id="1", text=STATEMENTS[0], agree=9)
    write_record(plan, Campaign(findings=Findings(consensus=(finding,))))
    (tmp_path / "ideas.csv").write_text("idea\nShade\n", encoding="utf-8")
    (tmp_path / "ideas.mapping.yaml").write_text("columns: {statements.text: idea}\n", encoding="utf-8")
    source = open_source(tmp_path / "ideas.csv", plan=plan)
    assert source.campaign.findings.consensus[0].text.startswith("My name is [name]")


def test_a_group_of_three_is_named_but_no_number_tells_its_size(folder):
    with use_language("en"):
        material = gather(open_source(folder / "ideas.csv", census=folder / "census.csv"))
        text = render(report_document(material), "html").decode()
    # The next smallest group is hidden as well, else the total would give the first away.
    assert material.people.hidden == (("region", "Oasis"), ("region", "Harbour"))
    (compared,) = material.compared
    assert {*compared.ratios} == {"Old town", "Hills"}
    assert re.search("Oasis; [^;]*Harbour", text)
    assert {one.group for one in material.weighting.shares} == {"Old town", "Hills"}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 12), min_size=1, max_size=6))
def test_whatever_the_groups_no_small_one_is_left_and_none_can_be_worked_out(sizes):
    labels = [f"place {n}" for n, size in enumerate(sizes) for _ in range(size)]
    people = pd.DataFrame({"participant_id": [str(n) for n in range(len(labels))], "region": labels})
    done = open_groups(Consultation(title="", origin="csv", participants=people))
    left = done.consultation.participants["region"]
    assert not any(is_small(count) for count in left.value_counts())
    hidden = int(left.isna().sum())
    assert hidden == 0 or hidden >= 5 or left.isna().all()
    if done.hidden and not left.isna().all():
        assert len(done.hidden) >= 2


def test_lessons_do_not_count_the_people_of_a_small_group(folder):
    with use_language("en"):
        material = gather(open_source(folder / "ideas.csv", census=folder / "census.csv"))
        lesson = Lesson(subject="group", about="region", group="Oasis", text="38% of its due share")
        learnt = replace(material.evaluation, lessons=Lessons(lessons=(lesson,)))
        material = replace(material, evaluation=learnt)
        text = render(report_document(material), "html").decode()
    assert "38% of its due share" not in text
    assert "fewer than 5, or telling of such a group" in text


def test_answers_of_few_people_are_not_shown_nor_what_tells_them():
    asked = Question(
        question_id="q", kind=QuestionKind.SINGLE, options=tuple(AnswerOption(code=one) for one in "abc")
    )
    values = ["a"] * 20 + ["b"] * 7 + ["c"] * 2
    ids = [str(n) for n in range(len(values))]
    talk = Consultation(
        title="", origin="csv", questions=(asked,),
        participants=pd.DataFrame({"participant_id": ids}),
        answers=pd.DataFrame({"participant_id": ids, "question_id": "q", "value": values}),
    )  # fmt: skip
    (found,) = survey(talk).questions
    assert option_counts(found) == [20, None, None]
    source = Source(consultation=talk, campaign=Campaign(), population=None, population_table=None)
    with use_language("en"):
        document = report_document(gather(source))
    (table,) = [
        block
        for section in document.sections
        if "Survey answers" in section.title
        for block in section.blocks
        if isinstance(block, Table)
    ]
    assert [row[1] for row in table.rows] == ["20", "not shown", "not shown"]
