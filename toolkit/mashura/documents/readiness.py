"""The memo on readiness, for senior management's decision: go, or not yet (S25-S35)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from mashura.documents.approval import is_signed, signatures_section
from mashura.documents.edition import filed
from mashura.documents.formats.content import Block, Bullets, Document, Facts, Table, Text
from mashura.documents.frame import framed, numbered
from mashura.documents.segments import segments_table
from mashura.documents.wording import Wording, bullets, paragraph
from mashura.i18n import Language, active_language, message
from mashura.methodology import Brief, Campaign, Readiness, Stage
from mashura.methodology.records.readiness import GreenLight, Judgement
from mashura.methodology.rules.readiness import ReadinessAdvice, advice
from mashura.methodology.rules.sizes import in_size, needs_answer


def readiness_document(
    campaign: Campaign,
    *,
    language: Language | None = None,
    places: Mapping[str, str] | None = None,
    logo: bytes | None = None,
    on: date | None = None,
) -> Document:
    """Return the memo to senior management as a document.

    Parameters
    ----------
    campaign : Campaign
        Its brief and readiness are printed.
    language : Language, optional
        Language of labels and direction of the page, instead of the active one; answers are printed as they
        were written.
    places : mapping of str to str, optional
        Names of places by the short names that segments use.
    logo : bytes, optional
        The entity's logo as :func:`mashura.documents.clean_logo` returns it.
    on : date, optional
        Date on the memo; today without it.

    Examples
    --------
    >>> readiness_document(Campaign(brief=Brief(title="Bus network")), language="en").summary.rows[3]
    ('Advice', 'Not yet: the points below have to be settled first.')
    """
    words = Wording(language or active_language(), "memo")
    # A signature holds for the whole record.
    signed, campaign = campaign, in_size(campaign)
    brief, readiness = campaign.brief or Brief(), campaign.readiness or Readiness()
    advised = advice(campaign, words.language)
    judged = (
        (words.say("segments"), _segments(campaign, readiness, words, places or {})),
        (words.say("objective"), _objective(readiness, words)),
        (words.say("sides"), _sides(readiness, words)),
        (words.say("aim"), _aim(readiness, words)),
        (words.say("permission"), _permission(readiness, advised, words)),
    )
    advice_section, *others = numbered(
        (
            (words.say("advice"), _advice(advised, words)),
            (words.say("subject"), _subject(campaign, brief, words)),
            *(judged if advised.needed else ()),
        )
    )
    document = framed(
        words.language,
        entity=brief.entity,
        title=brief.title,
        kind=words.say("kind"),
        facts=(
            (words.label(Brief, "entity"), brief.entity),
            (words.label(Brief, "topic"), words.value(brief.topic)),
            (words.label(Readiness, "sponsor"), readiness.sponsor),
            (words.say("advice"), _verdict(advised, words)),
            (message("documents-date", lang=words.language), words.day(on or date.today())),
        ),
        sections=(
            # The verdict is at the top as well; the list of what is open is for those who work on it.
            replace(advice_section, working=advised.needed),
            *others,
            signatures_section(signed, Stage.READINESS, words.language),
        ),
        signed_by=()
        if is_signed(signed, Stage.READINESS)
        else tuple(words.say(f"signed-{who}") for who in ("prepared", "confirmed", "allowed")),
        logo=logo,
    )
    return filed(document, campaign.filing)


def _verdict(advised: ReadinessAdvice, words: Wording) -> str:
    if not advised.needed:
        return words.say("not-needed")
    return words.say("go" if advised.go else "not-yet")


def _advice(advised: ReadinessAdvice, words: Wording) -> tuple[Block, ...]:
    language = words.language
    if not advised.needed:
        return (Text(text=words.say("not-needed-why")),)
    blocks: list[Block] = [
        Text(text=_verdict(advised, words), tone="quote"),
        Text(text=words.say("go-why" if advised.go else "not-yet-why"), tone="note"),
    ]
    lists = {
        "missing": [(output.text(language), "") for output in advised.missing],
        "blockers": [(rule.text(language), rule.reason(language)) for rule in advised.blockers],
        "reservations": [(rule.text(language), rule.reason(language)) for rule in advised.reservations],
    }
    for name, entries in lists.items():
        if entries:
            blocks += [Text(text=words.say(name), tone="note"), Bullets(entries=tuple(entries))]
    return tuple(blocks)


def _subject(campaign: Campaign, brief: Brief, words: Wording) -> tuple[Block, ...]:
    fields = (
        "subject_kind",
        "problem",
        "open_to_influence",
        "already_decided",
        "possible_effects",
        "resources",
    )
    needed = [field for field in fields if needs_answer(campaign.size, f"brief.{field}")]
    rows = [(words.label(Brief, field), words.value(getattr(brief, field))) for field in needed]
    if needs_answer(campaign.size, "brief.background"):
        rows.append((words.label(Brief, "background"), words.join(brief.background)))
    return (Facts(rows=tuple(rows)),)


def _segments(
    campaign: Campaign, readiness: Readiness, words: Wording, places: Mapping[str, str]
) -> tuple[Block, ...]:
    brief = campaign.brief or Brief()
    listed = segments_table(brief.segments, words, places)
    known = (words.label(Brief, "what_segments_know"), brief.what_segments_know)
    understood = (words.label(Readiness, "segments_understood"), readiness.segments_understood)
    rows = (("brief.what_segments_know", known), ("readiness.segments_understood", understood))
    needed = tuple(row for path, row in rows if needs_answer(campaign.size, path))
    return (listed, Facts(rows=needed)) if needed else (listed,)


def _objective(readiness: Readiness, words: Wording) -> tuple[Block, ...]:
    fields = ("objective_kind", "participation_level", "sponsor")
    rows = ((words.label(Readiness, field), words.value(getattr(readiness, field))) for field in fields)
    return (Facts(rows=tuple(rows)),)


def _sides(readiness: Readiness, words: Wording) -> tuple[Block, ...]:
    rows = tuple(
        (words.label(Readiness, side), words.value(judged.level) or words.say("not-judged"), judged.evidence)
        for side, judged in readiness.judgements().items()
    )
    header = (words.say("side"), *words.labels(Judgement, "level", "evidence"))
    return (Table(header=header, rows=rows, weights=(2.6, 1.2, 5)),)


def _aim(readiness: Readiness, words: Wording) -> tuple[Block, ...]:
    aim = paragraph(readiness.aim)
    if not readiness.goals:
        return (aim,)
    return (aim, Text(text=words.label(Readiness, "goals"), tone="note"), bullets(readiness.goals))


def _permission(readiness: Readiness, advised: ReadinessAdvice, words: Wording) -> tuple[Block, ...]:
    light = readiness.green_light
    given = words.say("light-against") if light.given and not advised.go else words.yes_no(light.given)
    return (
        Facts(
            rows=(
                (words.label(Readiness, "confirmed_ready"), words.yes_no(readiness.confirmed_ready)),
                (words.label(Readiness, "confirmed_by"), readiness.confirmed_by),
                (words.label(Readiness, "green_light"), given),
                (words.label(GreenLight, "by"), light.by),
                (words.label(GreenLight, "on"), words.day(light.on)),
            )
        ),
    )
