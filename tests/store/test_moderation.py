"""The queue and its log as the store keeps them: roles hold, nothing is lost, nothing is changed."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.analysis.integrity.queue_flags import text_flags
from mashura.errors import InputError
from mashura.methodology import Campaign
from mashura.methodology.rules.conduct.moderation import allowed, queue_state
from mashura.methodology.vocabulary import ModerationActKind, ModerationReason, PlanRole, QueueState
from mashura.store import PlanStore
from mashura.store.moderation import MOST_ROWS, ModerationStore
from mashura.store.moderation_rows import Incoming, QueueFilter

K = ModerationActKind
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
TEXTS = ("More buses at night.", "Call me on 050 123 4567", "Plant trees along the road.")


class People:
    """A campaign with three contributions, and everybody who works on it."""

    def __init__(self, url: str, campaign: Campaign) -> None:
        self.plans = {user: PlanStore(url, user=user) for user in ("maryam", "noora", "huda", "ali", "eve")}
        self.queues = {user: ModerationStore(store) for user, store in self.plans.items()}
        self.plan_id = self.plans["maryam"].save(campaign, author="Maryam").plan_id
        roles = {"noora": PlanRole.MODERATOR, "huda": PlanRole.APPROVER, "ali": PlanRole.REVIEWER}
        for user, role in roles.items():
            self.plans["maryam"].share(self.plan_id, user, role)
        self.queues["maryam"].add(self.plan_id, [Incoming(text=text) for text in TEXTS], "typed")

    def act(self, user: str, number: int, kind: K, **words):
        known = {"reason": ModerationReason.ABUSE, "note": "Why", "text": "Who or what"}
        return self.queues[user].act(self.plan_id, number, kind, user.title(), **{**known, **words})

    def page(self, **asked):
        return self.queues["maryam"].page(self.plan_id, QueueFilter(**asked))


@pytest.fixture
def people(url: str, example: Campaign) -> People:
    return People(url, example)


def refused(key: str):
    return pytest.raises(InputError, check=lambda error: error.key == key)


def test_who_may_not_open_a_campaign_reads_and_does_nothing(people):
    queue, plan_id = people.queues["eve"], people.plan_id
    for act in (
        lambda: queue.page(plan_id, QueueFilter()),
        lambda: queue.log(plan_id),
        lambda: queue.everything(plan_id),
        lambda: queue.counts(plan_id, LONG_AGO),
        lambda: queue.add(plan_id, [Incoming(text="Hello")], "typed"),
        lambda: people.act("eve", 1, K.ADMITTED),
        lambda: queue.keep_flags(plan_id, {1: ()}),
    ):
        with refused("store-unknown-plan"):
            act()


def test_reviewers_read_what_was_rejected_and_decide_nothing(people):
    people.act("noora", 1, K.REJECTED)
    audited = people.queues["ali"].page(people.plan_id, QueueFilter(states=(QueueState.OUT,)))
    assert [item.text for item in audited.items] == [TEXTS[0]]
    with refused("moderation-not-a-moderator"):
        people.act("ali", 2, K.ADMITTED)
    with refused("moderation-not-a-moderator"):
        people.queues["ali"].add(people.plan_id, [Incoming(text="Hello")], "typed")


def test_the_log_names_who_did_what_and_only_grows(people):
    people.act("noora", 1, K.REJECTED, note="Swears")
    before = people.queues["ali"].log(people.plan_id)
    people.act("noora", 1, K.TAKEN_BACK)
    after = people.queues["ali"].log(people.plan_id)
    assert after[: len(before)] == before
    assert [(entry.item_number, entry.act.kind, entry.act.name) for entry in after] == [
        (1, K.REJECTED, "Noora"),
        (1, K.TAKEN_BACK, "Noora"),
    ]
    assert after[1].act.of == after[0].act.number


def test_what_came_from_one_source_before_is_not_added_twice(people):
    rows = [Incoming(text="Benches", external="17"), Incoming(text="Shade", external="18")]
    queue = people.queues["noora"]
    assert queue.add(people.plan_id, rows, "export.csv") == 2
    assert queue.add(people.plan_id, [*rows, Incoming(text="Lights", external="19")], "export.csv") == 1
    assert people.page().total == 6


def test_a_queue_that_would_be_too_long_takes_nothing(people):
    rows = (Incoming(text=f"Idea {number}") for number in range(MOST_ROWS))
    with refused("queue-full"):
        people.queues["maryam"].add(people.plan_id, rows, "typed")
    assert people.page().total == 3


def test_filters_find_states_words_flags_and_late_ones(people):
    people.act("noora", 3, K.ADMITTED)
    flags = text_flags([(str(item.number), item.text) for item in people.page().items])
    people.queues["noora"].keep_flags(people.plan_id, {int(number): found for number, found in flags.items()})
    assert [item.number for item in people.page(flag="any").items] == [2]
    assert [item.number for item in people.page(words="BUSES").items] == [1]
    assert [item.number for item in people.page(states=(QueueState.IN,)).items] == [3]
    later = datetime.now(UTC) + timedelta(days=1)
    assert [item.number for item in people.page(late_before=later).items] == [1, 2]
    counts = people.queues["ali"].counts(people.plan_id, later)
    assert (counts.total, counts.waiting, counts.late, counts.flagged, counts.unlooked) == (3, 2, 2, 1, 2)


def test_percent_signs_are_searched_as_they_are(people):
    assert people.page(words="%").total == 0


def test_a_second_opinion_is_asked_for_without_showing_the_first(people):
    people.act("noora", 1, K.REJECTED)
    people.act("noora", 2, K.ADMITTED)
    offered = people.queues["huda"].for_opinion(people.plan_id)
    assert {item.number for item in offered} == {1, 2}
    assert all(not item.acts and item.state is QueueState.WAITING for item in offered)
    assert people.queues["noora"].for_opinion(people.plan_id) == ()
    people.act("huda", 1, K.OPINION_IN)
    people.act("huda", 2, K.OPINION_IN)
    assert people.queues["ali"].pairs(people.plan_id) == ((False, True), (True, True))
    assert [item.number for item in people.page(differs=True).items] == [1]


def test_another_wording_is_read_and_looked_at_again_and_the_first_one_stays(people):
    people.queues["noora"].keep_flags(people.plan_id, {2: text_flags([("2", TEXTS[1])])["2"]})
    people.act("noora", 2, K.CHANGE_ASKED, note="Take the number out")
    changed = people.act("noora", 2, K.CHANGED, text="Please call me.")
    assert (changed.text, changed.first_text, changed.flags) == ("Please call me.", TEXTS[1], None)
    taken_back = people.act("noora", 2, K.TAKEN_BACK)
    assert (taken_back.text, taken_back.state) == (TEXTS[1], QueueState.CHANGE)


def test_decisions_of_one_person_are_counted_for_that_person(people):
    people.act("noora", 1, K.ADMITTED)
    now = datetime.now(UTC)
    assert len(people.queues["noora"].own_decisions(people.plan_id, now, 1)) == 1
    assert people.queues["huda"].own_decisions(people.plan_id, now, 1) == ()


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_the_state_by_which_a_contribution_is_found_is_that_of_its_acts(tmp_path_factory, data):
    folder = tempfile.mkdtemp(dir=tmp_path_factory.getbasetemp())
    people = People(f"sqlite:///{folder}/plans.sqlite", Campaign(brief={"title": "Buses"}))
    for _ in range(data.draw(st.integers(1, 8))):
        user = data.draw(st.sampled_from(["maryam", "noora", "huda"]))
        queue = people.queues[user]
        item = queue.item(people.plan_id, data.draw(st.integers(1, 2)))
        possible = allowed(item.acts, queue.actor(people.plan_id))
        if possible:
            people.act(user, item.number, data.draw(st.sampled_from(possible)))
    for kept in queue.everything(people.plan_id):
        assert kept.state is queue_state(kept.acts)
