"""Rendering a document as PDF with typst; texts are passed as data, never as typesetting code."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, Literal

import typst

from mashura.documents.formats.columns import column_widths
from mashura.documents.formats.content import Block, Cited, Document, Gantt, Table
from mashura.documents.formats.gantt_picture import gantt_picture
from mashura.i18n import Language, direction, language_properties, message
from mashura.i18n.typefaces import drawable_text, typeface_folders

Standard = Literal["a-2a"]

_TEXT_WIDTH_CM = 17.0
_TEMPLATE = Path(__file__).with_name("document.typ")
# Sizes of letters that a document of one page tries, from usual to the smallest that is read with ease.
_SCALES = (1.0, 0.92, 0.84, 0.76)


# Tagged, with all typefaces, a colour profile and its description inside: readable without this program.
_ARCHIVAL: Standard = "a-2a"


def render_pdf(document: Document) -> bytes:
    """Return a document as the bytes of a tagged PDF file."""
    return _render(document)


def render_archival_pdf(document: Document, made_on: date) -> bytes:
    """Return a document as the bytes of a PDF/A-2a file, made to be read in many years (ISO 19005-2)."""
    return _render(document, _ARCHIVAL, datetime.combine(made_on, time(), UTC))


def _render(document: Document, standard: Standard | None = None, moment: datetime | None = None) -> bytes:
    return typeset(_TEMPLATE, _as_json(document) | {"scale": fitting_scale(document)}, standard, moment)


def fitting_scale(document: Document) -> float:
    """Return the size of letters, 1 for the usual one, at which a document of one page is one in print."""
    if not document.one_page:
        return 1.0
    content = _as_json(document)
    return next((scale for scale in _SCALES if _pages(content | {"scale": scale}) == 1), 1.0)


def _pages(content: Mapping[str, Any]) -> int:
    """Return how many pages a document takes, as its template counts them."""
    counted = typst.query(_TEMPLATE, "<pages>", field="value", one=True, **_setting(_TEMPLATE, content))
    return int(json.loads(counted))


def typeset(
    template: Path,
    content: Mapping[str, Any],
    standard: Standard | None = None,
    moment: datetime | None = None,
) -> bytes:
    """Return the bytes of a tagged PDF file.

    Parameters
    ----------
    template : Path
        A typst file, which reads the content as JSON from ``sys.inputs.document``.
    content : mapping
        Texts, numbers, lists and mappings, with ``language`` among them; the template also gets the
        ``direction`` and the ``typefaces`` of that language.
    standard : {'a-2a'}, optional
        The standard of PDF that the file keeps.
    moment : datetime.datetime, optional
        When the file says that it was made; now without it.
    """
    compiled: bytes = typst.compile(
        template, format="pdf", pdf_standards=standard, timestamp=moment, **_setting(template, content)
    )
    return compiled


def _setting(template: Path, content: Mapping[str, Any]) -> dict[str, Any]:
    language: Language = content["language"]
    layout = {"direction": direction(language), "typefaces": language_properties(language).print_typefaces}
    return {
        "root": template.parent,
        "font_paths": [*typeface_folders()],
        "ignore_system_fonts": True,
        "sys_inputs": {"document": json.dumps({**_drawable(content), **layout}, ensure_ascii=False)},
    }


def _drawable(value: Any) -> Any:
    """Return data in whose texts a sign replaces the words that no typeface has; figures stay as they are."""
    if isinstance(value, str):
        is_figure = value.lstrip().startswith("<?xml")
        return value if is_figure else drawable_text(value, message("documents-no-typeface"))
    if isinstance(value, dict):
        return {name: _drawable(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_drawable(part) for part in value]
    return value


def _plain(block: Block) -> tuple[Block, ...]:
    """Return a block as the blocks that the template knows."""
    if isinstance(block, Cited):
        return block.plain()
    if isinstance(block, Table):
        return (dataclasses.replace(block, weights=column_widths(block, _TEXT_WIDTH_CM)),)
    return (gantt_picture(block),) if isinstance(block, Gantt) else (block,)


def _as_json(document: Document) -> dict[str, Any]:
    """Return the document as data, with figures as SVG."""
    sections = tuple(
        dataclasses.replace(
            section,
            blocks=tuple(part for block in section.blocks for part in _plain(block)),
        )
        for section in document.sections
    )
    content = dataclasses.asdict(dataclasses.replace(document, sections=sections))
    # JSON has no bytes, so the picture is passed as a list of numbers.
    content["logo"] = list(document.logo or b"")
    content["scale"] = 1.0
    content["summary"]["rtl"] = direction(document.language) == "rtl"
    # Dates are for calendars only.
    del content["dates"], content["made_on"]
    for section, described in zip(content["sections"], sections, strict=True):
        section["rtl"] = direction(described.set_in(document.language)) == "rtl"
        for block in section["blocks"]:
            block.pop("png", None)
            block["rtl"] = section["rtl"]
    return content
