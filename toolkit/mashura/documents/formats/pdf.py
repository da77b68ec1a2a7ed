"""Rendering a document as PDF with typst; texts are passed as data, never as typesetting code."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import fontpkg_amiri
import fontpkg_ibm_plex_sans_arabic
import typst

from mashura.documents.formats.content import Cited, Document
from mashura.i18n import Language, direction, language_properties, message
from mashura.i18n.typefaces import further_typefaces, letters_of, with_sign

_TYPEFACES = (fontpkg_amiri, fontpkg_ibm_plex_sans_arabic)
_TEMPLATE = Path(__file__).with_name("document.typ")


def render_pdf(document: Document) -> bytes:
    """Return a document as the bytes of a tagged PDF file."""
    return typeset(_TEMPLATE, _as_json(document))


def typeset(template: Path, content: Mapping[str, Any]) -> bytes:
    """Return the bytes of a tagged PDF file.

    Parameters
    ----------
    template : Path
        A typst file, which reads the content as JSON from ``sys.inputs.document``.
    content : mapping
        Texts, numbers, lists and mappings, with ``language`` among them; the template also gets the
        ``direction`` and the ``typefaces`` of that language.
    """
    language: Language = content["language"]
    layout = {"direction": direction(language), "typefaces": language_properties(language).print_typefaces}
    return typst.compile(
        template,
        root=template.parent,
        font_paths=[*_own_folders(), *{path.parent for path in further_typefaces()}],
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"document": json.dumps({**_drawable(content), **layout}, ensure_ascii=False)},
    )


def _own_folders() -> list[Path]:
    return [Path(package.__file__).parent / "files" for package in _TYPEFACES]


@cache
def _letters() -> frozenset[int]:
    own = [path for folder in _own_folders() for path in folder.rglob("*Regular.ttf")]
    # typst itself brings Latin, Greek and Cyrillic letters.
    return frozenset(range(0x530)).union(*map(letters_of, [*own, *further_typefaces()]))


def _drawable(value: Any) -> Any:
    """Return data in whose texts a sign replaces the words that no typeface has; figures stay as they are."""
    if isinstance(value, str):
        is_figure = value.lstrip().startswith("<?xml")
        plain = value.isascii() or is_figure
        return value if plain else with_sign(value, _letters(), message("documents-no-typeface"))
    if isinstance(value, dict):
        return {name: _drawable(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_drawable(part) for part in value]
    return value


def _as_json(document: Document) -> dict[str, Any]:
    """Return the document as data, with figures as SVG."""
    sections = tuple(
        dataclasses.replace(
            section,
            blocks=tuple(
                part
                for block in section.blocks
                for part in (block.plain() if isinstance(block, Cited) else (block,))
            ),
        )
        for section in document.sections
    )
    content = dataclasses.asdict(dataclasses.replace(document, sections=sections))
    # JSON has no bytes, so the picture is passed as a list of numbers.
    content["logo"] = list(document.logo or b"")
    # Dates are for calendars only.
    del content["dates"], content["made_on"]
    for section in content["sections"]:
        for block in section["blocks"]:
            block.pop("png", None)
    return content
