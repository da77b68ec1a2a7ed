"""A world made from tables has their shares; what they do not say comes from another world and says so."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.publics.tables import drawn_tables

from mashura.data.files.any_table import read_any_table
from mashura.errors import InputError
from mashura.publics import Census, Details, make_world, propose, read_census
from mashura.publics.census import Counts
from mashura.simulation import load_world, predict, simulate, world_names
from mashura.simulation.public.world import AXES

MUNICIPALITY = load_world("municipality")


def census(file: Path) -> Census:
    table = read_any_table(file)
    return read_census(table, propose(table), "AE")


def counted(attributes, numbers, file="census.csv", population=None):
    """Return a census of one table."""
    counts = Counts(attributes=attributes, numbers=numbers)
    regions = {group[attributes.index("region")] for group in numbers} if "region" in attributes else ()
    names = {region: {"ar": region, "en": region} for region in regions}
    return Census(file=file, tables=(counts,), population=population, region_names=names, notes=())


def made(*censuses, **details):
    return make_world(censuses, Details(**{"name": "city", "base": MUNICIPALITY} | details))[0]


def assert_has_shares(world, attributes, shares):
    public = world.cells().groupby([*attributes], observed=False)["share"].sum()
    for group, share in shares.items():
        assert public[group if len(group) > 1 else group[0]] == pytest.approx(share, abs=2e-7)


@settings(max_examples=60, deadline=None)
@given(table=drawn_tables(), base=st.sampled_from(world_names()))
def test_the_public_has_the_shares_of_a_table_in_any_layout(table, base):
    with tempfile.TemporaryDirectory() as folder:
        read = census(table.write(Path(folder)))
    world = made(read, base=load_world(base))
    assert_has_shares(world, table.attributes, table.shares(*table.attributes))
    if not table.of_shares:
        assert world.population == sum(table.people.values())


@settings(max_examples=15, deadline=None)
@given(tables=st.lists(drawn_tables(), min_size=2, max_size=3))
def test_the_first_table_counts_where_tables_differ(tables):
    with tempfile.TemporaryDirectory() as folder:
        read = [census(table.write(Path(folder), f"t{place}")) for place, table in enumerate(tables)]
    try:
        world = made(*read)
    except InputError as error:
        # Tables drawn by chance may have a group that the other table lacks, or fit no public at all.
        assert error.key in ("publics-missing-group", "publics-contradiction")
        return
    assert_has_shares(world, tables[0].attributes, tables[0].shares(*tables[0].attributes))


def test_several_tables_are_fitted_together():
    ages = counted(("age_band", "gender"), {("18-29", "female"): 300, ("30-44", "male"): 700})
    languages = counted(("language",), {("ar",): 40, ("ml",): 60})
    world = made(ages, languages)
    assert_has_shares(world, ("age_band", "gender"), {("18-29", "female"): 0.3, ("30-44", "male"): 0.7})
    assert_has_shares(world, ("language",), {("ar",): 0.4, ("ml",): 0.6})


def test_how_characteristics_go_together_comes_from_the_base():
    world = made(counted(("language",), {("ar",): 50, ("ur",): 50}))
    cells = world.cells()
    citizens = cells[cells["residency"] == "citizen"]
    arabic = citizens.loc[citizens["language"] == "ar", "share"].sum() / citizens["share"].sum()
    assert arabic > 0.9


def test_every_number_says_which_world_it_comes_from():
    world = made(counted(("age_band",), {("18-29",): 1, ("65+",): 1}, file="ages.csv"))
    assert next(table.source for table in world.tables) == "ages.csv"
    for name in AXES:
        assert world.attributes[name].source.startswith("from the world municipality: ")
    assert world.understands.source.startswith("from the world municipality: ")
    assert world.price_level.source.startswith("from the world municipality: ")
    assert world.borrowed.world == "municipality"
    assert {*AXES} - {*world.borrowed.fields} == {"age_band"}
    assert {"population", "country", "channels", "summer"} <= {*world.borrowed.fields}


def test_a_characteristic_that_no_table_has_keeps_its_shares():
    world = made(counted(("age_band",), {("18-29",): 9, ("65+",): 1}))
    before = MUNICIPALITY.population_table().set_index(["attribute", "group"])["share"]
    after = world.population_table().set_index(["attribute", "group"])["share"]
    for name in ("region", "residency"):
        assert after[name].to_dict() == pytest.approx(before[name].to_dict(), abs=1e-8)


def test_a_language_that_the_base_does_not_know_is_understood_like_its_other_languages():
    world = made(counted(("language",), {("ar",): 1, ("en",): 1, ("am",): 1}))
    assert world.comprehension("am", frozenset({"en"})) == MUNICIPALITY.comprehension(
        "other", frozenset({"en"})
    )


def test_a_country_brings_its_weekend_currency_and_clock():
    world = made(counted(("gender",), {("female",): 1, ("male",): 1}), country="KW")
    assert (world.country, world.weekend, world.currency, world.utc_offset_hours) == ("KW", (4, 5), "KWD", 3)
    assert "country" not in world.borrowed.fields


@pytest.mark.parametrize(
    ("details", "key"),
    [
        ({"country": "ZZ"}, "publics-unknown-country"),
        ({"name": "../plans"}, "publics-bad-name"),
        ({"name": ""}, "publics-bad-name"),
        ({"population": 20}, "publics-few-people"),
    ],
)
def test_bad_details_are_refused_with_a_sentence(details, key):
    with pytest.raises(InputError) as raised:
        made(counted(("gender",), {("female",): 1, ("male",): 1}), **details)
    assert raised.value.key == key
    assert len(str(raised.value)) > 30


def test_tables_that_contradict_each_other_are_refused():
    first = counted(("age_band",), {("18-29",): 1, ("65+",): 1})
    second = counted(("age_band", "gender"), {("18-29", "female"): 1})
    with pytest.raises(InputError) as raised:
        made(first, second)
    assert raised.value.key == "publics-missing-group"


def test_a_made_world_can_be_simulated_and_served_in_its_languages(example):
    world = made(
        counted(
            ("language", "residency"), {("ar", "citizen"): 500, ("other", "resident"): 4500}, population=5000
        )
    )
    plan = example.plan
    before = predict(plan, world, 1)
    consultation = simulate(plan, world, 1)
    assert len(consultation.participants) > 0
    channels = tuple(use.model_copy(update={"languages": ("ar", "other")}) for use in plan.channels)
    after = predict(plan.model_copy(update={"channels": channels}), world, 1)
    assert after.participants > before.participants
    assert set(consultation.participants["language"]) <= {"ar", "other"}
