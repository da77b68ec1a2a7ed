"""Participants are compared with the population; what is missing is named by one limit."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.analysis import representativeness
from mashura.analysis.people.representativeness import MISSING_BELOW, resemblance
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, Language, catalogue, format_number, format_percent
from mashura.methodology.tables.consultation import Consultation


def census(**shares: dict[str, float]) -> pd.DataFrame:
    rows = [
        (attribute, group, share) for attribute, groups in shares.items() for group, share in groups.items()
    ]
    return pd.DataFrame(rows, columns=["attribute", "group", "share"])


@pytest.fixture
def talk() -> Consultation:
    """Ten people: seven women, two men, one of unknown gender; five of 18-29, five of 30-44."""
    people = pd.DataFrame(
        {
            "participant_id": [str(number) for number in range(10)],
            "gender": ["female"] * 7 + ["male"] * 2 + [None],
            "age_band": ["18-29"] * 5 + ["30-44"] * 5,
            "disability": pd.array([True] + [False] * 9, dtype="boolean"),
        }
    )
    return Consultation(title="", origin="csv", participants=people)


def test_index_and_worst_group_are_the_hand_computed_ones(talk: Consultation) -> None:
    (gender,) = representativeness(talk, census(gender={"female": 0.5, "male": 0.5}))
    # 7/9 and 2/9 against 1/2 each: 1 - (5/18 + 5/18) / 2.
    assert (gender.index, gender.worst_group) == (pytest.approx(13 / 18), "male")
    assert gender.worst_ratio == pytest.approx(4 / 9)
    assert (gender.known, gender.unknown) == (9, 1)


def test_a_group_of_which_nobody_came_is_the_worst(talk: Consultation) -> None:
    (age,) = representativeness(talk, census(age_band={"18-29": 0.25, "30-44": 0.35, "65+": 0.4}))
    # 0.5, 0.5 and 0 against 0.25, 0.35 and 0.4: 1 - 0.8 / 2.
    assert (age.index, age.worst_group, age.worst_ratio) == (pytest.approx(0.6), "65+", 0.0)


def test_yes_and_no_are_compared_as_population_tables_write_them(talk: Consultation) -> None:
    (disability,) = representativeness(talk, census(disability={"true": 0.2, "false": 0.8}))
    assert (disability.index, disability.worst_group) == (pytest.approx(0.9), "true")


def test_a_group_that_the_population_lacks_counts_against_resemblance(talk: Consultation) -> None:
    (age,) = representativeness(talk, census(age_band={"18-29": 1.0}))
    assert (age.index, age.worst_ratio) == (0.5, 0.5)


def test_an_attribute_known_of_nobody_has_no_index(talk: Consultation) -> None:
    (region,) = representativeness(talk, census(region={"North": 1.0}))
    assert (region.index, region.worst_group, region.unknown) == (None, None, 10)


@pytest.mark.parametrize(
    ("table", "key"),
    [
        (pd.DataFrame({"attribute": ["gender"], "group": ["female"]}), "analysis-population-column"),
        (census(income={"high": 1.0}), "analysis-population-attribute"),
        (census(gender={"female": 0.5, "male": 0.4}), "analysis-population-shares"),
        (census(gender={"female": 1.5, "male": -0.5}), "analysis-population-shares"),
        (pd.concat([census(gender={"female": 0.5})] * 2), "analysis-population-group-twice"),
    ],
)
def test_a_wrong_population_table_is_refused(talk: Consultation, table: pd.DataFrame, key: str) -> None:
    with pytest.raises(InputError) as caught:
        representativeness(talk, table)
    assert caught.value.key == key
    assert str(caught.value)


def test_a_group_below_the_limit_is_missing(talk: Consultation) -> None:
    (men_missing,) = representativeness(talk, census(gender={"female": 0.7, "male": 0.3}))
    (nobody_missing,) = representativeness(talk, census(gender={"female": 0.75, "male": 0.25}))
    assert (men_missing.worst_ratio < MISSING_BELOW, men_missing.missing) == (True, True)
    assert (nobody_missing.worst_ratio > MISSING_BELOW, nobody_missing.missing) == (True, False)


def normalised(weights: list[int]) -> list[float]:
    return [weight / sum(weights) for weight in weights]


weights = st.integers(1, 100)


@settings(deadline=None)
@given(groups=st.lists(st.tuples(weights, weights), min_size=1, max_size=9))
def test_resemblance_lies_between_nothing_and_everything_in_common(groups: list[tuple[int, int]]) -> None:
    population, participants = (normalised([group[side] for group in groups]) for side in (0, 1))
    assert 0 <= resemblance(population, participants) <= 1 + 1e-12
    assert resemblance(population, participants) == pytest.approx(resemblance(participants, population))
    assert resemblance(population, population) == 1


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "key", ["figures-ratios-missing", "planning-missing-alternative", "what-if-page-missing-help"]
)
def test_texts_that_name_the_limit_agree_with_it(lang: Language, key: str) -> None:
    text = catalogue.message(key, lang=lang, groups="")
    limits = (format_percent(MISSING_BELOW, lang), format_number(MISSING_BELOW, lang, decimals=1))
    assert any(limit.strip("\u200e") in text for limit in limits)
