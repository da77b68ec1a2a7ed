"""Rules of a plan's safeguards: risks, personal data, access, moderation, targets, comments, fair asking.

Fair asking follows the Gunning principles (R v Brent LBC, ex p Gunning, 1985): people are asked while the
matter is open, with enough information and time, and what they say is weighed. Information and time have
rules of their own (``no-background``, ``short-period``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from mashura.methodology.labels import field_label, value_label
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.plan import Plan, Stakeholder
from mashura.methodology.records.safeguards import DataProtection
from mashura.methodology.rules.objection import Objection, Severity
from mashura.methodology.rules.wording import is_written
from mashura.methodology.vocabulary import ChannelPurpose, Level, RiskTreatment
from mashura.methodology.vocabulary.languages import OTHER, language_name

# Assumptions; an entity with limits of its own can change them here.
HEAVY_RISK = 6
LEAST_DAYS_TO_CONSIDER = 10

_HEAVIEST = 9
_IMPACT = ("sensitive", "children", "leaves_country", "combined")


def safeguard_objections(campaign: Campaign, plan: Plan) -> Iterator[Objection]:
    """Yield what is wrong with a plan's safeguards; what is not begun is not objected to."""
    yield from _risks(plan)
    yield from _data(plan, plan.data_protection)
    yield from _access(plan)
    yield from _moderation(plan)
    yield from _targets(plan)
    yield from _comments(plan)
    yield from _actions(plan.stakeholders)
    yield from _fair_asking(campaign, plan)


def _objection(
    rule: str,
    *items: str,
    field: str,
    at: str = "",
    severity: Severity = "advice",
    **params: Any,
) -> Objection:
    return Objection(rule=rule, severity=severity, items=items, field=field, params=params, at=at)


def _risks(plan: Plan) -> Iterator[Objection]:
    for place, risk in enumerate(plan.risks):
        weight = risk.weight or 0
        if weight >= HEAVY_RISK and (risk.treatment is None or not is_written(risk.measure)):
            lacking = "measure" if risk.treatment else "treatment"
            yield _objection(
                "risk-untreated", "S195", "S196", field="risks", at=f"{place}.{lacking}", risk=risk.name
            )
        if weight == _HEAVIEST and risk.treatment is RiskTreatment.ACCEPT:
            yield _objection(
                "grave-risk-accepted", "S196", field="risks", at=f"{place}.treatment", risk=risk.name
            )
        if risk.name and not risk.owner:
            yield _objection("risk-without-owner", "S195", field="risks", at=f"{place}.owner", risk=risk.name)


def _data(plan: Plan, data: DataProtection) -> Iterator[Objection]:
    if data.collected and data.kept_months is None:
        yield _objection("data-without-end", "S101", field="data_protection", at="kept_months")
    if data.collected and not is_written(data.purpose):
        yield _objection("data-without-purpose", "S101", field="data_protection", at="purpose")
    for answer in _IMPACT:
        if getattr(data, answer) and not is_written(data.measures):
            said = field_label(DataProtection, answer)
            yield _objection(
                "impact-without-measures",
                "S101",
                field="data_protection",
                at="measures",
                severity="blocker",
                answer=said,
            )
            break
    noticed = {notice.language for notice in data.notices if is_written(notice.text)}
    sign_in = plan.form.sign_in
    if sign_in is not None and sign_in.is_named and data.collected and not noticed:
        shown = value_label(sign_in)
        yield _objection(
            "sign-in-without-notice", "S101", field="data_protection", at="notices", sign_in=shown
        )
    spoken = dict.fromkeys(code for segment in plan.segments for code in segment.languages if code != OTHER)
    for code in spoken if noticed else ():
        if code not in noticed:
            yield _objection(
                "notice-not-in-language",
                "S101",
                field="data_protection",
                at="notices",
                language=language_name(code),
            )


def _access(plan: Plan) -> Iterator[Objection]:
    access = plan.accessibility
    if access.standard is not None and access.tried_by_people is False:
        yield _objection("standard-not-tried", "S256", field="accessibility", at="tried_by_people")
    used = {use.channel for use in plan.channels}
    for place, entry in enumerate(access.channels):
        if used and entry.channel not in used:
            yield _objection(
                "access-of-unused-channel",
                "S43",
                "S256",
                field="accessibility",
                at=f"channels.{place}.channel",
                channel=value_label(entry.channel),
            )


def _moderation(plan: Plan) -> Iterator[Objection]:
    policy = plan.moderation
    if policy.published and not policy.appeals_to:
        yield _objection("moderation-without-appeal", "S57", "S267", field="moderation", at="appeals_to")
    if not policy.languages:
        return
    collecting = plan.channels_for(ChannelPurpose.COLLECT)
    spoken = dict.fromkeys(code for use in collecting for code in use.languages if code != OTHER)
    for code in spoken:
        if code not in policy.languages:
            yield _objection(
                "moderators-without-language",
                "S57",
                field="moderation",
                at="languages",
                language=language_name(code),
            )


def _targets(plan: Plan) -> Iterator[Objection]:
    open_targets = [place for place, target in enumerate(plan.targets) if target.value is None]
    if open_targets:
        at = f"{open_targets[0]}.value"
        yield _objection("target-without-value", "S77", "S159", field="targets", at=at)
    if any(count > 1 for count in Counter(target.indicator for target in plan.targets).values()):
        yield _objection("doubled-target", "S77", "S159", field="targets")


def _comments(plan: Plan) -> Iterator[Objection]:
    for place, comment in enumerate(plan.comments):
        if comment.comment and comment.ruling is None:
            at = f"{place}.ruling"
            yield _objection("comment-without-ruling", "S6", field="comments", at=at, body=comment.body)


def _actions(parties: tuple[Stakeholder, ...]) -> Iterator[Objection]:
    begun = any(party.action for party in parties)
    for place, party in enumerate(parties):
        close = min(party.power or Level.NONE, party.interest or Level.NONE) >= Level.GOOD
        if party.action and not party.action_owner:
            at = f"{place}.action_owner"
            yield _objection("action-without-owner", "S39", field="stakeholders", at=at, party=party.name)
        elif begun and close and not party.action:
            at = f"{place}.action"
            yield _objection(
                "close-party-without-action", "S39", field="stakeholders", at=at, party=party.name
            )


def _fair_asking(campaign: Campaign, plan: Plan) -> Iterator[Objection]:
    brief = campaign.brief
    if brief is not None and is_written(brief.already_decided) and not is_written(brief.open_to_influence):
        yield _objection("nothing-open", "S26", "S265", field="objective", severity="blocker")
    days = plan.feedback.within_days
    if days is not None and days < LEAST_DAYS_TO_CONSIDER:
        yield _objection(
            "no-time-to-consider",
            "S50",
            "S61",
            field="feedback",
            at="within_days",
            days=days,
            least=LEAST_DAYS_TO_CONSIDER,
        )
