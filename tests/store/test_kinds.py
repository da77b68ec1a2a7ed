"""Records that are no part of a campaign are kept beside one or alone, in versions of their own."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from sqlalchemy import create_engine, text

from mashura.errors import InputError
from mashura.methodology import Campaign, Plan
from mashura.methodology.records.record import Line, Record, item
from mashura.store import CAMPAIGN, Imported, Kind, PlanStore, RecordStore, export_plans, import_plans
from mashura.store.database import address


class Calendar(Record):
    """A record that only these tests know."""

    title: Line = item("S207", default="")
    posts: tuple[Line, ...] = item("S207", default=())


CALENDAR = Kind(name="test_calendar", record=Calendar, titles=("title",))


@pytest.fixture
def plans(url: str) -> PlanStore:
    return PlanStore(url, user="maryam")


@pytest.fixture
def calendars(plans: PlanStore) -> RecordStore[Calendar]:
    return plans.beside(CALENDAR)


def test_a_record_that_stands_alone_is_kept_in_versions_and_listed_with_its_kind_only(
    plans: PlanStore, calendars: RecordStore[Calendar]
) -> None:
    first = calendars.save(Calendar(title="2026"), author="Maryam")
    calendars.save(Calendar(title="2027"), plan_id=first.plan_id, based_on=1)
    assert calendars.load(first.plan_id) == Calendar(title="2027")
    assert calendars.load(first.plan_id, 1) == Calendar(title="2026")
    assert [(saved.title, saved.version) for saved in calendars.list()] == [("2027", 2)]
    assert plans.list() == ()


def test_a_record_beside_a_campaign_has_the_campaigns_id_and_versions_of_its_own(
    plans: PlanStore, calendars: RecordStore[Calendar]
) -> None:
    plan_id = plans.save(Campaign(plan=Plan(title="Parks"))).plan_id
    assert calendars.versions(plan_id) == ()
    assert calendars.save(Calendar(title="Posts"), plan_id=plan_id).version == 1
    plans.save(Campaign(plan=Plan(title="Parks 2")), plan_id=plan_id, based_on=1)
    assert [saved.version for saved in calendars.versions(plan_id)] == [1]
    assert [saved.version for saved in plans.versions(plan_id)] == [2, 1]
    assert calendars.load(plan_id).title == "Posts"
    assert plans.load(plan_id).plan.title == "Parks 2"


def test_drafts_of_a_campaign_and_of_the_record_beside_it_do_not_meet(
    plans: PlanStore, calendars: RecordStore[Calendar]
) -> None:
    plan_id = plans.save(Campaign()).plan_id
    plans.save_draft(plan_id, {"of": "campaign"}, based_on=1, title="")
    calendars.save_draft(plan_id, {"of": "calendar"}, based_on=0, title="")
    calendars.save(Calendar(), plan_id=plan_id)
    assert calendars.load_draft(plan_id) is None
    assert plans.load_draft(plan_id).content == {"of": "campaign"}
    assert [draft.content for draft in plans.drafts()] == [{"of": "campaign"}]


def test_whoever_may_open_a_campaign_may_open_what_stands_beside_it(url: str) -> None:
    hers, his = PlanStore(url, user="maryam"), PlanStore(url, user="ali")
    plan_id = hers.save(Campaign()).plan_id
    hers.beside(CALENDAR).save(Calendar(title="Posts"), plan_id=plan_id)
    with pytest.raises(InputError, check=lambda error: error.key == "store-unknown-plan"):
        his.beside(CALENDAR).load(plan_id)
    hers.share(plan_id, "ali")
    assert his.beside(CALENDAR).load(plan_id).title == "Posts"
    hers.delete(plan_id)
    assert his.beside(CALENDAR).list() == hers.beside(CALENDAR).list() == ()


def test_the_log_of_a_campaign_does_not_list_the_saves_of_other_records(
    plans: PlanStore, calendars: RecordStore[Calendar]
) -> None:
    plan_id = plans.save(Campaign()).plan_id
    calendars.save(Calendar(), plan_id=plan_id)
    calendars.save(Calendar(), plan_id=plan_id, based_on=1)
    assert [event.detail for event in plans.events(plan_id)] == ["1"]
    assert [event.detail for event in calendars.events(plan_id)] == ["2", "1"]


def test_two_people_who_save_different_records_of_one_plan_are_in_no_conflict(url: str) -> None:
    hers, his = PlanStore(url, user="maryam"), PlanStore(url, user="ali")
    plan_id = hers.save(Campaign()).plan_id
    hers.share(plan_id, "ali")
    his.beside(CALENDAR).save(Calendar(title="his"), plan_id=plan_id)
    assert hers.save(Campaign(plan=Plan(title="hers")), plan_id=plan_id, based_on=1).version == 2
    with pytest.raises(InputError, check=lambda error: error.key == "store-conflict"):
        hers.beside(CALENDAR).save(Calendar(title="hers"), plan_id=plan_id)


def test_a_record_that_cannot_be_read_is_named_in_a_sentence(
    plans: PlanStore, calendars: RecordStore[Calendar]
) -> None:
    class Narrow(Record):
        title: str = item("S207", default="", max_length=3)

    plan_id = calendars.save(Calendar(title="a long title")).plan_id
    with pytest.raises(InputError) as caught:
        plans.beside(Kind(name=CALENDAR.name, record=Narrow)).load(plan_id)
    assert caught.value.key == "store-unreadable-plan"
    assert "title" in str(caught.value)


def test_records_of_every_kind_are_exported_and_brought_in_even_without_their_app(
    plans: PlanStore, calendars: RecordStore[Calendar]
) -> None:
    plan_id = plans.save(Campaign(plan=Plan(title="Parks"))).plan_id
    calendars.save(Calendar(title="Posts", posts=("أولى",)), plan_id=plan_id)
    alone = calendars.save(Calendar(title="Alone")).plan_id
    calendars.save_draft(alone, {"draft": {"title": "Typed"}}, based_on=1, title="Typed")
    calendars.save_draft("calendar-never-saved", {"draft": {}}, based_on=0, title="")
    exported = export_plans(plans)
    other = PlanStore("sqlite://", user="ali")
    assert import_plans(other, exported, "plans.json") == Imported(added=3, already_here=0)
    assert import_plans(other, exported, "plans.json") == Imported(added=0, already_here=3)
    brought = other.beside(CALENDAR)
    assert brought.load(plan_id) == Calendar(title="Posts", posts=("أولى",))
    assert brought.load_draft(alone).content == {"draft": {"title": "Typed"}}
    assert brought.load_draft("calendar-never-saved") is not None
    assert {saved.owner for saved in (*other.list(), *brought.list())} == {"ali"}


@pytest.mark.parametrize(
    "damage",
    [
        lambda beside: beside.append(dict(beside[0])),
        lambda beside: beside[0].update(kind="not a name"),
        lambda beside: beside[0].update(kind=CAMPAIGN.name),
        lambda beside: beside[0]["versions"][0].update(version=2),
        lambda beside: beside[0]["versions"][0].update(record="no record"),
    ],
)
def test_a_damaged_record_beside_a_campaign_refuses_the_whole_file(
    plans: PlanStore, calendars: RecordStore[Calendar], damage: Callable[[list], object]
) -> None:
    plan_id = plans.save(Campaign()).plan_id
    calendars.save(Calendar(), plan_id=plan_id)
    exported = json.loads(export_plans(plans))
    damage(exported["plans"][0]["beside"])
    other = PlanStore("sqlite://", user="ali")
    with pytest.raises(InputError) as caught:
        import_plans(other, json.dumps(exported).encode(), "plans.json")
    assert "plans.json" in str(caught.value)
    assert other.plan_ids() == ()


def test_an_export_of_the_version_before_is_still_brought_in(plans: PlanStore) -> None:
    plans.save(Campaign(plan=Plan(title="Parks")))
    former = json.loads(export_plans(plans))
    former["format"] = "mashura-plans-1"
    for plan in former["plans"]:
        del plan["beside"]
    other = PlanStore("sqlite://", user="ali")
    assert import_plans(other, json.dumps(former).encode(), "plans.json").added == 1
    assert [saved.title for saved in other.list()] == ["Parks"]


def test_a_plan_in_the_bin_with_unsaved_input_does_not_stop_the_export(plans: PlanStore) -> None:
    thrown = plans.save(Campaign(plan=Plan(title="Thrown")))
    plans.save_draft(thrown.plan_id, {}, based_on=1, title="Thrown")
    plans.delete(thrown.plan_id)
    plans.save(Campaign(plan=Plan(title="Kept")))
    exported = json.loads(export_plans(plans))
    assert [version["title"] for plan in exported["plans"] for version in plan["versions"]] == ["Kept"]


def test_a_database_of_the_version_before_opens_with_all_its_campaigns_drafts_and_events(
    database_at: Callable[[str], str],
) -> None:
    url = database_at("0003")
    engine = create_engine(address(url))
    rows = (
        "INSERT INTO plans VALUES ('parks', 'maryam', '2026-01-01 08:00:00', NULL)",
        "INSERT INTO plan_versions VALUES ('parks', 1, '2026-01-01 08:00:00', 'مريم', 'حدائق', :text)",
        "INSERT INTO plan_versions VALUES ('parks', 2, '2026-01-02 08:00:00', 'Ali', 'حدائق', :text)",
        "INSERT INTO plan_drafts VALUES ('parks', 'maryam', 2, '2026-01-03 08:00:00', 'حدائق', :draft)",
        "INSERT INTO plan_drafts VALUES ('parks', 'ali', 1, '2026-01-03 08:00:00', 'حدائق', :draft)",
        "INSERT INTO plan_shares VALUES ('parks', 'ali')",
        "INSERT INTO plan_events (at, person, action, plan_id, detail) "
        "VALUES ('2026-01-01 08:00:00', 'maryam', 'saved', 'parks', '1')",
    )
    campaign = Campaign(plan=Plan(title="حدائق"))
    values = {"text": campaign.model_dump_json(), "draft": json.dumps({"title": "٣"})}
    with engine.begin() as connection:
        for row in rows:
            named = {name: value for name, value in values.items() if f":{name}" in row}
            connection.execute(text(row), named)
    engine.dispose()
    store = PlanStore(url, user="maryam")
    assert [(saved.version, saved.author) for saved in store.versions("parks")] == [(2, "Ali"), (1, "مريم")]
    assert store.load("parks") == campaign
    assert store.load_draft("parks").content == {"title": "٣"}
    assert [event.detail for event in store.events("parks")] == ["1"]
    assert PlanStore(url, user="ali").load_draft("parks").based_on == 1
    assert store.save(campaign, plan_id="parks", based_on=2).version == 3
    assert store.beside(CALENDAR).save(Calendar(title="Posts"), plan_id="parks").version == 1
