"""What a trainee wrote, in a form that every viewer shows alike and that is safe to click.

Markdown is rendered here, as viewers render it, and sanitised after that by nh3. The result is stored as one
line of HTML in which every sign with a meaning in Markdown, HTML or TeX is a character reference. So the
formgrader, JupyterLab, nbgrader's feedback and our page have nothing left to interpret. A formula stays one
if each of its commands is on a list.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from html.parser import HTMLParser
from string import punctuation

import nh3
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from mashura.course.sources.builder import opening_tag
from mashura.grading.marking.formulas import is_plain_formula
from mashura.i18n import LANGUAGES

LONGEST_TEXT = 50_000
"""Characters of one cell that are shown."""

_TAG_NAMES = """
a b blockquote br code dd del div dl dt em h1 h2 h3 h4 h5 h6 hr i li ol p pre span strong sub sup
table tbody td th thead tr ul
"""
_ATTRIBUTES: dict[str, set[str]] = {
    "*": {"dir", "lang"},
    "a": {"href"},
    "ol": {"start"},
    "td": {"colspan", "style"},
    "th": {"colspan", "style"},
}
_SCHEMES = {"http", "https", "mailto"}

_DIRECTIONS = {"pre": {"dir": "ltr"}, "code": {"dir": "auto"}}

# Characters that reorder the text around them or mean something to a terminal, and halves of characters; the
# isolates of our own messages stay, and so do tab, new line, return and backspace.
_CONTROLS = dict.fromkeys(
    [
        *(code for code in (*range(0x20), *range(0x7F, 0xA0)) if code not in (0x08, 0x09, 0x0A, 0x0D, 0x85)),
        *(*range(0x202A, 0x202F), 0x2066, 0x2067, *range(0xD800, 0xE000)),
    ],
    "\ufffd",
)
# Our marks around the number of a formula; a text that brings them along loses them.
_OPEN, _CLOSE = "\ue000", "\ue001"
_FORMULA = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")
_SIGNS = {ord(sign): f"&#{ord(sign)};" for sign in punctuation if sign not in ".,?;"}
# A formula begins with one of these; alone in an element, a formula cannot be found around them.
_STARTS = re.compile(r"[$\\]")
# Elements inside a word or a line; all others part words.
_INLINE = re.compile("</?(?:a|b|code|del|em|i|span|strong|sub|sup)(?: [^>]*)?>")
# Openings whose ends nbconvert's renderer searches: its time grows with their number times the length.
_OPENINGS = re.compile(r"\\\\[\[(]|\\begin")
_MOST_OPENINGS = 100

_LINES = {opening_tag(language): language for language in LANGUAGES}


def visible_controls(text: str) -> str:
    """Replace the characters of a text that would reorder it, or steer a terminal, by a visible mark.

    Examples
    --------
    >>> visible_controls("safe\u202e evil") == "safe\ufffd evil"
    True
    """
    return text.translate(_CONTROLS)


def inert_text(text: str) -> str:
    """Return plain text as HTML in which no viewer finds a tag, a link or a formula.

    Examples
    --------
    >>> inert_text("<b> costs $5")
    '&#60;b&#62; costs <span>&#36;</span>5'
    """
    parts: list[str] = []
    place = 0
    for start in _STARTS.finditer(text):
        parts += [_encoded(text[place : start.start()]), f"<span>{_encoded(start[0])}</span>"]
        place = start.end()
    return "".join([*parts, _encoded(text[place:])])


def harmless_name(name: str) -> str:
    """Return a name without signs that nbgrader's tables of trainees take for HTML.

    Examples
    --------
    >>> harmless_name("Layla <img onerror=x>")
    'Layla ‹img onerror=x›'
    """
    return visible_controls(name).translate({ord("<"): "‹", ord(">"): "›"})


def clean_html(page: str, *, classes: bool = False) -> str:
    """Return HTML without anything that runs, loads or navigates, except links of the web and of mail.

    Parameters
    ----------
    page : str
        HTML.
    classes : bool
        Whether it is our own and may use the classes of our pages.
    """
    return nh3.clean(
        page,
        tags=set(_TAG_NAMES.split()),
        clean_content_tags={"script", "style"},
        attributes=_ATTRIBUTES | ({"div": {"class"}} if classes else {}),
        url_schemes=_SCHEMES,
        url_relative="deny",
        link_rel="noopener noreferrer nofollow",
        set_tag_attribute_values={"a": {"target": "_blank"}},
        filter_style_properties={"text-align"},
    )


def harmless_markdown(text: str) -> str:
    """Return a trainee's Markdown as one line of HTML with the same look; a blank text stays blank.

    HTML in it is shown as text, a picture as its address, a link without http, https or mailto as its words.

    Examples
    --------
    >>> harmless_markdown("**bold** [here](javascript:alert)")
    '<div dir="auto"><p><strong>bold</strong> here</p></div>'
    """
    lines = visible_controls(text).translate({ord(_OPEN): None, ord(_CLOSE): None}).splitlines()
    languages = [_LINES[line.strip()] for line in lines if line.strip() in _LINES]
    if languages:
        lines = [line for line in lines if line.strip() not in (*_LINES, "</div>")]
    written = "\n".join(lines).strip("\n")
    if not written.strip():
        return ""
    formulas: list[str] = []
    try:
        if len(_OPENINGS.findall(written)) > _MOST_OPENINGS:
            raise ValueError("too much to search")
        page = MarkdownWithMath(renderer=_Renderer(formulas)).render(written)
    except Exception:
        # A text that cannot be rendered is shown as it was typed.
        page = f"<pre>{html.escape(written)}</pre>"
    inert = _Inert(formulas)
    inert.feed(clean_html(page))
    inert.close()
    opening = opening_tag(languages[0]) if languages else '<div dir="auto">'
    return f"{opening}{''.join(inert.parts).strip()}</div>"


def written_text(stored: str) -> str:
    """Return the words of a written answer as the gradebook keeps it, for programs that compare texts.

    Examples
    --------
    >>> written_text(harmless_markdown("First **line**\\n\\n- 3 * 4 = 12"))
    'First line 3 * 4 = 12'
    >>> written_text("Not stored yet.")
    'Not stored yet.'
    """
    if not stored.startswith("<div "):
        return stored
    return " ".join(html.unescape(re.sub("<[^>]*>", " ", _INLINE.sub("", stored))).split())


def _encoded(text: str) -> str:
    return text.translate(_SIGNS)


class _Renderer(IPythonRenderer):
    """nbconvert's renderer of Markdown, with HTML and pictures as text, and formulas set aside."""

    def __init__(self, formulas: list[str]) -> None:
        super().__init__(escape=False, exclude_anchor_links=True)
        self._formulas = formulas

    def _aside(self, formula: str) -> str:
        self._formulas.append(formula)
        return f"{_OPEN}{len(self._formulas) - 1}{_CLOSE}"

    def inline_math(self, body: str) -> str:
        return self._aside(f"${body}$")

    def block_math(self, body: str) -> str:
        return self._aside(f"$${body}$$")

    def latex_environment(self, name: str, body: str) -> str:
        return self._aside(f"\\begin{{{name}}}{body}\\end{{{name}}}")

    def inline_html(self, html: str) -> str:
        return str(self.escape_html(html))

    def block_html(self, html: str) -> str:
        return f"<p>{self.escape_html(html.strip())}</p>\n"

    def block_code(self, code: str, info: str | None = None) -> str:
        return f"<pre><code>{self.escape_html(code)}</code></pre>\n"

    def image(self, text: str, url: str, title: str | None = None) -> str:
        return f"{text} <code>{self.escape_html(url)}</code>"


class _Inert(HTMLParser):
    """Writes sanitised HTML again, with all signs of its text and attributes as character references."""

    def __init__(self, formulas: list[str]) -> None:
        super().__init__(convert_charrefs=True)
        self._formulas = formulas
        self._preformatted = 0
        self._links: list[bool] = []
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._preformatted += tag == "pre"
        if tag == "a":
            self._links.append(any(name == "href" for name, _ in attrs))
            if not self._links[-1]:
                return
        # Code reads from left to right, also in Arabic prose.
        given: Mapping[str, str] = _DIRECTIONS.get(tag, {}) | {name: value or "" for name, value in attrs}
        named = "".join(f' {name}="{_encoded(_one_line(value))}"' for name, value in given.items())
        self.parts.append(f"<{tag}{named}>")

    def handle_endtag(self, tag: str) -> None:
        self._preformatted -= tag == "pre"
        if tag != "a" or self._links.pop():
            self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        place = 0
        for token in _FORMULA.finditer(data):
            self._text(data[place : token.start()])
            number = int(token[1])
            if number < len(self._formulas):
                self._formula(self._formulas[number])
            place = token.end()
        self._text(data[place:])

    def _text(self, text: str) -> None:
        if self._preformatted:
            self.parts.append("&#10;".join(map(inert_text, text.splitlines())))
            self.parts.append("&#10;" if text.endswith("\n") else "")
        else:
            self.parts.append(inert_text(_one_line(text)))

    def _formula(self, formula: str) -> None:
        line = _one_line(formula)
        if self._preformatted or not is_plain_formula(line):
            self.parts.append(f'<code dir="ltr">{inert_text(line)}</code>')
        else:
            self.parts.append(f'<span dir="ltr">{_encoded(line)}</span>')


def _one_line(text: str) -> str:
    return " ".join(text.splitlines()) + (" " if text.endswith("\n") else "")
