"""A person decides how repeated contributions count; nothing is deleted, and what does not fit is said."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.analysis.integrity.rulings import apply_rulings
from mashura.i18n import LANGUAGES
from mashura.methodology import Consultation
from mashura.methodology.records.findings import RepetitionRuling
from mashura.methodology.vocabulary import RepetitionDecision

NUMBERS = tuple(str(number) for number in range(6))
TALK = Consultation(
    title="Buses",
    origin="csv",
    statements=pd.DataFrame({"statement_id": NUMBERS, "text": "More buses", "moderation": "in"}),
)


def counted(rulings: list[RepetitionRuling]) -> list[str]:
    table = apply_rulings(TALK, rulings).consultation.statements
    return table.loc[table["moderation"] == "in", "statement_id"].tolist()


@pytest.mark.parametrize(
    ("decision", "left"),
    [
        ("count_once", ["0", "1", "4", "5"]),
        ("keep", [*NUMBERS]),
        ("leave_out", ["0", "4", "5"]),
    ],
)
def test_repeated_contributions_count_as_decided(decision: str, left: list[str]) -> None:
    assert counted([RepetitionRuling(decision=decision, statements=("3", "1", "2"))]) == left


def test_a_later_decision_on_the_same_contributions_holds() -> None:
    out, kept = (RepetitionRuling(decision=name, statements=("1", "2")) for name in ("leave_out", "keep"))
    assert counted([out, kept]) == [*NUMBERS]
    assert counted([kept, out]) == ["0", "3", "4", "5"]


def test_a_decision_on_contributions_that_are_not_there_is_said() -> None:
    ruled = apply_rulings(TALK, [RepetitionRuling(decision="leave_out", statements=("1", "77", "78"))])
    assert [count for _, count in ruled.unfit] == [2]
    assert all("3" in ruled.unfit_texts(language)[0] for language in LANGUAGES)


@settings(deadline=None)
@given(
    st.lists(
        st.builds(
            RepetitionRuling,
            decision=st.sampled_from(RepetitionDecision),
            statements=st.lists(st.sampled_from(NUMBERS), unique=True).map(tuple),
        ),
        max_size=4,
    )
)
def test_no_contribution_is_deleted_and_what_is_left_out_is_named(rulings: list[RepetitionRuling]) -> None:
    ruled = apply_rulings(TALK, rulings)
    table = ruled.consultation.statements
    assert tuple(table["statement_id"]) == NUMBERS
    assert tuple(table.loc[table["moderation"] == "out", "statement_id"]) == ruled.left_out
