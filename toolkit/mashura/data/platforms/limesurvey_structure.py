"""The structure of a LimeSurvey survey (``.lss``): its questions, options and texts in every language (S48).

The file is XML from an unknown source, so nothing in it is expanded or fetched: a document type, without
which no entity can be declared, is refused before it takes effect.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn
from xml.etree import ElementTree
from xml.parsers import expat

from mashura.data.files.csv_table import read_bytes
from mashura.data.files.markup import plain_text
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, active_language, message
from mashura.methodology.records.questionnaire import AnswerOption, Question
from mashura.methodology.vocabulary import QuestionKind

_LARGEST_FILE = 50_000_000
_FIVE, _TEN = tuple("12345"), tuple(map(str, range(1, 11)))
# Question types whose options are not in the file; the texts of their codes are messages.
_FIXED: Mapping[str, tuple[QuestionKind, tuple[str, ...]]] = {
    "5": (QuestionKind.SCALE, _FIVE),
    "A": (QuestionKind.SCALE, _FIVE),
    "B": (QuestionKind.SCALE, _TEN),
    "C": (QuestionKind.SINGLE, ("Y", "U", "N")),
    "E": (QuestionKind.SCALE, ("D", "S", "I")),
    "G": (QuestionKind.SINGLE, ("F", "M")),
    "Y": (QuestionKind.SINGLE, ("Y", "N")),
}
_LISTS = ("L", "!", "O")
_SCALES = ("F", "H", "1")
_MULTIPLE = ("M", "P")
_NUMBERS = ("N", "K", ":")
_DATE = "D"
_GRIDS = (":", ";")
# What LimeSurvey writes for ordinal and for metric answers, in the setting for statistics programs.
_ORDERED = ("2", "3")
# Displayed text and uploaded files: no answers that could be counted.
_WITHOUT_ANSWERS = ("X", "|")
OTHER = "-oth-"

_Row = Mapping[str, str]
_Texts = Mapping[str, str]
"""A text by language."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Column:
    """One column of the answers.

    Attributes
    ----------
    code : str
        The heading with question codes, such as ``Q1[SQ001]``.
    spellings : tuple of str
        Other forms of the code, in LimeSurvey and in statistics programs.
    headings : tuple of str
        The full text of the question in each language.
    question : Question
        The question that it answers; all columns of a multiple choice have the same one.
    ticks : str
        For a multiple choice, the option that a tick selects; else empty.
    words : mapping of str to tuple of str
        The texts of each option code in every language.
    asks_gender : bool
        Whether this is LimeSurvey's own question for gender.
    """

    code: str
    spellings: tuple[str, ...]
    headings: tuple[str, ...]
    question: Question
    ticks: str
    words: Mapping[str, tuple[str, ...]]
    asks_gender: bool


@dataclass(frozen=True, kw_only=True)
class Structure:
    """The title of a survey and the columns of its answers, in order."""

    title: str
    columns: tuple[Column, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions, without repetitions."""
        return tuple({column.question.question_id: column.question for column in self.columns}.values())


def read_structure(path: Path, content: bytes | None = None) -> Structure:
    """Read a ``.lss`` file, or its content if it lies in an archive.

    Raises
    ------
    InputError
        If the file is missing, is not a survey, declares a document type, or is too large.
    """
    return _Survey(path, content).structure()


class _Survey:
    """The tables of the file, before they are joined."""

    def __init__(self, path: Path, content: bytes | None) -> None:
        root = parsed(path, content, "Survey")
        self.languages = [node.text or "" for node in root.iterfind("languages/language")] or ["en"]
        self.ordinal = {
            row.get("qid", "")
            for row in _rows(root, "question_attributes")
            if row.get("attribute") == "scale_export" and row.get("value") in _ORDERED
        }
        settings = [*_rows(root, "surveys_languagesettings")]
        self.titles = {row.get("surveyls_language", ""): row.get("surveyls_title", "") for row in settings}
        self.groups = {row.get("gid", ""): _number(row, "group_order") for row in _rows(root, "groups")}
        rows = [*_rows(root, "questions"), *_rows(root, "subquestions")]
        if not rows:
            raise InputError("readers-lss-empty", file=str(path))
        self.texts: dict[tuple[str, str], str] = {}
        for row in (*rows, *_rows(root, "question_l10ns")):
            if row.get("question"):
                self.texts[row.get("qid", ""), row.get("language", self.languages[0])] = plain_text(
                    row["question"]
                )
        # Older versions repeat a question for each language.
        self.rows = {row.get("qid", ""): row for row in reversed(rows)}
        words: dict[str, dict[str, str]] = {}
        for row in _rows(root, "answer_l10ns"):
            words.setdefault(row.get("aid", ""), {})[row.get("language", "")] = plain_text(
                row.get("answer", "")
            )
        # The options of each question and scale by code, with their texts by language.
        self.answers: dict[tuple[str, str], dict[str, dict[str, str]]] = {}
        for row in sorted(_rows(root, "answers"), key=lambda answer: _number(answer, "sortorder")):
            place = (row.get("qid", ""), row.get("scale_id") or "0")
            option = self.answers.setdefault(place, {}).setdefault(row.get("code", ""), {})
            option |= words.get(row.get("aid", ""), {})
            if row.get("answer"):
                option[row.get("language") or self.languages[0]] = plain_text(row["answer"])

    def structure(self) -> Structure:
        """Return the columns in the order of groups and questions."""
        asked = [row for row in self.rows.values() if not _number(row, "parent_qid")]
        asked.sort(key=lambda row: (self.groups.get(row.get("gid", ""), 0), _number(row, "question_order")))
        columns = tuple(column for row in asked for column in self._columns(row))
        return Structure(title=self._best(self.titles), columns=columns)

    def _columns(self, row: _Row) -> Iterator[Column]:
        kind, qid, asked = row.get("type", ""), row.get("qid", ""), self._texts(row)
        parts = self._parts(qid, "0")
        if kind in _WITHOUT_ANSWERS or not row.get("title"):
            return
        options: dict[str, _Texts]
        if kind in _MULTIPLE:
            options = {part.get("title", ""): self._texts(part) for part in parts}
            question = self._question(_code(row, ""), QuestionKind.MULTIPLE, options, [asked])
            for code, words in options.items():
                yield self._column(row, code, question, options, [asked, words], ticks=code)
                if kind == "P":
                    comment = self._messages("readers-comment")
                    yield self._open(row, f"{code}comment", asked, words, comment)
        elif kind in _GRIDS:
            for part in parts:
                for cell in self._parts(qid, "1"):
                    suffix = f"{part.get('title', '')}_{cell.get('title', '')}"
                    yield self._open(row, suffix, asked, self._texts(part), self._texts(cell))
        elif kind == "R":
            options = {**self.answers.get((qid, "0"), {})}
            for rank in range(1, len(options) + 1):
                yield self._closed(row, str(rank), QuestionKind.SINGLE, options, asked, _rank(rank))
        elif parts and (kind in _SCALES or kind in _FIXED):
            for part in parts:
                for scale in ("0", "1") if kind == "1" else ("0",):
                    suffix = part.get("title", "") + (f"#{scale}" if kind == "1" else "")
                    yield self._closed(row, suffix, *self._offered(row, scale), asked, self._texts(part))
        elif kind in _LISTS or kind in _FIXED:
            yield self._closed(row, "", *self._offered(row, "0"), asked)
            if kind == "O":
                yield self._open(row, "comment", asked, self._messages("readers-comment"))
        elif parts:
            for part in parts:
                yield self._open(row, part.get("title", ""), asked, self._texts(part))
        else:
            yield self._open(row, "", asked)
        if row.get("other") == "Y":
            yield self._open(row, "other", asked, self._messages("readers-other"))

    def _offered(self, row: _Row, scale: str) -> tuple[QuestionKind, dict[str, _Texts]]:
        """Return the kind of a closed question and its options, with their texts by language."""
        kind = row.get("type", "")
        if kind in _FIXED:
            question_kind, codes = _FIXED[kind]
            named = [code for code in codes if not code.isdigit()]
            words = {code: self._messages(f"readers-answer-{kind}-{code}".lower()) for code in named}
            return question_kind, {code: words.get(code, {}) for code in codes}
        options: dict[str, _Texts] = {**self.answers.get((row.get("qid", ""), scale), {})}
        if row.get("other") == "Y":
            options[OTHER] = self._messages("readers-other")
        # A list of answers may be marked as ordered; "other" is no step of a scale.
        is_scale = kind in _SCALES or (row.get("qid") in self.ordinal and OTHER not in options)
        return QuestionKind.SCALE if is_scale else QuestionKind.SINGLE, options

    def _closed(
        self, row: _Row, suffix: str, kind: QuestionKind, options: dict[str, _Texts], *texts: _Texts
    ) -> Column:
        question = self._question(_code(row, suffix), kind, options, texts)
        return self._column(row, suffix, question, options, texts, asks_gender=row.get("type") == "G")

    def _open(self, row: _Row, suffix: str, *texts: _Texts) -> Column:
        kind = QuestionKind.NUMBER if row.get("type") in _NUMBERS else QuestionKind.OPEN
        if row.get("type") == _DATE:
            kind = QuestionKind.DATE
        if suffix.endswith(("other", "comment")):
            kind = QuestionKind.OPEN
        return self._column(row, suffix, self._question(_code(row, suffix), kind, {}, texts), {}, texts)

    def _question(
        self, code: str, kind: QuestionKind, options: dict[str, _Texts], texts: Iterable[_Texts]
    ) -> Question:
        return Question(
            question_id=code,
            text=" – ".join(filter(None, map(self._best, texts))),
            kind=kind,
            options=tuple(
                AnswerOption(code=option, label=self._best(words)) for option, words in options.items()
            ),
        )

    def _column(
        self,
        row: _Row,
        suffix: str,
        question: Question,
        options: dict[str, _Texts],
        texts: Iterable[_Texts],
        *,
        ticks: str = "",
        asks_gender: bool = False,
    ) -> Column:
        texts = tuple(texts)
        headings = []
        for lang in self.languages:
            main, *rest = (text.get(lang, "") for text in texts)
            # With full texts LimeSurvey writes "Question? [Part]" as the header.
            headings.append(main + "".join(f" [{part}]" for part in rest if part))
        title, qid = row.get("title", ""), row.get("qid", "")
        plain = suffix.replace("#", "_")
        spellings = (f"{title}_{plain}", f"{title}.{plain}.") if suffix else ()
        return Column(
            code=_code(row, suffix),
            spellings=(*spellings, f"{row.get('sid', '')}X{row.get('gid', '')}X{qid}{suffix}"),
            headings=tuple(filter(None, headings)),
            question=question,
            ticks=ticks,
            words={option: tuple(words.values()) for option, words in options.items()},
            asks_gender=asks_gender,
        )

    def _parts(self, qid: str, scale: str) -> list[dict[str, str]]:
        """Return the subquestions of a question, in order."""
        parts = [
            row
            for row in self.rows.values()
            if row.get("parent_qid") == qid and (row.get("scale_id") or "0") == scale
        ]
        return sorted(parts, key=lambda row: _number(row, "question_order"))

    def _texts(self, row: _Row) -> _Texts:
        qid = row.get("qid", "")
        return {lang: self.texts.get((qid, lang), "") for lang in self.languages}

    def _best(self, texts: _Texts) -> str:
        """Return the text in the active language, else in the first language of the survey that has one."""
        for lang in (active_language(), *self.languages):
            if texts.get(lang):
                return texts[lang]
        return ""

    def _messages(self, key: str) -> _Texts:
        return {lang: message(key, lang=lang) for lang in LANGUAGES}


def _rank(rank: int) -> _Texts:
    return {lang: f"{message('readers-rank', lang=lang)} {rank}" for lang in LANGUAGES}


def _code(row: _Row, suffix: str) -> str:
    title, (part, _, scale) = row.get("title", ""), suffix.partition("#")
    return title + (f"[{part}]" if part else "") + (f"[{int(scale) + 1}]" if scale else "")


def _number(row: _Row, name: str) -> int:
    value = row.get(name, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else 0


def _rows(root: ElementTree.Element, table: str) -> list[dict[str, str]]:
    return [
        {cell.tag: (cell.text or "").strip() for cell in row} for row in root.iterfind(f"{table}/rows/row")
    ]


def parsed(path: Path, content: bytes | None, kind: str) -> ElementTree.Element:
    """Return the root of one of LimeSurvey's XML files.

    Parameters
    ----------
    path : pathlib.Path
        For messages, and to read it if there is no content.
    content : bytes or None
        What is in the file.
    kind : str
        What ``LimeSurveyDocType`` must say.

    Raises
    ------
    InputError
        If it is no such file, declares a document type, or is too large.
    """
    content = read_bytes(path) if content is None else content
    if len(content) > _LARGEST_FILE:
        raise InputError("readers-lss-large", file=str(path), megabytes=str(_LARGEST_FILE // 10**6))

    def refuse(*_: object) -> NoReturn:
        raise InputError("readers-lss-doctype", file=str(path))

    # The first pass looks only for a document type and stops before any entity could be expanded.
    guard = expat.ParserCreate()
    guard.StartDoctypeDeclHandler = refuse
    try:
        guard.Parse(content, True)
        root = ElementTree.fromstring(content)
    except (expat.ExpatError, ElementTree.ParseError) as error:
        raise InputError(
            "readers-lss-bad-xml", file=str(path), line=str(getattr(error, "lineno", 1))
        ) from None
    except (LookupError, ValueError):
        raise InputError("readers-lss-bad-xml", file=str(path), line="1") from None
    if root.findtext("LimeSurveyDocType") != kind:
        raise InputError("readers-lss-empty", file=str(path))
    return root
