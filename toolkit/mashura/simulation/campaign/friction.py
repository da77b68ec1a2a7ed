"""What stands between a visitor and a contribution: sign-in, the form, disability (S48, S57, S82, S256).

Every size is an assumption with a range, in :class:`mashura.simulation.public.behaviour.Behaviour`. A plan
that says nothing about its form has the usual one, and its effects are 1.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from mashura.methodology.records.plan import Attraction
from mashura.methodology.vocabulary import (
    AgeBand,
    AttractionMechanism,
    CollectionTool,
    ReadingLevel,
    SignIn,
)
from mashura.simulation.campaign.attractions import service
from mashura.simulation.campaign.setting import Setting
from mashura.simulation.public.cells import Floats, Public
from mashura.simulation.public.world import World


def at_the_form(setting: Setting, public: Public, served: frozenset[str]) -> Floats:
    """Return the effect of sign-in and of the form's language on registering online, per class (1: as usual).

    Parameters
    ----------
    setting, public : Setting, Public
        The campaign and its classes of residents.
    served : frozenset of str
        Languages of the form.
    """
    behaviour, form = setting.behaviour, setting.plan.form
    sign_in = {
        SignIn.ANONYMOUS: behaviour.sign_in_anonymous,
        SignIn.IDENTITY_CARD: behaviour.sign_in_identity,
    }
    factor = np.full(len(public.shares), sign_in.get(form.sign_in or SignIn.EMAIL, 1.0))
    if form.reading_level in (None, ReadingLevel.GENERAL):
        return factor
    weak = np.where(
        public.age == [*AgeBand].index(AgeBand.AGE_65_PLUS),
        behaviour.weak_readers_older,
        behaviour.weak_readers,
    )
    own = np.array([language in served for language in setting.world.values("language")])[public.language]
    weak = np.where(own, weak, np.maximum(weak, behaviour.weak_readers_second_language))
    general = 1 - weak * (1 - behaviour.general_form)
    if form.reading_level == ReadingLevel.PLAIN:
        return factor / general
    specialist = (1 - weak) * behaviour.specialist_form + weak * behaviour.specialist_form_weak
    return factor * np.minimum(specialist, general) / general


def barrier(setting: Setting, public: Public, *, offline: bool) -> Floats:
    """Return the effect of a disability on registering, per class (1: none).

    Each kind of disability meets its barrier until a format that helps it is offered to the class.
    """
    behaviour = setting.behaviour
    shares = {
        "sight": behaviour.disability_sight,
        "hearing": behaviour.disability_hearing,
        "motor": behaviour.disability_motor,
    }
    shares["cognitive"] = max(0.0, 1 - sum(shares.values()))
    total = sum(shares.values())
    hindered = np.zeros(len(public.shares))
    for kind, share in shares.items():
        offered = _offering(kind, offline=offline)
        helped = service(setting, public, AttractionMechanism.ACCESSIBLE_FORMAT, offered)
        hindered += share / total * (1 - helped)
    return np.where(public.disabled, 1 - (1 - behaviour.disability_barrier) * hindered, 1.0)


def _offering(kind: str, *, offline: bool) -> Callable[[Attraction], bool]:
    """Return whether an entry offers a format that helps with a kind of disability."""
    return lambda entry: (
        not entry.formats
        or any(kind in (offered.in_person if offline else offered.online) for offered in entry.formats)
    )


def finishing(setting: Setting) -> float:
    """Return the effect of the minutes that a form takes on contributing (1: as usual)."""
    behaviour, minutes = setting.behaviour, setting.plan.form.minutes
    if minutes is None:
        return 1.0
    return float(np.exp(behaviour.minute_lost * (behaviour.minutes_usual - minutes)))


def chilling(setting: Setting) -> Floats | float:
    """Return the effect on contributing, per cell, of being known by name on a sensitive topic (1: none).

    People with little trust are silent most, those with high trust are not.
    """
    topic = setting.plan.topic
    if setting.plan.form.sign_in != SignIn.IDENTITY_CARD or topic is None or not topic.is_sensitive:
        return 1.0
    low = setting.behaviour.chilling
    return setting.world.by_value("trust", {"low": low, "medium": (1 + low) / 2})


def by_gender(setting: Setting) -> Floats | float:
    """Return how the instruments change the contributing of women and men, per cell (F18).

    The mean over the public stays 1: an instrument changes who comes rather than how many.
    """
    behaviour, tools = setting.behaviour, setting.plan.collection_tools
    ratios = {
        CollectionTool.STATEMENTS: behaviour.women_discussion,
        CollectionTool.COMMENTS: behaviour.women_discussion,
        CollectionTool.BUDGET_BALLOT: behaviour.women_ballot,
    }
    logs = [np.log(ratios.get(tool, 1.0)) for tool in tools]
    half = float(np.exp(sum(logs) / len(logs) / 2))
    if half == 1:
        return 1.0
    factor = setting.world.by_value("gender", {"female": half, "male": 1 / half})
    return factor / _mean(setting.world, factor)


def _mean(world: World, of_cells: Floats) -> float:
    return float((world.cell_shares * of_cells).sum() / world.cell_shares.sum())
