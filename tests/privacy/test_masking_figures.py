"""The figures on masking in the documentation are those that the measurement makes today."""

from __future__ import annotations

from pathlib import Path

from tests.privacy.masking_figures import table

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reading-exports.md"


def test_the_page_has_the_measured_figures() -> None:
    # If they moved: put the output of "python start.py bench masking" into the page, and say why.
    assert table() in PAGE.read_text(encoding="utf-8")
