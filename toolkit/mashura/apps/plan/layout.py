"""Which questions of the plan stand on which step, and in what order (S36-S51, S85)."""

from __future__ import annotations

from mashura.apps.form.parts import Drawing, Fields, FormStep, Layout, Rows
from mashura.methodology import Segment, Stage
from mashura.methodology.records.plan import (
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

SEGMENT_FIRST = ("name", "languages", "age_bands", "genders", "participants_wanted", "inclusion_target")
SEGMENT_MORE = (
    "regions",
    "residencies",
    "disability",
    "characteristics",
    "reading_level",
    "digital_readiness",
)

PLAN = Layout(
    app="plan",
    stages=(Stage.PLAN,),
    steps=(
        FormStep(
            name="subject",
            outputs=("plan.subject", "plan.objective"),
            parts=(
                Fields(
                    section="subject",
                    paths=("plan.title", "plan.entity", "plan.topic", "plan.objective"),
                ),
            ),
        ),
        FormStep(
            name="who",
            outputs=("plan.segments",),
            parts=(
                Rows(
                    path="plan.segments",
                    record=Segment,
                    name="name",
                    given="segment_id",
                    first=SEGMENT_FIRST,
                    more=SEGMENT_MORE,
                ),
            ),
        ),
        FormStep(
            name="parties",
            outputs=("plan.stakeholders",),
            parts=(
                Drawing(kind="power_map"),
                Rows(
                    path="plan.stakeholders",
                    record=Stakeholder,
                    name="name",
                    first=("name", "kind", "power", "interest", "position", "effect"),
                ),
                Rows(
                    path="plan.experts", record=Expert, name="name", first=("name", "field", "contribution")
                ),
                Rows(
                    path="plan.influencers",
                    record=Influencer,
                    name="name",
                    first=("name", "channel", "followers", "segments"),
                ),
            ),
        ),
        FormStep(
            name="how",
            outputs=("plan.channels",),
            parts=(
                Drawing(kind="matrix"),
                Rows(
                    path="plan.channels",
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
            ),
        ),
        FormStep(
            name="attract",
            outputs=("plan.attraction", "plan.collection"),
            parts=(
                Rows(
                    path="plan.attractions",
                    record=Attraction,
                    name="mechanism",
                    first=("mechanism", "segments", "description", "budget"),
                ),
                Fields(section="collection", paths=("plan.collection_tools", "plan.analysis_methods")),
            ),
        ),
        FormStep(
            name="when",
            outputs=("plan.timeline",),
            parts=(
                Fields(
                    section="timeline",
                    paths=(
                        "plan.timeline.opens_on",
                        "plan.timeline.duration_days",
                        "plan.timeline.reminder_days",
                        "plan.timeline.deadline_advertised",
                    ),
                ),
                Drawing(kind="gantt"),
                Rows(
                    path="plan.timeline.activities",
                    record=Activity,
                    name="name",
                    first=("name", "stage", "starts_on_day", "duration_days"),
                ),
            ),
        ),
        FormStep(
            name="means",
            outputs=("plan.staff", "plan.budget"),
            parts=(
                Rows(
                    path="plan.staff",
                    record=StaffNeed,
                    name="role",
                    first=("role", "people", "hours_per_week", "secured", "from_outside"),
                ),
                Fields(section="budget", paths=("plan.budget.earmarked", "plan.budget.currency")),
                Rows(
                    path="plan.budget.lines", record=BudgetLine, name="purpose", first=("purpose", "amount")
                ),
            ),
        ),
        FormStep(
            name="messages",
            outputs=("plan.messages",),
            parts=(
                Fields(section="slogan", paths=("plan.slogan",)),
                Rows(
                    path="plan.messages",
                    record=Message,
                    name="segment",
                    first=("segment", "language", "text", "visual"),
                ),
            ),
        ),
        FormStep(
            name="decision",
            outputs=("plan.decision-mode", "plan.feedback"),
            parts=(
                Fields(section="decision", paths=("plan.decision_mode",)),
                Rows(path="plan.options", record=Option, name="title", given="option_id", first=("title",)),
                Fields(
                    section="feedback",
                    paths=("plan.feedback.channels", "plan.feedback.within_days", "plan.feedback.content"),
                ),
            ),
        ),
    ),
)
"""The planning form: thirteen outputs of the gate, the fourteen questions, nine steps."""
