"""A person's edits of themes: names and merges, kept as a record and applied to new data (S62, S64)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import Field, model_validator

from mashura.analysis.texts.theme_changes import with_changes
from mashura.analysis.texts.themes import Theme, Themes
from mashura.analysis.texts.tokens import stem, words
from mashura.errors import InputError
from mashura.methodology.records.findings import ThemeChange
from mashura.methodology.records.record import Line, Record

_SHARED_KEYWORDS = 2


class ThemeEdit(Record):
    """One theme as named by a person, made of one or several automatic themes.

    An automatic theme is identified by its keywords, because its number changes with the data.
    """

    name: Line = Field(description="new name of the theme")
    merges: Annotated[tuple[Annotated[tuple[Line, ...], Field(min_length=1)], ...], Field(min_length=1)] = (
        Field(description="keywords of each automatic theme that belongs to it")
    )


class ThemeEdits(Record):
    """All edits of the themes of a consultation: names and merges first, then changes one after the other."""

    edits: tuple[ThemeEdit, ...] = ()
    changes: tuple[ThemeChange, ...] = ()

    @model_validator(mode="after")
    def _one_edit_a_name(self) -> ThemeEdits:
        names = [edit.name for edit in self.edits]
        repeated = [name for name in names if names.count(name) > 1]
        if repeated:
            raise InputError("texts-theme-edit-cycle", name=repeated[0])
        return self


@dataclass(frozen=True, kw_only=True)
class EditedThemes:
    """Themes after a person's edits.

    Attributes
    ----------
    themes : Themes
    not_applied : tuple of tuple[str, tuple of str]
        Name and keywords of each merge or change that fits no theme of these data.
    automatic : Themes
        The themes without any edit.
    """

    themes: Themes
    not_applied: tuple[tuple[str, tuple[str, ...]], ...]
    automatic: Themes


def edit_of(name: str, themes: Iterable[Theme]) -> ThemeEdit:
    """Return the edit that merges some themes under one name.

    Examples
    --------
    >>> bus = Theme(theme_id="en1", name="", keywords=("bus", "late"), statements=("1",), examples=("A",))
    >>> edit_of("Delays", [bus]).merges
    (('bus', 'late'),)
    """
    return ThemeEdit(name=name, merges=tuple(theme.keywords for theme in themes))


def with_edits(themes: Themes, edits: ThemeEdits, texts: Mapping[str, str] | None = None) -> EditedThemes:
    """Return the themes with a person's names, merges and changes; ``texts`` gives examples of new themes.

    A merge applies to the theme with most of its keywords, at least two (one if it has only one keyword). A
    merge that matches no theme is reported and changes nothing.

    Examples
    --------
    >>> bus = Theme(theme_id="en1", name="", keywords=("bus", "late"), statements=("1",), examples=("A",))
    >>> automatic = Themes(themes=(bus,), unassigned=(), simulated=False)
    >>> edit = ThemeEdit(name="Delays", merges=(("late", "night", "bus"), ("trees", "shade")))
    >>> edited = with_edits(automatic, ThemeEdits(edits=(edit,)))
    >>> edited.themes.themes[0].name, edited.not_applied
    ('Delays', (('Delays', ('trees', 'shade')),))
    """
    unedited = list(themes.themes)
    merged, not_applied = [], []
    for edit in edits.edits:
        chosen = []
        for keywords in edit.merges:
            theme = _best(keywords, unedited)
            if theme is None:
                not_applied.append((edit.name, keywords))
                continue
            unedited.remove(theme)
            chosen.append(theme)
        if chosen:
            merged.append(_merged(edit.name, chosen))
    in_order = tuple(sorted([*merged, *unedited], key=lambda theme: -len(theme.statements)))
    changed = with_changes(replace(themes, themes=in_order), edits.changes, texts)
    not_applied += [(problem.change.name, problem.change.keywords) for problem in changed.unfit]
    return EditedThemes(themes=changed.themes, not_applied=tuple(not_applied), automatic=themes)


def _best(keywords: tuple[str, ...], themes: list[Theme]) -> Theme | None:
    wanted = _stems(keywords)
    ranked = sorted(themes, key=lambda theme: -len(wanted & _stems(theme.keywords)))
    if not ranked or len(wanted & _stems(ranked[0].keywords)) < min(_SHARED_KEYWORDS, len(wanted)):
        return None
    return ranked[0]


def _stems(keywords: tuple[str, ...]) -> frozenset[str]:
    return frozenset(stem(word) for keyword in keywords for word in words(keyword))


def _merged(name: str, themes: list[Theme]) -> Theme:
    """Return several themes as one; its examples are taken from each theme in turn."""
    turns = zip(*(theme.examples for theme in themes), strict=False)
    examples = tuple(dict.fromkeys(text for turn in turns for text in turn)) or themes[0].examples
    return Theme(
        theme_id=themes[0].theme_id,
        name=name,
        keywords=tuple(dict.fromkeys(word for theme in themes for word in theme.keywords)),
        statements=tuple(statement for theme in themes for statement in theme.statements),
        examples=examples,
    )
