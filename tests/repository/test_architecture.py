"""docs/architecture.md describes every room, and its picture is what the code looks like now."""

import re
import runpy
import tomllib

import pytest

CODE = re.compile(r"`([^`\n]+)`")
REDRAW = "run python docs/figures/structure.py and commit docs/figures/architecture.svg"


def prose(page) -> str:
    """A page without its examples, whose links are made up."""
    text = re.sub(r"^(`{3,}).*?^\1", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
    return re.sub(r"`[^`\n]*`(?!\])", "", text)


@pytest.fixture(scope="module")
def document(root):
    return (root / "docs" / "architecture.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def structure(root):
    return runpy.run_path(str(root / "docs" / "figures" / "structure.py"))


def test_the_picture_is_what_the_code_looks_like(root, structure):
    assert structure["drawing"]() == (root / "docs/figures/architecture.svg").read_text(encoding="utf-8"), (
        REDRAW
    )


def test_no_module_is_in_a_circle_of_imports(structure):
    assert structure["circle"]() == ()


def test_every_import_goes_down(structure):
    order = [room.name for room in structure["rooms"]()]
    pairs = [pair for pair in structure["imports"]() if pair[0] != "__main__"]
    upwards = [pair for pair in pairs if order.index(pair[0]) > order.index(pair[1])]
    assert upwards == []


def test_the_picture_shows_every_room(root, structure):
    toolkit = root / "toolkit" / "mashura"
    on_disk = {path.parent.name for path in toolkit.glob("*/__init__.py")} | {
        path.stem for path in toolkit.glob("*.py") if not path.stem.startswith("__")
    }
    assert {room.name for room in structure["rooms"]()} == on_disk


def test_everything_inside_a_room_is_in_the_import_rules(root):
    toolkit = root / "toolkit" / "mashura"
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    missing = []
    for contract in settings["tool"]["importlinter"]["contracts"]:
        (container,) = contract["containers"]
        known = {name for layer in contract["layers"] for name in re.findall(r"\w+", layer)}
        folder = toolkit.joinpath(*container.split(".")[1:])
        inner = {path.parent.name for path in folder.glob("*/__init__.py")}
        inner |= {path.stem for path in folder.glob("*.py") if path.name != "__init__.py"}
        # Apps are kept apart by tests/apps/test_registry.py.
        inner -= {path.parent.name for path in folder.glob("*/app.py")}
        missing += [f"{container}.{name}" for name in inner - known]
    assert sorted(missing) == [], "pyproject.toml: put it into the layers of its contract"


def test_every_room_is_described(root, document):
    toolkit = root / "toolkit" / "mashura"
    rooms = [path.parent.relative_to(toolkit).as_posix() for path in toolkit.rglob("__init__.py")]
    rooms += [path.name for path in toolkit.glob("*.py") if not path.stem.startswith("__")]
    # All apps share one line; the registry lists them.
    apps = {path.parent.relative_to(toolkit).as_posix() for path in toolkit.glob("apps/*/app.py")}
    expected = {*rooms, "apps/NAME"} - apps - {"."}
    missing = [room for room in sorted(expected) if f"\n| `{room}` |" not in document]
    assert missing == [], "docs/architecture.md, table *Rooms*: add a line `| `ROOM` | what it holds | … |`"


def test_every_folder_of_the_repository_is_described(root, document, source_files):
    folders = {
        path.relative_to(root).parts[0] for path in source_files if len(path.relative_to(root).parts) > 1
    }
    missing = [name for name in sorted(folders) if not name.startswith(".") and f"`{name}/" not in document]
    assert sorted(set(missing) - {"toolkit"}) == [], (
        "docs/architecture.md, table *The other folders*: add a line"
    )


def test_every_place_that_the_document_names_exists(root, document):
    toolkit = root / "toolkit" / "mashura"
    beside = [root, toolkit, toolkit / "methodology" / "records", toolkit / "methodology" / "rules"]
    named = [text for text in CODE.findall(document) if re.fullmatch(r"[\w./*]+(/|\.\w{2,4})", text)]
    assert len(named) > 100
    missing = [text for text in named if not any([*place.glob(text)] for place in beside)]
    assert missing == [], "docs/architecture.md names what is not there"


def test_every_link_between_pages_leads_somewhere(root, source_files):
    pages = [path for path in source_files if path.suffix == ".md" and path.parent in {root, root / "docs"}]
    broken = [
        f"{page.relative_to(root)}: {target}"
        for page in pages
        for target in re.findall(r"\]\((?!https?:)([^)#\s]+)", prose(page))
        if not (page.parent / target).exists()
    ]
    assert broken == []


def test_every_page_of_documentation_is_linked_from_another(root):
    pages = [
        root / "README.md",
        root / "README.ar.md",
        root / "CONTRIBUTING.md",
        *(root / "docs").glob("*.md"),
    ]
    linked = {
        (page.parent / target).resolve()
        for page in pages
        for target in re.findall(r"\]\(([^)#:]+\.md)", page.read_text(encoding="utf-8"))
    }
    unlinked = [page.name for page in (root / "docs").glob("*.md") if page.resolve() not in linked]
    assert unlinked == []
