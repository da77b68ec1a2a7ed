"""What a summary leaves out: coverage by class against a random sample, and minority views (S60-S62, S64).

A summary that cites so many statements is compared with random samples of the same number, exactly (by the
hypergeometric distribution), so that "not cited" and "fewer than by chance" are told apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from scipy.special import gammaln

from mashura.analysis.sensemaking.described import Described

DIMENSIONS = ("theme", "group", "stance", "language", "length")
_LONGEST = 10
_CONFIDENCE = 0.9
# Assumptions: a view of a minority is agreed on by six tenths of a group and by less than half of all.
_OF_GROUP, _OF_ALL = 0.6, 0.5
# Words: shorter than the first is short, from the second on long (assumption).
_SHORT_WORDS, _LONG_WORDS = 8, 25


@dataclass(frozen=True, kw_only=True)
class ClassCoverage:
    """One class of statements: how many there are, how many are cited, and how many chance would cite.

    ``low`` and ``high`` are the limits between which nine of ten random samples of the same size are.
    """

    name: str
    statements: int
    cited: int
    expected: float
    low: int
    high: int

    @property
    def verdict(self) -> str:
        """``"under"`` or ``"over"`` if chance hardly explains the number, else ``"as-chance"``."""
        return "under" if self.cited < self.low else "over" if self.cited > self.high else "as-chance"


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """Coverage of one dimension.

    Attributes
    ----------
    dimension : str
        One of ``theme``, ``group`` (opinion group of the author), ``stance``, ``language``, ``length``.
    classes : tuple of ClassCoverage
        The largest class first.
    represented, expected : float
        Classes with a cited statement, and their mean number in random samples of the same size.
    """

    dimension: str
    classes: tuple[ClassCoverage, ...]
    represented: int
    expected: float


@dataclass(frozen=True, kw_only=True)
class MinorityView:
    """A statement that a summary of the majority would lose.

    Attributes
    ----------
    statement_id : str
    why : {'group', 'stance'}
        A group agrees with it and most participants do not; or it has a stance that is rare in its theme.
    name : str
        Number of the group, or name of the theme.
    group_share, share : float or None
        Share of the group's votes, and of all votes, that agree, 0-1; None for a stance.
    cited : bool
        Whether the summary cites it nevertheless.
    """

    statement_id: str
    why: str
    name: str
    group_share: float | None
    share: float | None
    cited: bool


@dataclass(frozen=True, kw_only=True)
class LeftOut:
    """The audit of a summary; ``cited`` of ``statements`` statements are cited."""

    statements: int
    cited: int
    coverage: tuple[Coverage, ...]
    minority_views: tuple[MinorityView, ...]


def left_out(about: Described, cites: Iterable[str]) -> LeftOut:
    """Audit a summary by the statements that it cites; citations of unknown statements do not count.

    Examples
    --------
    >>> from mashura import sample_campaign
    >>> from mashura.analysis.sensemaking import described
    >>> about = described(sample_campaign())
    >>> audit = left_out(about, [*about.texts][:10])
    >>> audit.cited, audit.coverage[0].dimension
    (10, 'theme')
    """
    cited = {statement for statement in cites if statement in about.texts}
    return LeftOut(
        statements=len(about.texts),
        cited=len(cited),
        coverage=tuple(
            coverage
            for dimension, classes in _classes(about).items()
            if (coverage := _coverage(dimension, classes, cited, len(about.texts))) is not None
        ),
        minority_views=(*_group_views(about, cited), *_stance_views(about, cited)),
    )


def _classes(about: Described) -> dict[str, dict[str, str]]:
    """Return the class of each statement in each dimension; statements without a class are left out."""
    names = {theme.theme_id: theme.name for theme in about.themes.themes}
    members = about.groups.members()
    classes: dict[str, Mapping[str, str]] = {
        "theme": {statement: names[theme] for statement, theme in about.themes.of().items()},
        "group": {
            statement: str(members[author] + 1)
            for statement, author in about.authors.items()
            if author in members
        },
        "stance": {statement: stance.kind for statement, stance in about.stances.of.items()},
        "language": about.languages.of,
        "length": {statement: _length(text) for statement, text in about.texts.items()},
    }
    return {
        dimension: {statement: name for statement, name in of.items() if statement in about.texts}
        for dimension, of in classes.items()
    }


def _length(text: str) -> str:
    words = len(text.split())
    return "short" if words < _SHORT_WORDS else "long" if words >= _LONG_WORDS else "medium"


def _coverage(
    dimension: str, classes: Mapping[str, str], cited: set[str], statements: int
) -> Coverage | None:
    counts = Counter(classes.values())
    if not counts:
        return None
    cited_counts = Counter(classes[statement] for statement in cited if statement in classes)
    rows, expected = [], 0.0
    for name, number in counts.most_common():
        chances = sample_chances(statements, number, len(cited))
        below = np.cumsum(chances)
        rows.append(
            ClassCoverage(
                name=name,
                statements=number,
                cited=cited_counts[name],
                expected=len(cited) * number / statements,
                low=int(np.searchsorted(below, (1 - _CONFIDENCE) / 2, side="right")),
                high=int(np.searchsorted(below, (1 + _CONFIDENCE) / 2)),
            )
        )
        expected += 1 - float(chances[0])
    return Coverage(
        dimension=dimension, classes=tuple(rows), represented=len(cited_counts), expected=expected
    )


def sample_chances(statements: int, in_class: int, drawn: int) -> np.ndarray:
    """Return the chances that a random sample has 0, 1, … statements of a class.

    Examples
    --------
    >>> sample_chances(4, 2, 2).round(3).tolist()
    [0.167, 0.667, 0.167]
    """
    number = np.arange(min(in_class, drawn) + 1)
    possible = drawn - number <= statements - in_class
    rest = np.where(possible, drawn - number, 0)
    logs = _log_ways(in_class, number) + _log_ways(statements - in_class, rest) - _log_ways(statements, drawn)
    return np.where(possible, np.exp(logs), 0.0)


def _log_ways(total: int, chosen: np.ndarray | int) -> np.ndarray:
    ways: np.ndarray = (
        gammaln(total + 1) - gammaln(np.add(chosen, 1)) - gammaln(np.subtract(total + 1, chosen))
    )
    return ways


def _group_views(about: Described, cited: set[str]) -> list[MinorityView]:
    """Return the statements that a group agrees with and most participants do not, the widest gap first."""
    everyone = about.votes() if about.groups.groups else {}
    views = []
    for group in about.groups.groups:
        for statement, (agree, *others) in about.votes(group.members).items():
            votes, all_votes = agree + sum(others), sum(everyone[statement])
            if statement not in about.texts or votes < about.groups.smallest:
                continue
            share, of_all = agree / votes, everyone[statement][0] / all_votes
            if share >= _OF_GROUP and of_all < _OF_ALL:
                views.append(
                    MinorityView(
                        statement_id=statement,
                        why="group",
                        name=str(group.group_id + 1),
                        group_share=share,
                        share=of_all,
                        cited=statement in cited,
                    )
                )
    return sorted(views, key=lambda view: (view.share or 0.0) - (view.group_share or 0.0))[:_LONGEST]


def _stance_views(about: Described, cited: set[str]) -> list[MinorityView]:
    """Return the clearest statement of each stance that is rare in its theme and that no citation shows."""
    views = []
    for theme in about.themes.themes:
        kinds: dict[str, list[str]] = {}
        for statement in theme.statements:
            if statement in about.texts:
                kinds.setdefault(about.stances.of[statement].kind, []).append(statement)
        known = {kind: members for kind, members in kinds.items() if kind != "unclear"}
        total = sum(map(len, known.values()))
        for members in known.values():
            if len(members) < total / 2 and not cited & {*members}:
                views.append(
                    MinorityView(
                        statement_id=members[0],
                        why="stance",
                        name=theme.name,
                        group_share=None,
                        share=None,
                        cited=False,
                    )
                )
    return views[:_LONGEST]
