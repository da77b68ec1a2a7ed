"""Which questions of decision and announcement are on which step, and in what order (S63-S74, S194)."""

from __future__ import annotations

from typing import Any

from mashura.apps.campaign.segments import segment_source
from mashura.apps.decide_and_announce.drawings import DEMANDS, IMPACT, LOG, MARK, PAGE, PREVIEW
from mashura.apps.form.editor import Editor
from mashura.apps.form.parts import Choice, Fields, FormStep, Layout, Rows, Source
from mashura.methodology.rules.deciding.consideration import short


def _said(editor: Editor[Any]) -> list[Choice]:
    return [
        {"value": row.get("statement_id"), "title": short(row.get("proposal") or "") or f"({place})"}
        for place, row in enumerate(editor.draft["decision"]["rulings"], 1)
    ]


DECIDING = Layout(
    steps=(
        FormStep(
            name="mode",
            outputs=("decision.mode",),
            parts=(Fields(section="mode", paths=("decision.mode",)), DEMANDS),
        ),
        FormStep(
            name="effects",
            outputs=("decision.effects",),
            parts=(
                IMPACT,
                Fields(section="studied", paths=("decision.effects_studied_on",)),
                Rows(
                    path="decision.effects",
                    name="party",
                    first=("party", "about", "direction", "effect", "facts", "source"),
                    more=("support_before", "support_after"),
                ),
            ),
        ),
        FormStep(
            name="log",
            parts=(
                LOG,
                Rows(
                    path="decision.rulings",
                    name="proposal",
                    given="statement_id",
                    first=("proposal", "said_by", "weight", "disposition", "reason", "change", "owner"),
                    more=("supporters", "voters", "minority"),
                    pointed_to_by=("decision.promises.answers_to",),
                ),
            ),
        ),
        FormStep(
            name="decision",
            outputs=("decision.text", "decision.approval"),
            parts=(
                Fields(
                    section="decision",
                    paths=("decision.text", "decision.facts_and_figures", "decision.approved_by"),
                ),
            ),
        ),
        FormStep(
            name="register",
            outputs=("decision.ratification", "decision.replies"),
            parts=(
                Fields(
                    section="ratified",
                    paths=("decision.ratified_on", "decision.turned_into", "decision.replies_prepared"),
                ),
                Rows(
                    path="decision.promises",
                    name="text",
                    first=("text", "answers_to", "owner", "due_on", "status"),
                    more=("done_on", "dropped_because"),
                ),
            ),
        ),
        FormStep(
            name="announce",
            outputs=(
                "announcement.parties",
                "announcement.reasons",
                "announcement.channels",
                "announcement.thanks",
            ),
            parts=(
                Fields(
                    section="words",
                    paths=(
                        "announcement.decision_text",
                        "announcement.reasons",
                        "announcement.why_not_all",
                        "announcement.thanks",
                        "announcement.next_topic",
                    ),
                ),
                Fields(
                    section="who",
                    paths=(
                        "announcement.parties_informed",
                        "announcement.public_first",
                        "announcement.channels",
                    ),
                ),
                Fields(
                    section="days",
                    paths=(
                        "announcement.announced_on",
                        "announcement.press_on",
                        "announcement.people_informed",
                    ),
                ),
            ),
        ),
        FormStep(
            name="texts",
            parts=(
                Rows(
                    path="announcement.texts",
                    name="channel",
                    first=("channel", "segment", "language", "text"),
                ),
                PREVIEW,
            ),
        ),
        FormStep(
            name="page",
            parts=(
                PAGE,
                Rows(
                    path="decision.translations",
                    name="text",
                    first=("text", "language", "translation"),
                ),
            ),
        ),
    ),
    sources=(
        segment_source("plan"),
        Source(name="people", fields=("said_by",), choices=segment_source("plan").choices),
        Source(name="said", fields=("answers_to",), choices=_said),
    ),
    head=MARK,
)
"""The form of decision and announcement: the outputs of both stages, in the order of the work."""
