"""From the queue to a ruling (S57, S267)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashura.errors import InputError
from mashura.methodology import Campaign
from mashura.methodology.records.conduct import Conduct
from mashura.methodology.rules.approval import Actor
from mashura.methodology.rules.conduct.moderation import (
    ModerationAct,
    allowed,
    check_act,
    clock_started,
    first_and_second,
    in_force,
    policy_in_force,
    queue_state,
    ruling,
)
from mashura.methodology.vocabulary import ModerationActKind, ModerationReason, PlanRole, QueueState

K = ModerationActKind
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
PEOPLE = {
    "maryam": Actor(account="maryam", name="Maryam", role=PlanRole.AUTHOR),
    "noora": Actor(account="noora", name="Noora", role=PlanRole.MODERATOR),
    "huda": Actor(account="huda", name="Huda", role=PlanRole.APPROVER),
    "ali": Actor(account="ali", name="Ali", role=PlanRole.REVIEWER),
}


def done(acts: list[ModerationAct], who: str, kind: K, **more) -> list[ModerationAct]:
    """Return the log after one more act, as the store keeps it."""
    given_words = {"reason": ModerationReason.ABUSE, "note": "Why", "text": "Who or what"}
    standing = in_force(acts)
    of = standing[-1].number if kind is K.TAKEN_BACK and standing else 0
    act = ModerationAct(
        number=len(acts) + 1,
        kind=kind,
        account=who,
        name=PEOPLE[who].name,
        at=NOON + timedelta(hours=len(acts)),
        of=of,
        **{**given_words, **more},
    )
    check_act(act, acts, PEOPLE[who])
    return [*acts, act]


def history(*steps: tuple[str, K]) -> list[ModerationAct]:
    acts: list[ModerationAct] = []
    for who, kind in steps:
        acts = done(acts, who, kind)
    return acts


def refused(key: str):
    return pytest.raises(InputError, check=lambda error: error.key == key)


def test_a_reviewer_decides_on_nothing():
    assert allowed([], PEOPLE["ali"]) == ()
    with refused("moderation-not-a-moderator"):
        done([], "ali", K.ADMITTED)


def test_a_rejection_names_a_clause_of_the_policy():
    with refused("moderation-no-clause"):
        done([], "noora", K.REJECTED, reason=None)
    assert ruling(history(("noora", K.REJECTED))).reason is ModerationReason.ABUSE


@pytest.mark.parametrize(
    ("before", "who", "kind", "missing", "key"),
    [
        ((), "noora", K.CHANGE_ASKED, "note", "moderation-no-note"),
        ((("noora", K.CHANGE_ASKED),), "noora", K.CHANGED, "text", "moderation-no-text"),
        ((("noora", K.REJECTED),), "noora", K.APPEALED, "note", "moderation-no-note"),
        ((("noora", K.REJECTED),), "noora", K.APPEALED, "text", "moderation-no-appellant"),
        (
            (("noora", K.REJECTED), ("noora", K.APPEALED)),
            "huda",
            K.APPEAL_DISMISSED,
            "note",
            "moderation-no-note",
        ),
    ],
)
def test_an_act_that_says_too_little_is_refused(before, who, kind, missing, key):
    with refused(key):
        done(history(*before), who, kind, **{missing: " "})


def test_an_appeal_is_answered_by_another_person_than_the_one_who_rejected():
    appealed = history(("noora", K.REJECTED), ("noora", K.APPEALED))
    with refused("moderation-appeal-by-another"):
        done(appealed, "noora", K.APPEAL_GRANTED)
    assert queue_state(done(appealed, "huda", K.APPEAL_GRANTED)) is QueueState.IN


def test_an_appeal_is_answered_once():
    answered = history(("noora", K.REJECTED), ("noora", K.APPEALED), ("huda", K.APPEAL_DISMISSED))
    with refused("moderation-appealed-once"):
        done(answered, "maryam", K.APPEALED)


def test_who_asks_for_a_second_opinion_does_not_give_it():
    asked = history(("noora", K.SECOND_ASKED))
    with refused("moderation-second-by-another"):
        done(asked, "noora", K.ADMITTED)
    assert queue_state(done(asked, "maryam", K.ADMITTED)) is QueueState.IN


def test_a_second_opinion_changes_nothing_and_is_compared_with_the_first_ruling():
    judged = history(("noora", K.ADMITTED), ("maryam", K.OPINION_OUT))
    assert queue_state(judged) is QueueState.IN
    assert first_and_second(judged) == (True, False)
    with refused("moderation-opinion-by-another"):
        done(history(("noora", K.ADMITTED)), "noora", K.OPINION_IN)


def test_an_act_is_taken_back_by_whoever_did_it_and_stays_in_the_log():
    acts = history(("noora", K.REJECTED))
    with refused("moderation-not-yours"):
        done(acts, "maryam", K.TAKEN_BACK)
    undone = done(acts, "noora", K.TAKEN_BACK)
    assert (len(undone), queue_state(undone), ruling(undone)) == (2, QueueState.WAITING, None)


def test_only_the_last_act_is_taken_back():
    acts = history(("noora", K.CHANGE_ASKED), ("noora", K.CHANGED))
    earlier = ModerationAct(kind=K.TAKEN_BACK, account="noora", name="Noora", at=NOON, of=1)
    with refused("moderation-not-last"):
        check_act(earlier, acts, PEOPLE["noora"])


def test_the_clock_starts_again_with_a_change_and_with_an_appeal():
    acts = history(("noora", K.REJECTED), ("noora", K.APPEALED))
    assert clock_started([], NOON) == NOON
    assert clock_started(acts, NOON) == acts[-1].at


def test_the_plans_policy_holds_until_one_is_in_force():
    planned = Campaign(plan={"moderation": {"hours_to_decide": 24}})
    conducted = planned.model_copy(update={"conduct": Conduct(moderation={"hours_to_decide": 8})})
    assert policy_in_force(planned).hours_to_decide == 24
    assert policy_in_force(conducted).hours_to_decide == 8


@given(st.data())
def test_whatever_people_do_the_log_grows_and_the_ruling_fits_the_state(data):
    acts: list[ModerationAct] = []
    for _ in range(data.draw(st.integers(0, 8))):
        who = data.draw(st.sampled_from(["maryam", "noora", "huda"]))
        possible = allowed(acts, PEOPLE[who])
        if not possible:
            continue
        longer = done(acts, who, data.draw(st.sampled_from(possible)))
        assert longer[: len(acts)] == acts
        acts = longer
    state, decided = queue_state(acts), ruling(acts)
    if state in (QueueState.IN, QueueState.OUT):
        assert decided is not None
        assert decided.kind.leads_to is state
    elif state is QueueState.APPEALED:
        assert decided.kind is K.REJECTED
    else:
        assert decided is None


@given(st.data())
def test_taking_the_last_act_back_leads_to_where_it_stood_before(data):
    acts: list[ModerationAct] = []
    for _ in range(data.draw(st.integers(0, 6))):
        who = data.draw(st.sampled_from(["maryam", "noora", "huda"]))
        possible = [kind for kind in allowed(acts, PEOPLE[who]) if kind is not K.TAKEN_BACK]
        if possible:
            before, acts = acts, done(acts, who, data.draw(st.sampled_from(possible)))
            undone = done(acts, who, K.TAKEN_BACK)
            assert (queue_state(undone), in_force(undone)) == (queue_state(before), in_force(before))
