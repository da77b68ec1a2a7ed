"""A summary and its audit in words, and as plain values for JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from mashura.analysis.sensemaking.citation_check import CheckedSentence
from mashura.analysis.sensemaking.left_out import LeftOut
from mashura.i18n import message


def class_name(dimension: str, name: str) -> str:
    """Return the name of a class of statements in the active language.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     class_name("stance", "praise"), class_name("group", "2")
    ('praise', 'Group 2')
    """
    if dimension == "theme":
        return name
    if dimension == "group":
        return message("sense-group-name", group=name).replace("\u2068", "").replace("\u2069", "")
    prefix = {"stance": "texts-kind", "language": "texts-register", "length": "sense-length"}[dimension]
    return message(f"{prefix}-{name.replace('_', '-')}")


def problem_sentences(sentence: CheckedSentence) -> list[str]:
    """Return what is wrong with a sentence, in the active language."""
    return [
        message(
            f"sense-problem-{problem}",
            cites=", ".join(sentence.unknown),
            numbers=", ".join(sentence.numbers),
            names=", ".join(sentence.names),
            quotations=" … ".join(sentence.quotations),
        )
        for problem in sentence.problems
    ]


def summary_document(sentences: Sequence[CheckedSentence]) -> list[dict[str, Any]]:
    """Return sentences for JSON, with the names of :class:`CheckedSentence`.

    Examples
    --------
    >>> summary_document([])
    []
    """
    return [
        {name: [*value] if isinstance(value, tuple) else value for name, value in asdict(sentence).items()}
        for sentence in sentences
    ]


def left_out_document(audit: LeftOut) -> dict[str, Any]:
    """Return an audit for JSON; the classes of each dimension are under its name."""
    return {
        "statements": audit.statements,
        "cited": audit.cited,
        "coverage": {
            coverage.dimension: {
                "represented": coverage.represented,
                "expected": coverage.expected,
                "classes": [{**asdict(row), "verdict": row.verdict} for row in coverage.classes],
            }
            for coverage in audit.coverage
        },
        "minority_views": [asdict(view) for view in audit.minority_views],
    }
