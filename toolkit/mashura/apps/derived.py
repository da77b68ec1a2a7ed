"""Files that are derived from the registry of apps: a notebook for each app, and the list in each README.

Voila serves the apps through the notebooks. After a change to the registry, or to an app's title or link,
write them again: ``python -m mashura.apps.derived``.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from mashura.apps.registry import NAMES, app_text, notebook_name
from mashura.i18n import FIRST_LANGUAGE, LANGUAGES, Language
from mashura.paths import content

READMES: dict[Language, str] = {"ar": "README.ar.md", "en": "README.md"}
# How the sentence about the apps begins, and what stands between them.
_README_LISTS: dict[Language, tuple[str, str]] = {
    "ar": ("تطبيقات في المتصفح:", "، و"),
    "en": ("Apps in the browser:", ", "),
}


def notebook(name: str) -> str:
    """Return an app's notebook as text.

    Its title is there for the browser's tab, which shows it before there is a page.

    Examples
    --------
    >>> "mashura.apps.plan.view" in notebook("plan")
    True
    """
    cell: dict[str, object] = {
        "cell_type": "code",
        "execution_count": None,
        "id": "app",
        "metadata": {},
        "outputs": [],
        "source": [f"from mashura.apps.{name}.view import page\n", "\n", "page()"],
    }
    metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
        "mashura": {
            "language": FIRST_LANGUAGE,
            "title": {language: app_text(name, "title", language) for language in LANGUAGES},
        },
    }
    whole = {"cells": [cell], "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def write_notebooks(folder: Path) -> None:
    """Write the notebooks of all apps into a folder, and remove those of apps that are no longer there."""
    for path in folder.glob("*.ipynb"):
        if path.stem not in NAMES:
            path.unlink()
    for name in NAMES:
        (folder / notebook_name(name)).write_text(notebook(name), encoding="utf-8")


def with_apps_listed(readme: str, language: Language) -> str:
    """Return a README whose sentence about the apps names all of them in order.

    Parameters
    ----------
    readme : str
        Its text.
    language : Language
        Its language.

    Raises
    ------
    ValueError
        If it has no such sentence.

    Examples
    --------
    >>> with_apps_listed("Apps in the browser: none. Fill in a plan.", "en")[:51]
    'Apps in the browser: my campaigns, readiness, plan,'
    """
    begin, separator = _README_LISTS[language]
    links = [app_text(name, "link", language).rstrip("?؟") for name in NAMES]
    listed = separator.join(links).lower()
    written, count = re.subn(rf"(?<={re.escape(begin)} )[^.]*(?=\.)", listed, readme)
    if count != 1:
        raise ValueError(f"no sentence begins with {begin!r}")
    return written


def write_readme_lists() -> None:
    """Name all apps in the README of each language."""
    for language, name in READMES.items():
        path = content(name)
        path.write_text(with_apps_listed(path.read_text(encoding="utf-8"), language), encoding="utf-8")


if __name__ == "__main__":
    write_notebooks(content("voila_apps"))
    write_readme_lists()
