"""No planted identity comes out of a report, an answer in JSON, a workbook, or the log."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from tests.privacy.planted_identities import (
    HARMLESS_COLUMNS,
    HARMLESS_TEXTS,
    IDENTITIES,
    LAYOUTS,
    Layout,
    identities,
    layouts,
)

from mashura.cli import main
from mashura.privacy.identity_columns import identity_column
from mashura.privacy.personal_data import find_personal_data


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[str, str]:
    """Run a command; return what it printed, and what it said beside."""
    capsys.readouterr()
    assert main([*map(str, arguments)]) == 0
    printed = capsys.readouterr()
    return printed.out, printed.err


def text_of(path: Path) -> str:
    """Return all text in a document; office files are archives of XML."""
    if path.suffix == ".html":
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(path) as archive:
        return "".join(
            archive.read(name).decode("utf-8")
            for name in archive.namelist()
            if name.endswith((".xml", ".rels"))
        )


def leaks(layout: Layout, endings: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> list[str]:
    answer, log = run(capsys, "analyse", layout.path, "--json")
    # What is written with escapes is a leak too.
    written = [answer, log, json.dumps(json.loads(answer), ensure_ascii=False)]
    written += run(capsys, "analyse", layout.path)
    for ending in endings:
        out = layout.path.with_suffix(f".out.{ending}")
        written += [*run(capsys, "report", layout.path, "--out", out), text_of(out)]
    return [trace for text in written for trace in layout.leaked(text)]


def test_there_are_as_many_people_as_agreed() -> None:
    traces = [trace for who in identities() for trace in who.traces()]
    assert len(identities()) == IDENTITIES
    assert len({*traces}) == len(traces)


@pytest.mark.parametrize("place", [0, 3, 6, 13])
def test_a_few_layouts_leak_nobody(tmp_path: Path, place: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert leaks(layouts(tmp_path, [place])[0], ("html",), capsys) == []


@pytest.mark.slow
@pytest.mark.parametrize("place", range(LAYOUTS))
def test_no_layout_leaks_anybody(tmp_path: Path, place: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert leaks(layouts(tmp_path, [place])[0], ("html", "docx", "xlsx"), capsys) == []


def test_harmless_columns_are_hardly_taken_for_identities() -> None:
    taken = [header for header, cells in HARMLESS_COLUMNS.items() if identity_column(header, [*cells] * 5)]
    assert len(taken) <= 0.05 * len(HARMLESS_COLUMNS), taken


def test_harmless_texts_are_hardly_masked() -> None:
    texts = [text.format(n=n) for text in HARMLESS_TEXTS for n in (3, 27, 118)]
    masked = [text for text in texts if find_personal_data(text)]
    assert len(masked) <= 0.05 * len(texts), masked
