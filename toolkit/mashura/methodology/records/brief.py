"""The brief: what is to be discussed and what is already known about it (8.1.1 inputs, S26, S27, S265)."""

from __future__ import annotations

from mashura.methodology.records.record import LanguageCode, Line, Paragraph, Record, item
from mashura.methodology.vocabulary import AgeBand, Gender, Level, ReadingLevel, Residency, SubjectKind, Topic


class Segment(Record):
    """A group of people that the campaign wants to reach; an empty tuple means *any* (S38)."""

    segment_id: str = item("S38", pattern=r"^[a-z][a-z0-9_]{0,59}$")
    name: Line = item("S38", default="")
    languages: tuple[LanguageCode, ...] = item("S38", "S124", default=())
    regions: tuple[Line, ...] = item("S38", default=())
    age_bands: tuple[AgeBand, ...] = item("S38", default=())
    genders: tuple[Gender, ...] = item("S38", "S256", default=())
    residencies: tuple[Residency, ...] = item("S38", "S166", default=())
    disability: bool | None = item("S38", "S256", default=None)
    characteristics: Paragraph = item("S38", default="")
    reading_level: ReadingLevel | None = item("S82", default=None)
    digital_readiness: Level | None = item("S31", default=None)
    inclusion_target: bool = item("S3", "S47", "S256", default=False)
    participants_wanted: int = item("S47", default=0, ge=0)

    @property
    def is_told_apart(self) -> bool:
        """Whether it says who its people are: by age, gender, place, residency or disability.

        A language alone is that of many others, and a name or a description cannot be looked for.

        Examples
        --------
        >>> Segment(segment_id="shops", name="Shop owners", languages=("ur",)).is_told_apart
        False
        >>> Segment(segment_id="young", age_bands=("18-29",)).is_told_apart
        True
        """
        named = (self.age_bands, self.genders, self.regions, self.residencies)
        return any(named) or self.disability is not None


class Brief(Record):
    """What the entity knows before it assesses its readiness."""

    entity: Line = item("S26", default="")
    title: Line = item("S26", "S265", default="")
    topic: Topic | None = item("S26", default=None)
    subject_kind: SubjectKind | None = item("S1", "S26", default=None)
    problem: Paragraph = item("S26", default="")
    open_to_influence: Paragraph = item("S26", "S265", default="")
    already_decided: Paragraph = item("S26", default="")
    background: tuple[Line, ...] = item("S26", "S265", default=())
    resources: Paragraph = item("S26", default="")
    possible_effects: Paragraph = item("S265", default="")
    segments: tuple[Segment, ...] = item("S27", default=())
    what_segments_know: Paragraph = item("S27", default="")
