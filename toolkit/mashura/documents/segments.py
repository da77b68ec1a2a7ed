"""The table of target segments, in the plan and in the memo on readiness (S27, S38)."""

from __future__ import annotations

from collections.abc import Mapping

from mashura.documents.formats.content import Block
from mashura.documents.wording import Wording, table
from mashura.i18n import message
from mashura.methodology import Segment


def segments_table(segments: tuple[Segment, ...], words: Wording, places: Mapping[str, str]) -> Block:
    """Return the table of segments; a place without a name is printed as its short name."""
    rows = [
        (
            segment.name or segment.segment_id,
            _description(segment, words, places),
            words.languages(segment.languages),
            words.value(segment.digital_readiness),
            words.number(segment.participants_wanted) if segment.participants_wanted else "",
            words.yes_no(segment.inclusion_target),
        )
        for segment in segments
    ]
    header = (
        words.label(Segment, "name"),
        message("documents-who", lang=words.language),
        *words.labels(Segment, "languages", "digital_readiness", "participants_wanted", "inclusion_target"),
    )
    return table(header, rows, (2.4, 3.4, 1.9, 1.5, 2.0, 1.4), numbers=(4,))


def _description(segment: Segment, words: Wording, places: Mapping[str, str]) -> str:
    traits = [
        *map(words.value, (*segment.age_bands, *segment.genders, *segment.residencies)),
        *(places.get(region, region) for region in segment.regions),
    ]
    if segment.disability:
        traits.append(words.label(Segment, "disability"))
    level = words.value(segment.reading_level)
    if level:
        level = f"{words.label(Segment, 'reading_level')}: {level}"
    return "\n".join(part for part in (words.join(traits), segment.characteristics, level) if part)
