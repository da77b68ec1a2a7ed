"""People who take part a second time under another account, where the sign-in lets them (S57, S267)."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from mashura.methodology.vocabulary import SignIn
from mashura.simulation.campaign.people import MS_A_DAY, MS_AN_HOUR, People
from mashura.simulation.campaign.setting import Setting
from mashura.simulation.public.streams import draws, key_of

_HOURS_UNTIL_THEN = 12
"""Mean time between both accounts of a person (assumption)."""


def with_doubles(setting: Setting, people: People) -> People:
    """Return the participants together with their second accounts.

    People online who show nothing, or an e-mail address, may come back under another account; the account has
    the same person's opinions. An identity card lets nobody in twice, and neither does a counter. A plan that
    does not say how people sign in has no second accounts.
    """
    behaviour = setting.behaviour
    share = {SignIn.ANONYMOUS: behaviour.doubles_anonymous, SignIn.EMAIL: behaviour.doubles_email}.get(
        setting.plan.form.sign_in or SignIn.IDENTITY_CARD, 0.0
    )
    if share == 0 or len(people) == 0:
        return people
    wait = -_HOURS_UNTIL_THEN * MS_AN_HOUR * np.log(draws(setting.seed, "returns at", at=people.key))
    joined = people.joined + np.ceil(wait).astype(np.int64)
    again = ~people.offline(setting) & (draws(setting.seed, "second account", at=people.key) < share)
    again &= joined < setting.days * MS_A_DAY
    second = people.chosen(again)
    return people.joined_by(replace(second, joined=joined[again], key=key_of(second.key, [1])))
