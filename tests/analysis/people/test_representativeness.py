import pandas as pd
import pytest

from mashura.analysis import representativeness
from mashura.errors import InputError
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
    shares = {
        "gender": {"female": 0.5, "male": 0.5},
        "age_band": {"18-29": 0.25, "30-44": 0.35, "65+": 0.4},
        "disability": {"true": 0.2, "false": 0.8},
    }
    gender, age, disability = representativeness(talk, census(**shares))
    # 7/9 and 2/9 against 1/2 each: 1 - (5/18 + 5/18) / 2.
    assert (gender.index, gender.worst_group) == (pytest.approx(13 / 18), "male")
    assert gender.worst_ratio == pytest.approx(4 / 9)
    assert (gender.known, gender.unknown) == (9, 1)
    # 0.5, 0.5 and 0 against 0.25, 0.35 and 0.4: 1 - 0.8 / 2.
    assert (age.index, age.worst_group, age.worst_ratio) == (pytest.approx(0.6), "65+", 0.0)
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
