"""Rendering a document as a single HTML file that includes typeface, figures and style."""

from __future__ import annotations

import base64
from functools import cache
from pathlib import Path

import fontpkg_ibm_plex_sans_arabic
import jinja2
from markupsafe import Markup

from mashura.documents.formats.content import Document, is_foreign
from mashura.documents.formats.gantt_picture import gantt_svg
from mashura.i18n import direction, format_percent

_WEIGHTS = {400: "IBMPlexSansArabic-Regular.ttf", 700: "IBMPlexSansArabic-Bold.ttf"}
_FILES = Path(fontpkg_ibm_plex_sans_arabic.__file__).parent / "files"


def render_html(document: Document) -> str:
    """Return a document as an HTML page.

    The page has the document's direction, prints on A4 and fits a phone. All texts are escaped.
    """
    return _template().render(
        doc=document,
        dir=direction(document.language),
        style=Path(__file__).with_name("document.css").read_text(encoding="utf-8"),
        typefaces={weight: _encoded((_FILES / name).read_bytes()) for weight, name in _WEIGHTS.items()},
        percent=lambda share: format_percent(share, document.language),
        encoded=lambda svg: _encoded(svg.encode("utf-8")),
        # The page's own typefaces draw its words; all texts in it are escaped.
        drawn=lambda block: Markup(gantt_svg(block).partition("?>")[2]),
        other=lambda text: _other_way(text, document),
    )


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    return environment.get_template("document.html.j2")


def _encoded(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _other_way(text: str, document: Document) -> str:
    """Return the direction of a text if it differs from the page's, else an empty text."""
    if not is_foreign(text, document.language):
        return ""
    return "ltr" if direction(document.language) == "rtl" else "rtl"
