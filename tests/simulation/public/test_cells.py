"""Classes of residents: which cells are together, and by which keys their random numbers are looked up."""

from __future__ import annotations

import numpy as np
import pytest

from mashura.simulation.public.cells import OTHERS, public_of

ELDERS = {"segment_id": "elders", "age_bands": ["65+"]}
URDU = {"segment_id": "speakers_of_urdu", "languages": ["ur"]}


def shares_by_key(public):
    return dict(zip(public.keys.tolist(), public.shares.tolist(), strict=True))


def test_the_shares_of_all_classes_sum_to_one(make_plan, municipality):
    assert public_of(make_plan(), municipality).shares.sum() == pytest.approx(1)


def test_every_class_has_a_key_of_its_own(make_plan, municipality):
    public = public_of(make_plan(), municipality)
    assert len(np.unique(public.keys)) == len(public.keys)


def test_people_outside_all_segments_are_labelled_as_others(make_plan, municipality):
    public = public_of(make_plan(segments=[ELDERS]), municipality)
    assert {public.labels[segment] for segment in public.segment_of[~public.members[0]]} == {OTHERS}


def test_the_order_of_segments_changes_no_key_and_no_share(make_plan, municipality):
    orders = ([ELDERS, URDU], [URDU, ELDERS])
    first, second = (shares_by_key(public_of(make_plan(segments=order), municipality)) for order in orders)
    assert first == second


def test_a_further_segment_changes_only_the_keys_of_its_members(make_plan, municipality):
    few, many = (public_of(make_plan(segments=order), municipality) for order in ([ELDERS], [ELDERS, URDU]))
    outside = ~many.members[1]
    assert set(many.keys[outside]) <= set(few.keys)
    assert set(many.keys[~outside]).isdisjoint(few.keys)


def test_a_segment_with_the_same_members_and_another_name_has_other_keys(make_plan, municipality):
    renamed = ELDERS | {"segment_id": "older_people"}
    first, second = (public_of(make_plan(segments=[segment]), municipality) for segment in (ELDERS, renamed))
    assert set(first.keys[first.members[0]]).isdisjoint(second.keys)
    assert first.shares == pytest.approx(second.shares)
