"""What tools give back of a questionnaire, written as each of them writes it (simulated answers)."""

from __future__ import annotations

import csv
import io
import random
import zipfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from openpyxl import Workbook

from mashura.data.platforms.limesurvey_structure import read_structure
from mashura.documents.questionnaire.limesurvey import limesurvey_structure
from mashura.documents.questionnaire.statements import decidim_rows
from mashura.methodology.records.ballot_question import ballot_question
from mashura.methodology.records.questionnaire import PlannedQuestion, Questionnaire
from mashura.methodology.records.wording import best_text, text_in
from mashura.methodology.vocabulary import OptionRole, QuestionKind

Answers = dict[str, list[str]]
"""Values of one person by question: one, or those of a multiple choice."""

OPINIONS = (
    "I would like the evening buses to come more often, because I work late and wait for a long time.",
    "أتمنى أن تكون المحطات مظللة في الصيف لأن الانتظار في الشمس صعب على كبار السن.",
    "Please tell us earlier when a line changes, and put the new times on the signs at the stops.",
)


def asked(form: Questionnaire) -> tuple[PlannedQuestion, ...]:
    ballot = ballot_question(form)
    return form.questions if ballot is None else (*form.questions, ballot)


def simulated_answers(form: Questionnaire, people: int, seed: int) -> list[Answers]:
    """Return answers of simulated people; the words of *other* stand under ``CODE[other]``."""
    draw = random.Random(seed)
    everybody = []
    for _ in range(people):
        answers: Answers = {}
        for question in asked(form):
            codes = [option.code for option in question.options]
            match question.kind:
                case QuestionKind.OPEN:
                    answers[question.question_id] = [draw.choice(OPINIONS)]
                case QuestionKind.NUMBER:
                    answers[question.question_id] = [str(draw.randint(1, 40))]
                case QuestionKind.GRID:
                    for rated in question.items:
                        answers[f"{question.question_id}[{rated.code}]"] = [draw.choice(codes)]
                    continue
                case QuestionKind.RANKING:
                    for place, code in enumerate(draw.sample(codes, len(codes)), 1):
                        answers[f"{question.question_id}[{place}]"] = [code]
                    continue
                case QuestionKind.DATE:
                    day = date(2026, 1, 1) + timedelta(days=draw.randint(0, 60))
                    answers[question.question_id] = [day.isoformat()]
                case QuestionKind.MULTIPLE:
                    answers[question.question_id] = sorted(draw.sample(codes, draw.randint(1, len(codes))))
                case _:
                    answers[question.question_id] = [draw.choice(codes)]
            other = question.with_role(OptionRole.OTHER)
            if other is not None and other.code in answers[question.question_id]:
                answers[f"{question.question_id}[other]"] = [draw.choice(OPINIONS)]
        everybody.append(answers)
    return everybody


def limesurvey_cells(form: Questionnaire, everybody: list[Answers], structure: Path) -> dict[str, list[str]]:
    """Return the columns of LimeSurvey's answers by heading with codes."""
    questions = {question.question_id: question for question in asked(form)}
    columns: dict[str, list[str]] = {}
    for column in read_structure(structure).columns:
        name, _, part = column.code.rstrip("]").partition("[")
        question, cells = questions[name], []
        other = question.with_role(OptionRole.OTHER)
        for answers in everybody:
            values = answers.get(name) or answers.get(column.code, [])
            if part == "other":
                words = answers.get(f"{name}[other]", [""])[0]
                cells.append(words)
            elif question.kind is QuestionKind.DATE:
                cells.append(f"{values[0]} 00:00:00")
            elif question.kind is QuestionKind.MULTIPLE:
                cells.append("Y" if part in values else "")
            else:
                cells.append("-oth-" if other is not None and values == [other.code] else values[0])
        columns[column.code] = cells
    return columns


def write_limesurvey(folder: Path, form: Questionnaire, everybody: list[Answers]) -> Path:
    structure = folder / "limesurvey_survey_123456.lss"
    structure.write_bytes(limesurvey_structure(form))
    columns = limesurvey_cells(form, everybody, structure)
    rows: list[list[str]] = [["id", "submitdate", "lastpage", "startlanguage", "seed", *columns]]
    for place in range(len(everybody)):
        cells = [columns[name][place] for name in columns]
        rows.append([str(place + 1), f"2026-03-{place % 28 + 1:02} 10:00:00", "1", "ar", "7", *cells])
    with (folder / "results-survey123456.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, quoting=csv.QUOTE_ALL).writerows(rows)
    return folder


def write_limesurvey_archive(folder: Path, form: Questionnaire, everybody: list[Answers]) -> Path:
    structure = folder / "survey.lss"
    content = limesurvey_structure(form)
    structure.write_bytes(content)
    columns = limesurvey_cells(form, everybody, structure)
    internal = {column.code: column.spellings[-1] for column in read_structure(structure).columns}
    structure.unlink()
    names = ["id", "submitdate", "startlanguage", *(internal[code] for code in columns)]
    rows = []
    for place in range(len(everybody)):
        cells = [str(place + 1), "2026-03-04 10:00:00", "en", *(columns[code][place] for code in columns)]
        # A tag cannot begin with a digit.
        tags = [name if name[0].isalpha() else f"_{name}" for name in names]
        rows.append("".join(f"<{tag}>{escape(cell)}</{tag}>" for tag, cell in zip(tags, cells, strict=True)))
    responses = (
        "<?xml version='1.0' encoding='UTF-8'?><document><LimeSurveyDocType>Responses</LimeSurveyDocType>"
        f"<responses><fields>{''.join(f'<fieldname>{name}</fieldname>' for name in names)}</fields>"
        f"<rows>{''.join(f'<row>{row}</row>' for row in rows)}</rows></responses></document>"
    )
    archive = folder / "survey_archive_123456.lsa"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("survey_123456.lss", content)
        packed.writestr("survey_123456_responses.lsr", responses)
    return archive


def write_kobo(path: Path, form: Questionnaire, everybody: list[Answers], language: str = "") -> Path:
    """Write KoBo's workbook: with names and XML values, or with the labels of a language."""
    book = Workbook()
    sheet = book.active
    header, columns = ["start", "end"], []
    for question in asked(form):
        name = _label(question.text, language) if language else question.question_id
        if question.kind is QuestionKind.GRID:
            for rated in question.items:
                header.append(
                    _label(rated.text, language) if language else f"{question.question_id}_{rated.code}"
                )
                columns.append((question, f"[{rated.code}]"))
            continue
        header.append(name)
        columns.append((question, ""))
        if question.kind is QuestionKind.MULTIPLE:
            for option in question.options:
                header.append(f"{name}/{_label(option.label, language) if language else option.code}")
                columns.append((question, option.code))
        other = question.with_role(OptionRole.OTHER)
        if other is not None:
            words = (
                f"{name} – {_label(other.label, language)}" if language else f"{question.question_id}_other"
            )
            header.append(words)
            columns.append((question, "[other]"))
    own = ["_id", "_uuid", "_submission_time", "_validation_status", "_status", "_submitted_by", "_index"]
    sheet.append([*header, *own])
    for place, answers in enumerate(everybody, 1):
        cells: list[Any] = ["2026-03-04T10:00:00", "2026-03-04T10:05:00"]
        cells += [_kobo_cell(answers, question, part, language) for question, part in columns]
        sheet.append(
            [*cells, 9000 + place, f"u-{place}", "2026-03-04T10:05:09", "", "submitted_via_web", "", place]
        )
    book.save(path)
    return path


def _kobo_cell(answers: Answers, question: PlannedQuestion, part: str, language: str) -> Any:
    if part == "[other]":
        return answers.get(f"{question.question_id}[other]", [""])[0]
    name = question.question_id
    if part.startswith("["):
        values, part = answers[f"{name}{part}"], ""
    elif question.kind is QuestionKind.RANKING:
        values = [answers[f"{name}[{place}]"][0] for place in range(1, len(question.options) + 1)]
    else:
        values = answers[name]
    if part:
        return 1 if part in values else 0
    labels = {option.code: _label(option.label, language) for option in question.options} if language else {}
    return " ".join(labels.get(value, value) for value in values)


def _label(texts: Any, language: str) -> str:
    return best_text(texts, language)


def write_polis(folder: Path, form: Questionnaire, people: int, seed: int, language: str) -> Path:
    """Write Polis' export: votes and comments, numbered in the order of the seeds."""
    draw = random.Random(seed)
    texts = [text_in(statement.text, language) for statement in form.statements]
    votes = [["timestamp", "datetime", "comment-id", "voter-id", "vote"]]
    counts = {place: {1: 0, 0: 0, -1: 0} for place in range(len(texts))}
    for person in range(people):
        for place in range(len(texts)):
            vote = draw.choice((1, 0, -1))
            counts[place][vote] += 1
            votes.append(["1772600000000", "Wed Mar 04 2026", str(place), str(person), str(vote)])
    columns = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body"
    comments = [columns.split(",")]
    for place, text in enumerate(texts):
        agrees, disagrees = str(counts[place][1]), str(counts[place][-1])
        comments.append(["1772500000000", "Tue Mar 03 2026", str(place), "0", agrees, disagrees, "1", text])
    for name, rows in (("votes", votes), ("comments", comments)):
        (folder / f"{name}.csv").write_text(_csv(rows, ","), encoding="utf-8")
    return folder


def write_decidim(path: Path, form: Questionnaire) -> Path:
    """Write Decidim's export of proposals that were imported from the questionnaire."""
    rows = decidim_rows(form)
    own = ["id", "author/id", "author/name", "author/url", "participatory_space/id", "component/id"]
    own += ["state", "reference"]
    texts = [f"{part}/{code}" for part in ("title", "body") for code in form.offered()]
    table = [[*own, *texts, "votes", "comments", "published_at", "url"]]
    for place, row in enumerate(rows, 41):
        cells = [str(place), "1", "City", "", "5", "9", "", f"CITY-PROP-2026-03-{place}"]
        address = f"https://participa.example/processes/5/f/9/proposals/{place}"
        table.append([*cells, *map(row.get, texts), "3", "0", "2026-03-04 10:00:00 UTC", address])
    path.write_text(_csv(table, ";"), encoding="utf-8")
    return path


def _csv(rows: list[list[str]], separator: str) -> str:
    content = io.StringIO(newline="")
    csv.writer(content, delimiter=separator).writerows(rows)
    return content.getvalue()
