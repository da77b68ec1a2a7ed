"""The conduct record changes moderation and registration in the documented direction (S54, S57, S267)."""

from __future__ import annotations

import pytest

from mashura.methodology import Conduct
from mashura.methodology.records.safeguards import ModerationPolicy
from mashura.simulation import Behaviour, simulate


def slow(make_plan, **conduct):
    """Return a plan whose moderator has too few hours for the statements, and a conduct record."""
    staff = [{"role": "moderator", "people": 1, "hours_per_week": 3}]
    return make_plan(segments=[], staff=staff), Conduct.model_validate(conduct)


def test_the_senior_representative_decides_overdue_statements(make_plan, municipality):
    policy = {"hours_to_decide": 48}
    alone, plan_conduct = slow(make_plan, moderation=policy)
    _, helped = slow(make_plan, moderation=policy, management_representative="Undersecretary")
    longest = [
        [
            simulate(alone, municipality, seed, conduct=conduct).moderation_log["hours_waiting"].quantile(0.9)
            for seed in (2, 5, 6)
        ]
        for conduct in (plan_conduct, helped)
    ]
    assert all(with_help <= without for without, with_help in zip(*longest, strict=True))
    assert sum(longest[1]) < 0.8 * sum(longest[0])


def test_appeals_publish_wrongly_rejected_statements(make_plan, municipality):
    plan, conduct = slow(make_plan, moderation={"appeals_to": "Coordinator"})
    without, with_appeals = (simulate(plan, municipality, 6, conduct=record) for record in (None, conduct))
    assert not without.moderation_log["statement_id"].duplicated().any()
    log = with_appeals.moderation_log
    second = log[log["statement_id"].duplicated()]
    overturned = second[second["decision"] == "in"]
    assert 0 < len(overturned) < len(second)
    states = with_appeals.statements.set_index("statement_id")["moderation"]
    assert (states[overturned["statement_id"]] == "in").all()
    votes = with_appeals.votes[with_appeals.votes["statement_id"].isin(overturned["statement_id"])]
    decided = votes["statement_id"].map(overturned.set_index("statement_id")["decided_at"])
    assert (votes["voted_at"] >= decided).all()
    kept_out = (with_appeals.statements["moderation"] == "out").sum()
    assert kept_out == (without.statements["moderation"] == "out").sum() - len(overturned)


def test_moderators_make_more_mistakes_in_a_language_that_the_policy_does_not_cover(make_plan, municipality):
    def wrong(languages):
        plan, conduct = slow(make_plan, moderation={"languages": languages})
        shares = []
        for seed in (1, 2, 3):
            consultation = simulate(plan, municipality, seed, conduct=conduct)
            truth = consultation.truth.set_index("subject_id")
            told = consultation.statements[
                (consultation.statements["language"] == "en") & consultation.statements["author_id"].notna()
            ]
            fine = truth.loc[told["statement_id"], ["theme", "duplicate_of"]]
            fine = fine["theme"].notna() & fine["duplicate_of"].isna()
            shares.append((told["moderation"].to_numpy()[fine.to_numpy()] == "out").mean())
        return sum(shares) / 3

    assert wrong(["ar"]) > 2 * wrong(["ar", "en"])


def test_a_published_policy_reduces_abuse(make_plan, municipality):
    def abusive(published):
        plan, conduct = slow(make_plan, moderation={"published": published})
        consultations = [simulate(plan, municipality, seed, conduct=conduct) for seed in range(1, 5)]
        return sum(
            consultation.statements["reason"].isin(["abuse", "off_topic"]).sum()
            for consultation in consultations
        )

    assert abusive(True) < abusive(False)


def test_a_shorter_time_limit_brings_earlier_decisions_and_more_votes(make_plan, municipality):
    plan = make_plan(segments=[], staff=[{"role": "moderator", "people": 1, "hours_per_week": 2}])
    slowly, soon = (
        simulate(
            plan,
            municipality,
            2,
            conduct=Conduct(
                moderation=ModerationPolicy(hours_to_decide=hours),
                management_representative="Undersecretary",
            ),
        )
        for hours in (336, 48)
    )
    assert soon.moderation_log["hours_waiting"].mean() < 0.6 * slowly.moderation_log["hours_waiting"].mean()

    def votes_on_what_people_wrote(consultation):
        written = consultation.statements.dropna(subset=["author_id"])["statement_id"]
        return consultation.votes["statement_id"].isin(written).sum()

    assert votes_on_what_people_wrote(soon) > votes_on_what_people_wrote(slowly)


@pytest.mark.parametrize("told", [0, Behaviour().word_of_mouth])
def test_answered_questions_increase_registration(make_plan, municipality, told):
    plan, behaviour = make_plan(collection_tools=["survey"]), Behaviour(word_of_mouth=told)
    answered = Conduct(moderation=ModerationPolicy(answers_questions="Communication officer"))
    alone, helped = (
        [
            simulate(plan, municipality, seed, conduct=record, behaviour=behaviour).funnel
            for seed in range(1, 4)
        ]
        for record in (None, answered)
    )
    for without, with_answers in zip(alone, helped, strict=True):
        assert with_answers["registered"].sum() > without["registered"].sum()
        # Only people whom others told come in addition.
        more = with_answers["visited"].sum() - without["visited"].sum()
        assert more >= 0 if told else more == 0
