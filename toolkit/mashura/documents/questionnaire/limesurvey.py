"""A questionnaire as a LimeSurvey survey structure (``.lss``), in all its languages (S48).

Codes of questions and options are those of the questionnaire, so that answers come back under them. A scale
is a list of answers that is marked as ordinal (``scale_export``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from xml.etree import ElementTree
from zlib import crc32

from mashura.documents.questionnaire.asked import asked_questions
from mashura.methodology.records.questionnaire import PlannedQuestion, Questionnaire
from mashura.methodology.records.wording import Texts, best_text
from mashura.methodology.vocabulary import OptionRole, QuestionKind

# Of LimeSurvey 5, which later versions bring up to date when they import it.
_VERSION = "479"
_GROUP = "1"
_TYPES = {
    QuestionKind.SINGLE: ("L", "listradio"),
    QuestionKind.SCALE: ("L", "listradio"),
    QuestionKind.GRID: ("F", "arrays/array"),
    QuestionKind.RANKING: ("R", "ranking"),
    QuestionKind.MULTIPLE: ("M", "multiplechoice"),
    QuestionKind.NUMBER: ("N", "numerical"),
    QuestionKind.DATE: ("D", "date"),
    QuestionKind.OPEN: ("T", "longfreetext"),
}
_SHORT = "S", "shortfreetext"
_ORDINAL = "2"
_ALONE = (OptionRole.NONE, OptionRole.DONT_KNOW, OptionRole.NOT_SAY)

_Row = Mapping[str, str]


def limesurvey_structure(form: Questionnaire) -> bytes:
    """Return a questionnaire as the content of a ``.lss`` file.

    Raises
    ------
    InputError
        If it has no question, or a ballot that a survey cannot ask.
    """
    return _Survey(form).content()


class _Survey:
    def __init__(self, form: Questionnaire) -> None:
        self.form = form
        self.questions = asked_questions(form, "LimeSurvey")
        self.by_name = {question.question_id: question for question in self.questions}
        self.languages = form.offered()
        # LimeSurvey gives another number if this one is taken.
        self.number = str(100_000 + crc32(form.model_dump_json().encode()) % 900_000)
        self.tables: dict[str, list[_Row]] = {
            name: []
            for name in (
                "answers",
                "answer_l10ns",
                "groups",
                "group_l10ns",
                "questions",
                "subquestions",
                "question_l10ns",
                "question_attributes",
                "surveys",
                "surveys_languagesettings",
            )
        }
        self._numbers = iter(range(1, 1_000_000))

    def content(self) -> bytes:
        self._frame()
        for place, question in enumerate(self.questions, 1):
            self._question(place, question)
        root = ElementTree.Element("document")
        ElementTree.SubElement(root, "LimeSurveyDocType").text = "Survey"
        ElementTree.SubElement(root, "DBVersion").text = _VERSION
        languages = ElementTree.SubElement(root, "languages")
        for language in self.languages:
            ElementTree.SubElement(languages, "language").text = language
        for name, rows in self.tables.items():
            if rows:
                _write(ElementTree.SubElement(root, name), rows)
        ElementTree.indent(root, " ")
        content: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
        return content

    def _frame(self) -> None:
        first, *others = self.languages
        self.tables["surveys"].append(
            {
                "sid": self.number,
                "active": "N",
                "anonymized": "Y",
                "format": "G",
                "language": first,
                "additional_languages": " ".join(others),
                "datestamp": "N",
                "ipaddr": "N",
                "refurl": "N",
                "savetimings": "N",
            }
        )
        self.tables["groups"].append({"gid": _GROUP, "sid": self.number, "group_order": "1"})
        for language in self.languages:
            title = self._said(self.form.title, language)
            self.tables["group_l10ns"].append(
                {"gid": _GROUP, "sid": self.number, "group_name": title, "language": language}
            )
            self.tables["surveys_languagesettings"].append(
                {
                    "surveyls_survey_id": self.number,
                    "surveyls_language": language,
                    "surveyls_title": title,
                    "surveyls_welcometext": self._said(self.form.introduction, language),
                }
            )

    def _question(self, place: int, question: PlannedQuestion) -> None:
        number = self._next()
        is_short = question.kind is QuestionKind.OPEN and question.is_short
        kind, theme = _SHORT if is_short else _TYPES[question.kind]
        other = question.with_role(OptionRole.OTHER) if question.kind.has_options else None
        self.tables["questions"].append(
            {
                "qid": number,
                "parent_qid": "0",
                "sid": self.number,
                "gid": _GROUP,
                "type": kind,
                "title": question.question_id,
                "other": "Y" if other else "N",
                "mandatory": "Y" if question.required else "N",
                "question_order": str(place),
                "scale_id": "0",
                "relevance": self._relevance(question),
                "question_theme_name": theme,
            }
        )
        for language in self.languages:
            self._text(
                number, self._said(question.text, language), language, self._said(question.help, language)
            )
        for order, option in enumerate(question.options, 1):
            if option is other or not question.kind.has_options:
                continue
            texts = {language: self._said(option.label, language) for language in self.languages}
            if kind == "M":
                self._part(number, option.code, order, texts)
            else:
                self._answer(number, option.code, order, texts)
        for order, rated in enumerate(question.rated(), 1):
            self._part(
                number,
                rated.code,
                order,
                {language: self._said(rated.text, language) for language in self.languages},
            )
        for name, value, language in self._attributes(question):
            self.tables["question_attributes"].append(
                {"qid": number, "attribute": name, "value": value, "language": language}
            )

    def _part(self, number: str, code: str, order: int, texts: Mapping[str, str]) -> None:
        part = self._next()
        self.tables["subquestions"].append(
            {
                "qid": part,
                "parent_qid": number,
                "sid": self.number,
                "gid": _GROUP,
                "type": "T",
                "title": code,
                "question_order": str(order),
                "scale_id": "0",
                "relevance": "1",
            }
        )
        for language, text in texts.items():
            self._text(part, text, language)

    def _answer(self, number: str, code: str, order: int, texts: Mapping[str, str]) -> None:
        answer = self._next()
        self.tables["answers"].append(
            {"aid": answer, "qid": number, "code": code, "sortorder": str(order), "scale_id": "0"}
        )
        for language, text in texts.items():
            self.tables["answer_l10ns"].append({"aid": answer, "answer": text, "language": language})

    def _text(self, number: str, text: str, language: str, help: str = "") -> None:
        self.tables["question_l10ns"].append(
            {"qid": number, "question": text, "help": help, "language": language}
        )

    def _attributes(self, question: PlannedQuestion) -> Iterator[tuple[str, str, str]]:
        """Yield name, value and language of the settings of a question."""
        if question.kind is QuestionKind.SCALE:
            yield "scale_export", _ORDINAL, ""
        if question.kind is QuestionKind.NUMBER:
            for name, limit in (("min_num_value_n", question.lowest), ("max_num_value_n", question.highest)):
                if limit is not None:
                    yield name, f"{limit:g}", ""
        if question.kind is QuestionKind.DATE:
            yield "date_format", "yyyy-mm-dd", ""
        if question.kind is QuestionKind.MULTIPLE:
            if question.most_choices is not None:
                yield "max_answers", str(question.most_choices), ""
            if alone := [option.code for option in question.options if option.role in _ALONE]:
                yield "exclude_all_others", ";".join(alone), ""
        other = question.with_role(OptionRole.OTHER)
        if other is not None:
            for language in self.languages:
                yield "other_replace_text", self._said(other.label, language), language

    def _relevance(self, question: PlannedQuestion) -> str:
        """Return when a question is asked, as an expression of LimeSurvey."""
        condition = question.shown_if
        earlier = self.by_name.get(condition.question_id) if condition else None
        if condition is None or earlier is None:
            return "1"
        name, other = earlier.question_id, earlier.with_role(OptionRole.OTHER)
        parts = []
        for code in condition.codes:
            is_other = other is not None and code == other.code
            if earlier.kind is QuestionKind.MULTIPLE:
                parts.append(f"!is_empty({name}_other.NAOK)" if is_other else f'{name}_{code}.NAOK == "Y"')
            else:
                parts.append(f'{name}.NAOK == "{"-oth-" if is_other else code}"')
        return f"({' or '.join(parts)})"

    def _said(self, texts: Texts, language: str) -> str:
        """Return a text as LimeSurvey's HTML; braces would be taken for an expression."""
        text = best_text(texts, language, *self.languages)
        shown = escape(text, quote=False).replace("{", "&#123;").replace("}", "&#125;")
        return shown.replace("\n", "<br />")

    def _next(self) -> str:
        return str(next(self._numbers))


def _write(table: ElementTree.Element, rows: list[_Row]) -> None:
    fields = ElementTree.SubElement(table, "fields")
    for name in dict.fromkeys(name for row in rows for name in row):
        ElementTree.SubElement(fields, "fieldname").text = name
    parent = ElementTree.SubElement(table, "rows")
    for row in rows:
        entry = ElementTree.SubElement(parent, "row")
        for name, value in row.items():
            ElementTree.SubElement(entry, name).text = value
