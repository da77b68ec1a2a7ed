"""The draw: who gets a seat, and who stands in for whom (S38, S47, S256)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from mashura.errors import InputError
from mashura.sortition.allocation import allocate
from mashura.sortition.commitment import luck, plain_seed, seal
from mashura.sortition.quotas import Quota
from mashura.sortition.volunteers import Profile, Volunteer, Volunteers


@dataclass(frozen=True)
class Place:
    """One seat: who has it, and who comes in their place; None if nobody is left."""

    number: int
    member: Volunteer
    stand_in: Volunteer | None


@dataclass(frozen=True)
class QuotaCount:
    """A quota beside what there was and what was drawn."""

    quota: Quota
    volunteers: int
    drawn: int

    @property
    def missing(self) -> int:
        """Seats that the group lacks; below 0 if it has more than its quota."""
        return self.quota.seats - self.drawn

    @property
    def is_impossible(self) -> bool:
        """Whether fewer people volunteered than the group has seats."""
        return self.volunteers < self.quota.seats


@dataclass(frozen=True, kw_only=True)
class Lottery:
    """A lottery that was held; it can be held again with the same list, quotas and seed."""

    volunteers: Volunteers
    seats: int
    seed: str
    places: tuple[Place, ...]
    counts: tuple[QuotaCount, ...]

    @property
    def unmet(self) -> tuple[QuotaCount, ...]:
        """The quotas that could not be met."""
        return tuple(count for count in self.counts if count.missing)

    def record(self) -> dict[str, object]:
        """Return the result for JSON: row numbers and characteristics, no personal data."""
        strata = self.volunteers.strata

        def person(one: Volunteer | None) -> dict[str, object] | None:
            return None if one is None else {"row": one.row, **dict(zip(strata, one.profile, strict=True))}

        return {
            "list": self.volunteers.name,
            "list_sha256": self.volunteers.fingerprint,
            "volunteers": len(self.volunteers.people),
            "simulated": self.volunteers.simulated,
            "seed": self.seed,
            "seed_sha256": seal(self.seed),
            "seats": self.seats,
            "members": [{"seat": place.number, **(person(place.member) or {})} for place in self.places],
            "stand_ins": [
                {"seat": place.number, **(person(place.stand_in) or {})}
                for place in self.places
                if place.stand_in is not None
            ],
            "quotas": [
                {
                    "characteristic": count.quota.stratum,
                    "group": count.quota.value,
                    "share": round(count.quota.share, 4),
                    "quota": count.quota.seats,
                    "volunteers": count.volunteers,
                    "drawn": count.drawn,
                }
                for count in self.counts
            ],
        }


def hold_lottery(
    volunteers: Volunteers, quotas: Sequence[Quota], seats: int, seed: str, *, stand_ins: bool = True
) -> Lottery:
    """Draw a panel from a list of volunteers.

    The quotas are met whenever that is possible, else as nearly as possible. Volunteers with the same
    characteristics have the same chance. Neither the order of the list nor that of its columns matters.

    Parameters
    ----------
    volunteers : Volunteers
        At least as many people as seats.
    quotas : sequence of Quota
        From :func:`mashura.sortition.quotas_of`, for the same seats.
    seats : int
        Members of the panel, at least 1.
    seed : str
        Any text, such as dice that were thrown in public; opened after the list was closed.
    stand_ins : bool
        Whether each member gets somebody who comes in their place, as like them as possible.

    Raises
    ------
    InputError
        If there are fewer volunteers than seats, or the seed is empty.
    """
    seed = plain_seed(seed)
    people = volunteers.people
    if len(people) < seats:
        raise InputError("sortition-too-few", volunteers=len(people), seats=seats)
    by_profile: dict[Profile, list[Volunteer]] = {}
    for person in sorted(people, key=lambda person: (luck(seed, "person", person.fingerprint), person.row)):
        by_profile.setdefault(person.profile, []).append(person)
    sizes = {profile: len(alike) for profile, alike in by_profile.items()}
    allotted = allocate(sizes, volunteers.strata, quotas, seats, seed)
    members = [person for profile, alike in by_profile.items() for person in alike[: allotted[profile]]]
    members.sort(key=lambda person: luck(seed, "seat", person.fingerprint))
    waiting = {profile: alike[allotted[profile] :] for profile, alike in by_profile.items()}
    places = tuple(
        Place(number, member, _stand_in(member, waiting, seed) if stand_ins else None)
        for number, member in enumerate(members, 1)
    )
    return Lottery(
        volunteers=volunteers,
        seats=seats,
        seed=seed,
        places=places,
        counts=tuple(_counts(quotas, volunteers, members)),
    )


def _stand_in(member: Volunteer, waiting: dict[Profile, list[Volunteer]], seed: str) -> Volunteer | None:
    """Take the next person who shares most characteristics with a member off the waiting list."""

    def rank(profile: Profile) -> tuple[int, float]:
        shared = sum(one == other for one, other in zip(profile, member.profile, strict=True))
        return -shared, luck(seed, "like", member.fingerprint, *profile)

    left = [profile for profile, people in waiting.items() if people]
    return waiting[min(left, key=rank)].pop(0) if left else None


def _counts(
    quotas: Sequence[Quota], volunteers: Volunteers, members: Sequence[Volunteer]
) -> list[QuotaCount]:
    def counted(people: Sequence[Volunteer]) -> Counter[tuple[str, str]]:
        return Counter(
            pair for person in people for pair in zip(volunteers.strata, person.profile, strict=True)
        )

    offered, drawn = counted(volunteers.people), counted(members)
    return [
        QuotaCount(quota, offered[quota.stratum, quota.value], drawn[quota.stratum, quota.value])
        for quota in quotas
    ]
