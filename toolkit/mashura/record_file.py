"""Records in YAML or JSON files; errors name the file, the line and what was expected."""

from __future__ import annotations

import difflib
import re
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, TypeAdapter, ValidationError

from mashura.errors import InputError
from mashura.i18n import message, message_keys

R = TypeVar("R")


_BOOL = "tag:yaml.org,2002:bool"
# What the fast parser, which is written in C, reads without overflowing its stack.
_MOST_BRACKETS = 2_000
_DEEP_INDENT = re.compile(r"[ \-?:]{300}")


def _without_guessing(parser: type[Any]) -> type[Any]:
    """Return a loader that leaves dates and words such as *on* and *no* as text, for the record to read."""
    loader: Any = type("PlainLoader", (parser,), {})
    loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in rules if tag not in (_BOOL, "tag:yaml.org,2002:timestamp")]
        for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    loader.add_implicit_resolver(_BOOL, re.compile("^(?:true|false)$", re.IGNORECASE), list("tTfF"))
    return loader  # type: ignore[no-any-return]


_SAFE_LOADER = _without_guessing(yaml.SafeLoader)
_FAST_LOADER = _without_guessing(getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def _loader_for(text: str) -> type[Any]:
    """Return the fast loader, or for deeply nested text the slower one, which refuses it without a crash."""
    is_flat = text.count("[") + text.count("{") < _MOST_BRACKETS and not _DEEP_INDENT.search(text)
    return _FAST_LOADER if is_flat else _SAFE_LOADER


def read_record(path: str | Path, kind: type[R]) -> R:
    """Return the record in a YAML or JSON file.

    Parameters
    ----------
    path : str or pathlib.Path
        A file in UTF-8.
    kind : type
        A pydantic model, or a type such as ``list[Model]``. A record that the file holds as a part of that
        name is taken from there: the plan of a campaign's file for ``Plan``.

    Raises
    ------
    InputError
        If the file is missing or is not YAML, or a value is not valid for the record.

    Examples
    --------
    >>> import tempfile
    >>> from mashura.methodology.records.plan import Option
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "option.yaml")
    ...     _ = file.write_text("option_id: more_buses")
    ...     read_record(file, Option).option_id
    'more_buses'
    """
    place = Path(path)
    try:
        text = place.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise InputError("record-no-file", file=str(place)) from None
    except UnicodeDecodeError:
        raise InputError("record-not-utf8", file=str(place)) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise InputError("record-unreadable", file=str(place), reason=reason) from None
    return parse_record(text, kind, file=place.name)


def parse_record(text: str, kind: type[R], *, file: str, first_line: int = 1) -> R:
    """Return the record in a YAML or JSON text; see :func:`read_record`.

    ``first_line`` is the line of ``file`` on which the text begins.
    """
    try:
        loader = _loader_for(text)
        node = yaml.compose(text, Loader=loader)
        _refuse_doubled_keys(node, file, first_line)
        value = yaml.load(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + first_line if mark else first_line
        raise InputError("record-syntax", file=file, line=line) from None
    except (yaml.YAMLError, ValueError, RecursionError):
        raise InputError("record-syntax", file=file, line=first_line) from None
    value, node = _part_for(kind, value, node)
    try:
        return TypeAdapter(kind).validate_python(value)
    except ValidationError as error:
        raise _first_problem(error, node, file, first_line) from None


def _part_for(kind: type, value: Any, node: yaml.Node | None) -> tuple[Any, yaml.Node | None]:
    """Return the part of a larger record that has the name of the record asked for, or the whole."""
    if not (isinstance(kind, type) and issubclass(kind, BaseModel) and isinstance(node, yaml.MappingNode)):
        return value, node
    name = kind.__name__.lower()
    if name in kind.model_fields or not isinstance(value.get(name), dict):
        return value, node
    return value[name], next(child for key, child in node.value if key.value == name)


def _refuse_doubled_keys(node: yaml.Node | None, file: str, first_line: int) -> None:
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            name = str(key.value)
            if name in seen:
                line = key.start_mark.line + first_line
                raise InputError("record-doubled-key", file=file, line=line, field=name)
            seen.add(name)
            _refuse_doubled_keys(value, file, first_line)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            _refuse_doubled_keys(value, file, first_line)


def _first_problem(error: ValidationError, node: yaml.Node | None, file: str, first_line: int) -> InputError:
    # A union reports a problem for each branch; the one with the longest path names the value itself.
    problem = max(
        error.errors(include_url=False),
        key=lambda problem: (problem["type"] != "missing", len(problem["loc"])),
    )
    line, field = _place(node, problem["loc"], first_line)
    value = problem["input"]
    shown = str(value)[:60] if isinstance(value, str | int | float | bool) else "…"
    if problem["type"] == "extra_forbidden":
        return InputError("record-unknown-field", file=file, line=line, field=field)
    if problem["type"] == "missing":
        return InputError("record-missing-field", file=file, line=line, field=field)
    return InputError(
        "record-bad-value", file=file, line=line, field=field, value=shown, expected=expected_text(problem)
    )


def expected_text(problem: Any) -> str:
    """Return the allowed values in words; in pydantic's English if the catalogues have no message for it."""
    key = f"record-expected-{problem['type'].replace('_', '-')}"
    context = {name: value for name, value in problem.get("ctx", {}).items() if name != "error"}
    if problem["type"] == "enum":
        near = difflib.get_close_matches(str(problem["input"]), str(context["expected"]).split("'"), n=1)
        context["nearest"] = near[0] if near else "none"
    if key not in message_keys("en"):
        return str(problem["msg"])
    shown: dict[str, Any] = {name: str(value) for name, value in context.items()}
    return message(key, **shown)


def _place(node: yaml.Node | None, loc: tuple[int | str, ...], first_line: int) -> tuple[int, str]:
    line = (node.start_mark.line if node else 0) + first_line
    names = []
    # pydantic adds the part "[key]" for a wrong name; the line is that of the name.
    for part in (part for part in loc if part != "[key]"):
        child: yaml.Node | None = None
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                if key.value == str(part):
                    child, line = value, key.start_mark.line + first_line
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            child = node.value[part]
            line = child.start_mark.line + first_line
        # The path also has names of union branches, which are not in the file.
        if child is not None or part == loc[-1]:
            names.append(str(part))
        node = child if child is not None else node
    return line, ".".join(names) or "."


# Invisible marks of direction that are needed on the screen but must not get into a file.
_ISOLATES = re.compile("[\u2066-\u2069]")


def write_record(path: str | Path, record: BaseModel) -> None:
    """Write a record as YAML; an existing file is replaced only when the new one is complete."""
    place = Path(path)
    content = without_isolates(record.model_dump(mode="json", exclude_defaults=True))
    text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=100)
    draft = place.with_name(f".{place.name}.part")
    draft.write_text(text, encoding="utf-8")
    draft.replace(place)


def without_isolates(value: Any) -> Any:
    """Return a text, or a record's content, without Unicode's invisible marks of direction.

    Examples
    --------
    >>> without_isolates({"text": ["\u2068Line 7\u2069 runs"], "year": 2026})
    {'text': ['Line 7 runs'], 'year': 2026}
    """
    if isinstance(value, str):
        return _ISOLATES.sub("", value)
    if isinstance(value, dict):
        return {name: without_isolates(field) for name, field in value.items()}
    if isinstance(value, list):
        return [without_isolates(entry) for entry in value]
    return value
