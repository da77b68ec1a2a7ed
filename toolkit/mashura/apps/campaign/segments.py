"""The questions about a segment, and the segments and places as choices of other questions."""

from __future__ import annotations

from typing import Any

from mashura.apps.campaign.places import place_names
from mashura.apps.form.editor import Editor
from mashura.apps.form.parts import Choice, Rows, Source


def segment_rows(path: str, *, pointed_to_by: tuple[str, ...] = ()) -> Rows:
    """Return the list of a campaign's segments."""
    return Rows(
        path=path,
        name="name",
        given="segment_id",
        first=("name", "languages", "age_bands", "genders", "participants_wanted", "inclusion_target"),
        more=(
            "regions",
            "residencies",
            "disability",
            "characteristics",
            "reading_level",
            "digital_readiness",
        ),
        pointed_to_by=pointed_to_by,
    )


def segment_source(stage: str) -> Source:
    """Return the segments of a stage's record as choices, by the names that they have while one types."""

    def choices(editor: Editor[Any]) -> list[Choice]:
        return [
            {"value": row.get("segment_id"), "title": row.get("name") or row.get("segment_id")}
            for row in editor.draft[stage]["segments"]
        ]

    return Source(name="segments", fields=("segment", "segments"), choices=choices)


def _places(editor: Editor[Any]) -> list[Choice]:
    return [{"value": place, "title": name} for place, name in place_names(editor.language).items()]


PLACES = Source(name="places", fields=("regions",), choices=_places)
