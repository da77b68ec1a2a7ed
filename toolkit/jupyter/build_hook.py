"""Puts into a wheel what does not lie in the sources as it is installed.

The JupyterLab extension goes into a folder named after its content: JupyterLab's server tells browsers to
keep an extension's files for a year, and a folder of a new name whenever a file changes is how a browser gets
the new ones. The exercises go in as they are handed out, notebooks in every language, never with their
checks, keys or model answers; a source distribution carries the same handouts instead of the exercises.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_EXTENSION = "share/jupyter/labextensions/mashura"
_HANDOUTS = "exercise_handouts"


class MashuraHook(BuildHookInterface):
    """Adds the JupyterLab extension and the handouts of the exercises."""

    @property
    def checkout(self) -> bool:
        """Whether the exercises' sources are here: in an unpacked source distribution they are not."""
        return Path(self.root, "exercises").is_dir()

    def dependencies(self) -> list[str]:
        """Return what the toolkit needs to write handouts, for a build in an environment of its own."""
        return list(self.metadata.core.dependencies) if self.checkout else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the files to the distribution."""
        if self.target_name == "wheel":
            self._add_extension(build_data["shared_data"])
        # An editable installation is a checkout, which has the exercises themselves.
        if version != "editable":
            place = _HANDOUTS if self.target_name == "sdist" else f"mashura/content/{_HANDOUTS}"
            build_data["force_include"][str(self._handouts())] = place

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was written for the distribution alone."""
        shutil.rmtree(self._written, ignore_errors=True)

    @property
    def _written(self) -> Path:
        return Path(self.directory, _HANDOUTS)

    def _handouts(self) -> Path:
        if not self.checkout:
            return Path(self.root, _HANDOUTS)
        shutil.rmtree(self._written, ignore_errors=True)
        # This checkout's toolkit, whatever is installed.
        sys.path.insert(0, str(Path(self.root, "toolkit")))
        from mashura.grading import build_handouts

        build_handouts(self._written)
        return self._written

    def _add_extension(self, shared: dict[str, str]) -> None:
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
        shared[str(written)] = f"{_EXTENSION}/package.json"
        for name, path in files.items():
            shared[str(path)] = f"{_EXTENSION}/{folder}/{name}"
