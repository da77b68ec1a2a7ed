"""A damaged or hostile archive is refused in one clear sentence, and nothing of it is used."""

from __future__ import annotations

import io
import json
import stat
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.archive import read_archive, safe_zip
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language


def files_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(files: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def refusal(content: bytes) -> str:
    with pytest.raises(InputError) as raised:
        read_archive(content, "archive.zip")
    for language in LANGUAGES:
        with use_language(language):
            assert "archive.zip" in str(raised.value)
    return raised.value.key


@pytest.mark.parametrize(
    "path", ["records/campaign.json", "tables/statements.csv", "records/acts.json", "README.en.txt"]
)
def test_a_missing_file_is_named(small_archive, path):
    files = files_of(small_archive)
    del files[path]
    assert refusal(zipped(files)) == "archive-file-missing"


@pytest.mark.parametrize("path", ["records/campaign.json", "tables/statements.csv", "README.ar.txt"])
def test_a_changed_file_is_named(small_archive, path):
    files = files_of(small_archive)
    files[path] += b" "
    assert refusal(zipped(files)) == "archive-file-changed"


def test_an_index_that_was_changed_with_its_file_does_not_fit_the_list_of_hashes(small_archive):
    files = files_of(small_archive)
    index = json.loads(files["index.json"])
    index["title"] = "Another title"
    files["index.json"] = json.dumps(index).encode()
    assert refusal(zipped(files)) == "archive-file-changed"


def test_a_file_beside_the_index_is_refused(small_archive):
    assert refusal(zipped(files_of(small_archive) | {"more.exe": b"MZ"})) == "archive-file-unlisted"


@pytest.mark.parametrize("path", ["../out.txt", "/etc/passwd", "a\\..\\b.txt", "C:/a.txt", "a/../../b.txt"])
def test_a_name_that_leads_out_is_refused(small_archive, path):
    assert refusal(zipped(files_of(small_archive) | {path: b"x"})) == "archive-path"


def test_a_link_is_refused(small_archive):
    packed = io.BytesIO(small_archive)
    with zipfile.ZipFile(packed, "a") as archive:
        entry = zipfile.ZipInfo("link")
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(entry, "/etc/passwd")
    assert refusal(packed.getvalue()) == "archive-path"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_files_of_one_name_are_refused(small_archive):
    packed = io.BytesIO(small_archive)
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("INDEX.json", "{}")
    assert refusal(packed.getvalue()) == "archive-twice"


def test_a_bomb_is_refused_without_being_unpacked(small_archive):
    assert refusal(zipped(files_of(small_archive) | {"big.txt": b"0" * 30_000_000})) == "archive-bomb"


def test_a_bomb_of_many_files_is_refused(small_archive, monkeypatch):
    monkeypatch.setattr(safe_zip, "MOST_ENTRIES", 3)
    assert refusal(small_archive) == "archive-bomb"


def test_a_size_that_is_not_true_is_not_believed(small_archive):
    files = files_of(small_archive) | {"tables/more.txt": bytes(range(256)) * 64}
    content = bytearray(zipped(files))
    # The size in the directory at the end, which a reader takes for true.
    directory = content.rindex(b"tables/more.txt") - 46
    content[directory + 24 : directory + 28] = (5).to_bytes(4, "little")
    assert refusal(bytes(content)) in {"archive-bomb", "archive-no-zip"}


def test_a_file_that_is_too_large_is_refused(small_archive, monkeypatch):
    monkeypatch.setattr(safe_zip, "LARGEST_FILE", 100)
    assert refusal(small_archive) == "archive-too-large"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"{}", b"%PDF-1.7"])
def test_what_is_no_zip_file_is_refused(content):
    assert refusal(content) == "archive-no-zip"


def test_another_zip_file_is_no_archive():
    assert refusal(zipped({"a.txt": b"1"})) == "archive-no-archive"


@pytest.mark.parametrize("index", [b"[]", b"{}", b"[" * 100_000, b"\xff", b'"x"'])
def test_an_index_that_cannot_be_read_is_refused(index):
    assert refusal(zipped({"index.json": index})) == "archive-no-archive"


def test_a_later_format_names_the_version_to_open_it_with(small_archive):
    files = files_of(small_archive)
    index = json.loads(files["index.json"]) | {"format": "mashura-archive-9"}
    assert refusal(zipped(files | {"index.json": json.dumps(index).encode()})) == "archive-other-format"


@given(place=st.integers(0, 10_000_000), sign=st.integers(1, 255))
@settings(max_examples=40, deadline=None)
def test_a_flipped_byte_is_refused_or_changes_nothing(sign, place, flipped_archive):
    content = bytearray(flipped_archive)
    content[place % len(content)] ^= sign
    whole = read_archive(flipped_archive, "archive.zip").contents
    try:
        read = read_archive(bytes(content), "archive.zip")
    except InputError:
        return
    assert read.contents == whole


@pytest.fixture(scope="module")
def flipped_archive() -> bytes:
    from mashura.archive import ArchiveContents, write_archive
    from mashura.methodology import Brief, Campaign

    from .conftest import MADE_ON

    contents = ArchiveContents(campaign=Campaign(brief=Brief(title="Buses")))
    return write_archive(contents, MADE_ON, documents=False)
