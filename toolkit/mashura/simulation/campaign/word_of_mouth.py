"""Word of mouth: people who contributed tell others who speak their language (S42, S47)."""

from __future__ import annotations

import numpy as np

from mashura.simulation.campaign.setting import Setting
from mashura.simulation.public.cells import Floats, Public


def told(setting: Setting, public: Public, contributed: Floats, access: Floats) -> Floats:
    """Return the further notices of a resident, by the places where the campaign can be found.

    People tell others on the day after they contributed, and those look for the campaign where they can. Who
    comes because of a friend does not tell others again (assumption). Access stays a ceiling and whoever has
    noticed already cannot notice again, so each further person who tells brings less.

    Parameters
    ----------
    contributed : float array, shape (classes, days)
        Share of all residents who are in a class and contribute on a day.
    access : float array, shape (classes, channels)
        Share of each class that a channel can reach.

    Returns
    -------
    float array, shape (classes, channels, days)
    """
    languages = len(setting.world.values("language"))
    speaks = np.eye(languages)[public.language]
    speakers = speaks.T @ (public.shares / public.shares.sum())
    share = np.divide(
        speaks.T @ contributed,
        speakers[:, None],
        out=np.zeros((languages, contributed.shape[1])),
        where=speakers[:, None] > 0,
    )
    daily = np.zeros_like(contributed)
    daily[:, 1:] = setting.behaviour.word_of_mouth * (speaks @ share)[:, :-1]
    places = np.isin(setting.channels, setting.open_venues)
    found = np.where(places, access, 0.0)
    whole = found.sum(axis=1, keepdims=True)
    part = np.divide(found, whole, out=np.zeros_like(found), where=whole > 0)
    return np.asarray(part[:, :, None] * daily[:, None, :])
