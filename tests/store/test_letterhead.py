"""The entity's name and logo, kept for one person on both databases."""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Callable

import pytest
from PIL import Image
from sqlalchemy import create_engine, inspect, text

from mashura.errors import InputError
from mashura.methodology import Campaign, Plan
from mashura.store import Letterhead, PlanStore, export_plans, import_plans
from mashura.store.database import address


def picture(color: str = "teal", size: tuple[int, int] = (900, 300), kind: str = "JPEG") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, color).save(out, kind)
    return out.getvalue()


@pytest.fixture
def store(url: str) -> PlanStore:
    return PlanStore(url, user="maryam")


def test_name_and_logo_are_there_in_the_next_session(store: PlanStore, url: str) -> None:
    assert store.letterhead() == Letterhead()
    store.keep_entity(" هيئة النقل ", "ar")
    kept = store.keep_logo(picture(), "logo.jpg")
    store.keep_entity("", "ar")
    store.close()
    again = PlanStore(url, user="maryam").letterhead()
    assert again == Letterhead(entity_ar="هيئة النقل", logo=kept)
    assert again.entity("en") == "هيئة النقل"
    assert Image.open(io.BytesIO(again.logo)).size == (600, 200)


def test_a_letterhead_is_its_persons_own(store: PlanStore, url: str) -> None:
    store.keep_logo(picture(), "logo.jpg")
    assert PlanStore(url, user="ali").letterhead() == Letterhead()


def test_a_logo_can_be_changed_and_removed_and_the_name_stays(store: PlanStore) -> None:
    store.keep_entity("Transport", "en")
    first = store.keep_logo(picture(), "logo.jpg")
    second = store.keep_logo(picture("orange", kind="WEBP"), "logo.webp")
    assert first != second == store.letterhead().logo
    store.drop_logo()
    assert store.letterhead() == Letterhead(entity_en="Transport")


@pytest.mark.parametrize("bad", [b"<svg onload='alert(1)'/>", b"", b"\x89PNG\r\n\x1a\n", b" " * 5_000_001])
def test_what_is_no_picture_is_refused_and_the_kept_logo_stays(store: PlanStore, bad: bytes) -> None:
    kept = store.keep_logo(picture(), "logo.jpg")
    with pytest.raises(InputError) as caught:
        store.keep_logo(bad, "logo.svg")
    assert "logo.svg" in str(caught.value)
    assert store.letterhead().logo == kept


def test_export_and_import_carry_the_letterhead_where_none_is_kept(store: PlanStore) -> None:
    store.save(Campaign(plan=Plan(title="Parks")))
    store.keep_entity("الحدائق", "ar")
    kept = store.keep_logo(picture(), "logo.jpg")
    exported = export_plans(store)
    fresh = PlanStore("sqlite://", user="ali")
    import_plans(fresh, exported, "plans.json")
    assert fresh.letterhead() == Letterhead(entity_ar="الحدائق", logo=kept)
    other = PlanStore("sqlite://", user="sara")
    own = other.keep_logo(picture("red"), "own.png")
    other.keep_entity("Parks", "en")
    import_plans(other, exported, "plans.json")
    assert other.letterhead() == Letterhead(entity_ar="الحدائق", entity_en="Parks", logo=own)


def test_a_single_plan_travels_without_the_letterhead(store: PlanStore) -> None:
    store.keep_entity("الحدائق", "ar")
    saved = store.save(Campaign(plan=Plan(title="Parks")))
    assert json.loads(export_plans(store, (saved.plan_id,)))["letterhead"] is None


def test_an_import_whose_logo_is_no_picture_brings_in_nothing(store: PlanStore) -> None:
    store.save(Campaign(plan=Plan(title="Parks")))
    store.keep_logo(picture(), "logo.jpg")
    forged = json.loads(export_plans(store))
    forged["letterhead"]["logo"] = base64.b64encode(b"<svg onload='alert(1)'/>").decode()
    fresh = PlanStore("sqlite://", user="ali")
    with pytest.raises(InputError):
        import_plans(fresh, json.dumps(forged).encode(), "plans.json")
    assert (fresh.list(), fresh.letterhead()) == ((), Letterhead())


def test_plans_of_the_version_before_letterheads_stay_and_one_can_be_kept(
    database_at: Callable[[str], str],
) -> None:
    url = database_at("0002")
    engine = create_engine(address(url))
    campaign = Campaign(plan=Plan(title="Parks")).model_dump_json()
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO plans VALUES ('parks', 'maryam', '2026-01-01 08:00:00', NULL)"))
        connection.execute(
            text("INSERT INTO plan_versions VALUES ('parks', 1, '2026-01-01 08:00:00', 'M', 'Parks', :text)"),
            {"text": campaign},
        )
    store = PlanStore(url, user="maryam")
    store.keep_entity("Parks", "en")
    assert [saved.title for saved in store.list()] == ["Parks"]
    assert inspect(engine).has_table("letterheads")
    engine.dispose()
