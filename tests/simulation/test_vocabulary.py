"""Random keys come from names: neither a further word nor another order of the words moves a number."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mashura.simulation import AttackKind, world_names

from .outcome import digests
from .strategies import PORTAL, SMS, plans
from .toolkit_copy import add_channel, backwards, copied, edit_vocabularies, inserted

PLACES = {"first": 0.0, "in the middle": 0.4, "last": 1.0}
CHANGES = {place: inserted(share) for place, share in PLACES.items()} | {"in reverse order": backwards}


def request_of(plan, seed=7, world="municipality", population=10_000, attacks=()):
    return {"plan": plan, "world": world, "seed": seed, "population": population, "attacks": [*attacks]}


@pytest.mark.parametrize("share", PLACES.values(), ids=PLACES)
def test_a_further_channel_placed_anywhere_moves_no_number(tmp_path, make_plan, share):
    plan = make_plan(
        channels=[
            {"channel": kind, "purposes": ["promote", "collect"], "languages": ["ar", "en"], "budget": 9000}
            for kind in ("portal", "sms", "instagram", "whatsapp", "majlis")
        ],
        collection_tools=["statements", "survey", "poll", "budget_ballot"],
        stakeholders=[{"kind": "media", "position": "supports", "power": 3, "interest": 4}],
    )
    request = request_of(plan.model_dump(mode="json"), attacks=[{"kind": "brigade", "strength": 0.2}])

    def add_further_channel(package):
        add_channel(package, "a_channel_nobody_has", inserted(share))

    with copied(tmp_path, add_further_channel) as with_further_channel:
        assert with_further_channel(request) == digests(request)


@pytest.fixture(scope="module", params=CHANGES.values(), ids=CHANGES)
def changed(request, tmp_path_factory):
    """A copy of the toolkit in which every vocabulary has a further word, or its words in another order."""
    with copied(
        tmp_path_factory.mktemp("copy"), lambda package: edit_vocabularies(package, request.param)
    ) as ask:
        yield ask


attacks = st.lists(
    st.fixed_dictionaries({"kind": st.sampled_from(AttackKind), "strength": st.floats(0.1, 0.5)}), max_size=2
)


@pytest.mark.filterwarnings("ignore::mashura.errors.MashuraWarning")
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(answers=plans, world=st.sampled_from(world_names()), seed=st.integers(0, 2**40), attacks=attacks)
def test_words_that_a_plan_does_not_use_and_their_order_move_no_number(
    changed, answers, world, seed, attacks
):
    plan = answers | {"channels": [*answers["channels"], PORTAL, SMS]}
    request = request_of(plan, seed, world, attacks=attacks)
    assert changed(request) == digests(request)
