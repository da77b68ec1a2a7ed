"""The page of a form: it shows the editor's state, and passes the page's events to the editor."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import traitlets as t

from mashura.apps.form.cases import asked_plan, begun_with
from mashura.apps.form.description import describe
from mashura.apps.form.editor import Editor
from mashura.apps.form.ending import ending_shown
from mashura.apps.form.gap_list import gaps_shown
from mashura.apps.form.panels import (
    case_shown,
    changes_shown,
    conflict_shown,
    days_shown,
    files_shown,
    gate_shown,
    progress_shown,
    state_shown,
    verdict_shown,
    versions_shown,
)
from mashura.apps.form.parts import Layout
from mashura.apps.form.returned_panel import returned_shown
from mashura.apps.shell.messages import error_text
from mashura.apps.shell.page import Page, asked_language, uploaded
from mashura.apps.shell.words import app_links, words_with_prefix
from mashura.documents.edition import CopyKind
from mashura.documents.working_file.merging import Keep
from mashura.errors import InputError
from mashura.i18n import Language, message
from mashura.store import PlanStore

_FILLED = dict.fromkeys(
    ("edit-entry", "close-entry", "remove-entry", "restore-named", "approval-mark", "approval-marked"), "name"
)


def open_form(make: Callable[[PlanStore, Language], Editor[Any]]) -> FormPage:
    """Return a form as the page's address asks for it; ``make`` makes its editor."""
    language, store = asked_language(), PlanStore()
    page = FormPage(make(store, language))

    def open_asked() -> None:
        if plan_id := asked_plan(store, language):
            page.editor.open(plan_id)

    page.rebuild(open_asked)
    return page


class FormPage(Page):
    """A guided form over one record."""

    template_file = (__file__, "view.vue")

    form = t.List(t.Dict()).tag(sync=True)
    titles = t.List().tag(sync=True)
    has_example = t.Bool().tag(sync=True)
    draft = t.Dict().tag(sync=True)
    errors = t.Dict().tag(sync=True)
    days = t.Dict().tag(sync=True)
    holidays = t.Dict().tag(sync=True)
    sources = t.Dict().tag(sync=True)
    drawings = t.Dict().tag(sync=True)
    drawing_words = t.Dict().tag(sync=True)
    notes = t.Dict().tag(sync=True)
    second = t.Dict().tag(sync=True)
    offer = t.Unicode().tag(sync=True)
    verdict = t.Dict().tag(sync=True)
    gaps = t.List(t.Dict()).tag(sync=True)
    progress = t.Dict().tag(sync=True)
    gate = t.Dict().tag(sync=True)
    begun = t.Dict().tag(sync=True)
    approval = t.Dict().tag(sync=True)
    approved = t.Int().tag(sync=True)
    head = t.Unicode().tag(sync=True)
    folded = t.Dict().tag(sync=True)
    ending = t.Dict().tag(sync=True)
    refusal = t.Unicode().tag(sync=True)

    address = t.Unicode().tag(sync=True)
    state = t.Unicode().tag(sync=True)
    received = t.Int().tag(sync=True)
    acted = t.Int().tag(sync=True)
    turns = t.Dict().tag(sync=True)
    conflict = t.Dict().tag(sync=True)
    versions = t.List(t.Dict()).tag(sync=True)
    changes = t.Dict().tag(sync=True)
    files = t.List(t.Dict()).tag(sync=True)
    sheets = t.Bool().tag(sync=True)
    reads_json = t.Bool().tag(sync=True)
    can_duplicate = t.Bool().tag(sync=True)
    returned = t.Dict().tag(sync=True)

    def __init__(self, editor: Editor[Any]) -> None:
        self.editor = editor
        self._asked: Layout | None = None
        # How often the form was finished; from then on, what is open or comes next is shown below it.
        self._endings = 0
        language, drawings = editor.language, editor.app.layout.drawings()
        words = words_with_prefix("form-", language, filled=_FILLED)
        for part in ("finish", "missing-none"):
            words[part.replace("-", "_")] = editor.app.text(part, language)
        words |= {f"hijri_{name}": text for name, text in words_with_prefix("hijri-", language).items()}
        words["error_missing"] = message("apps-error-missing", lang=language)
        templates = {drawing.name: drawing.template for drawing in drawings}
        here = Path(__file__)
        own = {"question": "question.vue", "gaplist": "gap_list.vue", "ending": "ending.vue"}
        own |= {"returned": "returned.vue", "fileslist": "files_list.vue", "days": "days.vue"}
        own |= {"approvalpanel": "approval_panel.vue", "remark": "remark.vue"}
        components = {**{name: here.with_name(file) for name, file in own.items()}, **templates}
        super().__init__(editor.app, language, editor.store, words, components)
        self.drawing_words = {drawing.name: drawing.words(language) for drawing in drawings}
        self.head = editor.app.layout.head.name if editor.app.layout.head else ""
        self.titles = [path.split(".") for path in editor.kind.titles]
        self.has_example = editor.app.example is not None
        self.files = files_shown(editor)
        self.sheets = editor.app.sheets is not None
        self.reads_json = editor.app.reads_json
        self.can_duplicate = editor.app.duplicate is not None
        self.show_anew()

    def vue_edit(self, data: dict[str, Any]) -> None:
        """Take a change of one field, which the page shows already."""
        self._take(data, lambda: self.editor.edit(data["path"], data["value"]))

    def vue_edit_many(self, data: dict[str, Any]) -> None:
        """Take changes of several fields, made by dragging."""
        self._take(data, lambda: self.editor.edit_many([(path, value) for path, value in data["changes"]]))

    def vue_add(self, data: dict[str, Any]) -> None:
        """Add an entry to a list; the page shows it already, and learns what it is called inside."""

        def add() -> bool:
            self.editor.add(data["path"], data.get("row"))
            return True

        self._take(data, add)

    def vue_remove(self, data: dict[str, Any]) -> None:
        """Remove an entry from a list, which the page did already, and from the fields that point to it."""

        def remove() -> bool:
            self.editor.remove(data["path"], data["index"])
            return True

        self._take(data, remove)

    def vue_undo(self, _data: dict[str, Any]) -> None:
        """Undo the last change."""
        self.rebuild(self.editor.undo)

    def vue_redo(self, _data: dict[str, Any]) -> None:
        """Redo the change that was undone last."""
        self.rebuild(self.editor.redo)

    def vue_start(self, data: dict[str, Any]) -> None:
        """Begin a new record, blank or with the example's answers."""
        begin = self.editor.start_from_example if data["kind"] == "example" else self.editor.start_blank
        self.rebuild(begin)

    def vue_begin_case_again(self, _data: dict[str, Any]) -> None:
        """Put the course's plan in the place of what was made of it."""
        if begun := begun_with(self.editor.plan_id):
            self.rebuild(lambda: self.editor.begin_again_with(begun.campaign(self.editor.language)))

    def vue_save(self, data: dict[str, Any]) -> None:
        """Save a version; what keeps it from being saved stands beside the button."""
        with self._showing():
            try:
                saved = self.editor.save(self._author(data))
                self.say_message("success", "apps-saved", version=saved.version)
            except InputError as error:
                # The page shows a conflict with both resolutions.
                self.refusal = "" if self.editor.conflict else error_text(error, self.spoken)
        self._list_versions()

    def vue_keep_mine(self, data: dict[str, Any]) -> None:
        """Resolve a conflict: save mine on top."""
        with self._showing():
            saved = self.editor.keep_mine(self._author(data))
            self.say_message("success", "apps-saved", version=saved.version)
        self._list_versions()

    def vue_take_theirs(self, _data: dict[str, Any]) -> None:
        """Resolve a conflict: continue with theirs."""
        self.rebuild(self.editor.take_theirs)

    def vue_list_versions(self, _data: dict[str, Any]) -> None:
        """List the saved versions."""
        self._list_versions()

    def vue_compare(self, data: dict[str, Any]) -> None:
        """Show what a version changed."""
        with self._showing():
            version = int(data["version"])
            self.changes = {**self.changes, str(version): changes_shown(self.editor, version)}

    def vue_restore(self, data: dict[str, Any]) -> None:
        """Make an old version the newest."""

        def restore() -> None:
            saved = self.editor.restore(int(data["version"]), self._author(data))
            self.say_message("success", "apps-restored", version=data["version"], now=saved.version)

        self.rebuild(restore)
        self._list_versions()

    def vue_download(self, data: dict[str, Any]) -> None:
        """Hand out a document."""
        with self._showing():
            copy: CopyKind = "clean" if data.get("copy") == "clean" else "working"
            self.hand_out(self.editor.document(str(data["kind"]), copy))
            if left := self.editor.omitted(str(data["kind"])):
                self.say("success", f"{self.notice['text']} {left}")

    def vue_duplicate(self, _data: dict[str, Any]) -> None:
        """Begin a new record with the answers of this one, and open it."""
        with self._showing():
            make = self.editor.app.duplicate
            if make is not None and self.editor.address:
                language = self.editor.language
                begun = make(self.editor.store, self.editor.plan_id, language)
                self.follow(self.editor.app.address(language, begun))

    def vue_bring_back(self, data: dict[str, Any]) -> None:
        """Read a spreadsheet that was given out, and show what it changes."""
        with self._showing():
            self.editor.returned.bring_back(uploaded(data), str(data["name"])[:100])

    def vue_take_back(self, data: dict[str, Any]) -> None:
        """Take the changes of the spreadsheet."""

        def take() -> None:
            keep: Keep = "file" if data["keep"] == "file" else "plan"
            count = self.editor.returned.take(keep)
            self.say_message("success", "working-file-taken", count=count)

        self.rebuild(take)

    def vue_leave_back(self, _data: dict[str, Any]) -> None:
        """Take nothing of the spreadsheet."""
        with self._showing():
            self.editor.returned.leave()

    def vue_bring_in(self, data: dict[str, Any]) -> None:
        """Put the answers of a JSON file in the place of these."""
        name = str(data["name"])[:100]

        def bring() -> None:
            self.editor.bring_in(uploaded(data), name)
            self.say_message("success", "apps-brought-in", file=name)

        self.rebuild(bring)

    def vue_finish(self, _data: dict[str, Any]) -> None:
        """Show below the form what is done and what comes next, or what is still open."""
        with self._showing():
            self._endings += 1

    def vue_choose_second(self, data: dict[str, Any]) -> None:
        """Show texts in a second language beside, or no longer."""
        with self._showing():
            self.editor.choose_second(str(data["language"] or ""))

    def vue_translate(self, data: dict[str, Any]) -> None:
        """Keep what a text is in the second language."""

        def translate() -> bool:
            self.editor.translate(str(data["text"]), str(data["translation"]), str(data["language"]))
            return False

        self._take(data, translate)

    def vue_act(self, data: dict[str, Any]) -> None:
        """Do what a drawing offers beyond changing the draft."""
        named = {drawing.name: drawing for drawing in self.editor.layout.drawings()}
        before = self.editor.draft
        # What came of it and that it is done arrive together.
        with self.hold_sync():
            try:
                with self._showing():
                    if file := named[str(data["drawing"])].act(self.editor, data):
                        self.hand_out(file)
            finally:
                self.acted += 1
            if self.editor.draft is not before:
                self.show_anew()

    def vue_approve(self, data: dict[str, Any]) -> None:
        """Do what was chosen in the panel of approval; its texts stay until this is done."""
        with self._showing():
            self.say("success", self.editor.approve(data))
            self.approved += 1

    def vue_look_again(self, _data: dict[str, Any]) -> None:
        """Show what others did in the meantime."""
        with self._showing():
            self.editor.look_again()

    def vue_take_offer(self, _data: dict[str, Any]) -> None:
        """Take over answers that are offered from elsewhere."""
        self.rebuild(self.editor.take_offer)

    def vue_show_folded(self, data: dict[str, Any]) -> None:
        """Show what of the form is folded away, or fold it away again."""
        self.rebuild(lambda: self.editor.show_folded(bool(data["shown"])))

    def rebuild(self, change: Callable[[], object]) -> None:
        """Change the draft, and show its fields from the editor."""
        with self._showing():
            change()
        self.show_anew()

    def show_anew(self) -> None:
        """Show the fields from the editor; the page makes what it changed later in them again."""
        editor = self.editor
        shown = editor.app.layout.roots() | {path[0] for path in self.titles}
        # The number makes the page take the draft even where it equals the last one sent.
        number = self.draft.get("number", 0) + 1
        values = {field: copy.deepcopy(editor.draft[field]) for field in sorted(shown)}
        self.draft = {"number": number, "values": values, "received": self.received}
        self._show()

    def _take(self, data: dict[str, Any], change: Callable[[], bool]) -> None:
        """Take a change that the page shows already; send its fields back only where they differ."""
        anew = True
        with self._showing():
            anew = change()
        self.received = int(data["number"])
        if anew:
            self.show_anew()

    def _author(self, data: dict[str, Any]) -> str:
        """Return the name that a version is signed with."""
        author = str(data["author"]).strip()
        if not author:
            raise InputError("apps-save-name")
        return author

    @contextmanager
    def _showing(self) -> Iterator[None]:
        self.refusal = ""
        with self.telling():
            yield
        self._show()

    def _list_versions(self) -> None:
        self.versions = versions_shown(self.editor)

    def _show(self) -> None:
        editor = self.editor
        if self._asked != editor.layout:
            self._asked = editor.layout
            self.form = describe(editor.app, editor.language, editor.layout)
        folded = editor.folded()
        self.folded = asdict(folded) if folded else {}
        self.errors = dict(editor.errors)
        self.days = days_shown(editor)
        self.holidays = editor.holidays()
        self.gaps = gaps_shown(editor)
        self.progress = progress_shown(editor)
        self.state = state_shown(editor)
        self.turns = {"undo": editor.history.can_undo, "redo": editor.history.can_redo}
        self.conflict = conflict_shown(editor)
        self.returned = returned_shown(editor)
        self.address = editor.address
        self.links = app_links(self.app, editor.language, self.address)
        self.gate = gate_shown(editor)
        self.begun = case_shown(editor)
        self.approval = editor.approval()
        if self._endings:
            self.ending = {**ending_shown(editor), "number": self._endings}
        self.notes = editor.notes()
        self.second = editor.second_language()
        self.offer = editor.offer()
        self.verdict = verdict_shown(editor)
        self.sources = {source.name: source.choices(editor) for source in editor.layout.sources}
        # Also of what is folded away: the page may draw it before this arrives.
        self.drawings = {drawing.name: drawing.shown(editor) for drawing in editor.app.layout.drawings()}
