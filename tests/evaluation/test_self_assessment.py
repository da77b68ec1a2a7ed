"""Self-assessment and SWOT: intervals instead of guesses, evidence instead of opinions."""

from __future__ import annotations

import pytest

from mashura import charts
from mashura.analysis.readings import reading
from mashura.errors import InputError
from mashura.evaluation.scorecard import scorecard
from mashura.evaluation.self_assessment import assess
from mashura.evaluation.swot import draft_swot, read_swot
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology.records.self_assessment import CriterionScore, SelfAssessment
from mashura.methodology.records.swot import Swot, SwotEntry
from mashura.methodology.vocabulary import Criterion, ParticipationLevel, Quarter
from mashura.paths import content
from mashura.record_file import read_record


def scored(**scores: float) -> SelfAssessment:
    return SelfAssessment(
        scores=tuple(
            CriterionScore(criterion=one, score=value, evidence="seen") for one, value in scores.items()
        )
    )


def test_the_sixteen_criteria_are_s92_to_s107_in_their_order():
    assert [criterion.item for criterion in Criterion] == [f"S{number}" for number in range(92, 108)]
    groups = {
        level: [criterion.item for criterion in Criterion if criterion.level is level]
        for level in {criterion.level for criterion in Criterion}
    }
    assert sorted(len(value) for value in groups.values()) == [1, 7, 8]


def test_nothing_known_is_anything_and_everything_known_is_a_point():
    nothing = assess(SelfAssessment())
    assert (nothing.total.low, nothing.total.high, nothing.score) == (0.0, 1.0, None)
    everything = assess(scored(**{entry.value: 0.5 for entry in Criterion}))
    assert everything.total.low == everything.total.high == everything.score == 0.5


def test_a_score_without_evidence_counts_as_unknown():
    proven = assess(scored(procurement=1.0)).total
    claimed = assess(
        SelfAssessment(
            scores=(
                *scored(procurement=1.0).scores,
                CriterionScore(criterion="access_right", score=1.0),
            )
        )
    ).total
    assert (proven.low, proven.high) == (claimed.low, claimed.high) == (1 / 16, 1.0)


def test_a_criterion_stands_once(tmp_path):
    file = tmp_path / "twice.yaml"
    one = "  - {criterion: procurement, score: 1}\n"
    file.write_text(f"scores:\n{one}{one}", encoding="utf-8")
    with pytest.raises(InputError):
        read_record(file, SelfAssessment)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_are_read_and_warn_of_ranks(language):
    with use_language(language):
        file = content("datasets", "assessments", f"self_assessment.{language}.yaml")
        result = assess(read_record(file, SelfAssessment))
        assert 0 < result.total.low < result.total.high < 1
        assert len(reading(result).cautions) == 3
        assert charts.self_assessment(result).alternative
        swot = read_record(content("datasets", "assessments", f"national_swot.{language}.yaml"), Swot)
        assert read_swot(swot).objections == ()
        assert len(reading(read_swot(swot)).says) == 4
        sources = [entry.source for quarter in Quarter for entry in swot.quarter(quarter)]
        assert sources == [f"S{number}" for number in range(111, 128)]
        drawing = charts.swot_matrix(swot)
        assert all(entry.text in drawing.alternative for entry in swot.strengths)


def test_entries_without_evidence_twice_or_too_many_are_objected_to():
    same = SwotEntry(text="A green light")
    swot = Swot(strengths=(same,) * 8, opportunities=(SwotEntry(text="Radio", evidence="survey"),))
    rules = [objection.rule for objection in read_swot(swot).objections]
    assert rules.count("empty-quarter") == 2
    assert rules.count("twice") == 7
    assert "too-long" in rules
    assert rules.count("no-evidence") == 8


def test_only_proven_entries_are_paired():
    proven, opinion = SwotEntry(text="Money", evidence="budget"), SwotEntry(text="Hope")
    pairs = read_swot(Swot(strengths=(opinion, proven), opportunities=(proven,))).pairs
    assert pairs["use"] == (("Money",), ("Money",))
    assert pairs["avoid"] == ((), ())


def test_a_draft_gives_every_entry_its_evidence(finished):
    scores = scorecard(finished.campaign, finished.consultation, population=finished.population)
    draft = draft_swot(finished.campaign, scores)
    entries = [entry for quarter in Quarter for entry in draft.quarter(quarter)]
    assert len(entries) > 4
    assert all(entry.evidence and entry.source for entry in entries)


def test_only_what_people_decide_themselves_is_on_the_third_level():
    """A decision that was based on what people said, or published, is still the entity's."""
    third = [criterion for criterion in Criterion if criterion.level is ParticipationLevel.E_DECISION_MAKING]
    assert third == [Criterion.CO_PRODUCTION]
