"""Ballots of a participatory budget: how many support each project, and with how many points (S61)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from mashura.methodology.tables.consultation import Consultation

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

# Pabulib writes this cost for a project that was withdrawn after the ballots had been printed.
_WITHDRAWN_COST = 999_999_999


@dataclass(frozen=True, kw_only=True)
class ProjectCount:
    """The ballots for one project.

    Attributes
    ----------
    project_id : str
        The project.
    ballots : int
        Number of ballots that name it.
    points : float
        Sum of the points of all ballots; on approval ballots equal to ``ballots``.
    first_choices : int
        Number of ballots on which it has the most points; 0 for approval ballots.
    """

    project_id: str
    ballots: int
    points: float
    first_choices: int


@dataclass(frozen=True, kw_only=True)
class Election:
    """A participatory budget in a form for all rules.

    Equal ballots are one row, because every rule here treats them alike.

    Attributes
    ----------
    project_ids : tuple of str
        Projects in the order of their table.
    costs : numpy.ndarray of float, shape (n_projects,)
        Cost of each project.
    budget : float
        Money to spend, in the same currency.
    approval : bool
        Whether ballots only name projects, without points or ranks.
    voters : int
        Number of people who cast a ballot, empty ballots included.
    points : numpy.ndarray of float, shape (n_distinct_ballots, n_projects)
        Points on each distinct ballot; 0 for projects that it does not name.
    named : numpy.ndarray of bool, shape (n_distinct_ballots, n_projects)
        Which projects each distinct ballot names.
    times : numpy.ndarray of int, shape (n_distinct_ballots,)
        Number of people who cast that ballot.
    """

    project_ids: tuple[str, ...]
    costs: Floats
    budget: float
    approval: bool
    voters: int
    points: Floats
    named: npt.NDArray[np.bool_]
    times: Ints

    @classmethod
    def of(cls, consultation: Consultation) -> Election:
        """Return the election of a consultation with ballots and projects.

        Without a row in ``budgets`` the budget is 0, and ballots are approvals if all points are 1.

        Examples
        --------
        >>> import pandas as pd
        >>> town = Consultation(
        ...     title="",
        ...     origin="csv",
        ...     participants=pd.DataFrame({"participant_id": ["1", "2"]}),
        ...     projects=pd.DataFrame({"project_id": ["park", "pool"], "cost": [10.0, 30.0]}),
        ...     ballots=pd.DataFrame(
        ...         {"participant_id": ["1", "2"], "project_id": ["park", "park"], "points": [1.0, 1.0]}
        ...     ),
        ... )
        >>> election = Election.of(town)
        >>> election.supporters.tolist(), election.times.tolist()
        ([2, 0], [2])
        """
        projects, ballots, budgets = consultation.projects, consultation.ballots, consultation.budgets
        project_ids = projects["project_id"].tolist()
        place = {project_id: number for number, project_id in enumerate(project_ids)}
        cast: dict[str, list[tuple[int, float]]] = {}
        listed = ballots[ballots["project_id"].isin(project_ids)]
        for person, project, points in zip(
            listed["participant_id"], listed["project_id"], listed["points"], strict=True
        ):
            cast.setdefault(person, []).append((place[project], points))
        distinct = Counter(tuple(sorted(entries)) for entries in cast.values())
        matrix = np.zeros((len(distinct), len(project_ids)))
        named = np.zeros(matrix.shape, dtype=np.bool_)
        for row, entries in enumerate(distinct):
            for column, points in entries:
                matrix[row, column] = points
                named[row, column] = True
        approval = (
            budgets["ballot_type"].iloc[0] == "approval"
            if len(budgets)
            else bool((ballots["points"] == 1).all())
        )
        return cls(
            project_ids=tuple(project_ids),
            costs=projects["cost"].to_numpy(dtype=np.float64),
            budget=float(budgets["budget"].iloc[0]) if len(budgets) else 0.0,
            approval=approval,
            voters=len(consultation.participants),
            points=matrix,
            named=named,
            times=np.array([*distinct.values()], dtype=np.int64),
        )

    @cached_property
    def supporters(self) -> Ints:
        """Number of ballots that name each project."""
        counts: Ints = self.times @ self.named.astype(np.int64)
        return counts

    @cached_property
    def scores(self) -> Floats:
        """Sum of the points of each project, by which projects are ranked; for approvals, their number."""
        return self.times.astype(np.float64) @ self.points

    @property
    def withdrawn(self) -> npt.NDArray[np.bool_]:
        """Projects that were withdrawn, so that no rule may choose them."""
        withdrawn: npt.NDArray[np.bool_] = self.costs >= _WITHDRAWN_COST
        return withdrawn


def project_counts(consultation: Consultation | Election) -> tuple[ProjectCount, ...]:
    """Return the ballots for each project, in the order of the projects table.

    Examples
    --------
    >>> project_counts(Consultation(title="Buses", origin="csv"))
    ()
    """
    election = consultation if isinstance(consultation, Election) else Election.of(consultation)
    if not election.project_ids:
        return ()
    firsts = np.zeros(len(election.project_ids), dtype=np.int64)
    if not election.approval and len(election.times):
        points = np.where(election.named, election.points, -np.inf)
        best = points.max(axis=1, keepdims=True)
        first_alone = (points == best) & ((points == best).sum(axis=1, keepdims=True) == 1)
        firsts = election.times @ first_alone.astype(np.int64)
    return tuple(
        ProjectCount(project_id=project_id, ballots=ballots, points=score, first_choices=first)
        for project_id, ballots, score, first in zip(
            election.project_ids,
            election.supporters.tolist(),
            election.scores.tolist(),
            firsts.tolist(),
            strict=True,
        )
    )
