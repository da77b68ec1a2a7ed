"""The widgets of the app: the model's state for the page, and the page's events for the model."""

from __future__ import annotations

import base64
import copy
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import traitlets as t
from ipyvuetify.Themes import theme
from ipyvuetify.VuetifyTemplate import VuetifyTemplate

from mashura.apps.plan_and_simulate.form import form
from mashura.apps.plan_and_simulate.model import DOCUMENTS, PlanEditor, told
from mashura.apps.plan_and_simulate.panels import (
    gantt_shown,
    gaps_shown,
    progress_shown,
    result_shown,
    shelf_shown,
    spending_shown,
    state_shown,
    widget_words,
    words_shown,
)
from mashura.apps.plan_and_simulate.trial import place_names
from mashura.errors import MashuraError
from mashura.i18n import Language, direction, message, parse_language, parse_number
from mashura.simulation import load_world, world_names
from mashura.store import PlanStore

_HERE = Path(__file__).parent
# Dark enough to be read on white, and to carry white letters.
COLORS = {"primary": "#0f5c63", "success": "#1d6b3a", "error": "#a3271f", "info": "#0f5c63"}


def page() -> PlanView:
    """Return the app as the page's address asks for it: ``?lang=ar|en`` and ``?plan=ID``."""
    asked = parse_qs(os.environ.get("QUERY_STRING", ""))
    language = parse_language(asked.get("lang", [""])[0]) or "ar"
    view = PlanView(PlanEditor(PlanStore(), language))
    if "plan" in asked:
        view.vue_open({"plan_id": asked["plan"][0]})
    return view


class PlanView(VuetifyTemplate):  # type: ignore[misc]
    """The whole page; everything it shows is one of these traits."""

    template_file = (__file__, "view.vue")

    language = t.Unicode().tag(sync=True)
    rtl = t.Bool().tag(sync=True)
    words = t.Dict().tag(sync=True)
    vuetify_words = t.Dict().tag(sync=True)
    form = t.List(t.Dict()).tag(sync=True)
    worlds = t.List(t.Dict()).tag(sync=True)

    draft = t.Dict().tag(sync=True)
    errors = t.Dict().tag(sync=True)
    sources = t.Dict().tag(sync=True)
    gaps = t.List(t.Dict()).tag(sync=True)
    progress = t.Dict().tag(sync=True)
    spending = t.Unicode().tag(sync=True)
    gantt = t.Unicode().tag(sync=True)

    address = t.Unicode().tag(sync=True)
    state = t.Unicode().tag(sync=True)
    shelf = t.List(t.Dict()).tag(sync=True)
    notice = t.Dict().tag(sync=True)

    world = t.Unicode().tag(sync=True)
    world_about = t.Unicode().tag(sync=True)
    seed = t.Unicode().tag(sync=True)
    seed_error = t.Unicode().tag(sync=True)
    busy = t.Bool().tag(sync=True)
    result = t.Dict().tag(sync=True)
    stale = t.Bool().tag(sync=True)

    def __init__(self, editor: PlanEditor) -> None:
        self.editor = editor
        language: Language = editor.language
        for name, color in COLORS.items():
            setattr(theme.themes.light, name, color)
        super().__init__(
            components={
                name: (_HERE / f"{name}.vue").read_text(encoding="utf-8") for name in ("question", "outcome")
            },
            language=language,
            rtl=direction(language) == "rtl",
            words=words_shown(language),
            vuetify_words={language: widget_words(language)},
            form=form(language),
            worlds=[{"value": name, "title": load_world(name).title[language]} for name in world_names()],
            notice={"kind": "info", "text": ""},
        )
        self._show_anew()

    def vue_edit(self, data: dict[str, Any]) -> None:
        """A field was changed; the page shows it already."""
        with self._telling():
            self.editor.edit(data["path"], data["value"])

    def vue_add(self, data: dict[str, Any]) -> None:
        """An entry was added to a list."""
        self._rebuild(lambda: self.editor.add(data["path"]))

    def vue_remove(self, data: dict[str, Any]) -> None:
        """An entry was removed from a list."""
        self._rebuild(lambda: self.editor.remove(data["path"], data["index"]))

    def vue_start(self, data: dict[str, Any]) -> None:
        """A new plan was asked for."""
        begin = self.editor.start_from_example if data["kind"] == "example" else self.editor.start_blank
        self._rebuild(begin)

    def vue_open(self, data: dict[str, Any]) -> None:
        """A kept plan was asked for."""
        self._rebuild(lambda: self.editor.open(data["plan_id"]))

    def vue_list_plans(self, _data: dict[str, Any]) -> None:
        """The list of kept plans was opened."""
        with self._telling():
            self.shelf = shelf_shown(self.editor)

    def vue_save(self, data: dict[str, Any]) -> None:
        """A version was to be kept."""
        with self._telling():
            saved = self.editor.save(str(data["author"]))
            self._say("success", message("apps-saved", lang=self.editor.language, version=saved.version))

    def vue_download(self, data: dict[str, Any]) -> None:
        """A document was asked for."""
        with self._telling():
            if data["kind"] in DOCUMENTS:
                file = self.editor.document(data["kind"])
                encoded = base64.b64encode(file.content).decode("ascii")
                self.send({"method": "save_file", "args": [file.name, file.media_type, encoded]})
                self._say("success", message("apps-downloaded", lang=self.editor.language, file=file.name))

    def vue_choose_world(self, data: dict[str, Any]) -> None:
        """Another simulated public was chosen."""
        with self._telling():
            self.editor.choose_world(str(data["world"]))

    def vue_choose_seed(self, data: dict[str, Any]) -> None:
        """Another seed was typed."""
        with self._telling():
            self.seed_error = ""
            try:
                self.editor.choose_seed(parse_number(str(data["seed"])))
            except ValueError:
                self.seed_error = message("apps-error-whole-number", lang=self.editor.language)

    def vue_simulate(self, _data: dict[str, Any]) -> None:
        """The plan was to be simulated."""
        self.busy = True
        try:
            with self._telling():
                self.editor.simulate()
        finally:
            self.busy = False

    def vue_leave(self, data: dict[str, Any]) -> None:
        """A link was followed; what was typed before it is kept by now."""
        self.send({"method": "follow", "args": [data["address"]]})

    def vue_dismiss(self, _data: dict[str, Any]) -> None:
        """The notice was closed."""
        self._say("info", "")

    def _rebuild(self, change: Callable[[], object]) -> None:
        with self._telling():
            change()
        self._show_anew()

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Do something, tell what went wrong, and show what has changed."""
        self._say("info", "")
        try:
            yield
        except MashuraError as error:
            self._say("error", told(error, self.editor.language))
        except Exception as error:
            self._say("error", message("apps-unexpected", lang=self.editor.language, reason=repr(error)))
        self._show()

    def _say(self, kind: str, text: str) -> None:
        self.notice = {"kind": kind, "text": text}

    def _show_anew(self) -> None:
        """Show the fields from the model; while one types, the page's own are newer."""
        # The number makes the page take the draft even where it equals the last one sent.
        self.draft = {"number": self.draft.get("number", 0) + 1, "plan": copy.deepcopy(self.editor.draft)}
        self._show()

    def _show(self) -> None:
        editor = self.editor
        self.errors = dict(editor.errors)
        self.gaps = gaps_shown(editor)
        self.progress = progress_shown(editor)
        self.spending = spending_shown(editor)
        self.gantt = gantt_shown(editor)
        self.state = state_shown(editor)
        self.address = editor.plan_id if editor.unsaved or editor.version else ""
        world = load_world(editor.world)
        self.world, self.seed = editor.world, str(editor.seed)
        self.world_about = world.description[editor.language]
        places = place_names(world, editor.language)
        self.sources = {
            "segments": [
                {"value": one.get("segment_id"), "title": one.get("name") or one.get("segment_id")}
                for one in editor.draft["segments"]
            ],
            "places": [{"value": place, "title": name} for place, name in places.items()],
        }
        self.result = result_shown(editor)
        self.stale = editor.outcome_is_stale
