"""The memo by which senior management decides whether a campaign goes on: go, or not yet (S25-S35)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum

from mashura.documents.formats.content import Block, Bullets, Document, Facts, Section, Table, Text
from mashura.documents.formats.docx import render_docx
from mashura.documents.formats.pdf import render_pdf
from mashura.documents.plan_sections import PlanSections
from mashura.i18n import Language, format_both, message
from mashura.methodology import Brief, Campaign, Plan, Readiness
from mashura.methodology.labels import field_label, value_label
from mashura.methodology.records.readiness import GreenLight, Judgement
from mashura.methodology.records.record import Record
from mashura.methodology.rules.readiness import advice

_SIDES = (
    "management_support",
    "human_resources",
    "financial_resources",
    "procedures",
    "laws",
    "audience_understanding",
    "audience_digital_readiness",
)


def readiness_docx(
    campaign: Campaign,
    *,
    language: Language,
    places: Mapping[str, str] | None = None,
    logo: bytes | None = None,
    on: date | None = None,
) -> bytes:
    """Return the memo to senior management as a Word document.

    Parameters
    ----------
    campaign : Campaign
        Its brief and readiness are printed.
    language : Language
        Language of labels and direction of the page; answers stay as they were written.
    places : mapping of str to str, optional
        Names of places by the short names that segments use.
    logo : bytes, optional
        The entity's logo as :func:`mashura.documents.clean_logo` returns it.
    on : date, optional
        Date on the memo; today without it.

    Examples
    --------
    >>> readiness_docx(Campaign(brief=Brief(title="Bus network")), language="en")[:2]
    b'PK'
    """
    return render_docx(readiness_document(campaign, language, places or {}, on or date.today(), logo))


def readiness_pdf(
    campaign: Campaign,
    *,
    language: Language,
    places: Mapping[str, str] | None = None,
    logo: bytes | None = None,
    on: date | None = None,
) -> bytes:
    """Return the memo as a PDF; parameters as for :func:`readiness_docx`.

    Examples
    --------
    >>> readiness_pdf(Campaign(brief=Brief(title="Bus network")), language="en")[:5]
    b'%PDF-'
    """
    return render_pdf(readiness_document(campaign, language, places or {}, on or date.today(), logo))


def readiness_document(
    campaign: Campaign,
    language: Language,
    places: Mapping[str, str],
    on: date,
    logo: bytes | None = None,
) -> Document:
    """Return what the memo says, before it is set in type."""
    brief, readiness = campaign.brief or Brief(), campaign.readiness or Readiness()
    memo = _Memo(campaign, language, places)
    titles_and_blocks = (
        (memo.say("advice"), memo.advice()),
        (memo.say("subject"), memo.subject(brief)),
        (memo.say("segments"), memo.segments(brief, readiness)),
        (memo.say("objective"), memo.objective(readiness)),
        (memo.say("sides"), memo.sides(readiness)),
        (memo.say("aim"), memo.aim(readiness)),
        (memo.say("permission"), memo.permission(readiness)),
    )
    title = brief.title or message("documents-untitled", lang=language)
    return Document(
        language=language,
        entity=brief.entity,
        kind=memo.say("kind"),
        title=title,
        summary=Facts(
            rows=(
                (memo.label(Brief, "entity"), brief.entity),
                (memo.label(Brief, "topic"), memo.value(brief.topic)),
                (memo.label(Readiness, "sponsor"), readiness.sponsor),
                (memo.say("advice"), memo.verdict()),
                (message("documents-date", lang=language), format_both(on, language)),
            )
        ),
        sections=tuple(
            Section(title=f"{number}. {title}", blocks=blocks)
            for number, (title, blocks) in enumerate(titles_and_blocks, 1)
        ),
        approval_title=message("documents-approval", lang=language),
        approval_header=tuple(
            message(f"documents-approval-{part}", lang=language)
            for part in ("role", "name", "signature", "date")
        ),
        approval_rows=tuple(memo.say(f"signed-{who}") for who in ("prepared", "confirmed", "allowed")),
        footer=" · ".join(part for part in (brief.entity, title) if part),
        page_label=message("documents-page", lang=language),
        not_answered=message("documents-not-answered", lang=language),
        logo=logo,
    )


class _Memo:
    def __init__(self, campaign: Campaign, language: Language, places: Mapping[str, str]) -> None:
        self.language = language
        self._places = places
        self._found = advice(campaign, language)

    def verdict(self) -> str:
        return self.say("go" if self._found.go else "not-yet")

    def advice(self) -> tuple[Block, ...]:
        found = self._found
        blocks: list[Block] = [
            Text(text=self.verdict(), tone="quote"),
            Text(text=self.say("go-why" if found.go else "not-yet-why"), tone="note"),
        ]
        lists = (
            ("missing", [(one.text(self.language), "") for one in found.missing]),
            (
                "blockers",
                [(one.text(self.language), one.reason(self.language)) for one in found.blockers],
            ),
            (
                "reservations",
                [(one.text(self.language), one.reason(self.language)) for one in found.reservations],
            ),
        )
        for name, entries in lists:
            if entries:
                blocks += [Text(text=self.say(name), tone="note"), Bullets(entries=tuple(entries))]
        return tuple(blocks)

    def subject(self, brief: Brief) -> tuple[Block, ...]:
        fields = (
            "subject_kind",
            "problem",
            "open_to_influence",
            "already_decided",
            "possible_effects",
            "resources",
        )
        rows = [(self.label(Brief, field), self.value(getattr(brief, field))) for field in fields]
        rows.append((self.label(Brief, "background"), self._join(brief.background)))
        return (Facts(rows=tuple(rows)),)

    def segments(self, brief: Brief, readiness: Readiness) -> tuple[Block, ...]:
        table = PlanSections(
            Campaign(plan=Plan(segments=brief.segments)), self.language, self._places
        ).segments()
        known = (self.label(Brief, "what_segments_know"), brief.what_segments_know)
        understood = (self.label(Readiness, "segments_understood"), readiness.segments_understood)
        return (*table, Facts(rows=(known, understood)))

    def objective(self, readiness: Readiness) -> tuple[Block, ...]:
        fields = ("objective_kind", "participation_level", "sponsor")
        return (
            Facts(
                rows=tuple(
                    (self.label(Readiness, field), self.value(getattr(readiness, field))) for field in fields
                )
            ),
        )

    def sides(self, readiness: Readiness) -> tuple[Block, ...]:
        judged = readiness.judgements()
        return (
            Table(
                header=(
                    self.say("side"),
                    self.label(Judgement, "level"),
                    self.label(Judgement, "evidence"),
                ),
                rows=tuple(
                    (
                        self.label(Readiness, side),
                        self.value(judged[side].level) or self.say("not-judged"),
                        judged[side].evidence,
                    )
                    for side in _SIDES
                ),
                weights=(2.6, 1.2, 5),
            ),
        )

    def aim(self, readiness: Readiness) -> tuple[Block, ...]:
        aim: Block = Text(text=readiness.aim) if readiness.aim else Text(text="", tone="empty")
        if not readiness.goals:
            return (aim,)
        goals = Bullets(entries=tuple((goal, "") for goal in readiness.goals))
        return (aim, Text(text=self.label(Readiness, "goals"), tone="note"), goals)

    def permission(self, readiness: Readiness) -> tuple[Block, ...]:
        light = readiness.green_light
        return (
            Facts(
                rows=(
                    (self.label(Readiness, "confirmed_ready"), self._yes_no(readiness.confirmed_ready)),
                    (self.label(Readiness, "confirmed_by"), readiness.confirmed_by),
                    (self.label(Readiness, "green_light"), self._yes_no(light.given)),
                    (self.label(GreenLight, "by"), light.by),
                    (self.label(GreenLight, "on"), format_both(light.on, self.language) if light.on else ""),
                )
            ),
        )

    def say(self, key: str) -> str:
        return message(f"memo-{key}", lang=self.language)

    def label(self, record: type[Record], field: str) -> str:
        return field_label(record, field, self.language)

    def value(self, value: Enum | str | None) -> str:
        if isinstance(value, Enum):
            return value_label(value, self.language)
        return value or ""

    def _yes_no(self, value: bool | None) -> str:
        return "" if value is None else message(f"documents-{'yes' if value else 'no'}", lang=self.language)

    def _join(self, parts: Iterable[str]) -> str:
        return message("list-separator", lang=self.language).join(parts)
