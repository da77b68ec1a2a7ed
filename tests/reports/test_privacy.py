"""No format of a report contains personal data, or a number that could identify somebody."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import pytest
from pypdf import PdfReader

from mashura.documents.formats.content import Facts
from mashura.documents.formats.file import ENDINGS, render
from mashura.i18n import LANGUAGES, message, use_language
from mashura.methodology import Campaign
from mashura.methodology.records.findings import Findings, StatementFinding
from mashura.methodology.records.lessons import Lesson, Lessons
from mashura.record_file import write_record
from mashura.reports import gather, open_source, report_document

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
"""Each contains personal data of a made-up person."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A table with a mapping: statements and an open answer of forty people, the last three of one town."""
    path = tmp_path_factory.mktemp("exports")
    lines = ["who,town,idea,wish"]
    for row in range(40):
        town = "Oasis" if row < 3 else "Harbour" if row < 20 else "Old town"
        lines.append(f'{row},{town},"{STATEMENTS[row % 6]}","{STATEMENTS[(row + 3) % 6]}"')
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
    """Return everything that a reader, or a search through the file, can find."""
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
    assert [secret for secret in SECRETS if secret in text] == []
    assert "501234567" not in digits
    assert "٥٠١٢٣٤٥٦٧" not in digits
    assert "19901234567" not in digits


def test_the_method_says_what_was_masked(document):
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


@pytest.fixture(scope="module")
def with_a_small_group(folder):
    with use_language("en"):
        return gather(open_source(folder / "ideas.csv", census=folder / "census.csv"))


def test_a_group_of_three_is_hidden_and_with_it_the_next_smallest(with_a_small_group):
    # With the total, the next smallest group alone would reveal the size of the first.
    assert with_a_small_group.people.hidden == (("region", "Oasis"), ("region", "Harbour"))


def test_hidden_groups_are_neither_compared_nor_weighted(with_a_small_group):
    (compared,) = with_a_small_group.compared
    assert {*compared.ratios} == {"Old town", "Hills"}
    assert {share.group for share in with_a_small_group.weighting.shares} == {"Old town", "Hills"}


def test_hidden_groups_are_named_in_the_report(with_a_small_group):
    with use_language("en"):
        text = render(report_document(with_a_small_group), "html").decode()
    assert re.search("Oasis; [^;]*Harbour", text)


def test_lessons_do_not_count_the_people_of_a_small_group(with_a_small_group):
    lesson = Lesson(subject="group", about="region", group="Oasis", text="38% of its due share")
    evaluation = replace(with_a_small_group.evaluation, lessons=Lessons(lessons=(lesson,)))
    with use_language("en"):
        document = report_document(replace(with_a_small_group, evaluation=evaluation))
        text = render(document, "html").decode()
    assert "38% of its due share" not in text
    assert "number is not given (fewer than 5, or" in text
