"""Second accounts: only where the sign-in lets them, of the same person, and known to the truth."""

from __future__ import annotations

import pytest

from mashura.simulation import Attack, Round, predict, simulate, simulate_years

RICH = [
    {"channel": "portal", "purposes": ["promote", "collect"], "languages": ["ar", "en"]},
    {"channel": "sms", "purposes": ["promote"], "budget": 200_000, "languages": ["ar", "en"]},
]


def seconds(consultation):
    truth = consultation.truth[consultation.truth["subject"] == "participant"]
    return truth[truth["duplicate_of"].notna()] if "duplicate_of" in truth else truth[:0]


@pytest.fixture(scope="module")
def campaign(make_plan, municipality):
    def campaign(sign_in, **answers):
        plan = make_plan(**{"channels": RICH, "form": {"sign_in": sign_in}} | answers)
        return simulate(plan, municipality, 3)

    return campaign


@pytest.mark.parametrize("sign_in", [None, "identity_card"])
def test_nobody_comes_twice_with_an_identity_card_or_where_the_plan_says_nothing(campaign, sign_in):
    assert len(seconds(campaign(sign_in))) == 0


def test_more_second_accounts_come_where_nothing_is_asked(campaign):
    anonymous, email = (len(seconds(campaign(kind))) for kind in ("anonymous", "email"))
    assert anonymous > email > 0


def test_a_second_account_belongs_to_the_same_person_and_comes_later(campaign):
    consultation = campaign("anonymous", collection_tools=["survey"])
    people = consultation.participants.set_index("participant_id")
    attributes = ["age_band", "gender", "region", "language", "residency", "disability", "channel"]
    for row in seconds(consultation).itertuples():
        first, second = people.loc[row.duplicate_of], people.loc[row.subject_id]
        assert first[attributes].equals(second[attributes])
        assert second["joined_at"] > first["joined_at"]
    groups = consultation.truth.set_index("subject_id")["opinion_group"]
    twice = seconds(consultation)
    assert (groups[twice["subject_id"]].to_numpy() == groups[twice["duplicate_of"]].to_numpy()).all()


def test_the_funnel_counts_accounts_and_the_prediction_people(campaign, make_plan, municipality):
    consultation = campaign("email")
    plan = make_plan(channels=RICH, form={"sign_in": "email"})
    assert consultation.funnel["contributed"].sum() == len(consultation.participants)
    people = predict(plan, municipality, 3).participants
    assert people == len(consultation.participants) - len(seconds(consultation))


def test_an_identity_card_stops_most_accounts_of_an_attack(make_plan, municipality):
    attack = (Attack(kind="copy_paste", strength=2),)
    accounts = []
    for sign_in in ("email", "identity_card"):
        plan = make_plan(channels=RICH, form={"sign_in": sign_in})
        truth = simulate(plan, municipality, 3, attacks=attack).truth
        accounts.append(truth.loc[truth["subject"] == "participant", "coordinated"].sum())
    assert 0 < accounts[1] < 0.2 * accounts[0]


def test_over_the_years_a_person_with_two_accounts_is_one_person(make_plan, municipality):
    plan = make_plan(channels=RICH, form={"sign_in": "anonymous"}, collection_tools=["survey"])
    years = simulate_years([Round(year=year, plan=plan) for year in (2026, 2027)], municipality, 3)
    attendance = years.attendance()
    first = attendance[attendance["consultation"] == 0].set_index("participant_id")["person"]
    twice = seconds(years.rounds[0].consultation)
    assert len(twice) > 0
    assert (first[twice["subject_id"]].to_numpy() == first[twice["duplicate_of"]].to_numpy()).all()
    later = attendance[attendance["consultation"] == 1]
    doubled = seconds(years.rounds[1].consultation)["subject_id"]
    assert later[~later["participant_id"].isin(doubled)]["person"].is_unique
