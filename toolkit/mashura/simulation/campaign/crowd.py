"""Accounts of attacks, and the opinions that they promote (S57, F14)."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from mashura.errors import InputError
from mashura.methodology.vocabulary import SignIn
from mashura.simulation.campaign.attacks import NOT_BLOCKED, REPORTED_AFTER, Attack, AttackKind
from mashura.simulation.campaign.opinions import Opinions
from mashura.simulation.campaign.people import MOST_PARTICIPANTS, MS_A_DAY, People, time_of_day
from mashura.simulation.campaign.setting import Setting
from mashura.simulation.public.cells import Bools, Floats, Ints
from mashura.simulation.public.streams import Keys, draws, key_of, normals

_MS_A_MINUTE = 60_000
_EVENING = 19 * 3_600_000


def check_attacks(setting: Setting, themes: tuple[str, ...]) -> None:
    """Refuse attacks that begin after the close or name an unknown theme.

    Raises
    ------
    InputError
        If there is such an attack.
    """
    for attack in setting.attacks:
        if attack.starts_on_day >= setting.days:
            raise InputError("simulation-late-attack", day=attack.starts_on_day, days=setting.days)
        if attack.theme is not None and attack.theme not in themes:
            raise InputError("simulation-bad-theme", theme=attack.theme, known=", ".join(themes))


def with_crowd(setting: Setting, people: People, *, genuine: int, written: int) -> People:
    """Return the participants together with the accounts of all attacks.

    Most of the accounts do not get past an identity card.

    Parameters
    ----------
    people : People
        Genuine participants.
    genuine, written : int
        Numbers of genuine participants and of their statements, to which strengths are relative.

    Raises
    ------
    InputError
        If there were more accounts than residents, or more than an ordinary computer can hold.
    """
    bases = [genuine if attack.kind == AttackKind.BRIGADE else written for attack in setting.attacks]
    let_in = setting.behaviour.attack_identity if setting.plan.form.sign_in == SignIn.IDENTITY_CARD else 1.0
    amounts = [
        max(1, round(let_in * attack.strength * base))
        for attack, base in zip(setting.attacks, bases, strict=True)
    ]
    most = max(0, min(setting.population, MOST_PARTICIPANTS) - len(people))
    if sum(amounts) > most:
        raise InputError("crowd-too-large", accounts=sum(amounts), most=most)
    for place, (attack, amount) in enumerate(zip(setting.attacks, amounts, strict=True)):
        accounts = _accounts(setting, place, attack, amount)
        people = people.joined_by(accounts.chosen(_let_through(setting, attack, accounts)))
    return people


def targets(attacks: tuple[Attack, ...], opinions: Opinions, themes: tuple[str, ...]) -> tuple[Ints, Ints]:
    """Return the theme (index in ``themes``) and stance of each attack."""
    divided = int(np.ptp(opinions.positions, axis=0).argmax())
    theme = [divided if attack.theme is None else themes.index(attack.theme) for attack in attacks]
    return np.array(theme, dtype=np.int64), np.array([attack.sign for attack in attacks], dtype=np.int64)


def with_coordinated_groups(opinions: Opinions, people: People, theme: Ints, stance: Ints) -> Opinions:
    """Return the opinions, with each account of an attack in the group nearest to its stance."""
    coordinated = people.attack >= 0
    nearest = (opinions.positions[:, theme] * stance).argmax(axis=0)
    group = opinions.group.copy()
    group[coordinated] = nearest[people.attack[coordinated]]
    return replace(opinions, group=group)


def _accounts(setting: Setting, place: int, attack: Attack, amount: int) -> People:
    key = key_of(setting.attack_keys[place], np.arange(amount))
    shares = np.cumsum(setting.world.cell_shares)
    who = draws(setting.seed, "account", at=key)
    if attack.kind == AttackKind.MANY_ACCOUNTS:
        who = np.full(amount, who[0])
    cell = np.minimum(np.searchsorted(shares, who * shares[-1]), len(shares) - 1)
    venues = np.full(amount, setting.main_venue)
    joined = np.minimum(_moments(setting, attack, key, venues), setting.days * MS_A_DAY - 3_600_000)
    return People(
        joined=joined.astype(np.int64),
        key=key,
        channel=np.full(amount, setting.channels.index(setting.venues[setting.main_venue])),
        venue=venues,
        cell=cell,
        attack=np.full(amount, place),
        person=key,
    )


def _let_through(setting: Setting, attack: Attack, accounts: People) -> Bools:
    """Return which accounts of an attack join: of those after a report only a few."""
    reports = [day for day, change in setting.changes if change.report and day >= attack.starts_on_day]
    if not reports:
        return np.ones(len(accounts), dtype=np.bool_)
    blocked = accounts.joined >= (reports[0] + REPORTED_AFTER) * MS_A_DAY
    return np.asarray(~blocked | (draws(setting.seed, "not blocked", at=accounts.key) < NOT_BLOCKED))


def _moments(setting: Setting, attack: Attack, key: Keys, venues: Ints) -> Floats:
    """Return when each account joins: spread over days, in evening sessions, or in one wave."""
    start = attack.starts_on_day * MS_A_DAY
    turn = np.arange(len(key))
    luck = draws(setting.seed, "moment of attack", at=key)
    if attack.kind == AttackKind.MANY_ACCOUNTS:
        # One person creates one account after another; the number per evening makes all fit into the period.
        evening = -(-len(key) // attack.lasts_days)
        pause = min(4 * _MS_A_MINUTE, 3 * 60 * _MS_A_MINUTE / evening)
        return start + (turn // evening) * MS_A_DAY + _EVENING + (turn % evening + 0.5 * luck) * pause
    if attack.kind == AttackKind.BRIGADE:
        spread = np.abs(normals(setting.seed, "wave", at=key))
        return start + _EVENING + spread * min(attack.lasts_days, 2) * MS_A_DAY / 4
    day = np.minimum(-np.log(luck) / 3, 0.999) * attack.lasts_days
    return np.asarray(start + np.floor(day) * MS_A_DAY + time_of_day(setting, venues, key))
