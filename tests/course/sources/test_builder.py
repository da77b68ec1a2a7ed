import json

import nbformat
import pytest

from mashura.course.lessons import build_course
from mashura.course.sources.builder import lesson_paths, render_cells
from mashura.course.sources.source import read_source
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language

LESSON = """---
id: m99-sample
title: {ar: عيّنة, en: Sample}
minutes: 3
objectives: [{id: run, ar: تشغيل خلية, en: run a cell}]
---

+++ {"lang": "ar"}

المدة {{ minutes }}. انظر [شريحة](glossary:target-segment).

- أول
- ثانٍ

+++ {"lang": "en"}

It takes {{ minutes }}. See [segment](glossary:target-segment).

- one
- two

```{code-cell} ipython3
:id: sum
:tags: [try-it]
1 + 1
```

+++ {"nbgrader": {"grade": true, "solution": true}, "id": "memo"}

…
"""


@pytest.fixture
def lesson(tmp_path):
    def write(text=LESSON, name="m99-sample.md"):
        path = tmp_path / "curriculum" / "m99_sample" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


def build(out, **kwargs):
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in build_course(out, **kwargs)}


def test_both_languages_get_notebooks_of_the_same_names(tmp_path):
    written = build(tmp_path)
    names = {f"{path.stem}.ipynb" for path in lesson_paths()} | {"glossary.ipynb"}
    assert set(written) == {f"{language}/{name}" for language in LANGUAGES for name in names}


def test_code_and_answer_cells_are_byte_identical_and_ids_agree(tmp_path):
    build(tmp_path)
    for path in (tmp_path / "ar").iterdir():
        arabic = json.loads(path.read_text(encoding="utf-8"))
        english = json.loads((tmp_path / "en" / path.name).read_text(encoding="utf-8"))
        if path.name == "glossary.ipynb":
            # Its terms are in the order of each language's letters.
            for notebook in (arabic, english):
                notebook["cells"].sort(key=lambda cell: cell["id"])
        assert [cell["id"] for cell in arabic["cells"]] == [cell["id"] for cell in english["cells"]]
        for left, right in zip(arabic["cells"], english["cells"], strict=True):
            assert left["cell_type"] == right["cell_type"]
            if left["cell_type"] == "code":
                # What a cell asks or shows is in the reader's language; the code is one.
                for cell in (left, right):
                    cell["metadata"].pop("mashura", None)
                assert json.dumps(left).encode() == json.dumps(right).encode()
                assert left["outputs"] == []
                assert left["execution_count"] is None


def test_the_same_sources_give_the_same_bytes(tmp_path, lesson):
    lesson()
    source = tmp_path / "curriculum"
    assert build(tmp_path / "one", source=source) == build(tmp_path / "two", source=source)
    assert build(tmp_path / "one", source=source) == build(tmp_path / "three", source=source)


def test_notebooks_are_valid_and_name_their_kernel_and_language(tmp_path):
    build(tmp_path)
    names = {"ar": "مشورة (Python)", "en": "Mashura (Python)"}
    for language in LANGUAGES:
        notebook = nbformat.read(tmp_path / language / "m00-welcome.ipynb", as_version=4)
        nbformat.validate(notebook)
        assert notebook.metadata.kernelspec == {
            "display_name": names[language],
            "language": "python",
            "name": f"mashura-{language}",
        }
        assert notebook.metadata.mashura["language"] == language


def test_prose_is_wrapped_in_the_direction_of_its_language(lesson):
    source = read_source(lesson())
    for language, opening in (
        ("ar", '<div dir="rtl" lang="ar">\n\n'),
        ("en", '<div dir="ltr" lang="en">\n\n'),
    ):
        prose, code, answer = render_cells(source, language)
        assert prose.source.startswith(opening)
        assert prose.source.endswith("\n\n</div>")
        assert not prose.metadata.editable
        assert "<div" not in code.source + answer.source
        assert code.metadata == {"tags": ["try-it"]}
        assert answer.metadata == {"nbgrader": {"grade": True, "solution": True}}


def test_the_title_cell_shows_minutes_and_objectives_from_the_front_matter(tmp_path, lesson):
    build(tmp_path / "out", source=lesson())
    titles = {
        language: nbformat.read(tmp_path / "out" / language / "m99-sample.ipynb", 4).cells[0].source
        for language in LANGUAGES
    }
    assert "# عيّنة" in titles["ar"]
    assert "3 دقائق" in titles["ar"].replace("\u2068", "").replace("\u2069", "")
    assert "- تشغيل خلية" in titles["ar"]
    assert "# Sample" in titles["en"]
    assert "3 minutes" in titles["en"]
    assert "- run a cell" in titles["en"]


def test_placeholders_and_terms_are_filled_in(lesson):
    arabic, english = (render_cells(read_source(lesson()), language)[0].source for language in LANGUAGES)
    assert "المدة 3." in arabic
    assert "It takes 3." in english
    assert "[شريحة](glossary.ipynb#cell-id=term-target-segment)" in arabic
    assert "[segment](glossary.ipynb#cell-id=term-target-segment)" in english


def test_further_values_can_be_given(lesson):
    source = read_source(lesson(LESSON.replace("{{ minutes }}", "{{ points }}")))
    assert "It takes 12." in render_cells(source, "en", {"points": "12"})[0].source


def test_pictures_travel_inside_the_notebook(lesson):
    picture = "![صورة](dot.png)\n\n- أول"
    path = lesson(LESSON.replace("- أول", picture).replace("- one", "![dot](dot.png)\n\n- one"))
    (path.parent / "dot.png").write_bytes(b"picture")
    for language in LANGUAGES:
        cell = render_cells(read_source(path), language)[0]
        assert "](attachment:dot.png)" in cell.source
        assert cell.attachments == {"dot.png": {"image/png": "cGljdHVyZQ=="}}


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("It takes {{ minutes }}", "It takes {{ hours }}", "course-placeholder"),
        ("See [segment](glossary:target-segment)", "See [segment](glossary:nothing)", "course-term-unknown"),
        ("- one", "![dot](none.png)\n\n- one", "course-image-missing"),
        ('+++ {"lang": "en"}', '+++ {"lang": "ar"}', "course-unpaired"),
        ("minutes: 3", "minutes: three", "record-bad-value"),
    ],
)
def test_a_bad_lesson_leaves_what_was_built_before_untouched(tmp_path, lesson, old, new, key):
    lesson()
    source = tmp_path / "curriculum"
    before = build(tmp_path / "out", source=source)
    assert old in LESSON
    bad = LESSON.replace(old, new).replace("id: m99-sample", "id: m99-second")
    lesson(bad, "m99-second.md")
    with pytest.raises(InputError) as caught:
        build_course(tmp_path / "out", source=source)
    assert caught.value.key == key
    for language in LANGUAGES:
        with use_language(language):
            assert "m99-second.md" in str(caught.value)
    after = {
        path.relative_to(tmp_path / "out").as_posix(): path.read_bytes()
        for path in (tmp_path / "out").rglob("*")
        if path.is_file()
    }
    assert after == before


def test_one_language_alone_can_be_built(tmp_path, lesson):
    written = build(tmp_path / "out", languages=("en",), source=lesson())
    assert set(written) == {"en/m99-sample.ipynb", "en/glossary.ipynb"}


def test_a_folder_without_lessons_is_refused(tmp_path):
    with pytest.raises(InputError) as caught:
        build_course(tmp_path / "out", source=tmp_path)
    assert caught.value.key == "course-no-lessons"
    assert not (tmp_path / "out").exists()
