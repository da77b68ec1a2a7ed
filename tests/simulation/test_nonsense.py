"""Texts that say nothing never do better than no text, wherever the simulator counts a text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.methodology import Plan
from mashura.simulation import predict

words = st.sampled_from(["x", ".", "...", "bla", "۔", "شيء", "!!", "1", "ok", "zz"])
nonsense = st.one_of(
    st.text("x.!؟-_ 0123", max_size=40),
    st.builds(lambda word, times: " ".join([word] * times), words, st.integers(1, 30)),
)
languages = st.sampled_from(["ar", "en", "ur"])


@st.composite
def texts(draw):
    """Return answers of a plan whose texts all say nothing."""
    name = draw(st.sampled_from(["", "x", "..", "a b", "1"]))
    return draw(
        st.sampled_from(
            [
                {"messages": [{"segment": "all", "language": draw(languages), "text": draw(nonsense)}]},
                {"slogan": draw(nonsense)},
                {"experts": [{"name": name}] * 3},
                {"influencers": [{"name": name, "channel": "sms", "followers": 10**6}]},
            ]
        )
    )


@given(answers=texts())
@settings(deadline=None, max_examples=60)
def test_nonsense_never_beats_none(make_plan, municipality, answers):
    plan = make_plan(segments=[{"segment_id": "all"}])
    written = Plan.model_validate(plan.model_dump() | answers)
    assert predict(written, municipality).participants <= predict(plan, municipality).participants * (
        1 + 1e-9
    )
