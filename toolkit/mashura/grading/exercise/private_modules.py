"""The Python files of an exercise, which stay on the trusted side: its checks, and what they share."""

from __future__ import annotations

import importlib.util
from collections.abc import Collection, Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from mashura.errors import InputError
from mashura.grading.exercise.checking import Check


def load_module(path: Path) -> Any:
    """Import a Python file of an exercise and return the module; never a trainee's copy."""
    spec = importlib.util.spec_from_file_location(f"mashura_exercise_{path.parent.name}_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Checks(Mapping[str, Check]):
    """The checks of an exercise, by item; loaded with the first: they need the simulator, marks do not."""

    def __init__(self, source: Path, automatic: Collection[str]) -> None:
        self._source = source
        self._automatic = {*automatic}

    @cached_property
    def _loaded(self) -> Mapping[str, Check]:
        checks, file = _checks(self._source.parent), str(self._source.with_name("checks.py"))
        if odd := ", ".join(sorted(self._automatic ^ {*checks})):
            raise InputError("grading-checks-differ", file=file, source=str(self._source), items=odd)
        return checks

    def __getitem__(self, item: str) -> Check:
        return self._loaded[item]

    def __iter__(self) -> Iterator[str]:
        return iter(self._loaded)

    def __len__(self) -> int:
        return len(self._loaded)


@cache
def _checks(folder: Path) -> Mapping[str, Check]:
    path = folder / "checks.py"
    checks: Mapping[str, Check] = load_module(path).CHECKS if path.is_file() else {}
    return checks
