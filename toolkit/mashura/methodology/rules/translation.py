"""A plan in another language: its texts where they are translated, a mark where they are not (S82, S124)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from pydantic import BaseModel

from mashura.i18n import active_language, message, parse_language, shortened
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.decision import Decision
from mashura.methodology.records.plan import Plan
from mashura.methodology.records.record import Record
from mashura.methodology.rules.objection import Objection
from mashura.methodology.rules.wording import is_in_script_of
from mashura.methodology.vocabulary.languages import language_name

TRANSLATED = (
    *("entity", "title", "objective", "slogan", "feedback.content", "segments.name"),
    *("segments.characteristics", "stakeholders.name", "stakeholders.effect", "stakeholders.action"),
    *("options.title", "attractions.description", "budget.lines.purpose", "timeline.activities.name"),
    *("risks.name", "risks.measure", "data_protection.purpose", "data_protection.measures"),
)
"""The plan's fields whose texts may stand in several languages, side by side. Messages and privacy notices
have a text for each language of their own."""

ANNOUNCED = (
    *("decision.text", "decision.facts_and_figures", "decision.turned_into", "decision.rulings.proposal"),
    *("decision.rulings.reason", "decision.rulings.change", "decision.promises.text"),
    *("decision.promises.dropped_because", "announcement.decision_text", "announcement.reasons"),
    *("announcement.why_not_all", "announcement.thanks", "announcement.next_topic"),
)
"""The campaign's fields whose texts the public reads after the decision, which may be translated."""

_CHIEF = ("title", "objective", "slogan", "feedback.content", "options.title", "segments.name")

_NAMED, _LONGEST_NAME = 3, 40

Change = Callable[[str, str], str]


def language_of(plan: Plan) -> str:
    """Return the language that a plan is written in: what it says, or what its script tells.

    Examples
    --------
    >>> language_of(Plan(title="شبكة الحافلات")), language_of(Plan(title="Bus network"))
    ('ar', 'en')
    """
    if plan.language:
        return plan.language
    text = " ".join(text for _, text in texts_of(plan))
    letters = any(map(str.isalpha, text))
    return "ar" if letters and is_in_script_of(text, "ar") else "en"


def texts_of(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield each text that can be translated, with its field."""
    texts: list[tuple[str, str]] = []

    def note(field: str, text: str) -> str:
        texts.append((field, text))
        return text

    _changed(plan, "", note, TRANSLATED)
    yield from texts


def announced_texts(campaign: Campaign) -> tuple[str, ...]:
    """Return the texts that the public reads after the decision, each once."""
    texts: list[str] = []

    def note(_field: str, text: str) -> str:
        texts.append(text)
        return text

    _changed(campaign, "", note, ANNOUNCED)
    return tuple(dict.fromkeys(texts))


def translation_of(record: Plan | Decision, text: str, language: str) -> str:
    """Return a text of a plan or a decision in a language; empty if nobody has translated it."""
    return next(
        (
            entry.translation
            for entry in record.translations
            if entry.language == language and entry.text == text and entry.translation
        ),
        "",
    )


def untranslated(plan: Plan, language: str) -> tuple[tuple[str, str], ...]:
    """Return the texts of a plan, with their fields, that have no translation into a language.

    Examples
    --------
    >>> told = {"text": "الحافلات", "language": "en", "translation": "Buses"}
    >>> plan = Plan(title="الحافلات", translations=[told])
    >>> untranslated(plan, "en"), untranslated(plan, "ur")
    ((), (('title', 'الحافلات'),))
    """
    if language == language_of(plan):
        return ()
    return tuple(
        (field, text)
        for field, text in texts_of(plan)
        if any(map(str.isalpha, text)) and not translation_of(plan, text, language)
    )


def languages_of(plan: Plan) -> tuple[str, ...]:
    """Return the languages that anything is translated into."""
    return tuple(dict.fromkeys(entry.language for entry in plan.translations if entry.translation))


def in_language(plan: Plan, language: str) -> Plan:
    """Return a plan with its texts in a language, for a document.

    A text without a translation stays as it is, with the name of its own language in brackets; of a plan that
    says nothing about languages nothing is marked.

    Examples
    --------
    >>> written = {"title": "الحافلات", "slogan": "رأيكم", "language": "ar"}
    >>> told = [{"text": "الحافلات", "language": "en", "translation": "Buses"}]
    >>> english = in_language(Plan(**written, translations=told), "en")
    >>> english.title, english.slogan
    ('Buses', 'رأيكم [Arabic]')
    """
    own = language_of(plan)
    if language == own or not (plan.translations or plan.language):
        return plan
    spoken = parse_language(language) or active_language()
    mark = message("translation-missing", lang=spoken, language=language_name(own, spoken))

    def translated(_field: str, text: str) -> str:
        if not any(map(str.isalpha, text)):
            return text
        return translation_of(plan, text, language) or f"{text} {mark}"

    changed: Plan = _changed(plan, "", translated, TRANSLATED)
    return changed


def campaign_in_language(campaign: Campaign, language: str) -> Campaign:
    """Return a campaign with its plan and what is announced in a language, as far as it is translated.

    A text without a translation stays as it is.

    Examples
    --------
    >>> told = [{"text": "خط ليلي", "language": "en", "translation": "A night line"}]
    >>> campaign = Campaign(decision={"text": "خط ليلي", "translations": told})
    >>> campaign_in_language(campaign, "en").decision.text, campaign_in_language(campaign, "ar").decision.text
    ('A night line', 'خط ليلي')
    """
    decision = campaign.decision or Decision()

    def translated(_field: str, text: str) -> str:
        return translation_of(decision, text, language) or text

    plan = in_language(campaign.plan, language) if campaign.plan else None
    # A mark in the plan may exceed a text's limit.
    spoken = BaseModel.model_copy(campaign, update={"plan": plan})
    changed: Campaign = _changed(spoken, "", translated, ANNOUNCED)
    return changed


def translation_objections(plan: Plan) -> Iterator[Objection]:
    """Yield each language that a plan is partly translated into, if the public would miss a chief text."""
    for language in languages_of(plan):
        missing = [text for field, text in untranslated(plan, language) if field in _CHIEF]
        if missing:
            shown = [shortened(text, _LONGEST_NAME) for text in missing[:_NAMED]]
            yield Objection(
                rule="partly-translated",
                severity="advice",
                items=("S82", "S124"),
                field="translations",
                params={
                    "language": language_name(language),
                    "count": len(missing),
                    "texts": message("list-separator").join(shown),
                },
            )


def _changed(record: Any, before: str, change: Change, fields: tuple[str, ...]) -> Any:
    """Return a record with each of its translatable texts changed; a mark may exceed a text's limit."""
    changed: dict[str, Any] = {}
    for name in type(record).model_fields:
        path, value = f"{before}{name}", getattr(record, name)
        if path in fields and isinstance(value, str):
            if value:
                changed[name] = change(path, value)
        elif not any(field.startswith(f"{path}.") for field in fields):
            continue
        elif isinstance(value, Record):
            changed[name] = _changed(value, f"{path}.", change, fields)
        elif isinstance(value, tuple):
            changed[name] = tuple(_changed(entry, f"{path}.", change, fields) for entry in value)
    return BaseModel.model_copy(record, update=changed)
