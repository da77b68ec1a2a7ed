"""What a plan costs: every means costs, a plan can overwrite it, and what stands twice costs once."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashura.methodology import Plan
from mashura.methodology.records.costs import USUAL_COSTS, UsualCosts
from mashura.methodology.vocabulary import AttractionMechanism, ChannelKind
from mashura.paths import content

FOUR_WEEKS = {"timeline": {"duration_days": 28}}


def cost(**answers: object) -> float:
    return Plan.model_validate(FOUR_WEEKS | answers).cost()


@pytest.mark.parametrize("mechanism", AttractionMechanism)
def test_an_attraction_without_an_amount_costs_what_is_usual_and_with_one_that_amount(mechanism):
    assert cost(attractions=[{"mechanism": mechanism}]) == USUAL_COSTS.attractions[mechanism] > 0
    assert cost(attractions=[{"mechanism": mechanism, "budget": 70}]) == 70
    assert cost(attractions=[{"mechanism": mechanism, "budget": 0}]) == 0


@pytest.mark.parametrize("kind", USUAL_COSTS.sessions)
def test_a_place_in_person_pays_its_sessions_first_from_its_budget(kind):
    session = USUAL_COSTS.sessions[kind]
    place = {"channel": kind, "purposes": ["collect"]}
    usual = 4 * session.per_week * session.cost
    assert cost(channels=[place]) == usual
    assert cost(channels=[place | {"budget": usual / 2}]) == usual
    assert cost(channels=[place | {"budget": 2 * usual}]) == 2 * usual
    assert cost(channels=[place | {"sessions": 3}]) == 3 * session.cost
    assert cost(channels=[place | {"sessions": 0}]) == 0


def test_posts_a_week_in_person_are_sessions():
    place = {"channel": "majlis", "purposes": ["collect"], "posts_per_week": 3}
    assert cost(channels=[place]) == 12 * USUAL_COSTS.sessions[ChannelKind.MAJLIS].cost


def test_staff_from_outside_costs_by_the_hour_and_own_staff_costs_hours():
    need = {"role": "translator", "people": 2, "hours_per_week": 5}
    assert cost(staff=[need | {"from_outside": True}]) == 40 * USUAL_COSTS.staff_hour
    assert cost(staff=[need | {"cost_per_hour": 100}]) == 4000
    own = Plan.model_validate(FOUR_WEEKS | {"staff": [need]}).costs()
    assert (own.total, own.own_hours, own.own_worth) == (0, 40, 40 * USUAL_COSTS.staff_hour)


def test_an_influencer_costs_by_followers_unless_the_plan_says_what():
    known = {"name": "Gardener", "channel": "x", "followers": 25_000}
    assert cost(influencers=[known]) == 25_000 * USUAL_COSTS.follower > 0
    assert cost(influencers=[known | {"budget": 70}]) == 70
    assert cost(influencers=[known | {"budget": 0}]) == 0


def test_the_price_of_sessions_is_an_assumption_although_their_number_is_stated():
    place = {"channel": "majlis", "purposes": ["collect"], "sessions": 3}
    costs = Plan.model_validate(FOUR_WEEKS | {"channels": [place]}).costs()
    assert costs.assumed == costs.total > 0
    paid = Plan.model_validate(FOUR_WEEKS | {"channels": [place | {"budget": costs.total}]}).costs()
    assert paid.assumed == 0


@given(number=st.integers(0, 10_000))
def test_an_entry_that_stands_twice_costs_once(number):
    luck = random.Random(number)
    plan = {
        "channels": [
            {"channel": luck.choice([*ChannelKind]), "purposes": ["collect"], "budget": luck.choice([0, 900])}
            for _ in range(3)
        ],
        "attractions": [{"mechanism": luck.choice([*AttractionMechanism])} for _ in range(2)],
        "staff": [{"role": "analyst", "hours_per_week": 8, "from_outside": True}],
    }
    assert cost(**plan) == cost(**{name: 3 * entries for name, entries in plan.items()})


@given(level=st.floats(0.01, 20))
def test_usual_costs_follow_the_price_level_of_a_world(level):
    plan = Plan.model_validate(
        FOUR_WEEKS
        | {
            "channels": [{"channel": "majlis", "purposes": ["collect"]}],
            "attractions": [{"mechanism": "event"}],
            "staff": [{"role": "analyst", "hours_per_week": 8, "from_outside": True}],
        }
    )
    assert plan.cost(USUAL_COSTS.at(level)) == pytest.approx(level * plan.cost(), rel=1e-3)


def test_what_a_world_says_about_costs_is_completed_with_the_usual_ones():
    own = UsualCosts(attractions={"prize": 7}).completed(0.5)
    assert own.attractions[AttractionMechanism.PRIZE] == 7
    assert (
        own.attractions[AttractionMechanism.EVENT] == USUAL_COSTS.attractions[AttractionMechanism.EVENT] / 2
    )


def test_the_lines_add_up_and_say_what_is_assumed():
    costs = Plan(attractions=[{"mechanism": "prize"}, {"mechanism": "event", "budget": 900}]).costs()
    assert costs.total == costs.assumed + costs.stated == sum(line.amount for line in costs.lines)
    assert costs.stated == 900


def test_posts_and_reminders_cost_beyond_the_money_that_is_planned_for_them():
    posts = {"channel": "mobile_app", "purposes": ["promote"], "posts_per_week": 3}
    assert cost(channels=[posts]) == 12 * USUAL_COSTS.post
    assert cost(channels=[posts | {"budget": 10_000}]) == 10_000
    days = {"timeline": {"duration_days": 28, "reminder_days": [7, 7, 21]}}
    assert cost(**days) == 2 * USUAL_COSTS.post
    paid = {"mechanism": "reminders", "budget": 800}
    assert cost(**days, attractions=[paid]) == 800


LOTTERY = {"mode": "lottery", "invitations": 2000, "panel_size": 100, "sessions": 3, "stipend": 50}


def test_a_lottery_pays_its_letters_and_the_stipend_of_every_member_and_session():
    assert cost(recruitment=LOTTERY) == 2000 * USUAL_COSTS.letter + 100 * 3 * 50
    assert cost(recruitment=LOTTERY | {"letter_cost": 1, "stipend": 0}) == 2000


def test_a_mini_public_also_pays_its_meetings_and_an_invited_sample_only_its_letters():
    meets = cost(recruitment=LOTTERY | {"mode": "mini_public"})
    assert meets - cost(recruitment=LOTTERY) == 100 * 3 * USUAL_COSTS.panel_place
    assert cost(recruitment=LOTTERY | {"mode": "invited"}) == 2000 * USUAL_COSTS.letter


def test_an_open_call_pays_for_no_letter_and_no_stipend():
    assert cost(recruitment=LOTTERY | {"mode": "open"}) == 0


def test_the_documents_name_every_usual_cost_and_capacity():
    text = content("docs", "simulator.md").read_text(encoding="utf-8")
    rows = [
        [cell.strip() for cell in row.split("|")[1:-1]] for row in text.splitlines() if row.startswith("|")
    ]
    usual = {row[0]: row[1].replace(",", "") for row in rows if len(row) == 5 and row[4] == "assumption"}
    named = {kind.value: cost for kind, cost in USUAL_COSTS.attractions.items()}
    named |= {kind.value: session.cost for kind, session in USUAL_COSTS.sessions.items()}
    named |= {"staff from outside": USUAL_COSTS.staff_hour, "post or reminder": USUAL_COSTS.post}
    named |= {"influencer": USUAL_COSTS.follower}
    assert {name: float(usual[name]) for name in named} == named
    held = {row[0]: row[1:4] for row in rows if len(row) == 6}
    for kind, session in USUAL_COSTS.sessions.items():
        assert [float(number) for number in held[kind]] == [session.per_week, session.people, session.hours]
    hours = {name: row[4] for row in rows if len(row) == 6 for name in row[0].split(", ")}
    for kind, number in USUAL_COSTS.attraction_hours.items():
        assert float(hours[kind]) == number
