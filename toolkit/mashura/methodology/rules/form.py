"""Rules of the form that people fill in: how long it is, and how it reads (S48, S82)."""

from __future__ import annotations

from collections.abc import Iterator

from mashura.i18n import format_number
from mashura.methodology.records.plan import Plan
from mashura.methodology.rules.objection import Objection
from mashura.methodology.vocabulary import ReadingLevel

LONG_FORM_MINUTES = 20
"""An assumption; an entity with a limit of its own can change it here."""

_HARDER = [*ReadingLevel]


def form_objections(plan: Plan) -> Iterator[Objection]:
    """Yield what is wrong with the form of a plan."""
    form = plan.form
    if form.minutes is not None and form.minutes > LONG_FORM_MINUTES:
        yield Objection(
            rule="long-form",
            severity="advice",
            items=("S48",),
            field="form",
            params={"minutes": format_number(form.minutes), "most": LONG_FORM_MINUTES},
        )
    if form.reading_level is None:
        return
    for segment in plan.segments:
        reads = segment.reading_level
        if reads is not None and _HARDER.index(reads) < _HARDER.index(form.reading_level):
            yield Objection(
                rule="hard-form",
                severity="advice",
                items=("S48", "S82"),
                field="form",
                params={"segment": segment.name or segment.segment_id},
            )
