"""What wording, order and length of a questionnaire do to its answers (S48).

Directions are published: people agree more than they mean (acquiescence), choose the first answers of a list
more often (primacy: Krosnick and Alwin 1987), and satisfice late in long questionnaires (Krosnick 1991;
Galesic and Bosnjak 2009). The sizes are assumptions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from mashura.methodology.vocabulary import OptionOrder, QuestionWording
from mashura.simulation.campaign.setting import Setting
from mashura.simulation.public.cells import Bools, Floats, Ints
from mashura.simulation.public.streams import Keys, draws, key_of

Objects = npt.NDArray[np.object_]

NEUTRAL = "_neutral"
"""What the id of a question gets in the neutral version of a split ballot."""

DONT_KNOW = "dont_know"
BASE_QUESTIONS = 3
"""Number of questions of a questionnaire whose plan names none (assumption)."""


@dataclass(frozen=True)
class Asked:
    """A question as one version asks it.

    Attributes
    ----------
    question : str
        Id of the question, the same in both versions of a split ballot.
    values : tuple of str
        Answers that it offers, in the order of the plan.
    chances : float array, shape (groups, values)
        How likely each opinion group is to choose each answer.
    is_scale : bool
        Whether the answers are steps of agreement or satisfaction; otherwise they are a list.
    version : str
        What its id gets in the table, empty or ``_neutral``.
    """

    question: str
    values: tuple[str, ...]
    chances: Floats
    is_scale: bool = False
    version: str = ""

    @property
    def name(self) -> str:
        """Id in the table ``answers``."""
        return self.question + self.version


def versions(
    setting: Setting, asked: Asked, people: Keys, *, split: bool = True
) -> Iterator[tuple[Asked, Bools]]:
    """Yield each version of a question and who gets it.

    In a split ballot, half of the people by lot get a neutral wording with the answers in the opposite order.
    """
    design = setting.plan.survey
    wording, order = design.wording, design.option_order
    planned = _pushed(setting, asked, wording, order, backwards=False)
    if not (design.split_ballot and split):
        yield planned, np.ones(len(people), dtype=bool)
        return
    first_half = draws(setting.seed, "split ballot", at=people) < 0.5
    neutral = _pushed(setting, asked, None, order, backwards=True)
    yield planned, first_half
    yield replace(neutral, version=NEUTRAL), ~first_half


def _pushed(
    setting: Setting,
    asked: Asked,
    wording: QuestionWording | None,
    order: OptionOrder | None,
    *,
    backwards: bool,
) -> Asked:
    """Return a question with the effects of its wording and of the order of its answers."""
    behaviour, count = setting.behaviour, len(asked.values)
    pull = {QuestionWording.AGREEMENT: behaviour.acquiescence, QuestionWording.LEADING: behaviour.leading}
    push = pull.get(wording, 0.0) if wording is not None else 0.0
    factor = np.ones(count)
    if push and asked.is_scale:
        factor = np.exp(push * (np.arange(count) - (count - 1) / 2))
    elif push and (asked.values[0] == "yes" or wording is QuestionWording.LEADING):
        # The first answer is the one that the entity proposes.
        factor[0] = np.exp(push)
    if order is OptionOrder.FIXED and not asked.is_scale:
        place = np.arange(count)[::-1] if backwards else np.arange(count)
        factor = factor * (1 + behaviour.primacy * 0.5**place)
    if (factor == 1).all():
        return asked
    chances = asked.chances * factor
    return replace(asked, chances=chances / chances.sum(axis=1, keepdims=True))


def is_long(setting: Setting) -> bool:
    """Return whether the plan says how many questions there are; only then do people tire of them."""
    return setting.plan.survey.questions is not None


def still_answers(setting: Setting, people: Keys, place: int) -> Bools:
    """Return who has not given up before a question; ``place`` counts from 0."""
    if not is_long(setting):
        return np.ones(len(people), dtype=bool)
    return _onset(setting, "gives up", people, setting.behaviour.breaking_off) > place


def with_satisficing(setting: Setting, people: Keys, chosen: Objects, first: int) -> Objects:
    """Return the answers to a row of ratings, shape (people, ratings), as tired people give them.

    From some question on, people repeat one answer; and the later a question, the more often its answer is
    *don't know*. ``first`` is the place of the first rating in the questionnaire.
    """
    ratings = chosen.shape[1]
    place = first + np.arange(ratings)
    begins = _onset(setting, "repeats an answer", people, setting.behaviour.straight_lining)
    last_own = np.clip(np.ceil(begins - first) - 1, 0, max(ratings - 1, 0)).astype(np.int64)
    own: Ints = np.minimum(np.arange(ratings)[None, :], last_own[:, None])
    repeated = np.take_along_axis(chosen, own, axis=1)
    luck = draws(setting.seed, "does not know", at=key_of(people[:, None], place))
    unsure = (luck < setting.behaviour.dont_know * place) & (place[None, :] < begins[:, None])
    return np.where(unsure, DONT_KNOW, repeated)


def _onset(setting: Setting, what: str, people: Keys, rate: float) -> Floats:
    """Return the place in a questionnaire at which something begins for each person; infinite at rate 0."""
    with np.errstate(divide="ignore"):
        return np.asarray(-np.log(draws(setting.seed, what, at=people)) / np.float64(rate))
