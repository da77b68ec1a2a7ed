"""The course's website on the trainee's own server, for phones and for reading.

An office that serves the website for everybody names its address in ``MASHURA_WEBSITE``, and the start page
leads there. Otherwise the server makes a copy when it is asked for the first time, which takes some minutes.
"""

from __future__ import annotations

import atexit
import json
import mimetypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

from jupyter_server.base.handlers import JupyterHandler
from tornado.web import HTTPError, authenticated

from mashura.apps.server.rendering import render_note
from mashura.course.questions.traces import NOTES
from mashura.i18n import LANGUAGES, Language, active_language, message

_running: dict[Path, subprocess.Popen[bytes]] = {}


def website_address(base: str) -> str:
    """Return the address of the website, with a slash at its end.

    Examples
    --------
    >>> website_address("/")
    '/mashura/website/'
    """
    named = os.environ.get("MASHURA_WEBSITE", "")
    return f"{named.rstrip('/')}/" if named else f"{base}mashura/website/"


def website_folder(workspace: Path) -> Path:
    """Return where the website of a workspace's lessons is once it is made; other lessons have another."""
    try:
        manifest = json.loads((workspace / NOTES / "manifest.json").read_text(encoding="utf-8"))
        version = str(manifest["sources"])[:16]
    except (OSError, ValueError, KeyError):
        version = "course"
    return workspace / NOTES / "website" / version


def make_website(folder: Path) -> bool:
    """Begin to write the website in the background; return False if that was tried and went wrong."""
    process = _running.get(folder)
    if process is not None:
        return not process.poll()
    if folder.parent.is_dir():
        # Of older lessons.
        shutil.rmtree(folder.parent, ignore_errors=True)
    command = [sys.executable, "-m", "mashura", "course", "website", "--out", str(folder)]
    if os.name == "posix" and (nice := shutil.which("nice")):
        # What the trainee does meanwhile comes first.
        command = [nice, "-n", "15", *command]
    _running[folder] = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    atexit.register(_running[folder].terminate)
    return True


class WebsiteHandler(JupyterHandler):
    """Answers ``/mashura/website/…`` with a page of the website, or says that it is being made."""

    @authenticated
    def get(self, path: str) -> None:
        """Send the file."""
        server = self.serverapp
        assert server is not None
        folder = website_folder(Path(server.root_dir))
        if not (folder / "index.html").is_file():
            language = _language_of(path)
            state = "making" if make_website(folder) else "failed"
            self.set_header("Content-Type", "text/html; charset=utf-8")
            if state == "making":
                self.set_header("Refresh", "10")
            title = message(f"server-website-{state}", lang=language)
            line = message(f"server-website-{state}-text", lang=language)
            self.finish(render_note(language, self.base_url, title, [line], []))
            return
        file = (folder / (path or f"{active_language()}/index.html")).resolve()
        if not file.is_relative_to(folder.resolve()) or not file.is_file():
            raise HTTPError(404)
        kind, _ = mimetypes.guess_type(file.name)
        text = kind is not None and (kind.startswith("text/") or kind.endswith("javascript"))
        self.set_header(
            "Content-Type", f"{kind}; charset=utf-8" if text else kind or "application/octet-stream"
        )
        self.finish(file.read_bytes())


def _language_of(path: str) -> Language:
    return next((language for language in LANGUAGES if path.startswith(f"{language}/")), active_language())
