"""Open data sets arrive whole and unchanged, or not at all; what went wrong is said in one sentence."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from mashura.cli import main
from mashura.data import read_with_notes
from mashura.data.downloads import OpenDataSet, OpenFile, download, open_data_set, open_data_sets
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language

PARK = Path(__file__).parent / "exports" / "polis"
FILES = tuple(sorted(path.name for path in PARK.iterdir()))


class Server:
    """Serves the small Polis export on loopback and behaves as it is told."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.status: dict[str, int] = {}
        self.cut: set[str] = set()
        self.changed: dict[str, bytes] = {}
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                name = self.path.rpartition("/")[2]
                server.asked.append(name)
                content = server.changed.get(name, (PARK / name).read_bytes())
                self.send_response(server.status.get(name, 200))
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content[: len(content) // 2] if name in server.cut else content)

            def log_message(self, *_: object) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.http.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.http.server_port}"


@pytest.fixture
def server() -> Iterator[Server]:
    running = Server()
    yield running
    running.http.shutdown()
    running.http.server_close()


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def data_set(address: str, *, checksums: bool = True) -> OpenDataSet:
    files = tuple(
        OpenFile(
            url=f"{address}/rev/{name}",
            sha256=hashlib.sha256((PARK / name).read_bytes()).hexdigest() if checksums else None,
        )
        for name in FILES
    )
    return OpenDataSet(
        name="polis/park",
        title={"ar": "الحديقة", "en": "The park"},
        licence="CC BY 4.0",
        licence_url="https://creativecommons.org/licenses/by/4.0/",
        attribution="Nobody",
        source="https://example.org",
        files=files,
    )


def refusal(wanted: OpenDataSet, folder: Path | None = None) -> str:
    for lang in LANGUAGES:
        with use_language(lang), pytest.raises(InputError) as caught:
            download(wanted, folder)
        assert len(str(caught.value)) > 20
    return caught.value.key


@pytest.mark.parametrize("own_folder", [True, False])
def test_a_data_set_is_downloaded_once_and_can_be_analysed(server, tmp_path, own_folder):
    out = tmp_path / "out" if own_folder else None
    place = download(data_set(server.address), out)
    assert place == (out or tmp_path / "cache" / "mashura" / "polis" / "park")
    assert {name: (place / name).read_bytes() for name in FILES} == {
        name: (PARK / name).read_bytes() for name in FILES
    }
    record = json.loads((place / "source.json").read_text(encoding="utf-8"))
    assert record["licence"] == "CC BY 4.0"
    assert read_with_notes(place).format == "polis"
    download(data_set(server.address), out)
    assert sorted(server.asked) == sorted(FILES)


def test_a_wrong_checksum_leaves_nothing(server, tmp_path):
    server.changed["votes.csv"] = b"comment-id,voter-id,vote\n"
    assert refusal(data_set(server.address), tmp_path / "out") == "readers-get-checksum"
    assert not (tmp_path / "out").exists()
    assert [*tmp_path.glob(".out*")] == []


def test_without_a_known_checksum_the_first_download_decides(server, tmp_path):
    wanted = data_set(server.address, checksums=False)
    download(wanted, tmp_path / "first")
    server.changed["votes.csv"] = b"comment-id,voter-id,vote\n"
    assert refusal(wanted, tmp_path / "second") == "readers-get-checksum"
    assert not (tmp_path / "second").exists()


def test_a_broken_transfer_leaves_what_was_there(server, tmp_path):
    out = tmp_path / "out"
    download(data_set(server.address), out)
    (out / "comments.csv").write_text("damaged", encoding="utf-8")
    server.cut.add("votes.csv")
    assert refusal(data_set(server.address), out) == "readers-get-interrupted"
    assert (out / "comments.csv").read_text(encoding="utf-8") == "damaged"
    server.cut.clear()
    download(data_set(server.address), out)
    assert (out / "comments.csv").read_bytes() == (PARK / "comments.csv").read_bytes()


def test_no_network_and_a_refusing_server_are_told_apart(server, tmp_path):
    server.status["comments.csv"] = 404
    assert refusal(data_set(server.address), tmp_path / "out") == "readers-get-refused"
    server.http.server_close()
    server.http.shutdown()
    assert refusal(data_set(server.address), tmp_path / "out") == "readers-get-no-network"
    assert not (tmp_path / "out").exists()


def test_a_folder_with_other_files_is_left_alone(server, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "votes.csv").write_text("mine", encoding="utf-8")
    assert refusal(data_set(server.address), tmp_path / "mine") == "readers-not-overwriting"
    assert refusal(data_set(server.address), tmp_path / "mine" / "votes.csv") == "data-not-a-folder"
    assert server.asked == []


def test_every_listed_data_set_has_terms_titles_and_fixed_addresses():
    for value in open_data_sets().values():
        assert set(value.title) == set(LANGUAGES)
        assert value.licence
        assert value.attribution
        assert value.licence_url.startswith("https://")
        assert "votes.csv" in {file.name for file in value.files}
        for file in value.files:
            # Forty hexadecimal digits: a revision that cannot change under the same address.
            assert file.url.startswith("https://")
            assert len(file.url.split("/")[5]) == 40
            assert file.sha256 is None or len(file.sha256) == 64


def test_a_misspelt_name_is_answered_with_the_nearest():
    with pytest.raises(InputError) as caught:
        open_data_set("vtaiwan")
    assert caught.value.params["near"] == "polis/vtaiwan"


def test_the_command_line_lists_and_says_when_there_is_no_network(monkeypatch, capsys):
    assert main(["data", "list", "--json", "--lang", "en"]) == 0
    assert "polis/vtaiwan" in {load["name"] for load in json.loads(capsys.readouterr().out)}
    # A proxy on a closed port of this computer: the request goes nowhere.
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    for lang, word in (("en", "network"), ("ar", "الشبكة")):
        assert main(["data", "get", "polis/vtaiwan", "--lang", lang]) == 2
        shown = capsys.readouterr()
        assert shown.out == ""
        assert "CC BY 4.0" in shown.err
        assert word in shown.err


@pytest.mark.real_data
def test_the_written_checksums_are_those_of_the_published_files(real_data):
    paths = (real_data / "polis").glob("*/*.csv")
    found = {hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}
    written = {file.sha256 for value in open_data_sets().values() for file in value.files if file.sha256}
    assert written
    assert written <= found
