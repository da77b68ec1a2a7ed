"""Settings of a Jupyter server for Mashura, for a trainee's own server and for a shared one.

A shared server takes the same settings in its ``jupyter_server_config.py``::

    from mashura.apps.server.settings import server_settings
    c.merge(server_settings())

``server_settings(all_tools=True)`` is for the server of an instructor.
"""

from __future__ import annotations

import os
from typing import Any

from jupyter_core.paths import jupyter_runtime_dir
from tornado.web import HTTPError
from traitlets.config import Config

from mashura.apps.server.lab import settings_folder
from mashura.apps.server.preloads import preloads
from mashura.i18n import LANGUAGES, direction, message

APPS_FOLDER = "apps"
CULL_AFTER_SECONDS = 900
APP_KERNEL_MANAGER = "mashura.apps.server.warm_kernels.AppKernelManager"

# The extensions that the apps' widgets need; JupyterLab's others would double the size of a page.
_WIDGET_EXTENSIONS = [
    "@jupyter-widgets/jupyterlab-manager",
    "@voila-dashboards/widgets-manager8",
    "jupyter-vue",
    "jupyter-vuetify",
]
# A Unix socket's path has room for about 100 characters, and a kernel's file name takes 50 of them.
_LONGEST_SOCKET_FOLDER = 50


def server_settings(all_tools: bool = False) -> Config:
    """Return the settings of kernels, JupyterLab and Voila that every Mashura server shares.

    Parameters
    ----------
    all_tools : bool
        Whether JupyterLab has all its menus and panels, for instructors, or those that a trainee needs.

    Examples
    --------
    >>> server_settings().VoilaConfiguration.template
    'mashura'
    """
    settings = Config(
        ServerApp={
            "contents_manager_class": "mashura.apps.server.watched_files.WatchedFiles",
            "kernel_manager_class": "mashura.apps.server.lesson_kernels.LessonKernels",
        },
        LabApp={
            "custom_css": True,
            "extension_manager": "readonly",
            "app_settings_dir": settings_folder(all_tools),
        },
        MappingKernelManager={
            "cull_idle_timeout": CULL_AFTER_SECONDS,
            "cull_connected": False,
        },
        AsyncMappingKernelManager={"kernel_manager_class": APP_KERNEL_MANAGER},
        # Seconds after which a page learns that its kernel is gone, so that no input is lost.
        KernelRestarter={"time_to_dead": 0.5},
        VoilaConfiguration={
            "template": "mashura",
            "allow_template_override": "NO",
            "allow_theme_override": "NO",
            "strip_sources": True,
            "show_tracebacks": False,
            "file_allowlist": [rf"{APPS_FOLDER}/.*\.(png|svg)"],
            "extension_allowlist": _WIDGET_EXTENSIONS,
            "prelaunch_hook": refuse_other_notebooks,
            "page_config_hook": page_config,
            "resources": {"mashura": {"languages": page_languages()}},
        },
        # When many people open a page at once, its output may arrive seconds after its creation is announced.
        VoilaExecutor={"timeout": 60, "iopub_timeout": 60},
    )
    # Through a socket file of their own, no other user of the machine can join a kernel.
    if os.name == "posix" and len(jupyter_runtime_dir()) <= _LONGEST_SOCKET_FOLDER:
        settings.KernelManager.transport = "ipc"
    return settings


def page_languages() -> dict[str, dict[str, str]]:
    """Return what a page says before its app has loaded, and its direction, for each language.

    Examples
    --------
    >>> page_languages()["ar"]["direction"]
    'rtl'
    """
    return {
        language: {
            "direction": direction(language),
            "opening": message("server-page-opening", lang=language),
            "lost": message("server-connection-lost", lang=language),
        }
        for language in LANGUAGES
    }


def refuse_other_notebooks(request: Any, notebook: Any, cwd: str) -> None:
    """Let Voila run the apps only; a lesson or an exercise is opened in JupyterLab.

    Raises
    ------
    tornado.web.HTTPError
        404, for a notebook outside the folder of the apps.
    """
    if cwd != APPS_FOLDER:
        raise HTTPError(404)
    # Reading it sets the cookie without which a page may not end its kernel when it is left.
    _ = request.xsrf_token


def page_config(page_config: dict[str, Any], base_url: str, **_rest: Any) -> dict[str, Any]:
    """Keep an app's page from loading MathJax from a public server, and name its scripts early."""
    return {
        **page_config,
        "fullMathjaxUrl": f"{base_url}mashura/static/no-mathjax.js",
        "preloads": preloads(base_url, page_config["federated_extensions"]),
    }
