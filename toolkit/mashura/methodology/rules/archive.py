"""When a topic may be closed (S270)."""

from __future__ import annotations

from collections.abc import Iterator

from mashura.i18n import format_date, message
from mashura.methodology.records.archive import Archive
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.rules.announcement import closing_day
from mashura.methodology.rules.gates import missing_outputs
from mashura.methodology.rules.objection import Objection, blockers_first
from mashura.methodology.rules.sizes import holding
from mashura.methodology.vocabulary import Stage


def archive_objections(campaign: Campaign) -> tuple[Objection, ...]:
    """Return what speaks against the closing of a topic, blockers first; an open topic breaks no rule.

    Examples
    --------
    >>> closed = Campaign(archive={"closed_on": "2026-05-02"}, announcement={"announced_on": "2026-05-09"})
    >>> [broken.rule for broken in archive_objections(closed)][:1]
    ['closed-before-announcement']
    """
    archive = campaign.archive
    if archive is None or archive.closed_on is None:
        return ()
    broken = [*_days(campaign, archive), *_unfinished(campaign)]
    return blockers_first(holding(campaign.size, Stage.ARCHIVE, broken))


def _days(campaign: Campaign, archive: Archive) -> Iterator[Objection]:
    assert archive.closed_on is not None
    closed = format_date(archive.closed_on)
    announced = campaign.announcement.announced_on if campaign.announcement else None
    if announced is not None and archive.closed_on < announced:
        yield Objection(
            rule="closed-before-announcement",
            severity="blocker",
            items=("S270",),
            field="closed_on",
            params={"closed": closed, "announced": format_date(announced)},
        )
    ended = closing_day(campaign)
    if ended is not None and archive.closed_on < ended:
        yield Objection(
            rule="closed-before-consultation",
            severity="blocker",
            items=("S270",),
            field="closed_on",
            params={"closed": closed, "ended": format_date(ended)},
        )


def _unfinished(campaign: Campaign) -> Iterator[Objection]:
    if missing := missing_outputs(Stage.EVALUATION, campaign):
        yield Objection(
            rule="closed-before-evaluation",
            severity="advice",
            items=("S75", "S270"),
            field="closed_on",
            params={"missing": message("list-separator").join(output.text() for output in missing)},
        )
    decision = campaign.decision
    promised = [ruling for ruling in (decision.rulings if decision else ()) if ruling.is_taken_up]
    if promised and decision is not None and not decision.turned_into and not decision.promises:
        yield Objection(
            rule="closed-with-open-promises",
            severity="advice",
            items=("S194", "S270"),
            field="closed_on",
            params={"count": len(promised)},
        )
