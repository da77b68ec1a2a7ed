"""Each change has its changelog entry in a file of its own, and a release gathers them all."""

import re
import shutil
import subprocess
import sys
import tomllib

import pytest


@pytest.fixture(scope="module")
def types(root):
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["towncrier"]
    return {kind["directory"] for kind in settings["type"]}


@pytest.fixture(scope="module")
def entries(root):
    """The entries by the name of their file."""
    return {
        path.name: path.read_text(encoding="utf-8")
        for path in sorted((root / "changes").iterdir())
        if path.name not in {"README.md", "template.md.jinja"}
    }


def test_every_entry_is_named_after_its_change_and_type(entries, types):
    pattern = re.compile(rf"[a-z0-9]+(-[a-z0-9]+)*\.({'|'.join(sorted(types))})\.md")
    wrong = [f"changes/{name}" for name in entries if not pattern.fullmatch(name)]
    assert wrong == [], f"name it changes/NAME.TYPE.md, with one of the types {', '.join(sorted(types))}"


def test_every_entry_is_one_paragraph_without_a_bullet(entries):
    wrong = [
        f"changes/{name}"
        for name, text in entries.items()
        if len(text.split()) < 4 or re.search(r"\n\s*\n.", text) or re.match(r"\s*[-*#]", text)
    ]
    assert wrong == [], "write one paragraph; the release makes it a bullet"


def test_the_guide_names_every_type(root, types):
    guide = (root / "changes" / "README.md").read_text(encoding="utf-8")
    assert [kind for kind in types if f"`{kind}`" not in guide] == []


def test_a_release_gathers_every_entry_and_keeps_what_was_said_before(root, entries, tmp_path):
    for name in ("pyproject.toml", "CHANGELOG.md"):
        shutil.copy(root / name, tmp_path / name)
    shutil.copytree(root / "changes", tmp_path / "changes")
    (tmp_path / "changes" / "a-moved-number.numbers.md").write_text("A number moved because of this test.\n")
    before = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "towncrier", "build", "--version", "9.9.9", "--yes"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
    )
    after = (tmp_path / "CHANGELOG.md").read_text(encoding="utf-8")
    (released,) = re.findall(r"^## 9\.9\.9 .*?(?=^## )", after, re.M | re.S)
    for text in entries.values():
        assert " ".join(text.split()) in " ".join(released.split())
    assert "### Numbers\n- A number moved because of this test.\n" in released
    assert after.replace(released, "").split() == before.split()
    assert {path.name for path in (tmp_path / "changes").iterdir()} == {"README.md", "template.md.jinja"}
