"""The public page: no personal data, no small groups, no scripts, both languages (S69-S73, S101)."""

from __future__ import annotations

import html
import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.documents.deciding.public_page import public_document, public_page
from mashura.documents.formats.html import render_html
from mashura.i18n import LANGUAGES, message
from mashura.methodology import Campaign
from mashura.methodology.records.record import Record
from mashura.privacy.published_records import masked_campaign, published_objections

TODAY = date(2026, 11, 30)
IDENTITIES = {
    "suad.alharbi@example.com": "Write to suad.alharbi@example.com about it.",
    "050 123 4567": "اتصلوا بي على 050 123 4567 بعد العصر",
    "784-1900-0000000-1": "رقم هويتي 784-1900-0000000-1",
    "Mariam Alharbi": "My name is Mariam Alharbi and I ride the bus.",
    "سعاد الحربي": "اسمي سعاد الحربي وأسكن قرب الحديقة",
}


def page(campaign: Campaign, **more: Any) -> str:
    return public_page(campaign, today=TODAY, **more).decode("utf-8")


def words(written: str) -> str:
    return html.unescape(re.sub(r"<style>.*?</style>|<[^>]+>", " ", written, flags=re.DOTALL))


def planted(record: Record, text: str) -> Record:
    """Return a record with a text added in every one of its free texts that has room for it."""
    changed: dict[str, Any] = {}
    for name in type(record).model_fields:
        changed[name] = _planted(getattr(record, name), text)
    return record.model_construct(**changed)


def _planted(value: Any, text: str) -> Any:
    if type(value) is str and not re.fullmatch(r"[a-z][a-z0-9_]*", value):
        return f"{value} {text}".strip()
    if isinstance(value, Record):
        return planted(value, text)
    return tuple(_planted(entry, text) for entry in value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("identity", IDENTITIES)
def test_an_identity_in_any_text_of_the_campaign_is_not_on_the_page(finished, identity: str) -> None:
    campaign = planted(finished.campaign, IDENTITIES[identity])
    shown = words(page(campaign))
    assert identity not in shown
    # The texts around it are there.
    assert campaign.announcement.reasons.split(".")[0] in shown


def test_nobody_who_is_responsible_or_approves_is_on_the_page(finished) -> None:
    decision = finished.campaign.decision
    promises = [promise.model_copy(update={"owner": "Suad Ali"}) for promise in decision.promises]
    said = [
        ruling.model_copy(update={"owner": "Suad Ali", "reason": "As Suad Ali explained to the board."})
        for ruling in decision.rulings
    ]
    changed = decision.model_copy(
        update={
            "approved_by": "Mariam Omar",
            "promises": promises,
            "rulings": said,
            "text": "By Mariam Omar.",
        }
    )
    shown = words(page(finished.campaign.model_copy(update={"decision": changed})))
    assert "Suad" not in shown
    assert "Mariam" not in shown


@pytest.mark.parametrize(("supporters", "voters"), [(3, 40), (38, 40), (2, 3)])
def test_a_small_group_is_hidden_also_where_the_reason_counts_it(supporters: int, voters: int) -> None:
    ruling = {
        "statement_id": "s1",
        "proposal": "Ramps",
        "said_by": ["wheelchair_users"],
        "supporters": supporters,
        "voters": voters,
        "disposition": "rejected",
        "reason": f"Only {supporters} of {voters} agree.",
    }
    plan = {"segments": [{"segment_id": "wheelchair_users", "name": "People in wheelchairs"}]}
    shown = words(page(Campaign(plan=plan, decision={"text": "No ramps", "rulings": [ruling]})))
    assert str(supporters) not in shown.replace("2026", "").replace("1448", "").replace("30", "").replace(
        "20", ""
    )
    assert "People in wheelchairs" not in shown
    assert message("public-hidden-number", lang="en") in shown


def test_a_group_that_is_large_enough_is_named_with_its_votes() -> None:
    ruling = {
        "statement_id": "s1",
        "proposal": "Ramps",
        "said_by": ["elders"],
        "supporters": 30,
        "voters": 40,
        "disposition": "adopted",
        "reason": "Most agree.",
    }
    plan = {"segments": [{"segment_id": "elders", "name": "Older people"}]}
    shown = words(page(Campaign(plan=plan, decision={"text": "Ramps", "rulings": [ruling]})))
    assert "Older people" in shown
    assert "75%" in shown


def test_the_page_is_one_file_without_scripts_that_loads_nothing(finished) -> None:
    written = page(finished.campaign)
    assert "<script" not in written
    assert not re.search(r"(?:src|href|url)\s*[=(]\s*[\"']?(?:https?:)?//", written)
    assert all(link.startswith(("#", "data:")) for link in re.findall(r"(?:src|href)=\"([^\"]*)\"", written))


def test_the_page_has_both_languages_each_in_its_direction(finished) -> None:
    written = page(finished.campaign, first="en")
    assert '<html lang="en" dir="ltr">' in written
    assert '<div class="edition" id="ar" lang="ar" dir="rtl">' in written
    for language in LANGUAGES:
        assert message("public-kind", lang=language) in written
    ids = re.findall(r"\bid=\"([^\"]+)\"", written)
    assert len(ids) == len({*ids})


def test_texts_are_inert() -> None:
    campaign = Campaign(decision={"text": "<script>alert(1)</script><img src=//a.example>"})
    written = page(campaign)
    assert "<script" not in written
    assert "<img" not in written


def test_a_simulated_campaign_is_called_simulated(finished) -> None:
    for language in LANGUAGES:
        assert message("reports-mark-simulated", lang=language) in words(
            page(finished.campaign, simulated=True)
        )


def test_a_translated_text_is_shown_in_its_language() -> None:
    told = {"text": "خط ليلي", "language": "en", "translation": "A night line"}
    campaign = Campaign(decision={"text": "خط ليلي", "translations": [told]})
    english = public_document(campaign, language="en", today=TODAY)
    assert "A night line" in render_html(english)
    assert "خط ليلي" not in render_html(english)


def test_a_late_promise_is_called_late() -> None:
    promise = {"text": "A bus", "due_on": "2026-11-29", "status": "under_way"}
    campaign = Campaign(decision={"text": "Buses", "promises": [promise]})
    late = message("public-late", lang="en")
    assert late in render_html(public_document(campaign, language="en", today=TODAY))
    assert late not in render_html(public_document(campaign, language="en", today=date(2026, 11, 29)))


def test_an_identity_is_told_before_it_is_published(finished) -> None:
    assert [*published_objections(finished.campaign)] == []
    decision = finished.campaign.decision.model_copy(update={"text": IDENTITIES["050 123 4567"]})
    ((path, objection),) = published_objections(finished.campaign.model_copy(update={"decision": decision}))
    assert (path, objection.severity) == ("decision.text", "blocker")
    for language in LANGUAGES:
        assert objection.text(language)
        assert objection.reason(language)


@settings(max_examples=30)
@given(st.text(max_size=60))
def test_masking_keeps_the_record_s_shape(text: str) -> None:
    campaign = Campaign(
        decision={"text": text, "rulings": [{"statement_id": "s1", "disposition": "adopted"}]}
    )
    masked = masked_campaign(campaign)
    assert masked.decision.rulings == campaign.decision.rulings
    assert type(masked.decision) is type(campaign.decision)
