"""The privacy notice of a consultation, in every language that its plan offers (S101)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mashura.documents.formats.content import Document, Section, Text
from mashura.documents.frame import framed
from mashura.documents.wording import Wording
from mashura.i18n import (
    LANGUAGES,
    Language,
    active_language,
    format_number,
    join_words,
    message,
    parse_language,
)
from mashura.methodology import Campaign, Plan
from mashura.methodology.labels import value_label
from mashura.methodology.records.safeguards import DataProtection
from mashura.methodology.vocabulary.languages import OTHER, language_name


def privacy_notice(
    campaign: Campaign,
    *,
    language: Language | None = None,
    logo: bytes | None = None,
    on: date | None = None,
) -> Document:
    """Return the privacy notice as a document, one section for each language.

    A text that the plan has for a language is printed as it is. In Arabic and English the notice is made from
    the plan's answers where it has no text. For any other language the Arabic and the English notice are
    printed, with a sentence that a translation is needed.

    Parameters
    ----------
    campaign : Campaign
        Its plan says which data are kept and which languages are offered.
    language : Language, optional
        Language of the headings and direction of the page, instead of the active one.
    logo : bytes, optional
        The entity's logo as :func:`mashura.documents.clean_logo` returns it.
    on : date, optional
        Date on the notice; today without it.

    Examples
    --------
    >>> plan = Plan(title="Buses", messages=[{"segment": "all", "language": "ur"}])
    >>> notice = privacy_notice(Campaign(plan=plan), language="en")
    >>> [section.title for section in notice.sections]
    ['Arabic', 'English', 'Urdu: for now in Arabic', 'Urdu: for now in English']
    """
    words = Wording(language or active_language(), "privacy-notice")
    plan = campaign.plan or Plan()
    # The public reads it, so neither the reference nor the classification of the plan is on it.
    return framed(
        words.language,
        entity=plan.entity,
        title=plan.title,
        kind=words.say("kind"),
        facts=(
            (words.label(Plan, "entity"), plan.entity),
            (words.label(DataProtection, "contact"), plan.data_protection.contact),
            (message("documents-date", lang=words.language), words.day(on or date.today())),
        ),
        sections=tuple(
            section for code in offered_languages(plan) for section in _sections(plan, code, words.language)
        ),
        logo=logo,
    )


def offered_languages(plan: Plan) -> tuple[str, ...]:
    """Return the codes of the languages that a plan offers: Arabic and English first, then in its own order.

    Examples
    --------
    >>> offered_languages(Plan(segments=[{"segment_id": "a", "languages": ["ml", "en"]}]))
    ('ar', 'en', 'ml')
    """
    named = [
        *(code for segment in plan.segments for code in segment.languages),
        *(code for use in plan.channels for code in use.languages),
        *(text.language for text in plan.messages),
        *(notice.language for notice in plan.data_protection.notices),
    ]
    # What "other languages" are, nobody can print.
    return tuple(code for code in dict.fromkeys((*LANGUAGES, *named)) if code != OTHER)


def _sections(plan: Plan, code: str, language: Language) -> Iterator[Section]:
    """Yield the notice in one language; where it is not written yet, in each that Mashura speaks."""
    title = language_name(code, language)
    given = next((text.text for text in plan.data_protection.notices if text.language == code), "")
    if given:
        yield Section(title=title, blocks=(Text(text=given),), language=code)
    elif spoken := parse_language(code):
        yield Section(title=title, blocks=tuple(_notice(plan, spoken)), language=code)
    else:
        for known in LANGUAGES:
            needed = message("privacy-notice-needed", lang=known, language=language_name(code, known))
            instead = message(
                "privacy-notice-instead",
                lang=language,
                missing=title,
                language=language_name(known, language),
            )
            warning = Text(text=needed, tone="warning")
            yield Section(title=instead, blocks=(warning, *_notice(plan, known)), language=known)


def _notice(plan: Plan, language: Language) -> Iterator[Text]:
    """Yield the sentences of the notice that the plan's answers make."""
    data = plan.data_protection

    def say(key: str, **params: object) -> Text:
        return Text(text=message(f"privacy-notice-{key}", lang=language, **params))

    yield say("who", entity=plan.entity or "–", title=plan.title or "–")
    if data.collected:
        yield say("collected", data=join_words(data.collected, language))
    else:
        yield say("nothing-collected")
    if data.purpose:
        yield say("purpose", purpose=data.purpose)
    if data.legal_basis is not None:
        yield say("basis", basis=value_label(data.legal_basis, language))
    if data.kept_months is not None:
        yield say("kept", months=data.kept_months, number=format_number(data.kept_months, language))
    if data.seen_by:
        yield say("seen", people=join_words(data.seen_by, language))
    if data.leaves_country is not None:
        yield say("abroad" if data.leaves_country else "not-abroad")
    if data.children:
        yield say("children")
    yield say("rights")
    if data.contact:
        yield say("contact", contact=data.contact)
