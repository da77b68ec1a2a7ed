"""For any plan, the simulator gives a consultation or a clear error, and never fails in another way."""

from __future__ import annotations

import warnings

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mashura.errors import InputError, MashuraWarning
from mashura.i18n import use_language
from mashura.methodology import Consultation, Plan
from mashura.simulation import simulate

from .strategies import PORTAL, SMS, plans


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
