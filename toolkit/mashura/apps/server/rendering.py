"""The pages of the trainee's server, written from the templates in ``templates``."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from mashura.i18n import Language, direction, format_percent, message, other_language


@cache
def _template(name: str) -> Any:
    environment = Environment(
        loader=PackageLoader("mashura.apps.server", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)


def render(template: str, language: Language, base: str, **values: Any) -> str:
    """Return a page of the start page's look.

    Parameters
    ----------
    template : str
        Name of its file in this folder.
    language : Language
        Language of the page.
    base : str
        The server's base address, with a slash at its end.
    values
        What the template names. It says words by ``say(key)``.
    """
    return str(
        _template(template).render(
            language=language,
            other=other_language(language),
            direction=direction,
            base=base,
            # Something done is never shown as nothing, nor something left as everything.
            percent=lambda share: format_percent(
                min(max(share, 0.01), 0.99) if 0 < share < 1 else share, language
            ),
            say=lambda key, **params: message(key, lang=language, **params),
            say_other=lambda key: message(key, lang=other_language(language)),
            **values,
        )
    )


def render_note(
    language: Language, base: str, title: str, lines: list[str], links: list[tuple[str, str]]
) -> str:
    """Return a small page: a title, lines, links as (address, words), and the way back to the start page."""
    return render("note.html.j2", language, base, title=title, lines=lines, links=links)
