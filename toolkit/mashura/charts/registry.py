"""The registry of all charts; the names of :mod:`mashura.charts`, tests and ``docs/charts.md`` come from it.

To add a chart, write its function under :func:`chart` in a module of a room (``plan``, ``consultation``,
``evaluation``, ``concepts``), import it in ``charts/__init__.py``, and write its name in
``i18n/locales/{ar,en}/charts/names.ftl``.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar, get_type_hints

from mashura.charts.style import Drawing
from mashura.i18n import Language, message

DrawingFunction = TypeVar("DrawingFunction", bound=Callable[..., Drawing])


@dataclass(frozen=True, kw_only=True)
class Chart:
    """A chart of the toolkit.

    Attributes
    ----------
    draw : callable
        Returns the drawing, in the active language.
    """

    draw: Callable[..., Drawing]

    @property
    def name(self) -> str:
        """The function's name."""
        return self.draw.__name__

    @property
    def room(self) -> str:
        """What the chart is about: plan, consultation, evaluation or concepts."""
        return self.draw.__module__.split(".")[2]

    @property
    def takes(self) -> Mapping[str, Any]:
        """The type of each parameter that must be given, by the parameter's name."""
        types = get_type_hints(self.draw)
        parameters = inspect.signature(self.draw).parameters.values()
        return {
            parameter.name: types[parameter.name]
            for parameter in parameters
            if parameter.default is inspect.Parameter.empty
        }

    def title(self, lang: Language | None = None) -> str:
        """Return what the chart shows, in few words."""
        return message(f"chart-{self.name.replace('_', '-')}", lang=lang)


CHARTS: dict[str, Chart] = {}
"""Every chart by its name."""


def chart(draw: DrawingFunction) -> DrawingFunction:
    """Register a function as a chart.

    Raises
    ------
    ValueError
        If another chart has the same name.
    """
    new = Chart(draw=draw)
    if new.name in CHARTS:
        raise ValueError(f"There is already a chart {new.name!r}: choose another name.")
    CHARTS[new.name] = new
    return draw
