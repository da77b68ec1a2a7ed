"""What the lesson m03-when-where-how says of the bus plan, of the calendar and of the simulator is so."""

from __future__ import annotations

from datetime import timedelta

import pytest

from mashura import load_world, objections
from mashura.charts.plan.reach_matrix import service
from mashura.course.questions.kinds import questions_path, read_questions
from mashura.data import sample_plan
from mashura.methodology import Campaign, Plan, Stage
from mashura.methodology.records.costs import USUAL_COSTS
from mashura.methodology.revision import revise, without_channels
from mashura.methodology.rules.communication import channel_score
from mashura.methodology.vocabulary import ChannelKind, ChannelPurpose
from mashura.simulation.prediction import predict

LESSON = "m03-when-where-how"
WIDE = ("sms", "radio", "instagram")


@pytest.fixture(scope="module")
def plan() -> Plan:
    return sample_plan().plan


@pytest.fixture(scope="module")
def city():
    return load_world("municipality")


@pytest.fixture(scope="module")
def whole(plan, city):
    return predict(plan, city)


def right_choice(question):
    """Return the text of a question's right choice, in English."""
    choices = read_questions(questions_path(LESSON))[question].choices
    return next(choice["en"] for choice in choices if choice.right)


def test_work_begins_and_ends_on_the_days_that_the_lesson_names(says, plan):
    activities = plan.timeline.activities
    with says(
        LESSON,
        "its first work comes four weeks (28 days) before the opening, its last twenty weeks (140 days)",
    ):
        assert min(activity.starts_on_day for activity in activities) == -28
        assert max(activity.starts_on_day + activity.duration_days for activity in activities) == 140


def test_the_public_takes_part_in_a_little_less_than_half_of_the_time(plan):
    assert right_choice("share") == "a little less than half"
    assert 0.4 < plan.timeline.duration_days / (28 + 140) < 0.5


def test_the_decision_is_the_department_heads_and_ends_before_the_end_of_december(says, plan):
    decision = next(bar for bar in plan.timeline.activities if bar.stage is Stage.DECISION)
    last = decision.starts_on_day + decision.duration_days - 1
    day = plan.timeline.opens_on + timedelta(days=last)
    with says(LESSON, "Its last day is day 111, that is 26 December"):
        assert (last, day.day, day.month) == (111, 26, 12)
        assert "department" in decision.owner


def test_the_last_day_to_take_part_is_the_one_in_the_post(says, plan):
    last = plan.timeline.opens_on + timedelta(days=plan.timeline.duration_days - 1)
    with says(LESSON, "The last day to take part is 14 November."):
        assert (last.day, last.month) == (14, 11)


def test_the_content_alone_needs_24_days(says, plan):
    with says(LESSON, "the content alone needs 24 days before the opening"):
        assert plan.timeline.activities[0].duration_days == 24


OPENINGS = {
    "2026-02-08": ["open-in-ramadan", "open-in-eid-al-fitr"],
    "2026-04-05": ["open-in-eid-al-adha"],
    "2026-07-14": [],
    "2026-09-06": [],
}


@pytest.mark.parametrize("opens_on", OPENINGS)
def test_the_rules_say_of_each_date_what_the_lesson_says(says, plan, opens_on):
    with says(LESSON, "Nothing is said against two of them"):
        moved = revise(plan, timeline={"opens_on": opens_on})
        assert [broken.rule for broken in objections(Campaign(plan=moved))] == OPENINGS[opens_on]


def test_with_the_readiness_record_work_in_february_is_blocked(says):
    campaign = sample_plan()
    moved = revise(campaign, plan={"timeline": {"opens_on": "2026-02-08"}})
    with says(LESSON, "the green light was given on 13 July 2026"):
        assert campaign.readiness.green_light.on.isoformat() == "2026-07-13"
        blockers = [broken.rule for broken in objections(moved) if broken.severity == "blocker"]
        assert blockers == ["work-before-green-light"]


def test_the_draft_of_february_holds_all_of_ramadan(plan):
    moved = revise(plan, timeline={"opens_on": "2026-02-08"})
    ramadan = objections(Campaign(plan=moved))[0]
    assert right_choice("season") == "all of Ramadan and Eid al-Fitr are in it"
    assert ramadan.params["days"] == 30


def test_twice_the_days_bring_more_than_a_third_more(plan, city):
    short, double = (predict(plan, city, days=days).participants for days in (21, 42))
    assert right_choice("double") == "it grows and does not double"
    assert 4 / 3 < double / short < 3 / 2


def test_the_older_passengers_grow_most_with_time(says, plan, city):
    short, long = (predict(plan, city, days=days).by_segment() for days in (21, 84))
    with says(LESSON, "they are more than twice as many as in three weeks, while the young"):
        assert max(short, key=lambda segment: long[segment] / short[segment]) == "elders"
        assert long["elders"] > 2 * short["elders"]
        assert long["youth"] < 2 * short["youth"]


def test_without_the_last_day_a_quarter_stays_away(says, plan, city, whole):
    silent = predict(revise(plan, timeline={"deadline_advertised": False}), city)
    with says(LESSON, "The date has an effect besides the length"):
        assert right_choice("silent").startswith("by about a quarter")
        assert 1 - silent.participants / whole.participants == pytest.approx(0.25, abs=0.03)


def test_text_messages_and_radio_share_the_lowest_place(says, plan):
    lowest = min(map(channel_score, plan.channels))
    with says(LESSON, "Text messages stand at the top of the table"):
        assert right_choice("lowest").startswith("text messages")
        assert {use.channel for use in plan.channels if channel_score(use) == lowest} == {"sms", "radio"}
        assert min(plan.channels, key=channel_score).channel == "sms"


def test_the_majlis_has_the_highest_mean(plan):
    assert max(plan.channels, key=channel_score).channel == "majlis"


def test_the_majlis_speaks_arabic_only(says, plan):
    served = next(segment for segment in plan.segments if segment.segment_id == "determination")
    with says(LESSON, "the majlis serves people of determination in Arabic only"):
        assert {use.channel: use.languages for use in plan.channels}["majlis"] == ("ar",)
        assert "en" in served.languages


@pytest.fixture(scope="module")
def online(plan):
    return without_channels(plan, "radio", "majlis", "service_centre")


def full_dots(plan, segment):
    """Return the channels on which a segment can contribute in one of its languages."""
    collecting = [use for use in plan.channels if ChannelPurpose.COLLECT in use.purposes]
    return [use.channel for use in collecting if service(use, segment) in ("all", "some")]


def test_no_row_loses_all_its_full_dots(plan, online):
    assert right_choice("lost") == "none, as two remain in every row"
    for segment in plan.segments:
        assert full_dots(online, segment) == ["portal", "mobile_app"]


def test_older_people_keep_two_doors_and_can_hardly_use_them(says, plan, online):
    elders = next(segment for segment in plan.segments if segment.segment_id == "elders")
    with says(LESSON, "In the row of older passengers two full dots remain"):
        assert len(full_dots(plan, elders)) == 4
        assert len(full_dots(online, elders)) == 2
        assert elders.digital_readiness == 1


def test_less_than_half_of_the_older_people_remain_and_no_segment_loses_as_much(online, city, whole):
    after, before = predict(online, city).by_segment(), whole.by_segment()
    left = {segment: after[segment] / before[segment] for segment in before}
    assert right_choice("stairs").startswith("less than half")
    assert 0.3 < left["elders"] < 0.45
    assert min(left, key=left.get) == "elders"


@pytest.fixture(scope="module")
def by_channel(whole):
    """How many noticed and contributed through each channel of Maryam's plan."""
    sums = whole.funnel.groupby("channel")[["exposed", "contributed"]].sum()
    return sums.assign(share=sums["contributed"] / sums["exposed"])


@pytest.mark.parametrize("wide", WIDE)
def test_a_wide_channel_tells_tens_of_thousands(says, by_channel, wide):
    with says(LESSON, "Radio, text messages and Instagram tell tens of thousands"):
        assert by_channel.loc[wide, "exposed"] > 20_000


@pytest.mark.parametrize("wide", WIDE)
def test_fewer_notice_the_majlis_and_more_of_them_contribute(says, by_channel, wide):
    majlis = by_channel.loc["majlis"]
    with says(LESSON, "Those who notice the majlis are less than a quarter of that"):
        assert majlis["exposed"] < by_channel.loc[wide, "exposed"] / 4
        assert majlis["share"] > 1.5 * by_channel.loc[wide, "share"]


def test_an_evening_of_a_majlis_has_the_room_and_the_cost_that_the_lesson_names(says):
    with says(LESSON, "One evening of a majlis has room for 40 people only and usually costs 500 dirhams"):
        evening = USUAL_COSTS.sessions[ChannelKind.MAJLIS]
        assert (evening.people, evening.cost) == (40, 500)


def test_the_majlis_hears_more_than_twice_the_share_of_the_radio(by_channel):
    assert right_choice("majlis") == "of the majlis guests, over twice"
    assert by_channel.loc["majlis", "share"] > 2 * by_channel.loc["radio", "share"]
