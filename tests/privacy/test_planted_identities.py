"""No planted identity comes out of a report, an answer in JSON, a workbook, or the log."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
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


def run(*arguments: object) -> Result:
    result = CliRunner().invoke(main, [*map(str, arguments)])
    assert result.exit_code == 0, result.output
    return result


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


def leaks(layout: Layout, endings: tuple[str, ...]) -> list[str]:
    analysed = run("analyse", layout.path, "--json")
    leaked = layout.leaked(analysed.output) + layout.leaked(run("analyse", layout.path).output)
    # What is written with escapes is a leak too.
    leaked += layout.leaked(json.dumps(json.loads(analysed.stdout), ensure_ascii=False))
    for ending in endings:
        out = layout.path.with_suffix(f".out.{ending}")
        log = run("report", layout.path, "--out", out).output
        leaked += layout.leaked(log) + layout.leaked(text_of(out))
    return leaked


def test_there_are_as_many_people_as_agreed() -> None:
    traces = [trace for who in identities() for trace in who.traces()]
    assert len(identities()) == IDENTITIES
    assert len({*traces}) == len(traces)


@pytest.mark.parametrize("place", [0, 3, 6, 13])
def test_a_few_layouts_leak_nobody(tmp_path: Path, place: int) -> None:
    assert leaks(layouts(tmp_path, [place])[0], ("html",)) == []


@pytest.mark.slow
@pytest.mark.parametrize("place", range(LAYOUTS))
def test_no_layout_leaks_anybody(tmp_path: Path, place: int) -> None:
    assert leaks(layouts(tmp_path, [place])[0], ("html", "docx", "xlsx")) == []


def test_harmless_columns_are_hardly_taken_for_identities() -> None:
    taken = [header for header, cells in HARMLESS_COLUMNS.items() if identity_column(header, [*cells] * 5)]
    assert len(taken) <= 0.05 * len(HARMLESS_COLUMNS), taken


def test_harmless_texts_are_hardly_masked() -> None:
    texts = [text.format(n=n) for text in HARMLESS_TEXTS for n in (3, 27, 118)]
    masked = [text for text in texts if find_personal_data(text)]
    assert len(masked) <= 0.05 * len(texts), masked
