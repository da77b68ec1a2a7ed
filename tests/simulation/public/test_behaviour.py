from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from mashura.simulation import Behaviour

DOCUMENT = Path(__file__).resolve().parents[3] / "docs" / "simulator.md"
FIELDS = Behaviour.model_fields


def test_the_document_lists_every_number_with_its_value_range_and_origin():
    rows = re.findall(
        r"^\| `(\w+)` \| (\S+) \| (\S+) \| (.+) \| (.+) \|$", DOCUMENT.read_text(encoding="utf-8"), re.M
    )
    written = {name: rest for name, *rest in rows}
    for name, field in FIELDS.items():
        low, high = field.json_schema_extra["range"]
        expected = [
            f"{field.default:g}",
            f"{low:g}–{high:g}",
            field.description,
            field.json_schema_extra["origin"],
        ]
        assert written.get(name) == expected, name
    assert set(written) == set(FIELDS)


@pytest.mark.parametrize("name", FIELDS)
def test_every_number_has_an_origin_that_the_document_explains(name):
    origin = FIELDS[name].json_schema_extra["origin"]
    if origin != "assumption":
        assert f"\n| {origin.split()[0]} |" in DOCUMENT.read_text(encoding="utf-8")


def test_a_number_outside_its_plausible_range_is_refused():
    with pytest.raises(ValidationError):
        Behaviour(weekend=5)
