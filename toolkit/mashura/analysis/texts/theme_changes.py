"""A person's changes of themes, made again on whatever contributions there are (S62, S64).

Each theme remembers from which statements it was made; moving a statement does not change that. So changes
of different themes, and moves of different statements, give the same themes in any order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from mashura.analysis.texts.themes import Theme, Themes
from mashura.analysis.texts.tokens import stem, words
from mashura.i18n import Language, join_words, message
from mashura.methodology.labels import value_label
from mashura.methodology.records.findings import ThemeChange
from mashura.methodology.vocabulary import ThemeChangeKind

_ANCHORS = 24
# Assumption: by so many keywords a theme is known again.
_SHARED_KEYWORDS = 2
_EXAMPLES = 3


@dataclass(frozen=True, kw_only=True)
class Unfit:
    """A change that does not fit these contributions, wholly or for some of its statements.

    Attributes
    ----------
    change : ThemeChange
    why : {'no-theme', 'no-other', 'same-theme', 'no-statement', 'some-statements'}
        ``no-theme`` and ``no-other``: the theme is not there; ``same-theme``: both are one theme by now;
        ``no-statement``: none of its statements is there; ``some-statements``: some are not.
    statements : tuple of str
        The statements that are not there.
    """

    change: ThemeChange
    why: str
    statements: tuple[str, ...] = ()

    def text(self, lang: Language | None = None) -> str:
        """Return in a sentence what was not done, and why."""
        return message(
            f"texts-change-{self.why}",
            lang=lang,
            kind=value_label(self.change.kind, lang),
            name=self.change.name or join_words(self.change.keywords[:3], lang),
            count=len(self.statements),
        )


@dataclass(frozen=True, kw_only=True)
class ChangedThemes:
    """Themes after a person's changes, and the changes that do not fit."""

    themes: Themes
    unfit: tuple[Unfit, ...]
    origins: Mapping[str, frozenset[str]]

    def anchors(self, theme: Theme) -> tuple[str, ...]:
        """Return statements by which a theme can be told again, spread over all of those it was made from."""
        made_from = sorted(self.origins[theme.theme_id], key=_in_order)
        step = max(1, -(-len(made_from) // _ANCHORS))
        return tuple(made_from[::step])


@dataclass
class _Growing:
    """A theme while changes are made."""

    theme: Theme
    origin: frozenset[str]


def with_changes(
    themes: Themes, changes: Iterable[ThemeChange], texts: Mapping[str, str] | None = None
) -> ChangedThemes:
    """Return the themes after a person's changes, one after the other.

    Every statement is in one theme, or in none, before and after. A change that does not fit is named in the
    result and changes nothing.

    Parameters
    ----------
    themes : Themes
        As they were found automatically.
    changes : iterable of ThemeChange
        In the order in which they were made.
    texts : mapping of str to str, optional
        Texts of the statements, from which the examples of a new theme are taken.

    Examples
    --------
    >>> bus = Theme(
    ...     theme_id="en1", name="bus", keywords=("bus", "late"), statements=("1", "2"), examples=("A",)
    ... )
    >>> automatic = Themes(themes=(bus,), unassigned=("3",), simulated=False)
    >>> rename = ThemeChange(kind="rename", theme=("1",), name="Delays")
    >>> move = ThemeChange(kind="move", theme=("2",), statements=("3", "9"))
    >>> changed = with_changes(automatic, [rename, move])
    >>> changed.themes.themes[0].name, changed.themes.themes[0].statements
    ('Delays', ('1', '2', '3'))
    >>> changed.unfit[0].why, changed.unfit[0].statements
    ('some-statements', ('9',))
    """
    growing = [_Growing(theme, frozenset(theme.statements)) for theme in themes.themes]
    state = _State(growing, list(themes.unassigned), texts or {})
    unfit = [problem for change in changes if (problem := state.make(change)) is not None]
    known = [part for part in state.growing if part.theme.statements or part.origin]
    known.sort(key=lambda part: -len(part.theme.statements))
    return ChangedThemes(
        themes=replace(
            themes, themes=tuple(part.theme for part in known), unassigned=tuple(state.unassigned)
        ),
        unfit=tuple(unfit),
        origins={part.theme.theme_id: part.origin for part in known},
    )


class _State:
    """The themes while changes are made one after the other."""

    def __init__(self, growing: list[_Growing], unassigned: list[str], texts: Mapping[str, str]) -> None:
        self.growing, self.unassigned, self.texts = growing, unassigned, texts
        self._known = {statement for part in growing for statement in part.theme.statements} | {*unassigned}
        self._splits = 0

    def make(self, change: ThemeChange) -> Unfit | None:
        """Make a change, or return why it does not fit."""
        part = self._told(change.theme, change.keywords)
        if part is None:
            return Unfit(change=change, why="no-theme")
        match change.kind:
            case ThemeChangeKind.RENAME:
                part.theme = replace(part.theme, name=change.name or part.theme.name)
                return None
            case ThemeChangeKind.MERGE:
                return self._merge(part, change)
            case ThemeChangeKind.SPLIT:
                return self._split(part, change)
            case ThemeChangeKind.MOVE:
                return self._move(part, change)

    def _merge(self, part: _Growing, change: ThemeChange) -> Unfit | None:
        other = self._told(change.other, change.other_keywords)
        if other is None:
            return Unfit(change=change, why="no-other")
        if other is part:
            return Unfit(change=change, why="same-theme")
        part.theme = merged_theme(change.name or part.theme.name, (part.theme, other.theme))
        part.origin |= other.origin
        self.growing.remove(other)
        return None

    def _split(self, part: _Growing, change: ThemeChange) -> Unfit | None:
        wanted = {*change.statements}
        inside = tuple(statement for statement in part.theme.statements if statement in wanted)
        missing = tuple(statement for statement in change.statements if statement not in {*inside})
        if not inside:
            return Unfit(change=change, why="no-statement", statements=missing)
        self._take_out({*inside})
        part.origin -= {*inside}
        self._splits += 1
        examples = tuple(
            dict.fromkeys(self.texts[statement] for statement in inside if statement in self.texts)
        )
        self.growing.append(
            _Growing(
                Theme(
                    theme_id=f"split{self._splits}",
                    name=change.name or part.theme.name,
                    keywords=part.theme.keywords,
                    statements=inside,
                    examples=examples[:_EXAMPLES],
                ),
                frozenset(inside),
            )
        )
        return Unfit(change=change, why="some-statements", statements=missing) if missing else None

    def _move(self, part: _Growing, change: ThemeChange) -> Unfit | None:
        there = tuple(dict.fromkeys(known for known in change.statements if known in self._known))
        missing = tuple(statement for statement in change.statements if statement not in self._known)
        if not there:
            return Unfit(change=change, why="no-statement", statements=missing)
        self._take_out({*there})
        part.theme = replace(part.theme, statements=_with_moved(part.theme.statements, there, part.origin))
        return Unfit(change=change, why="some-statements", statements=missing) if missing else None

    def _take_out(self, statements: set[str]) -> None:
        self.unassigned = [known for known in self.unassigned if known not in statements]
        for part in self.growing:
            if statements.intersection(part.theme.statements):
                left = tuple(known for known in part.theme.statements if known not in statements)
                part.theme = replace(part.theme, statements=left)

    def _told(self, anchors: Sequence[str], keywords: Sequence[str]) -> _Growing | None:
        """Return the theme that was made from most of some statements, else the one with the keywords."""
        there = {*anchors} & self._known
        if there:
            best = max(
                self.growing,
                key=lambda part: (len(there & part.origin), part.theme.theme_id),
                default=None,
            )
            shared = len(there & best.origin) if best is not None else 0
            return best if 2 * shared >= len(there) and shared else None
        theme = theme_with(keywords, (part.theme for part in self.growing))
        return next((part for part in self.growing if part.theme is theme), None)


def theme_with(keywords: Iterable[str], themes: Iterable[Theme]) -> Theme | None:
    """Return the theme with most of some keywords; None if it has fewer than two of several."""
    wanted = _stems(keywords)
    best = max(themes, key=lambda theme: len(wanted & _stems(theme.keywords)), default=None)
    if best is None or not wanted:
        return None
    return best if len(wanted & _stems(best.keywords)) >= min(_SHARED_KEYWORDS, len(wanted)) else None


def _with_moved(
    statements: tuple[str, ...], moved: tuple[str, ...], origin: frozenset[str]
) -> tuple[str, ...]:
    """Return the statements of a theme, its own first, those that were moved into it in their order."""
    own = [statement for statement in statements if statement in origin]
    others = {*statements, *moved} - {*own}
    return (*own, *sorted(others, key=_in_order))


def _in_order(statement: str) -> tuple[int, str]:
    return (len(statement), statement)


def merged_theme(name: str, themes: Sequence[Theme]) -> Theme:
    """Return several themes as one, under the number of the first; its examples are of each in turn."""
    turns = zip(*(theme.examples for theme in themes), strict=False)
    examples = tuple(dict.fromkeys(text for turn in turns for text in turn))
    return replace(
        themes[0],
        name=name,
        keywords=tuple(dict.fromkeys(word for theme in themes for word in theme.keywords)),
        statements=tuple(statement for theme in themes for statement in theme.statements),
        examples=examples or next(filter(None, (theme.examples for theme in themes)), ()),
    )


def _stems(keywords: Iterable[str]) -> frozenset[str]:
    return frozenset(stem(word) for keyword in keywords for word in words(keyword))
