"""Tables in the encodings, separators and workbooks that offices use."""

from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.data.any_table import read_any_table
from mashura.errors import InputError

ROWS = [["الاسم", "Idea"], ["سعاد", "ظل; ثم, ماء"], ["Ali", "two\nlines"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1256", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_every_usual_csv_gives_the_same_table(
    tmp_path: Path, encoding: str, delimiter: str, ending: str
) -> None:
    text = ending.join(delimiter.join(f'"{cell}"' for cell in row) for row in ROWS)
    path = tmp_path / "table.csv"
    path.write_bytes(text.encode(encoding))
    table = read_any_table(path)
    assert [table.header, *(cells for _, cells in table.rows)] == ROWS
    assert [line for line, _ in table.rows] == [2, 3]
    assert [note.key for note in table.notes] == ["data-note-windows-1256"] * (encoding == "cp1256")


def test_the_first_sheet_of_a_workbook_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (["الاسم", "العدد"], ["سعاد", 3.0], [None, None], ["Ali", 2.5]):
        book.active.append(row)
    book.save(tmp_path / "table.xlsx")
    table = read_any_table(tmp_path / "table.xlsx")
    assert table.rows == [(2, ["سعاد", "3"]), (4, ["Ali", "2.5"])]
    (tmp_path / "broken.xlsx").write_bytes(b"PK no workbook")
    with pytest.raises(InputError) as caught:
        read_any_table(tmp_path / "broken.xlsx")
    assert caught.value.key == "data-bad-workbook"


@settings(max_examples=100, deadline=None)
@given(content=st.binary(max_size=200))
def test_any_bytes_give_a_table_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("any") / "table.csv"
    path.write_bytes(content)
    try:
        table = read_any_table(path)
    except InputError as error:
        assert len(str(error)) > 20
        return
    assert all(len(cells) == len(table.header) for _, cells in table.rows)
