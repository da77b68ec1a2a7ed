"""A second press while the first is under way does nothing: nothing is made, added or dropped twice."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import mashura.apps
from mashura.apps.campaign.records import carried_example
from mashura.apps.social_calendar.app import APP as SOCIAL
from mashura.store import PlanStore
from mashura.store.kinds import SOCIAL_CALENDAR
from mashura.store.moderation import ModerationStore
from mashura.store.moderation_rows import QueueFilter

TWICE = "button => { button.click(); button.click(); }"


def test_every_file_is_chosen_with_the_one_component() -> None:
    folder = Path(mashura.apps.__file__).parent
    choosing = [
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*.vue")
        if 'type="file"' in path.read_text(encoding="utf-8")
    ]
    assert choosing == ["shell/upload.vue"], "use <upload :label='…' accept='…' @chosen='…'>"


def test_a_drawing_that_sends_once_takes_and_names_it() -> None:
    folder = Path(mashura.apps.__file__).parent
    for path in folder.rglob("*.vue"):
        text = path.read_text(encoding="utf-8")
        props = re.search(r"props: \[(.*?)\]", text)
        emits = re.search(r"emits: \[(.*?)\]", text)
        if re.search(r'emit\(["\']once|: "once"', text):
            assert '"once"' in (emits[1] if emits else ""), path.name
        if props and re.search(r'="busy"|this\.busy', text) and path.name not in ("view.vue", "upload.vue"):
            assert '"busy"' in props[1], path.name


@pytest.mark.browser
def test_contributions_typed_into_the_queue_arrive_once(
    visit: Callable[..., Any], apps_store: PlanStore
) -> None:
    plan_id = apps_store.save(carried_example("en")).plan_id
    before = len(ModerationStore(apps_store).page(plan_id, QueueFilter()).items)
    app = visit("publish_and_moderate", "en", plan=plan_id)
    app.step("queue")
    # An empty queue is open for its first contributions.
    app.page.locator("#queue-typed").fill("Shade at the stops")
    put = app.page.get_by_role("button", name=app.words("apps-publish-and-moderate-queue-put"), exact=True)
    put.evaluate(TWICE)
    app.page.locator(".ma-queue > li", has_text="Shade at the stops").wait_for()
    assert len(ModerationStore(apps_store).page(plan_id, QueueFilter()).items) == before + 1
    assert app.complaints == []


@pytest.mark.browser
def test_what_the_findings_raise_comes_into_the_log_once(
    visit: Callable[..., Any], apps_store: PlanStore
) -> None:
    analysed = carried_example("en").model_copy(update={"decision": None, "announcement": None})
    plan_id = apps_store.save(analysed).plan_id
    app = visit("decide_and_announce", "en", plan=plan_id)
    app.step("log")
    fill = app.page.get_by_role("button", name=app.words("apps-decide-and-announce-log-fill"), exact=True)
    fill.evaluate(TWICE)
    app.sees(app.words("apps-decide-and-announce-log-filled"))
    app.kept()
    rulings = apps_store.load_draft(plan_id).content["draft"]["decision"]["rulings"]
    about = [tuple(sorted((name, str(value)) for name, value in ruling.items())) for ruling in rulings]
    assert about
    assert len(set(about)) == len(about)
    assert app.complaints == []


@pytest.mark.browser
def test_a_post_is_repeated_once_in_each_month(visit: Callable[..., Any], apps_store: PlanStore) -> None:
    year = SOCIAL.example("en")
    kept = apps_store.beside(SOCIAL_CALENDAR)
    plan_id = kept.save(year, author="Maryam").plan_id
    app = visit("social_calendar", "en", plan=plan_id)
    app.step("posts")
    app.page.locator('[data-place="posts.0"]').click()
    repeat = app.page.get_by_role("button", name=app.words("apps-social-calendar-year-repeat"), exact=True)
    repeat.evaluate(TWICE)
    app.page.wait_for_timeout(1500)
    app.kept()
    posts = [(post["name"], post["on"]) for post in kept.load_draft(plan_id).content["draft"]["posts"]]
    assert len(posts) > len(year.posts)
    assert len(set(posts)) == len(posts)
    assert app.complaints == []
