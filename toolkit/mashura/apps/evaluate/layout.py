"""The form of evaluation and archive: numbers, questions, factors, lessons, promises, the file."""

from __future__ import annotations

from mashura.apps.evaluate.archive import ARCHIVE
from mashura.apps.evaluate.factors import FACTORS
from mashura.apps.evaluate.indicators import KPIS, UNTOLD
from mashura.apps.evaluate.lessons import LIBRARY, PROPOSALS
from mashura.apps.evaluate.promises import PROMISES
from mashura.apps.evaluate.questions import QUESTIONS
from mashura.apps.form.parts import Fields, FormStep, Layout, Rows

EVALUATE = Layout(
    steps=(
        FormStep(
            name="indicators",
            parts=(
                KPIS,
                Rows(
                    path="evaluation.by_hand",
                    name="indicator",
                    first=("indicator", "value", "source", "on"),
                ),
            ),
        ),
        FormStep(name="questions", outputs=("evaluation.answers",), parts=(QUESTIONS,)),
        FormStep(name="factors", parts=(FACTORS,)),
        FormStep(
            name="lessons",
            outputs=("evaluation.lessons", "evaluation.improvements"),
            parts=(
                PROPOSALS,
                Rows(
                    path="evaluation.learnt",
                    name="text",
                    first=("text", "advice", "subject"),
                    more=("segment", "channel", "stage"),
                ),
                Fields(section="improvements", paths=("evaluation.improvements",)),
                LIBRARY,
            ),
        ),
        FormStep(name="promises", parts=(PROMISES,)),
        FormStep(
            name="archive",
            outputs=("archive.closing", "archive.record"),
            parts=(
                Fields(
                    section="closing",
                    paths=("archive.closed_on", "archive.kept_at", "archive.reopened_because"),
                ),
                ARCHIVE,
            ),
        ),
    ),
    sources=(UNTOLD,),
)
