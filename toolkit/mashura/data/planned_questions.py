"""What comes back is brought under the questions that were planned: codes, texts, options (S48, S59, S62).

A tool gives its own names to what it was given: a survey with labels has the texts of questions as columns
and those of options as values, Polis numbers the statements, Decidim the proposals. A text in any language of
the questionnaire tells which one it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pandas as pd

from mashura.data.columns.times import iso_day
from mashura.data.files.export_files import Export, open_export
from mashura.data.formats import read_with_notes
from mashura.data.notes import ImportedData
from mashura.errors import InputError
from mashura.i18n import active_language, western_digits
from mashura.methodology.records.ballot_question import BALLOT, ballot_question, project_code
from mashura.methodology.records.questionnaire import (
    WITHHELD,
    PlannedQuestion,
    Question,
    Questionnaire,
)
from mashura.methodology.records.wording import best_text, text_in
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import OptionRole, QuestionKind

# LimeSurvey's own code of "other".
_OTHER = "-oth-"


def read_planned(
    path: str | Path,
    form: Questionnaire | None,
    format: str = "auto",
    mapping: str | Path | None = None,
    key: bytes | None = None,
    show: Sequence[str] = (),
) -> ImportedData:
    """Read an export of a questionnaire, if it is known; see :func:`mashura.data.read_with_notes`.

    The answers to its closed questions are shown, since nobody can write into them.
    """
    if form is None:
        return read_with_notes(path, format, mapping, key, show)
    closed = _closed_columns(open_export(Path(path)), form)
    try:
        reading = read_with_notes(path, format, mapping, key, (*show, *closed))
    except InputError as error:
        # A reader may have joined or renamed columns; what it withholds then stays withheld.
        if not closed or error.key == "data-format-two-fit":
            raise
        reading = read_with_notes(path, format, mapping, key, show)
    return replace(reading, consultation=as_planned(reading.consultation, form))


def as_planned(consultation: Consultation, form: Questionnaire) -> Consultation:
    """Return a consultation whose questions, statements and projects are those of a questionnaire.

    What is in the data and not in the questionnaire stays as it is.

    Examples
    --------
    >>> form = Questionnaire(statements=[{"statement_id": "s1", "text": {"en": "More buses"}}])
    >>> statements = pd.DataFrame({"statement_id": ["0"], "text": ["More  buses"], "moderation": ["in"]})
    >>> as_planned(Consultation(title="", origin="polis", statements=statements), form).statements[
    ...     "statement_id"
    ... ].tolist()
    ['s1']
    """
    return _with_statements(_with_answers(consultation, form), form)


def _key(text: str) -> str:
    return re.sub(r"\W+", " ", western_digits(text)).strip().casefold()


def _asked(form: Questionnaire) -> tuple[PlannedQuestion, ...]:
    ballot = ballot_question(form)
    return form.questions if ballot is None else (*form.questions, ballot)


def _spellings(question: PlannedQuestion) -> set[str]:
    return {_key(question.question_id), *(_key(wording.text) for wording in question.text if wording.text)}


def _parts(planned: PlannedQuestion) -> dict[str, set[str]]:
    """Return what the column of each part of a question may be called: item of a grid, place in a ranking.

    A ranking may also be one column, under the question's own code.
    """
    name = planned.question_id
    parts = {name: _spellings(planned)}
    if planned.kind is QuestionKind.GRID:
        parts = {
            f"{name}[{rated.code}]": {_key(f"{name}[{rated.code}]"), _key(f"{name}_{rated.code}")}
            | {_key(wording.text) for wording in rated.text if wording.text}
            | {
                _key(f"{wording.text} – {text_in(rated.text, wording.language)}")
                for wording in planned.text
                if wording.text and text_in(rated.text, wording.language)
            }
            for rated in planned.items
        }
    elif planned.kind is QuestionKind.RANKING:
        for place in range(1, len(planned.options) + 1):
            parts[f"{name}[{place}]"] = {_key(f"{name}[{place}]")}
    return parts


def _closed_columns(export: Export, form: Questionnaire) -> list[str]:
    """Return the columns of an export that are closed questions with one answer each."""
    closed = {
        spelling
        for question in form.questions
        if question.kind.has_closed_columns
        for spellings in _parts(question).values()
        for spelling in spellings
    }
    headers = [header for file in export.tables for sample in file.samples for header in sample.header]
    return [*dict.fromkeys(header for header in headers if closed & _names_of(header))]


def _names_of(header: str) -> set[str]:
    """Return what a column may be called: as it is, and without the groups before it."""
    return {_key(header), _key(header.rpartition("/")[2])}


def _with_answers(consultation: Consultation, form: Questionnaire) -> Consultation:
    answers = consultation.answers
    if not len(answers):
        return consultation
    languages = (active_language(), *form.offered())
    texts = {question.question_id: question.text for question in consultation.questions}
    renamed: dict[str, str] = {}
    values: dict[tuple[str, str], str] = {}
    questions: list[Question] = []
    for planned in _asked(form):
        parts = _parts(planned)
        others = _other_spellings(planned)
        for name in answers["question_id"].drop_duplicates():
            spellings = _names_of(name) | {_key(texts.get(name, ""))} - {""}
            if spellings & others:
                renamed[name] = f"{planned.question_id}[other]"
                continue
            for part, known in parts.items():
                if spellings & known:
                    renamed[name] = part
        is_one_column = planned.kind is QuestionKind.RANKING and planned.question_id in renamed.values()
        questions += [
            part
            for part in planned.as_questions(*languages)
            if is_one_column or part.question_id in renamed.values()
        ]
        if f"{planned.question_id}[other]" in renamed.values():
            questions.append(_other_question(planned, languages))
        if planned.kind.has_options or planned.kind is QuestionKind.DATE:
            for name, new in renamed.items():
                if new in parts and not (is_one_column and new == planned.question_id):
                    values |= {
                        (name, value): _value(value, planned)
                        for value in answers.loc[answers["question_id"] == name, "value"].drop_duplicates()
                    }
    kept = [question for question in consultation.questions if question.question_id not in renamed]
    pairs = zip(answers["question_id"], answers["value"], strict=True)
    changed = answers.assign(
        value=[values.get(pair, pair[1]) for pair in pairs],
        question_id=[renamed.get(name, name) for name in answers["question_id"]],
    )
    for planned in _asked(form):
        if planned.kind is QuestionKind.RANKING:
            changed = _with_places(changed, planned)
    result = replace(consultation, answers=changed, questions=(*questions, *kept))
    return _with_ballots(result, form) if form.ballot.projects else result


def _other_spellings(planned: PlannedQuestion) -> set[str]:
    """Return what the column with the words of *other* may be called, by its code or by its text."""
    other = planned.with_role(OptionRole.OTHER)
    if other is None:
        return set()
    name = planned.question_id
    composed = {
        _key(f"{wording.text} – {best_text(other.label, wording.language)}") for wording in planned.text
    }
    return {_key(f"{name}_other"), _key(f"{name} other"), *composed}


def _other_question(planned: PlannedQuestion, languages: tuple[str, ...]) -> Question:
    other = planned.with_role(OptionRole.OTHER)
    label = best_text(other.label, *languages) if other else ""
    return Question(
        question_id=f"{planned.question_id}[other]",
        text=f"{best_text(planned.text, *languages)} – {label}",
        kind=QuestionKind.OPEN,
    )


def _value(value: str, planned: PlannedQuestion) -> str:
    """Return an answer as the code of its option; what is no option may be anything, and is not shown."""
    if value == WITHHELD:
        return value
    if planned.kind is QuestionKind.DATE:
        return iso_day(value) or WITHHELD
    other = planned.with_role(OptionRole.OTHER)
    if value == _OTHER and other is not None:
        return other.code
    for option in planned.options:
        if value == option.code or _key(value) in (_key(wording.text) for wording in option.label):
            return option.code
    return WITHHELD


def _with_places(answers: pd.DataFrame, planned: PlannedQuestion) -> pd.DataFrame:
    """Return answers in which a ranking that was one column stands under its places."""
    whole = answers["question_id"] == planned.question_id
    if not whole.any():
        return answers
    placed = [answers[~whole]]
    for _, given in answers[whole].groupby("participant_id", sort=False):
        ranked = _in_order(" ".join(given["value"]), planned)
        names = [f"{planned.question_id}[{place}]" for place in range(1, len(ranked) + 1)]
        placed.append(given.iloc[[0] * len(ranked)].assign(question_id=names, value=ranked))
    return pd.concat(placed, ignore_index=True)


def _in_order(text: str, planned: PlannedQuestion) -> list[str]:
    """Return the options that a cell names one after another; what is no option is not shown."""
    spellings = {_key(wording.text): option.code for option in planned.options for wording in option.label}
    spellings |= {_key(option.code): option.code for option in planned.options}
    rest, codes = _key(text), list[str]()
    while rest:
        # A label may begin with another one: the longest is meant.
        starts = [known for known in spellings if known and f"{rest} ".startswith(f"{known} ")]
        if not starts:
            return [WITHHELD]
        named = max(starts, key=len)
        codes.append(spellings[named])
        rest = rest[len(named) :].strip()
    return [*dict.fromkeys(codes)]


def _with_ballots(consultation: Consultation, form: Questionnaire) -> Consultation:
    """Add the ballots that a survey tool collected as a question, with their projects and budget."""
    answers, ballot = consultation.answers, form.ballot
    codes = {project_code(place): project.project_id for place, project in enumerate(ballot.projects)}
    chosen = answers[(answers["question_id"] == BALLOT) & answers["value"].isin([*codes])]
    if not len(chosen) or len(consultation.ballots):
        return consultation
    languages = (active_language(), *form.offered())
    return replace(
        consultation,
        ballots=pd.DataFrame(
            {
                "participant_id": chosen["participant_id"],
                "project_id": chosen["value"].map(codes),
                "points": 1.0,
            }
        ).drop_duplicates(ignore_index=True),
        projects=pd.DataFrame(
            {
                "project_id": [project.project_id for project in ballot.projects],
                "name": [best_text(project.name, *languages) for project in ballot.projects],
                "cost": [project.cost or 0.0 for project in ballot.projects],
            }
        ),
        budgets=pd.DataFrame(
            {
                "budget": [ballot.budget or 0.0],
                "currency": [ballot.currency or None],
                "ballot_type": [ballot.ballot_type.value],
            }
        ),
    )


def _with_statements(consultation: Consultation, form: Questionnaire) -> Consultation:
    statements = consultation.statements
    planned: dict[str, tuple[str, str]] = {}
    for statement in form.statements:
        for wording in statement.text:
            if wording.text:
                planned.setdefault(_key(wording.text), (statement.statement_id, wording.text))
    renamed: dict[str, str] = {}
    texts: dict[str, str] = {}
    for name, text in zip(statements["statement_id"], statements["text"], strict=True):
        for candidate in (text, *text.splitlines()):
            match = planned.get(_key(candidate))
            if match is not None and match[0] not in renamed.values():
                renamed[name], texts[name] = match
                break
    if not renamed:
        return consultation
    return replace(
        consultation,
        statements=statements.assign(
            text=[
                texts.get(name, text)
                for name, text in zip(statements["statement_id"], statements["text"], strict=True)
            ],
            statement_id=_mapped(statements["statement_id"], renamed),
        ),
        votes=consultation.votes.assign(statement_id=_mapped(consultation.votes["statement_id"], renamed)),
        moderation_log=consultation.moderation_log.assign(
            statement_id=_mapped(consultation.moderation_log["statement_id"], renamed)
        ),
    )


def _mapped(names: pd.Series[str], renamed: Mapping[str, str]) -> pd.Series[str]:
    return names.map(renamed).fillna(names).astype("str")
