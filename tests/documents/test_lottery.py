"""The protocol of a lottery says list, seed, quotas and seats in both languages, and names nobody."""

from __future__ import annotations

import pytest

from mashura.documents.formats.file import render
from mashura.documents.lottery import lottery_protocol, missing_sentences
from mashura.i18n import LANGUAGES
from mashura.methodology import Plan
from mashura.methodology.vocabulary import Stratum
from mashura.simulation import load_world
from mashura.sortition import Commitment, hold_lottery, quotas_of, seal, simulated_volunteers

STRATA = (Stratum.GENDER, Stratum.RESIDENCY)


@pytest.fixture(scope="module")
def world():
    return load_world("municipality")


@pytest.fixture(scope="module")
def lottery(world):
    volunteers = simulated_volunteers(world, STRATA, 120, name="Volunteers")
    return hold_lottery(volunteers, quotas_of(world, volunteers.strata, 60), 60, "4 2 6")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_the_protocol_prints_in_both_languages(lottery, world, language, ending):
    assert render(lottery_protocol(lottery, Plan(title="Buses"), world, language=language), ending)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_protocol_holds_seed_fingerprints_and_every_seat(lottery, world, language):
    text = str(lottery_protocol(lottery, Plan(title="Buses"), world, language=language))
    assert lottery.seed in text
    assert lottery.volunteers.fingerprint[:8] in text
    assert seal(lottery.seed)[:8] in text
    for place in lottery.places:
        assert f"'{place.member.row}'" in text


def test_the_protocol_says_whether_anything_was_published_before(lottery, world):
    published = Commitment(
        volunteers=120, list_sha256=lottery.volunteers.fingerprint, seed_sha256=seal(lottery.seed)
    )
    without = str(lottery_protocol(lottery, Plan(), world, language="en"))
    with_it = str(lottery_protocol(lottery, Plan(), world, language="en", commitment=published))
    assert "No fingerprint was published" in without
    assert "were published before" in with_it


def test_a_lottery_of_simulated_people_is_marked(lottery, world):
    assert lottery_protocol(lottery, Plan(), world, language="en").mark


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_quota_that_is_not_met_has_a_sentence(world, language):
    volunteers = simulated_volunteers(world, STRATA, 45, name="Volunteers")
    lottery = hold_lottery(volunteers, quotas_of(world, volunteers.strata, 40), 40, "4 2 6")
    assert lottery.unmet
    sentences = missing_sentences(lottery, world, language)
    assert len(sentences) == len(lottery.unmet)
