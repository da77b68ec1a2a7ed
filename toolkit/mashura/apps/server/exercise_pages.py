"""Bringing exercises in, handing in, bringing feedback home: from the start page and JupyterLab's toolbar."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from markupsafe import Markup
from tornado.web import HTTPError, authenticated

from mashura.apps.server.bringing_in import bring_exercises, brought_lines
from mashura.apps.server.rendering import render, render_note
from mashura.apps.server.scriptless import ScriptlessHandler
from mashura.course.progress.answers import Answered, read_answers
from mashura.course.progress.class_copy import OtherCopy, other_copy
from mashura.course.progress.feedback_home import bring_feedback
from mashura.course.progress.handing_in import FOLDER, HandedIn, hand_in, read_handed_in
from mashura.course.progress.marks import Mark
from mashura.course.progress.wording import mark_words
from mashura.course.sources.outline import exercise_title
from mashura.errors import InputError
from mashura.i18n import Language, format_date, message


class _WorkspaceHandler(ScriptlessHandler):
    @property
    def workspace(self) -> Path:
        """The trainee's folder."""
        server = self.serverapp
        assert server is not None
        return Path(server.root_dir)

    def send(self, page: str) -> None:
        """Send a page."""
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(page)

    def refuse(self, language: Language, error: InputError, *, as_json: bool) -> None:
        """Say what is wrong, in the reader's language."""
        self.set_status(400)
        text = message(error.key, lang=language, **error.params)
        if as_json:
            self.finish({"message": text})
        else:
            title = message("handin-not-done", lang=language)
            self.send(render_note(language, self.base_url, title, [text], []))


def missing_lines(answers: tuple[Answered, ...], language: Language) -> list[str]:
    """Return one line for each question that needs a look before it is handed in.

    It says the title, and how much is open, is outside its range, or is shorter or longer than asked.

    Examples
    --------
    >>> half = Answered(item="a", title="1 · On which level?", parts=10, open=3)
    >>> [line.translate({0x2068: None, 0x2069: None}) for line in missing_lines((half,), "en")]
    ['1 · On which level? (3 of 10 parts)']
    """
    return [_missing_line(key, answer, language) for answer in answers for key in _missing(answer)]


def _missing(answer: Answered) -> Iterator[str]:
    """Yield what a question lacks; nothing where it is answered as asked, or is extra and was left out."""
    if answer.open and not answer.analysts:
        yield "part" if answer.open < answer.parts else "whole"
    if answer.unfit:
        yield "unfit"
    if not answer.has_its_length:
        yield "length"


def _missing_line(key: str, answer: Answered, language: Language) -> str:
    least, most = answer.asked or (0, 0)
    return message(
        f"handin-open-{key}",
        lang=language,
        title=answer.title,
        open=answer.open,
        parts=answer.parts,
        unfit=answer.unfit,
        words=answer.words,
        least=least,
        most=most,
    )


def receipt_facts(receipt: HandedIn, language: Language) -> list[tuple[str, str]]:
    """Return what a receipt states: whose it is, what, when, its code, where the file is."""
    time = receipt.at.astimezone()
    facts = {
        "exercise": exercise_title(receipt.exercise, language),
        "name": receipt.trainee,
        "when": message(
            "handin-receipt-time",
            lang=language,
            date=format_date(time.date(), lang=language),
            time=f"{time:%H:%M}",
        ),
        "code": receipt.code,
        "file": f"{FOLDER}/{receipt.file}",
    }
    return [(message(f"handin-receipt-{name}", lang=language), value) for name, value in facts.items()]


def receipt_lines(receipt: HandedIn, language: Language) -> list[str]:
    """Return what a receipt says beside its facts: where it went, what to do now, what was still open."""
    lines = []
    if receipt.still_open:
        lines.append(message("handin-still-open", lang=language, count=len(receipt.still_open)))
    if receipt.course:
        lines.append(message("handin-exchange-took", lang=language, course=receipt.course))
    elif receipt.refused:
        lines.append(message("handin-exchange-refused", lang=language, reason=receipt.refused))
    else:
        lines.append(message("handin-send", lang=language))
    return lines


def copy_warning(copy: OtherCopy | None, language: Language) -> str:
    """Return the sentence that warns of answers in a copy that is not her class's; empty where it is."""
    if copy is None:
        return ""
    return message("class-copy-other" if copy.pack else "class-copy-unknown", lang=language)


class HandInHandler(_WorkspaceHandler):
    """Answers ``/mashura/handin/LANG/EXERCISE``: GET shows what is missing, POST hands in.

    JupyterLab asks for JSON; the start page leads here for a page.
    """

    @property
    def as_json(self) -> bool:
        """Whether JupyterLab asks."""
        headers = self.request.headers
        return "application/json" in headers.get("Accept", "") + headers.get("Content-Type", "")

    @authenticated
    def get(self, language: Language, exercise: str) -> None:
        """Show what is missing, and under which name she handed in last."""
        inside = f"{language}/exercises/{exercise}/{exercise}.ipynb"
        path = self.workspace / inside
        try:
            answers = read_answers(json.loads(path.read_text(encoding="utf-8")), path.parent)
        except (OSError, ValueError, AttributeError, TypeError, KeyError):
            if path.is_file():
                self.refuse(language, InputError("handin-no-notebook", file=inside), as_json=self.as_json)
                return
            raise HTTPError(404) from None
        known = read_handed_in(self.workspace)
        latest = max(known.values(), key=lambda receipt: receipt.at, default=None)
        trainee = latest.trainee if latest else ""
        missing = missing_lines(answers, language)
        copy = other_copy(self.workspace, language, exercise)
        warning = copy_warning(copy, language)
        if self.as_json:
            self.finish(
                {"missing": missing, "trainee": trainee, "warning": warning, **self._way(copy, language)}
            )
            return
        saved = datetime.fromtimestamp(path.stat().st_mtime)
        self.send(
            render(
                "hand_in.html.j2",
                language,
                self.base_url,
                title=message("handin-title", lang=language, title=exercise_title(exercise, language)),
                exercise=exercise,
                address=f"lab/tree/{inside}",
                open=missing,
                warning=warning,
                has_copy=bool(copy and copy.pack),
                saved_date=format_date(saved.date(), lang=language),
                saved_time=f"{saved:%H:%M}",
                trainee=trainee,
                receipt=known.get(exercise),
                xsrf=Markup(str(self.xsrf_form_html())),
            )
        )

    def _way(self, copy: OtherCopy | None, language: Language) -> dict[str, str]:
        """Return the words of the dialogue's button to the class's copy, and where to bring one in."""
        if copy is None:
            return {}
        if copy.pack:
            return {"button": message("class-copy-open", lang=language), "bring": ""}
        bring = f"{self.base_url}mashura/{language}#bring"
        return {"button": message("pack-button", lang=language), "bring": bring}

    @authenticated
    def post(self, language: Language, exercise: str) -> None:
        """Write the file, submit it where there is an exchange, and send the receipt."""
        try:
            body = json.loads(self.request.body) if self.as_json else {}
            name = str(body["name"]) if self.as_json else self.get_body_argument("name", "")
            receipt = hand_in(self.workspace, exercise, language, name)
        except InputError as error:
            self.refuse(language, error, as_json=self.as_json)
            return
        except (ValueError, KeyError, TypeError):
            raise HTTPError(400) from None
        facts, lines = receipt_facts(receipt, language), receipt_lines(receipt, language)
        address = f"{self.base_url}mashura/handed-in/{exercise}"
        if self.as_json:
            self.finish({"facts": facts, "lines": lines, "address": address, "file": receipt.file})
            return
        title = message("handin-done", lang=language, title=exercise_title(exercise, language))
        self.send(
            render(
                "receipt.html.j2",
                language,
                self.base_url,
                title=title,
                facts=facts,
                lines=lines,
                download=address,
            )
        )


class HandedInFileHandler(_WorkspaceHandler):
    """Answers ``/mashura/handed-in/EXERCISE`` with the file that was handed in last."""

    @authenticated
    def get(self, exercise: str) -> None:
        """Send the file as a download."""
        receipt = read_handed_in(self.workspace).get(exercise)
        path = self.workspace / FOLDER / (receipt.file if receipt else "")
        if receipt is None or not path.is_file():
            raise HTTPError(404)
        self.set_header("Content-Type", "application/zip")
        self.set_header("Content-Disposition", f"attachment; filename*=UTF-8''{quote(receipt.file)}")
        self.finish(path.read_bytes())


class BringExercisesHandler(_WorkspaceHandler):
    """Answers ``/mashura/exercises/LANG`` with what became of a course pack."""

    @authenticated
    def post(self, language: Language) -> None:
        """Bring the exercises in, and say of each whether it is new and where earlier answers are kept."""
        sent: list[Any] = self.request.files.get("pack", [])
        try:
            if not sent:
                raise InputError("pack-no-file")
            brought = bring_exercises(self.workspace, sent[0].filename, sent[0].body)
        except InputError as error:
            self.refuse(language, error, as_json=False)
            return
        title = message("pack-here", lang=language)
        self.send(render_note(language, self.base_url, title, brought_lines(brought, language), []))


class ClassCopyHandler(_WorkspaceHandler):
    """Answers ``/mashura/class-copy/LANG/EXERCISE``: brings the class's copy in, and says where it opens."""

    @authenticated
    def post(self, language: Language, exercise: str) -> None:
        """Put the class's copy in place; what she answered is kept, and carried over where it fits."""
        address = f"{self.base_url}lab/tree/{language}/exercises/{exercise}/{exercise}.ipynb"
        copy = other_copy(self.workspace, language, exercise)
        lines: list[str] = []
        if copy is not None and copy.pack is not None:
            try:
                brought = bring_exercises(self.workspace, copy.pack.name, copy.pack.read_bytes())
            except InputError as error:
                self.refuse(language, error, as_json=False)
                return
            lines = brought_lines([one for one in brought if one.exercise == exercise], language)
        title = message("pack-here", lang=language)
        links = [(address, message("class-copy-open", lang=language))]
        self.send(render_note(language, self.base_url, title, lines, links))


class FeedbackHandler(_WorkspaceHandler):
    """Answers ``/mashura/feedback/LANG`` with the marks of the pages that were brought in."""

    @authenticated
    def post(self, language: Language) -> None:
        """Put each page where it belongs, show its mark and link it; say of each other file what is wrong."""
        sent: list[Any] = self.request.files.get("page", [])
        if not sent:
            self.refuse(language, InputError("feedback-no-file"), as_json=False)
            return
        results = [bring_feedback(self.workspace, file.filename, file.body) for file in sent]
        pages = [page for result in results for page in result.pages]
        problems = [problem for result in results for problem in result.problems]
        if not pages:
            self.set_status(400)
        brought = [self._brought(mark, place, language) for mark, place in pages]
        self.send(
            render(
                "feedback.html.j2",
                language,
                self.base_url,
                title=message("feedback-here" if pages else "handin-not-done", lang=language),
                brought=brought,
                problems=[message(problem.key, lang=language, **problem.params) for problem in problems],
            )
        )

    def _brought(self, mark: Mark, place: Path, language: Language) -> dict[str, str]:
        title = exercise_title(mark.exercise, language)
        return {
            "line": message("feedback-brought", lang=language, title=title, mark=mark_words(mark, language)),
            "address": f"{self.base_url}files/{quote(place.relative_to(self.workspace).as_posix())}",
            "words": message("feedback-open", lang=language, title=title),
        }
