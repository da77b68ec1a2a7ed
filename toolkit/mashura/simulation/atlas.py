"""Finding and reading worlds; a mistake is told with file, line and what was expected."""

from __future__ import annotations

import difflib
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from mashura.errors import InputError
from mashura.i18n import message
from mashura.paths import content
from mashura.simulation.world import World

_BOOLEAN = "tag:yaml.org,2002:bool"
_TIMESTAMP = "tag:yaml.org,2002:timestamp"


def world_names() -> tuple[str, ...]:
    """Return the names of the worlds that come with Mashura.

    Examples
    --------
    >>> world_names()
    ('federation', 'island', 'municipality')
    """
    return tuple(sorted(path.stem for path in content("datasets", "worlds").glob("*.yaml")))


def load_world(name_or_path: str | Path) -> World:
    """Return a world by its name, or from a YAML file of one's own.

    Parameters
    ----------
    name_or_path : str or pathlib.Path
        One of :func:`world_names`, or a path that ends in ``.yaml`` or ``.yml``.

    Raises
    ------
    InputError
        If there is no such world, or the file breaks a rule; the message names the line and what was expected.

    Examples
    --------
    >>> load_world("municipality").title["en"]
    'A made-up municipality'
    """
    text = str(name_or_path)
    if text.endswith((".yaml", ".yml")):
        return _read(Path(text))
    if text not in world_names():
        near = difflib.get_close_matches(text, world_names(), n=1, cutoff=0.0)
        raise InputError(
            "simulation-world-unknown", name=text, known=", ".join(world_names()), nearest=near[0]
        )
    return _shipped(text)


@cache
def _shipped(name: str) -> World:
    return _read(content("datasets", "worlds", f"{name}.yaml"))


class _Reader(yaml.SafeLoader):
    """Plain YAML in which ``yes`` and ``no`` stay words, and a key given twice is a mistake."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, "key given twice", key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


_Reader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rules if tag not in (_BOOLEAN, _TIMESTAMP)]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _read(path: Path) -> World:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise InputError("simulation-world-no-file", file=str(path)) from None
    except (OSError, UnicodeDecodeError) as error:
        raise InputError("simulation-world-unreadable", file=str(path), reason=type(error).__name__) from None
    try:
        node = yaml.compose(text, Loader=_Reader)
        data = yaml.load(text, Loader=_Reader)  # noqa: S506 - a SafeLoader
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise InputError(
            "simulation-world-syntax", file=path.name, line=mark.line + 1 if mark else 1
        ) from None
    except (yaml.YAMLError, ValueError):
        raise InputError("simulation-world-syntax", file=path.name, line=1) from None
    if not isinstance(data, dict):
        raise InputError("simulation-world-syntax", file=path.name, line=1)
    try:
        return World.model_validate(data)
    except ValidationError as error:
        raise _first_problem(path, node, error) from None


def _first_problem(path: Path, node: Any, error: ValidationError) -> InputError:
    # A union reports a failure for each branch: the one that goes deepest names the value itself.
    problem = max(
        error.errors(include_url=False), key=lambda one: (one["type"] != "missing", len(one["loc"]))
    )
    line, field = _place(node, problem["loc"])
    known = {
        key: value
        for key, value in problem.get("ctx", {}).items()
        if isinstance(value, str | int | float | bool)
    }
    key = f"simulation-expected-{problem['type'].replace('_', '-')}"
    try:
        expected = message(key, **known)
    except KeyError:
        expected = message("simulation-expected-other")
    found = problem.get("input")
    shown = str(found) if isinstance(found, str | int | float | bool) else "…"
    return InputError(
        "simulation-world-value", file=path.name, line=line, field=field, found=shown[:80], expected=expected
    )


def _place(node: Any, loc: tuple[int | str, ...]) -> tuple[int, str]:
    line, names = node.start_mark.line + 1, []
    for part in loc:
        child = None
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                if key.value == str(part):
                    child, line = value, key.start_mark.line + 1
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            child = node.value[part]
            line = child.start_mark.line + 1
        if child is not None:
            node = child
            names.append(str(part))
        elif part == loc[-1]:
            names.append(str(part))
    return line, ".".join(names) or "."
