"""The consideration log: what needs an answer, and whether each says something (S61, S70, S79, S194, S268).

Gunning's fourth principle asks that what people said is conscientiously taken into account before the
decision is made (R v Brent LBC ex parte Gunning, 1985).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import yaml

from mashura.i18n import format_date, message, shortened
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.decision import Decision, Promise, Ruling
from mashura.methodology.records.findings import Findings, StatementFinding, ThemeFinding
from mashura.methodology.rules.objection import Objection, Severity
from mashura.methodology.vocabulary import DecisionMode, Disposition, PromiseStatus, Weight

# Assumption: what two in three of many people agree with weighs more than what divides them.
HEAVY_SHARE = 2 / 3
# Assumptions: from which share of all statements on a theme weighs heavily, or needs an answer of its own.
HEAVY_THEME, SOME_THEME = 0.15, 0.05
# Assumption: a reason in fewer words explains nothing.
LEAST_WORDS = 3
_NAMED = 3
_LONGEST_NAME = 60
_LONGEST_ID = 300
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, kw_only=True)
class Raised:
    """Something that people said and that needs an answer in the log.

    ``supporters`` of ``voters`` agreed; None where nobody voted on it.
    """

    statement_id: str
    text: str
    weight: Weight
    supporters: int | None = None
    voters: int | None = None
    minority: bool = False


def raised(findings: Findings | None) -> tuple[Raised, ...]:
    """Return what the findings say that has weight, each once: statements that were voted on, then themes.

    Examples
    --------
    >>> agreed = {"statement_id": "s1", "text": "Night buses", "agree": 80, "disagree": 10, "passed": 10}
    >>> [(said.statement_id, said.weight.value) for said in raised(Findings(consensus=[agreed]))]
    [('s1', 'heavy')]
    """
    if findings is None:
        return ()
    statements = {
        statement.statement_id: statement for statement in (*findings.divisive, *findings.consensus)
    }
    order = dict.fromkeys(statement.statement_id for statement in (*findings.consensus, *findings.divisive))
    voted = (_raised(statements[name]) for name in order)
    themes = (_raised_theme(theme, findings) for theme in findings.themes)
    return (*voted, *(said for said in themes if said is not None and said.weight.needs_answer))


def small_themes(findings: Findings | None) -> tuple[Raised, ...]:
    """Return the named themes of which few spoke: they need no answer of their own, and may get one.

    Examples
    --------
    >>> themes = [{"name": "Buses", "statements": 97}, {"name": "Benches", "statements": 3}]
    >>> [(said.text, said.weight.value) for said in small_themes(Findings(themes=themes))]
    [('Benches', 'slight')]
    """
    themes = (_raised_theme(theme, findings) for theme in findings.themes) if findings else ()
    return tuple(said for said in themes if said is not None and not said.weight.needs_answer)


def unanswered(campaign: Campaign) -> tuple[str, ...]:
    """Return what was said and has weight, or is a minority's view, and has no outcome with a reason.

    Examples
    --------
    >>> said = {"statement_id": "s1", "proposal": "Trams", "weight": "some"}
    >>> unanswered(Campaign(decision={"rulings": [said]}))
    ('Trams',)
    """
    rulings = campaign.decision.rulings if campaign.decision else ()
    known = {ruling.statement_id: ruling for ruling in rulings}
    open_entries = [ruling.called for ruling in rulings if needs_answer(ruling) and not ruling.is_answered]
    absent = [said.text for said in raised(campaign.findings) if said.statement_id not in known]
    return (*open_entries, *absent)


def needs_answer(ruling: Ruling) -> bool:
    """Return whether an entry of the log needs an answer of its own; one without a weight does."""
    return ruling.minority or ruling.weight is None or ruling.weight.needs_answer


def log_from_findings(decision: Decision, findings: Findings | None, owner: str = "") -> tuple[Ruling, ...]:
    """Return the log with an entry for everything that needs an answer; entries that are there stay."""
    return with_entries(decision, raised(findings), owner)


def with_entries(decision: Decision, said: Iterable[Raised], owner: str = "") -> tuple[Ruling, ...]:
    """Return the log with an entry for each thing that was said; entries that are there stay.

    Examples
    --------
    >>> agreed = {"statement_id": "s1", "text": "Night buses"}
    >>> [entry.proposal for entry in with_entries(Decision(), raised(Findings(divisive=[agreed])))]
    ['Night buses']
    """
    there = {ruling.statement_id for ruling in decision.rulings}
    return (
        *decision.rulings,
        *(
            Ruling(
                statement_id=entry.statement_id,
                proposal=entry.text,
                weight=entry.weight,
                supporters=entry.supporters,
                voters=entry.voters,
                minority=entry.minority,
                owner=owner,
            )
            for entry in said
            if entry.statement_id not in there
        ),
    )


def says_nothing(reason: str) -> bool:
    """Return whether a reason explains nothing: *noted*, *not possible*, or fewer than three words.

    Examples
    --------
    >>> says_nothing("Duly noted, thank you."), says_nothing("The night bus costs 40,000 a year.")
    (True, False)
    >>> says_nothing("تمّ أخذ العلم، شكراً لكم")
    True
    """
    plain = "".join(sign for sign in reason if unicodedata.category(sign) != "Mn").casefold()
    words = _WORD.findall(plain)
    return len(words) < LEAST_WORDS or _empty_words().issuperset(words)


@cache
def _empty_words() -> frozenset[str]:
    """Return the words of which a reason that says nothing is made, in both languages."""
    file = Path(__file__).with_name("empty_words.yaml")
    listed: dict[str, list[str]] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return frozenset(word for words in listed.values() for word in words)


def consideration_objections(campaign: Campaign) -> Iterator[Objection]:
    """Yield what is wrong with a campaign's consideration log."""
    decision = campaign.decision
    if decision is None:
        return
    yield from _completeness(campaign, decision)
    for place, ruling in enumerate(decision.rulings):
        if ruling.disposition is None:
            continue
        named = {"proposal": short(ruling.called)}
        if not ruling.reason:
            yield _at(place, "reason", "reason-missing", "blocker", ("S70", "S79"), named)
        elif says_nothing(ruling.reason):
            named["reason"] = ruling.reason
            yield _at(place, "reason", "reason-says-nothing", "advice", ("S70", "S79"), named)
    yield from _changes(decision.rulings)


def promise_objections(decision: Decision, today: date | None = None) -> Iterator[Objection]:
    """Yield what is wrong with the promises; which are late is only told for a day."""
    for place, promise in enumerate(decision.promises):
        named = {"promise": short(promise.text)}
        if not promise.text:
            continue
        if missing := next((field for field in ("owner", "due_on") if not getattr(promise, field)), ""):
            yield _at(place, missing, "promise-incomplete", "advice", ("S194",), named, field="promises")
        if promise.status is PromiseStatus.DROPPED and not promise.dropped_because:
            yield _at(
                place, "dropped_because", "promise-dropped", "blocker", ("S70",), named, field="promises"
            )
        if promise.status is PromiseStatus.DONE and promise.done_on is None:
            yield _at(place, "done_on", "promise-done-when", "advice", ("S194",), named, field="promises")
        if today is not None and promise.due_on is not None and promise.is_late(today):
            named["due"] = format_date(promise.due_on)
            yield _at(place, "status", "promise-late", "advice", ("S194",), named, field="promises")
    yield from _unpromised(decision)


def late_promises(decision: Decision, today: date) -> tuple[Promise, ...]:
    """Return the promises that are overdue on a day."""
    return tuple(promise for promise in decision.promises if promise.is_late(today))


def personal_objection(field: str, at: str, place: str) -> Objection:
    """Return the objection to a text that will be published and holds personal data; ``place`` names it."""
    return Objection(
        rule="published-personal",
        severity="blocker",
        items=("S57", "S101"),
        field=field,
        params={"place": place},
        at=at,
    )


def short(text: str) -> str:
    """Return a text as it is named in a sentence, cut where it is long."""
    return shortened(" ".join(text.split()), _LONGEST_NAME)


def _raised(statement: StatementFinding) -> Raised:
    votes = statement.agree + statement.disagree + statement.passed
    heavy = bool(votes) and statement.agree / votes >= HEAVY_SHARE
    return Raised(
        statement_id=statement.statement_id,
        text=statement.text,
        weight=Weight.HEAVY if heavy else Weight.SOME,
        supporters=statement.agree if votes else None,
        voters=votes or None,
    )


def _raised_theme(theme: ThemeFinding, findings: Findings) -> Raised | None:
    """Return a theme with the weight of how many spoke of it; None for one without a name."""
    whole = max(findings.statements, sum(other.statements for other in findings.themes), 1)
    share = theme.statements / whole
    if not theme.name or not theme.statements:
        return None
    return Raised(
        # Themes have no short names of their own.
        statement_id=f"theme {theme.name}"[:_LONGEST_ID],
        text=theme.name,
        weight=Weight.HEAVY
        if share >= HEAVY_THEME
        else Weight.SOME
        if share >= SOME_THEME
        else Weight.SLIGHT,
    )


def _completeness(campaign: Campaign, decision: Decision) -> Iterator[Objection]:
    texts = unanswered(campaign)
    if not texts:
        return
    # By a binding vote the public has decided; what was said besides is answered afterwards.
    decided = bool(decision.text) and decision.mode is not DecisionMode.PUBLIC_VOTE
    place = next(
        (
            place
            for place, ruling in enumerate(decision.rulings)
            if needs_answer(ruling) and not ruling.is_answered
        ),
        None,
    )
    yield Objection(
        rule="decided-before-considered" if decided else "log-open",
        severity="blocker" if decided else "advice",
        items=("S61", "S79"),
        field="rulings",
        params={"count": len(texts), "texts": _listed(texts)},
        at="" if place is None else f"{place}.disposition",
    )


def _changes(rulings: Sequence[Ruling]) -> Iterator[Objection]:
    vague = [
        (place, ruling)
        for place, ruling in enumerate(rulings)
        if ruling.is_taken_up and not (ruling.change and ruling.owner)
    ]
    if vague:
        place, ruling = vague[0]
        texts = [ruling.called for _, ruling in vague]
        yield _at(
            place,
            "owner" if ruling.change else "change",
            "change-unnamed",
            "advice",
            ("S79", "S194"),
            {"count": len(vague), "texts": _listed(texts)},
        )


def _unpromised(decision: Decision) -> Iterator[Objection]:
    texts = [ruling.called for ruling in decision.unpromised if ruling.disposition is Disposition.ADOPTED]
    if texts and decision.text:
        yield Objection(
            rule="adopted-unpromised",
            severity="advice",
            items=("S70", "S194"),
            field="promises",
            params={"count": len(texts), "texts": _listed(texts)},
        )


def _at(
    place: int,
    inside: str,
    rule: str,
    severity: Severity,
    items: tuple[str, ...],
    params: Mapping[str, object],
    field: str = "rulings",
) -> Objection:
    return Objection(
        rule=rule,
        severity=severity,
        items=items,
        field=field,
        params=params,
        at=f"{place}.{inside}",
    )


def _listed(texts: Sequence[str]) -> str:
    named = message("list-separator").join(short(text) for text in texts[:_NAMED])
    return f"{named} …" if len(texts) > _NAMED else named
