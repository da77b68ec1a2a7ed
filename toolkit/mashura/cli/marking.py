"""Commands that return what has been marked."""

from __future__ import annotations

from pathlib import Path

import click

from mashura.cli.options import json_option, language_option, note, print_json
from mashura.errors import MashuraError
from mashura.i18n import active_language, message


def add_marking_commands(group: click.Group) -> None:
    """Add ``publish``."""

    @group.command(help=message("publishing-help"))
    @click.argument("course_dir", type=click.Path(path_type=Path))
    @click.option("--assignment", required=True, help=message("publishing-help-assignment"))
    @json_option
    @language_option
    def publish(course_dir: Path, assignment: str, as_json: bool) -> None:
        from mashura.grading.course.publishing import publish_feedback, published_lines

        published = publish_feedback(course_dir, assignment)
        if as_json:
            print_json(published.as_json())
        else:
            first, *others = published_lines(published, course_dir, active_language())
            click.echo(first)
            for line in others:
                note(line)
        if published.failed:
            raise MashuraError("publishing-some-failed", count=len(published.failed))
