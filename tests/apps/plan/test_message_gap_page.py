"""A message that lacks is begun by a click on its gap."""

from __future__ import annotations

import pytest

from mashura.i18n import message
from mashura.methodology.vocabulary.languages import language_name

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_gap_adds_the_message_with_segment_and_language(visit, apps_store, example, language) -> None:
    plan = example.plan.model_copy(update={"messages": example.plan.messages[1:]})
    lacking = example.plan.messages[0]
    saved = apps_store.save(example.model_copy(update={"plan": plan}), author="Maryam")
    named = next(segment.name for segment in plan.segments if segment.segment_id == lacking.segment)
    tongue = language_name(lacking.language, language)
    app = visit("plan", language, plan=saved.plan_id)
    said = message("rule-message-not-in-language", lang=language, segment=named, language=tongue)
    gap = app.page.locator(".ma-gap-list button").filter(has_text=said)
    gap.first.click()
    place = f"plan.messages.{len(plan.messages)}"
    text = app.page.locator(f'[data-field="{place}.text"] textarea:not([readonly]):not([aria-hidden])').first
    text.wait_for()
    app.page.wait_for_function(
        "place => !!document.activeElement.closest(`[data-field='${place}.text']`)", arg=place
    )
    assert named in app.page.locator(f'[data-field="{place}.segment"]').inner_text()
    assert tongue in app.page.locator(f'[data-field="{place}.language"]').inner_text()
    text.fill("Tell us what you need.")
    gap.first.wait_for(state="detached")
    assert app.complaints == []
