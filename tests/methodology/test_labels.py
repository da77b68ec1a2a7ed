"""Everything that a form can show has a name in both languages."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from pathlib import Path

import pytest

from mashura import i18n
from mashura.i18n import LANGUAGES, message
from mashura.methodology import Campaign, records
from mashura.methodology.labels import field_key, group_label
from mashura.methodology.records.brief import Brief
from mashura.methodology.records.plan import Plan
from mashura.methodology.records.readiness import Readiness
from mashura.methodology.records.record import Record, field_items
from mashura.methodology.rules.process import STAGES
from mashura.methodology.vocabulary.languages import language_name


def all_records(kind: type[Record] = Record) -> list[type[Record]]:
    return [record for child in kind.__subclasses__() for record in (child, *all_records(child))]


def own_records() -> list[type[Record]]:
    for module in pkgutil.iter_modules(records.__path__, f"{records.__name__}."):
        importlib.import_module(module.name)
    assert Campaign in all_records()
    return [record for record in all_records() if record.__module__.startswith("mashura.methodology")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("record", [Brief, Readiness, Plan])
def test_every_question_that_a_coordinator_answers_says_what_it_asks_for(record, language):
    for name in record.model_fields:
        assert message(f"{field_key(record, name)}.help", lang=language)


def test_every_field_names_the_items_that_it_serves():
    for record in own_records():
        served = field_items(record)
        assert set(served) == set(record.model_fields)
        assert all(items and all(item.startswith("S") for item in items) for items in served.values())


def test_the_records_serve_all_items_of_the_stages():
    served = {item for record in own_records() for items in field_items(record).values() for item in items}
    named = {item for stage in STAGES for item in (*stage.inputs, *stage.activities, *stage.outputs)}
    wanted = {f"S{number}" for number in (*range(25, 87), *range(265, 272))} - {"S81"}
    # S60 and S68 are handed on by the tables and by the decision; both are inputs in the process model.
    # S81 is not a field: communication belongs to every stage.
    assert wanted - served - named == set()


def test_groups_have_names_and_unknown_ones_keep_theirs():
    assert group_label("gender", "female", "ar") == "النساء"
    assert group_label("disability", "true", "en") == "People of determination"
    assert group_label("region", "old_town", "ar") == "old_town"
    assert language_name("xx", "en") == "xx"


def test_every_label_belongs_to_a_field():
    """A text without its field: the field was never added, or its text outlived it."""
    catalogue = Path(i18n.__file__).parent / "locales" / "en" / "methodology" / "fields.ftl"
    known = {field_key(record, name) for record in own_records() for name in record.model_fields}
    left = []
    for key in re.findall(r"^([\w-]+) =", catalogue.read_text(encoding="utf-8"), re.MULTILINE):
        if key not in known:
            homes = {inspect.getfile(kind) for kind in own_records() if key.startswith(field_key(kind, ""))}
            left.append(f"{key}: add the field in one of {sorted(homes)}, or delete its text")
    assert left == []
