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
from mashura.i18n import Language, direction, format_percent
from mashura.methodology.vocabulary.languages import language_name

_WEIGHTS = {400: "IBMPlexSansArabic-Regular.ttf", 700: "IBMPlexSansArabic-Bold.ttf"}
_FILES = Path(fontpkg_ibm_plex_sans_arabic.__file__).parent / "files"


def render_html(*documents: Document) -> str:
    """Return a document as an HTML page; the same document in several languages as one page.

    The page has the direction of its language, prints on A4 and fits a phone. All texts are escaped, and it
    loads nothing from elsewhere.
    """
    first = documents[0]
    bodies = [
        (
            {
                "language": document.language,
                "direction": direction(document.language),
                "language_name": language_name(document.language, document.language),
            },
            # The template of the body escapes all texts.
            Markup(_body(document, prefix="" if len(documents) == 1 else f"{document.language}-")),
        )
        for document in documents
    ]
    return _template("document.html.j2").render(
        title=" · ".join(dict.fromkeys(document.title for document in documents)),
        language=first.language,
        dir=direction(first.language),
        bodies=bodies,
        style=Path(__file__).with_name("document.css").read_text(encoding="utf-8"),
        typefaces={weight: _encoded((_FILES / name).read_bytes()) for weight, name in _WEIGHTS.items()},
    )


def _body(document: Document, prefix: str) -> str:
    return _template("document_body.html.j2").render(
        doc=document,
        prefix=prefix,
        way=direction,
        percent=lambda share: format_percent(share, document.language),
        encoded=lambda svg: _encoded(svg.encode("utf-8")),
        # The page's own typefaces draw its words; all texts in it are escaped.
        drawn=lambda block: Markup(gantt_svg(block).partition("?>")[2]),
        other=_other_way,
    )


@cache
def _template(name: str) -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    return environment.get_template(name)


def _encoded(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _other_way(text: str, language: Language) -> str:
    """Return the direction of a text if it differs from that around it, else an empty text."""
    if not is_foreign(text, language):
        return ""
    return "ltr" if direction(language) == "rtl" else "rtl"
