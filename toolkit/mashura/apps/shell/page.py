"""The base of every app's page: language, colours, words, notices, files, and links to the other apps."""

from __future__ import annotations

import base64
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import traitlets as t
from ipyvuetify.Themes import theme
from ipyvuetify.VuetifyTemplate import VuetifyTemplate

from mashura.apps.registry import App
from mashura.apps.shell.files import File
from mashura.apps.shell.messages import error_text
from mashura.apps.shell.words import app_links, shared_words, widget_words
from mashura.errors import InputError, MashuraError
from mashura.i18n import FIRST_LANGUAGE, LANGUAGES, Language, direction, message, parse_language, use_language
from mashura.store import RecordStore

_LETTERHEAD = Path(__file__).with_name("letterhead.vue")
_UPLOAD = Path(__file__).with_name("upload.vue")
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


def asked_language() -> Language:
    """Return the language that the page's address asks for: ``?lang=CODE``."""
    asked = parse_qs(os.environ.get("QUERY_STRING", ""))
    language = parse_language(asked.get("lang", [""])[0])
    return language if language in LANGUAGES else FIRST_LANGUAGE


class Frame(VuetifyTemplate):  # type: ignore[misc]
    """What surrounds every page. It follows links and saves files for the page in the browser."""

    template_file = (__file__, "frame.vue")


class Page(VuetifyTemplate):  # type: ignore[misc]
    """A whole page; everything it shows is one of these traits.

    Parameters
    ----------
    app : App
        The app whose page it is.
    language : Language
        Language of the page.
    store : RecordStore
        Keeps the letterhead.
    words : mapping of str to str
        The page's own words, beside those that every page has.
    components : mapping of str to Path
        Vue components of the page, by the name of their tag.
    """

    language = t.Unicode().tag(sync=True)
    rtl = t.Bool().tag(sync=True)
    words = t.Dict().tag(sync=True)
    widget_words = t.Dict().tag(sync=True)
    links = t.List(t.Dict()).tag(sync=True)
    notice = t.Dict().tag(sync=True)
    letterhead = t.Dict().tag(sync=True)
    answered = t.Int().tag(sync=True)
    """The number of the last act of the page that was done."""

    def __init__(
        self,
        app: App,
        language: Language,
        store: RecordStore[Any],
        words: Mapping[str, str],
        components: Mapping[str, Path],
    ) -> None:
        self.app = app
        self.store = store
        for colors, chosen in ((theme.themes.light, _LIGHT), (theme.themes.dark, _DARK)):
            for name, color in chosen.items():
                setattr(colors, name, color)
        self.frame = Frame(components={"upload": _UPLOAD.read_text(encoding="utf-8")})
        templates = {"letterhead": _LETTERHEAD, "upload": _UPLOAD, **components}
        super().__init__(
            components={
                "pageframe": self.frame,
                **{name: path.read_text(encoding="utf-8") for name, path in templates.items()},
            },
            language=language,
            rtl=direction(language) == "rtl",
            words={
                **shared_words(language),
                **words,
                "title": app.text("title", language),
                "lead": app.text("lead", language),
            },
            widget_words=widget_words(language),
            links=app_links(app, language, ""),
            notice={"kind": "info", "text": ""},
        )
        with self.telling():
            self.show_letterhead()

    def _handle_event(self, widget: Any, content: dict[str, Any], buffers: Any) -> None:
        """Do what the page asks for, each act once and in their order.

        When the connection broke, the page sends again what was not answered: what was done already is not
        done twice, and what follows a lost act waits until that has come again.
        """
        number = content.get("number")
        if number is None:
            super()._handle_event(widget, content, buffers)
        elif number == self.answered + 1:
            try:
                super()._handle_event(widget, content, buffers)
            finally:
                self.answered = number

    def vue_leave(self, data: dict[str, Any]) -> None:
        """Follow a link; everything typed before it has been kept by now."""
        self.follow(str(data["address"]))

    def vue_dismiss(self, _data: dict[str, Any]) -> None:
        """Close the notice."""
        self.say("info", "")

    def vue_use_logo(self, data: dict[str, Any]) -> None:
        """Keep a logo that was chosen."""
        with self.telling():
            name = str(data["name"])[:100]
            with use_language(self.spoken):
                self.store.keep_logo(uploaded(data), name)
            self.show_letterhead()
            self.say_message("success", "letterhead-kept", file=name)

    def vue_drop_logo(self, _data: dict[str, Any]) -> None:
        """Forget the logo."""
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
        """Show a notice above the page; an empty text closes it."""
        self.notice = {"kind": kind, "text": text}

    def say_message(self, kind: str, key: str, **params: Any) -> None:
        """Show a message of the catalogues as a notice."""
        self.say(kind, message(key, lang=self.spoken, **params))

    @property
    def spoken(self) -> Language:
        """The page's language."""
        return parse_language(self.language) or FIRST_LANGUAGE

    def follow(self, address: str) -> None:
        """Let the browser open an address in place of this page."""
        self.frame.send({"method": "follow", "args": [address]})

    def hand_out(self, file: File) -> None:
        """Let the browser save a file."""
        encoded = base64.b64encode(file.content).decode("ascii")
        self.frame.send({"method": "save_file", "args": [file.name, file.media_type, encoded]})
        self.say_message("success", "apps-downloaded", file=file.name)

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Do something, and show a notice if it fails."""
        self.say("info", "")
        try:
            yield
        except MashuraError as error:
            self.say("error", error_text(error, self.spoken))
        except Exception as error:
            self.say_message("error", "apps-unexpected", reason=repr(error))


def uploaded(data: dict[str, Any]) -> bytes:
    """Return the bytes of a file that the browser sent.

    Raises
    ------
    InputError
        If it is too large or did not arrive whole.

    Examples
    --------
    >>> uploaded({"file": "aGk="})
    b'hi'
    """
    sent = str(data.get("file") or "")
    if len(sent) > LARGEST_UPLOAD * 4 // 3:
        raise InputError("apps-upload-too-large", megabytes=LARGEST_UPLOAD // 1_000_000)
    try:
        return base64.b64decode(sent, validate=True)
    except ValueError:
        raise InputError("apps-upload-unreadable") from None
