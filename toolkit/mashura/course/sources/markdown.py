"""Features of a Markdown text: code, links, images, headings, lists, numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

from mashura.i18n import western_digits

_NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*")


@dataclass(frozen=True, kw_only=True)
class Link:
    """A link's target and its words."""

    target: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Image:
    """An image's target and its alternative text."""

    target: str
    alt: str


@dataclass(frozen=True, kw_only=True)
class Features:
    """Features that both texts of a pair must have in common."""

    code: Counter[str]
    numbers: Counter[str]
    links: tuple[Link, ...]
    images: tuple[Image, ...]
    headings: tuple[int, ...]
    list_items: int
    words: str


def features(text: str) -> Features:
    """Return the features of a Markdown text.

    Numbers are taken from the running text, in Western digits and without grouping commas; numbers in code
    and link targets belong to code and targets.

    Examples
    --------
    >>> text = features("## عنوان\\n\\n- شغّل `x = ٣` في [٢٬٠٠٠ ثانية](a.html)")
    >>> dict(text.code), dict(text.numbers), text.headings, text.list_items
    ({'x = ٣': 1}, {'2000': 1}, (2,), 1)
    """
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    inline = [child for token in tokens for child in token.children or ()]
    code = Counter(token.content for token in inline if token.type == "code_inline")
    code.update(token.content for token in tokens if token.type in ("fence", "code_block"))
    images = tuple(_images(inline))
    words = " ".join(
        [token.content for token in inline if token.type == "text"] + [image.alt for image in images]
    )
    return Features(
        code=code,
        numbers=Counter(number.replace(",", "") for number in _NUMBER.findall(western_digits(words))),
        links=tuple(_links(tokens)),
        images=images,
        headings=tuple(int(token.tag[1]) for token in tokens if token.type == "heading_open"),
        list_items=sum(token.type == "list_item_open" for token in tokens),
        words=words,
    )


def _images(inline: list[Token]) -> Iterator[Image]:
    for token in inline:
        if token.type == "image":
            yield Image(target=str(token.attrs["src"]), alt=token.content)


def _links(tokens: list[Token]) -> Iterator[Link]:
    for block in tokens:
        target: str | None = None
        text = ""
        for token in block.children or ():
            if token.type == "link_open":
                target, text = str(token.attrs["href"]), ""
            elif token.type == "link_close" and target is not None:
                yield Link(target=target, text=text)
                target = None
            else:
                text += token.content
