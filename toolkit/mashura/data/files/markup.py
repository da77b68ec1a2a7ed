"""Plain text from the HTML in which platforms keep texts."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BREAKS = ("br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6")
_SILENT = ("script", "style")


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        if tag in _BREAKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in _SILENT))
        if tag in _BREAKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)


def plain_text(markup: str) -> str:
    """Return a text without its HTML tags; a text without tags stays as it is.

    Examples
    --------
    >>> plain_text("<p>حافلات&nbsp;أكثر</p><p>كل <b>10</b> دقائق</p>")
    'حافلات أكثر\\nكل 10 دقائق'
    >>> plain_text("fewer < 5 stops & more buses")
    'fewer < 5 stops & more buses'
    """
    if not re.search(r"<[a-zA-Z/!][^>]*>|&[#\w]+;", markup):
        return markup.strip()
    words = _Words()
    words.feed(markup)
    words.close()
    lines = (" ".join(line.split()) for line in "".join(words.parts).splitlines())
    return "\n".join(line for line in lines if line)
