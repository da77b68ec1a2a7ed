"""The widgets of a form: the model's state for the page, and the page's events for the model."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import traitlets as t

from mashura.apps.form.editor import CampaignEditor
from mashura.apps.form.form import form
from mashura.apps.form.panels import (
    changes_shown,
    conflict_shown,
    days_shown,
    files_shown,
    gaps_shown,
    gate_shown,
    progress_shown,
    state_shown,
    versions_shown,
)
from mashura.apps.registry import app_text
from mashura.apps.shell.page import Page, component
from mashura.apps.shell.places import place_names
from mashura.apps.shell.words import app_links, words_shown

_COMPONENTS = ("question", "power_map", "matrix", "gantt")


class FormPage(Page):
    """A guided form over one campaign."""

    template_file = (__file__, "view.vue")

    form = t.List(t.Dict()).tag(sync=True)
    draft = t.Dict().tag(sync=True)
    errors = t.Dict().tag(sync=True)
    days = t.Dict().tag(sync=True)
    sources = t.Dict().tag(sync=True)
    gaps = t.List(t.Dict()).tag(sync=True)
    progress = t.Dict().tag(sync=True)
    gate = t.Dict().tag(sync=True)

    address = t.Unicode().tag(sync=True)
    state = t.Unicode().tag(sync=True)
    kept = t.Int().tag(sync=True)
    turns = t.Dict().tag(sync=True)
    conflict = t.Dict().tag(sync=True)
    versions = t.List(t.Dict()).tag(sync=True)
    changes = t.Dict().tag(sync=True)
    files = t.List(t.Dict()).tag(sync=True)

    # What only one of the forms has.
    hand_over = t.Unicode().tag(sync=True)
    spending = t.Unicode().tag(sync=True)
    scores = t.List(t.Unicode()).tag(sync=True)
    opens = t.Unicode().tag(sync=True)
    advice = t.Dict().tag(sync=True)

    def __init__(self, editor: CampaignEditor) -> None:
        self.editor = editor
        language = editor.language
        words = words_shown(language)
        for key in ("finish", "missing-none"):
            words[key.replace("-", "_")] = app_text(self.app, key, language)
        super().__init__(
            language,
            words,
            {name: component("form", f"{name}.vue") for name in _COMPONENTS},
            editor.store,
        )
        self.form = form(editor.layout, language)
        self.files = files_shown(editor)
        self.show_anew()

    def vue_edit(self, data: dict[str, Any]) -> None:
        """A field was changed; the page shows it already."""
        self._take(data, lambda: self.editor.edit(data["path"], data["value"]))

    def vue_edit_many(self, data: dict[str, Any]) -> None:
        """Several fields were changed at once, by drawing."""
        self._take(data, lambda: self.editor.edit_many([(path, value) for path, value in data["changes"]]))

    def vue_add(self, data: dict[str, Any]) -> None:
        """An entry was added to a list."""
        self.rebuild(lambda: self.editor.add(data["path"], data.get("row")))

    def vue_remove(self, data: dict[str, Any]) -> None:
        """An entry was removed from a list."""
        self.rebuild(lambda: self.editor.remove(data["path"], data["index"]))

    def vue_undo(self, _data: dict[str, Any]) -> None:
        """The last change was to be taken back."""
        self.rebuild(self.editor.undo)

    def vue_redo(self, _data: dict[str, Any]) -> None:
        """What was taken back was wanted again."""
        self.rebuild(self.editor.redo)

    def vue_start(self, data: dict[str, Any]) -> None:
        """A new plan was asked for."""
        begin = self.editor.start_from_example if data["kind"] == "example" else self.editor.start_blank
        self.rebuild(begin)

    def vue_save(self, data: dict[str, Any]) -> None:
        """A version was to be kept."""
        with self._showing():
            saved = self.editor.save(str(data["author"]))
            self.say_message("success", "apps-saved", version=saved.version)
        if self.editor.conflict:
            # The page tells it in full, and has both ways out.
            self.say("info", "")
        self._list_versions()

    def vue_keep_mine(self, data: dict[str, Any]) -> None:
        """After a conflict, mine goes on top."""
        with self._showing():
            saved = self.editor.keep_mine(str(data["author"]))
            self.say_message("success", "apps-saved", version=saved.version)
        self._list_versions()

    def vue_take_theirs(self, _data: dict[str, Any]) -> None:
        """After a conflict, theirs is gone on with."""
        self.rebuild(self.editor.take_theirs)

    def vue_list_versions(self, _data: dict[str, Any]) -> None:
        """The versions were asked for."""
        self._list_versions()

    def vue_compare(self, data: dict[str, Any]) -> None:
        """What a version changed was asked for."""
        with self._showing():
            version = int(data["version"])
            self.changes = {**self.changes, str(version): changes_shown(self.editor, version)}

    def vue_restore(self, data: dict[str, Any]) -> None:
        """An old version was to be the newest again."""

        def restore() -> None:
            saved = self.editor.restore(int(data["version"]), str(data["author"]))
            self.say_message("success", "apps-restored", version=data["version"], now=saved.version)

        self.rebuild(restore)
        self._list_versions()

    def vue_download(self, data: dict[str, Any]) -> None:
        """A document was asked for."""
        with self._showing():
            self.hand_out(self.editor.document(str(data["kind"])))

    def vue_finish(self, _data: dict[str, Any]) -> None:
        """The stage was to be finished."""
        with self._showing():
            self.editor.finish()
            self.say_message("success", f"apps-{self.app}-finished")

    def vue_take_over(self, _data: dict[str, Any]) -> None:
        """Answers of the stage before were to be taken over."""

    def show_more(self) -> None:
        """Show what only this form has."""

    def rebuild(self, change: Callable[[], object]) -> None:
        """Change the draft, and show its fields from the model."""
        with self._showing():
            change()
        self.show_anew()

    def show_anew(self) -> None:
        """Show the fields from the model; while one types, the page's own are newer."""
        # The number makes the page take the draft even where it equals the last one sent.
        number = self.draft.get("number", 0) + 1
        self.draft = {"number": number, "campaign": copy.deepcopy(self.editor.draft)}
        self._show()

    def _take(self, data: dict[str, Any], change: Callable[[], bool]) -> None:
        """Take a change that the page shows already; its fields are shown anew only where they differ."""
        anew = True
        with self._showing():
            anew = change()
        self.kept = int(data["number"])
        if anew:
            self.show_anew()

    @contextmanager
    def _showing(self) -> Iterator[None]:
        with self.telling():
            yield
        self._show()

    def _list_versions(self) -> None:
        self.versions = versions_shown(self.editor)

    def _show(self) -> None:
        editor = self.editor
        self.errors = dict(editor.errors)
        self.days = days_shown(editor)
        self.gaps = gaps_shown(editor)
        self.progress = progress_shown(editor)
        self.state = state_shown(editor)
        self.turns = {"undo": editor.history.can_undo, "redo": editor.history.can_redo}
        self.conflict = conflict_shown(editor)
        self.address = editor.plan_id if editor.unsaved or editor.version else ""
        self.links = app_links(self.app, editor.language, self.address)
        self.gate = gate_shown(editor, self.address)
        self.sources = {
            "segments": [
                {"value": one.get("segment_id"), "title": one.get("name") or one.get("segment_id")}
                for one in editor.draft["plan"]["segments"]
            ],
            "places": [
                {"value": place, "title": name} for place, name in place_names(editor.language).items()
            ],
        }
        self.show_more()
