"""An entity's feed, written from its campaigns into a folder that any web server serves (S148, S219, S226).

Only campaigns that the public knows of are in it: those that were opened, and with ``planned`` those whose
plan is approved. All texts are masked, and numbers of people that are too small to be shown are left out.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from pydantic import ValidationError

from mashura.errors import InputError
from mashura.feed.description import openapi, schema
from mashura.feed.entry import (
    MOST_AUDIENCES,
    MOST_ON_A_PAGE,
    MOST_PAGES,
    MOST_PROMISES,
    Considered,
    Consultation,
    Line,
    Page,
    Promise,
    Publisher,
    Text,
    page_name,
)
from mashura.methodology import Campaign, Decision, Plan
from mashura.methodology.records.approval import Approvals
from mashura.methodology.rules.conduct.progress import campaign_state, last_promised_day
from mashura.methodology.rules.translation import language_of, translation_of
from mashura.paths import workspace
from mashura.privacy.published_records import masked_campaign
from mashura.privacy.small_cells import SMALLEST_SHOWN
from mashura.store import ApprovalStore, PlanStore

# A mask may make a text longer than its field allows.
_LONGEST_LINE, _LONGEST_TEXT = 300, 5000


@dataclass(frozen=True, kw_only=True)
class Published:
    """What one publishing did: consultations in the feed, and how many are new, changed and withdrawn."""

    folder: Path
    publisher: Publisher
    total: int
    new: int
    changed: int
    withdrawn: int


def feed_folder(folder: Path | None = None) -> Path:
    """Return where an entity's feed is kept: ``MASHURA_FEED``, else ``feed`` in the workspace.

    Parameters
    ----------
    folder : pathlib.Path, optional
        Workspace folder; without it the one around the current folder.

    Examples
    --------
    >>> feed_folder(Path("office")).as_posix()
    'office/feed'
    """
    named = os.environ.get("MASHURA_FEED")
    return Path(named) if named else (folder or workspace()) / "feed"


def publish(
    store: PlanStore,
    folder: Path,
    *,
    publisher: Publisher | None = None,
    planned: bool = False,
    today: date | None = None,
) -> Published:
    """Write the feed of the campaigns that a person can open; what did not change keeps its time.

    Parameters
    ----------
    store : PlanStore
        The person's store.
    folder : pathlib.Path
        Where the feed is kept; it is made if it is not there.
    publisher : Publisher, optional
        The entity; without it the one that the folder's feed has.
    planned : bool
        Whether campaigns that are approved and not opened yet are in it.
    today : date, optional
        The day on which it is published.

    Raises
    ------
    InputError
        If no publisher is known, the folder's feed is another entity's or damaged, or it cannot be written.
    """
    earlier = {held.identifier: held for held in _earlier(folder)}
    publisher = _publisher(folder, publisher)
    now = datetime.now(UTC).replace(microsecond=0)
    current = {held.identifier: held for held in _consultations(store, planned, now, today or date.today())}
    held: dict[str, Consultation] = {}
    new = changed = withdrawn = 0
    for identifier, consultation in current.items():
        before = earlier.get(identifier)
        if before is not None and before.model_copy(update={"modified": now}) == consultation:
            held[identifier] = before
            continue
        new += before is None
        changed += before is not None
        held[identifier] = consultation
    for identifier, before in earlier.items():
        if identifier in current:
            continue
        if before.withdrawn:
            held[identifier] = before
            continue
        withdrawn += 1
        held[identifier] = Consultation(identifier=identifier, modified=now, withdrawn=True)
    _write(folder, publisher, held.values())
    return Published(
        folder=folder, publisher=publisher, total=len(current), new=new, changed=changed, withdrawn=withdrawn
    )


def consultation(
    campaign: Campaign,
    approvals: Approvals,
    *,
    identifier: str,
    modified: datetime,
    today: date | None = None,
) -> Consultation:
    """Return what a feed says about a campaign, without personal data.

    Examples
    --------
    >>> campaign = Campaign(plan=Plan(title="Buses"), conduct={"opened_on": "2026-02-08"})
    >>> told = consultation(
    ...     campaign, Approvals(), identifier="c1", modified=datetime(2026, 2, 8, tzinfo=UTC)
    ... )
    >>> [*told.title.values(), told.state.value, str(told.opens_on)]
    ['Buses', 'live', '2026-02-08']
    """
    state = campaign_state(campaign, approvals, today=today)
    campaign = masked_campaign(campaign)
    plan, decision = campaign.plan or Plan(), campaign.decision or Decision()
    words = _Words(plan, decision)
    announced = campaign.announcement.announced_on if campaign.announcement else None
    findings, conduct, evaluation = campaign.findings, campaign.conduct, campaign.evaluation
    contributions = conduct.contributions if conduct and conduct.contributions is not None else None
    if contributions is None and findings is not None:
        contributions = findings.statements or None
    return Consultation(
        identifier=identifier,
        modified=modified,
        state=state,
        title=words.line(plan.title),
        objective=words.text(plan.objective),
        topic=plan.topic,
        level=plan.engagement_level,
        languages=tuple(sorted({code for use in plan.channels for code in use.languages})),
        channels=tuple(dict.fromkeys(use.channel for use in plan.channels)),
        audiences=tuple(words.line(segment.name) for segment in plan.segments)[:MOST_AUDIENCES],
        opens_on=(conduct.opened_on if conduct else None) or plan.timeline.opens_on,
        closes_on=(conduct.closed_on if conduct else None) or last_promised_day(campaign),
        answer_promised_on=plan.promised_day,
        announced_on=announced,
        participants=_shown(findings.participants if findings else None),
        contributions=_shown(contributions),
        decision=words.decided(decision.text) if state.is_over else {},
        decision_mode=decision.mode if state.is_over else plan.decision_mode,
        ratified_on=decision.ratified_on if state.is_over else None,
        considered=_considered(decision) if state.is_over else Considered(),
        promises=tuple(_promises(decision, words))[:MOST_PROMISES] if state.is_over else (),
        indicators={
            indicator.name: indicator.value
            for indicator in (evaluation.indicators if evaluation and state.is_over else ())
            if indicator.value is not None and math.isfinite(indicator.value)
        },
        simulated=bool(evaluation and evaluation.simulated),
    )


def public_id(plan_id: str) -> str:
    """Return how a campaign is called in public; its own id opens it for those who may.

    Examples
    --------
    >>> public_id("a"), public_id("a") == public_id("b")
    ('ca978112ca1bbdcafac2', False)
    """
    return hashlib.sha256(plan_id.encode()).hexdigest()[:20]


class _Words:
    """A campaign's texts by language: as they were written, and as they were translated."""

    def __init__(self, plan: Plan, decision: Decision) -> None:
        self._plan, self._decision = plan, decision
        self._written = language_of(plan)

    def line(self, text: str) -> Line:
        return {language: words[:_LONGEST_LINE] for language, words in self._all(self._plan, text)}

    def text(self, text: str) -> Text:
        return dict(self._all(self._plan, text))

    def decided(self, text: str) -> Text:
        return dict(self._all(self._decision, text))

    def _all(self, record: Plan | Decision, text: str) -> Iterator[tuple[str, str]]:
        translated = {entry.language for entry in record.translations if entry.language}
        for language in sorted({self._written, *translated}):
            words = text if language == self._written else translation_of(record, text, language)
            if words:
                yield language, words[:_LONGEST_TEXT]


def _promises(decision: Decision, words: _Words) -> Iterator[Promise]:
    for promise in decision.promises:
        if promise.text:
            yield Promise(
                text=words.decided(promise.text),
                due_on=promise.due_on,
                done_on=promise.done_on,
                status=promise.status,
            )


def _considered(decision: Decision) -> Considered:
    counts = Counter(ruling.disposition.value if ruling.disposition else "" for ruling in decision.rulings)
    return Considered(
        adopted=counts["adopted"],
        partly=counts["partly"],
        rejected=counts["rejected"],
        unanswered=counts[""],
    )


def _shown(people: int | None) -> int | None:
    return None if people is None or 0 < people < SMALLEST_SHOWN else people


def _consultations(store: PlanStore, planned: bool, now: datetime, today: date) -> Iterator[Consultation]:
    approvals = ApprovalStore(store)
    for saved in store.list():
        campaign, acts = store.load(saved.plan_id), approvals.approvals(saved.plan_id)
        state = campaign_state(campaign, acts, today=today)
        if state.is_public or (planned and state.is_approved):
            yield consultation(campaign, acts, identifier=public_id(saved.plan_id), modified=now, today=today)


def _publisher(folder: Path, given: Publisher | None) -> Publisher:
    first = _page(folder / page_name(1))
    if first is None and given is None:
        raise InputError("feed-publisher-needed")
    if first is not None and given is not None and first.publisher.id != given.id:
        raise InputError("feed-other-publisher", folder=str(folder), found=first.publisher.id, given=given.id)
    return given or first.publisher  # type: ignore[union-attr]


def _earlier(folder: Path) -> Iterator[Consultation]:
    """Yield what the folder's feed holds already."""
    number = 1
    while (page := _page(folder / page_name(number))) is not None:
        yield from page.consultations
        number += 1


def _page(path: Path) -> Page | None:
    try:
        return Page.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValidationError) as error:
        reason = error.strerror or "" if isinstance(error, OSError) else ""
        raise InputError("feed-damaged", file=str(path), reason=reason) from None


def _write(folder: Path, publisher: Publisher, held: Iterable[Consultation]) -> None:
    """Write the pages in the order of what changed, so that pages without a change keep their bytes."""
    ordered = sorted(held, key=lambda known: (known.modified, known.identifier))
    starts = range(0, max(len(ordered), 1), MOST_ON_A_PAGE)
    pages = [ordered[start : start + MOST_ON_A_PAGE] for start in starts]
    if len(pages) > MOST_PAGES:
        raise InputError("feed-too-large", most=MOST_PAGES * MOST_ON_A_PAGE)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number, part in enumerate(pages, start=1):
            page = Page(
                publisher=publisher,
                page=number,
                next=page_name(number + 1) if number < len(pages) else "",
                consultations=tuple(part),
            )
            _replace(folder / page_name(number), page.as_json())
        _replace(folder / "schema.json", json.dumps(schema(), ensure_ascii=False, indent=1))
        _replace(folder / "openapi.json", json.dumps(openapi(), ensure_ascii=False, indent=1))
        number = len(pages) + 1
        while (surplus := folder / page_name(number)).exists():
            surplus.unlink()
            number += 1
    except OSError as error:
        raise InputError("feed-not-writable", folder=str(folder), reason=error.strerror or "") from None


def _replace(path: Path, text: str) -> None:
    """Write a file as a whole; readers see the old one or the new one."""
    draft = path.with_name(f".{path.name}.part")
    draft.write_text(text, encoding="utf-8")
    os.replace(draft, path)
