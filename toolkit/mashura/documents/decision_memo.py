"""Documents of the decision: the memo to management and the announcement to the public (S63-S74)."""

from __future__ import annotations

from typing import Any

from mashura.documents.formats.content import Block, Bullets, Document, Facts, Section, Table, Text
from mashura.i18n import active_language, format_date, format_number, format_percent, message
from mashura.methodology import Announcement, Campaign, Decision, Plan, Stage, missing_outputs
from mashura.methodology.labels import field_label, value_label
from mashura.methodology.records.decision_support import (
    DecisionSupport,
    Impact,
    ImpactRow,
    ImpactTable,
    Reply,
)
from mashura.methodology.rules.announcement import announcement_objections
from mashura.methodology.vocabulary import ChannelPurpose


def _say(key: str, **params: Any) -> str:
    return message(f"decisions-{key}", **params)


def _votes(supporters: int | None, voters: int | None) -> str:
    if not voters or supporters is None:
        return ""
    return _say("votes", share=format_percent(supporters / voters), votes=format_number(voters))


def register_table(support: DecisionSupport) -> Block:
    """Return "you said - we did" as a table."""
    if not support.replies:
        return Text(text=_say("nothing-said"))
    rows = tuple(
        (
            one.said,
            _votes(one.supporters, one.voters),
            "\n".join(
                part for part in (value_label(one.disposition) if one.disposition else "", one.did) if part
            ),
            one.reason,
            "\n".join(part for part in (format_date(one.by_when) if one.by_when else "", one.who) if part),
        )
        for one in support.replies
    )
    header = (
        field_label(Reply, "said"),
        _say("agree"),
        field_label(Reply, "did"),
        field_label(Reply, "reason"),
        f"{field_label(Reply, 'by_when')} / {field_label(Reply, 'who')}",
    )
    return Table(header=header, rows=rows, weights=(3.4, 1.4, 2.6, 3, 1.8))


def impact_blocks(table: ImpactTable) -> tuple[Block, ...]:
    """Return the impact table theme by theme: a matrix of parties would be too wide for a page."""
    if not table.parties:
        return (Text(text=_say("memo-impact-none")),)
    header = tuple(field_label(Impact, name) for name in ("party", "direction", "effect", "evidence"))
    blocks: list[Block] = []
    if gaps := table.unstudied():
        blocks.append(Text(text=_say("memo-unstudied", count=len(gaps)), tone="warning"))
    for row in table.rows:
        studied = [cell for party in table.parties if (cell := table.cell(row, party)) and cell.direction]
        if not studied:
            continue
        votes = _votes(row.supporters, row.voters)
        blocks.append(Text(text=f"{row.title} ({votes})" if votes else row.title, tone="note"))
        blocks.append(
            Table(
                header=header,
                rows=tuple(
                    (one.party, value_label(one.direction) if one.direction else "", one.effect, one.evidence)
                    for one in studied
                ),
                weights=(2.2, 1.5, 3.5, 3),
            )
        )
    if gaps:
        blocks.append(_unstudied_rows(table))
    return tuple(blocks)


def _unstudied_rows(table: ImpactTable) -> Block:
    open_rows = [row for row in table.rows if any(title == row.title for title, _ in table.unstudied())]
    return Table(
        header=(field_label(ImpactRow, "title"), _say("agree"), field_label(ImpactTable, "parties")),
        rows=tuple(
            (
                row.title,
                _votes(row.supporters, row.voters),
                message("list-separator").join(
                    party for title, party in table.unstudied() if title == row.title
                ),
            )
            for row in open_rows
        ),
        weights=(4, 1.6, 4.4),
    )


def decision_memo(campaign: Campaign, support: DecisionSupport, *, simulated: bool = False) -> Document:
    """Return the memo that management decides on, in the active language.

    Parameters
    ----------
    campaign : Campaign
        Plan, findings and decision, as far as they are there.
    support : DecisionSupport
        Impact table and register, as people have filled them in.
    simulated : bool
        Whether no real person stands behind the numbers; the memo then says so first.

    Examples
    --------
    >>> len(decision_memo(Campaign(), DecisionSupport()).sections)
    6
    """
    plan, decision, found = campaign.plan or Plan(), campaign.decision or Decision(), campaign.findings
    todo: list[Block] = []
    if gaps := missing_outputs(Stage.DECISION, campaign):
        todo.append(Bullets(entries=tuple((one.text(), "") for one in gaps)))
    if unstudied := support.impact.unstudied():
        todo.append(Text(text=_say("memo-unstudied", count=len(unstudied))))
    if unanswered := support.unanswered():
        todo.append(Text(text=_say("memo-unanswered", count=len(unanswered))))
    limits = tuple((one, "") for one in found.limits) if found else ()
    sections = (
        (
            "memo-question",
            (
                _text(plan.objective),
                Facts(rows=((_say("memo-mode"), value_label(decision.mode) if decision.mode else ""),)),
            ),
        ),
        (
            "the-decision",
            (
                Text(text=decision.text, tone="quote") if decision.text else Text(text=_say("no-decision")),
                Facts(
                    rows=(
                        (field_label(Decision, "facts_and_figures"), decision.facts_and_figures),
                        (field_label(Decision, "turned_into"), decision.turned_into),
                        (_say("approved"), decision.approved_by),
                    )
                ),
            ),
        ),
        ("memo-impact", impact_blocks(support.impact)),
        ("memo-register", (register_table(support),)),
        ("memo-limits", (Bullets(entries=limits) if limits else Text(text="", tone="empty"),)),
        ("memo-todo", tuple(todo) or (Text(text=_say("memo-complete")),)),
    )
    return Document(
        language=active_language(),
        entity=plan.entity,
        kind=_say("memo-kind"),
        title=plan.title or message("documents-untitled"),
        summary=Facts(
            rows=(
                (message("reports-number-participants"), format_number(found.participants) if found else ""),
                (
                    _say("memo-methods"),
                    message("list-separator").join(map(value_label, found.methods)) if found else "",
                ),
                (
                    field_label(Decision, "effects_studied_on"),
                    format_date(decision.effects_studied_on) if decision.effects_studied_on else "",
                ),
            )
        ),
        sections=_numbered(sections),
        approval_title=message("documents-approval"),
        approval_header=tuple(
            message(f"documents-approval-{part}") for part in ("role", "name", "signature", "date")
        ),
        approval_rows=tuple(
            message(f"documents-approval-{who}") for who in ("prepared", "reviewed", "approved")
        ),
        footer=" · ".join(part for part in (plan.entity, plan.title) if part),
        page_label=message("documents-page"),
        not_answered=message("documents-not-answered"),
        mark=message("reports-mark-simulated") if simulated else "",
    )


def announcement_draft(campaign: Campaign, support: DecisionSupport, *, simulated: bool = False) -> Document:
    """Return a draft of the announcement, drawn from the records, in the active language (S68-S74).

    What the records do not say is left open for the entity to write; the rules of the announcement name it.

    Examples
    --------
    >>> announcement_draft(Campaign(), DecisionSupport()).kind
    'Announcement of the decision'
    """
    plan, decision = campaign.plan or Plan(), campaign.decision or Decision()
    told, found = campaign.announcement or Announcement(), campaign.findings
    entity = plan.entity or message("documents-not-answered")
    opening = (
        _say(
            "opening",
            entity=entity,
            title=plan.title,
            participants=format_number(found.participants),
            votes=format_number(found.votes),
            statements=format_number(found.statements),
        )
        if found
        else _say("opening-plain", entity=entity, title=plan.title)
    )
    collected = [use.channel for use in plan.channels_for(ChannelPurpose.COLLECT)]
    channels = tuple(dict.fromkeys((*told.channels, *collected)))
    text = told.decision_text or decision.text
    objections = announcement_objections(campaign)
    sections: list[tuple[str, tuple[Block, ...]]] = [
        (
            "the-decision",
            (
                Text(text=opening),
                Text(text=text, tone="quote") if text else Text(text=_say("no-decision")),
            ),
        ),
        ("why", (_text(told.reasons),)),
        ("you-said", (register_table(support),)),
        ("why-not-all", (_text(told.why_not_all),)),
        ("thanks", (Text(text=told.thanks or _say("thanks-default", entity=entity)),)),
        (
            "next",
            (_text(_say("next-topic", topic=told.next_topic) if told.next_topic else ""),),
        ),
        ("parties", (_list(told.parties_informed or tuple(one.name for one in plan.stakeholders)),)),
        ("where", (_list(tuple(map(value_label, channels))),)),
    ]
    if objections:
        listed = Bullets(entries=tuple((one.text(), one.reason()) for one in objections))
        sections.append(("announcement-draft", (listed,)))
    return Document(
        language=active_language(),
        entity=plan.entity,
        kind=_say("announcement-kind"),
        title=plan.title or message("documents-untitled"),
        summary=Facts(
            rows=(
                (
                    field_label(Announcement, "announced_on"),
                    format_date(told.announced_on) if told.announced_on else "",
                ),
                (_say("approved"), decision.approved_by),
            )
        ),
        sections=_numbered(tuple(sections)),
        footer=" · ".join(part for part in (plan.entity, plan.title) if part),
        page_label=message("documents-page"),
        not_answered=message("documents-not-answered"),
        mark=message("reports-mark-simulated") if simulated else "",
    )


def _numbered(sections: tuple[tuple[str, tuple[Block, ...]], ...]) -> tuple[Section, ...]:
    return tuple(
        Section(title=f"{number}. {_say(key)}", blocks=blocks)
        for number, (key, blocks) in enumerate(sections, 1)
    )


def _text(text: str) -> Text:
    return Text(text=text) if text else Text(text="", tone="empty")


def _list(entries: tuple[str, ...]) -> Block:
    return Bullets(entries=tuple((one, "") for one in entries)) if entries else Text(text="", tone="empty")
