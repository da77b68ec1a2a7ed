"""Examples in docstrings run, and every public name has an example."""

import ast
import doctest
import importlib
import inspect
import pkgutil
import re

import pytest

import mashura
from mashura.cli import build_commands
from mashura.i18n import use_language

MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(mashura.__path__, "mashura.")
    if not module.name.endswith("__main__")
)
# Keys of a notebook's metadata, which pages write in the same way.
METADATA = {"mashura.form", "mashura.isolation", "mashura.repairs", "mashura.run"}
PUBLIC = [name for name in getattr(mashura, "__all__", ()) if not name.startswith("_")]


@pytest.mark.parametrize("name", MODULES)
def test_examples_run(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with use_language("en"):
        result = doctest.testmod(
            importlib.import_module(name), optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
        )
    assert result.failed == 0


@pytest.mark.parametrize("name", PUBLIC)
def test_a_public_name_has_a_docstring_with_an_example(name):
    thing = getattr(mashura, name)
    if not (callable(thing) or inspect.ismodule(thing)):
        return  # a constant
    text = inspect.getdoc(thing) or ""
    assert len(text) > 20
    assert ">>>" in text, f"{name}: show how it is used"


def test_the_public_names_are_few():
    assert 1 <= len(PUBLIC) <= 30


def test_every_name_that_a_page_mentions_exists(root):
    pages = [
        root / "README.md",
        root / "README.ar.md",
        root / "CONTRIBUTING.md",
        *(root / "docs").rglob("*.md"),
    ]
    unknown = [
        f"{page.relative_to(root)}: {name}"
        for page in pages
        for name in re.findall(r"`(mashura(?:\.\w+)+)", page.read_text(encoding="utf-8"))
        if name not in METADATA and not exists(name)
    ]
    assert unknown == []


def exists(name: str) -> bool:
    """Whether a dotted name is a module, or something in one."""
    module, _, attribute = name.rpartition(".")
    try:
        importlib.import_module(name)
    except ModuleNotFoundError:
        return exists(module) and hasattr(importlib.import_module(module), attribute)
    return True


def test_a_room_lists_what_it_offers(root):
    """What an ``__init__`` imports for others is in its ``__all__``."""
    unlisted = []
    for path in sorted((root / "toolkit" / "mashura").rglob("__init__.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        listed = [
            ast.literal_eval(node.value)
            for node in tree.body
            if isinstance(node, ast.Assign)
            and ast.unparse(node.targets[0]) == "__all__"
            and all(isinstance(name, ast.Constant) for name in getattr(node.value, "elts", [node.value]))
        ]
        code = "\n".join(ast.unparse(node) for node in tree.body if not isinstance(node, ast.ImportFrom))
        unlisted += [
            f"add {alias.name} to __all__ in {path.relative_to(root)}"
            for node in tree.body
            if isinstance(node, ast.ImportFrom) and listed and (node.module or "").startswith("mashura.")
            for alias in node.names
            if alias.asname is None
            and alias.name not in listed[0]
            and not re.search(rf"\b{alias.name}\b", code)
        ]
    assert unlisted == []


@pytest.mark.parametrize(
    "page", ["README.md", "README.ar.md", "CONTRIBUTING.md", "docs", "docs/recipes", "changes"]
)
def test_every_command_that_a_page_names_exists(root, page):
    place = root / page
    pages = [place] if place.is_file() else sorted(place.glob("*.md"))
    named = {
        match.groups()
        for path in pages
        for match in re.finditer(
            r"(?<!from )\bmashura ([a-z][\w-]*)(?: ([a-z][\w-]*))?", path.read_text(encoding="utf-8")
        )
    }
    commands = build_commands().commands
    unknown = [words for words in named if not is_command(commands, *words)]
    assert unknown == []


def is_command(commands, name, part=None):
    """Whether a word after ``mashura`` is a command, and the next one a command below it, if it has any."""
    command = commands.get(name)
    return command is not None and (part is None or part in getattr(command, "commands", {part: None}))
