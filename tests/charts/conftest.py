"""Charts drawn of the examples."""

from __future__ import annotations

import importlib.util
import itertools
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from matplotlib.text import Text

from mashura.charts.registry import CHARTS
from mashura.charts.style import Drawing
from mashura.i18n import use_language
from mashura.paths import content

PLACE = Path(__file__).with_name("examples.py")


@pytest.fixture(scope="session")
def examples() -> dict[Any, Callable[[], Any]]:
    """One example for each type that a chart takes."""
    spec = importlib.util.spec_from_file_location("chart_examples", PLACE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module.EXAMPLES


@pytest.fixture(scope="session")
def draw_example(examples) -> Callable[..., Drawing]:
    """Return a function that draws a chart of its examples in a language, once for all tests."""

    @cache
    def draw(name: str, language: str, **options: Any) -> Drawing:
        chart = CHARTS[name]
        unknown = [str(annotation) for annotation in chart.takes.values() if annotation not in examples]
        assert unknown == [], f"tests/charts/examples.py, EXAMPLES: add {', '.join(unknown)}: lambda: …,"
        with use_language(language):
            given = {parameter: examples[annotation]() for parameter, annotation in chart.takes.items()}
            return chart.draw(**given, **options)

    return draw


@pytest.fixture(scope="session")
def words() -> Callable[[Drawing], list[str]]:
    """Return a function that returns every word of a drawing."""

    def of(figure: Drawing) -> list[str]:
        figure.draw_without_rendering()
        texts = [text.get_text() for text in figure.findobj(Text)]
        return [text for text in texts if text.strip()]

    return of


@pytest.fixture(scope="session")
def overlapping() -> Callable[[Drawing], list[tuple[str, str]]]:
    """Return a function that returns the pairs of texts inside the axes that cover each other."""

    def pairs(figure: Drawing) -> list[tuple[str, str]]:
        figure.draw_without_rendering()
        boxes = [(text.get_text(), text.get_window_extent()) for text in figure.axes[0].texts]
        return [
            (text, other)
            for (text, box), (other, other_box) in itertools.combinations(boxes, 2)
            if box.overlaps(other_box)
        ]

    return pairs


@pytest.fixture(scope="session")
def census() -> pd.DataFrame:
    """The population of the sample campaign."""
    return pd.read_csv(content("datasets", "bus_network_campaign", "population.csv"))
