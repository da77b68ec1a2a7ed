"""Damaged text is repaired where it can be, and lost letters are said."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.data.files.any_table import read_any_table
from mashura.data.files.encodings import in_old_arabic, is_lost, is_old_arabic, repaired

words = st.sampled_from(["مظلات", "الحافلات تتأخر", "شكراً لكم", "نحتاج مقاعد", "أين الماء؟", "لا أوافق"])
texts = st.lists(words, min_size=2, max_size=6).map(" ".join)


@settings(deadline=None)
@given(text=texts)
def test_utf8_read_as_an_arabic_or_western_encoding_is_repaired(text: str) -> None:
    assert repaired(text.encode().decode("cp1256", "strict")) == text
    latin = text.encode().decode("latin-1")
    assert repaired(latin) == text


@given(text=texts)
def test_an_old_arabic_encoding_read_as_a_western_one_is_repaired(text: str) -> None:
    damaged = text.encode("cp1256").decode("latin-1")
    assert in_old_arabic(damaged) == text
    assert is_old_arabic([damaged] * 3)


@pytest.mark.parametrize("text", ["ÆØÅ åå Ærø", "Straße ÄÖÜ groß", "þjóðaratkvæðagreiðsla", "Łódź, Dąbrówka"])
def test_western_texts_are_not_taken_for_an_old_arabic_encoding(text: str) -> None:
    assert not is_old_arabic([text])


def test_a_table_of_old_arabic_text_is_repaired_as_a_whole_and_said(tmp_path: Path) -> None:
    path = tmp_path / "views.csv"
    sound = "الحي,هل تؤيد؟\nالمشرف,لا\nالخالدية,نعم\nالنادي السياحي,لا رأي\n"
    path.write_text(sound.encode("cp1256").decode("cp1252"), encoding="utf-8")
    read = read_any_table(path)
    assert (read.header, read.cells("هل تؤيد؟")) == (["الحي", "هل تؤيد؟"], ["لا", "نعم", "لا رأي"])
    assert {note.key for note in read.notes} == {"readers-note-repaired"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Café, déjà vu – 5 €",
        "Übergröße",
        "نص عادي: 50٪ «مقتبس»",
        "طظ غ ع",
        "عظيم! ط١",
        "Ø 12 mm",
        "مظلّة، ٣ م²",
    ],
)
def test_sound_text_stays_as_it_is(text: str) -> None:
    assert repaired(text) == text


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("????? ??? ????", True),
        ("???", True),
        ("Why??? Because.", False),
        ("Really??", False),
        ("أين؟؟؟", False),
        ("??? 12 ????", True),
    ],
)
def test_words_of_question_marks_are_lost_letters(text: str, lost: bool) -> None:
    assert is_lost(text) == lost


def test_a_column_of_lost_letters_is_one_note_and_a_repaired_one_another(tmp_path: Path) -> None:
    path = tmp_path / "ideas.csv"
    damaged = "مظلات للمواقف".encode().decode("latin-1")
    path.write_text("Name,Idea,Other\n" + f"a,????? ???,{damaged}\n" * 8, encoding="utf-8")
    table = read_any_table(path)
    assert [(note.key, note.details["column"], note.details["count"]) for note in table.notes] == [
        ("readers-note-letters-lost", "Idea", "8"),
        ("readers-note-repaired", "Other", "8"),
    ]
    assert {*table.cells("Other")} == {"مظلات للمواقف"}
