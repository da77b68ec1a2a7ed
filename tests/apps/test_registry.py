"""Whatever lists the apps lists all of them, in one order, because it reads the registry."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import grimp
import pytest

import mashura.apps
from mashura.apps.derived import READMES, notebook, with_apps_listed, write_notebooks
from mashura.apps.registry import INSTRUCTOR_NAMES, NAMES, app, app_text, apps, notebook_name
from mashura.apps.server.shelf import read_shelf
from mashura.apps.shell.words import app_links
from mashura.course.progress.progress import read_progress
from mashura.i18n import LANGUAGES, Language, message_keys
from mashura.paths import content

FOLDER = Path(mashura.apps.__file__).parent
# What is no app: the server, what apps share, and the list of apps.
SHARED = {"server", "campaign", "form", "shell", "registry", "derived"}
DERIVE = "run `python -m mashura.apps.derived` and commit what it writes"
EVERY_NAME = (*NAMES, *INSTRUCTOR_NAMES)
EVERY_APP = ("title", "lead", "link", "summary")


def test_each_folder_with_an_app_is_registered_under_its_name() -> None:
    described = {path.parent.name for path in FOLDER.glob("*/app.py")}
    missing = [f"write toolkit/mashura/apps/{name}/app.py" for name in EVERY_NAME if name not in described]
    assert missing == []
    assert described == set(EVERY_NAME), "put the app into NAMES in toolkit/mashura/apps/registry.py"
    assert [app.name for app in apps()] == list(NAMES), "name in APP and folder differ"


@pytest.fixture(scope="module")
def imports() -> set[tuple[str, str]]:
    """Which room of the apps imports which, read from the code."""
    graph = grimp.build_graph("mashura", exclude_type_checking_imports=True, cache_dir=None)
    pairs = {
        (importer.split(".")[2], imported.split(".")[2])
        for importer in graph.modules
        if importer.startswith("mashura.apps.")
        for imported in graph.find_modules_directly_imported_by(importer)
        if imported.startswith("mashura.apps.")
    }
    return {(importer, imported) for importer, imported in pairs if importer != imported}


def test_every_room_of_the_apps_is_an_app_or_shared() -> None:
    rooms = {path.stem for path in FOLDER.iterdir() if not path.name.startswith("__")}
    assert rooms == SHARED | set(EVERY_NAME), "give it an app.py, or put it into one of the shared rooms"


def test_no_app_imports_another_and_nothing_shared_imports_an_app(imports: set[tuple[str, str]]) -> None:
    assert [pair for pair in imports if pair[1] in EVERY_NAME] == [], "move what they share to apps/campaign"


def test_apps_do_not_import_the_server(imports: set[tuple[str, str]]) -> None:
    assert [pair for pair in imports if pair[1] == "server" and pair[0] != "server"] == []


@pytest.mark.parametrize("name", EVERY_NAME)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_app_has_its_texts_in_a_catalogue_of_its_own(name: str, language: str) -> None:
    keys = {f"apps-{name.replace('_', '-')}-{part}" for part in EVERY_APP}
    catalogue = FOLDER.parent / "i18n" / "locales" / language / "apps" / f"{name}.ftl"
    assert keys - message_keys(language) == set(), f"write them into locales/{language}/apps/{name}.ftl"
    written = set(re.findall(r"^([\w-]+) =", catalogue.read_text(encoding="utf-8"), re.MULTILINE))
    assert keys - written == set(), f"write them into {catalogue.name}"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_app_makes_its_page_in_every_language(
    name: str, language: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for file in ("__init__.py", "view.py"):
        assert (FOLDER / name / file).is_file(), f"write toolkit/mashura/apps/{name}/{file}"
    monkeypatch.setenv("MASHURA_DATABASE_URL", f"sqlite:///{tmp_path / 'plans.sqlite'}")
    monkeypatch.setenv("QUERY_STRING", f"lang={language}")
    page = import_module(f"mashura.apps.{name}.view").page()
    assert page.words["title"] == app_text(name, "title", language)
    assert page.notice["text"] == ""
    assert [link["name"] for link in page.links if link["here"]] == [name]


@pytest.mark.parametrize("name", INSTRUCTOR_NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_instructors_app_says_where_it_belongs_and_links_the_desk(
    name: str, language: Language, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    # Courses of other tests lie two folders above.
    (tmp_path / "office" / "desk").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "office" / "desk")
    monkeypatch.setenv("QUERY_STRING", f"lang={language}")
    page = import_module(f"mashura.apps.{name}.view").page()
    assert page.words["title"] == app_text(name, "title", language)
    assert "mashura formgrader" in page.notice["text"]
    assert [link["name"] for link in page.links] == ["desk", name]
    assert page.links[0]["address"].endswith(f"mashura/desk/{language}")


def test_no_workspace_has_the_apps_of_instructors() -> None:
    notebooks = {path.stem for path in content("voila_apps").glob("*.ipynb")}
    assert notebooks & set(INSTRUCTOR_NAMES) == set()
    assert {name for name in EVERY_NAME if app(name).for_instructors} == set(INSTRUCTOR_NAMES)


def test_there_is_one_thin_notebook_for_each_app() -> None:
    committed = {
        path.name: path.read_text(encoding="utf-8") for path in content("voila_apps").glob("*.ipynb")
    }
    assert committed == {notebook_name(name): notebook(name) for name in NAMES}, DERIVE


def test_writing_the_notebooks_removes_those_of_former_apps(tmp_path: Path) -> None:
    (tmp_path / "former.ipynb").write_text("{}", encoding="utf-8")
    write_notebooks(tmp_path)
    assert {path.stem for path in tmp_path.iterdir()} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_head_of_each_app_links_all_apps_in_order(name: str, language: str) -> None:
    links = app_links(app(name), language, "some-plan")
    assert [link["title"] for link in links] == [app_text(listed, "link", language) for listed in NAMES]
    assert [link["name"] for link in links if link["here"]] == [name]


def test_only_links_between_apps_that_open_campaigns_carry_the_campaign() -> None:
    carrying = {link["name"] for link in app_links(app("plan"), "en", "abc") if "plan=abc" in link["address"]}
    assert carrying == {app.name for app in apps() if app.opens_campaign}
    assert not any(
        "plan=abc" in link["address"] for link in app_links(app("home"), "en", "abc") if not link["here"]
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_start_page_lists_the_apps_of_the_workspace_in_order(tmp_path: Path, language: str) -> None:
    (tmp_path / "apps").mkdir()
    write_notebooks(tmp_path / "apps")
    cards = read_shelf(tmp_path, read_progress(tmp_path), language).apps
    assert [card.title for card in cards] == [app_text(name, "title", language) for name in NAMES]
    assert all(card.summary for card in cards)
    (tmp_path / "apps" / notebook_name(NAMES[1])).unlink()
    cards = read_shelf(tmp_path, read_progress(tmp_path), language).apps
    assert [card.title for card in cards] == [
        app_text(name, "title", language) for name in (NAMES[0], *NAMES[2:])
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_readme_names_all_apps_in_order(language: str) -> None:
    readme = content(READMES[language]).read_text(encoding="utf-8")
    assert with_apps_listed(readme, language) == readme, DERIVE
