"""Commands that serve lessons, exercises and apps."""

from __future__ import annotations

from pathlib import Path

import click

from mashura.cli.options import WholeNumber, language_option
from mashura.i18n import active_language, message


def add_serving_commands(group: click.Group) -> None:
    """Add ``start``, ``apps`` and ``formgrader``."""
    port_option = click.option("--port", type=WholeNumber(1, 65535), help=message("cli-start-port"))
    workspace_option = click.option(
        "--workspace",
        type=click.Path(path_type=Path),
        default=Path("workspace"),
        show_default=True,
        help=message("cli-start-workspace"),
    )
    browser_option = click.option(
        "--browser/--no-browser", "open_browser", default=True, help=message("cli-start-browser")
    )

    @group.command(help=message("cli-start"))
    @workspace_option
    @port_option
    @browser_option
    @click.option("--exercises", type=click.Path(path_type=Path), help=message("cli-start-exercises"))
    @click.option("--all-tools", is_flag=True, help=message("cli-start-all-tools"))
    @language_option
    def start(
        workspace: Path, port: int | None, open_browser: bool, exercises: Path | None, all_tools: bool
    ) -> None:
        from mashura.apps.server import extension as server

        server.start(
            workspace, port, open_browser, active_language(), all_tools=all_tools, exercises=exercises
        )

    @group.command(help=message("cli-apps"))
    @workspace_option
    @port_option
    @browser_option
    @language_option
    def apps(workspace: Path, port: int | None, open_browser: bool) -> None:
        from mashura.apps.server import extension as server

        server.serve_apps(workspace, port, open_browser, active_language())

    @group.command(help=message("desk-help"))
    @click.argument("course_dir", type=click.Path(path_type=Path))
    @port_option
    @browser_option
    @language_option
    def formgrader(course_dir: Path, port: int | None, open_browser: bool) -> None:
        from mashura.apps.server.desk_server import start_desk

        start_desk(course_dir, port, open_browser, active_language())
