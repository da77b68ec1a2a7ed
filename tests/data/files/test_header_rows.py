"""Where a table begins and ends: titles, merged heads, import ids, notes and totals."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.data.files.any_table import read_any_table
from mashura.errors import InputError

HEAD = ["Name", "Age", "Idea"]
ROWS = [["Ali", "34", "Shade at the stops"], ["Omar", "19", "Water"], ["Hind", "51", "Seats, please"]]


def table(folder: Path, rows: list[list[str]]) -> Path:
    path = folder / "ideas.csv"
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8")
    return path


def workbook(folder: Path, *sheets: tuple[str, list[list[object]]], merged: str = "") -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        if merged:
            sheet.merge_cells(merged)
    path = folder / "ideas.xlsx"
    book.save(path)
    return path


@pytest.mark.parametrize(
    "above",
    [
        [["Results of the survey", "", ""]],
        [["نتائج الاستبيان", "", ""], ["", "", ""], ["بلدية المدينة", "", ""]],
        [["Report", "", ""], ["2026-03-01", "", ""]],
    ],
)
@pytest.mark.parametrize(
    "below",
    [
        [],
        [["", "", ""], ["Source: the portal", "", ""]],
        [["Total", "104", ""]],
        [["", "", ""], ["ملاحظة: الأسماء غير حقيقية", "", ""], ["© 2026", "", ""]],
        [["الإجمالي", "104", ""], ["", "", ""], ["رئيس قسم المتابعة", "", ""]],
    ],
)
def test_titles_above_and_notes_below_are_no_data(
    tmp_path: Path, above: list[list[str]], below: list[list[str]]
) -> None:
    read = read_any_table(table(tmp_path, [*above, HEAD, *ROWS, *below]))
    assert (read.header, [cells for _, cells in read.rows]) == (HEAD, ROWS)
    assert len(read.left_out) == len(above) + len(below)


def test_merged_heads_name_their_columns(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["District", "Votes", None],
        [None, "yes", "no"],
        ["North", 4, 2],
        ["South", 3, 5],
    ]
    read = read_any_table(workbook(tmp_path, ("Sheet", rows), merged="B1:C1"))
    assert read.header == ["District", "Votes / yes", "Votes / no"]
    assert [cells for _, cells in read.rows] == [["North", "4", "2"], ["South", "3", "5"]]


def test_a_cell_that_is_merged_over_several_rows_counts_for_each_of_them(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Topic", "Idea", "Votes"],
        ["Parks", "More shade", 4],
        [None, "More water", 2],
        ["Roads", "A crossing", 9],
    ]
    read = read_any_table(workbook(tmp_path, ("Sheet", rows), merged="A2:A3"))
    assert read.cells("Topic") == ["Parks", "Parks", "Roads"]
    assert [(note.key, note.details) for note in read.notes] == [
        ("readers-note-merged-cells", {"count": "1"})
    ]


def test_rows_of_import_ids_are_heads(tmp_path: Path) -> None:
    rows = [
        ["Q1", "Q2"],
        ["Do you agree?", "What else?"],
        ['{"ImportId":"QID1"}', '{"ImportId":"QID2_TEXT"}'],
        ["Yes", "More shade"],
    ]
    read = read_any_table(table(tmp_path, rows))
    assert (read.header, read.labels) == (["Q1", "Q2"], ["Do you agree?", "What else?"])
    assert [cells for _, cells in read.rows] == [["Yes", "More shade"]]


def test_a_column_without_a_name_is_called_by_its_letter_and_kept(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Name", None, "Idea", None],
        ["Ali", "x", "Shade", "y"],
        ["Omar", "z", "Water", "w"],
    ]
    read = read_any_table(workbook(tmp_path, ("Sheet", rows)))
    assert read.header == ["Name", "(B)", "Idea", "(D)"]
    assert read.cells("(D)") == ["y", "w"]


def test_the_sheet_that_holds_the_data_is_read_and_the_others_are_named(tmp_path: Path) -> None:
    path = workbook(
        tmp_path, ("Read me", [["Export"], ["Project: Shade"], ["2026"]]), ("Inputs", [HEAD, *ROWS])
    )
    read = read_any_table(path)
    assert (read.sheet, read.header) == ("Inputs", HEAD)
    assert [note.details["sheet"] for note in read.notes] == ["Read me"]
    assert [part.name for part in read.account({}) if part.kind == "sheet"] == ["Inputs", "Read me"]


def test_the_sheet_with_the_wanted_columns_goes_before_a_larger_one(tmp_path: Path) -> None:
    path = workbook(tmp_path, ("Large", [["a", "b"], *[[n, n] for n in range(50)]]), ("Small", [HEAD, *ROWS]))
    assert read_any_table(path, wanted=["Idea"]).sheet == "Small"
    with pytest.raises(InputError) as caught:
        read_any_table(path, sheet="Medium")
    assert caught.value.key == "data-no-such-sheet"


def test_a_workbook_of_libreoffice_is_read(tmp_path: Path) -> None:
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    rows = "".join(
        f"<table:table-row>{''.join(cell.format(text) for text in row)}</table:table-row>"
        for row in [HEAD, *ROWS]
    )
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0"?><office:document-content{names}><office:body><office:spreadsheet>'
        f'<table:table table:name="Ideas">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(tmp_path / "ideas.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", '<?xml version="1.0"?><manifest/>')
        archive.writestr("content.xml", content)
    read = read_any_table(tmp_path / "ideas.ods")
    assert (read.sheet, read.header, [cells for _, cells in read.rows]) == ("Ideas", HEAD, ROWS)


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504), "data-bad-xls"),
        ("page.xls", b"<html><table><tr><td>Name</td></tr></table></html>", "data-web-page"),
        ("bad.xlsx", b"PK\x03\x04 nothing", "data-bad-workbook"),
    ],
)
def test_a_workbook_that_cannot_be_read_says_what_to_do(
    tmp_path: Path, name: str, content: bytes, key: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError) as caught:
        read_any_table(tmp_path / name)
    assert caught.value.key == key


cells = st.text(st.sampled_from("ابةab 0٣.,-؟"), max_size=5)


@settings(max_examples=60, deadline=None)
@given(rows=st.lists(st.lists(cells, min_size=1, max_size=5), min_size=1, max_size=10))
def test_every_row_of_a_sheet_is_read_or_left_out_with_a_reason(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]
) -> None:
    path = workbook(tmp_path_factory.mktemp("rows"), ("Sheet", [HEAD, *rows]))
    read = read_any_table(path)
    heads = 1 + (" / " in "".join(read.header))
    last = max((number for number, row in enumerate(rows, 1) if any(row)), default=0)
    assert len(read.rows) + len(read.left_out) + heads >= 1 + last
    lines = [line for line, _ in read.rows] + [row.line for row in read.left_out]
    assert len(lines) == len({*lines})
    filled = sum(bool(cell.strip()) for row in rows for cell in row)
    assert sum(bool(cell) for _, row in read.rows for cell in row) <= filled
    parts = [part for part in read.account({}) if part.kind == "column"]
    assert [part.name for part in parts] == read.header
