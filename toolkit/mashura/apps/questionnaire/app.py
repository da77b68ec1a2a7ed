"""What the questionnaire app is: its record, its steps, its check and its documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

from mashura.apps.campaign.records import QUESTIONNAIRE
from mashura.apps.form.form_app import DocumentSetting, FormApp
from mashura.apps.form.parts import Fields, FormStep, Layout
from mashura.apps.questionnaire.sheets import BALLOT, PREVIEW, QUESTIONS, STATEMENTS, TEXTS
from mashura.apps.registry import AppGroup
from mashura.documents.formats.content import Document
from mashura.documents.questionnaire.document import place_of, questionnaire_document
from mashura.i18n import LANGUAGES, Language, active_language
from mashura.methodology.records.questionnaire import Questionnaire
from mashura.methodology.rules.objection import Objection
from mashura.methodology.rules.questionnaire import Finding, questionnaire_findings
from mashura.paths import content
from mashura.record_file import read_record


@dataclass(frozen=True, kw_only=True)
class PlacedFinding(Finding):
    """A finding that says where it is, for lists in which it stands alone."""

    form: Questionnaire

    def text(self, lang: Language | None = None) -> str:
        """Return place and fault."""
        place = place_of(self, self.form, lang or active_language())
        return f"{place}: {super().text(lang)}"

    def reason(self, lang: Language | None = None) -> str:
        """Return why it matters, and how to mend it."""
        return f"{super().reason(lang)} {self.mend(lang)}"


def _objections(form: Questionnaire, _language: Language) -> Iterator[tuple[str, Objection]]:
    for found in questionnaire_findings(form):
        values = {part.name: getattr(found, part.name) for part in fields(Finding)}
        values["at"] = ".".join(part for part in (found.identifier, found.language) if part)
        yield "title" if found.part == "questionnaire" else found.part, PlacedFinding(form=form, **values)


def _document(form: Questionnaire, setting: DocumentSetting) -> Document:
    return questionnaire_document(form, language=setting.language, logo=setting.logo)


def _blank(_entity: str) -> Questionnaire:
    return Questionnaire(languages=LANGUAGES)


def _example(_language: Language) -> Questionnaire:
    return read_record(content("datasets", "plans", "bus_questionnaire.yaml"), Questionnaire)


APP = FormApp(
    name="questionnaire",
    group=AppGroup.PLAN,
    kind=QUESTIONNAIRE,
    leads_to=("plan", "what_if"),
    layout=Layout(
        steps=(
            FormStep(
                name="about",
                outputs=("title",),
                parts=(Fields(section="about", paths=("languages", "reading_level")), TEXTS),
            ),
            FormStep(name="questions", parts=(QUESTIONS,)),
            FormStep(name="statements", parts=(STATEMENTS,)),
            FormStep(
                name="ballot",
                parts=(
                    Fields(
                        section="ballot",
                        paths=(
                            "ballot.budget",
                            "ballot.currency",
                            "ballot.ballot_type",
                            "ballot.most_projects",
                        ),
                    ),
                    BALLOT,
                ),
            ),
            FormStep(name="preview", parts=(PREVIEW,)),
        )
    ),
    document=_document,
    endings=("docx", "pdf"),
    reads_json=True,
    rules=_objections,
    blank=_blank,
    example=_example,
)
