"""A temporary copy of the toolkit whose vocabularies are changed, running in a process of its own."""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml

import mashura
from mashura.paths import content

PROGRAM = Path(__file__).with_name("outcome.py")
UNUSED = "unused"
# Vocabularies whose order means something (levels, stages, answers on a scale) keep it.
ENUMS = {
    "methodology/vocabulary.py": (
        "AgeBand",
        "AttractionMechanism",
        "ChangeKind",
        "ChannelKind",
        "ChannelPurpose",
        "CollectionTool",
        "DecisionMode",
        "Disposition",
        "Gender",
        "ReadingLevel",
        "Residency",
        "StaffRole",
        "StakeholderKind",
        "StakeholderPosition",
        "Topic",
        "VisualKind",
    ),
    "simulation/campaign/attacks.py": ("AttackKind",),
}
TUPLES = {
    "methodology/vocabulary.py": ("AGE_BANDS", "GENDERS", "RESIDENCIES", "MODERATION_REASONS"),
    "simulation/public/world.py": ("CLOSED_VALUES",),
}
Entries = list[Any]
Change = Callable[[Entries, Any], Entries]
"""What becomes of the entries of a vocabulary, given them and a new entry."""


def inserted(share: float) -> Change:
    """Put a new entry at a place: 0 is the first, 1 the last."""

    def change(entries: Entries, new: Any) -> Entries:
        place = round(share * len(entries))
        return [*entries[:place], new, *entries[place:]]

    return change


def backwards(entries: Entries, _new: Any) -> Entries:
    """Turn the order of the entries round."""
    return entries[::-1]


@contextmanager
def copied(
    folder: Path, edit: Callable[[Path], None]
) -> Iterator[Callable[[dict[str, Any]], dict[str, str]]]:
    """Copy the toolkit and the worlds into a folder, edit the copy, and answer requests from it."""
    package = folder / "toolkit" / "mashura"
    shutil.copytree(Path(mashura.__file__).parent, package)
    shutil.copytree(content("datasets", "worlds"), folder / "datasets" / "worlds")
    (folder / "pyproject.toml").touch()
    edit(package)
    process = subprocess.Popen(
        [sys.executable, str(PROGRAM)],
        env=os.environ | {"PYTHONPATH": str(package.parent)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )

    def ask(request: dict[str, Any]) -> dict[str, str]:
        process.stdin.write(json.dumps(request) + "\n")
        process.stdin.flush()
        answer = process.stdout.readline()
        assert answer, "the copy of the toolkit failed; its error stands above"
        return json.loads(answer)

    try:
        yield ask
    finally:
        process.stdin.close()
        process.wait()
        process.stdout.close()


def edit_enum(package: Path, file: str, name: str, entry: str, change: Change) -> None:
    """Change the members of one enumeration of the copy; the new member is the entry."""

    def edit(tree: ast.Module) -> int:
        classes = [node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == name]
        for node in classes:
            members = [line for line in node.body if isinstance(line, ast.Assign)]
            others = [line for line in node.body if line not in members]
            new = ast.parse(f"{entry.upper()} = {entry!r}").body[0]
            node.body = [*others[:1], *change(members, new), *others[1:]]
        return len(classes)

    _edit(package / file, name, edit)


def edit_vocabularies(package: Path, change: Change) -> None:
    """Change every vocabulary that the simulator reads, those of the worlds among them."""
    for file, names in ENUMS.items():
        for name in names:
            edit_enum(package, file, name, UNUSED, change)
    for file, names in TUPLES.items():
        for name in names:
            _edit(package / file, name, lambda tree, name=name: _edit_tuples(tree, name, change))
    for path in (package.parent.parent / "datasets" / "worlds").glob("*.yaml"):
        world = yaml.safe_load(path.read_text(encoding="utf-8"))
        path.write_text(yaml.safe_dump(_edited_world(world, change), sort_keys=False), encoding="utf-8")


def _edit(path: Path, name: str, edit: Callable[[ast.Module], int]) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert edit(tree), f"{path.name} has no vocabulary {name} any more: name it in {Path(__file__).name}"
    path.write_text(ast.unparse(ast.fix_missing_locations(tree)), encoding="utf-8")


def _edit_tuples(tree: ast.Module, name: str, change: Change) -> int:
    """Change the tuples of words that are assigned to a name; what is made from an enum follows it."""
    values = [
        node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and [target.id for target in node.targets] == [name]
    ]
    tuples = [node for value in values for node in ast.walk(value) if isinstance(node, ast.Tuple)]
    for node in tuples:
        node.elts = change(node.elts, ast.Constant(UNUSED))
    return len(values)


def _edited_world(world: dict[str, Any], change: Change) -> dict[str, Any]:
    def edited(table: dict[str, Any], new: Any) -> dict[str, Any]:
        return dict(change([*table.items()], (UNUSED, new)))

    for name, attribute in world["attributes"].items():
        shares = attribute["shares"]
        if "given" in attribute:
            shares = {given: edited(row, 0.0) for given, row in shares.items()}
            shares = edited(shares, next(iter(shares.values())))
        else:
            shares = edited(shares, 0.0)
        world["attributes"][name] = attribute | {"shares": shares}
    for channel in world["channels"].values():
        channel["access"]["values"] = edited(channel["access"]["values"], 0.0)
    world["region_names"] = edited(world["region_names"], {"ar": "خالية", "en": "Empty"})
    world["channels"] = dict(change([*world["channels"].items()], (UNUSED, world["channels"]["press"])))
    return world
