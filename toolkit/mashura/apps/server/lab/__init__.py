"""JupyterLab as a trainee sees it: its page, its settings, and the parts that are left out.

``trainee/`` leaves out what a lesson does not need; ``all_tools/`` has all of JupyterLab, for instructors.
Both keep it from asking for news from the internet and from showing a second way to open a notebook.
"""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, FileSystemLoader, PrefixLoader

from mashura.i18n import LANGUAGES, Language, active_language, direction, message

_HERE = Path(__file__).parent
_FOLDER = re.compile(rf"/tree/({'|'.join(LANGUAGES)})/")


def settings_folder(all_tools: bool) -> str:
    """Return the folder of JupyterLab's settings and page configuration.

    Examples
    --------
    >>> Path(settings_folder(all_tools=False)).name
    'trainee'
    """
    return str(_HERE / ("all_tools" if all_tools else "trainee"))


def page_language(address: str) -> Language:
    """Return the language of the notebook that an address opens, or else the active language.

    Examples
    --------
    >>> page_language("/lab/tree/ar/m00-welcome.ipynb")
    'ar'
    """
    asked = _FOLDER.search(address)
    return next((code for code in LANGUAGES if asked and code == asked[1]), active_language())


def lab_pages(settings: MutableMapping[str, Any]) -> None:
    """Let JupyterLab's page have a language and a direction, and a sign that it is opening.

    Parameters
    ----------
    settings : mapping
        The web application's, after JupyterLab has added its own; without JupyterLab nothing changes.
    """
    environment = settings.get("lab_jinja2_env")
    if environment is None:
        return
    environment.loader = ChoiceLoader(
        [FileSystemLoader(_HERE), PrefixLoader({"jupyterlab": environment.loader})]
    )
    environment.globals["mashura"] = {
        "language": page_language,
        "direction": direction,
        "opening": lambda language: message("server-page-opening", lang=language),
    }
