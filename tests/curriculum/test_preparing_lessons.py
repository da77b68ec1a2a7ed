"""What the lessons of m02 say of the example, of the gate, of its rules and of the cases in the app is so."""

from __future__ import annotations

from math import ceil

import pytest

from mashura.charts import readiness
from mashura.data import sample_campaign, sample_plan
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology import Campaign, Stage, missing_outputs
from mashura.methodology.revision import revise
from mashura.methodology.rules.gates import required_outputs
from mashura.methodology.rules.readiness import advice, readiness_objections
from mashura.methodology.vocabulary import Level
from mashura.paths import content
from mashura.record_file import read_record

ASKS, GATE = "m02-is-it-a-question", "m02-readiness-gate"
SIDES = tuple(sample_plan().readiness.judgements())


def names(stage, campaign):
    return {output.name for output in missing_outputs(stage, campaign)}


def rules(severity, **readiness_answers):
    campaign = revise(sample_plan(), readiness=readiness_answers)
    return [found.rule for found in readiness_objections(campaign) if found.severity == severity]


def hours(a_day, minutes):
    return a_day * 7 * minutes / 60


def case(name, language):
    with use_language(language):
        return read_record(content("curriculum", "cases", f"{name}.{language}.yaml"), Campaign)


def test_nothing_is_missing_from_maryams_preparation(says):
    with says(GATE, "The bus campaign has been given its green light."):
        assert missing_outputs(Stage.READINESS, sample_plan()) == ()


@pytest.mark.parametrize("line", ["problem", "open_to_influence", "possible_effects"])
def test_the_gate_misses_three_lines_of_the_brief(says, line):
    with says(ASKS, "Three lines are missed by the gate"):
        assert len(names(Stage.BRIEF, revise(sample_plan(), brief={line: ""}))) == 1


def test_the_gate_does_not_miss_what_is_decided(says):
    with says(ASKS, 'and the fourth passes: "what is decided"'):
        assert names(Stage.BRIEF, revise(sample_plan(), brief={"already_decided": ""})) == set()


def test_management_supports_the_campaign_well_and_not_fully(says):
    support = sample_plan().readiness.management_support
    with says(ASKS, "presented the matter in person and asked for people's views"):
        assert support.level is Level.GOOD
        with use_language("en"):
            assert "presented the draft" in sample_plan().readiness.management_support.evidence


def test_older_passengers_are_weak_in_digital_readiness(says):
    elders = next(segment for segment in sample_plan().brief.segments if segment.segment_id == "elders")
    with says(ASKS, "Look at the older passengers: their digital readiness is weak."):
        assert elders.digital_readiness is Level.WEAK


def test_seven_sides_stand_behind_three_of_eight_conditions(says):
    with says(GATE, "management has one side, the institution four, the audience two."):
        assert len(SIDES) == 7
        assert len(required_outputs(Stage.READINESS)) == 8
        behind = [names(Stage.READINESS, without_evidence(side)) for side in SIDES]
        assert behind == [{"management"}, *[{"institution"}] * 4, *[{"audience"}] * 2]


def without_evidence(*sides):
    return revise(sample_plan(), readiness={side: {"evidence": ""} for side in sides})


def test_three_bars_without_evidence_are_two_conditions(says):
    with says(GATE, "Three bars, and two conditions missing"):
        doubtful = without_evidence("human_resources", "laws", "audience_digital_readiness")
        assert len(missing_outputs(Stage.READINESS, doubtful)) == 2
        hatched = [bar for bar in readiness(doubtful).axes[0].patches if bar.get_hatch()]
        assert len(hatched) == 3


def test_one_side_only_is_full_and_two_are_partial(says):
    levels = [judged.level for judged in sample_plan().readiness.judgements().values()]
    with says(GATE, 'In the record of the buses one side is rated "full": laws.'):
        assert sample_plan().readiness.laws.level is Level.FULL
        assert levels.count(Level.FULL) == 1
        assert levels.count(Level.PARTIAL) == 2


@pytest.mark.parametrize("level", Level)
def test_the_rules_judge_the_rating_of_procedures_as_the_lesson_says(says, level):
    with says(GATE, '"None" and "weak" block, "partial" brings advice, and above it nothing is said.'):
        about_procedures = {"blocker": level <= Level.WEAK, "advice": level is Level.PARTIAL}
        for severity, expected in about_procedures.items():
            other = rules(severity, procedures={"level": Level.GOOD})
            assert len(rules(severity, procedures={"level": level})) - len(other) == expected


def test_the_advice_on_the_audience_stays(says):
    with says(GATE, "The second piece of advice stays each time"):
        assert rules("advice", procedures={"level": Level.FULL}) == ["partial-side"]


def test_two_moderators_of_thirty_hours_are_at_hand(says):
    moderators = next(need for need in sample_plan().plan.staff if need.role == "moderator")
    with says(GATE, "The bus campaign has two moderators of 30 hours each a week."):
        assert (moderators.people, moderators.hours_per_week) == (2, 30)


def test_the_usual_number_leaves_room_and_five_minutes_do_not(says):
    with says(GATE, "42 hours out of 60"):
        assert hours(120, 3) == 42
    with says(GATE, "With 5 minutes the hours become 70"):
        assert hours(120, 5) == 70


def test_the_week_of_the_launch_needs_three_moderators(says):
    with says(GATE, "Three moderators for the week of the launch."):
        assert ceil(hours(240, 3) / 30) == 3


def test_half_of_the_finished_campaign_is_written_in_its_first_week(says):
    written = sample_campaign().statements["created_at"]
    first_week = (written - written.min()).dt.days < 7
    with says(GATE, "The first week holds about half of all that was written in the campaign."):
        assert first_week.mean() == pytest.approx(1 / 2, abs=0.05)


def test_the_date_alone_is_missing_from_a_green_light_without_one():
    nodded = revise(sample_plan(), readiness={"green_light": {"on": None}})
    assert names(Stage.READINESS, nodded) == {"green-light"}


def test_one_person_confirmed_and_another_allowed(says):
    record = sample_plan().readiness
    with says(GATE, "in Al Manara the head of transport confirmed, and the director-general allowed"):
        assert record.confirmed_by != record.green_light.by
        assert "one-person-confirms-and-allows" in rules("advice", confirmed_by=record.green_light.by)


def test_brief_and_readiness_have_twelve_conditions(says):
    with says(GATE, "The app counts 12 conditions: 4 of the brief, and 8 of readiness."):
        assert [len(required_outputs(stage)) for stage in (Stage.BRIEF, Stage.READINESS)] == [4, 8]


@pytest.mark.parametrize("language", LANGUAGES)
def test_half_of_the_old_markets_brief_is_left_to_the_reader(language):
    assert names(Stage.BRIEF, case("old-market-brief", language)) == {"influence", "effects"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_old_markets_record_lacks_what_the_lesson_lists(says, language):
    market = case("old-market", language)
    with says(GATE, 'Laws are "full" without evidence'):
        assert (market.readiness.laws.level, market.readiness.laws.evidence) == (Level.FULL, "")
        assert [found.rule for found in advice(market).blockers] == ["level-without-evidence"]
    with says(GATE, "there is no sponsor yet, no objectives, no confirmation"):
        record = market.readiness
        assert [record.sponsor, record.goals, record.confirmed_ready] == ["", (), None]
    with says(GATE, "The audience's readiness has not been rated"):
        assert market.readiness.audience_digital_readiness.level is None


def test_both_languages_of_a_case_differ_in_words_only():
    for name in ("old-market-brief", "old-market"):
        arabic, english = (case(name, language) for language in LANGUAGES)
        for stage in (Stage.BRIEF, Stage.READINESS):
            assert names(stage, arabic) == names(stage, english)
        assert [segment.segment_id for segment in arabic.brief.segments] == [
            segment.segment_id for segment in english.brief.segments
        ]
