"""A questionnaire as an XLSForm for KoBoToolbox and ODK, in all its languages (S48)."""

from __future__ import annotations

import io
from zlib import crc32

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from mashura.documents.questionnaire.asked import asked_questions
from mashura.errors import InputError
from mashura.methodology.records.questionnaire import PlannedQuestion, Questionnaire
from mashura.methodology.records.wording import Texts, best_text
from mashura.methodology.vocabulary import OptionRole, QuestionKind
from mashura.methodology.vocabulary.languages import OTHER, language_name

_ALONE = (OptionRole.NONE, OptionRole.DONT_KNOW, OptionRole.NOT_SAY)
# Suffix of the question for the words of "other".
OTHER_TEXT = "_other"


def xlsform(form: Questionnaire) -> bytes:
    """Return a questionnaire as the content of an XLSForm workbook.

    Raises
    ------
    InputError
        If it has no question, or a ballot that a survey cannot ask.
    """
    questions = asked_questions(form, "XLSForm")
    languages = form.offered()
    if OTHER in languages:
        raise InputError("questionnaire-language", tool="XLSForm")
    book = Workbook()
    survey: Worksheet = book.active
    survey.title = "survey"
    sheet = _Sheet(questions, languages)
    _fill(survey, [*sheet.introduction(form), *sheet.questions()], ["type", "name"])
    _fill(book.create_sheet("choices"), sheet.choices(), ["list_name", "name"])
    number = crc32(form.model_dump_json().encode())
    settings = {
        "form_title": best_text(form.title, *languages) or f"form {number}",
        "form_id": f"mashura_{number:08x}",
        "version": str(number),
        "default_language": _column(languages[0]),
    }
    _fill(book.create_sheet("settings"), [settings], [*settings])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


class _Sheet:
    def __init__(self, questions: tuple[PlannedQuestion, ...], languages: tuple[str, ...]) -> None:
        self.asked = questions
        self.languages = languages
        self.by_name = {question.question_id: question for question in questions}

    def introduction(self, form: Questionnaire) -> list[dict[str, str]]:
        if not any(wording.text for wording in form.introduction):
            return []
        return [{"type": "note", "name": "introduction", **self._said("label", form.introduction)}]

    def questions(self) -> list[dict[str, str]]:
        rows = []
        for question in self.asked:
            rows += self._grid(question) if question.kind is QuestionKind.GRID else [self._question(question)]
            other = question.with_role(OptionRole.OTHER) if question.kind.has_options else None
            if other is not None:
                rows.append(
                    {
                        "type": "text",
                        "name": question.question_id + OTHER_TEXT,
                        **other_label(question, self.languages),
                        "relevant": self._chosen(question, (other.code,)),
                    }
                )
        return rows

    def choices(self) -> list[dict[str, str]]:
        return [
            {"list_name": question.question_id, "name": option.code, **self._said("label", option.label)}
            for question in self.asked
            if question.kind.has_options
            for option in question.options
        ]

    def _question(self, question: PlannedQuestion) -> dict[str, str]:
        name, condition = question.question_id, question.shown_if
        row = {"type": _type(question), "name": name, **self._said("label", question.text)}
        if any(wording.text for wording in question.help):
            row |= self._said("hint", question.help)
        if question.required:
            row["required"] = "yes"
        if condition is not None and condition.question_id in self.by_name:
            row["relevant"] = self._chosen(self.by_name[condition.question_id], condition.codes)
        if question.kind is QuestionKind.OPEN and not question.is_short:
            row["appearance"] = "multiline"
        if limits := self._limits(question):
            row["constraint"] = " and ".join(limits)
        return row

    def _grid(self, question: PlannedQuestion) -> list[dict[str, str]]:
        """Return a group that is shown as a table, with a question for each item."""
        group = self._question(question)
        required = {"required": group.pop("required")} if question.required else {}
        items = [
            {
                "type": f"select_one {question.question_id}",
                "name": f"{question.question_id}_{rated.code}",
                **self._said("label", rated.text),
                **required,
            }
            for rated in question.items
        ]
        return [{**group, "appearance": "table-list"}, *items, {"type": "end_group"}]

    def _limits(self, question: PlannedQuestion) -> list[str]:
        limits = []
        if question.kind is QuestionKind.NUMBER:
            if question.lowest is not None:
                limits.append(f". >= {question.lowest:g}")
            if question.highest is not None:
                limits.append(f". <= {question.highest:g}")
        if question.kind is QuestionKind.MULTIPLE:
            if question.most_choices is not None:
                limits.append(f"count-selected(.) <= {question.most_choices}")
            limits += [
                f"not(selected(., '{option.code}') and count-selected(.) > 1)"
                for option in question.options
                if option.role in _ALONE
            ]
        return limits

    def _chosen(self, question: PlannedQuestion, codes: tuple[str, ...]) -> str:
        return " or ".join(f"selected(${{{question.question_id}}}, '{code}')" for code in codes)

    def _said(self, column: str, texts: Texts) -> dict[str, str]:
        return {
            f"{column}::{_column(language)}": best_text(texts, language, *self.languages)
            for language in self.languages
        }


def other_label(question: PlannedQuestion, languages: tuple[str, ...]) -> dict[str, str]:
    """Return the labels of the question for the words of *other*, by their columns.

    Answers that come back with labels are told apart by them, so each names its question.
    """
    other = question.with_role(OptionRole.OTHER)
    assert other is not None
    return {
        f"label::{_column(language)}": " – ".join(
            (best_text(question.text, language, *languages), best_text(other.label, language, *languages))
        )
        for language in languages
    }


def _type(question: PlannedQuestion) -> str:
    if question.kind is QuestionKind.MULTIPLE:
        return f"select_multiple {question.question_id}"
    if question.kind is QuestionKind.GRID:
        return "begin_group"
    if question.kind is QuestionKind.RANKING:
        return f"rank {question.question_id}"
    if question.kind.has_options:
        return f"select_one {question.question_id}"
    return {QuestionKind.NUMBER: "decimal", QuestionKind.DATE: "date"}.get(question.kind, "text")


def _column(language: str) -> str:
    """Return a language as XLSForm names it: English name and code."""
    return f"{language_name(language, 'en')} ({language})"


def _fill(sheet: Worksheet, rows: list[dict[str, str]], first: list[str]) -> None:
    columns = [*dict.fromkeys([*first, *(name for row in rows for name in row)])]
    sheet.append(columns)
    for row in rows:
        sheet.append([row.get(name, "") for name in columns])
    for cells in sheet.iter_rows():
        for cell in cells:
            if isinstance(cell.value, str):
                # A text that begins with "=" is no formula.
                cell.data_type = "s"
    sheet.freeze_panes = "A2"
