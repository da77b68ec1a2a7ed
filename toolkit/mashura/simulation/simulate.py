"""Simulate a consultation, given a plan and a world (S53, S59, S77)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.conduct import Conduct
from mashura.methodology.records.plan import Plan
from mashura.methodology.tables.checks import empty_table
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import CollectionTool, Topic
from mashura.simulation.campaign.activity import draw_authors
from mashura.simulation.campaign.attacks import Attack
from mashura.simulation.campaign.crowd import check_attacks, targets, with_coordinated_groups, with_crowd
from mashura.simulation.campaign.doubles import with_doubles
from mashura.simulation.campaign.funnel import STEPS, Funnel, chances, draw_funnel
from mashura.simulation.campaign.opinions import Opinions, draw_opinions
from mashura.simulation.campaign.people import MS_A_DAY, People, draw_people, labels
from mashura.simulation.campaign.scenarios import ScenarioEvent
from mashura.simulation.campaign.setting import Setting, settle
from mashura.simulation.public.behaviour import Behaviour
from mashura.simulation.public.cells import Public, public_of
from mashura.simulation.public.streams import stream
from mashura.simulation.public.world import World
from mashura.simulation.recruitment.deliberation import attendance_answers, deliberate, panel_answers
from mashura.simulation.recruitment.panel import recruit
from mashura.simulation.responses.contributions import draw_statements, statement_tables, vote_table
from mashura.simulation.responses.forms import answer_table, ballot_table, in_order
from mashura.simulation.responses.voices import Writer, load_grammar


def simulate(
    plan: Plan | Campaign,
    world: World | str = "municipality",
    seed: int = 1,
    *,
    population: int | None = None,
    days: int | None = None,
    behaviour: Behaviour | None = None,
    conduct: Conduct | None = None,
    attacks: tuple[Attack, ...] = (),
    scenario: tuple[ScenarioEvent, ...] = (),
) -> Consultation:
    """Simulate a planned consultation with a made-up public.

    Parameters
    ----------
    plan : Plan or Campaign
        The plan, with a topic, a duration, a collection tool and a channel that collects; of a campaign, its
        plan.
    world : World or str, optional
        The public and its channels, or what :func:`mashura.simulation.load_world` takes.
    seed : int, optional
        0 or larger. The same plan, world and seed give identical tables.
    population : int, optional
        Number of residents, 100 to 2,000,000,000; by default the number of the world.
    days : int, optional
        Length of the consultation in days, 1 to 366; by default the length in the plan.
    behaviour : Behaviour, optional
        Other numbers for the behaviour of the public, for sensitivity analyses.
    conduct : Conduct, optional
        How the consultation is conducted: moderation policy, appeals, senior representative, and changes
        while it is open. :class:`mashura.simulation.CampaignRun` makes changes day by day.
    attacks : tuple of Attack, optional
        Coordinated attacks on the consultation; they are marked in ``truth``.
    scenario : tuple of ScenarioEvent, optional
        Rumours and critical news; answers to them are changes in ``conduct``.

    Returns
    -------
    Consultation
        All tables, including ``truth``; ``origin`` is ``"simulated"``. Only participants have rows.

    Raises
    ------
    InputError
        If the plan lacks information that a simulation needs; the message says what is missing.

    Examples
    --------
    >>> from mashura.methodology import Plan
    >>> from mashura.simulation import simulate
    >>> plan = Plan(
    ...     title="Bus network",
    ...     topic="transport",
    ...     timeline={"duration_days": 20},
    ...     channels=[{"channel": "portal", "purposes": ["promote", "collect"]}],
    ...     collection_tools=["statements"],
    ... )
    >>> consultation = simulate(plan, "municipality", seed=1)
    >>> consultation.is_simulated, len(consultation.participants) > 0
    (True, True)
    """
    setting = settle(
        plan,
        world,
        seed,
        population=population,
        days=days,
        behaviour=behaviour,
        conduct=conduct,
        attacks=attacks,
        scenario=scenario,
    )
    return consult_with_people(setting)[0]


def consult_with_people(setting: Setting, returning: People | None = None) -> tuple[Consultation, People]:
    """Return the consultation of a checked setting, and the participants in the order of their table.

    Parameters
    ----------
    setting : Setting
        From :func:`mashura.simulation.campaign.setting.settle`.
    returning : People, optional
        People of an earlier consultation who take part again.
    """
    topic = Topic(setting.plan.topic or "")
    themes = tuple(load_grammar(topic).themes)
    check_attacks(setting, themes)
    public = public_of(setting.plan, setting.world)
    if setting.plan.recruitment.mode.is_by_letter:
        # Nobody comes uninvited: neither earlier participants nor the accounts of an attack.
        return _consult_by_letter(replace(setting, attacks=()), public, topic, themes)
    people, funnel = draw_public(setting, public)
    genuine = people
    people = with_doubles(setting, people)
    if returning is not None:
        people = people.joined_by(returning)
    if setting.attacks:
        people = with_crowd(setting, people, **_base(setting, public, genuine))
    opinions = draw_opinions(setting, people, themes)
    if setting.attacks:
        opinions = with_coordinated_groups(opinions, people, *targets(setting.attacks, opinions, themes))
    participants = people.table(setting)
    tables = {
        "participants": participants,
        "funnel": _counted(funnel.table(setting, public), setting, public, people, returning),
        "answers": answer_table(setting, people, opinions, themes),
        "ballots": ballot_table(setting, people, opinions, themes),
        "truth": _truth(participants, people, opinions),
    }
    if setting.has(CollectionTool.STATEMENTS, CollectionTool.COMMENTS):
        tables |= _discussion(setting, people, opinions, topic, tables["truth"])
    return _consultation(setting, tables), people


def _consult_by_letter(
    setting: Setting, public: Public, topic: Topic, themes: tuple[str, ...]
) -> tuple[Consultation, People]:
    """Return the consultation of an invited sample or a panel.

    Members write at the first session, and vote and answer at their last, a mini-public after deliberation.
    """
    recruited = recruit(setting, public)
    people = recruited.people
    opinions = considered = draw_opinions(setting, people, themes)
    asked = [attendance_answers(setting, recruited)] if recruited.days else []
    at_the_end = people
    if recruited.days:
        at_the_end = replace(people, joined=recruited.last_moments())
    if setting.plan.recruitment.mode.meets:
        deliberated = deliberate(setting, recruited, opinions)
        considered = deliberated.opinions
        asked.append(panel_answers(setting, recruited, deliberated))
    answers = answer_table(setting, at_the_end, considered, themes)
    participants = people.table(setting)
    tables = {
        "participants": participants,
        "funnel": recruited.funnel.table(setting, public),
        "answers": in_order([answers, *asked]) if asked else answers,
        "ballots": ballot_table(setting, at_the_end, considered, themes),
        "truth": _truth(participants, people, considered),
    }
    if setting.has(CollectionTool.STATEMENTS, CollectionTool.COMMENTS):
        writer = Writer(topic, stream(setting.seed, "voices"))
        statements = draw_statements(setting, people, opinions, writer)
        written = statement_tables(setting, people, statements, writer.themes)
        written["truth"] = pd.concat([tables["truth"], written["truth"]], ignore_index=True)
        tables |= written | {"votes": vote_table(setting, at_the_end, considered, statements)}
    return _consultation(setting, tables), people


def _consultation(setting: Setting, tables: dict[str, pd.DataFrame]) -> Consultation:
    filled: dict[str, Any] = {
        name: table if len(table) else empty_table(name) for name, table in tables.items()
    }
    return Consultation(title=setting.plan.title, origin="simulated", **filled)


def draw_public(setting: Setting, public: Public) -> tuple[People, Funnel]:
    """Draw the genuine participants; after a change, other probabilities apply."""
    (_, launch), *later = setting.phases()
    probabilities = chances(launch, public)
    changed = {first: chances(phase, public) for first, phase in later}
    funnel = draw_funnel(setting, public, probabilities, changed=changed)
    return draw_people(setting, public, probabilities, funnel, changed=changed), funnel


def _base(setting: Setting, public: Public, people: People) -> dict[str, int]:
    """Return the numbers that strengths of attacks are relative to; later changes do not affect them."""
    if setting.conduct.changes:
        unchanged = setting.conduct.model_copy(update={"changes": ()})
        launched = replace(setting, conduct=unchanged, days=setting.planned_days)
        people, _ = draw_public(launched, public)
        setting = launched
    return {"genuine": len(people), "written": len(draw_authors(setting, people)[0])}


def _counted(
    table: pd.DataFrame, setting: Setting, public: Public, people: People, returning: People | None
) -> pd.DataFrame:
    """Add accounts of attacks, second accounts and returning people to the funnel.

    Outreach did not bring them, but a platform counts them.
    """
    added = (people.attack >= 0) | (people.person != people.key)
    if returning is not None:
        added |= np.isin(people.key, returning.key)
    if not added.any():
        return table
    cell = people.cell[added]
    extra = pd.DataFrame(
        {
            "day": people.joined[added] // MS_A_DAY,
            "channel": labels(setting.channels, people.channel[added]),
            "segment": labels(public.labels, public.segment_of[public.class_of[cell]]),
        }
    )
    rows = pd.concat([table, extra.assign(**dict.fromkeys(STEPS, 1))])
    order = {kind.value: place for place, kind in enumerate(setting.channels)}
    counted = rows.groupby(["day", "channel", "segment"], as_index=False, sort=False).sum()
    ranks = counted.assign(channel=counted["channel"].map(order)).sort_values(
        ["day", "channel"], kind="stable"
    )
    return counted.loc[ranks.index].reset_index(drop=True)


def _truth(participants: pd.DataFrame, people: People, opinions: Opinions) -> pd.DataFrame:
    coordinated = people.attack >= 0
    truth = pd.DataFrame(
        {
            "subject": "participant",
            "subject_id": participants["participant_id"],
            # Accounts of attacks have no opinion of their own.
            "opinion_group": pd.Series(opinions.group, dtype="Int8").mask(coordinated),
            "coordinated": coordinated,
        }
    )
    second = people.person != people.key
    if second.any():
        truth["duplicate_of"] = labels(people.ids(), np.where(second, people.first_accounts(), -1))
    return truth


def _discussion(
    setting: Setting, people: People, opinions: Opinions, topic: Topic, truth: pd.DataFrame
) -> dict[str, pd.DataFrame]:
    writer = Writer(topic, stream(setting.seed, "voices"))
    statements = draw_statements(setting, people, opinions, writer)
    tables = statement_tables(setting, people, statements, writer.themes)
    tables["truth"] = pd.concat([truth, tables["truth"]], ignore_index=True)
    return tables | {"votes": vote_table(setting, people, opinions, statements)}
