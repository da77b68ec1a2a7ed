"""A list of volunteers is read by its headers; personal columns stay in it, and each row is accounted for."""

from __future__ import annotations

import csv
import random

import pytest

from mashura.data.files.any_table import read_any_table
from mashura.errors import InputError
from mashura.i18n import use_language
from mashura.methodology.vocabulary import Stratum
from mashura.simulation import load_world
from mashura.sortition import Commitment, hold_lottery, new_seed, quotas_of, read_volunteers, seal
from mashura.sortition.simulated import simulated_volunteers

STRATA = (Stratum.AGE_BAND, Stratum.GENDER, Stratum.REGION)
HEADER = ["الاسم", "الهاتف", "العمر", "الجنس", "المنطقة"]
ROWS = [
    ["أمل", "0501234567", "٣٤", "أنثى", "الكورنيش"],
    ["سالم", "0507654321", "19", "ذكر", "Old town"],
    ["Rana", "0500000001", "66", "F", "oasis"],
    ["Omar", "0500000002", "15-17", "male", "industrial"],
]


@pytest.fixture(scope="module")
def world():
    return load_world("municipality")


@pytest.fixture
def listed(tmp_path):
    def write(rows, header=HEADER, name="list.csv"):
        file = tmp_path / name
        with file.open("w", encoding="utf-8-sig", newline="") as target:
            csv.writer(target).writerows([header, *rows])
        return read_any_table(file)

    return write


def test_cells_in_both_languages_are_understood(listed, world):
    volunteers = read_volunteers(listed(ROWS), STRATA, world)
    assert [person.profile for person in volunteers.people] == [
        ("30-44", "female", "corniche"),
        ("18-29", "male", "old_town"),
        ("65+", "female", "oasis"),
        ("15-17", "male", "industrial"),
    ]
    assert [person.row for person in volunteers.people] == [2, 3, 4, 5]
    assert volunteers.notes == ()


def test_no_personal_column_leaves_the_list(listed, world):
    volunteers = read_volunteers(listed(ROWS), STRATA, world)
    lottery = hold_lottery(volunteers, quotas_of(world, volunteers.strata, 2), 2, "dice")
    shown = repr(lottery) + repr(lottery.record())
    for name, telephone, *_ in ROWS:
        assert name not in shown
        assert telephone not in shown


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_row_that_cannot_be_drawn_is_named(listed, world, language):
    with use_language(language):
        rows = [*ROWS, ["?", "05", "old", "F", "oasis"], ROWS[0]]
        volunteers = read_volunteers(listed(rows), STRATA, world)
    assert len(volunteers.people) == 4
    assert len(volunteers.notes) == 2
    assert "6" in volunteers.notes[0]
    assert "old" in volunteers.notes[0]
    assert "7" in volunteers.notes[1]


def test_a_column_may_be_named_and_a_word_explained(listed, world):
    table = listed([["A", "thirty", "F", "oasis"]], ["Name", "How old are you?", "Gender", "Region"])
    with pytest.raises(InputError) as error:
        read_volunteers(table, STRATA, world)
    assert error.value.key == "sortition-no-column"
    read = read_volunteers(table, STRATA, world, {"age_band": "How old are you?"}, {"thirty": "30"})
    assert read.people[0].profile == ("30-44", "female", "oasis")


def test_a_characteristic_that_does_not_exist_is_refused(listed, world):
    with pytest.raises(InputError) as error:
        read_volunteers(listed(ROWS), STRATA, world, {"height": "الاسم"})
    assert error.value.key == "sortition-unknown-characteristic"


def test_a_list_of_which_nobody_can_be_drawn_is_refused(listed, world):
    with pytest.raises(InputError) as error:
        read_volunteers(listed([["A", "05", "?", "?", "?"]]), STRATA, world)
    assert error.value.key == "sortition-nobody"


def test_neither_the_order_of_rows_nor_of_columns_changes_the_fingerprint(listed, world):
    first = read_volunteers(listed(ROWS), STRATA, world)
    turned = [[row[place] for place in (4, 0, 2, 1, 3)] for row in ROWS]
    random.Random(1).shuffle(turned)
    header = [HEADER[place] for place in (4, 0, 2, 1, 3)]
    assert read_volunteers(listed(turned, header, "b.csv"), STRATA, world).fingerprint == first.fingerprint


def test_a_changed_name_changes_the_fingerprint(listed, world):
    changed = [["أمل ع", *ROWS[0][1:]], *ROWS[1:]]
    first = read_volunteers(listed(ROWS), STRATA, world)
    assert read_volunteers(listed(changed, name="b.csv"), STRATA, world).fingerprint != first.fingerprint


def test_list_and_seed_must_be_the_published_ones(listed, world):
    volunteers = read_volunteers(listed(ROWS), STRATA, world)
    seed = new_seed()
    published = Commitment(volunteers=4, list_sha256=volunteers.fingerprint, seed_sha256=seal(seed))
    published.check(volunteers.fingerprint, f" {seed} ")
    for fingerprint, given, key in (
        ("0" * 64, seed, "sortition-other-list"),
        (volunteers.fingerprint, "another", "sortition-other-seed"),
    ):
        with pytest.raises(InputError) as error:
            published.check(fingerprint, given)
        assert error.value.key == key


def test_secret_seeds_differ():
    assert len({new_seed() for _ in range(50)}) == 50


@pytest.mark.parametrize("seats", [1, 7, 40, 333])
def test_the_quotas_of_a_characteristic_add_up_to_the_seats(world, seats):
    quotas = quotas_of(world, [stratum.value for stratum in Stratum], seats)
    for stratum in Stratum:
        of_stratum = [quota for quota in quotas if quota.stratum == stratum]
        assert sum(quota.seats for quota in of_stratum) == seats
        assert sum(quota.share for quota in of_stratum) == pytest.approx(1)
        assert all(abs(quota.seats - seats * quota.share) < 1 for quota in of_stratum)


def test_simulated_volunteers_are_marked_and_the_same_for_one_seed(world):
    first = simulated_volunteers(world, STRATA, 50, seed=3)
    assert first.simulated
    assert first == simulated_volunteers(world, STRATA, 50, seed=3)
    assert first != simulated_volunteers(world, STRATA, 50, seed=4)
