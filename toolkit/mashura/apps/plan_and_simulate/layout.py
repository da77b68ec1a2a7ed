"""Which questions of the plan stand on which step of the form, and in what order."""

from __future__ import annotations

from dataclasses import dataclass

from mashura.methodology import Segment
from mashura.methodology.plan import (
    Activity,
    Attraction,
    BudgetLine,
    ChannelUse,
    Expert,
    Influencer,
    Message,
    Option,
    StaffNeed,
    Stakeholder,
)
from mashura.methodology.record import Record


@dataclass(frozen=True, kw_only=True)
class Rows:
    """A list of records that grows and shrinks: first fields at once, the others behind *more*."""

    path: str
    record: type[Record]
    first: tuple[str, ...]
    more: tuple[str, ...] = ()
    # The field that names an entry, and the field that gets a short name by itself.
    name: str
    given: str = ""


@dataclass(frozen=True, kw_only=True)
class Fields:
    """Single questions under one heading; paths count from the plan."""

    section: str
    paths: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Step:
    """One page of the form; ``outputs`` are the gate's outputs that it answers."""

    name: str
    parts: tuple[Fields | Rows, ...]
    outputs: tuple[str, ...]


STEPS: tuple[Step, ...] = (
    Step(
        name="who",
        outputs=("subject", "objective", "segments", "stakeholders"),
        parts=(
            Fields(section="subject", paths=("title", "entity", "topic", "objective")),
            Rows(
                path="segments",
                record=Segment,
                name="name",
                given="segment_id",
                first=(
                    "name",
                    "languages",
                    "age_bands",
                    "genders",
                    "participants_wanted",
                    "inclusion_target",
                ),
                more=(
                    "regions",
                    "residencies",
                    "disability",
                    "characteristics",
                    "reading_level",
                    "digital_readiness",
                ),
            ),
            Rows(
                path="stakeholders",
                record=Stakeholder,
                name="name",
                first=("name", "kind", "power", "interest", "position", "effect"),
            ),
            Rows(path="experts", record=Expert, name="name", first=("name", "field", "contribution")),
            Rows(
                path="influencers",
                record=Influencer,
                name="name",
                first=("name", "channel", "followers", "segments"),
            ),
        ),
    ),
    Step(
        name="how",
        outputs=("channels", "attraction", "collection"),
        parts=(
            Rows(
                path="channels",
                record=ChannelUse,
                name="channel",
                first=("channel", "purposes", "segments", "languages", "posts_per_week", "budget"),
                more=(
                    "available_to_entity",
                    "accessible_to_segments",
                    "fit_to_initiative",
                    "fit_to_messages",
                    "preferred_by_segments",
                ),
            ),
            Rows(
                path="attractions",
                record=Attraction,
                name="mechanism",
                first=("mechanism", "segments", "description", "budget"),
            ),
            Fields(section="collection", paths=("collection_tools", "analysis_methods")),
        ),
    ),
    Step(
        name="when",
        outputs=("timeline", "staff", "budget"),
        parts=(
            Fields(
                section="timeline",
                paths=(
                    "timeline.opens_on",
                    "timeline.duration_days",
                    "timeline.reminder_days",
                    "timeline.deadline_advertised",
                ),
            ),
            Rows(
                path="timeline.activities",
                record=Activity,
                name="name",
                first=("name", "stage", "starts_on_day", "duration_days"),
            ),
            Rows(
                path="staff",
                record=StaffNeed,
                name="role",
                first=("role", "people", "hours_per_week", "secured", "from_outside"),
            ),
            Fields(section="budget", paths=("budget.earmarked", "budget.currency")),
            Rows(path="budget.lines", record=BudgetLine, name="purpose", first=("purpose", "amount")),
        ),
    ),
    Step(
        name="messages",
        outputs=("messages",),
        parts=(
            Fields(section="slogan", paths=("slogan",)),
            Rows(
                path="messages",
                record=Message,
                name="segment",
                first=("segment", "language", "text", "visual"),
            ),
        ),
    ),
    Step(
        name="decision",
        outputs=("decision-mode", "feedback"),
        parts=(
            Fields(section="decision", paths=("decision_mode",)),
            Rows(path="options", record=Option, name="title", given="option_id", first=("title",)),
            Fields(
                section="feedback",
                paths=("feedback.channels", "feedback.within_days", "feedback.content"),
            ),
        ),
    ),
)

SHORT_NAMES: dict[str, str] = {
    part.path: part.given for step in STEPS for part in step.parts if isinstance(part, Rows) and part.given
}
"""Fields that get a short name by themselves, by the path of their list."""


def step_of_output(output: str) -> str:
    """Return the step that answers one of the gate's outputs.

    Examples
    --------
    >>> step_of_output("budget")
    'when'
    """
    return next(step.name for step in STEPS if output in step.outputs)


def step_of_field(field: str) -> str:
    """Return the step on which a field of the plan stands.

    Examples
    --------
    >>> step_of_field("channels")
    'how'
    """
    for step in STEPS:
        for part in step.parts:
            paths = part.paths if isinstance(part, Fields) else (part.path,)
            if any(path.split(".")[0] == field for path in paths):
                return step.name
    return STEPS[0].name
