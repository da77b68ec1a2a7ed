"""Themes as a human put them: names and merges, kept as a record and applied again to new data (S62, S64)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import Field, model_validator

from mashura.analysis.texts.themes import Theme, Themes
from mashura.analysis.texts.tokens import stem, words
from mashura.errors import InputError
from mashura.methodology.records.record import Line, Record

_SHARED_KEYWORDS = 2


class ThemeEdit(Record):
    """One theme as a human named it, out of one theme of the machine or several.

    A theme of the machine is known by its keywords and not by its number, which changes with the data.
    """

    name: Line = Field(description="what the theme is called from now on")
    merges: Annotated[tuple[Annotated[tuple[Line, ...], Field(min_length=1)], ...], Field(min_length=1)] = (
        Field(description="the keywords of each theme of the machine that belongs to it")
    )


class ThemeEdits(Record):
    """All that a human changed in the themes of a consultation."""

    edits: tuple[ThemeEdit, ...] = ()

    @model_validator(mode="after")
    def _one_edit_a_name(self) -> ThemeEdits:
        names = [edit.name for edit in self.edits]
        doubled = [name for name in names if names.count(name) > 1]
        if doubled:
            raise InputError("texts-theme-edit-cycle", name=doubled[0])
        return self


@dataclass(frozen=True, kw_only=True)
class EditedThemes:
    """Themes after a human's edits.

    Attributes
    ----------
    themes : Themes
    not_applied : tuple of tuple[str, tuple of str]
        Name and keywords of each merge that fits no theme of these data any more.
    """

    themes: Themes
    not_applied: tuple[tuple[str, tuple[str, ...]], ...]


def edit_of(name: str, themes: Iterable[Theme]) -> ThemeEdit:
    """Return the edit that puts some themes together under one name.

    Examples
    --------
    >>> bus = Theme(theme_id="en1", name="", keywords=("bus", "late"), statements=("1",), examples=("A",))
    >>> edit_of("Delays", [bus]).merges
    (('bus', 'late'),)
    """
    return ThemeEdit(name=name, merges=tuple(theme.keywords for theme in themes))


def with_edits(found: Themes, edits: ThemeEdits) -> EditedThemes:
    """Return the themes with a human's names and merges.

    A merge applies to the theme that shares most of its keywords with it, at least two (one, where it names
    only one). What fits no theme any more is reported and changes nothing.

    Examples
    --------
    >>> bus = Theme(theme_id="en1", name="", keywords=("bus", "late"), statements=("1",), examples=("A",))
    >>> found = Themes(themes=(bus,), unassigned=(), simulated=False)
    >>> edit = ThemeEdit(name="Delays", merges=(("late", "night", "bus"), ("trees", "shade")))
    >>> edited = with_edits(found, ThemeEdits(edits=(edit,)))
    >>> edited.themes.themes[0].name, edited.not_applied
    ('Delays', (('Delays', ('trees', 'shade')),))
    """
    left = list(found.themes)
    made, missed = [], []
    for edit in edits.edits:
        chosen = []
        for keywords in edit.merges:
            theme = _best(keywords, left)
            if theme is None:
                missed.append((edit.name, keywords))
                continue
            left.remove(theme)
            chosen.append(theme)
        if chosen:
            made.append(_merged(edit.name, chosen))
    themes = tuple(sorted([*made, *left], key=lambda theme: -len(theme.statements)))
    return EditedThemes(themes=replace(found, themes=themes), not_applied=tuple(missed))


def _best(keywords: tuple[str, ...], themes: list[Theme]) -> Theme | None:
    wanted = _stems(keywords)
    ranked = sorted(themes, key=lambda theme: -len(wanted & _stems(theme.keywords)))
    if not ranked or len(wanted & _stems(ranked[0].keywords)) < min(_SHARED_KEYWORDS, len(wanted)):
        return None
    return ranked[0]


def _stems(keywords: tuple[str, ...]) -> frozenset[str]:
    return frozenset(stem(word) for one in keywords for word in words(one))


def _merged(name: str, themes: list[Theme]) -> Theme:
    """Return several themes as one; its examples come from each in turn."""
    turns = zip(*(theme.examples for theme in themes), strict=False)
    examples = tuple(dict.fromkeys(text for turn in turns for text in turn)) or themes[0].examples
    return Theme(
        theme_id=themes[0].theme_id,
        name=name,
        keywords=tuple(dict.fromkeys(word for theme in themes for word in theme.keywords)),
        statements=tuple(one for theme in themes for one in theme.statements),
        examples=examples,
    )
