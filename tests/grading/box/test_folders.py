"""Trainees' folders are listed and removed whatever their depth, names and rights."""

import os

import pytest

from mashura.grading.box.folders import ordinary_files, remove_tree

DEPTH = 1500


@pytest.fixture
def deep(tmp_path):
    """A folder 1,500 deep, with a file at the top and one at the bottom."""
    top = tmp_path / "deep"
    top.mkdir()
    (top / "top.txt").write_text("top")
    home = os.open(".", os.O_RDONLY)
    try:
        os.chdir(top)
        for _ in range(DEPTH):
            os.mkdir("inner-folder")
            os.chdir("inner-folder")
        with open("bottom.txt", "w") as stream:
            stream.write("bottom")
    finally:
        os.fchdir(home)
        os.close(home)
    return top


def test_a_folder_of_any_depth_is_removed(deep):
    remove_tree(deep)
    assert not deep.exists()


def test_a_folder_of_any_depth_is_listed_as_far_as_anybody_looks(deep):
    assert [path.name for path in ordinary_files(deep)] == ["top.txt"]
    remove_tree(deep)


def test_a_link_is_removed_and_its_target_stays(tmp_path):
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "file").write_text("mine")
    folder = tmp_path / "folder"
    (folder / "inner").mkdir(parents=True)
    (folder / "inner" / "link").symlink_to(kept)
    (folder / "link").symlink_to(kept)
    remove_tree(folder)
    assert not folder.exists()
    assert (kept / "file").read_text() == "mine"


def test_a_folder_without_rights_is_removed(tmp_path):
    folder = tmp_path / "folder"
    (folder / "inner" / "inner").mkdir(parents=True)
    (folder / ".moved-1").mkdir()
    (folder / "inner" / "inner").chmod(0)
    (folder / "inner").chmod(0)
    remove_tree(folder)
    assert not folder.exists()


def test_what_is_not_there_is_no_error(tmp_path):
    remove_tree(tmp_path / "nowhere")
    assert [*ordinary_files(tmp_path / "nowhere")] == []
