"""The decision memo: effects, rulings and what is still to do, in both languages."""

from __future__ import annotations

import pytest

from mashura.documents import decision_memo, render
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology import Campaign, Decision, Plan
from mashura.methodology.labels import field_label, value_label
from mashura.methodology.records.decision import Effect, Ruling
from mashura.methodology.records.decision_support import (
    DecisionSupport,
    Impact,
    ImpactRow,
    ImpactTable,
    Reply,
)
from mashura.methodology.vocabulary import Disposition, ImpactDirection

from .reading import paragraphs_in_order

CAMPAIGN = Campaign(
    plan=Plan(title="Buses"),
    decision=Decision(
        text="Line 7 runs every ten minutes.",
        rulings=(Ruling(statement_id="s1", proposal="More buses", disposition="partly", reason="Money"),),
        effects=(Effect(party="Drivers", effect="More shifts", support_before=0.4, support_after=0.55),),
        ratified_on="2026-05-01",
    ),
)


def texts(support: DecisionSupport, language: str = "en") -> list[str]:
    with use_language(language):
        return paragraphs_in_order(render(decision_memo(CAMPAIGN, support), "docx"))


def test_studied_effects_and_ratification_are_shown() -> None:
    shown = texts(DecisionSupport())
    assert {"Drivers", "More shifts", "40% / 55%", "1 May 2026"} <= {*shown}


def test_rulings_are_shown_only_without_a_register() -> None:
    reply = Reply(said="More buses", disposition="partly", reason="Money")
    title = field_label(Decision, "rulings", "en")
    assert title in texts(DecisionSupport())
    assert title not in texts(DecisionSupport(replies=(reply,)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("direction", ImpactDirection)
def test_the_direction_of_an_effect_is_shown_in_words(direction: ImpactDirection, language: str) -> None:
    row = ImpactRow(title="Line 7", impacts=(Impact(party="Drivers", direction=direction),))
    support = DecisionSupport(impact=ImpactTable(parties=("Drivers",), rows=(row,)))
    assert value_label(direction, language) in texts(support, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_outcome_of_a_proposal_is_shown_in_words(language: str) -> None:
    assert value_label(Disposition.PARTLY, language) in texts(DecisionSupport(), language)
