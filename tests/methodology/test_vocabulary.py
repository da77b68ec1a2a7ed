"""Each entry of a closed list has its texts, and every table that is keyed by a list has all its entries."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import typing
from collections.abc import Iterator, Mapping
from enum import Enum, StrEnum
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

import mashura
from mashura.i18n import LANGUAGES, message_keys
from mashura.methodology import vocabulary
from mashura.methodology.labels import value_key
from mashura.methodology.records.record import Record
from mashura.methodology.vocabulary import ChannelKind, ChannelTraits, DescribedEntry, Disposition, OpenEntry

from .leaves import require_none

TOOLKIT = Path(mashura.__file__).parent
VOCABULARIES = {
    name: kind
    for name, kind in vars(vocabulary).items()
    if isinstance(kind, type) and issubclass(kind, Enum) and kind not in (DescribedEntry, OpenEntry)
}
# Tables that need not have every entry, each with the reason.
PARTIAL = {
    "_CHECKS in toolkit/mashura/evaluation/lessons.py": "no rule can check a lesson about something else",
    "_SESSIONS in toolkit/mashura/methodology/records/costs.py": "only meetings in person have sessions",
    "_STAGES in toolkit/mashura/evaluation/lesson_library.py": "other lessons are heeded when one plans",
    "_LIMITS in toolkit/mashura/methodology/rules/deciding/post_lengths.py": "other channels set no limit",
    "_AFTERWARDS in toolkit/mashura/methodology/records/approval.py": "other stages end with the signature",
    "_AFTERWARDS in toolkit/mashura/methodology/rules/approval.py": "other stages end with the signature",
}
# Sets of entries that are no property of the entries, each with the reason.
SETS = {
    "toolkit/mashura/evaluation/swot.py: StakeholderKind": "our own reading of who is an opportunity",
    "toolkit/mashura/simulation/campaign/outreach.py: StakeholderKind": "an assumption of the simulator",
    "toolkit/mashura/simulation/responses/contributions.py: AgeBand": "an assumption of the simulator",
}


def missing_texts(kind: type[Enum]) -> list[str]:
    """Return what to add to which catalogue for entries without a text."""
    return [
        f"add to toolkit/mashura/i18n/locales/{language}/methodology/vocabulary.ftl: {value_key(entry)} = …"
        for language in LANGUAGES
        for entry in kind
        if value_key(entry) not in message_keys(language)
    ]


def missing_rows(module: ModuleType | SimpleNamespace) -> list[str]:
    """Return what to add to the tables of a module that are keyed by a closed list."""
    file = f"toolkit/{module.__name__.replace('.', '/')}.py"
    rows = []
    for name, table in vars(module).items():
        kinds = {type(key) for key in table} if isinstance(table, Mapping) else set()
        if len(kinds) == 1 and (kind := kinds.pop()) in VOCABULARIES.values():
            rows += [
                f"add to {name} in {file}: {kind.__name__}.{entry.name}: …,"
                for entry in kind
                if entry not in table and f"{name} in {file}" not in PARTIAL
            ]
    return rows


def sets_of_entries(source: str) -> set[str]:
    """Return the closed lists of which a module picks several entries in a set or after *in*."""
    picked = set()
    for node in ast.walk(ast.parse(source)):
        elements: list[ast.expr] = node.elts if isinstance(node, ast.Set) else []
        if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.In | ast.NotIn):
            elements = getattr(node.comparators[0], "elts", [])
        lists = [
            element.value.id
            for element in elements
            if isinstance(element, ast.Attribute) and isinstance(element.value, ast.Name)
        ]
        picked |= {name for name in lists if name in VOCABULARIES and lists.count(name) > 1}
    return picked


def enums_of(annotation: Any) -> Iterator[type[Enum]]:
    """Return the closed lists that a field's type is made of."""
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        yield annotation
    for argument in typing.get_args(annotation):
        yield from enums_of(argument)


def record_kinds(kind: type[Record] = Record) -> Iterator[type[Record]]:
    for child in kind.__subclasses__():
        yield from (child, *record_kinds(child))


@pytest.mark.parametrize("kind", VOCABULARIES.values())
def test_every_entry_has_a_text_in_every_language(kind: type[Enum]) -> None:
    require_none(missing_texts(kind))


def test_an_entry_without_a_text_is_named_with_the_file_and_the_line() -> None:
    fax = StrEnum("ChannelKind", {"FAX": "fax"})
    assert missing_texts(fax) == [
        f"add to toolkit/mashura/i18n/locales/{language}/methodology/vocabulary.ftl: channel-kind-fax = …"
        for language in LANGUAGES
    ]


@pytest.mark.parametrize("kind", VOCABULARIES.values())
def test_every_text_of_a_list_belongs_to_an_entry(kind: type[Enum]) -> None:
    prefix = value_key(next(iter(kind))).removesuffix(str(next(iter(kind)).value).replace("_", "-"))
    catalogue = TOOLKIT / "i18n" / "locales" / "en" / "methodology" / "vocabulary.ftl"
    keys = re.findall(r"^([\w-]+) =", catalogue.read_text(encoding="utf-8"), re.MULTILINE)
    left = {key for key in keys if prefix.endswith("-") and key.startswith(prefix)}
    file = f"toolkit/{kind.__module__.replace('.', '/')}.py"
    assert left - {value_key(entry) for entry in kind} == set(), f"add the entry to {kind.__name__} in {file}"


def test_closed_lists_of_records_are_in_the_vocabulary() -> None:
    strays = [
        f"move {kind.__module__}.{kind.__name__} to toolkit/mashura/methodology/vocabulary/"
        for record in record_kinds()
        if record.__module__.startswith("mashura.methodology")
        for field in record.model_fields.values()
        for kind in enums_of(field.annotation)
        if kind not in VOCABULARIES.values()
    ]
    require_none(strays)


def test_every_table_that_is_keyed_by_a_closed_list_has_all_its_entries() -> None:
    rows = []
    for info in pkgutil.walk_packages(mashura.__path__, "mashura."):
        if not info.name.endswith("__main__") and ".migrations" not in info.name:
            rows += missing_rows(importlib.import_module(info.name))
    require_none(rows)


def test_an_entry_that_a_table_lacks_is_named_with_the_file_and_the_line() -> None:
    table = {Disposition.ADOPTED: 1.0, Disposition.PARTLY: 0.5}
    module = SimpleNamespace(__name__="mashura.simulation.aftermath", WORTH=table)
    assert missing_rows(module) == [
        "add to WORTH in toolkit/mashura/simulation/aftermath.py: Disposition.REJECTED: …,"
    ]


def test_properties_of_entries_are_on_the_entries_and_not_in_sets_elsewhere() -> None:
    picked = {
        f"{path.relative_to(TOOLKIT.parent.parent).as_posix()}: {name}"
        for path in TOOLKIT.rglob("*.py")
        if "vocabulary" not in path.parts
        for name in sets_of_entries(path.read_text(encoding="utf-8"))
    }
    advice = "make it a property of the entries in toolkit/mashura/methodology/vocabulary/"
    require_none([f"{place}: {advice}" for place in sorted(picked - SETS.keys())])
    assert SETS.keys() - picked == set(), "take the places that are gone out of SETS"


def test_an_entry_without_its_properties_is_refused() -> None:
    with pytest.raises(ValueError, match="not enough values"):

        class _Channels(DescribedEntry):
            FAX = "fax"

            def __init__(self, _word: str, *traits: ChannelTraits) -> None:
                (self.traits,) = traits


def test_entries_with_properties_are_words_like_all_others() -> None:
    assert ChannelKind("majlis") is ChannelKind.MAJLIS
    assert f"{ChannelKind.MAJLIS}" == "majlis"
