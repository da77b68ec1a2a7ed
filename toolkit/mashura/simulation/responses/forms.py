"""Forms: answers to surveys and polls, and ballots of participatory budgets (S48, S49)."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy.special import gammaincinv

from mashura.methodology.vocabulary import CollectionTool, DecisionMode
from mashura.simulation.campaign.opinions import Opinions
from mashura.simulation.campaign.people import People, instants
from mashura.simulation.campaign.setting import Setting
from mashura.simulation.public.cells import Floats, Ints
from mashura.simulation.public.streams import draws, key_of, name_keys, normals, picks

ANSWERING = 0.85
"""Share of participants who complete a survey, a poll or a ballot (assumption)."""

BALLOT_POINTS = 10
"""Points that a participant allocates to projects (assumption)."""

CHOICE = "choice"
"""Id of the question of a poll or a public vote."""

USE = ("daily", "weekly", "monthly", "rarely", "never")
_USE_SHARES = (0.22, 0.26, 0.2, 0.2, 0.12)


def answer_table(
    setting: Setting, people: People, opinions: Opinions, themes: tuple[str, ...]
) -> pd.DataFrame:
    """Return the table ``answers``.

    A survey or a paper form asks for ``satisfaction`` (1 to 5), ``use`` and ``priority`` (a theme). A poll
    or a public vote asks for ``choice``: one of the options of the plan, or yes, no, unsure.
    """
    parts = []
    if setting.has(CollectionTool.SURVEY, CollectionTool.PAPER_FORM):
        parts += _survey(setting, people, opinions, themes)
    if setting.has(CollectionTool.POLL) or _public_vote(setting):
        options = tuple(option.option_id for option in setting.plan.options) or ("yes", "no", "unsure")
        parts.append(
            _question(setting, people, CHOICE, options, _preferences(setting, opinions, options), opinions)
        )
    if not parts:
        return pd.DataFrame({"participant_id": [], "question_id": [], "answered_at": [], "value": []})
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


def _survey(
    setting: Setting, people: People, opinions: Opinions, themes: tuple[str, ...]
) -> list[pd.DataFrame]:
    # Groups that want more in general are less satisfied.
    demand = opinions.positions.mean(axis=1)
    level = np.arange(1, 6)
    satisfied = np.exp(-((level - (3.6 - 1.2 * demand[:, None])) ** 2) / 2.2)
    interest = opinions.interest * (0.5 + np.abs(opinions.positions))
    shares = np.tile(_USE_SHARES, (len(demand), 1))
    return [
        _question(
            setting,
            people,
            "satisfaction",
            tuple("12345"),
            satisfied / satisfied.sum(axis=1, keepdims=True),
            opinions,
        ),
        _question(setting, people, "use", USE, shares, opinions),
        _question(
            setting, people, "priority", themes, interest / interest.sum(axis=1, keepdims=True), opinions
        ),
    ]


def _question(
    setting: Setting,
    people: People,
    question: str,
    values: tuple[str, ...],
    chances: Floats,
    opinions: Opinions,
) -> pd.DataFrame:
    answering = np.flatnonzero(draws(setting.seed, "answers", question, at=people.key) < ANSWERING)
    key = people.key[answering]
    judges = people.judges(setting)[answering]
    chosen = chances[opinions.group[answering]]
    choice = picks(setting.seed, "answer", question, at=judges, among=values, chances=chosen)
    wait = 30_000 + 870_000 * draws(setting.seed, "time to answer", question, at=key)
    moment = people.joined[answering] + wait.astype(np.int64)
    return pd.DataFrame(
        {
            "participant_id": people.ids()[answering],
            "question_id": question,
            "answered_at": instants(setting, moment),
            "value": np.array(values, dtype=object)[choice],
        }
    )
