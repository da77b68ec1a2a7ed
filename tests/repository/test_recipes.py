"""Each recipe of docs/recipes is done in a copy of the repository: no step is missing, and none is needless.

A recipe is a numbered list. Each step says what to do in its first sentence:

    In the new file `PATH`            the block below is its content
    At the end of `PATH`              the block is appended
    In `PATH`, after `WORDS`          the block follows the only line that holds these words
    In `PATH`, before `WORDS`         the block precedes it
    In `PATH`, instead of `WORDS`     the block replaces the words; N stands for a number, and may be added to
    Run `COMMAND`                     a command of the checkout

Its last block, "Check", is a command with the tests that guard it. A step left out must make one of them fail
with a message that names the step's file.
"""

import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "recipes"
STEP = re.compile(r"^(\d+)\. (.*?)(?=^\d+\. |^Check:|\Z)", re.M | re.S)
ACTION = re.compile(
    r"In the new file `(?P<new>[^`]+)`"
    r"|At the end of `(?P<end>[^`]+)`"
    r"|In `(?P<path>[^`]+)`,\s+(?P<where>after|before|instead of)\s+(?P<ticks>`{1,2})(?P<words>.+?)(?P=ticks)"
    r"|Run `(?P<command>[^`]+)`",
    re.S,
)
BLOCK = re.compile(r"^(?P<indent> *)(?P<fence>`{3,})[^\n`]*\n(?P<text>.*?)^ *(?P=fence) *$", re.M | re.S)


@dataclass(frozen=True)
class Step:
    """One step: what is done where, and the text that it brings."""

    number: int
    action: dict[str, str]
    text: str

    @property
    def path(self) -> str:
        """The file that the step changes; of a command, the last word."""
        places = (self.action.get(key) for key in ("new", "end", "path"))
        return next(filter(None, places), None) or self.action["command"].split()[-1]

    def do(self, root: Path) -> None:
        """Carry the step out in a copy of the repository."""
        file = root / self.path
        if "new" in self.action:
            assert not file.exists(), f"{self.path} is there already"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(self.text, encoding="utf-8")
            return
        before = file.read_text(encoding="utf-8")
        file.write_text(before + self.text if "end" in self.action else self.placed(before), encoding="utf-8")

    def placed(self, before: str) -> str:
        """The file's text with the step's block beside or instead of the words that say where."""
        words, where = self.action["words"], self.action["where"]
        pattern = re.escape(words)
        if where == "instead of" and re.search(r"\bN\b", words):
            pattern = "^" + re.sub(r"\bN\b", r"(\\d+)", pattern) + "$"
        hits = [*re.finditer(pattern, before, re.M)]
        assert len(hits) == 1, f"step {self.number}: {self.path} holds {words!r} {len(hits)} times, not once"
        (hit,) = hits
        if where == "instead of":
            text = self.text.removesuffix("\n")
            if hit.groups():
                text = re.sub(r"\bN \+ (\d+)", lambda more: str(int(hit[1]) + int(more[1])), text)
            return before[: hit.start()] + text + before[hit.end() :]
        place = (
            before.rindex("\n", 0, hit.start()) + 1
            if where == "before"
            else before.index("\n", hit.end()) + 1
        )
        return before[:place] + self.text + before[place:]


def in_copy(root: Path, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a program of the checkout on a copy of it."""
    programs = {"mashura": ["-m", "mashura"], "pytest": ["-m", "pytest", "-q", "-p", "no:cacheprovider"]}
    return subprocess.run(
        [sys.executable, *programs.get(program, []), *arguments],
        cwd=root,
        env={
            **os.environ,
            "PYTHONPATH": str(root / "toolkit"),
            "MASHURA_LANG": "en",
            "PYTHONDONTWRITEBYTECODE": "1",
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def undent(block: re.Match[str]) -> str:
    """A block's text without the indentation of its list."""
    return re.sub(rf"^{block['indent']}", "", block["text"], flags=re.M)


def steps_of(name: str) -> list[Step]:
    page = (FOLDER / f"{name}.md").read_text(encoding="utf-8")
    steps = []
    for number, text in STEP.findall(page):
        action = ACTION.search(text)
        assert action, f"docs/recipes/{name}.md, step {number} does not say what to do"
        block = BLOCK.search(text)
        assert block or action["command"], f"docs/recipes/{name}.md, step {number} has no block"
        given = {key: value for key, value in action.groupdict().items() if value}
        steps.append(Step(int(number), given, undent(block) if block else ""))
    assert [step.number for step in steps] == [*range(1, len(steps) + 1)]
    return steps


def guards_of(name: str) -> list[str]:
    page = (FOLDER / f"{name}.md").read_text(encoding="utf-8")
    (command,) = re.findall(r"^Check:\n\n```\n\.venv/bin/pytest (.*?)\n```\n", page, re.M | re.S)
    return shlex.split(command.replace("\\\n", " "))


RECIPES = sorted(path.stem for path in FOLDER.glob("*.md") if path.stem != "README")
# Every step is left out once; the ordinary run has time for those of one recipe.
QUICK = "rule"
OMISSIONS = [
    pytest.param(name, step.number, id=f"{name}-{step.number}", marks=[pytest.mark.slow] * (name != QUICK))
    for name in RECIPES
    for step in steps_of(name)
]


@dataclass(frozen=True)
class Copy:
    """A copy of the repository, which each test leaves as it found it."""

    root: Path
    contents: dict[Path, bytes]

    def restore(self) -> None:
        for path in [path for path in self.root.rglob("*") if path.is_file()]:
            before = self.contents.get(path)
            if before is None:
                path.unlink()
            elif path.read_bytes() != before:
                path.write_bytes(before)


@pytest.fixture(scope="module")
def copy(tmp_path_factory, source_files) -> Copy:
    root = tmp_path_factory.mktemp("recipes") / "mashura"
    contents = {root / path.relative_to(ROOT): path.read_bytes() for path in source_files}
    for path, content in contents.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return Copy(root, contents)


@pytest.fixture
def follow(copy):
    """Do a recipe, all of it or without a step, and return what its guards say; undone afterwards."""

    def done(name: str, without: int | None = None) -> subprocess.CompletedProcess[str]:
        for step in steps_of(name):
            if step.number == without:
                continue
            if command := step.action.get("command"):
                if (said := in_copy(copy.root, *command.split())).returncode:
                    return said
            else:
                step.do(copy.root)
        return in_copy(copy.root, "pytest", *guards_of(name))

    yield done
    copy.restore()


def named(step: Step) -> re.Pattern[str]:
    """What a message must hold: the last two parts of the step's path; for a new file, of its folder."""
    path = Path(step.path)
    places = [path, path.parent] if "new" in step.action else [path]
    return re.compile("|".join(r"(?<![\w-])" + re.escape("/".join(place.parts[-2:])) for place in places))


@pytest.mark.parametrize("name", RECIPES)
def test_with_every_step_done_nothing_is_missing(name, follow):
    guards = follow(name)
    assert guards.returncode == 0, guards.stdout[-6000:] + guards.stderr[-2000:]
    assert " passed" in guards.stdout


@pytest.mark.parametrize(("name", "number"), OMISSIONS)
def test_a_step_left_out_is_noticed_and_its_file_named(name, number, follow):
    step = steps_of(name)[number - 1]
    guards = follow(name, without=number)
    said = guards.stdout + guards.stderr
    assert guards.returncode != 0, f"nobody notices that step {number} of {name} ({step.path}) was left out"
    assert named(step).search(said), f"no message names {step.path}:\n{said[-6000:]}"


def test_every_recipe_is_listed():
    page = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert [name for name in RECIPES if f"({name}.md)" not in page] == []
