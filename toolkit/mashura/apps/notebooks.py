"""The notebooks through which Voila serves the apps: one for each app, written from the registry.

After a change of the registry or of a title: ``python -m mashura.apps.notebooks``.
"""

from __future__ import annotations

import json
from pathlib import Path

from mashura.apps.registry import NAMES, app_text, notebook_name
from mashura.i18n import FIRST_LANGUAGE, LANGUAGES
from mashura.paths import content


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


if __name__ == "__main__":
    write_notebooks(content("voila_apps"))
