"""The planning app without a browser."""

from __future__ import annotations

import pytest

from mashura.apps.form.drafts import kept_content
from mashura.apps.plan.drawings import channel_scores
from mashura.apps.plan.model import PlanEditor
from mashura.errors import InputError
from mashura.store import PlanStore


@pytest.fixture
def editor(store: PlanStore) -> PlanEditor:
    return PlanEditor(store, "en")


@pytest.fixture
def example(editor: PlanEditor) -> PlanEditor:
    editor.start_from_example()
    return editor


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_blank_plan_lacks_everything_and_the_example_nothing(store: PlanStore, language: str) -> None:
    editor = PlanEditor(store, language)
    assert editor.progress()[0] == 0
    assert {gap.kind for gap in editor.gaps()} == {"missing"}
    assert editor.closed_gate()
    editor.start_from_example()
    assert editor.progress()[0] == editor.progress()[1]
    assert [gap for gap in editor.gaps() if gap.kind != "advice"] == []
    assert editor.closed_gate() == ()
    editor.finish()


def test_what_is_missing_follows_the_typing(editor: PlanEditor) -> None:
    def lacks() -> bool:
        return "the detailed objective" in [gap.text for gap in editor.gaps()]

    assert lacks()
    editor.edit(["plan", "objective"], "Know what 500 passengers think by June.")
    assert not lacks()
    editor.edit(["plan", "objective"], "   ")
    assert lacks()


def test_an_objection_names_its_step_and_reason_and_blocks_the_gate(example: PlanEditor) -> None:
    example.edit(["plan", "budget", "earmarked"], "١٠")
    blocker = next(gap for gap in example.gaps() if gap.kind == "blocker")
    assert blocker.step == "means"
    assert blocker.reason
    with pytest.raises(InputError) as caught:
        example.finish()
    assert caught.value.key == "apps-blocked"


def test_a_closed_gate_names_what_is_missing(example: PlanEditor) -> None:
    example.edit(["plan", "slogan"], "")
    with pytest.raises(InputError) as caught:
        example.finish()
    assert caught.value.key == "apps-incomplete"
    assert caught.value.params["first"] == "a slogan and the main messages"


def test_a_removed_segment_is_let_go_of_everywhere(example: PlanEditor) -> None:
    segment = example.draft["plan"]["segments"][0]["segment_id"]
    example.remove(["plan", "segments"], 0)
    left = [
        row
        for name in ("channels", "attractions", "influencers")
        for row in example.draft["plan"][name]
        if segment in (row.get("segments") or [])
    ]
    assert left == []


def test_new_segments_get_short_names_of_their_own(editor: PlanEditor) -> None:
    for _ in range(3):
        editor.add(["plan", "segments"])
    editor.remove(["plan", "segments"], 1)
    editor.add(["plan", "segments"])
    names = [row["segment_id"] for row in editor.draft["plan"]["segments"]]
    assert len(set(names)) == 3


def test_empty_answers_are_taken_over_from_preparation_and_given_ones_stay(example: PlanEditor) -> None:
    assert (example.handed_over(), example.offer()) == ([], "")
    example.edit(["plan", "title"], "")
    example.edit(["plan", "entity"], "Another entity")
    assert example.handed_over() == ["title"]
    example.take_offer()
    assert example.plan.title == example.campaign.brief.title
    assert example.plan.entity == "Another entity"


def test_a_channel_is_scored_by_the_criteria_as_soon_as_all_are_judged(editor: PlanEditor) -> None:
    editor.add(["plan", "channels"], {"channel": "sms"})
    assert channel_scores(editor) == [None]
    for field in ("fit_to_initiative", "fit_to_messages", "preferred_by_segments"):
        editor.edit(["plan", "channels", 0, field], 2)
    assert channel_scores(editor) == [0.5]


@pytest.mark.parametrize(
    ("kind", "start"), [("docx", b"PK"), ("pdf", b"%PDF-"), ("xlsx", b"PK"), ("ics", b"BEGIN:")]
)
def test_every_file_is_made(example: PlanEditor, kind: str, start: bytes) -> None:
    assert example.document(kind).content.startswith(start)


def test_activities_typed_before_they_had_short_names_get_them(editor: PlanEditor, store: PlanStore) -> None:
    editor.start_from_example()
    for row in editor.draft["plan"]["timeline"]["activities"]:
        del row["activity_id"]
    store.save_draft("older", kept_content(editor.draft), based_on=0, title="Older")
    editor.open("older")
    rows = editor.draft["plan"]["timeline"]["activities"]
    names = [row["activity_id"] for row in rows]
    assert len({*names}) == len(rows) > 1
    assert [activity.activity_id for activity in editor.plan.timeline.activities] == names


def test_an_activity_that_is_removed_is_no_longer_waited_for(example: PlanEditor) -> None:
    path = ["plan", "timeline", "activities"]
    first = example.draft["plan"]["timeline"]["activities"][0]["activity_id"]
    example.edit([*path, 1, "depends_on"], [first])
    example.remove(path, 0)
    assert example.plan.timeline.activities[0].depends_on == ()


def test_an_activity_that_would_wait_for_itself_is_refused(example: PlanEditor) -> None:
    path = ["plan", "timeline", "activities"]
    names = [row["activity_id"] for row in example.draft["plan"]["timeline"]["activities"]]
    example.edit([*path, 1, "depends_on"], [names[0]])
    with pytest.raises(InputError) as caught:
        example.edit([*path, 0, "depends_on"], [names[1]])
    assert caught.value.key == "timeline-circle-refused"
    assert example.plan.timeline.activities[0].depends_on == ()


def test_an_activity_that_begins_before_what_it_needs_has_ended_blocks_the_gate(example: PlanEditor) -> None:
    path = ["plan", "timeline", "activities"]
    last = example.draft["plan"]["timeline"]["activities"][-1]["activity_id"]
    example.edit([*path, 0, "depends_on"], [last])
    with pytest.raises(InputError) as caught:
        example.finish()
    assert caught.value.key == "apps-blocked"
