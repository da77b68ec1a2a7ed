"""The steps of the app: the way, who runs it, the queue, the content of a day, questions, the deadline."""

from __future__ import annotations

from mashura.apps.form.parts import Fields, FormStep, Layout
from mashura.apps.publish_and_moderate.content import CONTENT
from mashura.apps.publish_and_moderate.extension import EXTENSION
from mashura.apps.publish_and_moderate.public_answers import ANSWERS
from mashura.apps.publish_and_moderate.queue import QUEUE
from mashura.apps.publish_and_moderate.way import WAY

CONDUCT = Layout(
    steps=(
        FormStep(name="way", outputs=("consultation.period",), parts=(WAY,)),
        FormStep(
            name="people",
            outputs=("consultation.representative", "consultation.moderation"),
            parts=(
                Fields(
                    section="management",
                    paths=("conduct.management_representative", "conduct.channel_to_management"),
                ),
                Fields(
                    of="conduct.moderation",
                    paths=(
                        "conduct.moderation.published",
                        "conduct.moderation.languages",
                        "conduct.moderation.hours_to_decide",
                        "conduct.moderation.appeals_to",
                        "conduct.moderation.answers_questions",
                    ),
                ),
                Fields(section="media", paths=("conduct.traditional_media", "conduct.content_produced")),
            ),
        ),
        FormStep(name="queue", outputs=("consultation.contributions",), parts=(QUEUE,)),
        FormStep(name="content", parts=(CONTENT,)),
        FormStep(name="questions", parts=(ANSWERS,)),
        FormStep(name="deadline", parts=(EXTENSION,)),
    ),
)
"""Where each question of the open consultation stands."""
