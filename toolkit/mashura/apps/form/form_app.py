"""An app that is a guided form over one kind of record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Literal

from mashura.apps.form.parts import Layout
from mashura.apps.registry import App
from mashura.documents.formats.content import Document
from mashura.i18n import Language
from mashura.methodology.rules.objection import Objection
from mashura.store.kinds import Kind, R

FURTHER_ENDINGS = ("docx", "pdf", "html")
TemplateKind = Literal["blank", "example"]


@dataclass(frozen=True, kw_only=True)
class DocumentSetting:
    """What a document follows: its language, the logo as PNG or None, whether people are simulated."""

    language: Language
    logo: bytes | None
    simulated: bool = False


Further = Callable[[R, DocumentSetting], Document]
"""Makes a further document of a record."""


@dataclass(frozen=True, kw_only=True)
class Sheets:
    """What the app's spreadsheet holds, which is read back in: fields of the record, and names of places."""

    parts: tuple[str, ...]
    places: Callable[[Language], Mapping[str, str]] = lambda _language: {}


@dataclass(frozen=True, kw_only=True)
class FormApp(App, Generic[R]):
    """A guided form.

    Besides the texts of every app it needs, in its catalogue: ``finish``, ``finished``, ``missing-none``; for
    each step ``step-NAME`` with ``.intro``; for each section ``section-NAME``; for each list ``add-NAME``.

    Attributes
    ----------
    kind : Kind
        The record that is filled in, a campaign or any other.
    layout : Layout
        The questions, step by step.
    document : callable, optional
        Makes the record's document.
    templates : tuple of {'blank', 'example'}
        What the document can be printed with before anything is filled in; each needs ``template-KIND``.
    endings : tuple of str
        The files in which the document can be downloaded, as :func:`mashura.documents.render` names them. The
        record itself can always be downloaded as JSON.
    further : mapping of str to callable
        Documents besides the record's own, by names for which the catalogue has ``document-NAME``; each can
        be downloaded in the formats of :data:`FURTHER_ENDINGS`.
    sheets : Sheets, optional
        What the file with the ending ``xlsx`` holds, where people change it and bring it back.
    reads_json : bool
        Whether the record's JSON can be brought in here, in the place of what is there.
    rules : callable
        Says what quality rules object to, each objection with the path of its field.
    translated : tuple of str
        Paths of the fields whose texts may stand in a second language beside.
    blank : callable, optional
        Makes a new record for an entity of a given name; without it all fields have their defaults.
    duplicate : callable, optional
        Begins a new record with the answers of another one, called with the store, its id and the language,
        and returns the new one's id.
    example : callable, optional
        Makes the example to begin with, in a language.
    """

    kind: Kind[R]
    layout: Layout
    document: Callable[[R, DocumentSetting], Document] | None = None
    endings: tuple[str, ...] = ()
    sheets: Sheets | None = None
    reads_json: bool = False
    further: Mapping[str, Further[R]] = field(default_factory=dict)
    templates: tuple[TemplateKind, ...] = ()
    translated: tuple[str, ...] = ()
    rules: Callable[[R, Language], Iterable[tuple[str, Objection]]] = field(
        default=lambda _record, _language: ()
    )
    blank: Callable[[str], R] | None = None
    duplicate: Callable[[Any, str, Language], str] | None = None
    example: Callable[[Language], R] | None = None

    def new(self, entity: str) -> R:
        """Return a new record for an entity."""
        return self.blank(entity) if self.blank else self.kind.record()

    def template(self, kind: TemplateKind, entity: str, logo: bytes | None, language: Language) -> Document:
        """Return the document blank, for an entity, or with the answers of the example.

        Raises
        ------
        LookupError
            If the app has no such template.
        """
        if self.document is None or kind not in self.templates:
            raise LookupError(kind)
        if kind == "example" and self.example is not None:
            # The example belongs to another entity.
            return self.document(self.example(language), DocumentSetting(language=language, logo=None))
        return self.document(self.new(entity), DocumentSetting(language=language, logo=logo))
