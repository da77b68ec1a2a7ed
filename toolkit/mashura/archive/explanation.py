"""What an archive says about itself in both languages: its readme, and the datasheet of its tables (S149)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from mashura import __version__
from mashura.archive.contents import (
    ACTS,
    APPROVALS,
    CAMPAIGN,
    DATASHEET,
    MATERIAL,
    PACKAGE,
    README,
    TABLES,
    ArchiveContents,
)
from mashura.i18n import LANGUAGES, Language, format_date, format_number, message
from mashura.methodology.rules.cycle_record import ArchivePart, is_complete


def explanation_files(
    contents: ArchiveContents, parts: Sequence[ArchivePart], made_on: date, paths: Sequence[str]
) -> dict[str, bytes]:
    """Return the readme in both languages and, beside tables, their datasheet in both languages.

    Parameters
    ----------
    contents : ArchiveContents
    parts : sequence of ArchivePart
        Whether the cycle is complete, stage by stage.
    made_on : datetime.date
    paths : sequence of str
        The files that are explained.
    """
    files = {}
    for language in LANGUAGES:
        files[README.format(language=language)] = _readme(contents, parts, made_on, paths, language).encode()
        if MATERIAL in paths:
            files[DATASHEET.format(language=language)] = _datasheet(contents, language).encode()
    return files


def about_file(path: str) -> str:
    """Return what a file of an archive holds, in both languages.

    Examples
    --------
    >>> about_file("records/acts.json")
    'من فعل ماذا ومتى | Who did what, and when'
    """
    return " | ".join(_about(path, language) for language in LANGUAGES)


_NAMED = {
    CAMPAIGN: "campaign",
    APPROVALS: "approvals",
    ACTS: "acts",
    MATERIAL: "contributions",
    PACKAGE: "package",
}


def _about(path: str, language: Language) -> str:
    folder = path.partition("/")[0]
    known = _NAMED.get(path) or {"records": "beside", "tables": "table", "documents": "document"}.get(folder)
    if known == "table" and "DATASHEET" in path:
        known = "datasheet"
    return message(f"archive-about-{known or 'readme'}", lang=language)


def _readme(
    contents: ArchiveContents,
    parts: Sequence[ArchivePart],
    made_on: date,
    paths: Sequence[str],
    language: Language,
) -> str:
    def say(key: str, **params: object) -> str:
        return message(f"archive-readme-{key}", lang=language, **params)

    title = contents.title or message("documents-untitled", lang=language)
    lines = [
        title,
        "=" * len(title),
        "",
        say(
            "what",
            entity=contents.entity or "–",
            day=format_date(made_on, lang=language),
            version=__version__,
        ),
        *([say("simulated")] if contents.is_simulated else []),
        "",
        say("complete") if is_complete(tuple(parts)) else say("incomplete"),
        *(
            f"- {part.label(language)}: {message(f'archive-state-{part.state}', lang=language)}. "
            f"{part.reason(language)}"
            for part in parts
        ),
        "",
        say("files"),
        *(f"- {path}: {_about(path, language)}" for path in sorted(paths)),
        f"- documents/*.pdf: {_about('documents/', language)}",
        f"- index.json, SHA256SUMS: {say('index')}",
        "",
        say("check"),
        say("privacy"),
        say("reopen"),
        "",
    ]
    return "\n".join(lines)


def _datasheet(contents: ArchiveContents, language: Language) -> str:
    material = contents.material
    assert material is not None
    tables = {name: len(table) for name, table in material.consultation.tables().items() if len(table)}
    kind = "simulated" if contents.is_simulated else "real"
    origin = message(f"archive-datasheet-{kind}", lang=language, origin=material.consultation.origin)
    rows = [f"- {TABLES}{name}.csv: {format_number(count, language)}" for name, count in tables.items()]
    parts = [
        ("composition", "\n".join(rows)),
        ("origin", origin),
        ("preparation", message(f"archive-datasheet-prepared-{kind}", lang=language)),
        ("uses", message("archive-datasheet-uses-text", lang=language)),
        ("limits", message("archive-datasheet-limits-text", lang=language)),
    ]
    return (
        "\n\n".join(
            [
                message("archive-datasheet-title", lang=language, title=material.consultation.title),
                *(f"{message(f'archive-datasheet-{key}', lang=language)}\n{text}" for key, text in parts),
            ]
        )
        + "\n"
    )
