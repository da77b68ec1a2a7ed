"""Decidim open data: proposals, comments and positions are read; names stay behind; nothing goes unsaid."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.analysis import analyse
from mashura.data import read_with_notes
from mashura.data.platforms.decidim import read_decidim
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language

DECIDIM = Path(__file__).parents[1] / "exports" / "decidim"
PROPOSALS = "participa.example-open-data-proposals.csv"
COMMENTS = "participa.example-open-data-proposal_comments.csv"
OLD = "id;category/id;title;body;supports;endorsements;published_at;url\n7;;Shade;At every stop;3;1;;u/7\n"


def archive(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in files.items():
            new.writestr(name, content)
    return path


def files() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(DECIDIM.iterdir())}


def test_a_folder_and_an_archive_give_the_same(tmp_path):
    in_folder = read_with_notes(DECIDIM)
    zipped = read_with_notes(archive(tmp_path / "open-data.zip", files()))
    assert in_folder.format == zipped.format == "decidim"
    for name, table in in_folder.consultation.tables().items():
        assert table.equals(zipped.consultation.tables()[name]), name


def test_proposals_and_comments_become_statements_and_positions_become_votes():
    with use_language("ar"):
        talk = read_with_notes(DECIDIM).consultation
    rows = talk.statements.set_index("statement_id")
    assert [*rows.index] == [f"proposal-{n}" for n in (11, 12, 13)] + [
        f"comment-{n}" for n in range(501, 506)
    ]
    assert rows.loc["proposal-11", "text"].startswith("مظلات لمواقف الحافلات\nنريد ظلاً في كل موقف.")
    assert rows.loc["proposal-12", "text"] == 'Night buses\nMore buses after ten; "every hour" please.'
    assert rows["language"].tolist()[:3] == ["ar", "en", "ar"]
    assert rows["moderation"].tolist() == ["in", "in", "out", "in", "in", "in", "in", "in"]
    assert rows.loc["proposal-11", "created_at"].isoformat() == "2026-02-28T09:30:00+00:00"
    # Positions on a comment, on a meeting, and without an author are no votes on a proposal.
    votes = talk.votes[["statement_id", "vote"]].values.tolist()
    assert votes == [["proposal-11", 1], ["proposal-11", -1]]
    assert talk.votes["participant_id"].tolist()[0] == rows.loc["proposal-12", "author_id"]


def test_the_active_language_decides_between_two_that_are_filled():
    texts = {}
    for lang in LANGUAGES:
        with use_language(lang):
            texts[lang] = read_with_notes(DECIDIM).consultation.statements["text"][2]
    assert texts["ar"].startswith("تقليل الأجرة")
    assert texts["en"].startswith("Lower fares")


def test_counts_without_voters_stay_counts():
    reading = read_with_notes(DECIDIM)
    assert reading.published_counts["votes"].tolist()[:2] == [42, 7]
    assert reading.published_counts["endorsements"].tolist()[:2] == [2, 0]
    said = {
        note.details["column"]: note.details["total"] for note in reading.notes if "counts-only" in note.key
    }
    assert said == {"votes": "49", "endorsements": "2"}


def test_no_name_of_an_author_or_an_endorser_survives():
    reading = read_with_notes(DECIDIM)
    everything = (
        "".join(value.to_csv() for value in reading.consultation.tables().values()) + reading.report()
    )
    for name in ("سعاد", "الحداد", "Layla", "مريم", "راشد"):
        assert name not in everything
    assert reading.consultation.participants["participant_id"].tolist() == ["p1", "p2", "p3", "p4"]


def test_every_row_left_out_and_every_file_not_read_is_said(tmp_path):
    content = files()
    content[PROPOSALS] += b"13;71;again" + b";" * 26 + b"\n;;x" + b";" * 26 + b"\nshort;row\n"
    reading = read_decidim(archive(tmp_path / "data.zip", content))
    said = {(note.key, note.line) for note in reading.notes}
    assert {
        ("data-note-row-twice", 6),
        ("readers-note-no-id", 7),
        ("data-note-cell-count", 8),
        ("readers-note-comment-astray", 6),
        ("readers-note-position-nameless", 5),
    } <= said
    assert any("meetings.csv" in note.details.get("files", "") for note in reading.notes)
    assert len(reading.consultation.statements) == 8


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_older_headers_in_any_encoding_with_any_separator(tmp_path, encoding, delimiter):
    path = tmp_path / "site-open-data-proposals.csv"
    path.write_bytes(OLD.replace(";", delimiter).replace("\n", "\r\n").encode(encoding))
    reading = read_with_notes(path)
    assert reading.format == "decidim"
    assert reading.consultation.statements["text"].tolist() == ["Shade\nAt every stop"]
    assert reading.published_counts.iloc[0].tolist() == ["proposal-7", 3, 1]


def test_an_archive_that_could_do_harm_is_refused(tmp_path):
    bad = tmp_path / "bad.zip"
    bad.write_bytes(b"PK\x03\x04 not an archive")
    twice = archive(tmp_path / "twice.zip", {f"a/{PROPOSALS}": b"id\n1\n", f"../a/{PROPOSALS}": b"id\n2\n"})
    empty = archive(tmp_path / "empty.zip", {"../../etc/passwd": b"x"})
    cases = {
        bad: "readers-bad-archive",
        twice: "readers-archive-name-twice",
        empty: "readers-decidim-missing",
    }
    for path, key in cases.items():
        for lang in LANGUAGES:
            with use_language(lang), pytest.raises(InputError) as caught:
                read_decidim(path)
            assert caught.value.key == key
            assert len(str(caught.value)) > 20


@settings(max_examples=60, deadline=None)
@given(
    name=st.sampled_from([PROPOSALS, COMMENTS]),
    start=st.floats(0, 1),
    length=st.integers(0, 40),
    patch=st.binary(max_size=12) | st.sampled_from([b'"', b"\n", b";", b"-1", b"\x00"]),
)
def test_a_damaged_export_gives_an_answer_or_a_sentence(tmp_path_factory, name, start, length, patch):
    content = files()
    place = int(start * len(content[name]))
    content[name] = content[name][:place] + patch + content[name][place + length :]
    path = archive(tmp_path_factory.mktemp("decidim") / "data.zip", content)
    try:
        reading = read_decidim(path)
    except InputError as error:
        for lang in LANGUAGES:
            with use_language(lang):
                assert len(str(error)) > 20
        return
    assert analyse(reading.consultation)["statements"] == len(reading.consultation.statements)


def test_an_author_without_number_and_address_is_the_entity_where_others_have_profiles(tmp_path):
    path = tmp_path / "proposals.csv"
    rows = [
        "1,Shade,We need shade at the stop,,City of Parks,,,12",
        "2,Seats,We need seats at the stop,7,Suad Ali,https://d.example/profiles/suad,,12",
        "3,Lights,We need lights at the stop,8,Omar Ali,https://d.example/profiles/omar,,12",
    ]
    header = "id,title/en,body/en,author/id,author/name,author/url,proposal_votes_count,component/id"
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    consultation = read_with_notes(path).consultation
    assert (len(consultation.participants), len(consultation.statements)) == (2, 3)
