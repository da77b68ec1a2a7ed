"""Nothing is dropped silently: what was read and what was left out make the whole export."""

from __future__ import annotations

import csv
import io
import shutil
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.data import read_with_notes
from mashura.data.files.any_table import read_any_table
from mashura.data.formats import READABLE_FORMATS
from mashura.data.notes import ReadPart, account_rows
from mashura.errors import InputError
from mashura.i18n import LANGUAGES

FILES = {"pabulib": "parks.pb", "csv": "ideas.csv"}


@pytest.mark.parametrize("name", READABLE_FORMATS)
def test_the_account_names_every_file_of_an_export(exports: Path, name: str) -> None:
    path = exports / name / FILES.get(name, "")
    account = read_with_notes(path).account
    there = {path.name} if path.is_file() else {file.name for file in path.iterdir()}
    assert there <= {part.file for part in account}
    for lang in LANGUAGES:
        assert all(all(cell for cell in row[:4]) for row in account_rows(account, lang))
        assert all(part.meaning(lang) or part.reason(lang) for part in account)


@pytest.mark.parametrize("name", ["polis", "decidim", "limesurvey", "csv"])
def test_the_account_names_every_column_of_a_table(exports: Path, name: str) -> None:
    path = exports / name / FILES.get(name, "")
    account = read_with_notes(path).account
    for file in {part.file for part in account if part.kind == "column"}:
        table = read_any_table((path if path.is_dir() else path.parent) / file)
        columns = [part for part in account if part.kind == "column" and part.file == file]
        assert [part.name for part in columns] == table.header


headers = st.lists(
    st.sampled_from(
        ["Name", "الفكرة", "Idea", "العمر", "Email", "رقم الجوال", "تاريخ", "x", "", "الجنس", "Votes"]
    ),
    min_size=2,
    max_size=7,
)
cells = st.sampled_from(
    [
        "",
        "Ali",
        "مظلات في كل موقف من فضلكم",
        "More shade at every stop",
        "34",
        "3/4/2026",
        "a@b.org",
        "Bus, Metro",
        "نعم",
    ]
)


@settings(max_examples=80, deadline=None)
@given(data=st.data(), header=headers)
def test_of_any_table_read_and_left_out_are_all_columns_and_rows(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, header: list[str]
) -> None:
    width = len(header)
    rows = data.draw(
        st.lists(st.lists(cells, min_size=width - 1, max_size=width + 1), min_size=1, max_size=12)
    )
    rows.append(["x"] * width)
    path = tmp_path_factory.mktemp("table") / "ideas.csv"
    text = io.StringIO()
    csv.writer(text).writerows([["Idea", *header], *([["More shade at every stop", *row] for row in rows])])
    path.write_text(text.getvalue(), encoding="utf-8")
    table = read_any_table(path)
    if not table.rows:
        return
    try:
        imported = read_with_notes(path)
    except InputError as error:
        # Where no column says anything, the sentence asks for a mapping.
        assert error.key == "data-mapping-missing"
        return
    columns = [part for part in imported.account if part.kind == "column"]
    assert [part.name for part in columns] == table.header
    for place, part in enumerate(columns):
        assert part.read + part.left_out == sum(map(bool, table.column(place)))
        # A column of which some cells were not understood was read, and has a reason for those.
        assert bool(part.how) != bool(part.why) or (part.how and part.why == "account-unknown-cells")
    whole = next(part for part in imported.account if part.kind == "file")
    assert whole.read + whole.left_out == len(rows)
    assert sum(part.left_out for part in imported.account if part.kind == "row") == whole.left_out


def test_files_that_no_reader_looks_at_are_left_out_by_name(exports: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(exports / "polis", tmp_path / "park"))
    (folder / "read me.txt").write_text("hello", encoding="utf-8")
    account = read_with_notes(folder).account
    assert [(part.name, part.why) for part in account if part.left_out and part.kind == "file"] == [
        ("read me.txt", "account-other-file")
    ]


def test_the_account_of_an_archive_is_that_of_its_files(exports: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "export.zip", "w") as archive:
        for file in (exports / "polis").iterdir():
            archive.write(file, f"2026/{file.name}")
    unpacked, packed = read_with_notes(exports / "polis"), read_with_notes(tmp_path / "export.zip")
    assert packed.account == unpacked.account
    assert packed.consultation.votes.equals(unpacked.consultation.votes)


def test_many_columns_with_one_fate_are_one_line() -> None:
    parts = [
        ReadPart(kind="column", file="m.csv", name=str(place), read=0, left_out=3, why="account-not-needed")
        for place in range(500)
    ]
    assert account_rows(parts, "en") == (
        ("column", "0 … 499 (500)", "0", "1500", "this format has no use for the column"),
    )
