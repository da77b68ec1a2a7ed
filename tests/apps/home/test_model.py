"""The home app without a browser."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mashura.apps.home.model import Home
from mashura.apps.plan.model import PlanEditor
from mashura.methodology import Archive, Campaign, Conduct, Evaluation, Stage
from mashura.methodology.vocabulary import PlanSize, SubjectKind
from mashura.store import PlanStore


@pytest.fixture
def home(store: PlanStore) -> Home:
    # The example opens on 6 September 2026 for 70 days.
    return Home(store, "en", date(2026, 8, 30))


def test_a_campaign_stands_where_its_records_say(home: Home, example: Campaign) -> None:
    opened = example.model_copy(update={"conduct": Conduct(opened_on=date(2026, 8, 30))})
    archived = example.model_copy(update={"archive": Archive(closed_on=date(2027, 1, 23))})
    for campaign in (example, opened, archived):
        home.store.save(campaign)
    assert {entry.state.value for entry in home.entries()} == {"draft", "live", "archived"}


def test_what_is_next_is_named_with_who_does_it(home: Home) -> None:
    home.start_from_example()
    (entry,) = home.entries()
    assert (entry.task.task, entry.task.role.value, entry.task.obstacles) == ("ask", "author", ())


def test_days_that_come_soon_are_announced_in_order(home: Home) -> None:
    home.start_from_example()
    assert [(due.what, due.on) for due in home.dates()] == [("opening", date(2026, 9, 6))]
    home.today = date(2026, 11, 6)
    whats = [due.what for due in home.dates()]
    assert "closing" in whats
    assert [due.on for due in home.dates()] == sorted(due.on for due in home.dates())


def test_what_is_missing_next_is_named(home: Home) -> None:
    editor = PlanEditor(home.store, "en")
    editor.edit(["plan", "title"], "Parks")
    (entry,) = home.entries()
    assert (entry.title, entry.state.value) == ("Parks", "draft")
    assert entry.held[0].stage == "brief"


def test_lessons_that_can_be_searched_are_shown_and_begin_the_next_campaign_too(
    home: Home, example: Campaign
) -> None:
    learnt = (
        {"subject": "other", "text": "Ask at the gates."},
        {"subject": "other", "text": "Begin earlier."},
    )
    evaluation = Evaluation(lessons=("Begin earlier.", "Print more."), learnt=learnt)
    saved = home.store.save(example.model_copy(update={"evaluation": evaluation}))
    texts = [lesson.text for lesson in home.lessons()]
    assert texts == ["Ask at the gates.", "Begin earlier.", "Print more."]
    plan_id = home.start_from_lesson(saved.plan_id, 0)
    begun = next(entry for entry in home.entries() if entry.plan_id == plan_id).campaign
    assert begun.brief.background[-1] == texts[0]


def test_a_lesson_of_one_campaign_begins_the_next(home: Home, example: Campaign) -> None:
    lessons = ("Begin earlier.", "Go to the gates of the factories.")
    saved = home.store.save(example.model_copy(update={"evaluation": Evaluation(lessons=lessons)}))
    assert [lesson.text for lesson in home.lessons()] == list(lessons)
    plan_id = home.start_from_lesson(saved.plan_id, 1)
    begun = next(entry for entry in home.entries() if entry.plan_id == plan_id).campaign
    assert begun.brief.background[-1] == lessons[1]
    assert begun.plan.channels == example.plan.channels
    assert begun.plan.timeline.opens_on is None
    assert begun.readiness is None


def test_what_is_thrown_away_comes_back(home: Home) -> None:
    editor = PlanEditor(home.store, "en")
    editor.start_from_example()
    editor.save("Maryam")
    home.delete(editor.plan_id)
    assert home.entries() == ()
    home.undelete(editor.plan_id)
    assert len(home.entries()) == 1


def test_a_shared_campaign_is_seen_by_the_other_and_not_owned(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'shared.sqlite'}"
    hers, his = Home(PlanStore(url, user="maryam"), "en"), Home(PlanStore(url, user="ali"), "en")
    editor = PlanEditor(hers.store, "en")
    editor.start_from_example()
    editor.save("Maryam")
    assert his.entries() == ()
    his.store.introduce()
    assert hers.share(editor.plan_id, "Ali") == "ali"
    assert [entry.mine for entry in his.entries()] == [False]
    hers.unshare(editor.plan_id, "ali")
    assert his.entries() == ()


def test_everything_is_taken_along_and_brought_in_elsewhere(home: Home, tmp_path: Path) -> None:
    home.start_from_example()
    other = Home(PlanStore(f"sqlite:///{tmp_path / 'other.sqlite'}", user="ali"), "en")
    assert other.bring_in(home.export().content, "plans.json").added == 1
    assert [entry.title for entry in other.entries()] == [entry.title for entry in home.entries()]


def test_every_template_is_printed(home: Home) -> None:
    printed = {
        (template.app.name, template.kind): home.print_template(template.app.name, template.kind)
        for template in home.templates()
    }
    assert set(printed) >= {("readiness", "blank"), ("plan", "blank"), ("plan", "example")}
    assert all(file.content.startswith(b"PK") for file in printed.values())


def test_a_campaign_that_cannot_be_read_does_not_hide_the_others(home: Home, example: Campaign) -> None:
    title = "A title that a later version allows to be this long. " * 20
    later = example.plan.model_construct(**dict(example.plan) | {"title": title})
    home.store.save(example.model_construct(**dict(example) | {"plan": later}))
    home.store.save(example)
    assert {entry.title: entry.state and entry.state.value for entry in home.entries()} == {
        example.plan.title: "draft",
        title: None,
    }
    assert home.dates()


def test_a_plan_begins_in_the_size_that_was_chosen_with_the_answers_that_led_to_it(store: PlanStore) -> None:
    home = Home(store, "en")
    answers = {"sizing": {"importance": "little", "need": "quick_view"}, "brief": {"subject_kind": "service"}}
    plan_id = home.start_in_size(answers, PlanSize.SMALL)
    (entry,) = home.entries()
    assert entry.plan_id == plan_id
    assert entry.campaign.size is PlanSize.SMALL
    assert entry.campaign.brief is not None
    assert entry.campaign.brief.subject_kind is SubjectKind.SERVICE
    assert "Little is at stake" in entry.campaign.adaptations[0].reason


def test_a_small_plan_waits_for_its_plan_and_not_for_readiness(store: PlanStore) -> None:
    home = Home(store, "en")
    home.start_in_size({}, PlanSize.SMALL)
    home.start_in_size({}, PlanSize.STANDARD)
    waiting = {entry.campaign.size: entry.held[0].stage for entry in home.entries()}
    assert waiting == {PlanSize.SMALL: Stage.PLAN, PlanSize.STANDARD: Stage.BRIEF}
