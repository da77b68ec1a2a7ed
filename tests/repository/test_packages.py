"""What trainees install and work in carries no checks, keys or known answers; the instructor's part does."""

import json
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest
import yaml

from mashura.apps.server.workspace import prepare_workspace
from mashura.grading import build_exercises
from mashura.paths import content

SHORTEST = 40
NAME = "m00-pre-test"
KEY_FILES = {
    "assumptions_pool.csv",
    "checks.py",
    "known_answers.yaml",
    "model_answers.yaml",
    "design_pool.yaml",
    "matrix_pool.yaml",
    "queue_pool.yaml",
    "runs_pool.csv",
    "tables.py",
    "targets.py",
    "record_texts.yaml",
    "rubric.yaml",
    "variants.py",
    "variants.yaml",
}


def texts(value) -> list[str]:
    """All texts inside plain data."""
    if isinstance(value, dict):
        return [text for inner in value.values() for text in texts(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in texts(inner)]
    return [value] if isinstance(value, str) else []


def private_texts() -> set[str]:
    """What only the instructor may have: code of checks, answers, models, rubrics, feedback."""
    phrases: set[str] = set()
    for folder in content("exercises").iterdir():
        for path in folder.glob("*.py"):
            lines = path.read_text(encoding="utf-8").splitlines()
            phrases |= {line.strip() for line in lines if not line.startswith(("from ", "import "))}
        for name in ("known_answers.yaml", "model_answers.yaml", "rubric.yaml"):
            path = folder / name
            if path.is_file():
                phrases |= {text.strip() for text in texts(yaml.safe_load(path.read_text(encoding="utf-8")))}
        for path in folder.glob("messages.*.ftl"):
            values = re.sub(r"^[a-z0-9-]+ = ", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
            phrases |= {part.strip() for part in re.split(r"\{[^}]*\}|\n", values)}
    return {phrase for phrase in phrases if len(phrase) >= SHORTEST}


def readable(name: str, data: bytes) -> str:
    """The text of a file; of a notebook or another JSON file its texts, as a person would read them."""
    text = data.decode("utf-8", errors="replace")
    if name.endswith((".json", ".ipynb")):
        return "\n".join(texts(json.loads(text)))
    return text


def leaks(files: dict[str, bytes], phrases: set[str]) -> set[str]:
    everything = "\n".join(readable(name, data) for name, data in files.items())
    return {phrase for phrase in phrases if phrase in everything}


@pytest.fixture(scope="module")
def phrases() -> set[str]:
    # A few lines of a check are those of the toolkit, such as imports.
    toolkit = "\n".join(
        path.read_text(encoding="utf-8") for path in (content("toolkit") / "mashura").rglob("*.py")
    )
    return {phrase for phrase in private_texts() if phrase not in toolkit}


@pytest.fixture(scope="module")
def built(root, tmp_path_factory) -> Path:
    """The trainee's wheel and source distribution, and the instructor's wheel."""
    out = tmp_path_factory.mktemp("dist")
    for folder, targets in ((root, ("wheel", "sdist")), (root / "toolkit" / "instructor", ("wheel",))):
        for target in targets:
            command = [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", out]
            subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=300)
    return out


@pytest.fixture(scope="module")
def wheel(built) -> dict[str, bytes]:
    return unpacked(next(built.glob("mashura-[0-9]*.whl")))


def unpacked(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def installed(built, tmp_path_factory) -> Path:
    """The wheel as pip would lay it out, without the instructor's part."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(next(built.glob("mashura-[0-9]*.whl"))) as archive:
        archive.extractall(folder)
    return folder


def run(installed: Path, *arguments, language="en"):
    """Run this Python with the installed copy."""
    return subprocess.run(
        [sys.executable, *map(str, arguments)],
        env={"PYTHONPATH": str(installed), "MASHURA_LANG": language, "PATH": "/usr/bin:/bin"},
        cwd=installed,
        capture_output=True,
        text=True,
        timeout=200,
    )


def test_the_search_for_keys_finds_them_where_they_are(built, phrases):
    files = unpacked(next(built.glob("mashura_instructor-*.whl")))
    assert len(phrases) > 1000
    sources = {name: data for name, data in files.items() if not name.endswith((".ipynb", ".md"))}
    folded = {" ".join(readable(name, data).split()) for name, data in sources.items()}
    everything = "\n".join(folded)
    missed = {phrase for phrase in phrases if " ".join(phrase.split())[:SHORTEST] not in everything}
    assert len(missed) < 0.1 * len(phrases)


def test_the_trainees_wheel_carries_no_keys(wheel, phrases):
    exercises = {name for name in wheel if "/content/exercise" in name}
    assert {Path(name).name for name in exercises} & KEY_FILES == set()
    assert not any(name.endswith((".ftl", ".md")) for name in exercises)
    assert leaks({name: wheel[name] for name in wheel if "/content/" in name}, phrases) == set()
    assert not any(b"BEGIN SOLUTION" in wheel[name] for name in exercises)


def test_the_source_distribution_carries_no_keys(built, phrases):
    with tarfile.open(next(built.glob("mashura-[0-9]*.tar.gz"))) as archive:
        files = {
            member.name: archive.extractfile(member).read()
            for member in archive.getmembers()
            if member.isfile()
        }
    shown = {name: data for name, data in files.items() if "/toolkit/" not in name}
    assert any("/exercise_handouts/" in name for name in shown)
    assert not any("/exercises/" in name or "/instructor/" in name for name in files)
    assert leaks(shown, phrases) == set()


def test_the_trainees_wheel_has_every_exercise_in_both_languages(wheel):
    names = {path.name.replace("_", "-") for path in content("exercises").iterdir()}
    place = "mashura/content/exercise_handouts"
    for name in names:
        for language in ("ar", "en"):
            assert f"{place}/{name}/{language}/{name}.ipynb" in wheel


def test_a_workspace_carries_no_keys(tmp_path, phrases):
    folder = prepare_workspace(tmp_path / "workspace")
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
    assert {Path(name).name for name in files} & KEY_FILES == set()
    assert leaks(files, phrases) == set()


def test_an_installed_copy_makes_the_same_workspace_as_a_checkout(installed, tmp_path):
    ours = prepare_workspace(tmp_path / "ours")
    code = (
        "import sys; from pathlib import Path; from mashura.apps.server.workspace import prepare_workspace;"
        "print(prepare_workspace(Path(sys.argv[1])))"
    )
    done = run(installed, "-c", code, tmp_path / "theirs")
    assert done.returncode == 0, done.stderr
    first, second = (
        {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in folder.rglob("*")
            if path.is_file() and path.name != "manifest.json"
        }
        for folder in (ours, tmp_path / "theirs")
    )
    assert first.keys() == second.keys()
    # Ids of lessons' cells may differ; exercises are the same to the byte.
    exercises = [name for name in first if "exercises/" in name]
    assert exercises
    assert [name for name in exercises if first[name] != second[name]] == []


@pytest.mark.parametrize(
    ("language", "words"), [("ar", "ثبّت mashura-instructor"), ("en", "Install mashura-instructor")]
)
def test_what_needs_keys_says_so_where_they_are_missing(installed, tmp_path, language, words):
    course = tmp_path / "course"
    build_exercises(course, [NAME])
    drop = tmp_path / "drop"
    drop.mkdir()
    of_course = ["--course", course, "--assignment", NAME]
    for arguments in (
        ["exercises", "build", "--out", tmp_path / "new"],
        ["exercises", "verify"],
        ["exercises", "collect", drop, *of_course],
        ["grade", course, "--assignment", NAME],
    ):
        done = run(installed, "-m", "mashura", *arguments, language=language)
        assert done.returncode == 2, arguments
        assert words in done.stderr, arguments
        assert len(done.stderr.strip().splitlines()) == 1, arguments
    assert not (tmp_path / "new").exists()


def test_the_instructors_part_brings_the_keys(built, installed, tmp_path):
    both = tmp_path / "both"
    for name in ("mashura-[0-9]*.whl", "mashura_instructor-*.whl"):
        with zipfile.ZipFile(next(built.glob(name))) as archive:
            archive.extractall(both)
    code = (
        "from mashura.grading import exercise_names, load_exercise;"
        "print(sum(len(load_exercise(name).known_answers) for name in exercise_names()))"
    )
    done = run(both, "-c", code)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 30


def test_both_parts_have_one_version(root):
    ours = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    part = tomllib.loads((root / "toolkit" / "instructor" / "pyproject.toml").read_text(encoding="utf-8"))
    assert part["project"]["version"] == ours["version"]
    assert part["project"]["dependencies"] == [f"mashura=={ours['version']}"]
    assert ours["optional-dependencies"]["instructor"] == [f"mashura-instructor=={ours['version']}"]
