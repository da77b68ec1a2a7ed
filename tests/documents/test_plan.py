"""The plan as a document: gaps, texts that look like code, simulated results and names of places."""

from __future__ import annotations

import pytest

from mashura.documents import SimulatedOutcome, plan_docx, plan_pdf
from mashura.methodology import Campaign, Plan, Segment
from mashura.methodology.records.plan import Message

from .reading import (
    ON,
    WORDS,
    bare,
    paragraphs_in_order,
    pdf_text,
    place_in_pdf,
    plan_in,
)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("make", [plan_docx, plan_pdf])
def test_a_blank_plan_is_printed_with_its_gaps(language: str, make: object) -> None:
    data = make(Campaign(), language=language, on=ON)
    text = "\n".join(paragraphs_in_order(data)) if make is plan_docx else pdf_text(data)
    assert place_in_pdf(bare(text), WORDS[language]["unanswered"]) >= 0
    assert place_in_pdf(bare(text), WORDS[language]["approval"]) >= 0
    assert place_in_pdf(bare(text), WORDS[language]["simulated"]) < 0


NASTY = '#{sys.inputs} $x^2$ *b* _i_ <script>alert(1)</script> "\\" & ]]> @ref = h\n= نص #let x = 1'


def test_text_that_looks_like_code_is_printed_as_text() -> None:
    campaign = Campaign(
        plan=Plan(
            title=NASTY,
            objective=NASTY,
            segments=(Segment(segment_id="a", name=NASTY),),
            messages=(Message(segment="a", language="en", text=NASTY),),
        )
    )
    pdf = bare(pdf_text(plan_pdf(campaign, language="en", on=ON)))
    word = "\n".join(paragraphs_in_order(plan_docx(campaign, language="en", on=ON)))
    for part in ("#{sys.inputs}", "$x^2$", "*b*", "_i_", "<script>alert(1)</script>", "#let x = 1"):
        assert bare(part) in pdf
        assert part in word


def test_an_announced_simulation_names_its_world_and_seed(outcome: SimulatedOutcome) -> None:
    text = "\n".join(paragraphs_in_order(plan_docx(plan_in("en"), language="en", simulated=outcome, on=ON)))
    assert "A made-up municipality" in text
    assert "seed 7" in text
    assert "neither a forecast" in text
    assert "65 and over" in text


def test_places_are_printed_by_name_where_a_name_is_given() -> None:
    plan = Plan(segments=(Segment(segment_id="a", name="A", regions=("old_town", "port")),))
    text = "\n".join(
        paragraphs_in_order(
            plan_docx(Campaign(plan=plan), language="en", places={"old_town": "Old Town"}, on=ON)
        )
    )
    assert "Old Town" in text
    assert "old_town" not in text
    assert "port" in text
