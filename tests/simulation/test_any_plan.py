"""For any plan, the simulator gives a consultation or a clear error, and never fails in another way."""

from __future__ import annotations

import warnings
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mashura.errors import InputError, MashuraWarning
from mashura.i18n import use_language
from mashura.methodology import Consultation, Plan
from mashura.simulation import predict, simulate

from .strategies import PORTAL, SMS, plans, recruitments, surveys


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(answers=plans, population=st.sampled_from([100, 2_000, 30_000]), seed=st.integers(0, 2**70))
def test_a_plan_gives_a_consultation_or_a_clear_error(municipality, answers, population, seed):
    if seed:
        answers = answers | {"channels": [*answers["channels"], PORTAL, SMS]}
    with warnings.catch_warnings():
        # A plan of another world gives a warning; any other warning, such as an overflow, is an error.
        warnings.simplefilter("error")
        warnings.filterwarnings("ignore", category=MashuraWarning)
        try:
            consultation = simulate(Plan.model_validate(answers), municipality, seed, population=population)
        except InputError as error:
            with use_language("en"):
                assert str(error).endswith(".")
            return
    assert isinstance(consultation, Consultation)
    assert len(consultation.participants) <= population
    assert consultation.funnel["contributed"].sum() == len(consultation.participants)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    recruitment=recruitments,
    survey=surveys,
    days=st.integers(1, 30),
    venues=st.sampled_from([["portal"], ["majlis"], ["portal", "majlis"]]),
    seed=st.integers(0, 2**70),
)
def test_any_recruitment_gives_tables_that_agree_or_a_clear_error(
    municipality, recruitment, survey, days, venues, seed
):
    plan = Plan.model_validate(
        {
            "topic": "parks",
            "timeline": {"duration_days": days},
            "channels": [{"channel": venue, "purposes": ["promote", "collect"]} for venue in venues],
            "collection_tools": ["statements", "survey", "poll"],
            "recruitment": recruitment,
            "survey": survey,
        }
    )
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            consultation = simulate(plan, municipality, seed, population=5_000)
            predicted = predict(plan, municipality, seed, population=5_000)
        except InputError as error:
            with use_language("en"):
                assert str(error).endswith(".")
            return
        mean = predict(plan, municipality, population=5_000)
    steps = consultation.funnel[["exposed", "visited", "registered", "contributed"]].sum().to_list()
    assert steps == predicted.funnel[["exposed", "visited", "registered", "contributed"]].sum().to_list()
    assert steps == sorted(steps, reverse=True)
    assert steps[-1] == len(consultation.participants) <= 5_000
    expected = mean.funnel[["exposed", "visited", "registered", "contributed"]].sum().to_list()
    assert all(earlier >= later - 1e-6 for earlier, later in pairwise(expected))
