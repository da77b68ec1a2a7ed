"""The fixed words of the apps' pages, in one language."""

from __future__ import annotations

from typing import Any

from mashura.apps.registry import app, apps
from mashura.i18n import Language, message, message_keys, other_language

# Sentences that the page itself fills in.
_FILLED = {
    "edit-entry": "name",
    "close-entry": "name",
    "remove-entry": "name",
    "restore-named": "name",
    "gantt-day": "day",
}
# A number of each plural form that a browser tells apart, for the lengths that change while one draws.
_COUNTS = {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 11, "other": 100}
_HEAD = ("brand", "apps", "dark", "other-language", "widget-close")
_LETTERHEAD = ("title", "help", "alt", "choose", "change", "remove")
_PLAIN = {0x2068: None, 0x2069: None}


def words_shown(language: Language) -> dict[str, str]:
    """Return the words of the form's page, by name.

    Examples
    --------
    >>> words_shown("en")["save"]
    'Save version'
    """
    words = {
        key.removeprefix("form-").replace("-", "_"): message(key, lang=language)
        for key in message_keys(language)
        if key.startswith("form-") and key.removeprefix("form-") not in {*_FILLED, "gantt-days"}
    }
    for key, name in _FILLED.items():
        words[key.replace("-", "_")] = message(
            f"form-{key}", lang=language, **{name: f"{{{name}}}"}
        ).translate(_PLAIN)
    for form, days in _COUNTS.items():
        said = message("form-gantt-days", lang=language, days=days).translate(_PLAIN)
        words[f"gantt_days_{form}"] = said.replace(str(days), "{days}")
    words |= head_words(language)
    words["error_missing"] = message("apps-error-missing", lang=language)
    words["open_period"] = message("apps-open-period", lang=language)
    words["comma"] = message("list-separator", lang=language)
    return words


def head_words(language: Language) -> dict[str, str]:
    """Return the words that stand at the top of every app, and those of the letterhead."""
    words = {key.replace("-", "_"): message(f"apps-{key}", lang=language) for key in _HEAD}
    words["other_code"] = other_language(language)
    for key in _LETTERHEAD:
        words[f"letterhead_{key}"] = message(f"letterhead-{key}", lang=language)
    return words


def app_links(here: str, language: Language, plan_id: str) -> list[dict[str, Any]]:
    """Return the links to all apps from the app ``here``; those that open campaigns carry the open one along.

    Examples
    --------
    >>> [link["title"] for link in app_links("plan", "en", "") if not link["here"]]
    ['My campaigns', 'Readiness', 'What if?']
    """
    carries = app(here).opens_campaign
    return [
        {
            "name": linked.name,
            "title": linked.text("link", language),
            "address": linked.address(
                language, plan_id if linked.name == here or (carries and linked.opens_campaign) else ""
            ),
            "here": linked.name == here,
        }
        for linked in apps()
    ]


def widget_words(language: Language) -> dict[str, Any]:
    """Return the words that Vuetify's own widgets say aloud."""
    clear = message("apps-widget-clear", lang=language, name="{0}")
    close, opened = (message(f"apps-widget-{one}", lang=language) for one in ("close", "open"))
    return {
        "close": close,
        "dismiss": close,
        "open": opened,
        "noDataText": message("apps-widget-no-data", lang=language),
        "input": {"clear": clear, "appendAction": f"{opened} {{0}}"},
    }
