"""The fixed words of the apps' pages, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mashura.apps.registry import App, app, apps
from mashura.i18n import Language, message, message_keys, other_language

# A number of each plural form that a browser tells apart, for numbers that change while one drags.
_NUMBERS = {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 11, "other": 100}
_ISOLATES = {0x2068: None, 0x2069: None}


def words_with_prefix(
    prefix: str,
    language: Language,
    *,
    filled: Mapping[str, str] | None = None,
    without: frozenset[str] | set[str] = frozenset(),
) -> dict[str, str]:
    """Return all messages whose keys begin alike, by the rest of the key as the page writes it.

    Parameters
    ----------
    prefix : str
        The beginning of the keys.
    language : Language
        Language of the messages.
    filled : mapping, optional
        Messages that the page fills in, by the rest of the key, with the name of their variable. The page
        gets them with the variable in braces.
    without : set of str, optional
        Rests of keys to leave out.

    Examples
    --------
    >>> words_with_prefix("apps-plan-lottery-", "en", filled={"listed": "file"})["listed"]
    '{file}, rows:'
    """
    variables = filled or {}
    words = {}
    for key in message_keys(language):
        rest = key.removeprefix(prefix)
        if key == rest or rest in without:
            continue
        if variable := variables.get(rest):
            text = message(key, lang=language, **{variable: f"{{{variable}}}"}).translate(_ISOLATES)
        else:
            text = message(key, lang=language)
        words[rest.replace("-", "_")] = text
    return words


def plural_words(key: str, variable: str, language: Language) -> dict[str, str]:
    """Return a message in every plural form, for numbers that are known to the page only.

    Examples
    --------
    >>> plural_words("apps-plan-gantt-days", "days", "en")["days_one"]
    '{days} day'
    """
    words = {}
    for form, number in _NUMBERS.items():
        text = message(key, lang=language, **{variable: number}).translate(_ISOLATES)
        words[f"{variable}_{form}"] = text.replace(str(number), f"{{{variable}}}")
    return words


def shared_words(language: Language) -> dict[str, str]:
    """Return the words of the head and of the letterhead, which every page has.

    Examples
    --------
    >>> shared_words("en")["other_language"], shared_words("en")["letterhead_remove"]
    ('العربية', 'Remove the logo')
    """
    letterhead = words_with_prefix("letterhead-", language, filled={"kept": "file"})
    words = {f"letterhead_{name}": text for name, text in letterhead.items()}
    for key in ("brand", "apps", "dark", "other-language", "widget-close"):
        words[key.replace("-", "_")] = message(f"apps-{key}", lang=language)
    words["other_code"] = other_language(language)
    words["comma"] = message("list-separator", lang=language)
    return words


def app_links(here: App, language: Language, plan_id: str) -> list[dict[str, Any]]:
    """Return the links to all apps from the app ``here``; those that open campaigns carry the open one along.

    A link's ``group`` is the title of the list in which the head shows it, empty for one that stands alone.

    Examples
    --------
    >>> from mashura.apps.registry import app
    >>> links = app_links(app("plan"), "en", "")
    >>> [link["title"] for link in links if not link["here"]][:3]
    ['My campaigns', 'Readiness', 'Questionnaire']
    """
    if here.for_instructors:
        # Beside a course there are no campaigns; the desk is where the page was opened.
        desk = {"name": "desk", "title": message("desk-title", lang=language), "here": False}
        links = [{**desk, "address": f"../../../mashura/desk/{language}", "group": ""}]
    else:
        links = []
    return links + [
        {
            "name": linked.name,
            "title": linked.text("link", language),
            "address": linked.address(language, plan_id if _same_plan(here, linked) else ""),
            "here": linked is here,
            "group": message(f"apps-group-{linked.group}", lang=language) if linked.group else "",
        }
        for linked in ((here,) if here.for_instructors else apps())
    ]


def next_links(here: App, language: Language, plan_id: str) -> list[dict[str, str]]:
    """Return the apps that come after ``here``, each with words that lead there, its purpose and its address.

    Examples
    --------
    >>> from mashura.apps.registry import app
    >>> [link["address"] for link in next_links(app("readiness"), "en", "abc")]
    ['plan.ipynb?lang=en&plan=abc']
    """
    following = [app(name) for name in here.leads_to]
    return [
        {
            "title": message("apps-gate-go", lang=language, app=known.text("link", language)),
            "summary": known.text("summary", language),
            "address": known.address(language, plan_id if known.opens_campaign else ""),
        }
        for known in following
    ]


def _same_plan(here: App, linked: App) -> bool:
    return linked is here or (here.opens_campaign and linked.opens_campaign)


def widget_words(language: Language) -> dict[str, Any]:
    """Return the words that Vuetify's own widgets say aloud."""
    clear = message("apps-widget-clear", lang=language, name="{0}")
    close, opened = (message(f"apps-widget-{name}", lang=language) for name in ("close", "open"))
    return {
        "close": close,
        "dismiss": close,
        "open": opened,
        "noDataText": message("apps-widget-no-data", lang=language),
        "input": {"clear": clear, "appendAction": f"{opened} {{0}}"},
    }
