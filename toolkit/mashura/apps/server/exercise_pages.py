"""Handing in and bringing feedback home, from the start page and from JupyterLab's toolbar."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jupyter_server.base.handlers import JupyterHandler
from tornado.web import HTTPError, authenticated

from mashura.apps.server.start_page import render_note
from mashura.course.progress.feedback_home import bring_feedback
from mashura.course.progress.handing_in import FOLDER, HandedIn, hand_in, read_handed_in, still_open
from mashura.course.sources.outline import exercise_title
from mashura.errors import InputError
from mashura.i18n import Language, format_date, message, use_language


class _WorkspaceHandler(JupyterHandler):
    @property
    def content_security_policy(self) -> str:
        """The pages have no script, and run none."""
        return super().content_security_policy + "; script-src 'none'"

    @property
    def workspace(self) -> Path:
        """The trainee's folder."""
        server = self.serverapp
        assert server is not None
        return Path(server.root_dir)

    def answer(self, language: Language, title: str, lines: list[str], links: list[tuple[str, str]]) -> None:
        """Send a page with a few lines and links, and a way back to the start page."""
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(render_note(language, self.base_url, title, lines, links))

    def refuse(self, language: Language, error: InputError, *, as_json: bool) -> None:
        """Say what is wrong, in the reader's language."""
        self.set_status(400)
        text = message(error.key, lang=language, **error.params)
        if as_json:
            self.finish({"message": text})
        else:
            self.answer(language, message("handin-not-done", lang=language), [text], [])


def receipt_lines(receipt: HandedIn, language: Language) -> list[str]:
    """Return what a receipt says: whose it is, when, its code, and what was still open."""
    time = receipt.at.astimezone()
    lines = [
        message("handin-receipt-who", lang=language, name=receipt.trainee),
        message(
            "handin-receipt-when",
            lang=language,
            date=format_date(time.date(), lang=language),
            time=f"{time:%H:%M}",
        ),
        message("handin-receipt-code", lang=language, code=receipt.code),
        message("handin-receipt-file", lang=language, file=f"{FOLDER}/{receipt.file}"),
    ]
    if receipt.still_open:
        parts = message("list-separator", lang=language).join(receipt.still_open)
        lines.append(message("handin-still-open", lang=language, count=len(receipt.still_open), parts=parts))
    return lines


class HandInHandler(_WorkspaceHandler):
    """Answers ``/mashura/handin/LANG/EXERCISE``: GET what is still open, POST to hand in."""

    @authenticated
    def get(self, language: Language, exercise: str) -> None:
        """Tell what is still open, and under which name she handed in last."""
        path = self.workspace / language / "exercises" / exercise / f"{exercise}.ipynb"
        try:
            open_parts = still_open(json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError):
            raise HTTPError(404) from None
        known = read_handed_in(self.workspace)
        latest = max(known.values(), key=lambda receipt: receipt.at, default=None)
        self.finish({"still_open": [*open_parts], "trainee": latest.trainee if latest else ""})

    @authenticated
    def post(self, language: Language, exercise: str) -> None:
        """Write the file, and send the receipt."""
        as_json = "application/json" in self.request.headers.get("Content-Type", "")
        try:
            name = (
                str(json.loads(self.request.body)["name"]) if as_json else self.get_body_argument("name", "")
            )
            receipt = hand_in(self.workspace, exercise, language, name)
        except InputError as error:
            self.refuse(language, error, as_json=as_json)
            return
        except (ValueError, KeyError):
            raise HTTPError(400) from None
        lines = receipt_lines(receipt, language)
        address = f"{self.base_url}mashura/handed-in/{exercise}"
        if as_json:
            self.finish({"lines": lines, "address": address, "file": receipt.file})
            return
        download = message("handin-download", lang=language)
        self.answer(
            language,
            message("handin-done", lang=language, title=exercise_title(exercise, language)),
            [*lines, message("handin-send", lang=language)],
            [(address, download)],
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


class FeedbackHandler(_WorkspaceHandler):
    """Answers ``/mashura/feedback/LANG`` with the marks of the pages that were brought in."""

    @authenticated
    def post(self, language: Language) -> None:
        """Put the pages where they belong, show the marks, and link the pages."""
        sent: list[Any] = self.request.files.get("page", [])
        try:
            if not sent:
                raise InputError("feedback-no-file")
            brought = [
                entry for file in sent for entry in bring_feedback(self.workspace, file.filename, file.body)
            ]
        except InputError as error:
            self.refuse(language, error, as_json=False)
            return
        with use_language(language):
            lines = [
                message(
                    "feedback-mark",
                    title=exercise_title(mark.exercise, language),
                    score=mark.score,
                    most=mark.most,
                )
                for mark, _ in brought
            ]
        links = [
            (
                f"{self.base_url}files/{place.relative_to(self.workspace).as_posix()}",
                message("feedback-open", lang=language, title=exercise_title(mark.exercise, language)),
            )
            for mark, place in brought
        ]
        self.answer(language, message("feedback-here", lang=language), lines, links)
