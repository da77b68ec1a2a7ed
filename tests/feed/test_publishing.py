"""An entity's feed: what is in it, what never is, and what stays as it was (S148, S219, S226)."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashura.errors import InputError
from mashura.feed import Page, Publisher, openapi, publish, schema
from mashura.feed.entry import MOST_ON_A_PAGE
from mashura.feed.publishing import consultation, public_id
from mashura.methodology import Brief, Campaign, Conduct, Findings, Plan
from mashura.methodology.records.approval import Approvals
from mashura.store import PlanStore

MANARA = Publisher(id="al-manara", name={"ar": "بلدية المنارة", "en": "Al Manara Municipality"})
NOW = datetime(2026, 6, 1, tzinfo=UTC)


@pytest.fixture
def store(tmp_path):
    store = PlanStore(f"sqlite:///{tmp_path / 'plans.sqlite'}", user="maryam")
    yield store
    store.close()


def opened(title: str, **more: object) -> Campaign:
    return Campaign(plan=Plan(title=title, **more), conduct=Conduct(opened_on="2026-02-08"))


def pages(folder: Path) -> list[Page]:
    files = sorted(folder.glob("consultations-*.json"), key=lambda path: int(path.stem.split("-")[1]))
    return [Page.model_validate_json(path.read_bytes()) for path in files]


def test_only_what_the_public_knows_is_in_the_feed(store, tmp_path):
    store.save(opened("Buses"))
    store.save(Campaign(brief=Brief(title="A draft"), plan=Plan(title="A draft")))
    publish(store, tmp_path / "feed", publisher=MANARA)
    (page,) = pages(tmp_path / "feed")
    assert [held.title["en"] for held in page.consultations] == ["Buses"]
    assert "A draft" not in "".join(path.read_text("utf-8") for path in (tmp_path / "feed").iterdir())


def test_a_whole_campaign_is_told_without_a_person(finished):
    campaign = finished.campaign
    told = consultation(campaign, Approvals(), identifier="c1", modified=NOW, today=date(2027, 1, 1))
    assert told.state.is_over
    assert told.title["en"] == campaign.plan.title
    assert (told.opens_on, told.announced_on) == (
        campaign.conduct.opened_on,
        campaign.announcement.announced_on,
    )
    assert told.participants == campaign.findings.participants
    assert len(told.promises) == len(campaign.decision.promises)
    counted = told.considered.model_dump().values()
    assert sum(counted) == len(campaign.decision.rulings)
    assert {name: told.indicators[name] for name in told.indicators} == {
        known.name: known.value for known in campaign.evaluation.indicators if known.value is not None
    }
    text = told.model_dump_json()
    for person in (campaign.decision.approved_by, campaign.conduct.management_representative):
        assert not person or person not in text


def test_texts_stand_in_the_language_they_are_in():
    told = {"text": "شبكة الحافلات", "language": "en", "translation": "Bus network"}
    campaign = opened("شبكة الحافلات", translations=[told])
    held = consultation(campaign, Approvals(), identifier="c1", modified=NOW)
    assert held.title == {"ar": "شبكة الحافلات", "en": "Bus network"}
    held = consultation(opened("شبكة الحافلات"), Approvals(), identifier="c1", modified=NOW)
    assert held.title == {"ar": "شبكة الحافلات"}


@given(st.sampled_from(["050 123 4567", "a.b@example.com", "784-1990-1234567-1", "+973 3612 3456"]))
def test_personal_data_never_leaves(identity):
    campaign = Campaign(
        plan=Plan(
            title=f"Call {identity}",
            objective=f"Ask {identity}",
            segments=[{"segment_id": "a", "name": identity}],
        ),
        conduct=Conduct(opened_on="2026-02-08"),
        decision={
            "text": f"See {identity}",
            "approved_by": "Suad Ali",
            "ratified_on": "2026-05-01",
            "promises": [{"text": f"{identity} will be called", "owner": "Suad Ali"}],
        },
        announcement={"announced_on": "2026-05-10", "decision_text": f"See {identity}"},
    )
    told = consultation(campaign, Approvals(), identifier="c1", modified=NOW, today=date(2027, 1, 1))
    assert told.promises
    text = told.model_dump_json()
    assert identity not in text
    assert "Suad" not in text


@pytest.mark.parametrize(("people", "shown"), [(0, 0), (1, None), (4, None), (5, 5), (900, 900)])
def test_small_numbers_of_people_are_not_shown(people, shown):
    campaign = opened("Buses").model_copy(update={"findings": Findings(participants=people)})
    assert consultation(campaign, Approvals(), identifier="c1", modified=NOW).participants == shown


def test_publishing_again_changes_nothing(store, tmp_path):
    for number in range(MOST_ON_A_PAGE + 3):
        store.save(opened(f"Buses {number}"))
    folder = tmp_path / "feed"
    first = publish(store, folder, publisher=MANARA)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    again = publish(store, folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert (first.new, again.new, again.changed, again.withdrawn) == (MOST_ON_A_PAGE + 3, 0, 0, 0)
    assert [(page.page, page.next) for page in pages(folder)] == [(1, "consultations-2.json"), (2, "")]


def test_what_changes_moves_to_the_end_and_what_is_deleted_is_withdrawn(store, tmp_path):
    ids = [store.save(opened(f"Buses {number}")).plan_id for number in range(3)]
    folder = tmp_path / "feed"
    publish(store, folder, publisher=MANARA)
    # Changes are told apart by the second.
    page = folder / "consultations-1.json"
    known = json.loads(page.read_text("utf-8"))
    for held in known["consultations"]:
        held["modified"] = (NOW - timedelta(days=200)).isoformat()
    page.write_text(json.dumps(known), encoding="utf-8")
    store.save(opened("Trams"), plan_id=ids[0], based_on=1)
    store.delete(ids[1])
    done = publish(store, folder)
    assert (done.new, done.changed, done.withdrawn, done.total) == (0, 1, 1, 2)
    held = {known.identifier: known for known in pages(folder)[0].consultations}
    assert next(iter(held)) == public_id(ids[2])
    assert held[public_id(ids[0])].title["en"] == "Trams"
    assert held[public_id(ids[1])].withdrawn
    assert not held[public_id(ids[1])].title
    assert publish(store, folder).withdrawn == 0


def test_a_feed_needs_a_publisher_once_and_keeps_it(store, tmp_path):
    with pytest.raises(InputError) as raised:
        publish(store, tmp_path / "feed")
    assert raised.value.key == "feed-publisher-needed"
    publish(store, tmp_path / "feed", publisher=MANARA)
    assert publish(store, tmp_path / "feed").publisher == MANARA
    with pytest.raises(InputError) as raised:
        publish(store, tmp_path / "feed", publisher=Publisher(id="other", name={"en": "Other"}))
    assert raised.value.key == "feed-other-publisher"


def test_a_damaged_feed_is_not_overwritten(store, tmp_path):
    folder = tmp_path / "feed"
    publish(store, folder, publisher=MANARA)
    (folder / "consultations-1.json").write_text("{", encoding="utf-8")
    with pytest.raises(InputError) as raised:
        publish(store, folder, publisher=MANARA)
    assert raised.value.key == "feed-damaged"
    assert (folder / "consultations-1.json").read_text("utf-8") == "{"


def test_what_is_published_follows_its_own_schema(store, tmp_path, finished):
    store.save(finished.campaign)
    store.save(opened("Buses"))
    publish(store, tmp_path / "feed", publisher=MANARA)
    written = json.loads((tmp_path / "feed" / "schema.json").read_text("utf-8"))
    assert written == schema()
    page = json.loads((tmp_path / "feed" / "consultations-1.json").read_text("utf-8"))
    assert len(page["consultations"]) == 2
    jsonschema.validate(page, written, cls=jsonschema.Draft202012Validator)


def test_the_description_names_what_is_served():
    described = openapi()
    assert described["openapi"].startswith("3.1")
    assert described["components"]["schemas"]["Page"]["properties"].keys() == Page.model_fields.keys()
    wanted = json.dumps(described)
    for name in described["components"]["schemas"]:
        assert f"#/components/schemas/{name}" in wanted
