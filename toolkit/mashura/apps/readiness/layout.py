"""Which questions of preparation stand on which step, and in what order (S26-S35)."""

from __future__ import annotations

from mashura.apps.campaign.segments import PLACES, segment_rows, segment_source
from mashura.apps.campaign.sizes import SIZE
from mashura.apps.form.parts import Fields, FormStep, Layout


def _judged(side: str) -> Fields:
    return Fields(of=f"readiness.{side}", paths=(f"readiness.{side}.level", f"readiness.{side}.evidence"))


READINESS = Layout(
    steps=(
        FormStep(
            name="brief",
            outputs=("brief.subject", "brief.influence", "brief.effects"),
            parts=(
                Fields(
                    section="subject",
                    paths=("brief.title", "brief.entity", "brief.topic", "brief.subject_kind"),
                ),
                Fields(
                    section="influence",
                    paths=(
                        "brief.problem",
                        "brief.open_to_influence",
                        "brief.already_decided",
                        "brief.possible_effects",
                    ),
                ),
                Fields(section="known", paths=("brief.background", "brief.resources")),
            ),
        ),
        FormStep(
            name="community",
            outputs=("brief.segments",),
            parts=(
                segment_rows("brief.segments"),
                Fields(section="community", paths=("brief.what_segments_know",)),
            ),
        ),
        FormStep(
            name="goal",
            outputs=("readiness.objective", "readiness.management"),
            parts=(
                Fields(section="goal", paths=("readiness.objective_kind", "readiness.participation_level")),
                _judged("management_support"),
                Fields(section="sponsor", paths=("readiness.sponsor",)),
            ),
        ),
        FormStep(
            name="institution",
            outputs=("readiness.institution",),
            parts=tuple(map(_judged, ("human_resources", "financial_resources", "procedures", "laws"))),
        ),
        FormStep(
            name="audience",
            outputs=("readiness.audience",),
            parts=tuple(map(_judged, ("audience_understanding", "audience_digital_readiness"))),
        ),
        FormStep(
            name="results",
            outputs=("readiness.aim", "readiness.segments"),
            parts=(
                Fields(section="aim", paths=("readiness.aim", "readiness.goals")),
                Fields(section="understood", paths=("readiness.segments_understood",)),
            ),
        ),
        FormStep(
            name="light",
            outputs=("readiness.confirmation", "readiness.green-light"),
            parts=(
                Fields(section="confirmation", paths=("readiness.confirmed_ready", "readiness.confirmed_by")),
                Fields(
                    of="readiness.green_light",
                    paths=(
                        "readiness.green_light.given",
                        "readiness.green_light.by",
                        "readiness.green_light.on",
                    ),
                ),
            ),
        ),
    ),
    sources=(segment_source("brief"), PLACES),
    head=SIZE,
    one_page_if_small=True,
)
"""The form of preparation: two inputs, four questions, four outputs."""
