"""Stylised facts that no single campaign shows: sizes, attacks, years (F9-F11, F14, F18, F20-F26)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from mashura.analysis import coordination
from mashura.evaluation.indicators import population_shares
from mashura.evaluation.simulator.detection import campaign_detection
from mashura.evaluation.simulator.sensitivity import TIMES
from mashura.evaluation.simulator.stylised_facts import Fact
from mashura.methodology.records.announcement import Announcement
from mashura.methodology.records.decision import Decision, Ruling
from mashura.methodology.records.plan import Plan
from mashura.methodology.records.recruitment import Recruitment
from mashura.methodology.rules.timeline import USUAL_PERIOD_DAYS
from mashura.methodology.vocabulary import CollectionTool, Disposition, RecruitmentMode
from mashura.simulation import Attack, AttackKind, Round, World, Years, predict, simulate, simulate_years
from mashura.simulation.campaign.attacks import STRENGTHS
from mashura.simulation.campaign.setting import settle
from mashura.simulation.public.streams import stream
from mashura.simulation.public.world import AXES
from mashura.simulation.recruitment.panel import FINISHED
from mashura.simulation.simulate import consult_with_people

PROGRAMME_FACTS: tuple[Fact, ...] = (
    Fact(code="F9", name="size_spread", low=1.4, high=2.0, unit="number"),
    Fact(code="F10", name="usual_days", low=56, unit="number"),
    Fact(code="F11", name="hear_outcome", low=0.59),
    Fact(code="F14", name="planted", low=0.75, high=0.90),
    Fact(code="F14", name="attack_precision", low=0.85),
    Fact(code="F14", name="attack_recall", low=0.5),
    Fact(code="F18", name="women_in_ballots", low=1.0, unit="number"),
    Fact(code="F18", name="women_in_discussions", high=1.0, unit="number"),
    Fact(code="F20", name="rate_range", low=2, unit="number"),
    Fact(code="F21", name="return_ratio", low=1.3, high=1.85, unit="number"),
    Fact(code="F22", name="ignored_costs_trust", high=0.0, unit="number"),
    Fact(code="F22", name="adopted_builds_trust", low=0.0, unit="number"),
    Fact(code="F23", name="trusting_take_part", low=1.0, unit="number"),
    Fact(code="F24", name="without_outcome", high=0.9),
    Fact(code="F26", name="panel_dropout", low=0.08, high=0.22),
)

PUBLISHED: dict[str, dict[str, float]] = {
    # From the quartiles 70 and 500 of 578 consultations, as if they were lognormal.
    "size_spread": {"EU 2017–25": float(np.log(500 / 70) / 1.349)},
    "usual_days": {"EU 2017–25": 84.0},
    "hear_outcome": {"EU 2017–25": 0.59},
    "planted": {"FCC 2017": 18 / 22},
    "panel_dropout": {"Austria 2022": 1 - 84 / 98},
    "return_ratio": {"Sjoberg, Mellon, Peixoto 2017": 1.57},
}
"""What the publications measured, by the name of the fact."""

UNMEASURED = ("F9-tail", "F11-published", "F23-expectation")
"""What the publications have and the simulator cannot show; the report says why."""

_SIZES = 40
_ROUNDS = 5
_INSTRUMENTS = {
    "women_in_ballots": CollectionTool.BUDGET_BALLOT,
    "women_in_discussions": CollectionTool.STATEMENTS,
}
_LOTTERY = Recruitment(mode=RecruitmentMode.LOTTERY, invitations=10_000, panel_size=300, sessions=6)
_ATTACKED = 30_000  # people; the search for planted accounts takes long on more texts
_ATTACKS = (AttackKind.PARAPHRASE, AttackKind.MANY_ACCOUNTS)
"""Lead generators and the person with millions of names, who together wrote nearly all that was planted."""


def programme_facts(
    plan: Plan,
    world: World,
    seeds: Sequence[int],
    *,
    on_done: Callable[[], object] | None = None,
) -> dict[str, list[float]]:
    """Return the measures of :data:`PROGRAMME_FACTS`, one value per seed.

    The effects of outcomes are measured on a survey with the same plan, which takes the time of texts and
    votes away and changes nothing else.

    Parameters
    ----------
    plan, world : Plan, World
        As for :func:`mashura.simulation.simulate`.
    seeds : sequence of int
        At least one.
    on_done : callable, optional
        Called after each seed, for a progress bar.

    Examples
    --------
    >>> from mashura.methodology.small_plan import small_plan
    >>> from mashura.simulation import load_world
    >>> values = programme_facts(small_plan(), load_world("municipality"), [1])
    >>> [*values] == [fact.name for fact in PROGRAMME_FACTS]
    True
    """
    rate_range = _rate_range(plan, world)
    survey = plan.model_copy(update={"collection_tools": (CollectionTool.SURVEY,)})
    rows = []
    for seed in seeds:
        rows.append(
            {
                "size_spread": _size_spread(plan, world, seed),
                "usual_days": float(USUAL_PERIOD_DAYS),
                "rate_range": rate_range,
                **_women(plan, world, seed),
                "panel_dropout": _dropout(survey, world, seed),
                **_attacked(plan, world, seed),
                **_outcomes(survey, world, seed),
                "trusting_take_part": _trusting(survey, world, seed),
            }
        )
        if on_done is not None:
            on_done()
    return {fact.name: [row[fact.name] for row in rows] for fact in PROGRAMME_FACTS}


def _size_spread(plan: Plan, world: World, seed: int) -> float:
    """Return the standard deviation of the logarithm of participants over drawn plans for drawn places.

    Places have 5,000 to 10,000,000 people, plans last two weeks to half a year, and their money differs by
    the standard deviation 1 of its logarithm.
    """
    random = stream(seed, "drawn plans")
    sizes = []
    for place in range(_SIZES):
        money = float(np.exp(random.normal()))
        people, days = np.exp(random.uniform(np.log([5e3, 14]), np.log([1e7, 180])))
        budgets = tuple(use.model_copy(update={"budget": use.budget * money}) for use in plan.channels)
        drawn = plan.model_copy(update={"channels": budgets})
        prediction = predict(drawn, world, seed + place, population=int(people), days=int(days))
        sizes.append(max(prediction.participants, 1.0))
    return float(np.log(sizes).std(ddof=1))


def _rate_range(plan: Plan, world: World) -> float:
    """Return how far apart the participants are at the ends of the range of all response rates."""
    people = []
    for times in TIMES:
        channels = {
            kind: channel.model_copy(
                update={
                    "visit_share": channel.visit_share.model_copy(
                        update={"value": min(1.0, channel.visit_share.value * times)}
                    )
                }
            )
            for kind, channel in world.channels.items()
        }
        people.append(predict(plan, world.model_copy(update={"channels": channels})).participants)
    return people[1] / people[0]


def _women(plan: Plan, world: World, seed: int) -> dict[str, float]:
    """Return the share of women among the participants, in their share of the public, by instrument."""
    public = population_shares(world.population_table())["gender", "female"]
    shares = {}
    for name, tool in _INSTRUMENTS.items():
        groups = predict(plan.model_copy(update={"collection_tools": (tool,)}), world, seed).groups
        women = groups.loc[(groups["attribute"] == "gender") & (groups["group"] == "female"), "share"]
        shares[name] = float(women.iloc[0]) / public
    return shares


def _dropout(survey: Plan, world: World, seed: int) -> float:
    """Return the share of a lottery's panel that does not come to its last session."""
    panel = survey.model_copy(update={"recruitment": _LOTTERY})
    answers = simulate(panel, world, seed).answers
    finished = answers.loc[answers["question_id"] == FINISHED, "value"]
    return 1 - float((finished == "yes").mean())


def _attacked(plan: Plan, world: World, seed: int) -> dict[str, float]:
    attacks = tuple(Attack(kind=kind, strength=STRENGTHS[kind], starts_on_day=3) for kind in _ATTACKS)
    population = min(world.population, _ATTACKED)
    talk = simulate(plan, world, seed, population=population, attacks=attacks)
    statements = talk.truth[talk.truth["subject"] == "statement"]
    found = campaign_detection(talk, coordination(talk.without_truth()))
    written = statements["subject_id"].isin(talk.statements.dropna(subset=["author_id"])["statement_id"])
    return {
        "planted": float(statements.loc[written, "coordinated"].fillna(False).astype(bool).mean()),
        "attack_precision": found.precision,
        "attack_recall": found.recall,
    }


def _outcomes(survey: Plan, world: World, seed: int) -> dict[str, float]:
    told = Announcement(
        decision_text="–", channels=tuple(use.channel for use in survey.channels), reasons="–"
    )
    silent = told.model_copy(update={"reasons": ""})

    def years(count: int, disposition: Disposition | None, announcement: Announcement | None) -> Years:
        decision = None
        if disposition is not None:
            decision = Decision(text="–", rulings=(Ruling(statement_id="s0", disposition=disposition),))
        rounds = [
            Round(year=2026 + place, plan=survey, decision=decision, announcement=announcement)
            for place in range(count)
        ]
        return simulate_years(rounds, world, seed)

    adopted = years(2, Disposition.ADOPTED, told)
    explained = years(2, Disposition.REJECTED, told)
    ignored = years(2, Disposition.REJECTED, silent)
    none = years(_ROUNDS, None, None).summary()["participants"]
    back = [
        run.rounds[1].returning / max(1, len(run.rounds[0].consultation.participants))
        for run in (adopted, explained)
    ]
    return {
        "hear_outcome": adopted.rounds[0].aftermath.heard,
        "return_ratio": back[0] / back[1] if back[1] else float("nan"),
        "ignored_costs_trust": ignored.rounds[1].trust - ignored.rounds[0].trust,
        "adopted_builds_trust": adopted.rounds[1].trust - adopted.rounds[0].trust,
        "without_outcome": float(none.iloc[-1] / none.iloc[0]),
    }


def _trusting(survey: Plan, world: World, seed: int) -> float:
    """Return the share of people with high trust among the participants, in their share of the public."""
    setting = settle(survey, world, seed)
    _, people = consult_with_people(setting)
    high = world.values("trust").index("high")
    came = float((people.codes(setting, "trust") == high).mean())
    live = world.cell_shares[world.codes[:, AXES.index("trust")] == high].sum() / world.cell_shares.sum()
    return came / float(live)
