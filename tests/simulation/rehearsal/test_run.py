"""A rehearsal: whatever is decided, the past stays; without decisions it is the simulation."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mashura.errors import InputError
from mashura.i18n import use_language
from mashura.methodology.records.conduct import EventAnswer
from mashura.methodology.records.plan import ChannelUse, Message
from mashura.methodology.small_plan import small_plan
from mashura.methodology.vocabulary import ChannelKind
from mashura.simulation import load_world, simulate
from mashura.simulation.rehearsal.records import ActKind, Rehearsal, Scenario
from mashura.simulation.rehearsal.run import RehearsalRun

SCENARIO = Scenario(
    reserve=60_000,
    injects=[
        {"kind": "rumour", "on_day": 4},
        {"kind": "attack", "on_day": 6, "strength": 1.5, "lasts_days": 6},
        {"kind": "channel_fails", "on_day": 8, "lasts_days": 5},
        {"kind": "call", "on_day": 10},
    ],
)
CONTENTS = {
    ActKind.EXTEND: st.integers(1, 30),
    ActKind.ADD_CHANNEL: st.sampled_from(
        [
            ChannelUse(channel="radio", purposes=["promote"], budget=4000),
            ChannelUse(channel="mobile_app", purposes=["promote", "collect"], languages=["ar", "en"]),
        ]
    ),
    ActKind.HOLD_MAJLIS: st.none(),
    ActKind.TRANSLATE: st.sampled_from(["ur", "hi"]),
    ActKind.CORRECT_MESSAGE: st.just(Message(segment="everybody", language="ar", text="شارك برأيك.")),
    ActKind.ANSWER: st.just(EventAnswer(channel="portal", language="ar", text="لم يُحسم شيء بعد.")),
    ActKind.ADD_MODERATION: st.floats(1, 40),
    ActKind.RESTORE_CHANNEL: st.just(ChannelKind.PORTAL),
    ActKind.REPORT_ABUSE: st.just("نص واحد من حسابات كثيرة"),
    ActKind.INFORM: st.none(),
    ActKind.BRIEF: st.none(),
}
acts = st.sampled_from([*CONTENTS]).flatmap(lambda kind: st.tuples(st.just(kind), CONTENTS[kind]))
FEW = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def begun(seed: int = 3, scenario: Scenario = SCENARIO) -> RehearsalRun:
    plan = small_plan().model_copy(update={"segments": [{"segment_id": "everybody"}]})
    return RehearsalRun(Rehearsal(plan=plan, seed=seed, scenario=scenario))


def as_text(consultation):
    return {name: table.to_csv(index=False) for name, table in consultation.tables().items()}


def tried(run: RehearsalRun, act) -> bool:
    kind, content = act
    try:
        run.act(kind, content)
    except InputError:
        return False
    return True


def test_a_rehearsal_without_decisions_or_events_is_the_simulation():
    run = begun(scenario=Scenario())
    run.advance(6)
    run.advance(100)
    assert run.is_closed
    assert as_text(run.consultation()) == as_text(simulate(run.plan, load_world("municipality"), 3))


@FEW
@given(day=st.integers(1, 18), chosen=st.lists(acts, min_size=1, max_size=3), seed=st.integers(0, 50))
def test_decisions_never_change_the_past(day, chosen, seed):
    run = begun(seed)
    run.advance(day)
    before, segments = as_text(run.consultation()), run.segments()
    moderated = run.course.in_time(day)
    questions = run.open_questions()
    for act in chosen:
        tried(run, act)
    assert as_text(run.consultation()) == before
    assert run.segments() == segments
    assert run.course.in_time(day) == moderated
    assert run.open_questions() == questions


@FEW
@given(
    days=st.lists(st.integers(1, 6), min_size=1, max_size=4),
    chosen=st.lists(acts, min_size=4, max_size=4),
)
def test_a_saved_rehearsal_goes_on_where_it_stopped(days, chosen):
    run = begun()
    for pause, act in zip(days, chosen, strict=False):
        run.advance(pause)
        tried(run, act)
    again = RehearsalRun(Rehearsal.model_validate_json(run.rehearsal.model_dump_json()))
    assert again.rehearsal == run.rehearsal
    assert again.cards() == run.cards()
    assert as_text(again.consultation()) == as_text(run.consultation())
    assert (again.hours_left(), again.money_left) == (run.hours_left(), run.money_left)


@FEW
@given(day=st.integers(1, 18), chosen=st.lists(acts, min_size=1, max_size=6))
def test_what_is_decided_costs_hours_and_money_and_never_more_than_there_are(day, chosen):
    run = begun()
    run.advance(day)
    for act in chosen:
        hours, money = run.hours_left(), run.money_left
        if tried(run, act):
            last = run.rehearsal.acts[-1]
            assert last.hours > 0
            assert run.hours_left() == pytest.approx(hours - last.hours)
            assert run.money_left == pytest.approx(money - last.cost)
        assert run.hours_left() >= -1e-6
        assert run.money_left >= 0


@FEW
@given(day=st.integers(1, 18), act=acts)
def test_a_decision_of_this_morning_can_be_undone_and_no_other(day, act):
    run = begun()
    run.advance(day)
    before, kept = as_text(run.consultation()), run.rehearsal
    if not tried(run, act):
        return
    run.undo()
    assert run.rehearsal == kept
    assert as_text(run.consultation()) == before
    tried(run, act)
    run.advance()
    with pytest.raises(InputError, match=r"morning|الصباح"):
        run.undo()


def test_the_clock_stops_at_the_next_event():
    run = begun()
    run.advance()
    run.advance_to_event()
    assert run.today == 4
    assert [card.kind.value for card in run.cards() if card.inject] == ["rumour"]


def test_an_answered_card_leaves_the_desk():
    run = begun()
    run.advance(4)
    (card,) = [card for card in run.cards() if card.inject]
    answer = EventAnswer(channel="portal", language="ar", text="لم يُحسم شيء بعد.")
    run.act("answer", answer, card=card.key)
    assert card.key not in {left.key for left in run.cards()}


def test_a_wave_is_seen_on_the_morning_after_it_began_and_ends_after_a_report():
    run, reported = begun(), begun()
    for rehearsal in (run, reported):
        rehearsal.advance(7)
    (card,) = [card for card in reported.cards() if card.kind == "wave"]
    reported.act("report_abuse", "نص واحد من حسابات كثيرة", card=card.key)
    after = [int(rehearsal.course.coordinated.sum()) for rehearsal in (run, reported)]
    assert 0 < after[1] < after[0]


def test_a_restored_channel_brings_more_people_than_a_failing_one():
    run, restored = begun(), begun()
    for rehearsal in (run, restored):
        rehearsal.advance(8)
    (card,) = [card for card in restored.cards() if card.kind == "channel_fails"]
    restored.act("restore_channel", card.channel, card=card.key)
    assert restored.course.genuine.sum() > run.course.genuine.sum()


def test_seats_of_a_team_have_hours_of_their_own():
    run = begun()
    team = [{"role": "coordinator", "name": "Maryam"}, {"role": "communication", "name": "Yusuf"}]
    run = RehearsalRun(run.rehearsal.model_copy(update={"team": team}))
    run.advance(3)
    act = run.act("extend", 5)
    assert act.by == "Maryam"
    assert run.hours_left("communication") == run.hours_today
    assert run.hours_left("coordinator") == run.hours_today - act.hours


@pytest.mark.parametrize(
    ("day", "act", "said"),
    [
        (0, ("extend", 5), "opens today"),
        (25, ("extend", 5), "closed"),
        (5, ("extend", 4000), "4000"),
        (3, ("add_channel", ChannelUse(channel="sms", purposes=["promote"], budget=1e8)), "left for dec"),
        (3, ("translate", "ar"), "already"),
    ],
)
def test_an_impossible_decision_gets_a_sentence_and_changes_nothing(day, act, said):
    run = begun(scenario=Scenario())
    if day:
        run.advance(day)
    kept = run.rehearsal
    with use_language("en"), pytest.raises(InputError, match=said):
        run.act(*act)
    assert run.rehearsal == kept
