"""Handed-in folders hold files, not links: a link would be read with the instructor's rights."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from pathlib import Path

_log = logging.getLogger(__name__)


def drop_links(*, notebooks: Sequence[str], **_: object) -> None:
    """Remove symbolic links from the folders of handed-in notebooks, before nbgrader copies anything.

    It is the ``pre_convert_hook`` of ``nbgrader autograde``. A notebook that is a link becomes an empty file,
    which counts as unreadable.

    Parameters
    ----------
    notebooks : sequence of str
        Paths of one trainee's handed-in notebooks.
    """
    for folder in {Path(notebook).parent for notebook in notebooks}:
        for place, folders, files in os.walk(folder):
            for name in (*folders, *files):
                path = Path(place, name)
                if path.is_symlink():
                    _log.warning("%s was a link and has been removed", path)
                    path.unlink()
                    if path.suffix == ".ipynb":
                        path.touch()
