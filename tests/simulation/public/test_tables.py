"""A world's public agrees with the tables of a census that its file holds."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.errors import InputError
from mashura.methodology.vocabulary import AGE_BANDS, GENDERS, RESIDENCIES
from mashura.simulation import load_world
from mashura.simulation.public.tables import BETWEEN, CensusTable, fitted
from mashura.simulation.public.world import AXES

VALUES = {"age_band": AGE_BANDS, "gender": GENDERS, "residency": RESIDENCIES}


@st.composite
def tables(draw):
    """Return a table of one to three characteristics, in any order, some of its groups empty."""
    names = draw(st.permutations(sorted(VALUES)))[: draw(st.integers(1, 3))]
    groups = [""]
    for name in names:
        groups = [f"{group}{BETWEEN}{value}".lstrip(BETWEEN) for group in groups for value in VALUES[name]]
    counts = draw(st.lists(st.integers(0, 1000), min_size=len(groups), max_size=len(groups)).filter(any))
    shares = {group: count / sum(counts) for group, count in zip(groups, counts, strict=True)}
    return CensusTable(attributes=tuple(names), shares=shares, source="a test")


@settings(max_examples=60, deadline=None)
@given(table=tables())
def test_the_public_has_the_shares_of_the_table(table):
    world = load_world("municipality").model_copy(update={"tables": (table,)})
    cells = world.cells().groupby([*table.attributes], observed=False)["share"].sum()
    for group, share in table.groups().items():
        assert cells[group if len(group) > 1 else group[0]] == pytest.approx(share, abs=1e-8)


def test_what_no_table_says_stays_as_it_was():
    world = load_world("municipality")
    table = CensusTable(attributes=("age_band",), shares=dict.fromkeys(AGE_BANDS, 0.2), source="a test")
    older = world.model_copy(update={"tables": (table,)})
    for public in (world, older):
        cells = public.cells()
        old = cells[cells["age_band"] == "65+"]
        assert old.loc[old["digital"] == "ready", "share"].sum() / old["share"].sum() == pytest.approx(0.45)


def test_tables_that_contradict_each_other_leave_a_difference():
    world = load_world("municipality")
    values = {name: world.values(name) for name in AXES}
    first = CensusTable(attributes=("gender",), shares={"female": 0.5, "male": 0.5}, source="a test")
    second = CensusTable(attributes=("gender",), shares={"female": 0.3, "male": 0.7}, source="a test")
    weights, left = fitted(world.weights, AXES, [first], values)
    assert left < 1e-9
    assert np.isclose(weights.sum(), 1)
    assert fitted(world.weights, AXES, [first, second], values)[1] > 0.1


@pytest.mark.parametrize(
    "table",
    [
        {"attributes": ["gender"], "shares": {"female": 0.5}, "source": "a test"},
        {"attributes": ["gender"], "shares": {"women": 1}, "source": "a test"},
        {"attributes": ["gender", "age_band"], "shares": {"female": 1}, "source": "a test"},
        {"attributes": ["income"], "shares": {"high": 1}, "source": "a test"},
    ],
)
def test_a_wrong_table_is_refused_with_its_line(table, tmp_path):
    import yaml

    from mashura.paths import content

    record = yaml.safe_load(content("datasets", "worlds", "island.yaml").read_text(encoding="utf-8"))
    record["tables"] = [table]
    file = tmp_path / "wrong.yaml"
    file.write_text(yaml.safe_dump(record, sort_keys=False), encoding="utf-8")
    with pytest.raises(InputError) as raised:
        load_world(file)
    assert raised.value.key == "record-bad-value"
    assert raised.value.params["line"] > 1
