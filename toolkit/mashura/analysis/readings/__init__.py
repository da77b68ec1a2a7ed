"""Results in plain words; importing this teaches :func:`mashura.analysis.reading` all of them."""

from __future__ import annotations

from mashura.analysis.readings import budgets, opinions, participation, surveys, weights

__all__ = ["budgets", "opinions", "participation", "surveys", "weights"]
