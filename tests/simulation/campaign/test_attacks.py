"""Attacks are marked in the ground truth and do not change what genuine participants write."""

from __future__ import annotations

import pytest

from mashura.errors import InputError
from mashura.i18n import use_language
from mashura.simulation import Attack, AttackKind, Behaviour, simulate
from mashura.simulation.campaign.attacks import STRENGTHS

STARTS = 12


@pytest.fixture(scope="module")
def plan(make_plan):
    return make_plan(segments=[], collection_tools=["statements", "poll"])


@pytest.fixture(scope="module")
def quiet(plan, municipality):
    return simulate(plan, municipality, 3)


@pytest.fixture(scope="module", params=[*AttackKind])
def attacked(request, plan, municipality):
    attack = Attack(kind=request.param, strength=0.6, starts_on_day=STARTS, theme="trees", stance="oppose")
    return attack, simulate(plan, municipality, 3, attacks=(attack,))


def planted(consultation, subject):
    truth = consultation.truth[(consultation.truth["subject"] == subject) & consultation.truth["coordinated"]]
    return set(truth["subject_id"])


def led_statements(consultation):
    return consultation.statements[
        consultation.statements["statement_id"].isin(planted(consultation, "statement"))
    ]


def written(consultation):
    return consultation.statements["author_id"].notna().sum()


def test_the_strength_is_what_was_asked_for(attacked, quiet):
    attack, consultation = attacked
    accounts, statements = planted(consultation, "participant"), planted(consultation, "statement")
    if attack.kind == AttackKind.BRIGADE:
        assert len(accounts) == round(attack.strength * len(quiet.participants))
        assert 0 < len(statements) < 0.15 * len(accounts)
    else:
        assert len(accounts) == len(statements) == round(attack.strength * written(quiet))
    assert not planted(quiet, "participant")


def test_truth_tells_theme_and_stance_of_what_was_planted(attacked):
    _, consultation = attacked
    truth = consultation.truth[
        (consultation.truth["subject"] == "statement") & consultation.truth["coordinated"]
    ]
    assert set(truth["theme"]) == {"trees"}
    assert set(truth["stance"]) == {"oppose"}
    people = consultation.truth[
        (consultation.truth["subject"] == "participant") & consultation.truth["coordinated"]
    ]
    assert people["opinion_group"].isna().all()


def test_genuine_people_write_the_same_words_as_without_the_attack(attacked, quiet):
    _, consultation = attacked
    genuine = consultation.statements[
        ~consultation.statements["statement_id"].isin(planted(consultation, "statement"))
    ]
    columns = ["created_at", "language", "text"]
    assert genuine[columns].reset_index(drop=True).equals(quiet.statements[columns])


def test_nothing_is_planted_before_the_attack_begins(attacked, quiet):
    _, consultation = attacked
    people = consultation.participants[
        consultation.participants["participant_id"].isin(planted(consultation, "participant"))
    ]
    assert (people["joined_at"] - quiet.statements["created_at"].min()).dt.days.min() >= STARTS


def test_accounts_vote_for_their_side_only(attacked):
    _, consultation = attacked
    truth = consultation.truth[consultation.truth["subject"] == "statement"].set_index("subject_id")
    votes = consultation.votes[
        consultation.votes["participant_id"].isin(planted(consultation, "participant"))
    ]
    stance = votes["statement_id"].map(truth["stance"])
    assert len(votes) > 50
    assert set(votes["statement_id"].map(truth["theme"])) == {"trees"}
    assert (votes.loc[stance == "oppose", "vote"] == 1).all()
    assert (votes.loc[stance == "support", "vote"] == -1).all()


def test_accounts_of_one_hand_answer_a_poll_alike(attacked):
    _, consultation = attacked
    answers = consultation.answers[
        consultation.answers["participant_id"].isin(planted(consultation, "participant"))
    ]
    assert answers["value"].nunique() == 1


def test_the_funnel_counts_the_accounts(attacked):
    _, consultation = attacked
    assert consultation.funnel["contributed"].sum() == len(consultation.participants)
    assert not consultation.funnel.duplicated(["day", "channel", "segment"]).any()


def simulate_kind(plan, municipality, kind, **more):
    attack = Attack(kind=kind, strength=0.6, starts_on_day=STARTS, **more)
    return simulate(plan, municipality, 3, attacks=(attack,))


def test_a_copied_campaign_repeats_one_text_and_names_its_first(plan, municipality):
    consultation = simulate_kind(plan, municipality, "copy_paste")
    led = led_statements(consultation)
    assert led["text"].nunique() == 1
    truth = consultation.truth.set_index("subject_id").loc[led["statement_id"]]
    assert truth["duplicate_of"].isna().sum() == 1
    assert set(truth["duplicate_of"].dropna()) == {led["statement_id"].iloc[0]}


def test_a_paraphrased_campaign_hides_better_than_a_copied_one(plan, municipality):
    copied = led_statements(simulate_kind(plan, municipality, "copy_paste"))
    reworded = led_statements(simulate_kind(plan, municipality, "paraphrase"))
    assert reworded["text"].nunique() > 0.6 * len(reworded)
    assert (reworded["moderation"] == "in").mean() > (copied["moderation"] == "in").mean() + 0.3


def test_one_person_with_many_accounts_is_one_person_and_makes_one_after_the_other(plan, municipality):
    consultation = simulate_kind(plan, municipality, "many_accounts", lasts_days=2)
    people = consultation.participants[
        consultation.participants["participant_id"].isin(planted(consultation, "participant"))
    ]
    traits = ["age_band", "gender", "region", "language", "residency", "disability"]
    assert len(people[traits].drop_duplicates()) == 1
    assert people["joined_at"].diff().dt.total_seconds().median() < 10 * 60


def test_a_brigade_comes_in_a_wave_and_turns_votes_on_its_theme(plan, municipality, quiet):
    def agreement(consultation):
        truth = consultation.truth[consultation.truth["subject"] == "statement"].set_index("subject_id")
        theme, stance = (consultation.votes["statement_id"].map(truth[name]) for name in ("theme", "stance"))
        return consultation.votes.loc[(theme == "dogs") & (stance == "support"), "vote"].mean()

    consultation = simulate_kind(plan, municipality, "brigade", theme="dogs")
    people = consultation.participants[
        consultation.participants["participant_id"].isin(planted(consultation, "participant"))
    ]
    within_a_day = people["joined_at"] - people["joined_at"].min()
    assert (within_a_day.dt.total_seconds() < 86_400).mean() > 0.6
    assert agreement(consultation) < agreement(quiet) - 0.1


def test_without_a_theme_an_attack_goes_for_the_most_divided_one(plan, municipality):
    themes = {
        seed: set(
            simulate(
                plan, municipality, seed, attacks=(Attack(kind="copy_paste", strength=0.1),)
            ).truth.query("subject == 'statement' and coordinated")["theme"]
        )
        for seed in (1, 2)
    }
    assert all(len(attacked) == 1 for attacked in themes.values())


def test_an_attack_fills_the_moderators_queue(make_plan, municipality):
    plan = make_plan(segments=[], staff=[{"role": "moderator", "people": 1, "hours_per_week": 8}])
    attack = Attack(kind="paraphrase", strength=STRENGTHS[AttackKind.PARAPHRASE], starts_on_day=2)
    waits = [
        simulate(plan, municipality, 1, attacks=attacks).moderation_log["hours_waiting"].mean()
        for attacks in ((), (attack,))
    ]
    assert waits[1] > 1.5 * waits[0]


def test_two_attacks_can_meet(plan, municipality):
    attacks = (
        Attack(kind="copy_paste", strength=0.2, stance="support", theme="dogs", language="en"),
        Attack(kind="brigade", strength=0.1, stance="oppose", theme="dogs"),
    )
    consultation = simulate(plan, municipality, 1, attacks=attacks)
    led = consultation.truth[
        (consultation.truth["subject"] == "statement") & consultation.truth["coordinated"]
    ]
    assert set(led["stance"]) == {"support", "oppose"}


@pytest.mark.parametrize(
    ("wrong", "said"), [({"starts_on_day": 60}, "begins on day 60"), ({"theme": "ghosts"}, "ghosts")]
)
def test_an_impossible_attack_is_told(plan, municipality, wrong, said):
    with use_language("en"), pytest.raises(InputError, match=said):
        simulate(plan, municipality, 1, attacks=(Attack(kind="copy_paste", strength=1, **wrong),))


def test_attacks_of_the_strength_on_record_are_four_fifths_of_all_statements(plan, municipality):
    """F14: of 22 million comments about 18 million were manufactured."""
    kinds = [kind for kind in AttackKind if kind != AttackKind.BRIGADE]
    attacks = tuple(Attack(kind=kind, strength=STRENGTHS[kind] * 18 / 23.7, lasts_days=20) for kind in kinds)
    consultation = simulate(plan, municipality, 3, attacks=attacks)
    truth = consultation.truth.set_index(["subject", "subject_id"])
    share = truth.loc["statement"].loc[
        consultation.statements.dropna(subset="author_id")["statement_id"], "coordinated"
    ]
    assert share.mean() == pytest.approx(18 / 22, abs=0.02)


@pytest.mark.parametrize("kind", [kind for kind in AttackKind if kind != AttackKind.BRIGADE])
def test_truth_marks_every_account_every_text_and_what_it_repeats(plan, municipality, kind):
    consultation = simulate_kind(plan, municipality, kind)
    accounts, statements = planted(consultation, "participant"), planted(consultation, "statement")
    by_accounts = consultation.statements[consultation.statements["author_id"].isin(accounts)]
    assert set(by_accounts["statement_id"]) == statements
    truth = consultation.truth.set_index("subject_id").loc[by_accounts["statement_id"], "duplicate_of"]
    assert truth.isna().sum() == 1
    assert set(truth.dropna()) == {by_accounts["statement_id"].iloc[0]}


def test_an_attack_cannot_bring_more_accounts_than_there_are_residents(plan, municipality):
    attack = Attack(kind="brigade", strength=20)
    behaviour = Behaviour(registering=1, contribute=1, intention=0.05)
    for language, said in (("en", "Lower the strength"), ("ar", "خفّف شدة الهجمات")):
        with use_language(language), pytest.raises(InputError, match=said):
            simulate(plan, municipality, 1, population=2_000, attacks=(attack,), behaviour=behaviour)
