"""Puts the JupyterLab extension into the wheel, in a folder named after its content.

JupyterLab's server tells browsers to keep an extension's files for a year. A folder of a new name whenever a
file changes is how a browser gets the new ones.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_TARGET = "share/jupyter/labextensions/mashura"


class LabExtensionHook(BuildHookInterface):
    """Adds the extension's files and its ``package.json``, which names their folder."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the folder and add the files to the wheel's shared data."""
        source = Path(self.root, "toolkit", "jupyter", "labextension")
        files = {
            path.relative_to(source).as_posix(): path
            for path in sorted(source.rglob("*"))
            if path.suffix in (".js", ".css")
        }
        # Drawn in lessons on the course's website as well.
        questions = Path(self.root, "toolkit", "mashura", "course", "questions", "static")
        files |= {f"questions/{path.name}": path for path in sorted(questions.iterdir())}
        digest = hashlib.sha256()
        for name, path in files.items():
            digest.update(name.encode() + b"\0" + path.read_bytes())
        folder = f"static/{digest.hexdigest()[:12]}"
        package = json.loads((source / "package.json").read_text(encoding="utf-8"))
        package["jupyterlab"]["_build"]["load"] = f"{folder}/remoteEntry.js"
        written = Path(self.directory, "labextension-package.json")
        written.parent.mkdir(parents=True, exist_ok=True)
        written.write_text(json.dumps(package, indent=2), encoding="utf-8")
        shared = build_data["shared_data"]
        shared[str(written)] = f"{_TARGET}/package.json"
        for name, path in files.items():
            shared[str(path)] = f"{_TARGET}/{folder}/{name}"
