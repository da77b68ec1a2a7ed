"""An archive that is opened again holds what was put into it."""

from __future__ import annotations

import hashlib
import io
import json
import string
import zipfile
from datetime import UTC, datetime

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.archive import Act, ArchiveContents, ArchivedMaterial, read_archive, write_archive
from mashura.archive.tables import without_personal_data
from mashura.methodology import Brief, Campaign, Consultation, Plan
from mashura.methodology.rules.cycle_record import is_complete

from .conftest import MADE_ON

# Surrogates are no text; what a record strips, it strips before.
WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\"',;="), min_size=1, max_size=40
).filter(lambda text: text.strip() and text == text.strip() and not any(sign.isdigit() for sign in text))
IDS = st.text(string.ascii_lowercase, min_size=1, max_size=4)


@st.composite
def consultations(draw) -> Consultation:
    people = draw(st.lists(IDS, min_size=1, max_size=5, unique=True))
    statements = draw(st.lists(st.tuples(IDS, WORDS), max_size=5, unique_by=lambda pair: pair[0]))
    moments = st.none() | st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)).map(
        lambda moment: moment.replace(microsecond=moment.microsecond // 1000 * 1000, tzinfo=UTC)
    )
    return Consultation(
        title=draw(WORDS),
        origin="csv",
        participants=pd.DataFrame(
            {
                "participant_id": people,
                "joined_at": [draw(moments) for _ in people],
                "gender": [draw(st.sampled_from(["female", "male", None])) for _ in people],
                "disability": [draw(st.sampled_from([True, False, None])) for _ in people],
            }
        ),
        statements=pd.DataFrame(
            {
                "statement_id": [identifier for identifier, _ in statements],
                "author_id": [draw(st.sampled_from(people)) for _ in statements],
                "text": [text for _, text in statements],
                "moderation": ["in" for _ in statements],
            }
        ).astype("str"),
    )


@given(
    title=WORDS,
    consultation=consultations(),
    repeats=st.lists(consultations(), max_size=2),
    person=WORDS,
)
@settings(max_examples=25, deadline=None)
def test_records_acts_and_contributions_come_back_equal(title, consultation, repeats, person):
    contents = ArchiveContents(
        campaign=Campaign(brief=Brief(title=title), plan=Plan(title=title)),
        acts=(Act(at=datetime(2027, 1, 1, tzinfo=UTC), person=person, action="saved", detail="1"),),
        material=ArchivedMaterial(
            consultation=consultation,
            source={"kind": "file", "name": "export.csv"},
            repeats=tuple(repeats),
            published_counts=pd.DataFrame({"statement_id": ["07"], "votes": [3]}),
        ),
    )
    read = read_archive(write_archive(contents, MADE_ON, documents=False), "archive.zip").contents
    assert (read.campaign, read.acts) == (contents.campaign, contents.acts)
    assert read.material == without_personal_data(contents.material)


def test_a_finished_campaign_comes_back_equal_with_its_approvals(finished_contents, finished_archive):
    assert read_archive(finished_archive, "archive.zip").contents == finished_contents


def test_an_archive_of_an_archive_is_the_same_file(finished_archive):
    read = read_archive(finished_archive, "archive.zip")
    assert write_archive(read.contents, MADE_ON, documents=False) == finished_archive


def test_the_record_of_a_finished_campaign_is_complete(finished_archive):
    assert is_complete(read_archive(finished_archive, "archive.zip").parts())


def test_the_list_of_hashes_is_as_sha256sum_reads_it(small_archive):
    with zipfile.ZipFile(io.BytesIO(small_archive)) as archive:
        lines = archive.read("SHA256SUMS").decode().splitlines()
        listed = {path: sha for sha, path in (line.split("  ") for line in lines)}
        hashed = {
            path: hashlib.sha256(archive.read(path)).hexdigest()
            for path in archive.namelist()
            if path != "SHA256SUMS"
        }
    assert listed == hashed


def test_the_readme_stands_first_in_both_languages(small_archive):
    with zipfile.ZipFile(io.BytesIO(small_archive)) as archive:
        assert {*archive.namelist()[:2]} == {"README.ar.txt", "README.en.txt"}


def test_the_tables_are_a_data_package_that_holds(finished_archive, tmp_path):
    from frictionless import validate

    with zipfile.ZipFile(io.BytesIO(finished_archive)) as archive:
        archive.extractall(tmp_path)
    report = validate(str(tmp_path / "tables" / "datapackage.json"))
    assert report.valid, report.flatten(["type", "message"])[:3]
    described = json.loads((tmp_path / "tables" / "datapackage.json").read_text(encoding="utf-8"))
    fields = [field for table in described["resources"] for field in table["schema"]["fields"]]
    assert all(field["description"] for field in fields)
