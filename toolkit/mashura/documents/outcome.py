"""Results of a simulated campaign for the readers of a plan (S47, S77, S256)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mashura.i18n import Language


@dataclass(frozen=True, kw_only=True)
class GroupOutcome:
    """One group's share of the population and of the participants, both 0-1."""

    value: str
    names: Mapping[Language, str]
    population: float
    participants: float


@dataclass(frozen=True, kw_only=True)
class AttributeOutcome:
    """How well the participants represent the population in one attribute.

    ``representativeness`` is 1 minus half the sum of absolute differences of shares (0-1); ``worst`` is the
    group with the smallest ratio of its participants' share to its population's share.
    """

    attribute: str
    names: Mapping[Language, str]
    representativeness: float
    groups: tuple[GroupOutcome, ...]
    worst: GroupOutcome | None
    worst_ratio: float


@dataclass(frozen=True, kw_only=True)
class SimulatedOutcome:
    """The funnel of a simulated campaign in numbers of people, and its participants by attribute.

    ``exposed`` people noticed the campaign at least once; ``participants`` contributed at least once:
    by a statement, a vote on one, a questionnaire or a ballot. ``stand_ins`` says which answers of the
    plan the simulator took for something else.
    """

    world: Mapping[Language, str]
    seed: int
    population: int
    exposed: int
    visited: int
    registered: int
    participants: int
    statements: int = 0
    votes: int = 0
    questionnaires: int = 0
    ballots: int = 0
    attributes: tuple[AttributeOutcome, ...] = field(default=())
    stand_ins: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)

    @property
    def contributions(self) -> int:
        """Statements, questionnaires and ballots together; votes on statements are counted apart."""
        return self.statements + self.questionnaires + self.ballots

    def kinds(self) -> dict[str, int]:
        """Return how many contributions of each kind there are, and votes; kinds without any are left out."""
        names = ("statements", "votes", "questionnaires", "ballots")
        return {name: number for name in names if (number := getattr(self, name))}

    @property
    def participation_rate(self) -> float:
        """Participants divided by the population."""
        return self.participants / self.population if self.population else 0.0

    @property
    def reach(self) -> float:
        """Share of the population that noticed the campaign."""
        return self.exposed / self.population if self.population else 0.0
