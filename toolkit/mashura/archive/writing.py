"""Making an archive: one ZIP file with everything, and an index with the hash of each file (S149, S270)."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date

from mashura import __version__
from mashura.archive.contents import (
    ACTS,
    APPROVALS,
    BESIDE,
    CAMPAIGN,
    FORMAT,
    INDEX,
    SUMS,
    ArchiveContents,
)
from mashura.archive.explanation import about_file, explanation_files
from mashura.archive.personal import refuse_personal_data
from mashura.archive.reading import sums_of
from mashura.archive.tables import as_json, material_files, without_personal_data
from mashura.i18n import LANGUAGES
from mashura.methodology.rules.cycle_record import archive_parts, is_complete

# The entries do not say when they were packed; the index says when the archive was made.
_MOMENT = (1980, 1, 1, 0, 0, 0)


def write_archive(contents: ArchiveContents, made_on: date, *, documents: bool = True) -> bytes:
    """Return the archive of a campaign as the bytes of a ZIP file.

    The tables are masked unless the people are simulated, and records in which somebody can be reached or
    identified are refused. Whether the cycle is complete stands in the archive; an incomplete one can be
    archived too.

    Parameters
    ----------
    contents : ArchiveContents
    made_on : datetime.date
        The day that the archive names.
    documents : bool
        Whether the documents are printed into it.

    Raises
    ------
    InputError
        If a record holds personal data.

    Examples
    --------
    >>> from mashura.methodology import Campaign
    >>> write_archive(ArchiveContents(campaign=Campaign()), date(2026, 5, 2), documents=False)[:2]
    b'PK'
    """
    refuse_personal_data(contents)
    if contents.material is not None:
        contents = replace(contents, material=without_personal_data(contents.material))
    files = {
        CAMPAIGN: contents.campaign.model_dump_json(indent=1).encode(),
        APPROVALS: contents.approvals.model_dump_json(indent=1).encode(),
        ACTS: as_json([act.model_dump(mode="json") for act in contents.acts]),
        **{f"{BESIDE}{kind}.json": as_json(record) for kind, record in contents.beside.items()},
        **material_files(contents),
    }
    consultation = contents.material.consultation if contents.material else None
    parts = archive_parts(contents.campaign, contents.approvals, consultation)
    files |= explanation_files(contents, parts, made_on, [*files])
    if documents:
        # Slow to import: it loads the writers of all documents.
        from mashura.archive.documents import document_files

        files |= document_files(contents, made_on)
    sums = sums_of(files)
    index = {
        "format": FORMAT,
        "made_on": made_on.isoformat(),
        "mashura": __version__,
        "title": contents.title,
        "entity": contents.entity,
        "simulated": contents.is_simulated,
        "complete": is_complete(parts),
        "parts": [
            {
                "name": part.name,
                "state": part.state,
                **{language: part.reason(language) for language in LANGUAGES},
            }
            for part in parts
        ],
        "files": [
            {"path": path, "about": about_file(path), "bytes": len(files[path]), "sha256": sha}
            for path, sha in sums.items()
        ],
    }
    files[INDEX] = as_json(index)
    files[SUMS] = "".join(f"{sha}  {path}\n" for path, sha in sums_of(files).items()).encode()
    return _zipped(files)


def _zipped(files: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    # Whoever opens the file sees first what it is.
    first = [path for path in files if "/" not in path]
    order = [*sorted(first, key=lambda path: not path.startswith("README")), *sorted({*files} - {*first})]
    with zipfile.ZipFile(packed, "w") as archive:
        for path in order:
            entry = zipfile.ZipInfo(path, _MOMENT)
            entry.external_attr = 0o644 << 16
            kind = zipfile.ZIP_STORED if path.endswith(".pdf") else zipfile.ZIP_DEFLATED
            archive.writestr(entry, files[path], kind, 6)
    return packed.getvalue()
