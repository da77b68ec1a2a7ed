"""The files of a Jupyter server that notes in the workspace which lessons were opened, run and answered."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager

from mashura.course.questions.traces import Deed, answered_right, find_workspace, leave_trace, was_run
from mashura.i18n import LANGUAGES

# `ar/m00-welcome.ipynb` and `ar/exercises/NAME/NAME.ipynb`, wherever on the server the workspace stands.
_PART = re.compile(rf"(?:^|/)(?:{'|'.join(LANGUAGES)})/(?:exercises/[^/]+/)?(m\d\d-[a-z0-9-]+)\.ipynb$")


class WatchedFiles(AsyncLargeFileManager):
    """Serves files as usual. Opening a file asks for its content; listing a folder does not."""

    async def get(self, path: str, content: bool = True, *args: Any, **kwargs: Any) -> Any:
        """Return a file or folder, and record the opening of a lesson or an exercise."""
        model = await super().get(path, content, *args, **kwargs)  # type: ignore[no-untyped-call]
        part = _PART.search(path)
        if content and part is not None:
            self._note(path, "opened", part[1])
        return model

    async def save(self, model: dict[str, Any], path: str = "") -> Any:
        """Save a file, and record a lesson whose code has all been run."""
        part = _PART.search(path)
        notebook = model.get("content") if part is not None else None
        saved = await super().save(model, path)  # type: ignore[no-untyped-call]
        if part is not None and isinstance(notebook, dict):
            if was_run(notebook, part[1]):
                self._note(path, "run", part[1])
            for question in sorted(answered_right(notebook)):
                self._note(path, "answered", part[1], question)
        return saved

    def _note(self, path: str, did: Deed, part: str, question: str = "") -> None:
        file = Path(self._get_os_path(path))  # type: ignore[no-untyped-call]
        workspace = find_workspace(file.parent)
        if workspace is not None:
            leave_trace(workspace, did, part, question)
