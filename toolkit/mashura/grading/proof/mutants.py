"""Mutants: small wrong changes to a right answer that a check must notice."""

from __future__ import annotations

import ast
import copy
import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_OPERATORS: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div,),
    ast.Div: (ast.Mult,),
    ast.FloorDiv: (ast.Div,),
    ast.Mod: (ast.FloorDiv,),
    ast.Pow: (ast.Mult,),
    ast.BitAnd: (ast.BitOr,),
    ast.BitOr: (ast.BitAnd,),
}
_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}


@dataclass(frozen=True, kw_only=True)
class Mutant:
    """One changed answer: its code, and a short description of the change.

    Attributes
    ----------
    change : str
        ``line N: OLD → NEW``, unique within one answer.
    """

    change: str
    code: str


def mutants_of(code: str) -> tuple[Mutant, ...]:
    """Return every mutant of an answer, each with one change.

    Parameters
    ----------
    code : str
        Python, as it stands in an answer cell.

    Returns
    -------
    tuple of Mutant
        Other operators, comparisons and constants; limits moved by one; removed statements, list entries and
        dictionary entries; exchanged arguments, entries and columns; a negated condition; a returned None.
        Two changes that give the same code are one mutant.

    Examples
    --------
    >>> [mutant.change for mutant in mutants_of("share = part / whole")]
    ['line 1: share = part / whole → (removed)', 'line 1: part / whole → part * whole']
    """
    tree = ast.parse(code)
    words = sorted(
        {
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
    )
    seen = {ast.unparse(tree)}
    codes: dict[str, str] = {}
    for number, _ in enumerate(ast.walk(tree)):
        for position in itertools.count():
            changed = copy.deepcopy(tree)
            node = list(ast.walk(changed))[number]
            change = next(itertools.islice(_changes(node, words), position, None), None)
            if change is None:
                break
            line, before = getattr(node, "lineno", 1), _short(node)
            label = change() or f"line {line}: {before} → {_short(node)}"
            text = ast.unparse(ast.fix_missing_locations(changed))
            if text not in seen:
                seen.add(text)
                copies = sum(known.removesuffix("'") == label for known in codes)
                codes[label + "'" * copies] = text
    return tuple(Mutant(change=change, code=text) for change, text in codes.items())


def _changes(node: ast.AST, words: list[str]) -> Iterator[Callable[[], str]]:
    """Yield functions that change a node in place; each returns the name of the change, or an empty text."""
    if isinstance(node, (ast.BinOp, ast.AugAssign)):
        for operator in _OPERATORS.get(type(node.op), ()):
            yield _set(node, "op", operator())
    elif isinstance(node, ast.Compare):
        for place, comparison in enumerate(node.ops):
            for other in _COMPARISONS.get(type(comparison), ()):
                yield _put(node.ops, place, other())
    elif isinstance(node, ast.BoolOp):
        yield _set(node, "op", ast.Or() if isinstance(node.op, ast.And) else ast.And())
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.Not, ast.USub)):
        yield _set(node, "op", ast.UAdd() if isinstance(node.op, ast.USub) else ast.Not())
    elif isinstance(node, (ast.If, ast.While, ast.IfExp)):
        yield _set(node, "test", ast.UnaryOp(op=ast.Not(), operand=node.test))
    elif isinstance(node, ast.Return) and node.value is not None:
        yield _set(node, "value", ast.Constant(value=None))
    elif isinstance(node, ast.Constant):
        yield from _constants(node, words)
    elif isinstance(node, ast.Call) and len(node.args) >= 2:
        yield _swap(node.args, 0, 1)
    elif isinstance(node, (ast.List, ast.Tuple, ast.Set)) and isinstance(
        getattr(node, "ctx", None), ast.Load | None
    ):
        for place in range(len(node.elts)):
            yield _drop(node.elts, place)
        for place in range(len(node.elts) - 1):
            yield _swap(node.elts, place, place + 1)
    elif isinstance(node, ast.Dict):
        for place in range(len(node.keys)):
            yield _drop_entry(node, place)
    for body in (getattr(node, "body", None), getattr(node, "orelse", None)):
        if isinstance(body, list):
            for place, statement in enumerate(body):
                if isinstance(statement, ast.stmt) and not isinstance(
                    statement, (ast.Import, ast.ImportFrom)
                ):
                    yield _remove(body, place)


def _constants(node: ast.Constant, words: list[str]) -> Iterator[Callable[[], str]]:
    if isinstance(node.value, bool):
        yield _set(node, "value", not node.value)
    elif isinstance(node.value, (int, float)):
        yield _set(node, "value", node.value + 1)
        yield _set(node, "value", node.value - 1)
    elif isinstance(node.value, str) and node.value in words and len(words) > 1:
        # Another word of the same answer, such as another column or id.
        yield _set(node, "value", words[(words.index(node.value) + 1) % len(words)])


def _set(node: ast.AST, field: str, value: object) -> Callable[[], str]:
    def change() -> str:
        setattr(node, field, value)
        return ""

    return change


def _put(items: list[ast.cmpop], place: int, value: ast.cmpop) -> Callable[[], str]:
    def change() -> str:
        items[place] = value
        return ""

    return change


def _swap(items: list[ast.expr], first: int, second: int) -> Callable[[], str]:
    def change() -> str:
        earlier, later = items[first], items[second]
        items[first], items[second] = later, earlier
        return f"line {earlier.lineno}: {_short(earlier)} ↔ {_short(later)}"

    return change


def _drop(items: list[ast.expr], place: int) -> Callable[[], str]:
    def change() -> str:
        removed = items.pop(place)
        return f"line {removed.lineno}: {_short(removed)} → (removed)"

    return change


def _drop_entry(node: ast.Dict, place: int) -> Callable[[], str]:
    def change() -> str:
        key, value = node.keys.pop(place), node.values.pop(place)
        return (
            f"line {value.lineno}: {'**' if key is None else _short(key) + ':'} {_short(value)} → (removed)"
        )

    return change


def _remove(body: list[ast.stmt], place: int) -> Callable[[], str]:
    def change() -> str:
        removed = body[place]
        body[place] = ast.copy_location(ast.Pass(), removed)
        return f"line {removed.lineno}: {_short(removed)} → (removed)"

    return change


def _short(node: ast.AST) -> str:
    line = " ".join(ast.unparse(node).split()) if isinstance(node, (ast.expr, ast.stmt)) else ""
    return line if len(line) <= 70 else line[:69] + "…"
