"""The two kernels that lessons run on: the same Python, told which language to speak."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from mashura.i18n import LANGUAGES, Language

_DISPLAY_NAMES: dict[Language, str] = {"ar": "مشورة (Python)", "en": "Mashura (Python)"}


def kernelspec(language: Language) -> dict[str, str]:
    """Return the ``kernelspec`` metadata of a notebook in one language.

    Examples
    --------
    >>> kernelspec("en")
    {'display_name': 'Mashura (Python)', 'language': 'python', 'name': 'mashura-en'}
    """
    return {"display_name": _DISPLAY_NAMES[language], "language": "python", "name": f"mashura-{language}"}


def install_kernels(folder: Path) -> list[Path]:
    """Write both kernels below a Jupyter data folder, such as ``.venv/share/jupyter``.

    Parameters
    ----------
    folder : Path
        A folder that Jupyter searches (``jupyter --paths``, section "data").

    Returns
    -------
    list of Path
        The two ``kernel.json`` files.
    """
    written = []
    for language in LANGUAGES:
        spec = kernelspec(language)
        path = folder / "kernels" / spec["name"] / "kernel.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        content = {
            "argv": [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
            "display_name": spec["display_name"],
            "language": spec["language"],
            "env": {"MASHURA_LANG": language},
            "metadata": {"debugger": True},
        }
        path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        written.append(path)
    return written
