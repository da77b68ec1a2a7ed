"""What the conduct record says works on the consultation, in the documented direction (S54, S57, S267)."""

from __future__ import annotations

from mashura.methodology import Conduct
from mashura.methodology.records.conduct import ModerationPolicy
from mashura.simulation import simulate


def slow(make_plan, **conduct):
    staff = [{"role": "moderator", "people": 1, "hours_per_week": 6}]
    return make_plan(segments=[], staff=staff), Conduct.model_validate(conduct)


def test_the_senior_representative_decides_what_waits_too_long(make_plan, municipality):
    policy = {"hours_to_decide": 48}
    alone, plan_conduct = slow(make_plan, moderation=policy)
    _, helped = slow(make_plan, moderation=policy, management_representative="Undersecretary")
    waits = [
        simulate(alone, municipality, 2, conduct=conduct).moderation_log["hours_waiting"].quantile(0.9)
        for conduct in (plan_conduct, helped)
    ]
    assert waits[1] < 0.8 * waits[0]


def test_appeals_bring_wrongly_rejected_statements_back(make_plan, municipality):
    plan, conduct = slow(make_plan, moderation={"appeals_to": "Coordinator"})
    without, with_appeals = (simulate(plan, municipality, 2, conduct=one) for one in (None, conduct))
    assert not without.moderation_log["statement_id"].duplicated().any()
    log = with_appeals.moderation_log
    second = log[log["statement_id"].duplicated()]
    assert len(second) > 3
    overturned = second[second["decision"] == "in"]
    states = with_appeals.statements.set_index("statement_id")["moderation"]
    assert (states[overturned["statement_id"]] == "in").all()
    votes = with_appeals.votes[with_appeals.votes["statement_id"].isin(overturned["statement_id"])]
    decided = votes["statement_id"].map(overturned.set_index("statement_id")["decided_at"])
    assert (votes["voted_at"] >= decided).all()
    kept_out = (with_appeals.statements["moderation"] == "out").sum()
    assert kept_out == (without.statements["moderation"] == "out").sum() - len(overturned)


def test_moderators_err_more_in_a_language_that_the_policy_leaves_out(make_plan, municipality):
    def wrong(languages):
        plan, conduct = slow(make_plan, moderation={"languages": languages})
        shares = []
        for seed in (1, 2, 3):
            talk = simulate(plan, municipality, seed, conduct=conduct)
            truth = talk.truth.set_index("subject_id")
            told = talk.statements[
                (talk.statements["language"] == "en") & talk.statements["author_id"].notna()
            ]
            fine = truth.loc[told["statement_id"], ["theme", "duplicate_of"]]
            fine = fine["theme"].notna() & fine["duplicate_of"].isna()
            shares.append((told["moderation"].to_numpy()[fine.to_numpy()] == "out").mean())
        return sum(shares) / 3

    assert wrong(["ar"]) > 2 * wrong(["ar", "en"])


def test_a_published_policy_keeps_some_abuse_away(make_plan, municipality):
    def abusive(published):
        plan, conduct = slow(make_plan, moderation={"published": published})
        talks = [simulate(plan, municipality, seed, conduct=conduct) for seed in range(1, 5)]
        return sum(talk.statements["reason"].isin(["abuse", "off_topic"]).sum() for talk in talks)

    assert abusive(True) < abusive(False)


def test_a_shorter_deadline_brings_decisions_earlier_and_more_to_vote_on(make_plan, municipality):
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

    def votes_on_what_people_wrote(talk):
        written = talk.statements.dropna(subset=["author_id"])["statement_id"]
        return talk.votes["statement_id"].isin(written).sum()

    assert votes_on_what_people_wrote(soon) > votes_on_what_people_wrote(slowly)


def test_answered_questions_bring_more_to_register(make_plan, municipality):
    plan = make_plan(collection_tools=["survey"])
    answered = Conduct(moderation=ModerationPolicy(answers_questions="Communication officer"))
    alone, helped = (
        [simulate(plan, municipality, seed, conduct=one).funnel for seed in range(1, 4)]
        for one in (None, answered)
    )
    for without, with_answers in zip(alone, helped, strict=True):
        assert with_answers["registered"].sum() > without["registered"].sum()
        assert with_answers["visited"].sum() == without["visited"].sum()
