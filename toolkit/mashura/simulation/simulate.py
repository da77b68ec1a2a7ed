"""The simulation of one consultation: a plan meets a public (S53, S59, S77)."""

from __future__ import annotations

import pandas as pd

from mashura.methodology.consultation import Consultation
from mashura.methodology.plan import Plan
from mashura.methodology.tables import empty_table
from mashura.methodology.vocabulary import CollectionTool, Topic
from mashura.simulation.behaviour import Behaviour
from mashura.simulation.contributions import draw_statements, statement_tables, vote_table
from mashura.simulation.forms import answer_table, ballot_table
from mashura.simulation.funnel import chances, draw_funnel
from mashura.simulation.opinions import Opinions, draw_opinions
from mashura.simulation.people import People, draw_people
from mashura.simulation.public import public_of
from mashura.simulation.setting import Setting, settle
from mashura.simulation.streams import stream
from mashura.simulation.voices import Writer, load_grammar
from mashura.simulation.world import World


def simulate(
    plan: Plan,
    world: World,
    seed: int,
    *,
    population: int | None = None,
    days: int | None = None,
    behaviour: Behaviour | None = None,
) -> Consultation:
    """Let a made-up public take part in a planned consultation.

    Parameters
    ----------
    plan : Plan
        What the entity intends, with a topic, a duration, a collection tool and a channel that collects.
    world : World
        The public and its channels, from :func:`mashura.simulation.load_world`.
    seed : int
        0 or larger. The same plan, world and seed give the same rows, to the byte.
    population : int, optional
        Number of residents, 100 to 2,000,000,000; the world's own without it.
    days : int, optional
        Length of the consultation in days, 1 to 366; the plan's own without it.
    behaviour : Behaviour, optional
        Other numbers for the public's behaviour, for sensitivity analyses.

    Returns
    -------
    Consultation
        All tables, ``truth`` among them; ``origin`` is ``"simulated"``. Only participants become rows.

    Raises
    ------
    InputError
        If the plan leaves open what a simulation cannot guess; the message says what is missing.

    Examples
    --------
    >>> from mashura.methodology import Plan
    >>> from mashura.simulation import load_world, simulate
    >>> plan = Plan(
    ...     title="Bus network",
    ...     topic="transport",
    ...     timeline={"duration_days": 20},
    ...     channels=[{"channel": "portal", "purposes": ["promote", "collect"]}],
    ...     collection_tools=["statements"],
    ... )
    >>> consultation = simulate(plan, load_world("municipality"), seed=1)
    >>> consultation.is_simulated, len(consultation.participants) > 0
    (True, True)
    """
    setting = settle(plan, world, seed, population=population, days=days, behaviour=behaviour)
    topic = Topic(plan.topic or "")
    public = public_of(setting.plan, world)
    odds = chances(setting, public)
    funnel = draw_funnel(setting, public, odds)
    people = draw_people(setting, public, odds, funnel)
    themes = tuple(load_grammar(topic).themes)
    opinions = draw_opinions(setting, people, len(themes))
    participants = people.table(setting)
    tables = {
        "participants": participants,
        "funnel": funnel.table(setting, public),
        "answers": answer_table(setting, people, opinions, themes),
        "ballots": ballot_table(setting, people, opinions, themes),
        "truth": _truth(participants, opinions),
    }
    if setting.has(CollectionTool.STATEMENTS, CollectionTool.COMMENTS):
        tables |= _discussion(setting, people, opinions, topic, tables["truth"])
    return Consultation(
        title=plan.title,
        origin="simulated",
        **{name: table if len(table) else empty_table(name) for name, table in tables.items()},
    )


def _truth(participants: pd.DataFrame, opinions: Opinions) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "subject": "participant",
            "subject_id": participants["participant_id"],
            "opinion_group": opinions.group,
            "coordinated": False,
        }
    )


def _discussion(
    setting: Setting, people: People, opinions: Opinions, topic: Topic, truth: pd.DataFrame
) -> dict[str, pd.DataFrame]:
    writer = Writer(topic, stream(setting.seed, "voices"))
    statements = draw_statements(setting, people, opinions, writer)
    tables = statement_tables(setting, people, statements, writer.themes)
    tables["truth"] = pd.concat([truth, tables["truth"]], ignore_index=True)
    return tables | {"votes": vote_table(setting, people, opinions, statements)}
