"""The start page at ``/mashura/``: lessons, exercises and apps of a workspace, in Arabic and in English."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from jupyter_server.base.handlers import JupyterHandler
from tornado.web import authenticated

from mashura.apps.settings import APPS_FOLDER
from mashura.i18n import LANGUAGES, Language, active_language, direction, message

_HEADING = re.compile(r"^# +(.+?) *$", re.MULTILINE)


@dataclass(frozen=True, kw_only=True)
class Card:
    """One thing to open: its title and minutes in the page's language, and where it stands."""

    title: str
    minutes: int | None
    address: str
    other_address: str
    summary: str = ""


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """What a workspace holds for one language."""

    lessons: tuple[Card, ...]
    exercises: tuple[Card, ...]
    apps: tuple[Card, ...]


def read_shelf(workspace: Path, language: Language) -> Shelf:
    """Return the lessons, exercises and apps that stand in a workspace, in the order of their names."""
    folder = workspace / language
    return Shelf(
        lessons=tuple(
            _lesson(path, workspace, language) for path in sorted(folder.glob("m[0-9][0-9]-*.ipynb"))
        ),
        exercises=tuple(
            _lesson(path, workspace, language) for path in sorted(folder.glob("exercises/*/*.ipynb"))
        ),
        apps=tuple(_app(path, language) for path in sorted((workspace / APPS_FOLDER).glob("*.ipynb"))),
    )


def _lesson(path: Path, workspace: Path, language: Language) -> Card:
    notebook = _read(path)
    inside = path.relative_to(workspace / language).as_posix()
    return Card(
        title=_first_heading(notebook) or path.stem,
        minutes=notebook["metadata"].get("mashura", {}).get("minutes"),
        address=f"lab/tree/{language}/{inside}",
        other_address=f"lab/tree/{_other(language)}/{inside}",
    )


def _app(path: Path, language: Language) -> Card:
    about = _read(path)["metadata"].get("mashura", {})
    page = f"voila/render/{APPS_FOLDER}/{path.name}?lang="
    return Card(
        title=about.get("title", {}).get(language, path.stem),
        minutes=None,
        summary=about.get("summary", {}).get(language, ""),
        address=page + language,
        other_address=page + _other(language),
    )


def _other(language: Language) -> Language:
    return "en" if language == "ar" else "ar"


def _read(path: Path) -> dict[str, Any]:
    notebook: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return notebook


def _first_heading(notebook: dict[str, Any]) -> str | None:
    for cell in notebook["cells"]:
        if cell["cell_type"] == "markdown":
            found = _HEADING.search("".join(cell["source"]))
            if found:
                return found[1]
    return None


@cache
def _template() -> Any:
    environment = Environment(
        loader=PackageLoader("mashura.apps", "start_page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html.j2")


def render_page(workspace: Path, language: Language, base: str, with_lab: bool) -> str:
    """Return the start page.

    Parameters
    ----------
    workspace : Path
        What it links.
    language : {'ar', 'en'}
        Language of the page.
    base : str
        The server's base address, with a slash at its end.
    with_lab : bool
        Whether JupyterLab runs on this server; without it only the apps are shown.
    """
    return str(
        _template().render(
            shelf=read_shelf(workspace, language),
            language=language,
            other=_other(language),
            direction=direction,
            base=base,
            with_lab=with_lab,
            folder=str(workspace),
            say=lambda key, **params: message(f"server-{key}", lang=language, **params),
            say_other=lambda key: message(f"server-{key}", lang=_other(language)),
        )
    )


class StartPageHandler(JupyterHandler):
    """Answers ``/mashura/ar`` and ``/mashura/en``; ``/mashura/`` leads to the active language."""

    @property
    def content_security_policy(self) -> str:
        """The page has no script, and runs none."""
        return super().content_security_policy + "; script-src 'none'"

    @authenticated
    def get(self, language: Language | None) -> None:
        """Send the page."""
        if language not in LANGUAGES:
            self.redirect(f"{self.base_url}mashura/{active_language()}")
            return
        server = self.serverapp
        assert server is not None
        with_lab = bool(server.jpserver_extensions.get("jupyterlab"))
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(render_page(Path(server.root_dir), language, self.base_url, with_lab))
