"""Handing in and bringing feedback home on a running server, as the start page and JupyterLab do it."""

import json
import re
import shutil
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from mashura.course.progress.marks import Mark, mark_tag
from mashura.grading import build_exercises
from mashura.i18n import LANGUAGES

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


TEST = "m00-pre-test"


@pytest.fixture(scope="module")
def with_class(server, workspace, tmp_path_factory) -> Path:
    """The same workspace, in which the file with the class's exercises lies and was not brought in."""
    course = tmp_path_factory.mktemp("course")
    build_exercises(course, [TEST])
    return Path(shutil.copyfile(course / "handout" / "exercises.zip", workspace / "exercises.zip"))


def test_without_a_class_the_copy_of_the_course_is_only_asked_about(server):
    page = server.get(f"mashura/handin/en/{EXERCISE}")[2]
    assert "This is the copy of the course itself" in page
    assert 'href="/mashura/en#bring"' in page
    assert "Your class has its own copy" not in server.get("mashura/en")[2]


def test_who_answers_another_copy_is_warned_before_she_hands_in(server, with_class):
    for language, words in (("ar", "لدورتك نسختها من هذا التمرين"), ("en", "Your class has its own copy")):
        assert words in server.get(f"mashura/{language}")[2]
        assert words in server.get(f"mashura/handin/{language}/{TEST}")[2]


def test_the_class_s_copy_is_opened_by_one_button_and_the_warning_ends(server, workspace, with_class):
    status, page = server.post(f"mashura/class-copy/en/{TEST}", b"", "application/x-www-form-urlencoded")
    assert status == 200
    assert f'href="/lab/tree/en/exercises/{TEST}/{TEST}.ipynb"' in page
    notebook = json.loads((workspace / f"en/exercises/{TEST}/{TEST}.ipynb").read_text(encoding="utf-8"))
    assert notebook["metadata"]["mashura"]["variant"] != "book"
    for language in LANGUAGES:
        assert "class-copy" not in server.get(f"mashura/handin/{language}/{TEST}")[2]


def test_a_copy_that_was_saved_over_the_class_s_gives_way_again(server, workspace, with_class):
    home = workspace / f"en/exercises/{TEST}"
    path = home / f"{TEST}.ipynb"
    own = path.read_text(encoding="utf-8")
    saved = json.loads(own)
    saved["metadata"]["mashura"]["variant"] = "book"
    path.write_text(json.dumps(saved), encoding="utf-8")
    status, page = server.post(f"mashura/class-copy/en/{TEST}", b"", "application/x-www-form-urlencoded")
    assert status == 200
    (kept,) = [place.parent.name for place in home.glob(f"earlier-*/{TEST}.ipynb")]
    assert kept in page
    assert json.loads(path.read_text(encoding="utf-8")) == json.loads(own)
