"""What the lessons on communicating say of the beach plan and of the trial is so."""

from __future__ import annotations

import pytest

from mashura import load_world
from mashura.course.questions.kinds import questions_path, read_questions
from mashura.course.sources.cases import read_case
from mashura.i18n import LANGUAGES
from mashura.methodology.revision import with_channel, without_channels
from mashura.methodology.rules.communication import clarity
from mashura.simulation.prediction import predict

WORDS, CHANNELS = "m04-words", "m04-channels"


@pytest.fixture(scope="module")
def plan():
    return read_case("beach_rules", "en").plan


@pytest.fixture(scope="module")
def taking_part():
    public = load_world("municipality")
    return lambda plan: predict(plan, public, population=90_000).segments


@pytest.fixture(scope="module")
def planned(taking_part, plan):
    return taking_part(plan)


def right_choice(lesson, question):
    """Return the text of a question's right choice, in English."""
    return next(
        choice["en"] for choice in read_questions(questions_path(lesson))[question].choices if choice.right
    )


def test_the_case_is_the_same_in_both_languages():
    plans = {language: read_case("beach_rules", language).plan for language in LANGUAGES}
    for field in ("timeline", "channels", "staff", "messages", "decision_mode", "collection_tools"):
        assert getattr(plans["ar"], field) == getattr(plans["en"], field)
    assert [s.languages for s in plans["ar"].segments] == [s.languages for s in plans["en"].segments]


def test_each_message_names_the_last_day(says, plan):
    with says(WORDS, "The date is the same in each message."):
        assert all("8" in message.text for message in plan.messages)
        last_day = plan.timeline.opens_on.toordinal() + plan.timeline.duration_days - 1
        assert plan.timeline.opens_on.fromordinal(last_day).isoformat() == "2027-05-08"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Beachgoers are strictly prohibited from engaging in sporting activities outside the designated"
            " areas.",
            "Play ball between the two green flags. Beside them people swim safely.",
        ),
        (
            "يُمنع منعاً باتاً على كافة مرتادي الشاطئ ممارسة الأنشطة الرياضية خارج النطاقات المخصصة لها",
            "العب الكرة بين العلمين الأخضرين. هناك مكانها، والسباحة بجانبه آمنة.",
        ),
    ],
)
def test_the_new_sign_is_clearer_than_the_old_one(before, after):
    assert clarity(after) > clarity(before)


def test_workers_language_without_a_message_is_not_written(says, plan):
    with says(WORDS, "Workers whose language is neither Urdu nor Hindi nor English have none."):
        assert {m.language for m in plan.messages if m.segment == "workers"} == {"ur", "hi", "en"}


def test_arabic_alone_loses_nearly_all_workers(plan, planned, taking_part):
    arabic = plan
    for use in plan.channels:
        arabic = with_channel(arabic, use.channel, languages=["ar"])
    assert right_choice(CHANNELS, "languages") == "below ten; language is the door"
    assert taking_part(arabic)["workers"] / planned["workers"] < 0.08


def test_without_the_majlis_fishers_lose_the_largest_share_and_families_most_people(
    plan, planned, taking_part
):
    left = taking_part(without_channels(plan, "majlis"))
    shares = {name: left[name] / count for name, count in planned.items()}
    lost = {name: count - left[name] for name, count in planned.items()}
    assert right_choice(CHANNELS, "several") == "fishers and older people"
    assert min(shares, key=shares.__getitem__) == "fishers"
    assert shares["fishers"] == pytest.approx(0.6, abs=0.05)
    assert max(lost, key=lost.__getitem__) == "families"


def test_without_instagram_teenagers_lose_the_largest_share(plan, planned, taking_part):
    left = taking_part(without_channels(plan, "instagram"))
    assert min(planned, key=lambda name: left[name] / planned[name]) == "teenagers"


def test_two_offline_channels_name_the_fishers(says, plan):
    with says(CHANNELS, "besides these there are two channels, and both are offline"):
        meant = [use.channel for use in plan.channels if "fishers" in use.segments]
        assert [channel.traits.medium == "digital" for channel in meant] == [False, False]
