"""Hand-ins are received as ordinary files of the assignment, whatever was put into folder or archive."""

import os
import re
import zipfile

import pytest

from mashura.errors import InputError
from mashura.grading import load_exercise
from mashura.grading.course.handin import receive
from mashura.grading.course.intake import collect as collect_all
from mashura.grading.course.roster import safe_id
from mashura.grading.exercise.handout import handout_notebook
from mashura.grading.exercise.notebooks import dump
from mashura.grading.marking.submission_file import unread_digest

NAME = "m03-plan-a-consultation"
BLANK = dump(handout_notebook(load_exercise(NAME), "en"))


@pytest.fixture
def drop(tmp_path):
    folder = tmp_path / "drop"
    folder.mkdir()
    return folder


@pytest.fixture
def course(tmp_path):
    folder = tmp_path / "course"
    folder.mkdir()
    return folder


def collect(drop, course, assignment):
    return collect_all(drop, course, assignment).receipts


def is_unread(content):
    return unread_digest(content) is not None


def submitted(course, trainee):
    place = course / "submitted" / trainee / NAME
    return {path.name: path.read_bytes() for path in place.iterdir()}


def test_an_archive_cannot_write_outside_and_only_the_assignments_files_are_taken(drop, course):
    with zipfile.ZipFile(drop / "omar.zip", "w") as archive:
        archive.writestr(f"a/b/{NAME}.ipynb", "mine")
        archive.writestr("../../../escaped.txt", "out")
        archive.writestr("/etc/cron.d/x", "out")
        archive.writestr("pandas.py", "raise SystemExit")
        archive.writestr(f"../{NAME}.ipynb", "second")
        link = zipfile.ZipInfo("queue.csv")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    (receipt,) = collect(drop, course, NAME)
    assert receipt.files == (f"{NAME}.ipynb",)
    assert len(receipt.left_out) == 5
    assert is_unread(submitted(course, "omar")[f"{NAME}.ipynb"])
    assert (course / "private" / "set_aside" / "omar" / NAME / f"{NAME}.ipynb").read_bytes() == b"mine"
    assert sorted(submitted(course, "omar")) == [f"{NAME}.ipynb", "timestamp.txt"]
    assert not (course.parent / "escaped.txt").exists()


def test_links_pipes_and_oversized_files_are_left_out(drop, course, monkeypatch):
    secret = course / "secret"
    secret.write_text("hush")
    folder = drop / "reem"
    folder.mkdir()
    (folder / f"{NAME}.ipynb").symlink_to(secret)
    os.mkfifo(folder / "queue.csv")
    (folder / "pilot_funnel.csv").write_bytes(b"x" * 20_000_001)
    (receipt,) = collect(drop, course, NAME)
    assert receipt.files == ()
    assert is_unread(submitted(course, "reem")[f"{NAME}.ipynb"])
    assert b"hush" not in submitted(course, "reem")[f"{NAME}.ipynb"]


def test_a_compressed_bomb_is_cut_while_it_is_read(drop, course):
    with zipfile.ZipFile(drop / "omar.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{NAME}.ipynb", b"0" * 60_000_000)
    (receipt,) = collect(drop, course, NAME)
    assert receipt.files == ()


def test_a_linked_folder_or_archive_is_nobodys_hand_in(drop, course, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    (drop / "reem").symlink_to(other)
    collected = collect_all(drop, course, NAME)
    assert collected.receipts == ()
    assert "reem" in collected.refused[0]


def test_a27_time_and_owner_come_from_this_side(drop, course):
    folder = drop / "zayed"
    folder.mkdir()
    (folder / f"{NAME}.ipynb").write_text('{"metadata": {"trainee": "fatima"}, "cells": []}')
    (folder / "timestamp.txt").write_text("2001-01-01 00:00:00 UTC")
    (receipt,) = collect(drop, course, NAME)
    place = course / "submitted" / "zayed" / NAME
    assert str(receipt.received_at.year) in (place / "timestamp.txt").read_text()
    assert [path.name for path in (course / "submitted").iterdir()] == ["zayed"]
    (place / "timestamp.txt").write_text("2001-01-01 00:00:00 UTC")
    receive(notebooks=[str(place / f"{NAME}.ipynb")])
    assert "2001" not in (place / "timestamp.txt").read_text()


@pytest.mark.parametrize(
    "name", ["../x", "", ".", "a/b", "=1+1", "@x", "a\u202eb", "*", "x" * 64, "-rf", "nul"]
)
def test_names_that_are_paths_wildcards_or_formulas_get_an_id_that_is_none(name):
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._@-]{0,62}", safe_id(name))
    assert safe_id(name) not in (name, "nul")


def test_before_grading_links_go_and_other_files_are_set_aside(course, tmp_path):
    place = course / "submitted" / "salem" / NAME
    place.mkdir(parents=True)
    (place / f"{NAME}.ipynb").write_text(BLANK)
    (place / "pandas.py").write_text("raise SystemExit")
    (place / "notes").mkdir()
    (place / "queue.csv").symlink_to(tmp_path)
    receive(notebooks=[str(place / f"{NAME}.ipynb")])
    assert sorted(submitted(course, "salem")) == [f"{NAME}.ipynb"]
    aside = course / "private" / "set_aside" / "salem" / NAME
    assert (aside / "pandas.py").read_text() == "raise SystemExit"


@pytest.mark.parametrize("level", [0, 1])
def test_a_folder_that_is_itself_a_link_is_replaced_and_its_target_untouched(level, course, tmp_path):
    target = tmp_path / "private"
    inner = target if level else target / NAME
    inner.mkdir(parents=True)
    (inner / f"{NAME}.ipynb").write_text("the instructor's")
    (inner / "inside").symlink_to(tmp_path)
    place = course / "submitted" / "salem" / NAME
    if level:
        place.parent.mkdir(parents=True)
        place.symlink_to(target)
    else:
        place.parent.parent.mkdir(parents=True)
        place.parent.symlink_to(target)
    receive(notebooks=[str(place / f"{NAME}.ipynb")])
    assert [*submitted(course, "salem")] == [f"{NAME}.ipynb"]
    assert is_unread(submitted(course, "salem")[f"{NAME}.ipynb"])
    assert (inner / "inside").is_symlink()


def test_a_folder_that_is_not_there_is_named(course, tmp_path):
    with pytest.raises(InputError, match="nowhere"):
        collect(tmp_path / "nowhere", course, NAME)


def test_the_file_that_an_app_keeps_is_handed_in_and_stays(drop, course):
    with zipfile.ZipFile(drop / f"omar--{NAME}.zip", "w") as archive:
        archive.writestr(f"{NAME}.ipynb", BLANK)
        archive.writestr("my-campaign.json", "{}")
        archive.writestr("another.json", "{}")
    (receipt,) = collect(drop, course, NAME)
    assert receipt.files == (f"{NAME}.ipynb", "my-campaign.json")
    assert len(receipt.left_out) == 1
    receive(notebooks=[str(course / "submitted" / "omar" / NAME / f"{NAME}.ipynb")])
    assert submitted(course, "omar")["my-campaign.json"] == b"{}"
