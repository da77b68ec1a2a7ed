"""The title of a consultation that only its file's name gives."""

from __future__ import annotations

import re
from pathlib import Path

# What tools and browsers add to the name of a survey.
_ADDED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # A second download of the same file.
        r" ?\(\d{1,2}\)$",
        # KoBoToolbox: versions, language and time.
        r"_-_(?:all_versions|latest_version)_-_.*$",
        r" - (?:all versions|latest version) - .*$",
        # Google Forms: the sheet of responses.
        r" ?\((?:responses|الردود|ردود)\)(?: ?- ?(?:form[_ ]responses|ردود النموذج|الردود)[ _]?\d*)?$",
        r" ?- ?(?:form[_ ]responses|ردود النموذج)[ _]?\d*$",
        # Microsoft Forms: from the first to the last response.
        r" ?\(1-\d+\)$",
        # Qualtrics: date and time of the export.
        r"[_+ ](?:[A-Za-z]+|\d{4}_[A-Za-z]+)[+ ]\d{1,2},[+ ]\d{4}_\d{1,2}\.\d{2}$",
    )
)


def file_title(path: Path) -> str:
    """Return a title from the name of a file or folder, without what tools add to it.

    Examples
    --------
    >>> file_title(Path("Bus_stops_-_all_versions_-_labels_-_2026-03-30-10-15-10.xlsx"))
    'Bus stops'
    >>> file_title(Path("آراء السكان (الردود) - ردود النموذج 1.csv"))
    'آراء السكان'
    """
    # A folder's or a prefix's name may hold a full stop.
    stem = path.name if path.is_dir() else path.stem
    title = stem
    for pattern in _ADDED:
        title = pattern.sub("", title)
    if not re.search(r"\s", title):
        title = re.sub(r"[_+]+", " ", title)
    return " ".join(title.split()) or stem
