"""From those who heard of a consultation to those who wrote: the funnel (S77, F2, F4)."""

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
    """One step: how many people reached it, and which part of the step before (0-1; None for the first)."""

    step: Step
    people: int
    kept: float | None


@dataclass(frozen=True, kw_only=True)
class ChannelFunnel:
    """The people of one channel who heard of it, and the part of them that contributed (0-1)."""

    channel: str
    exposed: int
    contributed: int
    kept: float


@dataclass(frozen=True, kw_only=True)
class Funnel:
    """All steps that are known, the widest first.

    Attributes
    ----------
    steps : tuple of FunnelStep
        ``exposed``, ``visited`` and ``registered`` from the table ``funnel``; ``contributed``: all
        participants; ``voted`` and ``wrote``: those of them with a vote, and with a statement.
    channels : tuple of ChannelFunnel
        The channels with the highest share of contributors first. Somebody whom two channels reached counts
        where the table counts her.
    simulated : bool
        Whether the people are simulated.
    """

    steps: tuple[FunnelStep, ...]
    channels: tuple[ChannelFunnel, ...]
    simulated: bool


def funnel(consultation: Consultation) -> Funnel:
    """Return how many people came how far.

    Examples
    --------
    >>> from mashura import sample_campaign
    >>> [one.step for one in funnel(sample_campaign()).steps]
    ['exposed', 'visited', 'registered', 'contributed', 'voted', 'wrote']
    """
    table = consultation.funnel
    counts: list[tuple[Step, int]] = []
    if len(table):
        seen: tuple[Step, ...] = ("exposed", "visited", "registered")
        counts += [(step, int(table[step].sum())) for step in seen]
    people = consultation.participants["participant_id"]
    counts.append(("contributed", len(people)))
    sources: tuple[tuple[Step, pd.Series[str]], ...] = (
        ("voted", consultation.votes["participant_id"]),
        ("wrote", consultation.statements["author_id"]),
    )
    counts += [(step, int(people.isin(ids.dropna()).sum())) for step, ids in sources if ids.notna().any()]
    steps = []
    for place, (step, number) in enumerate(counts):
        before = counts[place - 1][1] if place else 0
        # Writers are a part of all who contributed: some of them never vote.
        if step == "wrote":
            before = len(people)
        steps.append(FunnelStep(step=step, people=number, kept=number / before if before else None))
    sums = table.groupby("channel")[["exposed", "contributed"]].sum()
    channels = [
        ChannelFunnel(channel=str(one), exposed=exposed, contributed=came, kept=came / exposed)
        for one, exposed, came in zip(
            sums.index, sums["exposed"].tolist(), sums["contributed"].tolist(), strict=True
        )
        if exposed
    ]
    return Funnel(
        steps=tuple(steps),
        channels=tuple(sorted(channels, key=lambda one: -one.kept)),
        simulated=consultation.is_simulated,
    )


@reading.register
def _reading(result: Funnel) -> Reading:
    steps = [
        message("readings-funnel-first", step=message(f"readings-step-{one.step}"), people=whole(one.people))
        if one.kept is None
        else message(
            "readings-funnel-step",
            step=message(f"readings-step-{one.step}"),
            people=whole(one.people),
            kept=format_percent(one.kept),
        )
        for one in result.steps
    ]
    says = [message("readings-funnel", steps=message("list-separator").join(steps))]
    known = [(one.kept, one.step) for one in result.steps if one.kept is not None]
    if known:
        kept, step = min(known)
        says.append(
            message(
                "readings-funnel-narrowest",
                step=message(f"readings-step-{step}"),
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
    known_channels = ("readings-caution-channel", "readings-caution-exposed") if result.channels else ()
    cautions = [message(key) for key in known_channels]
    if result.simulated:
        cautions.append(message("readings-caution-simulated"))
    return Reading(says=tuple(says), cautions=tuple(cautions))
