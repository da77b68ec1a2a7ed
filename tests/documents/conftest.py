"""What the tests of documents share."""

from __future__ import annotations

import pytest

from mashura.documents import AttributeOutcome, GroupOutcome, SimulatedOutcome


@pytest.fixture(scope="module")
def outcome() -> SimulatedOutcome:
    elders = GroupOutcome(
        value="65+", names={"ar": "65 فأكثر", "en": "65 and over"}, population=0.06, participants=0.01
    )
    age = AttributeOutcome(
        attribute="age_band",
        names={"ar": "العمر", "en": "Age"},
        representativeness=0.81,
        groups=(elders,),
        worst=elders,
        worst_ratio=0.17,
    )
    return SimulatedOutcome(
        world={"ar": "بلدية متخيَّلة", "en": "A made-up municipality"},
        seed=7,
        population=240_000,
        exposed=91_234,
        visited=12_000,
        registered=4_000,
        participants=3_012,
        statements=700,
        votes=40_123,
        attributes=(age,),
    )
