"""The funnel, from people who heard of a consultation to people who wrote a statement (S77, F2, F4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import pandas as pd

from mashura.analysis.readings import Reading, reading
from mashura.analysis.wording import group_name, whole
from mashura.i18n import format_percent, message
from mashura.methodology.tables.consultation import Consultation

Step = Literal["exposed", "visited", "registered", "contributed", "voted", "wrote"]


@dataclass(frozen=True, kw_only=True)
class FunnelStep:
    """One step: the people who reached it, and their share of the step before (0-1; None for the first)."""

    step: Step
    people: int
    kept: float | None


@dataclass(frozen=True, kw_only=True)
class ChannelFunnel:
    """One channel: the people whom it reached, and the share of them that contributed (0-1)."""

    channel: str
    exposed: int
    contributed: int
    kept: float


@dataclass(frozen=True, kw_only=True)
class Funnel:
    """All known steps, the widest first.

    Attributes
    ----------
    steps : tuple of FunnelStep
        ``exposed``, ``visited`` and ``registered`` come from the table ``funnel``; ``contributed`` are all
        participants; ``voted`` and ``wrote`` are the participants with a vote, and with a statement.
    channels : tuple of ChannelFunnel
        The channels with the highest share of contributors first.
    simulated : bool
        Whether the people are simulated.
    """

    steps: tuple[FunnelStep, ...]
    channels: tuple[ChannelFunnel, ...]
    simulated: bool


def funnel(consultation: Consultation) -> Funnel:
    """Return how many people reached each step.

    Examples
    --------
    >>> from mashura import sample_campaign
    >>> [step.step for step in funnel(sample_campaign()).steps]
    ['exposed', 'visited', 'registered', 'contributed', 'voted', 'wrote']
    """
    table = consultation.funnel
    counts: list[tuple[Step, int]] = []
    if len(table):
        logged: tuple[Step, ...] = ("exposed", "visited", "registered")
        counts += [(step, int(table[step].sum())) for step in logged]
    people = consultation.participants["participant_id"]
    counts.append(("contributed", len(people)))
    sources: tuple[tuple[Step, pd.Series[str]], ...] = (
        ("voted", consultation.votes["participant_id"]),
        ("wrote", consultation.statements["author_id"]),
    )
    distinct = [(step, ids.dropna().unique()) for step, ids in sources]
    counts += [(step, int(people.isin(ids).sum())) for step, ids in distinct if len(ids)]
    steps = []
    for place, (step, number) in enumerate(counts):
        before = counts[place - 1][1] if place else 0
        # Writers are compared with all participants, because some of them never vote.
        if step == "wrote":
            before = len(people)
        steps.append(FunnelStep(step=step, people=number, kept=number / before if before else None))
    sums = table.groupby("channel")[["exposed", "contributed"]].sum()
    channels = [
        ChannelFunnel(
            channel=str(channel), exposed=exposed, contributed=contributed, kept=contributed / exposed
        )
        for channel, exposed, contributed in zip(
            sums.index, sums["exposed"].tolist(), sums["contributed"].tolist(), strict=True
        )
        if exposed
    ]
    return Funnel(
        steps=tuple(steps),
        channels=tuple(sorted(channels, key=lambda channel: -channel.kept)),
        simulated=consultation.is_simulated,
    )


@reading.register
def _reading(result: Funnel) -> Reading:
    steps = [
        message(
            "readings-funnel-first", step=message(f"readings-step-{step.step}"), people=whole(step.people)
        )
        if step.kept is None
        else message(
            "readings-funnel-step",
            step=message(f"readings-step-{step.step}"),
            people=whole(step.people),
            kept=format_percent(step.kept),
        )
        for step in result.steps
    ]
    says = [message("readings-funnel", steps=message("list-separator").join(steps))]
    shares = [(step.kept, step.step) for step in result.steps if step.kept is not None and step.kept < 1]
    if shares:
        kept, name = min(shares)
        says.append(
            message(
                "readings-funnel-narrowest",
                step=message(f"readings-step-{name}"),
                kept=format_percent(kept),
            )
        )
    if len(result.channels) > 1:
        best, worst = result.channels[0], result.channels[-1]
        says.append(
            message(
                "readings-funnel-channels",
                best=group_name("channel", best.channel),
                best_kept=format_percent(best.kept, decimals=1),
                worst=group_name("channel", worst.channel),
                worst_kept=format_percent(worst.kept, decimals=1),
            )
        )
    keys = ("readings-caution-channel", "readings-caution-exposed") if result.channels else ()
    cautions = [message(key) for key in keys]
    if result.simulated:
        cautions.append(message("readings-caution-simulated"))
    return Reading(says=tuple(says), cautions=tuple(cautions))
