"""A person's edits of themes: names and merges, kept as a record and applied to new data (S62, S64)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import Field, model_validator

from mashura.analysis.texts.theme_changes import merged_theme, theme_with, with_changes
from mashura.analysis.texts.themes import Theme, Themes
from mashura.errors import InputError
from mashura.methodology.records.findings import ThemeChange
from mashura.methodology.records.record import Line, Record


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
            theme = theme_with(keywords, unedited)
            if theme is None:
                not_applied.append((edit.name, keywords))
                continue
            unedited.remove(theme)
            chosen.append(theme)
        if chosen:
            merged.append(merged_theme(edit.name, chosen))
    in_order = tuple(sorted([*merged, *unedited], key=lambda theme: -len(theme.statements)))
    changed = with_changes(replace(themes, themes=in_order), edits.changes, texts)
    not_applied += [(problem.change.name, problem.change.keywords) for problem in changed.unfit]
    return EditedThemes(themes=changed.themes, not_applied=tuple(not_applied), automatic=themes)
