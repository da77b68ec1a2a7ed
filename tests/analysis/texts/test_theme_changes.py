"""Changes of themes are kept and made again on new contributions; what does not fit is said."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.analysis.texts.theme_changes import ChangedThemes, with_changes
from mashura.analysis.texts.themes import Theme, Themes
from mashura.i18n import LANGUAGES
from mashura.methodology.records.findings import ThemeChange
from mashura.methodology.vocabulary import ThemeChangeKind

MOST = 12


def theme(name: str, *statements: str) -> Theme:
    keywords = (name, f"{name}word")
    return Theme(
        theme_id=f"en-{name}", name=name, keywords=keywords, statements=statements, examples=(f"On {name}",)
    )


def found(*parts: Theme, unassigned: tuple[str, ...] = ()) -> Themes:
    return Themes(themes=parts, unassigned=unassigned, simulated=False)


AUTOMATIC = found(theme("bus", "1", "2", "3"), theme("tree", "4", "5"), theme("park", "6"), unassigned=("7",))


def members(changed: ChangedThemes) -> dict[str, set[str]]:
    return {known.name: {*known.statements} for known in changed.themes.themes}


def all_statements(themes: Themes) -> list[str]:
    return sorted([*themes.unassigned, *(known for part in themes.themes for known in part.statements)])


statements = st.sampled_from([str(number) for number in range(MOST)])
some = st.lists(statements, unique=True, max_size=6).map(tuple)


@st.composite
def automatic(draw: st.DrawFn) -> Themes:
    place = {str(number): draw(st.integers(0, 3)) for number in range(MOST)}
    parts = [
        theme(name, *(key for key, value in place.items() if value == rank))
        for rank, name in enumerate(("bus", "tree", "park"))
    ]
    return found(
        *(part for part in parts if part.statements),
        unassigned=tuple(key for key, value in place.items() if value == 3),
    )


changes = st.lists(
    st.builds(
        ThemeChange,
        kind=st.sampled_from(ThemeChangeKind),
        theme=some,
        keywords=st.sampled_from([(), ("bus", "busword"), ("nothing", "known")]),
        other=some,
        statements=some,
        name=st.sampled_from(["", "Delays", "Shade"]),
    ),
    max_size=6,
)


def test_a_theme_is_renamed_merged_split_and_a_statement_moved() -> None:
    changed = with_changes(
        AUTOMATIC,
        [
            ThemeChange(kind="rename", theme=("1", "2"), name="Delays"),
            ThemeChange(kind="merge", theme=("4",), other=("6",), name="Green"),
            ThemeChange(kind="split", theme=("1", "2", "3"), statements=("3",), name="Night buses"),
            ThemeChange(kind="move", theme=("1", "2"), statements=("7", "5")),
        ],
        {"3": "A bus at night"},
    )
    assert members(changed) == {"Delays": {"1", "2", "5", "7"}, "Green": {"4", "6"}, "Night buses": {"3"}}
    assert changed.unfit == ()
    assert next(part.examples for part in changed.themes.themes if part.name == "Night buses") == (
        "A bus at night",
    )


@settings(deadline=None)
@given(automatic(), changes)
def test_no_statement_is_lost_or_doubled_whatever_is_changed(themes: Themes, made: list[ThemeChange]) -> None:
    assert all_statements(with_changes(themes, made).themes) == all_statements(themes)


@settings(deadline=None)
@given(automatic(), changes)
def test_the_same_changes_on_the_same_data_give_the_same_themes(
    themes: Themes, made: list[ThemeChange]
) -> None:
    assert with_changes(themes, made) == with_changes(themes, made)


@settings(deadline=None)
@given(automatic(), changes)
def test_a_change_that_changes_nothing_is_named(themes: Themes, made: list[ThemeChange]) -> None:
    before = with_changes(themes, ())
    for change in made:
        after = with_changes(themes, [change])
        if change.kind is ThemeChangeKind.MERGE:
            assert (len(after.themes.themes) == len(before.themes.themes)) == bool(after.unfit)
        elif change.kind is ThemeChangeKind.SPLIT and not after.unfit:
            assert after.themes != before.themes or change.statements == ()


@settings(deadline=None)
@given(automatic(), st.data())
def test_names_and_moves_of_different_statements_come_out_the_same_in_any_order(
    themes: Themes, data: st.DataObject
) -> None:
    parts = list(themes.themes)
    if not parts:
        return
    made = [ThemeChange(kind="rename", theme=part.statements, name=f"{part.name} renamed") for part in parts]
    moved = data.draw(st.lists(statements, unique=True, max_size=3))
    made += [
        ThemeChange(kind="move", theme=data.draw(st.sampled_from(parts)).statements, statements=(statement,))
        for statement in moved
    ]
    results = [with_changes(themes, order) for order in permutations(made[:5])]
    assert all(members(result) == members(results[0]) for result in results)


def test_on_new_data_a_change_finds_its_theme_by_the_statements_that_are_left() -> None:
    newer = found(theme("late", "2", "3", "8", "9"), theme("tree", "4"), unassigned=("7",))
    changed = with_changes(
        newer,
        [
            ThemeChange(kind="rename", theme=("1", "2", "3"), keywords=("bus",), name="Delays"),
            ThemeChange(kind="move", theme=("4", "5"), statements=("7",)),
        ],
    )
    assert members(changed) == {"Delays": {"2", "3", "8", "9"}, "tree": {"4", "7"}}


def test_on_an_export_with_other_numbers_the_keywords_tell_the_theme() -> None:
    other = found(theme("bus", "a", "b"), theme("tree", "c"))
    changed = with_changes(
        other, [ThemeChange(kind="rename", theme=("1", "2"), keywords=("busword", "bus"), name="Delays")]
    )
    assert members(changed) == {"Delays": {"a", "b"}, "tree": {"c"}}


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (ThemeChange(kind="rename", theme=("1", "4"), name="Mixed", keywords=("bus",)), None),
        (ThemeChange(kind="rename", theme=("99",), keywords=("cars",), name="Cars"), "no-theme"),
        (ThemeChange(kind="rename", theme=("1", "4", "6"), name="Mixed"), "no-theme"),
        (ThemeChange(kind="merge", theme=("1",), other=("99",)), "no-other"),
        (ThemeChange(kind="merge", theme=("1",), other=("2",)), "same-theme"),
        (ThemeChange(kind="split", theme=("1",), statements=("4",), name="x"), "no-statement"),
        (ThemeChange(kind="move", theme=("1",), statements=("99",)), "no-statement"),
        (ThemeChange(kind="move", theme=("1",), statements=("4", "99")), "some-statements"),
    ],
)
def test_a_change_that_does_not_fit_is_said_in_both_languages(change: ThemeChange, why: str | None) -> None:
    changed = with_changes(AUTOMATIC, [change])
    assert [problem.why for problem in changed.unfit] == ([why] if why else [])
    for problem in changed.unfit:
        assert len({problem.text(language) for language in LANGUAGES}) == 2


def test_the_anchors_of_a_changed_theme_tell_it_again() -> None:
    changed = with_changes(AUTOMATIC, [ThemeChange(kind="merge", theme=("4",), other=("6",), name="Green")])
    green = next(part for part in changed.themes.themes if part.name == "Green")
    again = with_changes(
        AUTOMATIC,
        [
            ThemeChange(kind="merge", theme=("4",), other=("6",), name="Green"),
            ThemeChange(kind="rename", theme=changed.anchors(green), name="Shade"),
        ],
    )
    assert members(again)["Shade"] == {"4", "5", "6"}
