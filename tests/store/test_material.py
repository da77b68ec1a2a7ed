"""Contributions are kept beside their campaign: masked, in versions, bounded, and only for its people."""

from __future__ import annotations

import sqlite3
import threading

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.data.notes import ImportedData, ImportNote, ReadPart
from mashura.data.samples import sample_campaign
from mashura.errors import InputError
from mashura.i18n import LANGUAGES
from mashura.methodology import Brief, Campaign, Consultation
from mashura.methodology.vocabulary import PlanRole
from mashura.store import PlanStore, material
from mashura.store.material_source import SOURCE, FileSource, SimulatedSource
from mashura.store.packed import packed, unpacked

POLIS = FileSource(name="buses.zip", format="polis")
SIMULATED = SimulatedSource(world="municipality", seed=1, events=("heavy_rain",))


def talk(*texts: str, origin: str = "polis", title: str = "Buses") -> Consultation:
    numbers = [str(number) for number in range(1, len(texts) + 1)]
    return Consultation(
        title=title,
        origin=origin,
        participants=pd.DataFrame({"participant_id": ["1"]}),
        statements=pd.DataFrame({"statement_id": numbers, "text": texts, "moderation": "in"}),
        votes=pd.DataFrame({"participant_id": "1", "statement_id": numbers, "vote": 1}),
    )


def texts(consultation: Consultation) -> list[str]:
    return consultation.statements["text"].tolist()


def refused(key: str):
    return pytest.raises(InputError, check=lambda error: error.key == key)


@pytest.fixture
def maryam(url: str) -> PlanStore:
    return PlanStore(url, user="maryam")


@pytest.fixture
def plan_id(maryam: PlanStore) -> str:
    return maryam.save(Campaign(brief=Brief(title="Buses")), author="Maryam").plan_id


def test_contributions_come_back_as_they_were_kept_with_their_source(maryam, plan_id, url) -> None:
    kept = maryam.material.keep(plan_id, talk("More buses"), POLIS, "Maryam")
    found = PlanStore(url, user="maryam").material.load(plan_id)
    assert texts(found.consultation) == ["More buses"]
    assert found.consultation.votes["vote"].tolist() == [1]
    assert (found.kept, found.kept.author, found.kept.source) == (kept, "Maryam", POLIS)


def test_a_campaign_without_contributions_has_none(maryam, plan_id) -> None:
    assert maryam.material.load(plan_id) is None
    assert maryam.material.load("never-saved-plan") is None
    assert maryam.material.versions(plan_id) == maryam.material.versions("never-saved-plan") == ()


def test_each_keeping_is_a_version_and_the_same_again_is_none(maryam, plan_id) -> None:
    store = maryam.material
    for text in ("first", "second", "second"):
        store.keep(plan_id, talk(text), POLIS)
    assert [kept.version for kept in store.versions(plan_id)] == [2, 1]
    assert texts(store.load(plan_id).consultation) == ["second"]
    assert texts(store.load(plan_id, 1).consultation) == ["first"]
    with refused("store-material-unknown-version"):
        store.load(plan_id, 3)


def test_the_sample_campaign_keeps_all_its_tables(maryam, plan_id) -> None:
    sample = sample_campaign()
    maryam.material.keep(plan_id, sample, SIMULATED)
    found = maryam.material.load(plan_id)
    assert found.kept.source == SIMULATED
    for name, table in sample.tables().items():
        pd.testing.assert_frame_equal(found.consultation.tables()[name], table)


@pytest.mark.parametrize("origin", ["csv", "simulated"])
def test_personal_data_of_a_file_is_masked_whatever_the_file_says_of_itself(
    url, maryam, plan_id, origin
) -> None:
    tables = talk("My name is Suad Ali, call 050 123 4567", origin=origin, title="Calls to 050 123 4567")
    source = FileSource.of(
        ImportedData(
            consultation=tables,
            format="csv",
            notes=(ImportNote(key="data-note-cell-count", file="a.csv", details={"value": "0501234567"}),),
            account=(ReadPart(kind="column", file="a.csv", name="text", read=1),),
        ),
        "Suad 0501234567.csv",
    )
    maryam.material.keep(plan_id, tables, source)
    found = maryam.material.load(plan_id)
    assert texts(found.consultation) == ["My name is [name], call [telephone number]"]
    assert found.kept.source.reading_account[0].name == "text"
    assert "4567" not in repr(found)
    if url.startswith("sqlite"):
        with sqlite3.connect(url.removeprefix("sqlite:///")) as database:
            rows = database.execute("SELECT title, source FROM plan_material").fetchall()
        assert "4567" not in repr(rows)


def test_texts_of_a_simulated_public_stay_for_moderators_to_practise_on(maryam, plan_id) -> None:
    tables = talk("Call me: 050 123 4567", origin="simulated")
    maryam.material.keep(plan_id, tables, SIMULATED)
    assert texts(maryam.material.load(plan_id).consultation) == ["Call me: 050 123 4567"]


def test_to_others_the_contributions_do_not_exist(url, maryam, plan_id) -> None:
    maryam.material.keep(plan_id, talk("hers"), POLIS)
    ali = material.MaterialStore(PlanStore(url, user="ali"))
    for act in (
        lambda: ali.load(plan_id),
        lambda: ali.load(plan_id, 1),
        lambda: ali.versions(plan_id),
        lambda: ali.keep(plan_id, talk("his"), POLIS),
        lambda: ali.forget(plan_id, 1),
    ):
        with refused("store-unknown-plan"):
            act()
    assert texts(maryam.material.load(plan_id).consultation) == ["hers"]


@pytest.mark.parametrize("role", [PlanRole.REVIEWER, PlanRole.APPROVER])
def test_those_who_comment_read_and_keep_nothing(url, maryam, plan_id, role) -> None:
    maryam.material.keep(plan_id, talk("hers"), POLIS)
    maryam.share(plan_id, "ali", role)
    ali = PlanStore(url, user="ali").material
    assert texts(ali.load(plan_id).consultation) == ["hers"]
    for write in (lambda: ali.keep(plan_id, talk("his"), POLIS), lambda: ali.forget(plan_id, 1)):
        with refused("store-not-an-author"):
            write()


def test_contributions_go_into_the_bin_with_their_campaign_and_come_back_with_it(maryam, plan_id) -> None:
    maryam.material.keep(plan_id, talk("hers"), POLIS)
    maryam.delete(plan_id)
    with refused("store-unknown-plan"):
        maryam.material.load(plan_id)
    maryam.undelete(plan_id)
    assert texts(maryam.material.load(plan_id).consultation) == ["hers"]


def test_a_campaign_that_was_never_saved_keeps_no_contributions(maryam) -> None:
    with refused("store-material-not-saved"):
        maryam.material.keep("never-saved-plan", talk("hers"), POLIS)


def test_a_removed_version_is_gone_and_known_to_have_been_there(maryam, plan_id) -> None:
    store = maryam.material
    store.keep(plan_id, talk("first"), POLIS)
    store.keep(plan_id, talk("second"), POLIS)
    store.forget(plan_id, 1)
    assert [(kept.version, kept.is_forgotten) for kept in store.versions(plan_id)] == [(2, False), (1, True)]
    with refused("store-material-forgotten"):
        store.load(plan_id, 1)
    for language in LANGUAGES:
        removed, *_ = [event.text(language) for event in maryam.events(plan_id)]
        assert "Maryam" in removed
        assert "1" in removed


def test_too_much_is_refused_and_what_was_kept_stays(maryam, plan_id, monkeypatch) -> None:
    kept = maryam.material.keep(plan_id, talk("first"), POLIS)
    monkeypatch.setattr(material, "LARGEST_OF_A_CAMPAIGN", kept.size + 1)
    with refused("store-material-full"):
        maryam.material.keep(plan_id, talk("second"), POLIS)
    monkeypatch.setattr(material, "LARGEST_BYTES", 10)
    with refused("store-material-too-large"):
        maryam.material.keep(plan_id, talk("third"), POLIS)
    assert [kept.version for kept in maryam.material.versions(plan_id)] == [1]


def test_two_people_who_keep_at_once_get_a_version_each(url, maryam, plan_id) -> None:
    maryam.share(plan_id, "ali")
    stores = [PlanStore(url, user=user).material for user in ("maryam", "ali")]
    ready = threading.Barrier(2)

    def keep(number: int) -> None:
        ready.wait()
        stores[number].keep(plan_id, talk(f"text {number}"), POLIS)

    threads = [threading.Thread(target=keep, args=(number,)) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert [kept.version for kept in maryam.material.versions(plan_id)] == [2, 1]
    assert {*texts(maryam.material.load(plan_id, 1).consultation)} | {
        *texts(maryam.material.load(plan_id, 2).consultation)
    } == {"text 0", "text 1"}


def test_repeats_and_published_counts_come_back_too() -> None:
    counts = pd.DataFrame({"statement_id": ["1"], "votes": [12]})
    content = packed(talk("main"), (talk("child", title="household"),), counts, mask=True)
    found, repeats, published = unpacked(content)
    assert (texts(found), [repeat.title for repeat in repeats]) == (["main"], ["household"])
    assert published.equals(counts)


def test_the_same_tables_are_packed_into_the_same_bytes() -> None:
    assert packed(talk("a"), (), pd.DataFrame(), mask=True) == packed(
        talk("a"), (), pd.DataFrame(), mask=True
    )


@settings(deadline=None, max_examples=15)
@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), min_size=1), max_size=5))
def test_any_text_that_is_no_personal_data_survives(statements: list[str]) -> None:
    tables = talk(*statements, origin="simulated")
    assert texts(unpacked(packed(tables, (), pd.DataFrame(), mask=False))[0]) == texts(tables)


@settings(deadline=None, max_examples=15)
@given(st.binary(max_size=200))
def test_damaged_bytes_are_no_contributions(content: bytes) -> None:
    with pytest.raises(ValueError):
        unpacked(content)


@pytest.mark.parametrize("source", [POLIS, SIMULATED])
def test_a_source_reads_back_and_speaks_both_languages(source) -> None:
    assert SOURCE.validate_json(source.model_dump_json()) == source
    assert len({source.sentence(language) for language in LANGUAGES}) == 2
