"""What the queue ruled reaches the analysis: refused is left out with its reason, an open appeal counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.analysis.integrity.moderated import apply_queue
from mashura.methodology import Consultation
from mashura.methodology.rules.conduct.exclusion import QueueRuling
from mashura.methodology.tables.consultation import consultation_of
from mashura.methodology.vocabulary import ModerationReason, QueueState

DAY = datetime(2026, 3, 1, tzinfo=UTC)
STATES = st.sampled_from([*QueueState])


def talk(count: int) -> Consultation:
    table = pd.DataFrame(
        {
            "statement_id": [str(number) for number in range(count)],
            "text": [f"Text {number}" for number in range(count)],
            "moderation": "pending",
        }
    )
    return consultation_of(Consultation(title="", origin="csv", statements=table))


def placed(number: int, state: QueueState) -> QueueRuling:
    out = state in (QueueState.OUT, QueueState.APPEALED)
    return QueueRuling(
        statement_id=str(number),
        state=state,
        reason=ModerationReason.ABUSE if out else None,
        received_at=DAY,
        ruled_at=DAY + timedelta(hours=number) if state.is_decided else None,
    )


@settings(deadline=None)
@given(st.lists(STATES, min_size=1, max_size=12))
def test_refused_is_out_with_its_reason_and_nothing_else_changes(states: list[QueueState]) -> None:
    before = talk(len(states))
    judged = apply_queue(before, [placed(number, state) for number, state in enumerate(states)])
    table = judged.consultation.statements
    expected = {QueueState.OUT: "out", QueueState.IN: "in", QueueState.APPEALED: "in"}
    assert table["moderation"].tolist() == [expected.get(state, "pending") for state in states]
    assert table["text"].tolist() == before.statements["text"].tolist()
    refused = states.count(QueueState.OUT)
    assert sum(judged.refused.values()) == refused
    assert judged.appealed == states.count(QueueState.APPEALED)
    assert (table["reason"] == "abuse").sum() == refused
    decided = [state for state in states if state.is_decided]
    assert len(judged.consultation.moderation_log) == len(decided)


def test_a_contribution_counts_in_the_words_to_which_its_author_changed_it() -> None:
    changed = replace(placed(1, QueueState.IN), text="A kind word")
    judged = apply_queue(talk(2), [changed])
    assert judged.consultation.statements["text"].tolist() == ["Text 0", "A kind word"]
    assert judged.reworded == 1


def test_a_ruling_on_another_consultation_changes_nothing_and_is_told() -> None:
    before = talk(2)
    judged = apply_queue(before, [placed(7, QueueState.OUT)], elsewhere=1)
    assert judged.consultation is before
    assert judged.texts("en") == ("One refused contribution of the queue is not among these.",)


def test_what_the_rulings_did_is_said_in_both_languages() -> None:
    judged = apply_queue(talk(3), [placed(0, QueueState.OUT), placed(1, QueueState.APPEALED)])
    for language in ("ar", "en"):
        assert len(judged.texts(language)) == 2
