"""pyproject.toml, both pinned files and environment.yml say the same."""

import re
import sys
import tomllib
from importlib.metadata import metadata

import pytest
import yaml
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

PIN = re.compile(
    r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^ ;\\]+)(?P<rest>(?:.*\\\n)*.*)",
    re.MULTILINE,
)
FILES = ("requirements.txt", "requirements-test.txt")
# matplotlib shapes Arabic itself since 3.11; these two would now reverse it.
BANNED = {"arabic-reshaper", "python-bidi"}
# Weak copyleft: used unmodified as a library, which leaves the licence of the code that calls it alone.
LESSER_GPL_ALLOWED = {"docxtpl"}


def pins(path) -> dict[str, set[Version]]:
    """Every version pinned of a package: there may be one for each of several Pythons."""
    pinned: dict[str, set[Version]] = {}
    for entry in PIN.finditer(path.read_text(encoding="utf-8")):
        pinned.setdefault(canonicalize_name(entry["name"]), set()).add(Version(entry["version"]))
    return pinned


def pins_for_this_machine(path) -> dict[str, Version]:
    """The versions whose markers hold here."""
    pinned = {}
    for entry in PIN.finditer(path.read_text(encoding="utf-8")):
        marker = re.match(r" *; *([^\\\n]+)", entry["rest"])
        if marker is None or Marker(marker[1].strip()).evaluate():
            pinned[canonicalize_name(entry["name"])] = Version(entry["version"])
    return pinned


@pytest.fixture(scope="module")
def project(root):
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def unmet(requirements: list[str], pinned: dict[str, set[Version]]) -> list[str]:
    missing = []
    for requirement in map(Requirement, requirements):
        versions = pinned.get(canonicalize_name(requirement.name), set())
        if not versions or any(version not in requirement.specifier for version in versions):
            missing.append(f"{requirement} (pinned: {', '.join(map(str, versions))})")
    return missing


def test_every_dependency_is_pinned_to_a_version_that_it_allows(project, root):
    assert unmet(project["dependencies"], pins(root / "requirements.txt")) == []


def test_every_test_dependency_is_pinned_to_a_version_that_it_allows(project, root):
    wanted = project["dependencies"] + project["optional-dependencies"]["test"]
    assert unmet(wanted, pins(root / "requirements-test.txt")) == []


def test_the_test_pins_contain_the_ordinary_pins(root):
    ordinary, test = (pins(root / name) for name in FILES)
    assert {name: versions for name, versions in ordinary.items() if test.get(name) != versions} == {}


@pytest.mark.parametrize("name", FILES)
def test_every_pin_has_a_hash_and_nothing_names_an_address(root, name):
    text = (root / name).read_text(encoding="utf-8")
    entries = list(PIN.finditer(text))
    assert len(entries) > 100
    assert [entry["name"] for entry in entries if "--hash=sha256:" not in entry["rest"]] == []
    assert re.findall(r"\w+://|^-+(?:index-url|extra-index-url|find-links|trusted-host).*", text, re.M) == []


@pytest.mark.parametrize("name", FILES)
def test_nothing_banned_is_pinned(root, name):
    assert pins(root / name).keys() & BANNED == set()


def test_conda_users_get_the_same(project, root):
    environment = yaml.safe_load((root / "environment.yml").read_text(encoding="utf-8"))
    assert environment["name"] == project["name"]
    python, installer, by_pip = environment["dependencies"]
    assert python == f"python{project['requires-python']}"
    assert installer == "pip"
    assert by_pip == {"pip": ["--require-hashes", "-r requirements.txt"]}


def test_start_asks_for_the_python_that_the_project_needs(project, root):
    oldest = re.search(r"^OLDEST = \((\d+), (\d+)\)$", (root / "start.py").read_text(encoding="utf-8"), re.M)
    assert oldest is not None
    assert project["requires-python"] == ">=" + ".".join(oldest.groups())


def test_what_runs_here_is_what_is_pinned(root):
    different = []
    for name, version in pins_for_this_machine(root / "requirements-test.txt").items():
        installed = Version(metadata(name)["Version"])
        if installed != version:
            different.append(f"{name}: {installed} instead of {version}")
    assert different == [], f"run `{sys.executable} start.py test` to bring .venv to the pinned state"


def licences(name: str) -> str:
    about = metadata(name)
    classifiers = [line for line in about.get_all("Classifier") or [] if line.startswith("License")]
    # The field "License" may hold a licence's whole text, whose first line names it.
    named = (about.get("License") or "").strip().split("\n")[0]
    return " ".join([about.get("License-Expression") or "", named, *classifiers])


def test_no_gpl_is_shipped(root):
    copyleft_packages = []
    for name in pins_for_this_machine(root / "requirements.txt"):
        text = licences(name)
        assert text.strip(), f"{name} names no licence: look it up and list it here with a reason"
        copyleft = re.search(r"GPL|General Public", text)
        lesser = re.search(r"LGPL|Lesser General Public", text)
        if copyleft and not (lesser and name in LESSER_GPL_ALLOWED):
            copyleft_packages.append(f"{name}: {text}")
    assert copyleft_packages == []
