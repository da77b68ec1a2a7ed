"""Tables in the encodings, separators and workbooks that offices use."""

import csv
import io
import itertools
from pathlib import Path

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mashura.data.files.any_table import read_any_table
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
    assert [note.key for note in table.notes] == ["readers-note-cp1256"] * (encoding == "cp1256")


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


TABLE = "الاسم;العمر;المقترح\r\nسعاد;34;مظلات\r\nعمر;17;حافلات\r\n"
PEOPLE = [["سعاد", "34", "مظلات"], ["عمر", "17", "حافلات"]]


@pytest.mark.parametrize(
    "content",
    [
        TABLE.encode("utf-16-le"),
        TABLE.encode("utf-16-be"),
        TABLE.encode("iso8859_6"),
        TABLE.replace(";", "|").encode(),
        TABLE.replace(";", "؛").encode(),
        TABLE.replace("\r\n", "\r").encode(),
        b"sep=;\r\n" + TABLE.encode(),
        b'\xef\xbb\xbf"sep=;"\r\n' + TABLE.encode(),
        ("نتائج الاستبيان\r\n\r\n" + TABLE).encode(),
        TABLE.replace("العمر", '"العمر,\r\n بالسنوات"').encode(),
        TABLE.replace("\r\n", ";\r\n").encode(),
    ],
    ids=[
        "utf-16-le",
        "utf-16-be",
        "iso-8859-6",
        "pipe",
        "arabic",
        "cr",
        "sep",
        "sep-bom",
        "title",
        "long",
        "end",
    ],
)
def test_tables_as_offices_send_them(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "ideas.csv"
    path.write_bytes(content)
    assert [cells for _, cells in read_any_table(path).rows] == PEOPLE


def test_a_table_of_one_column_keeps_its_commas(tmp_path: Path) -> None:
    path = tmp_path / "ideas.csv"
    path.write_text("المقترح\nمظلات, وماء\nحافلات\n", encoding="utf-8")
    assert [cells for _, cells in read_any_table(path).rows] == [["مظلات, وماء"], ["حافلات"]]


def test_a_workbook_under_the_name_of_a_csv_file_is_read_as_one(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for row in (["نتائج"], [], ["الاسم", "العمر", "المقترح"], *PEOPLE):
        book.active.append(row)
    book.save(tmp_path / "ideas.xlsx")
    (tmp_path / "ideas.csv").write_bytes((tmp_path / "ideas.xlsx").read_bytes())
    for name in ("ideas.xlsx", "ideas.csv"):
        table = read_any_table(tmp_path / name)
        assert table.rows == [(4, PEOPLE[0]), (5, PEOPLE[1])]
        assert [(note.key, note.line) for note in table.notes] == [
            ("readers-note-above-header", 1),
        ]
        assert [(row.why, row.line) for row in table.left_out] == [
            ("account-above-header", 1),
            ("account-empty-row", 2),
        ]


def test_a_cell_may_be_longer_than_a_page(tmp_path: Path) -> None:
    path = tmp_path / "ideas.csv"
    path.write_text("المقترح;العدد\n" + "م" * 200_000 + ";1\n", encoding="utf-8")
    assert len(read_any_table(path).rows[0][1][0]) == 200_000


@pytest.mark.parametrize("content", ["name;idea\n¤³±;Ðþ÷¶\n".encode("latin1"), bytes(range(256)) * 4])
def test_bytes_that_are_no_arabic_text_are_not_taken_for_one(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "ideas.csv"
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        read_any_table(path)
    assert caught.value.key == "data-not-utf8"


cells = st.text(st.sampled_from("ابت,;|\t\"'0٣ \n"), max_size=6)


@settings(max_examples=80, deadline=None)
@example(rows=[[";", ";", ";", ";"], [";", ";", ";", ";"]], delimiter=",")
@example(rows=[[""], ["\t0", "0;0", ""], ["\t0", "0;0", ""]], delimiter="|")
@given(
    rows=st.lists(st.lists(cells, min_size=1, max_size=5), min_size=1, max_size=12),
    delimiter=st.sampled_from(",;\t|"),
)
def test_every_row_is_read_or_reported(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]], delimiter: str
) -> None:
    path = tmp_path_factory.mktemp("rows") / "ideas.csv"
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    writer.writerows([["الاسم", "العمر", "المقترح"], *rows])
    path.write_text(text.getvalue(), encoding="utf-8", newline="")
    table = read_any_table(path)
    assert len(table.rows) + len(table.left_out) == len(rows)


HEADER = ["الاسم", "العمر", "المقترح"]


@pytest.mark.parametrize(("delimiter", "other"), [*itertools.permutations(",;\t|؛", 2)])
def test_cells_that_are_separators_do_not_pass_for_one(tmp_path: Path, delimiter: str, other: str) -> None:
    path = tmp_path / "ideas.csv"
    rows = [HEADER, [other] * 3, [other * 4] * 3]
    path.write_text("\n".join(delimiter.join(row) for row in rows), encoding="utf-8")
    assert read_any_table(path).header == HEADER


@pytest.mark.parametrize(
    "rows",
    [
        [[";", ";", ";", ";"], [";", ";", ";", ";"]],
        [["a;b;c;d", "\n;e;f;g"]],
        [["Ali", "34", "shade; water; seats"], ["Omar", "19", "buses; trams; bikes"]],
        [["0;0;0;0", "", ""], ["0;0;0;0", "", ""]],
    ],
    ids=["only separators", "lines in a quoted cell", "lists in a cell", "numbers in a cell"],
)
@pytest.mark.parametrize("delimiter", ",\t|")
def test_a_second_separator_inside_cells_does_not_split_them(
    tmp_path: Path, rows: list[list[str]], delimiter: str
) -> None:
    path = tmp_path / "ideas.csv"
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\n").writerows([HEADER, *rows])
    path.write_text(text.getvalue(), encoding="utf-8", newline="")
    table = read_any_table(path)
    assert table.header == HEADER
    assert len(table.rows) + len(table.left_out) == len(rows)


def test_a_title_with_commas_above_a_table_stays_a_title(tmp_path: Path) -> None:
    path = tmp_path / "ideas.csv"
    path.write_text("Ideas, comments, votes\nname;age;idea\nAli;34;shade\nOmar;19;water\n", encoding="utf-8")
    assert read_any_table(path).header == ["name", "age", "idea"]


def test_a_first_column_without_a_name_keeps_its_place(tmp_path: Path) -> None:
    path = tmp_path / "ideas.csv"
    path.write_text("\tage\tidea\n0\t34\tshade\n1\t19\twater\n", encoding="utf-8")
    assert read_any_table(path).header == ["(A)", "age", "idea"]


def test_a_column_that_is_there_twice_gets_a_number(tmp_path: Path) -> None:
    path = tmp_path / "ideas.csv"
    path.write_text("name;name;idea\nAli;Omar;shade\n", encoding="utf-8")
    table = read_any_table(path)
    assert table.header == ["name", "name (2)", "idea"]
    assert table.cells("name (2)") == ["Omar"]
