"""A mistake in a YAML file is told with file, line and what was expected."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology import Campaign, Plan
from mashura.methodology.records.lessons import Lesson, Lessons
from mashura.paths import content
from mashura.record_file import parse_record, read_record, write_record

EXAMPLE = content("datasets", "plans", "bus_network.en.yaml")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("plan:\n  title: A\n  colour: red\n", ["plan.yaml", "3", "plan.colour"]),
        ("plan:\n  timeline:\n    duration_days: -3\n", ["3", "plan.timeline.duration_days", "-3", "1"]),
        ("plan:\n  timeline:\n    opens_on: soon\n", ["3", "opens_on", "soon", "2026-03-01"]),
        ("plan:\n  topic: transports\n", ["2", "plan.topic", "transports", "transport"]),
        ("plan:\n  channels:\n  - channel: sms\n  - purposes: []\n", ["4", "channels.1.channel"]),
        ("plan:\n  segments:\n  - segment_id: Big Words\n", ["3", "segment_id", "Big Words"]),
        ("plan:\n  title: A\n  title: B\n", ["3", "title"]),
        ("plan:\n  title: [A\n", ["plan.yaml"]),
        ("plan:\n\ttitle: A\n", ["2"]),
        ("- 1\n", ["plan.yaml", "1"]),
        ("plan:\n  budget:\n    earmarked: .nan\n", ["3", "earmarked", "nan"]),
    ],
)
def test_a_mistake_is_told_with_its_place(text, words, language):
    with use_language(language), pytest.raises(InputError) as caught:
        parse_record(text, Campaign, file="plan.yaml")
    with use_language(language):
        for word in words:
            assert word in str(caught.value)
    assert caught.value.exit_code == 2


def test_a_missing_file_and_foreign_bytes_get_a_sentence(tmp_path):
    with pytest.raises(InputError):
        read_record(tmp_path / "none.yaml", Campaign)
    (tmp_path / "old.yaml").write_bytes("title: مشورة".encode("cp1256"))
    with pytest.raises(InputError) as caught:
        read_record(tmp_path / "old.yaml", Campaign)
    assert caught.value.key == "record-not-utf8"
    with pytest.raises(InputError):
        read_record(tmp_path, Campaign)


@pytest.mark.parametrize("yes", ["true", "True", "yes", "on"])
def test_on_and_no_are_words_and_a_switch_takes_them(yes):
    """YAML would make the key of a date, and the code of Norwegian, a truth value."""
    text = f"""
conduct:
  moderation: {{published: {yes}, languages: [no, en]}}
  changes:
  - {{kind: extend_period, on: 2026-03-01, days: 7}}
"""
    conduct = parse_record(text, Campaign, file="plan.yaml").conduct
    assert conduct.moderation.published is True
    assert conduct.moderation.languages == ("no", "en")
    assert str(conduct.changes[0].on) == "2026-03-01"


def test_what_is_written_reads_back_equal(tmp_path):
    campaign = read_record(EXAMPLE, Campaign)
    write_record(tmp_path / "copy.yaml", campaign)
    assert read_record(tmp_path / "copy.yaml", Campaign) == campaign
    assert [path.name for path in tmp_path.iterdir()] == ["copy.yaml"]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_damaged_plan_gives_a_sentence_or_a_plan_never_anything_else(data):
    text = EXAMPLE.read_text(encoding="utf-8")
    start = data.draw(st.integers(0, len(text)))
    length = data.draw(st.integers(0, 40))
    noise = data.draw(st.text(max_size=8))
    damaged = text[:start] + noise + text[start + length :]
    try:
        assert isinstance(parse_record(damaged, Campaign, file="plan.yaml"), Campaign)
    except InputError as error:
        assert "plan.yaml" in str(error)


def test_marks_of_direction_that_nobody_sees_do_not_reach_a_file(tmp_path):
    write_record(
        tmp_path / "lessons.yaml", Lessons(lessons=(Lesson(subject="other", text="خط \u2068Line 7\u2069"),))
    )
    assert (tmp_path / "lessons.yaml").read_text(encoding="utf-8").endswith("text: خط Line 7\n")


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(),
        lambda c: st.lists(c) | st.dictionaries(st.text(), c),
    )
)
def test_any_yaml_at_all_gives_a_sentence_or_a_plan(value):
    try:
        parse_record(yaml.safe_dump(value), Campaign, file="plan.yaml")
    except InputError as error:
        assert str(error)


def test_a_file_from_before_conduct_was_renamed_is_still_read(tmp_path):
    old = tmp_path / "old.yaml"
    old.write_text("consultation:\n  management_representative: The mayor\n", encoding="utf-8")
    assert read_record(old, Campaign).conduct.management_representative == "The mayor"
    write_record(tmp_path / "new.yaml", read_record(old, Campaign))
    assert (tmp_path / "new.yaml").read_text(encoding="utf-8").startswith("conduct:")


def test_a_file_that_names_conduct_twice_is_refused(tmp_path):
    doubled = tmp_path / "doubled.yaml"
    doubled.write_text("conduct: {}\nconsultation: {}\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_record(doubled, Campaign)
    assert (caught.value.key, caught.value.params["line"]) == ("record-unknown-field", 2)


def test_the_plan_of_a_campaigns_file_can_be_asked_for():
    assert read_record(EXAMPLE, Plan) == read_record(EXAMPLE, Campaign).plan


def test_a_mistake_inside_the_part_keeps_its_line(tmp_path):
    path = tmp_path / "campaign.yaml"
    path.write_text("brief: {title: A}\nplan:\n  topic: transports\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_record(path, Plan)
    assert (caught.value.key, caught.value.params["line"]) == ("record-bad-value", 3)


@pytest.mark.parametrize("deep", ["[" * 200_000, "{a: " * 200_000, "- " * 200_000 + "x", "? " * 200_000])
def test_text_nested_without_end_is_refused_in_words(deep):
    with pytest.raises(InputError, match=r"plan\.yaml"):
        parse_record(deep, Campaign, file="plan.yaml")
