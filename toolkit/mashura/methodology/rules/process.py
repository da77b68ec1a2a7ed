"""The process model: inputs, activities and outputs of each stage (S23, S24, S81, S265-S271).

The national plan announces five main stages and describes six, with communication in all of them (H2). The
brief holds the inputs of its first stage; the archive comes from Bahrain's policy.
"""

from __future__ import annotations

from dataclasses import dataclass

from mashura.methodology.vocabulary import Stage


@dataclass(frozen=True, kw_only=True)
class StageDefinition:
    """A stage: items of its inputs, activities and outputs, and its number in each of the three sources."""

    stage: Stage
    inputs: tuple[str, ...]
    activities: tuple[str, ...]
    outputs: tuple[str, ...]
    uae: str
    bahrain: str
    oecd: str


STAGES: tuple[StageDefinition, ...] = (
    StageDefinition(
        stage=Stage.BRIEF,
        inputs=("S14",),
        activities=("S265",),
        outputs=("S26", "S27", "S265"),
        uae="8.1.1",
        bahrain="1",
        oecd="1",
    ),
    StageDefinition(
        stage=Stage.READINESS,
        inputs=("S26", "S27"),
        activities=("S28", "S29", "S30", "S31"),
        outputs=("S32", "S33", "S34", "S35"),
        uae="8.1.1",
        bahrain="–",
        oecd="1, 2",
    ),
    StageDefinition(
        stage=Stage.PLAN,
        inputs=("S36",),
        activities=tuple(f"S{number}" for number in range(37, 51)),
        outputs=("S51",),
        uae="8.1.2",
        bahrain="1",
        oecd="3, 4, 5",
    ),
    StageDefinition(
        stage=Stage.CONSULTATION,
        inputs=("S52",),
        activities=("S53", "S54", "S55", "S56", "S57", "S58", "S266", "S267"),
        outputs=("S59",),
        uae="8.1.3",
        bahrain="2, 3",
        oecd="6, 7",
    ),
    StageDefinition(
        stage=Stage.FINDINGS,
        inputs=("S60",),
        activities=("S61", "S62"),
        outputs=("S61",),
        uae="8.1.4",
        bahrain="4",
        oecd="8",
    ),
    StageDefinition(
        stage=Stage.DECISION,
        inputs=("S61",),
        activities=("S63", "S64", "S65", "S66", "S268"),
        outputs=("S67",),
        uae="8.1.4",
        bahrain="4",
        oecd="8",
    ),
    StageDefinition(
        stage=Stage.ANNOUNCEMENT,
        inputs=("S68",),
        activities=("S69", "S70", "S71", "S72", "S73", "S269"),
        outputs=("S74",),
        uae="8.1.5",
        bahrain="5",
        oecd="8",
    ),
    StageDefinition(
        stage=Stage.EVALUATION,
        inputs=("S59", "S67", "S74"),
        activities=("S76", "S77", "S78", "S79", "S80"),
        outputs=("S75",),
        uae="8.1.6",
        bahrain="–",
        oecd="9",
    ),
    StageDefinition(
        stage=Stage.ARCHIVE,
        inputs=("S75",),
        activities=("S270",),
        outputs=("S270",),
        uae="–",
        bahrain="6",
        oecd="10",
    ),
)


def stage_before(stage: Stage) -> Stage | None:
    """Return the stage that must be complete before this one can begin, or None for the first.

    Examples
    --------
    >>> stage_before(Stage.PLAN)
    <Stage.READINESS: 'readiness'>
    """
    order = [definition.stage for definition in STAGES]
    position = order.index(stage)
    return order[position - 1] if position else None
