"""Records are checked when they are made, and when a copy gets other values."""

import pytest
from pydantic import ValidationError

from mashura.methodology import Campaign, Plan
from mashura.methodology.small_plan import small_plan


def test_a_copy_checks_its_new_values():
    with pytest.raises(ValidationError, match="duration_days"):
        small_plan().model_copy(update={"timeline": {"duration_days": "soon"}})


def test_a_copy_refuses_a_field_that_is_not_there():
    with pytest.raises(ValidationError, match="tiemline"):
        small_plan().model_copy(update={"tiemline": {}})


def test_a_copy_turns_a_dictionary_into_a_record():
    assert small_plan().model_copy(update={"timeline": {"duration_days": 40}}).timeline.duration_days == 40


def test_a_copy_keeps_what_was_answered_apart_from_what_was_left_open():
    copied = Plan(title="Buses").model_copy(update={"topic": "transport"})
    assert copied.model_fields_set == {"title", "topic"}


def test_a_deep_copy_shares_no_record():
    campaign = Campaign(plan=small_plan())
    assert campaign.model_copy(deep=True, update={"brief": {"title": "A"}}).plan is not campaign.plan
