"""In plain words: what weights do and what they change (S38, S47, S256)."""

from __future__ import annotations

import numpy as np

from mashura.analysis.people.weighted_votes import WeightedVotes
from mashura.analysis.people.weighting import HEAVIEST, Weighting
from mashura.analysis.reading import Reading, reading
from mashura.analysis.wording import attribute_name, decimal, group_name, whole
from mashura.i18n import format_percent, message

# A usual rule: weights that double the variances make a survey half as large.
_COSTLY = 2.0


@reading.register
def _weighting(result: Weighting) -> Reading:
    says = [
        message(
            "readings-weighting",
            method=message(f"readings-method-{result.method}"),
            people=whole(len(result.weights)),
            effective=whole(result.effective_sample_size),
            effect=decimal(result.design_effect),
        )
    ]
    separator = message("list-separator")
    if result.absent:
        groups = separator.join(
            message(
                "readings-weighting-group",
                group=group_name(one.attribute, one.group),
                due=format_percent(one.due),
            )
            for one in result.absent
        )
        says.append(message("readings-weighting-absent", groups=groups))
    if result.trimmed:
        says.append(message("readings-weighting-trimmed", number=whole(result.trimmed), most=whole(HEAVIEST)))
    present = [one for one in result.shares if one.people]
    worst = max(present, key=lambda one: abs(one.weighted - one.due))
    says.append(
        message(
            "readings-weighting-left",
            group=group_name(worst.attribute, worst.group),
            weighted=format_percent(worst.weighted, decimals=1),
            due=format_percent(worst.due, decimals=1),
        )
    )
    missing = [name for name, number in result.unknown.items() if number]
    cautions = [message("readings-caution-absent"), message("readings-caution-within")]
    if missing:
        names = separator.join(attribute_name(name) for name in missing)
        cautions.append(message("readings-caution-unknown", attributes=names))
    if result.design_effect > _COSTLY:
        cautions.append(message("readings-caution-costly"))
    if not result.settled:
        cautions.append(message("readings-caution-unsettled"))
    return Reading(says=tuple(says), cautions=tuple(cautions))


@reading.register
def _weighted_votes(result: WeightedVotes) -> Reading:
    cautions = tuple(
        map(message, ("readings-caution-both", "readings-caution-absent", "readings-caution-within"))
    )
    if not result.statements:
        return Reading(says=(message("readings-weighted-none"),), cautions=cautions)
    moves = [abs(one.weighted - one.agree) for one in result.statements]
    largest = result.statements[0]
    says = [
        message(
            "readings-weighted",
            typical=decimal(100 * float(np.median(moves))),
            largest=decimal(100 * moves[0]),
            statement=largest.statement_id,
            agree=format_percent(largest.agree),
            weighted=format_percent(largest.weighted),
        )
    ]
    sure = sum(any(one.low > limit or one.high < limit for limit in one.crosses) for one in result.crossing)
    if result.crossing:
        says.append(
            message(
                "readings-weighted-crossing",
                number=whole(len(result.crossing)),
                statements=whole(len(result.statements)),
                sure=whole(sure),
            )
        )
    else:
        says.append(message("readings-weighted-steady", statements=whole(len(result.statements))))
    if result.left_out:
        says.append(message("readings-weighted-left-out", number=whole(result.left_out)))
    return Reading(says=tuple(says), cautions=cautions)
