"""What speaks against a governance as it is set up (S160-S188, S235-S239, S281)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from mashura.i18n import format_date, join_words
from mashura.methodology.governing.due import due_days
from mashura.methodology.governing.governance import Agreement, DutyPlan, Governance, Guide
from mashura.methodology.labels import value_label
from mashura.methodology.rules.objection import Objection, Severity
from mashura.methodology.vocabulary import Body, Duty


def governance_objections(governance: Governance, today: date) -> Iterator[Objection]:
    """Yield what speaks against a governance on a day.

    Examples
    --------
    >>> table = Governance(duties=[{"duty": "meeting", "begins_on": "2027-01-10"}])
    >>> [objection.rule for objection in governance_objections(table, date(2027, 2, 1))]
    ['duties-not-shared', 'duty-nobody-does', 'duty-nobody-answers', 'duty-late']
    """
    yield from _bodies(governance)
    yield from _sharing(governance)
    for index, agreement in enumerate(governance.agreements):
        yield from _agreement(index, agreement, today)
    for index, guide in enumerate(governance.guides):
        yield from _guide(index, guide)
    yield from _late(governance, today)


def _bodies(governance: Governance) -> Iterator[Objection]:
    counts = Counter(body.body for body in governance.bodies if body.body)
    for index, body in enumerate(governance.bodies):
        if body.body is None:
            continue
        name = body.called or value_label(body.body)
        if counts[body.body] > 1 and body.body is not Body.ENTITY and not body.called:
            yield _objection("body-twice", "bodies", ("S172",), at=f"{index}.called", name=name)
        if body.seats and not any(seat.chairs for seat in body.seats):
            yield _objection("body-without-chair", "bodies", ("S162",), at=f"{index}.seats", name=name)


def _sharing(governance: Governance) -> Iterator[Objection]:
    shared = Counter(plan.duty for plan in governance.duties if plan.duty)
    if governance.duties and (missing := [duty for duty in Duty if duty not in shared]):
        yield _objection(
            "duties-not-shared",
            "duties",
            tuple(duty.item for duty in missing),
            duties=join_words(value_label(duty) for duty in missing),
            count=len(missing),
        )
    known = {body.body for body in governance.bodies}
    for index, plan in enumerate(governance.duties):
        if plan.duty is None:
            continue
        name = value_label(plan.duty)
        if shared[plan.duty] > 1:
            yield _objection("duty-twice", "duties", ("S172",), "blocker", at=f"{index}.duty", name=name)
        yield from _letters(index, plan, name, known)


def _letters(index: int, plan: DutyPlan, name: str, known: set[Body | None]) -> Iterator[Objection]:
    if not plan.responsible:
        yield _objection("duty-nobody-does", "duties", ("S172",), at=f"{index}.responsible", name=name)
    if plan.accountable is None:
        yield _objection("duty-nobody-answers", "duties", ("S172",), at=f"{index}.accountable", name=name)
    involved = {*plan.responsible, *plan.consulted, *plan.informed, plan.accountable} - {None}
    if known and (strange := [body for body in Body if body in involved and body not in known]):
        yield _objection(
            "duty-of-missing-body",
            "duties",
            ("S172",),
            at=f"{index}.responsible",
            name=name,
            bodies=join_words(map(value_label, strange)),
            count=len(strange),
        )
    if plan.duty is Duty.ANNUAL_REPORT and plan.informed is not None:
        answers = plan.accountable or plan.duty.body
        above = answers.above
        if above is not None and above not in plan.informed:
            yield _objection(
                "report-not-sent-up",
                "duties",
                ("S178", "S281"),
                at=f"{index}.informed",
                body=value_label(above),
            )


def _agreement(index: int, agreement: Agreement, today: date) -> Iterator[Objection]:
    name = agreement.partner or "…"
    items = ("S174", "S181")
    signed, ends = agreement.signed_on, agreement.ends_on
    if signed and ends and ends < signed:
        yield _objection(
            "agreement-ends-early",
            "agreements",
            items,
            "blocker",
            at=f"{index}.ends_on",
            name=name,
            signed=format_date(signed),
        )
    elif ends and ends < today:
        yield _objection(
            "agreement-ended", "agreements", items, at=f"{index}.ends_on", name=name, ended=format_date(ends)
        )
    if not any(term.measure and term.target is not None for term in agreement.terms):
        yield _objection("agreement-without-number", "agreements", items, at=f"{index}.terms", name=name)


def _guide(index: int, guide: Guide) -> Iterator[Objection]:
    name = guide.title or (value_label(guide.kind) if guide.kind else "…")
    if guide.adopted_on and not guide.published_at:
        yield _objection("guide-not-published", "guides", ("S238",), at=f"{index}.published_at", name=name)
    if not guide.asked:
        yield _objection("guide-nobody-asked", "guides", ("S236",), at=f"{index}.asked", name=name)
    for place, asked in enumerate(guide.asked):
        if asked.answered_on and not asked.taken_up:
            yield _objection(
                "guide-answer-unheeded",
                "guides",
                ("S236",),
                at=f"{index}.asked.{place}.taken_up",
                name=name,
                entity=asked.entity or "…",
            )


def _late(governance: Governance, today: date) -> Iterator[Objection]:
    late: dict[str, list[date]] = {}
    for due in due_days(governance, today):
        if due.is_late(today):
            late.setdefault(due.place, []).append(due.on)
    for place, days in late.items():
        part, index = place.split(".")
        if part == "duties":
            duty = governance.duties[int(index)].duty
            assert duty is not None
            items, rule, name = (duty.item,), "duty-late", value_label(duty)
        else:
            guide = governance.guides[int(index)]
            items, rule = ("S237",), "guide-review-late"
            name = guide.title or (value_label(guide.kind) if guide.kind else "…")
        field = "done" if part == "duties" else "reviewed_on"
        yield _objection(
            rule, part, items, at=f"{index}.{field}", name=name, count=len(days), since=format_date(days[0])
        )


def _objection(
    rule: str, field: str, items: tuple[str, ...], severity: Severity = "advice", at: str = "", **params: Any
) -> Objection:
    return Objection(rule=rule, severity=severity, items=items, field=field, params=params, at=at)
