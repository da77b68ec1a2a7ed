"""What every app's page has: direction, colours, words, notices, files, and links to the others."""

from __future__ import annotations

import base64
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import traitlets as t
from ipyvuetify.Themes import theme
from ipyvuetify.VuetifyTemplate import VuetifyTemplate

from mashura.apps.registry import app_text
from mashura.apps.shell.messages import File, told
from mashura.apps.shell.words import app_links, widget_words
from mashura.errors import InputError, MashuraError
from mashura.i18n import FIRST_LANGUAGE, LANGUAGES, Language, direction, message, parse_language, use_language
from mashura.store import PlanStore

_APPS = Path(__file__).parent.parent
# Dark enough to be read on white and to carry white letters; light enough on black to be read.
_LIGHT = {"primary": "#0f5c63", "success": "#1d6b3a", "error": "#a3271f", "info": "#0f5c63"}
_DARK = {
    "primary": "#7cc4c9",
    "success": "#1d6b3a",
    "error": "#ff9d94",
    "info": "#0f5c63",
    "background": "#12191c",
    "surface": "#1b2529",
}
LARGEST_UPLOAD = 60_000_000


def asked_for() -> tuple[Language, str]:
    """Return the language and the plan that the page's address asks for: ``?lang=CODE&plan=ID``."""
    asked = parse_qs(os.environ.get("QUERY_STRING", ""))
    language = parse_language(asked.get("lang", [""])[0])
    return language if language in LANGUAGES else FIRST_LANGUAGE, asked.get("plan", [""])[0]


def component(*path: str) -> str:
    """Return the source of a part of a page."""
    return (_APPS.joinpath(*path)).read_text(encoding="utf-8")


class Page(VuetifyTemplate):  # type: ignore[misc]
    """A whole page; everything it shows is one of these traits."""

    app = ""

    language = t.Unicode().tag(sync=True)
    rtl = t.Bool().tag(sync=True)
    words = t.Dict().tag(sync=True)
    vuetify_words = t.Dict().tag(sync=True)
    links = t.List(t.Dict()).tag(sync=True)
    notice = t.Dict().tag(sync=True)
    letterhead = t.Dict().tag(sync=True)

    def __init__(
        self, language: Language, words: dict[str, str], components: dict[str, str], store: PlanStore
    ) -> None:
        self.store = store
        for colors, chosen in ((theme.themes.light, _LIGHT), (theme.themes.dark, _DARK)):
            for name, color in chosen.items():
                setattr(colors, name, color)
        super().__init__(
            components={
                "apphead": component("shell", "head.vue"),
                "letterhead": component("shell", "letterhead.vue"),
                **components,
            },
            language=language,
            rtl=direction(language) == "rtl",
            words={
                **words,
                "title": app_text(self.app, "title", language),
                "lead": app_text(self.app, "lead", language),
            },
            vuetify_words={language: widget_words(language)},
            links=app_links(self.app, language, ""),
            notice={"kind": "info", "text": ""},
        )
        with self.telling():
            self.show_letterhead()

    def vue_leave(self, data: dict[str, Any]) -> None:
        """A link was followed; what was typed before it is kept by now."""
        self.send({"method": "follow", "args": [data["address"]]})

    def vue_dismiss(self, _data: dict[str, Any]) -> None:
        """The notice was closed."""
        self.say("info", "")

    def vue_use_logo(self, data: dict[str, Any]) -> None:
        """A logo was chosen."""
        with self.telling():
            name = str(data["name"])[:100]
            with use_language(self.spoken):
                self.store.keep_logo(uploaded(data), name)
            self.show_letterhead()
            self.say_message("success", "letterhead-kept", file=name)

    def vue_drop_logo(self, _data: dict[str, Any]) -> None:
        """The logo was to be forgotten."""
        with self.telling():
            self.store.drop_logo()
            self.show_letterhead()
            self.say_message("success", "letterhead-removed")

    def show_letterhead(self) -> None:
        """Show the logo and the name that documents get."""
        kept = self.store.letterhead()
        logo = base64.b64encode(kept.logo).decode("ascii") if kept.logo else ""
        self.letterhead = {
            "logo": logo and f"data:image/png;base64,{logo}",
            "entity": kept.entity(self.spoken),
        }

    def say(self, kind: str, text: str) -> None:
        """Show a notice above the page, or none."""
        self.notice = {"kind": kind, "text": text}

    def say_message(self, kind: str, key: str, **params: Any) -> None:
        """Show a message of the catalogues as a notice."""
        self.say(kind, message(key, lang=self.spoken, **params))

    @property
    def spoken(self) -> Language:
        """The page's language."""
        return parse_language(self.language) or FIRST_LANGUAGE

    def hand_out(self, file: File) -> None:
        """Give a file to the browser."""
        encoded = base64.b64encode(file.content).decode("ascii")
        self.send({"method": "save_file", "args": [file.name, file.media_type, encoded]})
        self.say_message("success", "apps-downloaded", file=file.name)

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Do something, and tell what went wrong."""
        self.say("info", "")
        try:
            yield
        except MashuraError as error:
            self.say("error", told(error, self.spoken))
        except Exception as error:
            self.say_message("error", "apps-unexpected", reason=repr(error))


def uploaded(data: dict[str, Any]) -> bytes:
    """Return the bytes of a file that the browser sent.

    Raises
    ------
    InputError
        If it is too large, or no file at all.

    Examples
    --------
    >>> uploaded({"picture": "aGk="})
    b'hi'
    """
    sent = str(data.get("picture") or data.get("file") or "")
    if len(sent) > LARGEST_UPLOAD * 4 // 3:
        raise InputError("apps-upload-too-large", megabytes=LARGEST_UPLOAD // 1_000_000)
    try:
        return base64.b64decode(sent, validate=True)
    except ValueError:
        raise InputError("apps-upload-unreadable") from None
