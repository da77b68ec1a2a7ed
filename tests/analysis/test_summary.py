import json
from collections.abc import Callable

import pandas as pd
import pytest

from mashura.analysis import analyse, findings, render
from mashura.analysis.votes.consensus import consensus
from mashura.analysis.votes.opinion_groups import opinion_groups
from mashura.analysis.votes.vote_matrix import VoteMatrix
from mashura.i18n import LANGUAGES, Language, message, use_language
from mashura.methodology.records.questionnaire import Question
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import QuestionKind

Build = Callable[..., Consultation]


def test_a_campaign_with_text_identifiers_keeps_them(camps: Consultation) -> None:
    summary = analyse(camps)
    assert summary["consensus"] == {"agree": ["c1"], "disagree": []}
    assert summary["statement_counts"][0] == {"statement_id": "c1", "agree": 13, "disagree": 0, "pass": 0}
    assert summary["groups"]["members"].keys() == {f"p{number}" for number in range(13)}
    assert json.loads(json.dumps(summary)) == summary


def test_groups_and_consensus_that_are_known_are_not_sought_again(camps: Consultation) -> None:
    # Results of other votes show that nothing was computed.
    nobody = VoteMatrix.of(Consultation(title="", origin="csv"))
    summary = analyse(camps, found_groups=opinion_groups(nobody), found_consensus=consensus(nobody))
    assert summary["groups"]["reason"] == "no-votes"
    assert summary["consensus"] == {"agree": [], "disagree": []}


def test_changed_votes_count_once_for_participants_and_each_time_for_statements(consultation: Build) -> None:
    talk = consultation({"1": {"7": 1}, "2": {"7": 0}})
    again = pd.DataFrame({"participant_id": ["1"], "statement_id": ["7"], "vote": [-1]})
    changed = Consultation(
        title="", origin="csv", participants=talk.participants, statements=talk.statements,
        votes=pd.concat([talk.votes, again]),
    )  # fmt: skip
    summary = analyse(changed)
    assert (summary["votes_rows"], summary["votes_deduplicated"]) == (3, 2)
    assert summary["statement_counts"] == [{"statement_id": 7, "agree": 1, "disagree": 1, "pass": 1}]
    assert summary["participant_counts"][0] == {
        "participant_id": 1, "n_votes": 1, "n_agree": 0, "n_disagree": 1,
    }  # fmt: skip


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_text_names_counts_groups_and_the_consensus_in_words(camps: Consultation, lang: Language) -> None:
    text = render(analyse(camps), lang)
    assert "Text of c1" in text
    assert "13/13" in text
    assert "62%" in text
    other = "Participants" if lang == "ar" else "المشاركون"
    assert other not in text


def test_a_number_is_told_by_its_median_and_quartiles(
    talk: Callable[..., Consultation],
) -> None:
    number = Question(question_id="n", kind=QuestionKind.NUMBER)
    summary = analyse(talk({"n": [str(years) for years in range(1, 10)]}, number))
    assert summary["questions"][0]["median"] == 5
    assert "The median answer is 5.00; half of the answers are between 3.00 and 7.00." in render(
        summary, "en"
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_survey_without_votes_says_nothing_of_votes(
    talk: Callable[..., Consultation], lang: Language
) -> None:
    text = render(analyse(talk({"q": ["yes"] * 9 + ["no"] * 7})), lang)
    with use_language(lang):
        assert message("analysis-no-consensus-agree") not in text
        assert message("analysis-votes", number="0") not in text


def test_answers_of_few_people_cannot_be_calculated_from_the_others(
    talk: Callable[..., Consultation],
) -> None:
    text = render(analyse(talk({"q": ["north"] * 12 + ["south"] * 11 + ["east"]})), "en")
    rows = {line.split()[0]: line.split()[1:] for line in text.splitlines() if line.startswith("  ")}
    assert rows == {"north": ["12", "50%"], "south": ["not", "shown"], "east": ["not", "shown"]}


def test_points_of_a_scale_are_in_their_order(talk: Callable[..., Consultation]) -> None:
    text = render(analyse(talk({"q": [*"1111122222333333334444455555"]})), "en")
    assert [line.split()[0] for line in text.splitlines() if line.startswith("  ")] == [*"12345"]


def test_voters_outside_all_groups_are_said(camps: Consultation) -> None:
    summary = analyse(camps)
    summary["voters"] += 3
    assert "In no group, because they voted on too few statements: 3" in render(summary, "en")


def test_simulated_data_are_called_simulated(camps: Consultation) -> None:
    assert "Simulated" in render(analyse(camps), "en")
    assert "مُحاكاة" in render(analyse(camps), "ar")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "votes",
    [{}, {"a": {"s": 1}}, {name: {"s": 1} for name in "abcde"}],
    ids=["no-votes", "few-participants", "no-difference"],
)
def test_an_answer_without_groups_says_why(
    consultation: Build, votes: dict[str, dict[str, int]], lang: Language
) -> None:
    summary = analyse(consultation(votes))
    assert summary["groups"]["k"] == 0
    assert summary["groups"]["reason"]
    assert len(render(summary, lang).splitlines()) > 5


def test_findings_carry_the_same_numbers_and_their_limits(camps: Consultation) -> None:
    found = findings(camps, lang="en")
    summary = analyse(camps)
    assert (found.participants, found.votes) == (summary["participants"], summary["votes_deduplicated"])
    assert found.opinion_groups == summary["groups"]["k"] == 2
    assert [consensu.statement_id for consensu in found.consensus] == ["c1"]
    # s5 to s7 have five against of thirteen, the others four; five statements are listed.
    assert {entry.statement_id for entry in found.divisive} == {"s1", "s2", "s5", "s6", "s7"}
    assert len(found.limits) == 2


def test_findings_compare_with_a_population_where_one_is_given(camps: Consultation) -> None:
    people = camps.participants.assign(gender=["female"] * 9 + ["male"] * 4)
    talk = Consultation(
        title="", origin="csv", participants=people, statements=camps.statements, votes=camps.votes
    )
    census = pd.DataFrame({"attribute": "gender", "group": ["female", "male"], "share": [0.5, 0.5]})
    found = findings(talk, census, lang="ar")
    (gender,) = found.representativeness
    assert gender.worst_group == "male"
    assert (gender.representativeness, gender.worst_ratio) == pytest.approx((1 - 2.5 / 13, 8 / 13))
    assert len(found.limits) == 1


def test_an_even_split_of_many_votes_divides_more_than_one_of_a_few(consultation: Build) -> None:
    many = {str(number): {"1": 1 if number % 20 < 11 else -1} for number in range(200)}
    few = {str(number): {**many[str(number)], "2": 1 if number % 2 else -1} for number in range(10)}
    found = findings(consultation({**many, **few}), lang="en")
    assert [entry.statement_id for entry in found.divisive] == ["1", "2"]
