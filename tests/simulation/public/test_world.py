from __future__ import annotations

import re

import numpy as np
import pytest

from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology.vocabulary import AGE_BANDS, ChannelKind
from mashura.paths import content
from mashura.simulation import load_world, world_names


@pytest.mark.parametrize("name", world_names())
def test_every_shipped_world_is_complete(name):
    world = load_world(name)
    cells = world.cells()
    assert world.name == name
    assert set(world.channels) == set(ChannelKind)
    assert cells["share"].sum() == pytest.approx(1)
    assert cells["people"].sum() == pytest.approx(world.population)
    assert not cells.drop(columns=["share", "people"]).duplicated().any()


@pytest.mark.parametrize("name", world_names())
def test_translation_for_other_languages_replaces_no_language_that_the_world_names(name):
    world = load_world(name)
    named = [language for language in world.values("language") if language != "other"]
    for language in named:
        alone, with_other = (world.comprehension(language, frozenset(served)) for served in ((), ("other",)))
        assert with_other == alone, language
    assert world.comprehension("other", frozenset({"other"})) > world.comprehension("other", frozenset())


@pytest.mark.parametrize("name", world_names())
def test_every_number_of_a_shipped_world_says_where_it_comes_from(name):
    world = load_world(name)
    sources = [distribution.source for distribution in world.attributes.values()]
    for channel in world.channels.values():
        sources += [
            part.source
            for part in (
                channel.access,
                channel.organic_rate,
                channel.post_rate,
                channel.cost_per_exposure,
                channel.visit_share,
            )
        ]
    assert all(source.strip() for source in sources)


def test_worlds_differ_in_size_and_languages():
    sizes = {name: load_world(name).population for name in world_names()}
    assert sizes == {"municipality": 240_000, "federation": 10_000_000, "island": 1_500_000}
    assert len(load_world("federation").values("language")) >= 8


def test_the_federation_is_mostly_people_from_elsewhere_with_languages_of_their_own():
    cells = load_world("federation").cells()
    assert cells.loc[cells["residency"] == "citizen", "share"].sum() < 0.2
    by_language = cells.groupby("language", observed=True)["share"].sum()
    assert by_language.max() < 0.5
    assert (by_language > 0.02).sum() >= 8
    assert load_world("federation").comprehension("bn", frozenset({"ar"})) < 0.5


def test_a_dependent_characteristic_keeps_its_shares_within_each_value(municipality):
    cells = municipality.cells()
    citizens = cells[cells["residency"] == "citizen"]
    arabic = citizens.loc[citizens["language"] == "ar", "share"].sum() / citizens["share"].sum()
    assert arabic == pytest.approx(0.98)


def test_population_table_agrees_with_the_cells(municipality):
    table = municipality.population_table().set_index(["attribute", "group"])["share"]
    by_age = municipality.cells().groupby("age_band", observed=False)["share"].sum()
    assert [table["age_band", band] for band in AGE_BANDS] == pytest.approx(by_age[[*AGE_BANDS]].tolist())
    assert table.groupby("attribute").sum().to_numpy() == pytest.approx(np.ones(6))
    assert set(table["disability"].index) == {"true", "false"}


def test_a_language_that_is_not_served_is_understood_by_some(municipality):
    assert municipality.comprehension("ur", frozenset({"ur"})) == 1
    assert 0 < municipality.comprehension("ur", frozenset({"en"})) < 1
    assert municipality.comprehension("ur", frozenset()) == 0


def damaged(tmp_path, old, new):
    text = content("datasets", "worlds", "municipality.yaml").read_text(encoding="utf-8")
    assert text.count(old) >= 1
    place = text.index(old)
    file = tmp_path / "mine.yaml"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return file, text.count("\n", 0, place) + 1


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("population: 240000", "population: many", "whole number"),
        ("{ citizen: 0.34, resident: 0.64", "{ citizen: 0.44, resident: 0.64", "they sum to 1.1"),
        ("currency: AED", "currencies: AED", "currenc"),
        ("15-17: 0.09, 18-29: 0.31", "15-16: 0.09, 18-29: 0.31", "15-16"),
        ("utc_offset_hours: 4", "utc_offset_hours: [4", "not valid YAML"),
        ("price_level:", "channels: { fax: {} }\nprice_level:", "channels.fax"),
        ("price_level: { value: 1, source: assumption }", "price_level: { value: 1 }", "source"),
        ("ur: { en: 0.38", "urdu: { en: 0.38", '"urdu" is not'),
        ("default_language: ar", "default_language: fr", '"fr" is not'),
        ("given: age_band", "given: age", "age_band"),
    ],
)
def test_a_mistake_in_a_world_is_told_with_file_and_line(tmp_path, old, new, said):
    file, line = damaged(tmp_path, old, new)
    texts = {}
    for language in LANGUAGES:
        with use_language(language):
            with pytest.raises(InputError) as caught:
                load_world(file)
            texts[language] = re.sub("[\u2066-\u2069]", "", str(caught.value))
        assert "mine.yaml" in texts[language]
    assert said in texts["en"]
    assert re.search("[ء-ي]{3}", texts["ar"])
    told = {language: int(re.search(r"(?:line|السطر) (\d+)", text)[1]) for language, text in texts.items()}
    assert told["ar"] == told["en"]
    # A rule about all shares of a characteristic is told where the characteristic begins.
    assert line - 1 <= told["en"] <= line + 1


def test_characteristics_must_not_depend_on_themselves(tmp_path):
    file, _ = damaged(
        tmp_path,
        "  residency:\n    shares: { citizen: 0.34, resident: 0.64, visitor: 0.02 }",
        "  residency:\n    given: gender\n    shares:\n"
        "      female: { citizen: 1, resident: 0, visitor: 0 }\n"
        "      male: { citizen: 0, resident: 1, visitor: 0 }",
    )
    with use_language("en"), pytest.raises(InputError, match="depend on itself"):
        load_world(file)


def test_an_unknown_world_is_answered_with_the_nearest_one():
    with use_language("en"), pytest.raises(InputError, match='Did you mean "federation"'):
        load_world("federatoin")
    with use_language("ar"), pytest.raises(InputError, match="لا يوجد عالم"):
        load_world("nowhere")
