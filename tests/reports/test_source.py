"""What a report is made from: records beside the data, the population, and no truth of the simulator."""

from __future__ import annotations

import pytest

from mashura.analysis.texts.theme_edits import ThemeEdits, edit_of
from mashura.errors import InputError
from mashura.i18n import use_language
from mashura.paths import content
from mashura.record_file import write_record
from mashura.reports import gather, open_source, report_document
from mashura.reports.source import read_census

DRAFT = "This is a draft from the records"
SELF_ASSESSMENT = "Self-assessment by the sixteen UN features"
PAPERS = """impact:
  parties: [Drivers]
  rows:
  - title: More buses
    impacts:
    - {party: Drivers, direction: gains, effect: Longer shifts, evidence: Roster 2026}
replies:
- {said: Buses at night, disposition: adopted, reason: Cheap, who: Fleet}
"""


def test_columns_that_only_the_simulator_knows_are_left_out(folder):
    assert open_source(folder).consultation.truth.empty


@pytest.fixture(scope="module")
def with_records(tmp_path_factory, folder, materials, words):
    """The words of a report with records that people filled in."""
    records = tmp_path_factory.mktemp("records")
    (records / "papers.yaml").write_text(PAPERS, encoding="utf-8")
    largest = materials["en"].themes.themes.themes[0]
    edits = ThemeEdits(edits=(edit_of("Everything about delays", [largest]),))
    write_record(records / "themes.yaml", edits)
    assessments = content("datasets", "assessments")
    with use_language("en"):
        source = open_source(
            folder,
            papers=records / "papers.yaml",
            themes=records / "themes.yaml",
            swot=assessments / "national_swot.en.yaml",
            self_assessment=assessments / "self_assessment.en.yaml",
        )
        return words(report_document(gather(source)))


@pytest.mark.parametrize(
    "text", ["Longer shifts", "Buses at night", "Everything about delays", SELF_ASSESSMENT]
)
def test_records_that_people_filled_in_are_in_the_report(with_records, text):
    assert text in with_records


def test_a_swot_that_people_wrote_replaces_the_draft(with_records, documents, words):
    assert DRAFT not in with_records
    assert DRAFT in words(documents["en"])


def test_a_census_is_read_in_either_set_of_digits(tmp_path):
    file = tmp_path / "census.csv"
    file.write_text("attribute,group,share\ngender,female,٠٫٥\ngender,male,0.5\n", encoding="utf-8")
    assert read_census(file)["share"].tolist() == [0.5, 0.5]


def test_a_census_with_a_share_that_is_not_a_number_is_refused_with_its_line(tmp_path):
    file = tmp_path / "census.csv"
    file.write_text("attribute,group,share\ngender,female,٠٫٥\ngender,male,half\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_census(file)
    assert caught.value.params["line"] == "3"


def test_regions_are_called_by_their_names(folder, documents):
    heading = "Missing most"
    cells = [
        row[2]
        for section in documents["en"].sections
        for block in section.blocks
        if heading in getattr(block, "header", ())
        for row in block.rows
    ]
    assert cells
    assert not {*cells} & {*open_source(folder).places}


@pytest.mark.parametrize(
    ("language", "question"),
    [("en", "How often do you use the service?"), ("ar", "كم مرة تستخدم الخدمة؟")],
)
def test_questions_of_a_simulated_survey_have_their_texts(documents, words, language, question):
    assert question in words(documents[language])


@pytest.fixture
def campaign_on_an_own_public(tmp_path, monkeypatch):
    """The folder of a small campaign that was simulated on an own public, and the public's name."""
    from mashura.cli import main

    monkeypatch.setenv("MASHURA_WORKSPACE", str(tmp_path))
    table = tmp_path / "census.csv"
    table.write_text("Sex,Count\nMale,2000\nFemale,3000\n", encoding="utf-8")
    assert main(["world", "new", str(table), "--name", "مدينتي"]) == 0
    campaign = tmp_path / "campaign"
    assert main(["simulate", "--world", "مدينتي", "--days", "7", "--out", str(campaign)]) == 0
    return campaign


def test_a_report_says_what_an_own_public_has_borrowed(campaign_on_an_own_public):
    with use_language("en"):
        source = open_source(campaign_on_an_own_public)
    assert any("A made-up municipality" in note and "trust" in note for note in source.notes)
    shares = source.population_table.set_index(["attribute", "group"])["share"]
    assert shares["gender", "female"] == pytest.approx(0.6)


def test_a_report_stays_possible_when_its_public_is_gone(campaign_on_an_own_public):
    from mashura.publics import delete_world

    delete_world("مدينتي")
    with use_language("en"):
        source = open_source(campaign_on_an_own_public)
    assert source.population_table is None
    assert any("مدينتي" in note for note in source.notes)
