"""The server that trainees and coordinators start: JupyterLab, the apps and a start page at one address.

This module is also the Jupyter server extension that puts the start page, the typeface and the style of
right-to-left notebooks on any Jupyter server on which Mashura is installed.
"""

from __future__ import annotations

import os
import secrets
import socket
import sys
import warnings
import webbrowser
from pathlib import Path
from typing import Any

import fontpkg_ibm_plex_sans_arabic as typeface
import voila  # noqa: F401  # turns warnings on as it is imported: before they are turned off below
from jupyter_server.base.handlers import FileFindHandler
from jupyter_server.serverapp import ServerApp
from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager
from jupyter_server.utils import url_path_join
from tornado.web import RedirectHandler
from traitlets.config import Config

from mashura.apps.server.bringing_in import bring_exercises, brought_lines
from mashura.apps.server.contents import ContentsHandler
from mashura.apps.server.exercise_pages import (
    BringExercisesHandler,
    ClassCopyHandler,
    FeedbackHandler,
    HandedInFileHandler,
    HandInHandler,
)
from mashura.apps.server.feed_pages import FeedHandler
from mashura.apps.server.lab import lab_pages
from mashura.apps.server.marking_desk import desk_handlers
from mashura.apps.server.protection import (
    LARGEST_REQUEST,
    WIDGET_MESSAGES,
    SecurityHeaders,
    closed_addresses,
    page_handlers,
)
from mashura.apps.server.settings import APP_KERNEL_MANAGER, APPS_FOLDER, server_settings
from mashura.apps.server.start_page import CertificateHandler, StartPageHandler
from mashura.apps.server.warm_kernels import warm_up
from mashura.apps.server.website import WebsiteHandler
from mashura.apps.server.workspace import prepare_workspace
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, Language, message, set_language
from mashura.i18n.typefaces import further_typefaces

HOST = "127.0.0.1"
FIRST_PORT = 8888
PORTS_TRIED = 100
EXTENSIONS = {
    "mashura.apps.server.extension": True,
    "voila.server_extension": True,
    # Other installed extensions are a second way to open a notebook, or tools of the instructor.
    "jupyter_lsp": False,
    "jupyterlab_jupytext": False,
    "notebook": False,
    "notebook_shim": False,
    "nbgrader.server_extensions.formgrader": False,
    "nbgrader.server_extensions.validate_assignment": False,
    "nbgrader.server_extensions.assignment_list": False,
    "nbgrader.server_extensions.course_list": False,
}
_STATIC = Path(__file__).parent / "static"


def start(
    workspace: Path,
    port: int | None,
    open_browser: bool,
    language: Language,
    *,
    all_tools: bool = False,
    exercises: Path | None = None,
) -> None:
    """Serve JupyterLab, the apps and the start page until the process is ended.

    Parameters
    ----------
    workspace : Path
        Folder of the notebooks; filled or brought up to date first.
    port : int or None
        1-65535 on the loopback address; None takes 8888 or the next free one.
    open_browser : bool
        Whether to open the start page, where there is a browser.
    language : Language
        Language of the start page and of the messages.
    all_tools : bool
        Whether JupyterLab shows all its menus and panels, for instructors.
    exercises : Path, optional
        A course pack to bring into the workspace first.

    Raises
    ------
    InputError
        If the port is taken, or the pack cannot be brought in.
    """
    set_language(language)
    root = prepare_workspace(workspace)
    if exercises is not None:
        _bring(root, exercises, language)
    settings = local_settings(root, port, open_browser, language, all_tools=all_tools)
    settings.ServerApp.jpserver_extensions = {"jupyterlab": True, **EXTENSIONS}
    lab = Path(settings.ServerApp.root_dir) / ".mashura" / "lab"
    settings.LabApp.user_settings_dir = str(lab / "settings")
    settings.LabApp.workspaces_dir = str(lab / "workspaces")
    serve(LearnerServer, settings, language)


def _bring(workspace: Path, pack: Path, language: Language) -> None:
    try:
        packed = pack.read_bytes()
    except OSError as error:
        raise InputError("record-no-file", file=str(pack)) from error
    for line in brought_lines(bring_exercises(workspace, pack.name, packed), language):
        print(line, file=sys.stderr)


def serve_apps(workspace: Path, port: int | None, open_browser: bool, language: Language) -> None:
    """Serve the apps alone: no JupyterLab, no files. Takes the same parameters as :func:`start`."""
    set_language(language)
    settings = local_settings(prepare_workspace(workspace), port, open_browser, language)
    settings.ServerApp.jpserver_extensions = {
        "jupyterlab": False,
        "jupyter_server_terminals": False,
        **EXTENSIONS,
    }
    settings.ServerApp.contents_manager_class = UnservedFiles
    settings.ServerApp.max_body_size = settings.ServerApp.max_buffer_size = LARGEST_REQUEST
    settings.MappingKernelManager.allowed_message_types = WIDGET_MESSAGES
    serve(AppsServer, settings, language)


class LearnerServer(ServerApp):
    """A Jupyter server whose settings are ours, whatever configuration files lie on the machine."""

    settings = Config()

    def load_config_file(self, *args: Any, **kwargs: Any) -> None:
        """Read the machine's configuration files, then let ours overrule them."""
        super().load_config_file(*args, **kwargs)
        self.update_config(self.settings)


class AppsServer(LearnerServer):
    """The same server without the services that read and write files or run code by hand."""

    default_services = ("api", "auth", "security")  # type: ignore[assignment]


class UnservedFiles(AsyncLargeFileManager):
    """Reads the apps for Voila, and serves no file at ``/files/``."""

    def get_extra_handlers(self) -> list[Any]:
        """Return no handlers."""
        return []


def free_port(port: int | None) -> int:
    """Return the port to serve on.

    Parameters
    ----------
    port : int or None
        The one asked for, or None for the first free one from 8888 upwards.

    Raises
    ------
    InputError
        If the port asked for, or every port tried, is taken.
    """
    candidates = [port] if port is not None else range(FIRST_PORT, FIRST_PORT + PORTS_TRIED)
    for candidate in candidates:
        with socket.socket() as probe:
            if os.name == "posix":
                # Like the server itself: a port that was closed a moment ago counts as free.
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, candidate))
            except OSError:
                continue
            return candidate
    raise InputError("server-port-taken", port=str(candidates[0]))


def local_settings(
    root: Path,
    port: int | None,
    open_browser: bool,
    language: Language,
    *,
    all_tools: bool = False,
    first_page: str = "",
) -> Config:
    """Return the settings of a server on this machine's loopback address.

    Parameters
    ----------
    root : Path
        The folder that it serves.
    port, open_browser, language, all_tools
        As for :func:`start`.
    first_page : str
        The page that is opened first, below ``/mashura/``.
    """
    settings = server_settings(all_tools)
    settings.ServerApp.update(
        ip=HOST,
        port=free_port(port),
        # Another server may take the port before this one opens it; a port chosen by number is not replaced.
        port_retries=0 if port else PORTS_TRIED,
        root_dir=str(root),
        default_url=f"/mashura/{first_page}",
        open_browser=open_browser and _has_browser(),
        # It listens on loopback and asks for a token, so the root user of a training machine may start it.
        allow_root=True,
        # Ctrl-C ends the server at once instead of asking back in English.
        answer_yes=True,
    )
    # The address is printed in the reader's language; Jupyter's own messages about its start are left out.
    settings.Application.log_level = "ERROR"
    # Jupyter would print a token of its own a second time, in English. A service sets one.
    settings.IdentityProvider.token = os.environ.get("JUPYTER_TOKEN") or secrets.token_hex(24)
    return settings


def _has_browser() -> bool:
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True


def serve(server: type[LearnerServer], settings: Config, language: Language, first_page: str = "") -> None:
    """Serve until the process is ended, and print the address of the first page."""
    os.environ["MASHURA_LANG"] = language
    # nbgrader and the kernels call programs of this environment by name.
    os.environ["PATH"] = str(Path(sys.executable).parent) + os.pathsep + os.environ.get("PATH", "")
    # Jupyter's packages warn each other about old names; users cannot change that.
    warnings.simplefilter("ignore", DeprecationWarning)
    server.settings = settings
    app = server.instance()
    app.initialize(argv=[])
    token = app.identity_provider.token
    address = f"http://{HOST}:{app.port}{app.base_url}mashura/{first_page}{language}?token={token}"

    def announce() -> None:
        # On a separate line: inside an Arabic sentence, direction marks would be copied with it.
        print(message("server-ready"), f"    {address}", message("server-keep-open"), sep="\n", flush=True)

    # The server has just scheduled the opening of its port; this callback runs after it.
    app.io_loop.add_callback(announce)
    app.start()


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": "mashura.apps.server.extension"}]


def _link_jupyter_server_extension(server: ServerApp) -> None:
    # JupyterLab asks for one file, custom.css, in these folders.
    server.static_custom_path = [str(_STATIC), *server.static_custom_path]


def _load_jupyter_server_extension(server: ServerApp) -> None:
    base = server.web_app.settings["base_url"]
    # A server without our settings gets the pages and the typeface, and is otherwise left as it is.
    if server.kernel_manager.kernel_manager_class == APP_KERNEL_MANAGER:
        warm_up(Path(server.root_dir) / APPS_FOLDER)
        server.web_app.add_transform(SecurityHeaders)
        lab_pages(server.web_app.settings)
    if isinstance(server, AppsServer):
        server.web_app.add_handlers(".*$", page_handlers(base))  # type: ignore[no-untyped-call]
    files = [str(_STATIC), str(typeface.ROOT / "files")]
    scripts = list(dict.fromkeys(str(path.parent) for path in further_typefaces()))
    start_page = url_path_join(base, "mashura/")
    languages = "|".join(LANGUAGES)
    server.web_app.add_handlers(  # type: ignore[no-untyped-call]
        ".*$",
        [
            (
                url_path_join(base, r"mashura/static/(NotoSans[^/]*\.[ot]tf)"),
                FileFindHandler,
                {"path": scripts},
            ),
            (url_path_join(base, "mashura/static/(.*)"), FileFindHandler, {"path": files}),
            (url_path_join(base, f"mashura/?({languages})?"), StartPageHandler),
            (url_path_join(base, f"mashura/contents/({languages})"), ContentsHandler),
            (url_path_join(base, f"mashura/certificate/({languages})"), CertificateHandler),
            (url_path_join(base, f"mashura/handin/({languages})/([a-z0-9-]+)"), HandInHandler),
            (url_path_join(base, "mashura/handed-in/([a-z0-9-]+)"), HandedInFileHandler),
            (url_path_join(base, f"mashura/exercises/({languages})"), BringExercisesHandler),
            (url_path_join(base, f"mashura/class-copy/({languages})/([a-z0-9-]+)"), ClassCopyHandler),
            (url_path_join(base, f"mashura/feedback/({languages})"), FeedbackHandler),
            (url_path_join(base, "mashura/website/(.*)"), WebsiteHandler),
            (url_path_join(base, "mashura/feed/([^/]+)"), FeedHandler),
            # Voila's own list of notebooks would show lessons and exercises as apps.
            (
                url_path_join(base, "voila/?(?:tree.*)?"),
                RedirectHandler,
                {"url": start_page, "permanent": False},
            ),
            *desk_handlers(base),
            *closed_addresses(base),
        ],
    )
