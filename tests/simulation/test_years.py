"""Several consultations with the same public: the outcome of each affects the next one."""

from __future__ import annotations

from statistics import mean

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mashura.errors import InputError
from mashura.i18n import use_language
from mashura.methodology import Announcement, Conduct, Decision
from mashura.methodology.records.decision import Ruling
from mashura.methodology.vocabulary import ChannelKind
from mashura.simulation import Round, load_world, simulate, simulate_years, world_names

SEEDS = range(1, 6)
TOLD = Announcement(
    decision_text="Done.", channels=("portal", "sms", "television", "x"), reasons="As you asked."
)
SILENT_REASONS = TOLD.model_copy(update={"reasons": ""})


def decided(disposition: str) -> Decision:
    rulings = tuple(Ruling(statement_id=f"s{place}", disposition=disposition) for place in range(3))
    return Decision(text="Done.", rulings=rulings)


OUTCOMES = {
    "adopted": {"decision": decided("adopted"), "announcement": TOLD},
    "ignored": {"decision": decided("rejected"), "announcement": SILENT_REASONS},
    "untold": {"decision": decided("adopted")},
    "elsewhere": {
        "decision": decided("adopted"),
        "announcement": TOLD.model_copy(update={"channels": (ChannelKind.BLOG,)}),
    },
    "none": {},
}


@pytest.fixture(scope="module")
def run(make_plan, municipality):
    """Run the same three consultations with different outcomes."""
    cache = {}

    def years(outcome: str, seed: int):
        if (outcome, seed) not in cache:
            programme = [
                Round(
                    year=2026 + place,
                    plan=make_plan(
                        entity=entity, topic=topic, segments=[], collection_tools=["survey"], title=topic
                    ),
                    **OUTCOMES[outcome],
                )
                for place, (entity, topic) in enumerate(
                    [("Municipality", "parks"), ("Transport", "transport"), ("Housing", "housing")]
                )
            ]
            cache[outcome, seed] = simulate_years(programme, municipality, seed)
        return cache[outcome, seed]

    return years


def later_participants(years):
    return years.summary()["participants"].iloc[1:].sum()


@pytest.mark.parametrize(
    ("more", "fewer"),
    [
        ("adopted", "ignored"),
        ("ignored", "none"),
        ("adopted", "none"),
        ("adopted", "untold"),
        ("adopted", "elsewhere"),
    ],
)
def test_a_better_outcome_brings_more_people_to_the_next_consultation(run, more, fewer):
    """F21, F22, F24, S65, S69 and S71: directions, with the same public."""
    for measure in (later_participants, lambda years: years.return_rate()):
        pairs = [(measure(run(more, seed)), measure(run(fewer, seed))) for seed in SEEDS]
        assert mean(high - low for high, low in pairs) > 0
        assert sum(high > low for high, low in pairs) >= len(SEEDS) - 1


def test_an_adopted_contribution_brings_people_back_by_the_published_ratio(run):
    """F21: 57 % more return than after an outcome that only gives reasons."""
    first = run("adopted", 1).rounds[0]
    assert first.aftermath.heard > 0.8
    assert first.aftermath.return_rate / (0.2 * first.aftermath.heard) == pytest.approx(1.57, rel=0.15)


def test_trust_rises_or_falls_with_the_outcome(run):
    trusts = {
        name: [result.trust for result in run(name, 1).rounds] for name in ("adopted", "ignored", "none")
    }
    assert trusts["adopted"] == sorted(trusts["adopted"])
    assert trusts["ignored"] == sorted(trusts["ignored"], reverse=True)
    assert trusts["none"] == sorted(trusts["none"], reverse=True)
    assert trusts["adopted"][-1] > 0.5 > max(trusts["ignored"][-1], trusts["none"][-1])


def test_ignored_advice_is_worse_than_not_asking(run):
    """F22: without a consultation trust would have stayed where it was."""
    start = run("ignored", 1).rounds[0].trust
    assert run("ignored", 1).rounds[-1].trust < start < run("adopted", 1).rounds[-1].trust


def test_the_first_consultation_is_what_simulate_gives(run, make_plan, municipality):
    first = run("adopted", 2).rounds[0]
    alone = simulate(first.round.plan, municipality, 2)
    assert first.consultation.participants.equals(alone.participants)
    assert first.returning == 0


def test_people_who_come_back_are_the_same_persons(run):
    years = run("adopted", 1)
    table = years.attendance()
    first, second = (result.consultation.participants for result in years.rounds[:2])
    both = table[table["consultation"] == 0].merge(table[table["consultation"] == 1], on="person")
    assert len(both) == years.rounds[1].returning > 20
    who = ["age_band", "gender", "region", "language", "residency"]
    before = first.set_index("participant_id").loc[both["participant_id_x"], who].reset_index(drop=True)
    after = second.set_index("participant_id").loc[both["participant_id_y"], who].reset_index(drop=True)
    assert before.equals(after)
    assert not table.duplicated(["consultation", "person"]).any()


def test_the_funnel_includes_people_who_come_back(run):
    for result in run("adopted", 1).rounds:
        consultation = result.consultation
        assert consultation.funnel["contributed"].sum() == len(consultation.participants)


def test_the_national_view_names_entity_and_decision(run):
    summary = run("none", 1).summary()
    assert summary["entity"].tolist() == ["Municipality", "Transport", "Housing"]
    assert summary["year"].tolist() == [2026, 2027, 2028]
    assert not summary["decided"].any()


def test_a_round_follows_its_conduct_record(make_plan, municipality):
    longer = Conduct(changes=[{"kind": "extend_period", "on": "2026-01-31", "days": 20}])
    plan = make_plan(collection_tools=["survey"])
    years = simulate_years(
        [Round(year=2026, plan=plan, conduct=longer), Round(year=2027, plan=plan)], municipality, 1
    )
    assert [result.consultation.funnel["day"].max() for result in years.rounds] == [59, 39]


def test_the_same_programme_gives_the_same_rows(run, municipality):
    programme = [result.round for result in run("adopted", 3).rounds]
    again = simulate_years(programme, municipality, 3)
    assert again.attendance().equals(run("adopted", 3).attendance())


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    world=st.sampled_from(world_names()),
    seed=st.integers(0, 2**40),
    days=st.integers(20, 60),
    in_one_year=st.booleans(),
)
def test_consultations_without_a_decision_lose_participants_f24(make_plan, world, seed, days, in_one_year):
    """The later half of eight has fewer participants than the earlier one, in one year still fewer."""
    plan = make_plan(collection_tools=["survey"], segments=[], timeline={"duration_days": days})
    programme = [Round(year=2026 if in_one_year else 2026 + place, plan=plan) for place in range(8)]
    people = simulate_years(programme, load_world(world), seed, population=240_000).summary()["participants"]
    assert people.iloc[4:].sum() < (0.6 if in_one_year else 0.9) * people.iloc[:4].sum()


def test_a_programme_that_keeps_its_promises_does_not_lose_participants_over_the_years(run):
    for seed in SEEDS:
        people = run("adopted", seed).summary()["participants"]
        assert people.iloc[-1] > 0.95 * people.iloc[0]


@pytest.mark.parametrize(("years", "said"), [((), "no consultation"), ((2027, 2026), "not in order")])
def test_an_impossible_programme_gets_an_error(make_plan, municipality, years, said):
    programme = [Round(year=year, plan=make_plan()) for year in years]
    with use_language("en"), pytest.raises(InputError, match=said):
        simulate_years(programme, municipality, 1)
