"""Which questions of the plan stand on which step, and in what order (S36-S51, S85)."""

from __future__ import annotations

from mashura.apps.campaign.segments import PLACES, segment_rows, segment_source
from mashura.apps.campaign.sizes import SIZE
from mashura.apps.form.parts import Fields, FormStep, Layout, Rows
from mashura.apps.plan.activities import ACTIVITIES, ACTIVITY_DAYS, COUNTRIES
from mashura.apps.plan.costs import COSTS
from mashura.apps.plan.drawings import MATRIX, POWER_MAP
from mashura.apps.plan.gantt import GANTT
from mashura.apps.plan.indicators import INDICATORS
from mashura.apps.plan.lottery import LOTTERY
from mashura.apps.plan.methods import LEVELS, METHODS

PLAN = Layout(
    steps=(
        FormStep(
            name="subject",
            outputs=("plan.subject", "plan.objective"),
            parts=(
                Fields(
                    section="subject",
                    paths=("plan.title", "plan.entity", "plan.topic", "plan.objective", "plan.language"),
                ),
                Fields(section="engagement", paths=("plan.engagement_level",)),
                LEVELS,
                Rows(path="adaptations", name="stage", first=("stage", "change", "reason")),
                Fields(of="filing", paths=("filing.reference", "filing.classification")),
            ),
        ),
        FormStep(
            name="groundwork",
            parts=(
                Rows(
                    path="plan.own_channels",
                    name="channel",
                    first=("channel", "audience", "used_for", "lesson"),
                ),
                Rows(
                    path="plan.benchmarks",
                    name="country",
                    first=("country", "practice", "source", "taken"),
                ),
            ),
        ),
        FormStep(
            name="who",
            outputs=("plan.segments",),
            parts=(
                segment_rows(
                    "plan.segments",
                    pointed_to_by=(
                        "plan.channels.segments",
                        "plan.attractions.segments",
                        "plan.influencers.segments",
                    ),
                ),
            ),
        ),
        FormStep(
            name="parties",
            outputs=("plan.stakeholders",),
            parts=(
                POWER_MAP,
                Rows(
                    path="plan.stakeholders",
                    name="name",
                    first=("name", "kind", "power", "interest", "position", "effect"),
                    more=("action", "action_owner", "action_on"),
                ),
                Rows(path="plan.experts", name="name", first=("name", "field", "contribution")),
                Rows(
                    path="plan.influencers",
                    name="name",
                    first=("name", "channel", "followers", "segments", "budget"),
                ),
            ),
        ),
        FormStep(
            name="how",
            outputs=("plan.channels",),
            parts=(
                MATRIX,
                Rows(
                    path="plan.channels",
                    name="channel",
                    first=(
                        "channel",
                        "purposes",
                        "segments",
                        "languages",
                        "posts_per_week",
                        "sessions",
                        "budget",
                    ),
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
                    name="mechanism",
                    first=("mechanism", "segments", "description", "partner", "formats", "budget"),
                    more=("hours_per_week",),
                ),
                METHODS,
                Fields(
                    section="recruitment",
                    paths=(
                        "plan.recruitment.mode",
                        "plan.recruitment.invitations",
                        "plan.recruitment.letter_cost",
                        "plan.recruitment.panel_size",
                        "plan.recruitment.strata",
                        "plan.recruitment.reserve",
                        "plan.recruitment.sessions",
                        "plan.recruitment.stipend",
                    ),
                ),
                LOTTERY,
                Fields(
                    of="plan.offline",
                    paths=(
                        "plan.offline.typed_by",
                        "plan.offline.within_days",
                        "plan.offline.checked_by",
                        "plan.offline.counted",
                        "plan.offline.kept",
                    ),
                ),
                Fields(section="collection", paths=("plan.collection_tools", "plan.analysis_methods")),
                Fields(
                    section="form",
                    paths=("plan.form.minutes", "plan.form.sign_in", "plan.form.reading_level"),
                ),
                Fields(
                    section="survey",
                    paths=(
                        "plan.survey.questions",
                        "plan.survey.wording",
                        "plan.survey.option_order",
                        "plan.survey.split_ballot",
                    ),
                ),
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
                        "plan.timeline.country",
                    ),
                ),
                GANTT,
                Rows(
                    path="plan.timeline.activities",
                    name="name",
                    given="activity_id",
                    first=("name", "stage", *ACTIVITY_DAYS, "owner", "status"),
                    more=("depends_on", "milestone"),
                    period=ACTIVITY_DAYS,
                    counted_from="plan.timeline.opens_on",
                    pointed_to_by=("plan.timeline.activities.depends_on",),
                ),
            ),
        ),
        FormStep(
            name="means",
            outputs=("plan.staff", "plan.budget"),
            parts=(
                Rows(
                    path="plan.staff",
                    name="role",
                    first=("role", "people", "hours_per_week", "secured", "from_outside"),
                    more=("cost_per_hour", "phase", "weeks"),
                ),
                Fields(
                    section="budget",
                    paths=("plan.budget.earmarked", "plan.budget.currency", "plan.budget.contingency"),
                ),
                Rows(path="plan.budget.lines", name="purpose", first=("purpose", "amount", "phase")),
                COSTS,
            ),
        ),
        FormStep(
            name="messages",
            outputs=("plan.messages",),
            parts=(
                Fields(section="slogan", paths=("plan.slogan",)),
                Rows(
                    path="plan.messages",
                    name="segment",
                    first=("segment", "language", "text", "visual"),
                ),
                Rows(
                    path="plan.translations",
                    name="text",
                    first=("text", "language", "translation"),
                ),
            ),
        ),
        FormStep(
            name="safeguards",
            parts=(
                Fields(
                    section="data",
                    paths=(
                        "plan.data_protection.collected",
                        "plan.data_protection.purpose",
                        "plan.data_protection.legal_basis",
                        "plan.data_protection.kept_months",
                        "plan.data_protection.seen_by",
                        "plan.data_protection.contact",
                    ),
                ),
                Fields(
                    section="impact",
                    paths=(
                        "plan.data_protection.sensitive",
                        "plan.data_protection.children",
                        "plan.data_protection.leaves_country",
                        "plan.data_protection.combined",
                        "plan.data_protection.measures",
                    ),
                ),
                Rows(path="plan.data_protection.notices", name="language", first=("language", "text")),
                Fields(
                    section="access",
                    paths=(
                        "plan.accessibility.standard",
                        "plan.accessibility.tried_by_people",
                        "plan.accessibility.help_from",
                    ),
                ),
                Rows(path="plan.accessibility.channels", name="channel", first=("channel", "formats")),
                Fields(
                    section="moderation",
                    paths=(
                        "plan.moderation.published",
                        "plan.moderation.languages",
                        "plan.moderation.hours_to_decide",
                        "plan.moderation.appeals_to",
                        "plan.moderation.answers_questions",
                    ),
                ),
            ),
        ),
        FormStep(
            name="risks",
            parts=(
                Rows(
                    path="plan.risks",
                    name="name",
                    first=("name", "kind", "likelihood", "effect", "treatment", "measure", "owner"),
                    more=("review_on",),
                ),
            ),
        ),
        FormStep(
            name="success",
            parts=(
                Rows(
                    path="plan.targets",
                    name="indicator",
                    first=("indicator", "value", "measured_by", "owner"),
                ),
                Rows(path="plan.consulted", name="body", first=("body", "sent_on", "due_on")),
                Rows(
                    path="plan.comments",
                    name="body",
                    first=("body", "comment", "ruling", "answer"),
                ),
            ),
        ),
        FormStep(
            name="decision",
            outputs=("plan.decision-mode", "plan.feedback"),
            parts=(
                Fields(section="decision", paths=("plan.decision_mode",)),
                Rows(path="plan.options", name="title", given="option_id", first=("title",)),
                Fields(
                    section="feedback",
                    paths=("plan.feedback.channels", "plan.feedback.within_days", "plan.feedback.content"),
                ),
            ),
        ),
    ),
    sources=(segment_source("plan"), PLACES, INDICATORS, ACTIVITIES, COUNTRIES),
    head=SIZE,
    one_page_if_small=True,
)
"""The planning form: the gate's outputs and fourteen questions, with safeguards, risks and success."""
