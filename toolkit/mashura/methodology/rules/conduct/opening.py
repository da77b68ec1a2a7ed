"""What is done to a consultation: it is opened, closed, opened again, or runs longer (S53, S58, S191)."""

from __future__ import annotations

from datetime import date

from mashura.errors import InputError
from mashura.i18n import format_date
from mashura.methodology.records.approval import Approvals
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.conduct import Change, Conduct, ConductAct
from mashura.methodology.rules.conduct.moderation import policy_in_force
from mashura.methodology.rules.conduct.progress import campaign_state, last_promised_day, opening_obstacles
from mashura.methodology.vocabulary import CampaignState, ChangeKind, ConductActKind

LONGEST_DAYS = 366


def open_consultation(campaign: Campaign, approvals: Approvals, *, on: date, name: str) -> Campaign:
    """Open the consultation to the public; the plan's moderation policy comes into force.

    Raises
    ------
    InputError
        If it is open or was closed already, or something blocks it.
    """
    conduct = campaign.conduct or Conduct()
    if conduct.opened_on is not None:
        raise InputError("conduct-opened-already", day=format_date(conduct.opened_on))
    obstacles = [*opening_obstacles(campaign, approvals)]
    if obstacles:
        raise InputError("conduct-blocked", first=obstacles[0].text(), more=len(obstacles) - 1)
    opened = _with_act(conduct, ConductActKind.OPENED, on, name)
    return campaign.model_copy(
        update={
            "conduct": opened.model_copy(update={"opened_on": on, "moderation": policy_in_force(campaign)})
        }
    )


def close_consultation(campaign: Campaign, *, on: date, name: str, note: str = "") -> Campaign:
    """Close the consultation; before the promised last day this needs a reason.

    Raises
    ------
    InputError
        If it is not open, closes before it opened, or closes early without a reason.
    """
    conduct = _open(campaign)
    last = last_promised_day(campaign)
    if last is not None and on < last and not note.strip():
        raise InputError("conduct-closed-early", last=format_date(last))
    closed = _with_act(conduct, ConductActKind.CLOSED, on, name, note)
    return campaign.model_copy(update={"conduct": closed.model_copy(update={"closed_on": on})})


def reopen_consultation(campaign: Campaign, *, on: date, name: str, note: str) -> Campaign:
    """Open a closed consultation again, with a reason.

    Raises
    ------
    InputError
        If it is not closed, a decision was taken on it, or no reason is given.
    """
    conduct = campaign.conduct or Conduct()
    if conduct.closed_on is None:
        raise InputError("conduct-not-closed")
    state = campaign_state(campaign, Approvals(), today=max(on, conduct.closed_on))
    if state is not CampaignState.CLOSED:
        raise InputError("conduct-decided-already")
    if not note.strip():
        raise InputError("conduct-no-reason")
    reopened = _with_act(conduct, ConductActKind.REOPENED, on, name, note)
    return campaign.model_copy(update={"conduct": reopened.model_copy(update={"closed_on": None})})


def extend_period(campaign: Campaign, *, on: date, days: int, reason: str) -> Campaign:
    """Let people take part for longer than promised, with a reason that is told to them.

    Raises
    ------
    InputError
        If the consultation is not open or its last day has passed, no day is added or too many, or no reason
        is given.

    Examples
    --------
    >>> opened = Campaign(plan={"timeline": {"duration_days": 70}}, conduct={"opened_on": "2026-02-08"})
    >>> longer = extend_period(opened, on=date(2026, 4, 1), days=14, reason="Few elders took part.")
    >>> last_promised_day(longer).isoformat()
    '2026-05-02'
    """
    conduct = _open(campaign)
    if not reason.strip():
        raise InputError("conduct-no-reason")
    if not 1 <= days <= LONGEST_DAYS:
        raise InputError("conduct-bad-days", most=LONGEST_DAYS)
    last = last_promised_day(campaign)
    if last is None:
        raise InputError("conduct-no-period")
    if on > last:
        raise InputError("conduct-extended-late", last=format_date(last))
    change = Change(kind=ChangeKind.EXTEND_PERIOD, on=on, days=days, reason=reason)
    return campaign.model_copy(
        update={"conduct": conduct.model_copy(update={"changes": (*conduct.changes, change)})}
    )


def _open(campaign: Campaign) -> Conduct:
    conduct = campaign.conduct
    if conduct is None or conduct.opened_on is None:
        raise InputError("conduct-not-open")
    if conduct.closed_on is not None:
        raise InputError("conduct-closed-already", day=format_date(conduct.closed_on))
    return conduct


def _with_act(conduct: Conduct, kind: ConductActKind, on: date, name: str, note: str = "") -> Conduct:
    if kind is not ConductActKind.OPENED and conduct.opened_on is not None and on < conduct.opened_on:
        raise InputError("conduct-before-opening", day=format_date(conduct.opened_on))
    act = ConductAct(kind=kind, on=on, name=name, note=note)
    return conduct.model_copy(update={"acts": (*conduct.acts, act)})
