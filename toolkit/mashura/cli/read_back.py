"""Reading a plan's spreadsheet back in from the command line: differences first, then a yes."""

from __future__ import annotations

import click

from mashura.apps.campaign.places import place_names
from mashura.cli.options import note
from mashura.documents.working_file.merging import Keep, merge
from mashura.documents.working_file.reading import read_working_file
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, active_language, message
from mashura.methodology import Campaign
from mashura.store import PlanStore


def read_back_file(
    store: PlanStore, content: bytes, name: str, plan_id: str | None, *, yes: bool, keep: str | None
) -> None:
    """Save what a spreadsheet changes as a new version of its plan.

    Parameters
    ----------
    store : PlanStore
        Where the plan is kept.
    content : bytes
        The file.
    name : str
        Its name, for sentences about it.
    plan_id : str, optional
        The plan that it must belong to; the file itself knows its plan.
    yes : bool
        Whether to save without asking.
    keep : {'plan', 'file'}, optional
        What counts where both were changed; without it, such a file is not taken.

    Raises
    ------
    InputError
        If nothing of the file can be taken; nothing is saved then.
    """
    language = active_language()
    places = {each: place_names(each) for each in LANGUAGES}
    # Only which plan it is; the plan itself is read afterwards.
    identity = read_working_file(content, name, Campaign(), places, language).identity
    if plan_id is not None and plan_id != identity.plan_id:
        raise InputError("working-file-other-plan", file=name, title=identity.title or "–")
    if store.load_draft(identity.plan_id) is not None:
        raise InputError("plans-read-back-draft", title=identity.title or "–")
    versions = store.versions(identity.plan_id)
    current = store.load(identity.plan_id)
    returned = read_working_file(content, name, current, places, language)
    if returned.problems:
        for problem in returned.problems:
            note(problem.said(language))
        raise InputError("plans-read-back-problems", count=len(returned.problems))
    counts: Keep = "file" if keep == "file" else "plan"
    merged = merge(returned, current, keep=counts)
    for text in (*returned.notes, *(change.text(language) for change in merged.changes)):
        click.echo(text)
    for clash in merged.clashes:
        click.echo(clash.text(language))
    if merged.clashes and keep is None:
        raise InputError("plans-read-back-clashes", count=len(merged.clashes))
    if not merged.changes:
        raise InputError("working-file-nothing-new", file=name)
    if not yes and not click.confirm(message("plans-read-back-ask", count=len(merged.changes))):
        note(message("plans-read-back-left"))
        return
    saved = store.save(
        merged.record,
        plan_id=identity.plan_id,
        based_on=versions[0].version,
        author=store.people().get(store.user, ""),
    )
    note(message("plans-read-back-saved", version=saved.version, before=versions[0].version))
