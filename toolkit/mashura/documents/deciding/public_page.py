"""The public page: what was asked, decided and promised, without personal data (S69-S73)."""

from __future__ import annotations

import re
from datetime import date

from mashura.documents.deciding.consideration import segment_names
from mashura.documents.formats.content import Block, Document, Numbers, Section, Text
from mashura.documents.formats.html import render_html
from mashura.documents.frame import framed
from mashura.documents.register import agreement, lines
from mashura.documents.wording import Wording, table
from mashura.i18n import LANGUAGES, Language, message, use_language
from mashura.methodology import Announcement, Campaign, Decision, Findings, Plan
from mashura.methodology.records.decision import Promise, Ruling
from mashura.methodology.rules.translation import campaign_in_language
from mashura.privacy.published_records import masked_campaign
from mashura.privacy.small_cells import SMALLEST_SHOWN

_NUMBER = re.compile(r"\d[\d.,٫٬]*\s?[%٪]?")


def public_page(campaign: Campaign, *, today: date, simulated: bool = False, first: Language = "ar") -> bytes:
    """Return the page for everybody in all languages as one HTML file without scripts, which loads nothing.

    Parameters
    ----------
    campaign : Campaign
    today : datetime.date
        The day on which it is made; promises that are late by then are called so.
    simulated : bool
        Whether the campaign is simulated; the page then says so.
    first : Language
        The language that comes first.
    """
    languages = (first, *(language for language in LANGUAGES if language != first))
    documents = [
        public_document(campaign, language=language, today=today, simulated=simulated)
        for language in languages
    ]
    return render_html(*documents).encode("utf-8")


def public_document(
    campaign: Campaign, *, language: Language, today: date, simulated: bool = False, logo: bytes | None = None
) -> Document:
    """Return the page for everybody in one language.

    No responsible person and no small group is named, and personal data in its texts is masked. What is not
    answered is left out.

    Examples
    --------
    >>> page = public_document(Campaign(plan=Plan(title="Buses")), language="en", today=date(2026, 5, 1))
    >>> page.title, page.approval_rows
    ('Buses', ())
    """
    with use_language(language):
        campaign = masked_campaign(campaign_in_language(campaign, language))
        words = Wording(language, "public")
        return _document(campaign, words, today=today, simulated=simulated, logo=logo)


def _document(
    campaign: Campaign, words: Wording, *, today: date, simulated: bool, logo: bytes | None
) -> Document:
    plan, decision = campaign.plan or Plan(), campaign.decision or Decision()
    announcement = campaign.announcement or Announcement()
    sections: list[tuple[str, tuple[Block, ...]]] = [
        (words.say("decision"), _decision(decision, announcement, words)),
        (words.say("took-part"), _numbers(campaign.findings, words)),
        (words.say("reasons"), _text(announcement.reasons)),
        (words.say("said"), _said(campaign, words)),
        (words.say("why-not-all"), _text(announcement.why_not_all)),
        (words.say("promises"), _promises(decision, words, today)),
        (words.say("thanks"), _text(announcement.thanks)),
        (words.say("next"), _text(announcement.next_topic)),
    ]
    announced = words.day(announcement.announced_on)
    facts = [(words.label(Announcement, "announced_on"), announced), (words.say("as-of"), words.day(today))]
    return framed(
        words.language,
        entity=plan.entity,
        title=plan.title,
        kind=words.say("kind"),
        facts=[(label, value) for label, value in facts if value],
        sections=tuple(Section(title=title, blocks=blocks) for title, blocks in sections if blocks),
        logo=logo,
        mark=message("reports-mark-simulated") if simulated else "",
    )


def _text(text: str) -> tuple[Block, ...]:
    return (Text(text=text),) if text else ()


def _decision(decision: Decision, announcement: Announcement, words: Wording) -> tuple[Block, ...]:
    text = announcement.decision_text or decision.text
    if not text:
        return (Text(text=words.say("no-decision")),)
    ratified = words.day(decision.ratified_on)
    blocks: list[Block] = [Text(text=text, tone="quote")]
    if decision.mode is not None:
        blocks.append(Text(text=words.say("mode", mode=words.value(decision.mode))))
    if ratified:
        blocks.append(Text(text=words.say("ratified", day=ratified)))
    if decision.turned_into:
        blocks.append(Text(text=words.say("turned-into", text=decision.turned_into)))
    return tuple(blocks)


def _numbers(findings: Findings | None, words: Wording) -> tuple[Block, ...]:
    if findings is None:
        return ()
    counts = (
        (findings.participants, "people"),
        (findings.statements, "statements"),
        (findings.votes, "votes"),
    )
    entries = tuple(
        (words.number(count), words.say(name)) for count, name in counts if count >= SMALLEST_SHOWN
    )
    return (Numbers(entries=entries),) if entries else ()


def _said(campaign: Campaign, words: Wording) -> tuple[Block, ...]:
    decision = campaign.decision or Decision()
    segments = segment_names(campaign)
    rows = [
        (
            lines(
                ruling.proposal,
                "" if _is_small(ruling) else words.join(segments.get(name, "") for name in ruling.said_by),
            ),
            "" if _is_small(ruling) else agreement(ruling.supporters, ruling.voters),
            lines(words.value(ruling.disposition), _without_numbers(ruling, ruling.change, words)),
            _without_numbers(ruling, ruling.reason, words),
        )
        for ruling in decision.rulings
        if ruling.proposal and ruling.disposition is not None
    ]
    if not rows:
        return ()
    header = (
        words.label(Ruling, "proposal"),
        words.say("agree"),
        words.label(Ruling, "disposition"),
        words.label(Ruling, "reason"),
    )
    blocks: list[Block] = [table(header, rows, (3.4, 1.5, 2.6, 3.2))]
    if any(map(_is_small, decision.rulings)):
        blocks.append(Text(text=words.say("small", count=SMALLEST_SHOWN)))
    return tuple(blocks)


def _is_small(ruling: Ruling) -> bool:
    """Return whether so few people voted one way that they could be known."""
    if ruling.voters is None or ruling.supporters is None:
        return False
    sides = (ruling.supporters, ruling.voters - ruling.supporters, ruling.voters)
    return any(0 < side < SMALLEST_SHOWN for side in sides)


def _without_numbers(ruling: Ruling, text: str, words: Wording) -> str:
    """Return a text without the numbers that would say again what is hidden of a small group."""
    return _NUMBER.sub(words.say("hidden-number"), text) if _is_small(ruling) else text


def _promises(decision: Decision, words: Wording, today: date) -> tuple[Block, ...]:
    said = {ruling.statement_id: ruling.proposal for ruling in decision.rulings}
    rows = [
        (
            said.get(promise.answers_to, ""),
            promise.text,
            words.day(promise.due_on),
            lines(
                words.value(promise.status),
                words.say("late") if promise.is_late(today) else "",
                words.day(promise.done_on),
                promise.dropped_because,
            ),
        )
        for promise in decision.promises
        if promise.text
    ]
    if not rows:
        return ()
    header = words.labels(Promise, "answers_to", "text", "due_on", "status")
    return (table(header, rows, (3, 3, 1.8, 2.2)),)
