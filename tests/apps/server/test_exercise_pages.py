"""Handing in and bringing feedback home on a running server, as the start page and JupyterLab do it."""

import json
import re
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from mashura.course.progress.marks import Mark, mark_tag

from ..learner_server import Server, serve

EXERCISE = "m01-is-it-participation"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("served") / "workspace"


@pytest.fixture(scope="module")
def server(workspace) -> Iterator[Server]:
    yield from serve("start", workspace, "ar")


def test_an_exercise_is_handed_in_from_its_page_and_the_file_is_a_download(server, workspace):
    asked = server.get(f"mashura/handin/ar/{EXERCISE}")[2]
    assert "1 · في أي مستوى؟" in asked
    assert "m01-levels" not in asked
    form = urllib.parse.urlencode({"name": "مريم سالم"}).encode()
    status, receipt = server.post(f"mashura/handin/ar/{EXERCISE}", form, "application/x-www-form-urlencoded")
    assert status == 200
    assert f"handed-in/مريم_سالم--{EXERCISE}.zip" in receipt
    assert re.search(r"[A-Z2-7]{4}-[A-Z2-7]{4}", receipt)
    with urllib.request.urlopen(server.address(f"mashura/handed-in/{EXERCISE}"), timeout=60) as file:
        assert "attachment" in file.headers["Content-Disposition"]
        assert file.read() == (workspace / "handed-in" / f"مريم_سالم--{EXERCISE}.zip").read_bytes()
    assert "سُلّم في" in server.get("mashura/ar")[2]


def test_jupyterlab_hands_in_and_gets_what_it_shows(server):
    path, kind = f"mashura/handin/en/{EXERCISE}", "application/json"
    status, answer = server.post(path, json.dumps({"name": "Maryam"}).encode(), kind, kind)
    assert status == 200
    receipt = json.loads(answer)
    assert ["Name", "Maryam"] in receipt["facts"]
    assert receipt["file"] == f"Maryam--{EXERCISE}.zip"
    status, answer = server.post(path, json.dumps({"name": " "}).encode(), kind, kind)
    assert status == 400
    assert "name" in json.loads(answer)["message"]


def test_feedback_is_brought_in_with_its_mark_and_wrong_files_are_named(server, workspace):
    mark = mark_tag(Mark(exercise=EXERCISE, score=31, most=41))
    files = {
        "good.html": f'<html lang="en"><head>{mark}</head></html>',
        "holiday.jpg": "not a page",
        "list.txt": "neither",
    }
    parts = [
        f'--cut\r\nContent-Disposition: form-data; name="page"; filename="{name}"\r\n\r\n{text}\r\n'
        for name, text in files.items()
    ]
    body = "".join([*parts, "--cut--\r\n"]).encode()
    status, page = server.post("mashura/feedback/en", body, "multipart/form-data; boundary=cut")
    page = page.translate({0x2068: None, 0x2069: None})
    assert status == 200
    assert "31 of 41 points" in page
    assert "holiday.jpg is not a feedback page" in page
    assert "list.txt is not a feedback page" in page
    (address,) = re.findall(r'href="/(files/[^"]+)"', page)
    assert mark in server.get(address)[2]
    start_page = server.get("mashura/en")[2].translate({0x2068: None, 0x2069: None})
    assert "Passed: 31 of 41 points" in start_page
    assert f'href="/{address}"' in start_page


def test_feedback_without_a_file_or_with_wrong_ones_only_is_an_error_in_the_pages_language(server):
    body = b'--cut\r\nContent-Disposition: form-data; name="page"; filename="x.html"\r\n\r\nx\r\n--cut--\r\n'
    status, page = server.post("mashura/feedback/ar", body, "multipart/form-data; boundary=cut")
    assert (status, "ليس صفحة ملاحظات" in page) == (400, True)
    status, page = server.post("mashura/feedback/ar", b"--cut--\r\n", "multipart/form-data; boundary=cut")
    assert (status, "لم تختر ملفاً" in page) == (400, True)
