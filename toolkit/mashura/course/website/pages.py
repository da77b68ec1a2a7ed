"""From a lesson's executed notebook to the sections of a web page."""

from __future__ import annotations

import base64
import html
import re
from dataclasses import dataclass
from typing import Any

from markdown_it import MarkdownIt
from markupsafe import Markup
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from mashura.course.sources.builder import GLOSSARY_NOTEBOOK, TERM_ANCHOR
from mashura.course.sources.cases import ANCHOR
from mashura.i18n import Language, message

_WRAPPER = re.compile(r'^<div dir="\w+" lang="\w+">\n\n|\n\n</div>$')
_ATTACHMENT = re.compile(r'src="attachment:([^"]+)"')
_LINK = re.compile(r'<a href="([^"#:]*)\.ipynb(#[^"]*)?">(.*?)</a>', re.DOTALL)
_APP_LINK = re.compile(rf'<a href="{ANCHOR}[^"]*">(.*?)</a>', re.DOTALL)
_ASK = re.compile(r'(ask|predict|recall|scene)\("([a-z0-9-]+)", "?([a-z0-9-]+)"?\)')
_HEADING = re.compile(r"<h([1-4])>(.*?)</h\1>", re.DOTALL)
_TAGS = re.compile(r"<[^>]+>")
_WIDGET = "application/vnd.jupyter.widget-view+json"


@dataclass(frozen=True, kw_only=True)
class Section:
    """One cell on a page.

    Attributes
    ----------
    id : str
        The cell's id, the same in all languages; used as the anchor of links.
    body : str
        HTML.
    heading : str
        Text of its first heading, or empty.
    level : int
        Level of that heading, or 0.
    words : str
        Text for the search.
    """

    id: str
    body: str
    heading: str
    level: int
    words: str


def sections(notebook: Any, language: Language, pages: frozenset[str]) -> tuple[Section, ...]:
    """Return the sections of an executed notebook.

    Parameters
    ----------
    notebook : NotebookNode
        From :func:`mashura.course.sources.execution.run_lesson`.
    language : Language
        Language of the notebook.
    pages : frozenset of str
        Names of the site's pages; links to other notebooks become plain text.
    """
    parts = []
    for cell in notebook.cells:
        body = _prose(cell) if cell.cell_type == "markdown" else _code(cell, language)
        body = _LINK.sub(lambda link: _relinked(link, pages), body)
        # No app runs on the website.
        body = _APP_LINK.sub(r'<span class="elsewhere">\1</span>', body)
        heading = _HEADING.search(body)
        words = _words(body) if cell.cell_type == "markdown" else ""
        parts.append(
            Section(
                id=cell.id,
                body=body,
                heading=_words(heading[2]) if heading else "",
                level=int(heading[1]) if heading else 0,
                words=words,
            )
        )
    return tuple(parts)


def markdown(text: str) -> str:
    """Return Markdown as HTML.

    Examples
    --------
    >>> markdown("**a** `b`")
    '<p><strong>a</strong> <code dir="ltr">b</code></p>\\n'
    """
    rendered: str = MarkdownIt("commonmark", {"html": True}).enable("table").render(text)
    # Code is left-to-right inside Arabic sentences too; on a phone a table scrolls and not the page.
    rendered = rendered.replace("<code>", '<code dir="ltr">')
    return rendered.replace("<table>", '<div class="table"><table>').replace("</table>", "</table></div>")


def inline(text: str) -> Markup:
    """Return one line of Markdown as HTML without a paragraph around it, with tags shown as text.

    Examples
    --------
    >>> str(inline("**a** `b` <i>"))
    '<strong>a</strong> <code dir="ltr">b</code> &lt;i&gt;'
    """
    rendered: str = MarkdownIt("commonmark", {"html": False}).renderInline(text)
    return Markup(rendered.replace("<code>", '<code dir="ltr">'))


def _prose(cell: Any) -> str:
    body = markdown(_WRAPPER.sub("", cell.source))
    attachments = cell.get("attachments", {})

    def data(match: re.Match[str]) -> str:
        ((kind, picture),) = attachments[match[1]].items()
        return f'src="data:{kind};base64,{picture}"'

    return _ATTACHMENT.sub(data, body)


def _code(cell: Any, language: Language) -> str:
    asked = _ASK.findall(cell.source)
    if asked:
        return "".join(
            f'<div class="question" data-asks="{kind}" data-question="{lesson}/{name}"></div>'
            for kind, lesson, name in asked
        )
    code = highlight(cell.source, PythonLexer(), HtmlFormatter(nowrap=True))
    label = html.escape(message("website-code", lang=language))
    shown = f'<pre class="code" dir="ltr" tabindex="0" aria-label="{label}"><code>{code}</code></pre>'
    outputs = "".join(_output(output, language) for output in cell.outputs)
    if not cell.metadata.get("jupyter", {}).get("source_hidden"):
        return shown + outputs
    # Folded in the notebook, and folded here: what it shows comes first.
    line = html.escape(cell.metadata.get("mashura", {}).get("shows", ""))
    said = f'<p class="shows">{line}</p>' if line else ""
    unfold = html.escape(message("answer-form-show-code", lang=language))
    return f'{said}{outputs}<details class="folded"><summary>{unfold}</summary>{shown}</details>'


def _output(output: Any, language: Language) -> str:
    if output.output_type == "stream":
        return _text_output(output.text)
    data = output.get("data", {})
    if "text/html" in data:
        return f'<div class="output table">{data["text/html"]}</div>'
    if "image/svg+xml" in data:
        return f'<div class="output">{data["image/svg+xml"]}</div>'
    if "image/png" in data:
        picture = "".join(data["image/png"].split())
        base64.b64decode(picture, validate=True)
        return f'<div class="output"><img src="data:image/png;base64,{picture}" alt=""></div>'
    if _WIDGET in data:
        return f'<p class="output note">{html.escape(message("website-widget", lang=language))}</p>'
    return _text_output(data.get("text/plain", ""))


def _text_output(text: str) -> str:
    # Sentences of the toolkit may be Arabic, numbers are not: the browser chooses the direction.
    return f'<pre class="output" dir="auto" tabindex="0">{html.escape(text)}</pre>'


def _relinked(link: re.Match[str], pages: frozenset[str]) -> str:
    name, anchor, words = link[1], link[2] or "", link[3]
    if name.startswith("exercises/"):
        return f'<a href="exercises.html#{name.rpartition("/")[2]}">{words}</a>'
    if name not in pages:
        return f'<span class="elsewhere">{words}</span>'
    if f"{name}.ipynb" == GLOSSARY_NOTEBOOK and anchor:
        anchor = f"#{html.unescape(anchor).removeprefix(f'#{TERM_ANCHOR}')}"
        return f'<a class="term" href="{name}.html{anchor}">{words}</a>'
    return f'<a href="{name}.html{anchor}">{words}</a>'


def _words(body: str) -> str:
    return " ".join(html.unescape(_TAGS.sub(" ", body)).split())
