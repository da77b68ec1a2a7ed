"""The record of a form app being edited: what is missing, what rules object to, and its documents."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, Literal

from mashura.apps.form.form_app import DocumentSetting, FormApp
from mashura.apps.form.parts import Layout, paths_of
from mashura.apps.form.record_editor import ENTITY, RecordEditor
from mashura.apps.form.returned_file import ReturnedFile, working_file
from mashura.apps.shell.files import File, file_of, file_stem
from mashura.documents import render
from mashura.documents.edition import CopyKind, clean, versioned
from mashura.errors import InputError
from mashura.i18n import Language, holidays_between, message, use_language, weekend_of
from mashura.methodology.fields import owner
from mashura.methodology.labels import field_label
from mashura.methodology.records.record import is_answered
from mashura.methodology.rules.objection import Objection
from mashura.methodology.rules.standing import Hold
from mashura.store import RecordStore
from mashura.store.answers import read_answers
from mashura.store.kinds import R


@dataclass(frozen=True, kw_only=True)
class Gap:
    """Something that is missing or that a rule objects to, and the step on which it is corrected."""

    kind: Literal["unreadable", "missing", "blocker", "advice"]
    step: str
    text: str
    reason: str = ""
    place: str = ""
    """The question, by its path in the draft; a list or a group where no single one is meant."""
    rule: str = ""
    new: Mapping[str, str] = dataclasses.field(default_factory=dict)
    """The known answers of an entry that the list at ``place`` lacks."""


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """A conclusion that the page shows above everything else: in short, and why."""

    tone: Literal["go", "not-yet"]
    heading: str
    title: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Folded:
    """What of a form is not asked, in a sentence; whether it is shown nevertheless; what turns that."""

    text: str
    kept: str
    """How many answers it holds, in a sentence; empty if none."""
    shown: bool
    turn: str


class Editor(RecordEditor[R], Generic[R]):
    """The record of one app, being edited.

    An app over other records than campaigns needs no class of its own. A class may say more than this one:
    what is shown beside a part, what answers can be taken over from elsewhere, what the conclusion is.

    Parameters
    ----------
    app : FormApp
        What is edited, and how.
    store : RecordStore
        Any store of the database in which versions and drafts are kept.
    language : Language
        Language of messages and documents.
    """

    def __init__(self, app: FormApp[R], store: RecordStore[Any], language: Language) -> None:
        self.app = app
        super().__init__(app.kind, store, language, new=lambda: app.new(""), rows=app.layout.rows())
        self.returned = ReturnedFile(self, app.sheets)

    @property
    def layout(self) -> Layout:
        """The form as it is asked now."""
        return self.app.layout

    def folded(self) -> Folded | None:
        """Return what of the form is folded away; None where all of it is asked."""
        return None

    def show_folded(self, shown: bool) -> None:
        """Show what is folded away, or fold it away again."""

    def start_from_example(self) -> None:
        """Begin a new record with the answers of the app's example."""
        if self.app.example is not None:
            self.begin_with(self.app.example(self.language))

    def missing(self) -> list[tuple[str, str]]:
        """Return the outputs that are missing, each with what it is called."""
        root = self.kind.record
        return [
            (path, field_label(*owner(root, path), self.language))
            for path in self.layout.outputs()
            if not is_answered(self._answer(path))
        ]

    def objections(self) -> Iterable[tuple[str, Objection]]:
        """Return what rules object to, each objection with the path of its field."""
        return self.app.rules(self.record, self.language)

    def gaps(self) -> tuple[Gap, ...]:
        """Return what is missing and what rules object to."""
        places = self.places_of_missing()
        missing = [
            Gap(
                kind="missing",
                step=self.layout.step_of_output(output),
                text=text,
                place=self.in_draft(places.get(output) or output),
            )
            for output, text in self.missing()
        ]
        with use_language(self.language):
            objected = [
                Gap(
                    kind=objection.severity,
                    step=self.layout.step_of_field(path),
                    text=objection.text(self.language),
                    reason=objection.reason(self.language),
                    place=self.in_draft(f"{path}.{objection.at}" if objection.at else path),
                    rule=objection.rule,
                    new=objection.new,
                )
                for path, objection in self.objections()
            ]
        return (*missing, *objected)

    def places_of_missing(self) -> dict[str, str]:
        """Return the question that each missing output needs first, by the output."""
        return {}

    def progress(self) -> tuple[int, int]:
        """Return how many outputs are there, and how many there are in all."""
        total = len(self.layout.outputs())
        return total - len(self.missing()), total

    def closed_gate(self) -> tuple[Hold, ...]:
        """Return what keeps the record at earlier stages; the form can be filled in nevertheless."""
        return ()

    def finish(self) -> None:
        """Check that the record is complete and that no rule forbids it.

        Raises
        ------
        InputError
            If a field cannot be read, an output is missing, or a blocking rule is broken.
        """
        with use_language(self.language):
            self.refuse_unreadable()
            for kind, key in (("missing", "apps-incomplete"), ("blocker", "apps-blocked")):
                gaps = [gap for gap in self.gaps() if gap.kind == kind]
                if gaps:
                    raise InputError(key, first=gaps[0].text, count=len(gaps))

    def second_language(self) -> dict[str, Any]:
        """Return the languages that texts may stand in beside, the chosen one, and its texts."""
        return {}

    def choose_second(self, language: str) -> None:
        """Choose the language that texts stand in beside."""

    def translate(self, text: str, translation: str, language: str) -> None:
        """Keep what a text is in another language."""

    def notes(self) -> dict[str, str]:
        """Return sentences that stand below parts of the form, by the part's name."""
        return {}

    def marked_days(self) -> tuple[str, date, date]:
        """Return the country whose days of rest calendars mark, with the first and the last day of that."""
        return "", date.today(), date.today()

    def holidays(self) -> dict[str, Any]:
        """Return which days calendars mark: ``weekend`` (Monday is 0) and ``holidays`` by ISO date."""
        country, first, last = self.marked_days()
        named = holidays_between(country, first, last, self.language)
        return {
            "weekend": sorted(weekend_of(country)),
            "holidays": {day.isoformat(): name for day, name in named.items()},
        }

    def periods(self) -> dict[str, str]:
        """Return dates that follow from several answers, in words by the path of the first of them."""
        return {}

    def offer(self) -> str:
        """Return which answers could be taken over: the entity of the last record, or an empty text."""
        entity = self.store.letterhead().entity(self.language)
        if not entity or not self._without_entity():
            return ""
        return message("apps-entity-offer", lang=self.language, entity=entity)

    def take_offer(self) -> None:
        """Take over the answers that are offered."""
        entity = self.store.letterhead().entity(self.language)
        self.edit_many([(path, entity) for path in self._without_entity()])

    def verdict(self) -> Verdict | None:
        """Return the conclusion that the answers lead to, if the app draws one."""
        return None

    def approval(self) -> dict[str, Any]:
        """Return what the panel of approval shows; nothing where records are not approved."""
        return {}

    def approve(self, data: dict[str, Any]) -> str:
        """Do what a person chose in the panel of approval, and return what to say about it."""
        raise LookupError(data)

    def look_again(self) -> None:
        """Read again what others did."""

    def is_simulated(self) -> bool:
        """Return whether the record says something about simulated people."""
        return False

    def to_hand_out(self) -> R:
        """Return the record as documents and files have it."""
        return self.record

    def endings(self) -> tuple[str, ...]:
        """Return the files that can be downloaded, by ending."""
        return (*self.app.endings, "json")

    def bring_in(self, content: bytes, name: str) -> None:
        """Put the answers of a JSON file in the place of these; undo brings them back.

        Raises
        ------
        InputError
            If the file holds no such record, or an answer that is none; nothing changes then.
        """
        with use_language(self.language):
            self.begin_again_with(read_answers(content, self.kind.record, name))

    def document(self, ending: str, copy: CopyKind = "working") -> File:
        """Return the record as a file.

        Parameters
        ----------
        ending : str
            One of :meth:`endings`, or the name of a further document, a colon and its ending.
        copy : {'working', 'clean'}
            Whether the document says what is missing and what rules advise.

        Raises
        ------
        InputError
            If a field cannot be read, or the document needs an answer that is not given.
        """
        with use_language(self.language):
            self.refuse_unreadable()
            record = self.to_hand_out()
            if ending == "xlsx" and self.app.sheets is not None:
                written = working_file(self, self.app.sheets)
            elif ending == "json" or self.app.document is None:
                written = record.model_dump_json(indent=2).encode()
            else:
                return self._printed(record, ending, copy)
        return file_of(self._stem(self.app.text("link", self.language)), ending, written)

    def omitted(self, ending: str) -> str:
        """Return what of the record a file does not hold, in words; empty where it holds everything."""
        return ""

    def _printed(self, record: R, asked: str, copy: CopyKind) -> File:
        name, _, ending = asked.rpartition(":")
        make = self.app.further[name] if name else self.app.document
        assert make is not None
        logo, simulated = self.store.letterhead().logo, self.is_simulated()
        setting = DocumentSetting(language=self.language, logo=logo, simulated=simulated)
        document = versioned(make(record, setting), self.version, unsaved=self.unsaved)
        if copy == "clean":
            document = clean(document)
        kind = document.kind if name else self.app.text("link", self.language)
        return file_of(self._stem(kind), ending, render(document, ending))

    def _stem(self, kind: str) -> str:
        """Return the name of a file: its title, what it is, the date and the version."""
        version = message("documents-file-version", lang=self.language, version=self.version)
        title = self.title or message("documents-untitled", lang=self.language)
        return file_stem(title, kind, date.today().isoformat(), version)

    def _without_entity(self) -> list[list[str | int]]:
        """Return the paths of the form's questions about the entity that have no answer."""
        asked = [path for step in self.layout.steps for path in paths_of(step)]
        return [
            [*path.split(".")]
            for path in asked
            if path.split(".")[-1] == ENTITY and not is_answered(self._answer(path))
        ]

    def _answer(self, path: str) -> object:
        value: object = self.record
        for field in path.split("."):
            value = getattr(value, field, None)
        return value
