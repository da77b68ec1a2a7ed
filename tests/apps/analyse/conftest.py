"""A small export with planted identities, and an editor whose process is ended after the test."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from mashura.apps.analyse.acts import act
from mashura.apps.analyse.analyst import Account, Analyst
from mashura.apps.analyse.model import AnalyseEditor
from mashura.methodology import Brief, Campaign
from mashura.store import PlanStore

PLANTED = ("Suad", "Al Nuaimi", "0501234567", "suad@example.com")
HTML = "<img src=x onerror=alert(1)> buses **now** [link](http://example.com) =1+1"
TEXTS = (
    "More buses in the morning please, the bus is always late",
    "The bus is late every day, more buses in the morning",
    "Plant more trees in the parks for shade",
    "Trees in parks give shade to children",
    "More buses in the morning please, the bus is always late",
    "My name is Suad Al Nuaimi, call 0501234567 about the trees in the park",
    HTML,
    "Trees and shade in every park of the city",
)


def export(folder: Path) -> Path:
    path = folder / "ideas.csv"
    rows = "\n".join(
        f'"Suad Al Nuaimi {place}","suad@example.com","{text}","{"North" if place % 2 else "South"} side"'
        for place, text in enumerate(TEXTS)
    )
    path.write_text(f"Name,E-mail,Your idea,Nickname\n{rows}\n", encoding="utf-8")
    return path


@pytest.fixture
def ideas(tmp_path: Path) -> Path:
    return export(tmp_path)


@pytest.fixture
def plan_id(store: PlanStore) -> str:
    return store.save(Campaign(brief=Brief(title="Buses and trees")), author="Maryam").plan_id


@pytest.fixture
def analyst(store: PlanStore, plan_id: str) -> Analyst:
    return Analyst(
        Account(url=store.database_url, user="maryam", plan_id=plan_id, author="Maryam", language="en")
    )


@pytest.fixture
def editor(store: PlanStore) -> Iterator[AnalyseEditor]:
    made = AnalyseEditor(store, "en")
    yield made
    made.analysis.stop()


@pytest.fixture
def finish() -> Callable[[AnalyseEditor], Any]:
    """Look until nothing is being done, as the page does; return a file that was made."""

    def look_on(editor: AnalyseEditor) -> Any:
        file, end = None, time.monotonic() + 300
        while editor.analysis.busy and time.monotonic() < end:
            file = act(editor, {"what": "look"}) or file
            # The page looks once a second.
            time.sleep(0.1)
        assert not editor.analysis.busy
        return file

    return look_on
