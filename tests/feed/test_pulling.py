"""Feeds read and merged: nothing twice, nothing lost, nothing of a hostile feed taken over (S148, S221)."""

from __future__ import annotations

import gzip
import json
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import psutil
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mashura.errors import InputError
from mashura.feed import Consultation, Page, Publisher, SourceStore, pull, pulling
from mashura.feed.entry import page_name
from mashura.feed.fetching import LARGEST_PAGE, checked_address

MANARA = Publisher(id="al-manara", name={"ar": "بلدية المنارة", "en": "Al Manara Municipality"})
NOW = datetime(2026, 6, 1, tzinfo=UTC)


def one(identifier: str, modified: datetime = NOW, **more: Any) -> Consultation:
    return Consultation(identifier=identifier, modified=modified, **{"state": "live", **more})


def write(folder: Path, *parts: list[Consultation], publisher: Publisher = MANARA) -> None:
    for old in folder.glob("consultations-*.json"):
        old.unlink()
    for number, part in enumerate(parts, start=1):
        following = page_name(number + 1) if number < len(parts) else ""
        page = Page(publisher=publisher, page=number, next=following, consultations=tuple(part))
        (folder / page_name(number)).write_text(page.as_json(), encoding="utf-8")


def raw(folder: Path, consultations: list[Any], **more: Any) -> None:
    page = {
        "version": "1",
        "publisher": MANARA.model_dump(),
        "page": 1,
        "consultations": consultations,
        **more,
    }
    (folder / page_name(1)).write_text(json.dumps(page), encoding="utf-8")


def held(store: SourceStore) -> dict[str, Consultation]:
    return {known.consultation.identifier: known.consultation for known in store.consultations()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "feed").mkdir()
    return tmp_path / "feed"


def test_a_feed_is_read_with_where_it_came_from(serve, sources, folder):
    write(folder, [one("a", title={"en": "Buses"})], [one("b")])
    server = serve(folder)
    (outcome,) = pull(sources, (server.address,), now=NOW)
    assert (outcome.publisher, outcome.new, outcome.pages, outcome.failure) == (MANARA, 2, 2, None)
    known = {one.consultation.identifier: one for one in sources.consultations()}
    assert known["a"].consultation.title["en"] == "Buses"
    assert (known["a"].address, known["a"].read_at, known["a"].publisher) == (server.address, NOW, MANARA)
    (source,) = sources.sources()
    assert (source.consultations, source.read_at, source.failure) == (2, NOW, None)


def test_reading_again_asks_for_what_changed_and_brings_nothing_twice(serve, sources, folder):
    write(folder, [one("a")], [one("b")])
    server = serve(folder)
    pull(sources, (server.address,), now=NOW)
    before = held(sources)
    server.sent.clear()
    (outcome,) = pull(sources, now=NOW + timedelta(days=1))
    assert server.sent == [304, 304]
    assert (outcome.new, outcome.changed, outcome.gone, outcome.unchanged_pages) == (0, 0, 0, 2)
    assert held(sources) == before


def test_a_consultation_that_moves_to_another_page_is_not_gone(serve, sources, folder):
    write(folder, [one("a"), one("b")], [one("c")])
    server = serve(folder)
    pull(sources, (server.address,), now=NOW)
    later = NOW + timedelta(hours=1)
    write(folder, [one("b")], [one("c"), one("a", later, state="closed")])
    (outcome,) = pull(sources, now=later)
    assert (outcome.changed, outcome.gone) == (1, 0)
    assert held(sources)["a"].state.value == "closed"


def test_what_is_no_longer_published_stays_known_as_gone(serve, sources, folder):
    write(folder, [one("a"), one("b")], [one("c")])
    server = serve(folder)
    pull(sources, (server.address,), now=NOW)
    write(folder, [one("a")])
    later = NOW + timedelta(days=1)
    (outcome,) = pull(sources, now=later)
    assert outcome.gone == 2
    gone = {known.consultation.identifier: known.gone_at for known in sources.consultations()}
    assert gone == {"a": None, "b": later, "c": later}
    write(folder, [one("a"), one("b")])
    pull(sources, now=later + timedelta(days=1))
    assert {known.consultation.identifier for known in sources.consultations() if known.gone_at} == {"c"}


def test_an_older_copy_never_replaces_a_newer(serve, sources, folder):
    write(folder, [one("a", title={"en": "New"})])
    server = serve(folder)
    pull(sources, (server.address,), now=NOW)
    write(folder, [one("a", NOW - timedelta(days=9), title={"en": "Old"})])
    (outcome,) = pull(sources, now=NOW)
    assert (outcome.older, outcome.changed) == (1, 0)
    assert held(sources)["a"].title["en"] == "New"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.dictionaries(st.sampled_from("abcdefg"), st.integers(0, 3), max_size=6),
        min_size=1,
        max_size=4,
    )
)
def test_whatever_is_published_one_after_the_other_the_newest_of_each_is_held(serve, tmp_path_factory, steps):
    folder = tmp_path_factory.mktemp("feed")
    server = serve(folder)
    store = SourceStore(f"sqlite:///{folder / 'national.sqlite'}", user="national")
    newest: dict[str, int] = {}
    for step in steps:
        entries = [one(name, NOW + timedelta(days=day), title={"en": str(day)}) for name, day in step.items()]
        write(folder, entries[:2], entries[2:])
        pull(store, (server.address,), now=NOW + timedelta(days=9))
        for name, day in step.items():
            newest[name] = max(day, newest.get(name, 0))
        assert {name: known.title["en"] for name, known in held(store).items()} == {
            name: str(day) for name, day in newest.items()
        }
        present = {known.consultation.identifier for known in store.consultations() if not known.gone_at}
        assert present == {*step}
    store.close()


BROKEN = {
    "no-json": b"<html>Not found</html>",
    "cut": b'{"version": "1", "publisher": {"id": "al-manara", "na',
    "deep": b"[" * 200_000 + b"]" * 200_000,
    "other-version": json.dumps({"version": "9", "publisher": MANARA.model_dump(), "page": 1}).encode(),
    "no-publisher": b'{"version": "1", "page": 1, "consultations": []}',
    "not-text": b"\xff\xfe\x00\x01" * 50,
    "empty": b"",
    "too-many": json.dumps(
        {"version": "1", "publisher": MANARA.model_dump(), "page": 1, "consultations": [{}] * 101}
    ).encode(),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_feed_keeps_what_it_brought_before(serve, sources, folder, kind):
    write(folder, [one("a")])
    server = serve(folder)
    pull(sources, (server.address,), now=NOW)
    before = held(sources)
    (folder / page_name(1)).write_bytes(BROKEN[kind])
    (outcome,) = pull(sources, now=NOW)
    assert outcome.failure is not None
    assert outcome.failure.key == "feed-no-page"
    assert str(outcome.failure)
    assert held(sources) == before
    (source,) = sources.sources()
    assert str(source.failure) == str(outcome.failure)
    write(folder, [one("a")])
    (outcome,) = pull(sources, now=NOW)
    assert outcome.failure is None
    assert sources.sources()[0].failure is None


def test_one_broken_feed_does_not_keep_others_from_being_read(serve, sources, tmp_path):
    folders = []
    for number in range(3):
        folders.append(tmp_path / f"feed{number}")
        folders[-1].mkdir()
        write(folders[-1], [one("a")], publisher=Publisher(id=f"entity-{number}", name={"en": "E"}))
    servers = [serve(folder) for folder in folders]
    pull(sources, tuple(server.address for server in servers), now=NOW)
    (folders[1] / page_name(1)).write_bytes(b"nonsense")
    outcomes = pull(sources, now=NOW)
    assert [outcome.failure is None for outcome in outcomes] == [True, False, True]


HOSTILE: dict[str, Any] = {
    "no-identifier": {"modified": "2026-06-01T00:00:00Z"},
    "path": {"identifier": "../../etc/passwd", "modified": "2026-06-01T00:00:00Z"},
    "no-zone": {"identifier": "x", "modified": "2026-06-01T00:00:00"},
    "year": {"identifier": "x", "modified": "2026-06-01T00:00:00Z", "opens_on": "9999-01-01"},
    "state": {"identifier": "x", "modified": "2026-06-01T00:00:00Z", "state": "hacked"},
    "script": {"identifier": "<script>", "modified": "2026-06-01T00:00:00Z"},
    "long": {"identifier": "x", "modified": "2026-06-01T00:00:00Z", "title": {"en": "a" * 301}},
    "negative": {"identifier": "x", "modified": "2026-06-01T00:00:00Z", "participants": -1},
    "nan": {"identifier": "x", "modified": "2026-06-01T00:00:00Z", "indicators": {"reach": "NaN"}},
    "list": [1, 2, 3],
    "text": "a",
    "none": None,
    "future": {"identifier": "x", "modified": "2098-06-01T00:00:00Z"},
    "order": {
        "identifier": "x",
        "modified": "2026-06-01T00:00:00Z",
        "opens_on": "2026-05-01",
        "closes_on": "2026-04-01",
    },
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_wrong_consultation_is_set_aside_and_the_others_are_taken(serve, sources, folder, kind):
    good = json.loads(one("a").model_dump_json())
    raw(folder, [HOSTILE[kind], good])
    (outcome,) = pull(sources, (serve(folder).address,), now=NOW)
    assert (outcome.refused, outcome.new, outcome.failure) == (1, 1, None)
    assert [*held(sources)] == ["a"]
    (refused,) = sources.refused("al-manara")
    assert refused.reason.startswith("feed-refused-")
    assert sources.sources()[0].refused == 1
    raw(folder, [good])
    pull(sources, now=NOW)
    assert sources.refused("al-manara") == ()


def test_what_a_later_version_adds_is_no_reason_to_refuse(serve, sources, folder):
    raw(folder, [{**json.loads(one("a").model_dump_json()), "weather": "fine"}], generator="another")
    (outcome,) = pull(sources, (serve(folder).address,), now=NOW)
    assert (outcome.new, outcome.refused) == (1, 0)


def test_personal_data_of_another_office_is_masked_and_told(serve, sources, folder):
    write(
        folder,
        [one("a", title={"en": "Call 050 123 4567"}, promises=[{"text": {"ar": "راسلنا a.b@example.com"}}])],
    )
    (outcome,) = pull(sources, (serve(folder).address,), now=NOW)
    assert outcome.masked == 1
    text = held(sources)["a"].model_dump_json()
    assert "4567" not in text
    assert "example.com" not in text


def test_a_feed_that_becomes_another_entity_changes_nothing(serve, sources, folder):
    write(folder, [one("a")])
    server = serve(folder)
    pull(sources, (server.address,), now=NOW)
    write(folder, [one("a", state="archived")], publisher=Publisher(id="intruder", name={"en": "X"}))
    (outcome,) = pull(sources, now=NOW)
    assert outcome.failure.key == "feed-other-entity"
    assert held(sources)["a"].state.value == "live"


def test_a_second_feed_cannot_take_an_entity_over(serve, sources, tmp_path):
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        write(tmp_path / name, [one(name)])
    pull(sources, (serve(tmp_path / "first").address,), now=NOW)
    with pytest.raises(InputError) as raised:
        pull(sources, (serve(tmp_path / "second").address,), now=NOW)
    assert raised.value.key == "feed-known-elsewhere"
    assert [*held(sources)] == ["first"]


def test_pages_in_a_circle_end(serve, sources, folder):
    write(folder, [one("a")], [one("b")])
    page = json.loads((folder / page_name(2)).read_text("utf-8"))
    (folder / page_name(2)).write_text(json.dumps({**page, "next": page_name(1)}), encoding="utf-8")
    (outcome,) = pull(sources, (serve(folder).address,), now=NOW)
    assert outcome.failure.key == "feed-pages-disagree"
    assert [*held(sources)] == ["a"]


def test_a_page_without_end_is_cut_off(serve, sources, folder):
    write(folder, [one("a")])
    server = serve(folder)
    pull(sources, (server.address,), now=NOW)
    block = b" " * 1_000_000

    def endless(request: Any) -> None:
        request.send_response(200)
        request.end_headers()
        try:
            for _ in range(2000):
                request.wfile.write(block)
        except OSError:
            pass

    server.answers[page_name(1)] = endless
    before = psutil.Process().memory_info().rss
    (outcome,) = pull(sources, now=NOW)
    assert outcome.failure.key == "feed-page-large"
    assert psutil.Process().memory_info().rss - before < 10 * LARGEST_PAGE


def test_a_page_that_drips_is_given_up(serve, sources, folder, monkeypatch):
    write(folder, [one("a")])
    server = serve(folder)
    pull(sources, (server.address,), now=NOW)
    monkeypatch.setattr(pulling, "SECONDS_FOR_ONE_FEED", 1.0)

    def dripping(request: Any) -> None:
        request.send_response(200)
        request.end_headers()
        try:
            for _ in range(200):
                request.wfile.write(b" ")
                time.sleep(0.1)
        except OSError:
            pass

    server.answers[page_name(1)] = dripping
    began = time.monotonic()
    (outcome,) = pull(sources, now=NOW)
    assert outcome.failure.key == "feed-slow"
    assert time.monotonic() - began < 10


def test_packed_answers_are_not_unpacked(serve, sources, folder):
    write(folder, [one("a")])
    server = serve(folder)
    pull(sources, (server.address,), now=NOW)
    bomb = gzip.compress(b" " * 50_000_000)
    server.answers[page_name(1)] = lambda request: server.send(request, bomb, Content_Encoding="gzip")
    (outcome,) = pull(sources, now=NOW)
    assert outcome.failure.key == "feed-packed"


@pytest.mark.parametrize("status", [301, 302, 403, 404, 500])
def test_redirections_and_errors_are_said(serve, sources, folder, status):
    write(folder, [one("a")])
    server = serve(folder)
    pull(sources, (server.address,), now=NOW)

    def answer(request: Any) -> None:
        request.send_response(status)
        request.send_header("Location", "http://127.0.0.1:9/")
        request.send_header("Content-Length", "0")
        request.end_headers()

    server.answers[page_name(1)] = answer
    (outcome,) = pull(sources, now=NOW)
    assert outcome.failure.key == "feed-status"
    assert str(status) in str(outcome.failure)


def test_a_server_that_is_gone_is_said(serve, sources, folder):
    write(folder, [one("a")])
    server = serve(folder)
    pull(sources, (server.address,), now=NOW)
    server.end()
    (outcome,) = pull(sources, now=NOW)
    assert outcome.failure.key == "feed-unreachable"
    assert [*held(sources)] == ["a"]


@pytest.mark.parametrize(
    "address",
    [
        "",
        "al-manara.example",
        "http://al-manara.example/feed/",
        "ftp://al-manara.example/feed/",
        "file:///etc/passwd",
        "https://user:secret@al-manara.example/",
        "https://",
        "http://127.0.0.1:99999/",
        "https://al-manara.example/" + "a" * 600,
    ],
)
def test_an_address_that_is_none_is_refused(address):
    with pytest.raises(InputError) as raised:
        checked_address(address)
    assert raised.value.key == "feed-address"


def test_the_address_of_a_file_is_that_of_its_feed():
    for name in ("", "openapi.json", "consultations-1.json"):
        assert checked_address(f"https://a.example/feed/{name}") == "https://a.example/feed/"
