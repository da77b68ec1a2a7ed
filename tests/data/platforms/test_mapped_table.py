"""A table of one's own: the mapping says what is what; cells not understood are said with their lines."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from mashura.analysis import analyse
from mashura.cli import main
from mashura.data import propose_mapping, read_with_notes
from mashura.data.platforms.mapping import mapping_file
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language

IDEAS = """الاسم;العمر;الجنس;التاريخ;المقترح;كيف سمعت عنا؟;مرجع
سعاد علي;٣٤;أنثى;03/04/2026;مظلات لمواقف الحافلات;الرسائل;x1
Omar;17;ذكر;2026-04-04 10:30;;الصحف;x2
سعاد علي;34;أنثى;05/04/2026;"حافلات ليلية; كل ساعة";;x3
ليلى;مئة;غير محدد;أمس;ممرات للدراجات;الرسائل;x4
"""
VOTES = """voter,statement,opinion
1,7,مع
2,7,ضد
1,7,ربما
2,8,agree
"""
VOTE_MAPPING = """columns:
  participants.participant_id: voter
  statements.statement_id: statement
  votes.vote: opinion
words:
  votes.vote: {مع: 1, ضد: -1}
"""


def table(folder: Path, text: str, mapping: str | None = None, encoding: str = "utf-8") -> Path:
    path = folder / "ideas.csv"
    path.write_bytes(text.encode(encoding))
    if mapping is not None:
        mapping_file(path).write_text(mapping, encoding="utf-8")
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_proposed_mapping_reads_an_arabic_table(tmp_path: Path, encoding: str) -> None:
    path = table(tmp_path, IDEAS, encoding=encoding)
    mapping_file(path).write_text(propose_mapping(path), encoding="utf-8")
    talk = read_with_notes(path).consultation
    assert talk.participants["participant_id"].tolist() == ["p1", "p2", "p3"]
    assert talk.participants["age_band"].tolist()[:2] == ["30-44", "15-17"]
    assert talk.participants["gender"].tolist()[:2] == ["female", "male"]
    assert talk.statements["text"].tolist()[1] == "حافلات ليلية; كل ساعة"
    assert talk.statements["author_id"].tolist() == ["p1", "p1", "p3"]
    assert talk.statements["created_at"].dt.day.tolist()[:2] == [3, 5]
    assert talk.answers["question_id"].unique().tolist() == ["كيف سمعت عنا؟"]


def test_age_ranges_of_a_form_that_are_not_ours_stay_a_question(tmp_path: Path) -> None:
    rows = "".join(
        f"{age};فكرة رقم {row} عن الحديقة الجديدة\n" for row, age in enumerate(["25-34", "30-39"] * 4)
    )
    path = table(tmp_path, f"الفئة العمرية;المقترح\n{rows}")
    reading = read_with_notes(path)
    assert reading.consultation.participants["age_band"].isna().all()
    (question,) = [row for row in analyse(reading.consultation)["questions"] if row["id"] == "الفئة العمرية"]
    assert {answer["value"]: answer["n"] for answer in question["answers"]} == {"25-34": 4, "30-39": 4}
    (note,) = [note for note in reading.notes if note.key == "readers-note-other-ages"]
    assert note.details["value"] == "25-34"


def test_rows_of_one_person_are_said_because_only_the_last_answer_counts(tmp_path: Path) -> None:
    mapping = "columns: {participants.participant_id: الاسم}\nanswers: [نوع البلاغ]\n"
    rows = "سعاد علي;طرق\nعمر خالد;إنارة\nسعاد علي;نظافة\n"
    reading = read_with_notes(table(tmp_path, f"الاسم;نوع البلاغ\n{rows}", mapping))
    (note,) = [note for note in reading.notes if note.key == "readers-note-repeated-people"]
    assert note.details == {"column": "الاسم", "count": "1"}


def test_names_do_not_survive_the_import(tmp_path: Path) -> None:
    path = table(tmp_path, IDEAS)
    mapping_file(path).write_text(propose_mapping(path), encoding="utf-8")
    reading = read_with_notes(path)
    everything = (
        "".join(value.to_csv() for value in reading.consultation.tables().values()) + reading.report()
    )
    assert "سعاد" not in everything
    assert "Omar" not in everything
    assert "data-note-pseudonyms" in {note.key for note in reading.notes}


@pytest.mark.parametrize("identity", ["784-1990-1234567-1", "0501234567", "a.b@example.com"])
def test_numbers_and_addresses_that_name_somebody_become_pseudonyms(tmp_path: Path, identity: str) -> None:
    path = table(tmp_path, VOTES.replace("1,7,مع", f"{identity},7,مع"), VOTE_MAPPING)
    talk = read_with_notes(path).consultation
    assert set(talk.participants["participant_id"]) == {"p1", "p2", "p3"}
    assert identity not in talk.votes.to_csv()


def test_cells_not_understood_are_said_with_line_and_the_rest_counts(tmp_path: Path) -> None:
    path = table(tmp_path, IDEAS)
    mapping_file(path).write_text(propose_mapping(path), encoding="utf-8")
    notes = [note for note in read_with_notes(path).notes if note.key == "readers-note-column-unknown-cells"]
    assert {(note.line, note.details["value"]) for note in notes} == {(5, "مئة"), (5, "غير محدد"), (5, "أمس")}


def test_votes_in_words_of_ones_own_are_counted(tmp_path: Path) -> None:
    path = table(tmp_path, VOTES, VOTE_MAPPING)
    reading = read_with_notes(path)
    summary = analyse(reading.consultation)
    counts = {row["statement_id"]: (row["agree"], row["disagree"]) for row in summary["statement_counts"]}
    assert counts == {7: (1, 1), 8: (1, 0)}
    assert [(note.key, note.line) for note in reading.notes] == [("readers-note-column-unknown-cells", 4)]


@pytest.mark.parametrize(
    ("mapping", "key"),
    [
        (None, "data-mapping-missing"),
        ("columns: {participants.gender: voter}", "data-mapping-nothing"),
        ("columns: {statements.text: النص}", "data-missing-column"),
        ("columns: {statements.words: opinion}", "record-"),
        ("columns: [", "record-"),
    ],
)
def test_a_mapping_that_does_not_fit_is_refused(tmp_path: Path, mapping: str | None, key: str) -> None:
    path = table(tmp_path, VOTES, mapping)
    for lang in LANGUAGES:
        with use_language(lang), pytest.raises(InputError) as caught:
            read_with_notes(path)
        assert caught.value.key.startswith(key)
        assert len(str(caught.value)) > 20


def test_the_command_line_proposes_and_uses_a_mapping(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = table(tmp_path, IDEAS)
    for lang in LANGUAGES:
        assert main(["data", "propose-mapping", str(path), "--lang", lang]) == 0
        (tmp_path / "own.yaml").write_text(capsys.readouterr().out, encoding="utf-8")
        assert main(["analyse", str(path), "--mapping", str(tmp_path / "own.yaml"), "--json"]) == 0
        assert '"statements": 3' in capsys.readouterr().out


@settings(max_examples=80, deadline=None)
@given(
    start=st.floats(0, 1),
    length=st.integers(0, 30),
    patch=st.binary(max_size=10) | st.sampled_from([b";", b"\n", b'"', "؛".encode(), b"\x00"]),
)
def test_a_damaged_table_gives_an_answer_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, start: float, length: int, patch: bytes
) -> None:
    path = table(tmp_path_factory.mktemp("ideas"), IDEAS)
    mapping_file(path).write_text(propose_mapping(path), encoding="utf-8")
    content = IDEAS.encode()
    place = int(start * len(content))
    path.write_bytes(content[:place] + patch + content[place + length :])
    try:
        reading = read_with_notes(path)
        propose_mapping(path)
    except InputError as error:
        for lang in LANGUAGES:
            with use_language(lang):
                assert len(str(error)) > 20
        return
    assert analyse(reading.consultation)["statements"] == len(reading.consultation.statements)


FORM = "Email,Idea,Which do you use?\n"


def form(folder: Path, rows: list[str]) -> Path:
    path = folder / "form.csv"
    path.write_text(FORM + "\n".join(rows), encoding="utf-8")
    return path


def test_anonymous_in_every_row_is_no_person(tmp_path: Path) -> None:
    path = form(tmp_path, [f"anonymous,More shade at stop {n},Bus;" for n in range(6)])
    mapping_file(path).write_text(
        "columns: {participants.participant_id: Email, statements.text: Idea}\n", encoding="utf-8"
    )
    reading = read_with_notes(path)
    assert len(reading.consultation.participants) == 6
    assert "readers-note-anonymous-rows" in {note.key for note in reading.notes}


def test_one_person_in_every_row_is_doubted(tmp_path: Path) -> None:
    path = form(tmp_path, [f"clerk@example.org,More shade at stop {n},Bus" for n in range(6)])
    reading = read_with_notes(path)
    assert len(reading.consultation.participants) == 1
    assert "readers-note-one-person" in {note.key for note in reading.notes}


def test_several_answers_in_a_cell_are_answers_of_one_question(tmp_path: Path) -> None:
    rows = ["Bus;Metro;", "Bus;", "Metro;Taxi;", "Taxi;", "Bus;Taxi;", "Metro;"] * 2
    path = form(tmp_path, [f"a{n}@b.org,More shade at stop {n},{row}" for n, row in enumerate(rows)])
    talk = read_with_notes(path).consultation
    counts = talk.answers["value"].value_counts().to_dict()
    assert counts == {"Bus": 6, "Metro": 6, "Taxi": 6}
    assert [question.kind.value for question in talk.questions] == ["multiple"]


def test_options_in_columns_of_their_own_are_not_counted_twice(tmp_path: Path) -> None:
    path = tmp_path / "kobo.csv"
    path.write_text(
        "idea,services,services/bus,services/metro\n"
        + "".join(
            f"More shade at stop {n},bus metro,1,1\nMore seats at stop {n},bus,1,0\n" for n in range(4)
        ),
        encoding="utf-8",
    )
    talk = read_with_notes(path).consultation
    assert talk.answers.groupby("question_id")["value"].value_counts().to_dict() == {
        ("services", "bus"): 8,
        ("services", "metro"): 4,
    }


PROSE = ["More shade at the stops near my school, please", "Buses come late on every single day of the week"]


@pytest.mark.parametrize(
    "cells",
    [
        [
            "https://example.org/a-long-address/to/one/page",
            "https://example.org/another/long/address/to/a/page",
        ],
        [
            "Fri Nov 22 2024 08:00:00 GMT+0000 (Coordinated Universal Time)",
            "Sat Nov 23 2024 08:00:00 GMT+0000",
        ],
        ["uuid:0f8fad5b-d9cb-469f-a165-70867728950e", "uuid:7c9e6679-7425-40de-944b-e07fc1f90ae7"],
        ['{"ImportId":"QID1","a":"long text in a cell"}', '{"ImportId":"QID2","a":"long text in a cell"}'],
        ["24.4500001 54.3700001 0.00 0.00000000000000", "24.4511111 54.3709999 0.00 0.0000000000000"],
    ],
)
@pytest.mark.parametrize("name", ["a first column", "comment"])
def test_the_statement_is_prose_and_never_something_technical(
    tmp_path: Path, name: str, cells: list[str]
) -> None:
    path = tmp_path / "table.csv"
    rows = [
        f'"{cell.replace(chr(34), chr(34) * 2)}","{text} {n}"'
        for n in range(3)
        for cell, text in zip(cells, PROSE, strict=True)
    ]
    path.write_text(f"{name},what you think\n" + "\n".join(rows), encoding="utf-8")
    assert "statements.text: what you think" in propose_mapping(path)


def test_a_proposal_shows_reasons_and_samples_but_none_of_people(tmp_path: Path) -> None:
    proposal = propose_mapping(form(tmp_path, [f'a{n}@b.org,"{PROSE[n % 2]} {n}",Bus' for n in range(6)]))
    with use_language("en"):
        assert "longest" in proposal or "its name says so" in proposal
    assert PROSE[0] in proposal
    assert "@b.org" not in proposal


@pytest.mark.parametrize(
    ("cells", "values"),
    [(["1.250,50", "3,5", "2,0"], ["1250.5", "3.5", "2"]), (["٥", "5", "٣"], ["5", "5", "3"])],
)
def test_numbers_of_a_column_are_answers_in_one_spelling(
    tmp_path: Path, cells: list[str], values: list[str]
) -> None:
    path = tmp_path / "costs.csv"
    rows = [f"{text} {n};{cell}" for n in range(4) for text, cell in zip(PROSE * 2, cells, strict=False)]
    path.write_text("Idea;How much?\n" + "\n".join(rows), encoding="utf-8")
    assert read_with_notes(path).consultation.answers["value"].tolist() == values * 4


def test_an_old_mapping_of_a_cover_sheet_is_not_used(tmp_path: Path) -> None:
    book = Workbook()
    book.active.title = "Read me"
    book.active.append(["Export of the platform"])
    book.active.append(["Printed in March"])
    data = book.create_sheet("Inputs")
    data.append(["Input ID", "Description"])
    for n in range(20):
        data.append([n, f"We need shade and seats at stop number {n} near the park"])
    path = tmp_path / "goals.xlsx"
    book.save(path)
    mapping_file(path).write_text("answers: [Export of the platform]", encoding="utf-8")
    imported = read_with_notes(path)
    assert len(imported.consultation.statements) == 20
    assert "readers-note-mapping-of-cover" in [note.key for note in imported.notes]


def test_a_column_that_a_person_calls_harmless_is_shown_by_analyse(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "ideas.csv"
    rows = [f"Stop {letter},We need shade and seats at stop number {letter}" for letter in "ABCDEFGH"]
    path.write_text("\n".join(["Nickname of the stop,Idea", *rows]), encoding="utf-8")
    shown = []
    for options in ([], ["--show", "Nickname of the stop"]):
        assert main(["analyse", str(path), "--json", "--lang", "en", *options]) == 0
        shown.append(json.loads(capsys.readouterr().out)["account"][1])
    assert shown[0] != shown[1]
    assert shown[1]["read_as"] == "answers to a question"


def test_identifiers_written_as_decimals_are_those_of_other_tables(tmp_path):
    path = tmp_path / "ideas.csv"
    path.write_text(
        "idea_id;user_id;age;text\n"
        "1.0;15.0;33.0;More buses in the evening please\n"
        "2.0;16.0;;A new park near the school would help\n"
        ";15.0;33.0;Please repair the pavement in our street\n",
        encoding="utf-8",
    )
    consultation = read_with_notes(path).consultation
    # The text without a number is a contribution as well.
    assert [*consultation.statements["statement_id"]] == ["1", "2", "row-4"]
    assert [*consultation.statements["author_id"]] == ["15", "16", "15"]


def test_people_of_one_name_are_told_apart(tmp_path):
    path = tmp_path / "ideas.csv"
    path.write_text(
        "الاسم,العمر,الجنس,مقترحك\n"
        "محمد علي,25,ذكر,نرجو زيادة عدد الحافلات في المساء\n"
        "محمد علي,61,ذكر,نقترح بناء حديقة جديدة قرب المدرسة\n"
        "مريم سالم,33,أنثى,نريد إنارة أفضل في الممشى البحري\n"
        "مريم سالم,٣٣,,ونريد مظلات عند موقف الحافلة أيضا\n",
        encoding="utf-8",
    )
    reading = read_with_notes(path)
    assert len(reading.consultation.participants) == 3
    assert "readers-note-shared-account" in [note.key for note in reading.notes]


def test_cells_of_a_grid_are_split_in_a_table_of_ones_own(tmp_path):
    path = tmp_path / "grid.csv"
    rows = ["morning|evening", "morning, evening|morning", "evening|", "evening|evening"] * 3
    lines = ["When? [Bus]|When? [Metro]|Idea"]
    lines += [f"{row}|More buses should run number {number} every hour" for number, row in enumerate(rows)]
    path.write_text("\n".join(lines), encoding="utf-8")
    answers = read_with_notes(path).consultation.answers
    assert {*answers.loc[answers["question_id"] == "When? [Bus]", "value"]} == {"morning", "evening"}
