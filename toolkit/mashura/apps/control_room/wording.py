"""Cards, decisions and criteria in words."""

from __future__ import annotations

from datetime import timedelta

from mashura.apps.control_room.decisions import segment_name
from mashura.i18n import (
    Language,
    format_date,
    format_money,
    format_number,
    format_percent,
    message,
    shortened,
)
from mashura.methodology.labels import value_label
from mashura.methodology.vocabulary.languages import language_name
from mashura.simulation.campaign.setting import opening_day
from mashura.simulation.rehearsal.cards import Card, CardKind
from mashura.simulation.rehearsal.records import Act, ActKind, TeamRole
from mashura.simulation.rehearsal.run import RehearsalRun
from mashura.simulation.rehearsal.score import Mark


def _key(word: str) -> str:
    return word.replace("_", "-")


def day_text(run: RehearsalRun, day: int, language: Language) -> str:
    """Return the date of a day of the campaign."""
    return format_date(opening_day(run.plan) + timedelta(days=day), lang=language)


def act_name(kind: ActKind, language: Language) -> str:
    """Return what a kind of decision is called."""
    return message(f"control-room-act-{_key(kind)}", lang=language)


def role_name(role: TeamRole, language: Language) -> str:
    """Return what a seat at the table is called."""
    return message(f"control-room-role-{_key(role)}", lang=language)


def card_title(card: Card, language: Language) -> str:
    """Return the heading of a card."""
    return message(f"control-room-card-{_key(card.kind)}", lang=language)


def card_text(run: RehearsalRun, card: Card, language: Language) -> str:
    """Return what a card says."""
    if card.kind == CardKind.ESCALATION and card.problem is not None:
        named = segment_name(run, card.segment, language) if card.segment else ""
        return card.problem.model_copy(update={"segment": named}).text(language)
    if card.inject is not None and card.inject.text:
        text = card.inject.text.get(language) or next(iter(card.inject.text.values()))
        if card.segment:
            where = segment_name(run, card.segment, language)
            return f"{text} {message('control-room-card-only-in', lang=language, segment=where)}"
        return text
    who = (
        language_name(card.language, language) if card.language else segment_name(run, card.segment, language)
    )
    part = "missing-language" if card.language else _key(card.kind)
    return message(
        f"control-room-card-{part}-text",
        lang=language,
        count=round(card.amount),
        all=format_number(round(card.of_all), language),
        who=who,
        channel=value_label(card.channel, language) if card.channel is not None else "",
    )


def act_text(run: RehearsalRun, act: Act, language: Language) -> str:
    """Return a decision of the log in one phrase."""
    change = act.change
    channel, spoken, segment, text = "", "", "", ""
    if change is not None:
        place = change.restored
        if change.channel is not None:
            place = change.channel.channel
            spoken = _joined([language_name(code, language) for code in change.channel.languages], language)
        if change.answer is not None:
            place, text = change.answer.channel, change.answer.text
            spoken = language_name(change.answer.language, language)
        if change.message is not None:
            spoken, text = language_name(change.message.language, language), change.message.text
            segment = segment_name(run, change.message.segment, language)
        channel = value_label(place, language) if place is not None else ""
    return message(
        f"control-room-did-{_key(act.kind)}",
        lang=language,
        days=change.days if change is not None else 0,
        hours=format_number(change.hours if change is not None else 0, language),
        count=act.number,
        channel=channel,
        language=spoken,
        segment=segment,
        text=shortened(text, 80),
    )


def _joined(parts: list[str], language: Language) -> str:
    return message("list-separator", lang=language).join(parts)


def price_text(hours: float, cost: float, run: RehearsalRun, language: Language) -> str:
    """Return what a decision takes."""
    return message(
        "control-room-takes",
        lang=language,
        hours=format_number(hours, language, 0 if float(hours).is_integer() else 1),
        cost=money(cost, run, language),
    )


def money(amount: float, run: RehearsalRun, language: Language) -> str:
    """Return an amount in the plan's currency."""
    currency = run.plan.budget.currency or run.world.currency
    return format_money(round(amount), currency, language)


def mark_name(mark: Mark, language: Language) -> str:
    """Return what a criterion is called."""
    return message(f"control-room-criterion-{_key(mark.criterion)}", lang=language)


def mark_help(mark: Mark, language: Language) -> str:
    """Return what a criterion counts."""
    return message(f"control-room-criterion-{_key(mark.criterion)}-help", lang=language)


def share_text(share: float | None, language: Language) -> str:
    """Return a share; a dash where there was nothing to judge."""
    return "–" if share is None else format_percent(share, lang=language)
