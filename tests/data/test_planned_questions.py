"""The round trip: what a tool gives back has the questionnaire's codes, texts and answers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mashura.cli import build_commands
from mashura.data import read_with_notes
from mashura.data.planned_questions import as_planned, read_planned
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology.records.questionnaire import WITHHELD, Questionnaire
from mashura.methodology.records.wording import text_in
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import QuestionKind
from mashura.record_file import read_record
from mashura.reports import open_source

from .returned_answers import (
    Answers,
    simulated_answers,
    write_decidim,
    write_kobo,
    write_limesurvey,
    write_limesurvey_archive,
    write_polis,
)

FORM = read_record(Path(__file__).with_name("questionnaire.yaml"), Questionnaire)


def given_answers(consultation: Consultation) -> list[Answers]:
    """Return the answers of each person in the order in which people were read."""
    everybody: dict[str, Answers] = {name: {} for name in consultation.participants["participant_id"]}
    for row in consultation.answers.itertuples():
        everybody[row.participant_id].setdefault(row.question_id, []).append(row.value)
    return [{name: sorted(values) for name, values in answers.items()} for answers in everybody.values()]


def check_ballots(consultation: Consultation, everybody: list[Answers]) -> None:
    assert consultation.projects["project_id"].tolist() == ["park", "library"]
    assert consultation.projects["cost"].tolist() == [60, 80]
    assert consultation.budgets["budget"].tolist() == [100]
    votes = consultation.ballots["project_id"].value_counts().to_dict()
    codes = {"park": "p1", "library": "p2"}
    assert votes == {
        name: count
        for name, code in codes.items()
        if (count := sum(code in answers["ballot"] for answers in everybody))
    }


TRIPS = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
SEEDS, PEOPLE = st.integers(0, 10**6), st.integers(1, 25)


@TRIPS
@given(seed=SEEDS, people=PEOPLE, language=st.sampled_from(LANGUAGES))
@pytest.mark.parametrize("write", [write_limesurvey, write_limesurvey_archive])
def test_limesurvey_gives_back_what_was_planned(tmp_path_factory, write, seed, people, language) -> None:
    everybody = simulated_answers(FORM, people, seed)
    place = write(tmp_path_factory.mktemp("limesurvey"), FORM, everybody)
    with use_language(language):
        consultation = read_planned(place, FORM).consultation
        check_questions_that_were_answered(consultation)
    assert given_answers(consultation) == everybody
    check_ballots(consultation, everybody)


@TRIPS
@given(seed=SEEDS, people=PEOPLE)
def test_limesurvey_needs_no_questionnaire_for_the_same_codes_and_texts(
    tmp_path_factory, seed, people
) -> None:
    everybody = simulated_answers(FORM, people, seed)
    reading = read_with_notes(write_limesurvey(tmp_path_factory.mktemp("limesurvey"), FORM, everybody))
    assert reading.format == "limesurvey"
    questions = {question.question_id: question for question in reading.consultation.questions}
    for planned in FORM.as_questions():
        assert (questions[planned.question_id].text, questions[planned.question_id].kind) == (
            planned.text,
            planned.kind,
        )


@TRIPS
@given(seed=SEEDS, people=PEOPLE, language=st.sampled_from(["", *LANGUAGES]))
def test_kobo_gives_back_what_was_planned_with_names_or_labels(
    tmp_path_factory, seed, people, language
) -> None:
    everybody = simulated_answers(FORM, people, seed)
    place = write_kobo(tmp_path_factory.mktemp("kobo") / "buses.xlsx", FORM, everybody, language)
    reading = read_planned(place, FORM)
    assert reading.format == "kobo"
    check_questions_that_were_answered(reading.consultation)
    assert given_answers(reading.consultation) == everybody
    check_ballots(reading.consultation, everybody)


def check_questions_that_were_answered(consultation: Consultation) -> None:
    texts = {question.question_id: question for question in consultation.questions}
    answered = {*consultation.answers["question_id"]}
    for planned in FORM.as_questions():
        assert planned.question_id in answered
        assert texts[planned.question_id] == planned
    if "mode[other]" in answered:
        assert texts["mode[other]"].kind is QuestionKind.OPEN


@TRIPS
@given(seed=SEEDS, people=PEOPLE, language=st.sampled_from(LANGUAGES))
def test_polis_gives_back_the_statements_under_their_codes(tmp_path_factory, seed, people, language) -> None:
    place = write_polis(tmp_path_factory.mktemp("polis"), FORM, people, seed, language)
    raw, reading = read_with_notes(place).consultation, read_planned(place, FORM)
    assert reading.format == "polis"
    statements = reading.consultation.statements
    assert statements["statement_id"].tolist() == ["night", "seats", "lanes"]
    expected = [text_in(statement.text, language) for statement in FORM.statements]
    assert statements["text"].tolist() == expected
    votes = reading.consultation.votes
    assert votes["vote"].tolist() == raw.votes["vote"].tolist()
    assert votes.groupby("statement_id").size().to_dict() == dict.fromkeys(
        ("night", "seats", "lanes"), people
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_decidim_gives_back_the_proposals_under_their_codes(tmp_path, language) -> None:
    place = write_decidim(tmp_path / "participa.example-open-data-proposals.csv", FORM)
    with use_language(language):
        reading = read_planned(place, FORM)
    assert reading.format == "decidim"
    statements = reading.consultation.statements
    assert statements["statement_id"].tolist() == ["night", "seats", "lanes"]
    expected = [text_in(statement.text, language) for statement in FORM.statements]
    assert statements["text"].tolist() == expected


def test_what_was_not_planned_stays_and_what_is_no_option_is_not_shown(tmp_path) -> None:
    everybody = simulated_answers(FORM, 12, 3)
    everybody[0]["mode"] = ["Ahmad Ali"]
    place = write_kobo(tmp_path / "buses.xlsx", FORM, everybody)
    shorter = FORM.model_copy(
        update={"questions": tuple(q for q in FORM.questions if q.question_id != "wait")}
    )
    consultation = read_planned(place, shorter).consultation
    assert "Ahmad" not in consultation.answers["value"].str.cat()
    assert (consultation.answers.query("question_id == 'mode'")["value"] == WITHHELD).sum() == 1
    assert "wait" in {*consultation.answers["question_id"]}


def test_another_consultation_is_left_as_it_is(tmp_path) -> None:
    place = write_polis(tmp_path, FORM, 3, 1, "en")
    raw = read_with_notes(place).consultation
    other = Questionnaire.model_validate(
        {"statements": [{"statement_id": "s1", "text": {"en": "Something else."}}]}
    )
    assert as_planned(raw, other) is raw


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tool", ["limesurvey", "kobo", "polis", "decidim"])
def test_analyse_reads_it_without_a_mapping(tmp_path, tool, language) -> None:
    everybody = simulated_answers(FORM, 20, 5)
    file = tmp_path / "questionnaire.json"
    file.write_text(FORM.model_dump_json(), encoding="utf-8")
    folder = tmp_path / "export"
    folder.mkdir()
    place = {
        "limesurvey": lambda: write_limesurvey(folder, FORM, everybody),
        "kobo": lambda: write_kobo(folder / "buses.xlsx", FORM, everybody, "ar"),
        "polis": lambda: write_polis(folder, FORM, 20, 5, "ar"),
        "decidim": lambda: write_decidim(folder / "proposals.csv", FORM),
    }[tool]()
    with use_language(language):
        done = CliRunner().invoke(
            build_commands(),
            ["analyse", str(place), "--questionnaire", str(file), "--json"],
            catch_exceptions=False,
        )
    assert done.exit_code == 0
    result = json.loads(done.stdout)
    assert result["format"] == tool
    if tool in ("limesurvey", "kobo"):
        shown = {entry["id"]: entry["text"] for entry in result["questions"]}
        with use_language(language):
            expected = {question.question_id: question.text for question in FORM.as_questions()}
        assert expected.items() <= shown.items()


def test_a_ballot_does_not_hide_the_questions_beside_it(tmp_path) -> None:
    file = tmp_path / "questionnaire.json"
    file.write_text(FORM.model_dump_json(), encoding="utf-8")
    place = write_kobo(tmp_path / "buses.xlsx", FORM, simulated_answers(FORM, 20, 5), "ar")
    with use_language("en"):
        done = CliRunner().invoke(
            build_commands(),
            ["analyse", str(place), "--questionnaire", str(file), "--lang", "en"],
            catch_exceptions=False,
        )
        texts = [question.text for question in FORM.as_questions()]
    assert "A park" in done.stdout
    assert [text for text in texts if text not in done.stdout] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_has_the_questions_as_they_were_planned(tmp_path, language) -> None:
    folder = tmp_path / "export"
    folder.mkdir()
    # Codes alone: without the questionnaire, nobody can tell what was asked.
    place = write_kobo(folder / "buses.xlsx", FORM, simulated_answers(FORM, 20, 5), None)
    file = tmp_path / "questionnaire.json"
    file.write_text(FORM.model_dump_json(), encoding="utf-8")
    with use_language(language):
        asked = open_source(place, questionnaire=file).consultation.questions
        planned = [question for question in FORM.as_questions() if question.kind is not QuestionKind.OPEN]
    assert {question.text for question in planned} <= {question.text for question in asked}
    out = tmp_path / "report.html"
    with use_language(language):
        done = CliRunner().invoke(
            build_commands(),
            ["report", str(place), "--questionnaire", str(file), "--out", str(out)],
            catch_exceptions=False,
        )
    assert done.exit_code == 0, done.stderr
    assert planned[0].text in out.read_text(encoding="utf-8")
