"""Forms: answers to surveys and polls, and ballots of participatory budgets (S48, S49)."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy.special import gammaincinv

from mashura.methodology.vocabulary import CollectionTool, DecisionMode
from mashura.simulation.campaign.opinions import Opinions
from mashura.simulation.campaign.people import People, instants
from mashura.simulation.campaign.setting import Setting
from mashura.simulation.public.cells import Bools, Floats, Ints
from mashura.simulation.public.streams import draws, key_of, name_keys, normals, picks
from mashura.simulation.responses.questioning import (
    BASE_QUESTIONS,
    Asked,
    Objects,
    still_answers,
    versions,
    with_satisficing,
)

ANSWERING = 0.85
"""Share of participants who complete a survey, a poll or a ballot (assumption)."""

BALLOT_POINTS = 10
"""Points that a participant allocates to projects (assumption)."""

CHOICE = "choice"
"""Id of the question of a poll or a public vote."""

SCALE = tuple("12345")
"""Steps of satisfaction, the highest last."""

USE = ("daily", "weekly", "monthly", "rarely", "never")
_USE_SHARES = (0.22, 0.26, 0.2, 0.2, 0.12)


def answer_table(
    setting: Setting, people: People, opinions: Opinions, themes: tuple[str, ...]
) -> pd.DataFrame:
    """Return the table ``answers``.

    A survey or a paper form asks for ``satisfaction`` (1 to 5), ``use`` and ``priority`` (a theme), and a
    longer one for ratings of the themes (``rating_01`` and so on, 1 to 5). A poll or a public vote asks for
    ``choice``: one of the options of the plan, or yes, no, unsure. The neutral version of a split ballot has
    ids of its own.
    """
    parts = []
    if setting.has(CollectionTool.SURVEY, CollectionTool.PAPER_FORM):
        asked = _survey(setting, opinions, themes)
        length = setting.plan.survey.questions or BASE_QUESTIONS
        for place, question in enumerate(asked[:length]):
            parts += _question(setting, people, question, opinions, place=place)
        if length > BASE_QUESTIONS:
            parts += _ratings(setting, people, opinions, themes, length - BASE_QUESTIONS)
    if setting.has(CollectionTool.POLL) or _public_vote(setting):
        options = tuple(option.option_id for option in setting.plan.options) or ("yes", "no", "unsure")
        choice = Asked(CHOICE, options, _preferences(setting, opinions, options))
        # A binding vote has one ballot paper for everybody.
        parts += _question(setting, people, choice, opinions, split=not _public_vote(setting))
    if not parts:
        return pd.DataFrame({"participant_id": [], "question_id": [], "answered_at": [], "value": []})
    return in_order(parts)


def in_order(parts: list[pd.DataFrame]) -> pd.DataFrame:
    """Return answers together, in order of time."""
    rows = pd.concat(parts)
    return rows.sort_values(["answered_at", "participant_id"], kind="stable", ignore_index=True)


def ballot_table(
    setting: Setting, people: People, opinions: Opinions, themes: tuple[str, ...]
) -> pd.DataFrame:
    """Return the table ``ballots``: how participants allocate ten points to projects."""
    if not setting.has(CollectionTool.BUDGET_BALLOT):
        return pd.DataFrame({"participant_id": [], "project_id": [], "points": []})
    projects = tuple(option.option_id for option in setting.plan.options) or tuple(
        f"project_{t}" for t in themes
    )
    voter = np.flatnonzero(draws(setting.seed, "fills in a ballot", at=people.key) < ANSWERING)
    preference = _preferences(setting, opinions, projects)[opinions.group[voter]]
    judges = people.judges(setting)[voter]
    draw = draws(setting.seed, "liking", at=key_of(judges[:, None], name_keys(projects)))
    points = _divide(gammaincinv(0.7, draw) * preference + 1e-12)
    row, project = np.nonzero(points)
    return pd.DataFrame(
        {
            "participant_id": people.ids()[voter[row]],
            "project_id": np.array(projects, dtype=object)[project],
            "points": points[row, project].astype(float),
        }
    )


def _divide(liking: Floats) -> Ints:
    """Allocate each row's points in proportion to liking, with the largest-remainder method."""
    exact = BALLOT_POINTS * liking / liking.sum(axis=1, keepdims=True)
    points = np.floor(exact).astype(np.int64)
    missing = BALLOT_POINTS - points.sum(axis=1)
    rank = np.argsort(np.argsort(points - exact, axis=1, kind="stable"), axis=1, kind="stable")
    return np.asarray(points + (rank < missing[:, None]))


def _public_vote(setting: Setting) -> bool:
    return setting.plan.decision_mode == DecisionMode.PUBLIC_VOTE and bool(setting.plan.options)


def _preferences(setting: Setting, opinions: Opinions, options: tuple[str, ...]) -> Floats:
    """Return the preferences of each group, shape (groups, options); rows sum to 1."""
    option, groups = name_keys(options), np.arange(len(opinions.positions))
    common = 0.5 * normals(setting.seed, "liked by all", at=option)
    own = 0.6 * normals(setting.seed, "liked by a group", at=key_of(groups[:, None], option))
    liking = np.exp(common + own)
    return np.asarray(liking / liking.sum(axis=1, keepdims=True))


def _survey(setting: Setting, opinions: Opinions, themes: tuple[str, ...]) -> tuple[Asked, ...]:
    # Groups that want more in general are less satisfied.
    demand = opinions.positions.mean(axis=1)
    interest = opinions.interest * (0.5 + np.abs(opinions.positions))
    shares = np.tile(_USE_SHARES, (len(demand), 1))
    return (
        Asked("satisfaction", SCALE, _satisfied(demand), is_scale=True),
        Asked("use", USE, shares),
        Asked("priority", themes, interest / interest.sum(axis=1, keepdims=True)),
    )


def _satisfied(demand: Floats) -> Floats:
    """Return the chances of each step of satisfaction, shape (groups, steps); demand is from -1 to 1."""
    level = np.arange(1, 6)
    satisfied = np.exp(-((level - (3.6 - 1.2 * demand[:, None])) ** 2) / 2.2)
    return np.asarray(satisfied / satisfied.sum(axis=1, keepdims=True))


def _question(
    setting: Setting,
    people: People,
    question: Asked,
    opinions: Opinions,
    *,
    place: int = 0,
    split: bool = True,
) -> list[pd.DataFrame]:
    """Return the answers to each version of a question; ``place`` counts from 0."""
    stays = still_answers(setting, people.key, place)
    tables = []
    for asked, gets_it in versions(setting, question, people.key, split=split):
        answering = np.flatnonzero(_answers(setting, people, question.question) & stays & gets_it)
        choice = _choices(setting, people, asked, opinions, answering)
        values = np.array(asked.values, dtype=object)[choice]
        tables.append(_rows(setting, people, asked.name, answering, values))
    return tables


def _ratings(
    setting: Setting, people: People, opinions: Opinions, themes: tuple[str, ...], count: int
) -> list[pd.DataFrame]:
    """Return the answers to a row of ratings, the themes in turn."""
    everybody = np.arange(len(people))
    asked = [
        Asked(rating_id(number), SCALE, _satisfied(opinions.positions[:, number % len(themes)]), True)
        for number in range(count)
    ]
    half = [versions(setting, question, people.key) for question in asked]
    tables = []
    for version in zip(*half, strict=True):
        chosen = [_choices(setting, people, question, opinions, everybody) for question, _ in version]
        values = np.array(SCALE, dtype=object)[np.array(chosen).T]
        given = with_satisficing(setting, people.key, values, BASE_QUESTIONS)
        for number, (question, gets_it) in enumerate(version):
            stays = still_answers(setting, people.key, BASE_QUESTIONS + number) & gets_it
            answering = np.flatnonzero(_answers(setting, people, question.question) & stays)
            tables.append(_rows(setting, people, question.name, answering, given[answering, number]))
    return tables


def rating_id(number: int) -> str:
    """Return the id of a rating; numbers count from 0."""
    return f"rating_{number + 1:02d}"


def _answers(setting: Setting, people: People, question: str) -> Bools:
    return np.asarray(draws(setting.seed, "answers", question, at=people.key) < ANSWERING)


def _choices(setting: Setting, people: People, asked: Asked, opinions: Opinions, who: Ints) -> Ints:
    judges = people.judges(setting)[who]
    chances = asked.chances[opinions.group[who]]
    return picks(setting.seed, "answer", asked.question, at=judges, among=asked.values, chances=chances)


def _rows(setting: Setting, people: People, question: str, who: Ints, values: Objects) -> pd.DataFrame:
    key = people.key[who]
    wait = 30_000 + 870_000 * draws(setting.seed, "time to answer", question, at=key)
    moment = people.joined[who] + wait.astype(np.int64)
    return pd.DataFrame(
        {
            "participant_id": people.ids()[who],
            "question_id": question,
            "answered_at": instants(setting, moment),
            "value": values,
        }
    )
