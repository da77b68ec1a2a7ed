"""Statements as the files that Polis and Decidim take in (S48).

Polis takes one language a conversation: a CSV file with the only column ``comment_text``. Decidim's import of
proposals takes CSV (separated by semicolons), JSON or a workbook with ``title/LANGUAGE`` and
``body/LANGUAGE`` for each language of the site; its own ``id`` is ignored there.
"""

from __future__ import annotations

import csv
import io
import json

from openpyxl import Workbook

from mashura.errors import InputError
from mashura.methodology.records.questionnaire import Questionnaire
from mashura.methodology.records.wording import Texts, best_text, text_in

# Decidim's usual limits of a title, and the fewest letters of a body.
_LONGEST_TITLE, _SHORTEST = 150, 15


def polis_seeds(form: Questionnaire, language: str) -> bytes:
    """Return the statements in one language as a CSV file of seeds for Polis.

    Raises
    ------
    InputError
        If no statement is written in that language.
    """
    texts = [text for statement in form.statements if (text := text_in(statement.text, language))]
    if not texts:
        raise InputError("questionnaire-no-statements", tool="Polis")
    return _csv([["comment_text"], *([" ".join(text.split())] for text in texts)], ",")


def decidim_rows(form: Questionnaire) -> list[dict[str, str]]:
    """Return one row a proposal, for Decidim's import: the statements, or else the projects of the ballot.

    Raises
    ------
    InputError
        If there are neither.
    """
    entries: list[tuple[str, Texts, Texts]] = [
        (statement.statement_id, statement.text, statement.text) for statement in form.statements
    ] or [(project.project_id, project.name, project.description) for project in form.ballot.projects]
    if not entries:
        raise InputError("questionnaire-no-statements", tool="Decidim")
    rows = []
    for name, titles, bodies in entries:
        row = {"id": name}
        for language in form.offered():
            title = " ".join(best_text(titles, language, *form.offered()).split())
            body = text_in(bodies, language)
            row[f"title/{language}"] = _short(title)
            row[f"body/{language}"] = body if len(body) >= _SHORTEST else title
        rows.append(row)
    return rows


def decidim_csv(form: Questionnaire) -> bytes:
    """Return Decidim's rows as CSV; see :func:`decidim_rows`."""
    rows = decidim_rows(form)
    return _csv([[*rows[0]], *([*row.values()] for row in rows)], ";")


def decidim_json(form: Questionnaire) -> bytes:
    """Return Decidim's rows as JSON, the languages inside ``title`` and ``body``."""
    proposals = []
    for row in decidim_rows(form):
        nested: dict[str, object] = {"id": row["id"]}
        for part in ("title", "body"):
            nested[part] = {language: row[f"{part}/{language}"] for language in form.offered()}
        proposals.append(nested)
    return json.dumps(proposals, ensure_ascii=False, indent=2).encode()


def decidim_xlsx(form: Questionnaire) -> bytes:
    """Return Decidim's rows as a workbook; see :func:`decidim_rows`."""
    rows = decidim_rows(form)
    book = Workbook()
    sheet = book.active
    for cells in ([*rows[0]], *([*row.values()] for row in rows)):
        sheet.append(cells)
    for row in sheet.iter_rows():
        for cell in row:
            cell.data_type = "s"
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _short(title: str) -> str:
    """Return a title within Decidim's limit, cut between words."""
    if len(title) <= _LONGEST_TITLE:
        return title
    return title[: _LONGEST_TITLE - 1].rpartition(" ")[0] + "…"


def _csv(rows: list[list[str]], separator: str) -> bytes:
    content = io.StringIO(newline="")
    csv.writer(content, delimiter=separator, lineterminator="\n").writerows(rows)
    return content.getvalue().encode()
