"""Every indicator is complete, and one that is not fails with the file to edit and the line to add."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from mashura import i18n
from mashura.evaluation.indicators import (
    DIMENSIONS,
    INDICATORS,
    Direction,
    IndicatorDefinition,
    Place,
    Unit,
    definition,
    register,
)
from mashura.evaluation.scorecard import scorecard
from mashura.i18n import LANGUAGES, message, message_keys
from mashura.i18n.catalogue import MissingTextError
from mashura.methodology import Campaign, Consultation

FOLDER = Path(definition.__file__).parent
REPOSITORY = FOLDER.parents[3]
LOCALES = Path(i18n.__file__).parent / "locales"
NOTHING = Consultation(title="Buses", origin="csv")
COMPLETE = IndicatorDefinition(
    name="added_by_a_test",
    formula=lambda evidence: float(evidence.participants),
    unit="number",
    direction="higher",
    dimension="happiness",
    items=("S77",),
    unknown="not-recorded",
    shown_in=frozenset({Place.SCORECARD}),
)


def gaps(indicator: IndicatorDefinition) -> Iterator[str]:
    """Yield what an indicator lacks: the file to edit, and the line to add to it."""
    name = indicator.name
    module = next(
        (
            path
            for path in sorted(FOLDER.glob("*.py"))
            if f'name="{name}"' in path.read_text(encoding="utf-8")
        ),
        FOLDER,
    )
    definition_place = f"{module.relative_to(REPOSITORY)}, indicator {name!r}: add "
    for field, allowed in (
        ("unit", get_args(Unit)),
        ("direction", get_args(Direction)),
        ("dimension", DIMENSIONS),
    ):
        if getattr(indicator, field) not in allowed:
            yield f'{definition_place}{field}="…", one of {", ".join(allowed)}'
    if not indicator.items:
        yield f'{definition_place}items=("S…",),'
    if not indicator.shown_in:
        yield f"{definition_place}shown_in=frozenset({{Place.SCORECARD}}),"
    is_predicted = bool(indicator.shown_in & {Place.WHAT_IF, Place.SENSITIVITY})
    if is_predicted and indicator.predicted is None:
        yield f"{definition_place}predicted=lambda forecast: …,"
    texts = [
        ("evaluation/indicators.ftl", indicator.message_key),
        ("evaluation/evaluation.ftl", f"evaluation-unknown-{indicator.unknown}"),
    ]
    if is_predicted:
        texts.append(("evaluation/indicators.ftl", f"{indicator.message_key}.short"))
    if Place.WHAT_IF in indicator.shown_in:
        texts.append(("evaluation/indicators.ftl", f"{indicator.message_key}.help"))
        texts.append(("apps/what_if.ftl", f"what-if-why-{name.replace('_', '-')}"))
    for language in LANGUAGES:
        for file, key in texts:
            if not has_text(key, language):
                place = (LOCALES / language / file).relative_to(REPOSITORY)
                yield f"{place}: add {key} = …"


def has_text(key: str, language: i18n.Language) -> bool:
    try:
        message(key, lang=language)
    except MissingTextError:
        return False
    except KeyError:
        # The text exists, and needs variables.
        return True
    return True


@pytest.mark.parametrize("name", INDICATORS)
def test_an_indicator_is_complete(name):
    lines = [*gaps(INDICATORS[name])]
    if lines:
        pytest.fail("\n".join(lines), pytrace=False)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"unit": ""}, 'add unit="…", one of share, number'),
        ({"direction": ""}, 'add direction="…", one of higher, lower'),
        ({"items": ()}, 'add items=("S…",),'),
        ({"shown_in": frozenset()}, "add shown_in=frozenset({Place.SCORECARD}),"),
        ({"predicted": None}, "add predicted=lambda forecast: …,"),
    ],
)
def test_a_gap_in_a_definition_names_the_module_and_the_line(change, line):
    (sentence,) = gaps(replace(INDICATORS["reach"], **change))
    assert sentence.startswith("toolkit/mashura/evaluation/indicators/participation.py, indicator 'reach': ")
    assert line in sentence


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_missing_name_names_the_catalogue_and_the_line(language):
    catalogue = f"toolkit/mashura/i18n/locales/{language}/evaluation/indicators.ftl"
    assert f"{catalogue}: add indicator-added-by-a-test = …" in [*gaps(COMPLETE)]


@pytest.mark.parametrize("field", ["unit", "direction", "shown_in"])
def test_a_definition_without_a_required_part_cannot_be_made(field):
    parts = {name: value for name, value in vars(COMPLETE).items() if name != field}
    with pytest.raises(TypeError, match=field):
        IndicatorDefinition(**parts)


def test_two_indicators_cannot_have_one_name():
    with pytest.raises(ValueError, match="already an indicator 'reach'"):
        register(replace(COMPLETE, name="reach"))


@pytest.fixture
def added() -> Iterator[IndicatorDefinition]:
    register(COMPLETE)
    yield COMPLETE
    del INDICATORS[COMPLETE.name]


def test_a_registered_indicator_is_on_the_scorecard(added):
    scores = {score.name: score.value for score in scorecard(Campaign(), NOTHING)}
    assert scores[added.name] == 0.0


def test_names_differ_within_a_language():
    for language in LANGUAGES:
        names = [indicator.label(language) for indicator in INDICATORS.values()]
        assert len(names) == len({*names})


def test_no_name_is_left_over():
    """A text without its indicator: the indicator was never registered, or its text outlived it."""
    keys = {key for key in message_keys("en") if key.startswith("indicator-")}
    left = keys - {indicator.message_key for indicator in INDICATORS.values()}
    modules = ", ".join(path.relative_to(REPOSITORY).as_posix() for path in sorted(FOLDER.glob("[a-z]*.py")))
    assert left == set(), f"register the indicator in one of {modules}, or delete its text"
