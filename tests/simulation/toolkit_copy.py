"""A temporary copy of the toolkit whose vocabularies are changed, running in a process of its own."""

from __future__ import annotations

import ast
import copy
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
UNUSED_LANGUAGE = "haw"
VOCABULARIES = ("methodology/vocabulary", "simulation/campaign/attacks.py")
# Lists whose order means something (levels, stages, answers on a scale) are not among them.
ENUMS = (
    "AccessibleFormat",
    "AgeBand",
    "AttackKind",
    "AttractionMechanism",
    "ChannelKind",
    "ChannelPurpose",
    "CollectionTool",
    "DecisionMode",
    "Disposition",
    "Gender",
    "ModerationReason",
    "OptionOrder",
    "PartnerKind",
    "QuestionWording",
    "ReadingLevel",
    "RecruitmentMode",
    "Residency",
    "SignIn",
    "StaffRole",
    "StakeholderKind",
    "StakeholderPosition",
    "Stratum",
    "Topic",
    "VisualKind",
)
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


def add_channel(package: Path, name: str, change: Change) -> None:
    """Add a kind of channel to the copy, as somebody would who adds one to the toolkit."""
    _edit_enum(package, "ChannelKind", name, change)
    _edit_assumed_channels(package, name, change, lambda bands, _new: bands)


def edit_vocabularies(package: Path, change: Change) -> None:
    """Change every vocabulary that the simulator reads, those of the worlds among them."""
    for name in ENUMS:
        _edit_enum(package, name, UNUSED, change)
    _edit_assumed_channels(package, UNUSED, change, change)
    _edit(
        package / "simulation/public/world.py",
        "CLOSED_VALUES",
        lambda tree: _edit_closed_values(tree, change),
    )
    for path in (package.parent.parent / "datasets" / "worlds").glob("*.yaml"):
        edited = _edited_world(yaml.safe_load(path.read_text(encoding="utf-8")), change)
        path.write_text(yaml.safe_dump(edited, sort_keys=False), encoding="utf-8")


def _edit(path: Path, name: str, edit: Callable[[ast.Module], int]) -> None:
    """Edit the syntax tree of a module; the edit returns how often it found the name."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert edit(tree) == 1, f"{path.name} no longer holds {name}: correct {Path(__file__).name}"
    path.write_text(ast.unparse(ast.fix_missing_locations(tree)), encoding="utf-8")


def _edit_enum(package: Path, name: str, entry: str, change: Change) -> None:
    """Change the members of an enumeration; a new member has the properties of the last one."""

    def edit(tree: ast.Module) -> int:
        classes = [node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == name]
        for node in classes:
            members = [line for line in node.body if isinstance(line, ast.Assign)]
            others = [line for line in node.body if line not in members]
            new = copy.deepcopy(members[-1])
            new.targets = [ast.Name(entry.upper(), ast.Store())]
            if isinstance(new.value, ast.Tuple):
                new.value.elts[0] = ast.Constant(entry)
            else:
                new.value = ast.Constant(entry)
            node.body = [*others[:1], *change(members, new), *others[1:]]
        return len(classes)

    files = [file for place in VOCABULARIES for file in _modules(package / place)]
    modules = [file for file in files if f"class {name}(" in file.read_text(encoding="utf-8")]
    assert len(modules) == 1, f"no vocabulary {name}: correct {Path(__file__).name}"
    _edit(modules[0], name, edit)


def _modules(place: Path) -> list[Path]:
    return sorted(place.glob("*.py")) if place.is_dir() else [place]


def _edit_assumed_channels(package: Path, name: str, channels: Change, bands: Change) -> None:
    """Change what is assumed of each kind of channel, and of each age band on it."""

    def edit(tree: ast.Module) -> int:
        tables = [
            node for node in tree.body if isinstance(node, ast.AnnAssign) and node.target.id == "_ASSUMED"
        ]
        for table in tables:
            for assumed in table.value.values:
                access = next(keyword.value for keyword in assumed.keywords if keyword.arg == "access")
                access.elts = bands(access.elts, ast.Constant(0.0))
            new = (ast.parse(f"ChannelKind.{name.upper()}").body[0].value, table.value.values[-1])
            entries = channels([*zip(table.value.keys, table.value.values, strict=True)], new)
            table.value.keys, table.value.values = map(list, zip(*entries, strict=True))
        return len(tables)

    _edit(package / "simulation/public/channels.py", "_ASSUMED", edit)


def _edit_closed_values(tree: ast.Module, change: Change) -> int:
    tables = [
        node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and [target.id for target in node.targets] == ["CLOSED_VALUES"]
    ]
    for table in tables:
        for values in table.values:
            # A list that is made from an enumeration follows that one.
            if isinstance(values, ast.Tuple):
                values.elts = change(values.elts, ast.Constant(UNUSED))
    return len(tables)


def _edited_world(world: dict[str, Any], change: Change) -> dict[str, Any]:
    def edited(table: dict[str, Any], new: Any, word: str = UNUSED) -> dict[str, Any]:
        return dict(change([*table.items()], (word, new)))

    for name, attribute in world["attributes"].items():
        shares = attribute["shares"]
        word = UNUSED_LANGUAGE if name == "language" else UNUSED
        if "given" in attribute:
            shares = {given: edited(row, 0.0, word) for given, row in shares.items()}
            shares = edited(shares, next(iter(shares.values())))
        else:
            shares = edited(shares, 0.0, word)
        world["attributes"][name] = attribute | {"shares": shares}
    world["region_names"] = edited(world["region_names"], {"ar": "خالية", "en": "Empty"})
    return world
