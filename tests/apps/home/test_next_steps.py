"""What a campaign's card says and leads to: the next app, and for whom the next task waits (S165)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from mashura.apps.campaign.rehearsals import REHEARSAL
from mashura.apps.control_room.model import ControlRoom
from mashura.apps.control_room.view import ControlRoomPage
from mashura.apps.home.model import Home
from mashura.apps.home.view import HomePage
from mashura.i18n import message
from mashura.methodology import Archive, Campaign, Conduct, Decision, Stage
from mashura.methodology.vocabulary import PlanRole
from mashura.store import ApprovalStore, PlanStore


def card(store: PlanStore, language: Any = "en") -> dict[str, Any]:
    """The only card of a person's home page."""
    (entry,) = HomePage(Home(store, language, date(2026, 12, 1))).entries
    return entry


def lead(store: PlanStore) -> str:
    return str(card(store)["lead"]["address"]).partition(".")[0]


def test_the_card_leads_with_the_app_in_which_the_campaign_goes_on(
    store: PlanStore, example: Campaign
) -> None:
    empty = store.save(Campaign())
    assert lead(store) == "readiness"
    assert message("stage-brief", lang="en") in card(store)["next"]
    passed = {
        "plan": example,
        "publish_and_moderate": example.model_copy(update={"conduct": Conduct(opened_on=date(2026, 9, 6))}),
        "decide_and_announce": example.model_copy(
            update={"decision": Decision(ratified_on=date(2026, 11, 30))}
        ),
        "evaluate": example.model_copy(update={"archive": Archive(closed_on=date(2027, 1, 23))}),
    }
    version = empty.version
    for app, campaign in passed.items():
        version = store.save(campaign, plan_id=empty.plan_id, based_on=version).version
        assert lead(store) == app


def test_the_other_apps_are_folded_and_all_of_them_are_there(store: PlanStore, example: Campaign) -> None:
    store.save(example)
    shown = card(store)
    folded = {link["address"].partition(".")[0] for link in shown["links"]}
    assert folded | {lead(store)} >= {"readiness", "plan", "what_if", "control_room", "analyse", "evaluate"}
    assert lead(store) not in folded


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_card_says_for_whom_the_next_task_waits(
    store: PlanStore, example: Campaign, language: Any
) -> None:
    plan_id = store.save(example, author="Maryam").plan_id
    ask, sign = (message(f"progress-task-{task}", lang=language) for task in ("ask", "sign"))
    role = message("plan-role-approver", lang=language)
    assert card(store, language)["next"] == message("home-next-mine", lang=language, task=ask)
    ApprovalStore(store).submit(plan_id, Stage.PLAN, "Maryam")
    nobody = message("home-next-nobody", lang=language, task=sign, role=role)
    assert card(store, language)["next"] == nobody
    store.share(plan_id, "huda", PlanRole.APPROVER)
    others = message("home-next-others", lang=language, task=sign, role=role, people="huda")
    assert card(store, language)["next"] == others
    hers = PlanStore(str(store._url), user="huda")
    assert card(hers, language)["next"] == message("home-next-mine", lang=language, task=sign)


def test_a_rehearsal_is_listed_and_opens_where_it_stands(store: PlanStore) -> None:
    rooms = [ControlRoom(store, "en") for _ in range(2)]
    for days, room in enumerate(rooms, start=1):
        room.choose_example()
        room.begin()
        room.advance(days)
    listed = HomePage(Home(store, "en")).rehearsals
    assert [entry["about"] for entry in listed] == [
        message("control-room-known-open", lang="en", scenario="Free run", day=days, seed="1")
        for days in (2, 1)
    ]
    page = ControlRoomPage(ControlRoom(store, "en"))
    page.go_to(listed[1]["address"].rpartition("plan=")[2])
    assert page.room.run.today == 1
    assert {draft.plan_id for draft in store.beside(REHEARSAL).drafts()} == {
        entry["address"].rpartition("plan=")[2] for entry in listed
    }
