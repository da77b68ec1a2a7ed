"""In plain words: who took part, how far they came, how much each did (S38, S47, S77)."""

from __future__ import annotations

from mashura.analysis.people.arrivals import Arrivals
from mashura.analysis.people.concentration import Concentration
from mashura.analysis.people.counts import Totals
from mashura.analysis.people.funnel import Funnel
from mashura.analysis.people.representativeness import Representativeness
from mashura.analysis.reading import Reading, reading
from mashura.analysis.wording import attribute_name, decimal, group_name, whole
from mashura.i18n import format_percent, message


@reading.register
def _totals(result: Totals) -> Reading:
    says = [
        message(
            "readings-totals",
            participants=whole(result.participants),
            voters=whole(result.voters),
            statements=whole(result.statements),
            votes=whole(result.votes_deduplicated),
        )
    ]
    if result.voters:
        mean = result.votes_deduplicated / result.voters
        says.append(message("readings-totals-mean", mean=decimal(mean)))
    cautions = ("readings-caution-many", "readings-caution-self-selected")
    return Reading(says=tuple(says), cautions=tuple(map(message, cautions)))


@reading.register
def _funnel(result: Funnel) -> Reading:
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


@reading.register
def _concentration(result: Concentration) -> Reading:
    if not result.people:
        return Reading(says=(message("readings-concentration-none"),), cautions=())
    return Reading(
        says=(
            message(
                "readings-concentration",
                people=whole(result.people),
                share=format_percent(result.top_decile_share),
                gini=decimal(result.gini),
            ),
            message("readings-concentration-usual", low=decimal(0.21), high=decimal(0.62)),
        ),
        cautions=(message("readings-caution-activity"), message("readings-caution-loud")),
    )


@reading.register
def _arrivals(result: Arrivals) -> Reading:
    people, days = sum(result.joined), len(result.joined)
    if not people:
        return Reading(says=(message("readings-arrivals-none"),), cautions=())
    busiest = max(range(days), key=lambda day: result.joined[day])
    first = -(-days // 10)
    says = [
        message(
            "readings-arrivals",
            people=whole(people),
            days=whole(days),
            busiest=whole(busiest + 1),
            most=whole(result.joined[busiest]),
        ),
        message(
            "readings-arrivals-first",
            days=whole(first),
            share=format_percent(sum(result.joined[:first]) / people),
        ),
    ]
    if result.unknown:
        says.append(message("readings-arrivals-unknown", unknown=whole(result.unknown)))
    return Reading(
        says=tuple(says), cautions=(message("readings-caution-peak"), message("readings-caution-middle"))
    )


@reading.register
def _representativeness(result: Representativeness) -> Reading:
    attribute = attribute_name(result.attribute)
    if result.index is None or result.worst_group is None or result.worst_ratio is None:
        says = [message("readings-representativeness-unknown", attribute=attribute)]
    else:
        says = [
            message("readings-representativeness", attribute=attribute, index=format_percent(result.index)),
            message(
                "readings-representativeness-worst",
                group=group_name(result.attribute, result.worst_group),
                ratio=format_percent(result.worst_ratio),
            ),
        ]
        if result.unknown:
            says.append(
                message(
                    "readings-representativeness-missing",
                    unknown=whole(result.unknown),
                    people=whole(result.unknown + result.known),
                )
            )
    cautions = ("readings-caution-alike", "readings-caution-self-selected")
    return Reading(says=tuple(says), cautions=tuple(map(message, cautions)))
