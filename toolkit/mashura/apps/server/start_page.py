"""The start page at ``/mashura/``: the course by modules, and the apps, in Arabic and in English."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from jupyter_server.base.handlers import JupyterHandler
from markupsafe import Markup
from tornado.web import authenticated

from mashura.apps.server.rendering import render, render_note
from mashura.apps.server.scriptless import ScriptlessHandler
from mashura.apps.server.shelf import read_shelf
from mashura.apps.server.website import website_address
from mashura.course.progress.certificate import make_certificate
from mashura.course.progress.progress import read_progress
from mashura.course.progress.wording import how_words, overall_words
from mashura.errors import InputError
from mashura.i18n import (
    LANGUAGES,
    Language,
    active_language,
    message,
    use_language,
)


def render_page(workspace: Path, language: Language, base: str, with_lab: bool, xsrf: str = "") -> str:
    """Return the start page.

    Parameters
    ----------
    workspace : Path
        What it links.
    language : Language
        Language of the page.
    base : str
        The server's base address, with a slash at its end.
    with_lab : bool
        Whether JupyterLab runs on this server; without it only the apps are shown.
    xsrf : str
        The hidden field without which the server takes no form.
    """
    progress = read_progress(workspace)
    return render(
        "page.html.j2",
        language,
        base,
        shelf=read_shelf(workspace, progress, language),
        progress=progress,
        overall=overall_words(progress, language),
        how=how_words(language),
        website=website_address(base),
        with_lab=with_lab,
        folder=str(workspace),
        xsrf=Markup(xsrf),
    )


class StartPageHandler(ScriptlessHandler):
    """Answers ``/mashura/ar`` and ``/mashura/en``; ``/mashura/`` leads to the active language."""

    @authenticated
    def get(self, language: Language | None) -> None:
        """Send the page."""
        if language not in LANGUAGES:
            self.redirect(f"{self.base_url}mashura/{active_language()}")
            return
        server = self.serverapp
        assert server is not None
        with_lab = bool(server.jpserver_extensions.get("jupyterlab"))
        self.set_header("Content-Type", "text/html; charset=utf-8")
        xsrf = self.xsrf_form_html()
        self.finish(render_page(Path(server.root_dir), language, self.base_url, with_lab, str(xsrf)))


class CertificateHandler(JupyterHandler):
    """Answers the start page's form with the certificate of the workspace's trainee."""

    @authenticated
    def get(self, language: Language) -> None:
        """Send the PDF, or say what is not passed yet."""
        server = self.serverapp
        assert server is not None
        progress = read_progress(Path(server.root_dir))
        name, entity = (self.get_query_argument(field, "") for field in ("name", "entity"))
        try:
            page = make_certificate(progress, name, entity, date.today(), language)
        except InputError as error:
            self.set_status(400)
            self.set_header("Content-Type", "text/html; charset=utf-8")
            with use_language(language):
                title = message("progress-certificate-title")
                self.finish(render_note(language, self.base_url, title, [str(error)], []))
            return
        self.set_header("Content-Type", "application/pdf")
        # Opened by the browser, where it is read and printed; its name counts when it is kept.
        self.set_header("Content-Disposition", f'inline; filename="mashura-certificate-{language}.pdf"')
        self.finish(page)
