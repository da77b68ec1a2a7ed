"""The syllabus."""

import json

import pytest

from mashura.cli import main
from mashura.course.handouts.syllabus import duration_words, syllabus, syllabus_record, syllabus_text
from mashura.course.sources.builder import lesson_paths
from mashura.course.sources.source import read_source
from mashura.documents.formats.content import Table


def test_minutes_add_up_to_those_of_the_lessons_and_exercises():
    record = syllabus_record()
    for module in record["modules"]:
        parts = [*module["lessons"], *module["exercises"]]
        assert module["minutes"] == sum(part["minutes"] for part in parts)
    assert record["minutes"] == sum(module["minutes"] for module in record["modules"])
    lessons = sum(read_source(path).header.minutes for path in lesson_paths())
    assert lessons == sum(part["minutes"] for module in record["modules"] for part in module["lessons"])


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_document_shows_every_part_and_the_total_of_each_module(language):
    document = syllabus(language)
    tables = [block for section in document.sections for block in section.blocks if isinstance(block, Table)]
    record = syllabus_record()
    assert tables[0].total[-1] == str(record["minutes"])
    for module, table in zip(record["modules"], tables[1:], strict=True):
        titles = [part["title"][language] for part in (*module["lessons"], *module["exercises"])]
        assert [row[0] for row in table.rows] == titles
        assert table.total[-1] == str(module["minutes"])
    for module in record["modules"]:
        for part in module["lessons"]:
            assert part["title"][language] in syllabus_text(language)


@pytest.mark.parametrize(
    ("minutes", "arabic"),
    [(60, "ساعة واحدة"), (125, "ساعتان و5 دقائق"), (12, "12 دقيقة"), (662, "11 ساعة ودقيقتان")],
)
def test_durations_follow_the_arabic_plural(minutes, arabic):
    assert duration_words(minutes, "ar").translate({0x2068: None, 0x2069: None}) == arabic


def test_the_command_prints_json_and_writes_a_page(tmp_path, capsys):
    assert main(["course", "syllabus", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == syllabus_record()
    assert main(["course", "syllabus", "--lang", "ar", "--out", str(tmp_path / "plan.html")]) == 0
    assert 'dir="rtl"' in (tmp_path / "plan.html").read_text(encoding="utf-8")
    assert main(["course", "syllabus", "--lang", "en", "--out", str(tmp_path / "plan.txt")]) == 2
    assert "plan.txt" in capsys.readouterr().err
