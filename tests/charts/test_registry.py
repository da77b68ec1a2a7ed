"""Every chart is registered, has a name, is drawn in every language and is listed; a gap names its file."""

from __future__ import annotations

import ast
import io
import re
from pathlib import Path

import pytest

from mashura import charts
from mashura.charts.registry import CHARTS, Chart, chart
from mashura.charts.style import Drawing
from mashura.i18n import LANGUAGES, direction, use_language

FOLDER = Path(charts.__file__).parent
REPOSITORY = FOLDER.parents[2]
ROOMS = ("concepts", "consultation", "evaluation", "plan")
ARABIC_LETTER = re.compile(r"[\u0600-\u06ff]")


def drawing_functions() -> list[tuple[Path, str]]:
    """Return the public functions in the rooms that return a drawing."""
    return [
        (path, statement.name)
        for room in ROOMS
        for path in sorted((FOLDER / room).glob("*.py"))
        for statement in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(statement, ast.FunctionDef)
        and not statement.name.startswith("_")
        and isinstance(statement.returns, ast.Name)
        and statement.returns.id == "Drawing"
    ]


def short(annotation: object) -> str:
    """Return a type as people write it, without its module."""
    name = getattr(annotation, "__name__", str(annotation))
    inner = getattr(annotation, "__args__", ())
    return f"{name}[{', '.join(map(short, inner))}]" if inner else name


def row(entry: Chart) -> str:
    takes = ", ".join(f"`{short(annotation)}`" for annotation in entry.takes.values()) or "–"
    return f"| `{entry.name}` | {takes} | {entry.title('en')} | {entry.title('ar')} |"


def missing_text(name: str) -> list[str]:
    """Return the lines that the catalogues lack for a chart, each with its file."""
    key = f"chart-{name.replace('_', '-')}"
    catalogues = {
        language: REPOSITORY / f"toolkit/mashura/i18n/locales/{language}/charts/names.ftl"
        for language in LANGUAGES
    }
    return [
        f"{path.relative_to(REPOSITORY)}: add {key} = …"
        for path in catalogues.values()
        if f"\n{key} = " not in "\n" + path.read_text(encoding="utf-8")
    ]


@pytest.mark.parametrize(
    ("path", "name"), drawing_functions(), ids=lambda value: getattr(value, "stem", value)
)
def test_a_function_that_draws_is_registered_and_exported(path, name):
    module = path.relative_to(REPOSITORY)
    dotted = ".".join(path.relative_to(FOLDER.parents[1]).with_suffix("").parts)
    line = f"from {dotted} import {name} as {name}"
    assert name in CHARTS, f"{module}: add @chart above {name}; charts/__init__.py: add {line}"
    assert hasattr(charts, name), f"toolkit/mashura/charts/__init__.py: add {line}"


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_has_a_name_in_every_language(name):
    assert missing_text(name) == []


def test_a_missing_name_is_told_with_its_file():
    assert missing_text("added_by_a_test") == [
        f"toolkit/mashura/i18n/locales/{language}/charts/names.ftl: add chart-added-by-a-test = …"
        for language in LANGUAGES
    ]


def test_all_public_names_are_the_charts():
    assert charts.__all__ == sorted(CHARTS)


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_is_listed(name):
    entry = CHARTS[name]
    page = (REPOSITORY / "docs/charts.md").read_text(encoding="utf-8")
    section = page.partition(f"## {entry.room.capitalize()}\n")[2].partition("\n## ")[0]
    line = row(entry)
    assert line in section.splitlines(), f"docs/charts.md, {entry.room.capitalize()}: add {line}"


def test_two_charts_cannot_have_one_name():
    def funnel() -> Drawing:
        return Drawing(alternative="")

    with pytest.raises(ValueError, match="already a chart 'funnel'"):
        chart(funnel)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_is_drawn_in_each_language(draw_example, name, language, recwarn):
    figure = draw_example(name, language)
    figure.savefig(io.BytesIO(), format="png", dpi=50)
    begins_in_arabic = bool(ARABIC_LETTER.search(figure.alternative[:20]))
    assert begins_in_arabic == (direction(language) == "rtl")
    assert [str(warning.message) for warning in recwarn if "Glyph" in str(warning.message)] == []


def test_a_chart_says_what_it_takes():
    with use_language("en"):
        assert list(CHARTS["who_is_missing"].takes) == ["prediction", "world"]
