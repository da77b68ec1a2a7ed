"""Awkward exports of many tools are read right in both languages, with everybody counted and nobody shown."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.data.awkward_exports import AWKWARD, Awkward, google_arabic, kobo_groups_and_repeats

from mashura.analysis.summary import analyse
from mashura.cli import main
from mashura.data import mask
from mashura.data.formats import read_with_notes
from mashura.i18n import LANGUAGES

MAKERS = pytest.mark.parametrize("make", AWKWARD, ids=lambda make: make.__name__)


@MAKERS
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_printed_has_the_right_counts_and_shows_nobody(
    make: Callable[[Path], Awkward], lang: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    export = make(tmp_path)
    assert main(["analyse", str(export.path), "--json", "--lang", lang]) == 0
    printed = capsys.readouterr()
    summary = json.loads(printed.out)
    assert (summary["format"], summary["participants"], summary["statements"]) == (
        export.format, export.people, export.statements,
    )  # fmt: skip
    assert not [secret for secret in export.secrets if secret in printed.out + printed.err]
    answers = {answer["value"] for question in summary["questions"] for answer in question["answers"]}
    assert {*export.shown} <= answers


@MAKERS
def test_what_is_left_after_masking_shows_nobody(make: Callable[[Path], Awkward], tmp_path: Path) -> None:
    export = make(tmp_path)
    masked = mask(read_with_notes(export.path).consultation).consultation
    tables = (masked.participants, masked.statements, masked.answers)
    everything = "".join(table.to_csv() for table in tables)
    assert not [secret for secret in export.secrets if secret in everything]


@MAKERS
def test_every_filled_column_is_accounted_for(make: Callable[[Path], Awkward], tmp_path: Path) -> None:
    account = read_with_notes(make(tmp_path).path).account
    assert any(part.kind in ("file", "sheet") and part.read for part in account)
    parts = [part for part in account if part.kind in ("column", "row")]
    assert not [part for part in parts if part.left_out and not part.reason("en")]


@MAKERS
def test_only_what_a_person_must_check_is_a_warning(make: Callable[[Path], Awkward], tmp_path: Path) -> None:
    warnings = [note.key for note in read_with_notes(make(tmp_path).path).warnings]
    assert warnings == {
        "archive_of_several": ["readers-note-other-tables"],
        "decidim_spanish": ["readers-note-comment-astray"],
    }.get(make.__name__, [])


def test_ticks_in_a_grid_of_google_are_counted_one_by_one(tmp_path: Path) -> None:
    questions = analyse(read_with_notes(google_arabic(tmp_path).path).consultation)["questions"]
    grid = next(row for row in questions if row["id"] == "متى تستخدم كلاً منها؟ [الحافلة]")
    assert {answer["value"]: answer["n"] for answer in grid["answers"]} == {"صباحاً": 24, "مساءً": 12}


def test_a_half_of_the_day_in_arabic_moves_the_hour(tmp_path: Path) -> None:
    statements = read_with_notes(google_arabic(tmp_path).path).consultation.statements
    # 8:05 in the morning, four hours east of Greenwich; the twelfth answer came after noon.
    assert statements["created_at"][0].isoformat() == "2026-03-01T04:05:00+00:00"
    assert statements["created_at"][12].hour == 11


def test_a_title_has_nothing_that_the_tool_added_to_the_name(tmp_path: Path) -> None:
    assert read_with_notes(google_arabic(tmp_path).path).consultation.title == "استبيان المواقف"
    assert read_with_notes(kobo_groups_and_repeats(tmp_path).path).consultation.title == "households"
