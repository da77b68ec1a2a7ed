import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.course.sources.source import Header, accept_pairs, pair_hash, parse_source, read_source
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language

SAMPLE = """---
id: m99-sample
title: {ar: عيّنة, en: Sample}
minutes: 5
objectives:
  - {id: run, ar: تشغيل خلية, en: run a cell}
items: [S15]
---

+++ {"lang": "ar", "id": "hello", "tags": ["first"]}

مرحباً

+++ {"lang": "en"}

Hello

```{code-cell} ipython3
---
tags: [try-it]
nbgrader: {grade: true, points: 3}
---
1 + 1

2
```

+++ {"nbgrader": {"grade": true}, "item": "memo"}

…
"""


def parse(text, name="m99-sample.md"):
    return parse_source(text, Path(name))


def test_a_source_gives_its_front_matter_and_its_cells_in_order():
    source = parse(SAMPLE)
    assert (source.header.id, source.header.minutes, source.header.items) == ("m99-sample", 5, ("S15",))
    assert (source.header.title["ar"], source.header.title.en) == ("عيّنة", "Sample")
    assert [(cell.kind, cell.language, cell.id) for cell in source.cells] == [
        ("prose", "ar", "hello"),
        ("prose", "en", "hello"),
        ("code", None, "m99-sample-02"),
        ("answer", None, "m99-sample-03"),
    ]


def test_cells_keep_any_further_metadata():
    prose, _, code, answer = parse(SAMPLE).cells
    assert prose.metadata == {"tags": ["first"]}
    assert code.metadata == {"tags": ["try-it"], "nbgrader": {"grade": True, "points": 3}}
    assert answer.metadata == {"nbgrader": {"grade": True}, "item": "memo"}
    json.dumps([dict(cell.metadata) for cell in (prose, code, answer)])


def test_lines_point_into_the_file():
    lines = SAMPLE.split("\n")
    for cell in parse(SAMPLE).cells:
        assert lines[cell.line - 1] == cell.text.split("\n")[0]
        assert lines[cell.marker_line - 1].startswith(("+++", "```"))


def test_each_language_gets_its_prose_and_all_shared_cells():
    arabic, english = (parse(SAMPLE).cells_in(language) for language in LANGUAGES)
    assert [cell.text for cell in arabic] == ["مرحباً", "1 + 1\n\n2", "…"]
    assert [cell.text for cell in english] == ["Hello", "1 + 1\n\n2", "…"]


def test_a_subclass_of_the_header_adds_fields():
    class Exercise(Header):
        points: int

    source = parse_source(SAMPLE.replace("minutes: 5", "minutes: 5\npoints: 9"), Path("x.md"), Exercise)
    assert source.header.points == 9


def test_windows_line_ends_are_read_alike():
    assert parse(SAMPLE.replace("\n", "\r\n")) == parse(SAMPLE)


@pytest.mark.parametrize(
    ("old", "new", "key", "line"),
    [
        ("---\nid", "id", "course-front-matter-missing", None),
        ("minutes: 5\n", "", "record-missing-field", 2),
        ("minutes: 5", "minutes: five", "record-bad-value", 4),
        ("minutes: 5", "minutes: 0", "record-bad-value", 4),
        ("minutes: 5", "minutes: 5\ncolour: red", "record-unknown-field", 5),
        ("{ar: عيّنة, en: Sample}", "{ar: عيّنة}", "record-missing-field", 3),
        ("id: m99-sample", "id: M99 sample", "record-bad-value", 2),
        ("  - {id: run", "  - {id: Run", "record-bad-value", 6),
        ("[S15]", "[S15, S0]", "record-bad-value", 7),
        ("minutes: 5", "minutes: : 5", "record-syntax", 4),
        ('{"lang": "en"}', '{"lang": "fr"}', "course-cell-language", 14),
        ('+++ {"lang": "en"}', "+++", "course-cell-language", 14),
        ('{"lang": "en"}', "lang", "course-cell-metadata", 14),
        ("tags: [try-it]", "tags: [[try-it]", "course-cell-metadata", 18),
        ('{"lang": "en"}', '{"lang": "en", "id": "x"}', "course-pair-metadata", 14),
        ('"id": "hello"', '"id": "Hello!"', "course-cell-id", 10),
        ("tags: [try-it]", "tags: [try-it]\nid: hello", "course-duplicate-id", 18),
        ("tags: [try-it]", "tags: [try-it]\nlang: en", "course-code-language", 18),
        ("```{code-cell} ipython3", "```{raw-cell}", "course-raw-cell", 18),
    ],
)
def test_a_bad_source_is_refused_with_file_and_line_in_both_languages(old, new, key, line):
    assert old in SAMPLE
    with pytest.raises(InputError) as caught:
        parse(SAMPLE.replace(old, new, 1))
    assert caught.value.key == key
    assert caught.value.params.get("line") == line
    for language in LANGUAGES:
        with use_language(language):
            assert "m99-sample.md" in str(caught.value)


def test_a_lone_prose_cell_is_found_and_never_replaced_by_the_other_language():
    source = parse(SAMPLE.replace('+++ {"lang": "en"}\n\nHello\n', ""))
    assert [cell.text for cell in source.lone] == ["مرحباً"]
    for language in LANGUAGES:
        with pytest.raises(InputError, match="line 10"), use_language("en"):
            source.cells_in(language)


def test_a_missing_file_and_a_wrong_encoding_are_told(tmp_path):
    with pytest.raises(InputError) as caught:
        read_source(tmp_path / "none.md")
    assert caught.value.key == "record-no-file"
    path = tmp_path / "latin.md"
    path.write_bytes("---\nid: x\nname: Zoë\n".encode("latin-1"))
    with pytest.raises(InputError) as caught:
        read_source(path)
    assert (caught.value.key, caught.value.params["line"]) == ("course-file-encoding", 3)


def test_accepting_writes_the_hashes_and_touches_nothing_else(tmp_path):
    path = tmp_path / "m99-sample.md"
    path.write_text(SAMPLE, encoding="utf-8")
    assert accept_pairs(path) == 1
    assert accept_pairs(path) == 0
    arabic, english = read_source(path).pairs[0]
    assert arabic.accepted == pair_hash(arabic.text, english.text)
    assert (arabic.id, arabic.metadata) == ("hello", {"tags": ["first"]})
    before, after = SAMPLE.split("\n"), path.read_text(encoding="utf-8").split("\n")
    assert [n for n, (a, b) in enumerate(zip(before, after, strict=True), 1) if a != b] == [10]


_WORD = st.text("abcdefgابتثج0123 #*-_", min_size=1, max_size=30).map(lambda text: f"w{text}".strip())
_PROSE = st.lists(_WORD, min_size=1, max_size=4).map("\n\n".join)
_CODE = st.lists(st.from_regex(r"\A[a-z]{1,8} = [0-9]{1,4}\Z"), min_size=1, max_size=4).map("\n".join)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(st.tuples(_PROSE, _PROSE), _CODE), min_size=1, max_size=8))
def test_what_an_author_writes_is_what_is_read(blocks):
    text = SAMPLE.split("\n\n+++")[0] + "\n\n"
    for block in blocks:
        if isinstance(block, str):
            text += f"```{{code-cell}} ipython3\n{block}\n```\n\n"
        else:
            text += f'+++ {{"lang": "ar"}}\n\n{block[0]}\n\n+++ {{"lang": "en"}}\n\n{block[1]}\n\n'
    source = parse(text)
    assert source.lone == []
    for position, language in enumerate(LANGUAGES):
        expected = [block if isinstance(block, str) else block[position] for block in blocks]
        assert [cell.text for cell in source.cells_in(language)] == expected
    assert len({cell.id for cell in source.cells_in("ar")}) == len(blocks)
    lines = text.split("\n")
    assert all(lines[cell.line - 1].strip() == cell.text.split("\n")[0] for cell in source.cells)
