"""In plain words: opinion groups, whether they would be found again, and consensus (S61, S62)."""

from __future__ import annotations

from mashura.analysis.reading import Reading, reading
from mashura.analysis.votes.consensus import DIRECTIONS, Consensus
from mashura.analysis.votes.group_stability import GroupStability
from mashura.analysis.votes.opinion_groups import OpinionGroups
from mashura.analysis.wording import decimal, whole
from mashura.i18n import format_percent, message

# Kaufman and Rousseeuw 1990: above 0.5 groups are clearly apart, below 0.25 hardly.
_CLEAR, _HARDLY = 0.5, 0.25


@reading.register
def _opinion_groups(result: OpinionGroups) -> Reading:
    if result.reason:
        return Reading(
            says=(message(f"analysis-no-groups-{result.reason}"),),
            cautions=(message("readings-caution-no-groups"),),
        )
    sizes = [len(group.members) for group in result.groups]
    says = [
        message(
            "readings-groups",
            k=whole(result.k),
            sizes=message("list-separator").join(map(whole, sizes)),
        )
    ]
    for group in result.groups:
        if group.statements:
            first = group.statements[0]
            says.append(
                message(
                    f"readings-groups-{first.direction}",
                    group=whole(group.group_id + 1),
                    statement=first.statement_id,
                    successes=whole(first.n_success),
                    trials=whole(first.n_trials),
                )
            )
    apart = result.silhouettes.get(result.k, 0.0)
    kind = "clearly" if apart >= _CLEAR else "hardly" if apart < _HARDLY else "loosely"
    says.append(message(f"readings-groups-{kind}", silhouette=decimal(apart)))
    outside = len(result.votes.participant_ids) - sum(sizes)
    if outside:
        share = outside / len(result.votes.participant_ids)
        says.append(message("readings-groups-outside", number=whole(outside), share=format_percent(share)))
    cautions = (
        "readings-caution-not-demographic",
        "readings-caution-always-groups",
        "readings-caution-sizes",
    )
    return Reading(says=tuple(says), cautions=tuple(map(message, cautions)))


@reading.register
def _group_stability(result: GroupStability) -> Reading:
    if result.reason == "no-order":
        says = message(
            "readings-stability-no-order",
            spread=format_percent(result.spread, decimals=1),
            shuffled=format_percent(result.shuffled_spread, decimals=1),
        )
    elif result.reason:
        says = message(f"analysis-no-groups-{result.reason}")
    else:
        says = message(
            f"readings-stability-{result.verdict}",
            k=whole(result.k),
            least=decimal(min(result.jaccard)),
            same=format_percent(result.same_k),
            rounds=whole(result.rounds),
        )
    caution = {
        "none": "readings-caution-no-groups",
        "unstable": "readings-caution-unstable",
        "stable": "readings-caution-gradient",
    }[result.verdict]
    return Reading(says=(says,), cautions=(message(caution), message("readings-caution-not-demographic")))


@reading.register
def _consensus(result: Consensus) -> Reading:
    says = []
    for direction in DIRECTIONS:
        found = result.of(direction)
        if not found:
            says.append(message(f"analysis-no-consensus-{direction}"))
            continue
        first = found[0]
        says.append(
            message(
                f"readings-consensus-{direction}",
                number=whole(len(found)),
                statement=first.statement_id,
                successes=whole(first.n_success),
                trials=whole(first.n_trials),
            )
        )
    cautions = (
        "readings-caution-five",
        "readings-caution-commonplace",
        "readings-caution-self-selected",
    )
    return Reading(says=tuple(says), cautions=tuple(map(message, cautions)))
