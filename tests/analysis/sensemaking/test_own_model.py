"""A language model of one's own, against a local server that answers wrongly on purpose."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from mashura.analysis.sensemaking import Described, checked, described
from mashura.analysis.sensemaking.own_model import ask_model, model_request
from mashura.errors import InputError

from .conftest import talk


@contextmanager
def server(
    answer: bytes, status: int = 200, pause: float = 0.0, location: str = ""
) -> Iterator[tuple[str, list[bytes]]]:
    """A server that answers every request alike, and what it received."""
    received: list[bytes] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            received.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(status)
            if location:
                self.send_header("Location", location)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            try:
                # Byte by byte: each one comes in time, all of them do not.
                for place in range(len(answer)) if pause else ():
                    time.sleep(pause)
                    self.wfile.write(answer[place : place + 1])
                if not pause:
                    self.wfile.write(answer)
            except OSError:
                pass

        def log_message(self, *_: object) -> None:
            pass

    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{httpd.server_address[1]}/v1", received
    finally:
        httpd.shutdown()
        httpd.server_close()
        thread.join()


def chat(content: str) -> bytes:
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": content}}]}).encode()


def asked(about: Described, answer: bytes, seconds: float = 10, **more: object):  # type: ignore[no-untyped-def]
    with server(answer, **more) as (address, _):  # type: ignore[arg-type]
        return checked(ask_model(model_request(about, address), seconds), about)


def test_a_right_answer_passes_the_check(about: Described) -> None:
    content = json.dumps({"sentences": [{"text": "The bus is late.", "cites": ["1", "2"]}]})
    (sentence,) = asked(about, chat(content))
    assert (sentence.cites, sentence.problems) == (("1", "2"), ())


def test_labels_in_a_plain_text_are_citations_as_well(about: Described) -> None:
    first, second = asked(about, chat("- The bus is late. [1, 2]\n- The park needs trees [4]"))
    assert (first.cites, second.cites) == (("1", "2"), ("4",))


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("Lorem ipsum dolor sit amet consectetur.", "no-citation"),
        ('{"sentences": [{"text": "The bus is late.", "cites": ["999"]}]}', "unknown-citation"),
        ('{"sentences": [{"text": "The bus is late for 73 % of us.", "cites": ["1"]}]}', "unknown-number"),
        ('{"sentences": [{"text": "Citizens adore nuclear submarines.", "cites": ["1"]}]}', "unrelated"),
        ('{"sentences": [{"text": "The bus is late.", "cites": null}]}', "no-citation"),
        ('{"sentences": [{"text": "The bus is la', "no-citation"),
    ],
)
def test_what_a_model_invents_is_marked(about: Described, content: str, problem: str) -> None:
    assert all(problem in sentence.problems for sentence in asked(about, chat(content)))


@pytest.mark.parametrize(
    ("answer", "more", "key"),
    [
        (b"{broken", {}, "model-not-json"),
        (b"[]", {}, "model-not-json"),
        (b"<html>busy</html>", {}, "model-not-json"),
        (chat(""), {}, "model-no-sentences"),
        (chat("12 34 []"), {}, "model-no-sentences"),
        (b"x" * 2_100_000, {}, "model-no-sentences"),
        (b"oops", {"status": 500}, "model-error"),
        (b"", {"status": 302, "location": "http://8.8.8.8/"}, "model-error"),
        (chat("The bus is late. [1]"), {"pause": 0.05, "seconds": 0.2}, "model-slow"),
    ],
)
def test_an_answer_that_cannot_be_used_is_one_clear_sentence(
    about: Described, answer: bytes, more: dict[str, object], key: str
) -> None:
    with pytest.raises(InputError) as error:
        asked(about, answer, **more)  # type: ignore[arg-type]
    assert error.value.key == key


def test_a_model_that_does_not_run_is_named(about: Described) -> None:
    with server(b"") as (address, _):
        request = model_request(about, address)
    with pytest.raises(InputError) as error:
        ask_model(request, 2)
    assert error.value.key == "model-unreachable"


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("http://8.8.8.8/v1", "model-elsewhere"),
        ("http://169.254.169.254/v1", "model-elsewhere"),
        ("ftp://127.0.0.1/v1", "model-bad-address"),
        ("127.0.0.1:8080", "model-bad-address"),
        ("http://user@127.0.0.1/v1", "model-bad-address"),
    ],
)
def test_statements_never_go_to_another_network(about: Described, address: str, key: str) -> None:
    with pytest.raises(InputError) as error:
        model_request(about, address)
    assert error.value.key == key


def test_only_masked_statements_are_sent_and_exactly_what_was_shown() -> None:
    consultation = talk()
    consultation.statements.loc[0, "text"] = "The bus is late, call me at 0501234567 or a.b@example.org"
    about = described(consultation)
    with server(chat("The bus is late. [1]")) as (address, received):
        request = model_request(about, address)
        assert received == []
        ask_model(request, 10)
    assert received == [request.body]
    body = request.body.decode()
    assert "[1]" in body
    assert "0501234567" not in body
    assert "a.b@example.org" not in body
    assert request.statements == 10


def test_what_does_not_fit_is_counted(about: Described, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mashura.analysis.sensemaking.own_model.MOST_CHARACTERS", 100)
    request = model_request(about, "http://127.0.0.1:9/v1")
    assert request.statements + request.left == 10
    assert request.left > 5
