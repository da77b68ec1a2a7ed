"""Plans that begin with a case, and the file that an app keeps beside an exercise's notebook.

A lesson or an exercise opens an app as ``…?lang=en&case=NAME``. The first time, the case becomes a plan
of this person; afterwards the same address finds that plan again. With ``&handin=FOLDER/FILE`` the app
also keeps the plan as a file beside the exercise's notebook, from the first change on, where handing in
finds it. What was begun is noted in the workspace (``.mashura/begun.json``), so the file follows the
plan however it is opened later.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import parse_qs

from pydantic import ValidationError

from mashura.apps.form.drafts import draft_of, kept_content, kept_draft, read_draft
from mashura.course.questions.traces import NOTES
from mashura.course.sources.cases import read_case
from mashura.course.sources.exercise_pack import GIVEN
from mashura.course.sources.forms import app_files
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, Language, use_language
from mashura.methodology import Campaign
from mashura.store import CAMPAIGN, RecordStore
from mashura.store.records import new_plan_id

_BEGUN = "begun.json"
_PATH = re.compile(r"(?:[\w.@ -]+/)*[a-z0-9-]+/[a-z][a-z0-9-]*\.json")


@dataclass(frozen=True, kw_only=True)
class Begun:
    """A plan that began with a case; ``file`` is its place in the workspace, empty where nothing is kept."""

    case: str
    exercise: str
    file: str

    def campaign(self, language: Language) -> Campaign:
        """Return the case itself."""
        return read_case(self.case, language, self.exercise, given_exercises())


def workspace() -> Path | None:
    """Return the trainee's workspace, in whose folder ``apps`` the apps run; None outside of one."""
    folder = Path.cwd().parent
    return folder if (folder / NOTES).is_dir() else None


def given_exercises() -> Path | None:
    """Return the folder of the cards and cases of the exercises that the workspace was given."""
    root = workspace()
    return root / NOTES / GIVEN if root else None


def forget_begun(root: Path, folder: str) -> None:
    """Let the tasks of a folder begin anew; what was begun stays among her plans.

    Parameters
    ----------
    root : Path
        The workspace.
    folder : str
        Folder of an exercise's notebook, below the workspace, with slashes.
    """
    notes = _read_notes(root)
    kept = {plan: note for plan, note in notes.items() if not note["file"].startswith(f"{folder}/")}
    if kept != notes:
        _write_notes(kept, root)


def asked_plan(store: RecordStore[Any], language: Language, query: str | None = None) -> str:
    """Return the id of the plan that a page's address asks for, begun with its case where it is new.

    Parameters
    ----------
    store : RecordStore
        Where plans are kept.
    language : Language
        Language of the page.
    query : str, optional
        The address behind its question mark: ``plan=ID``, or ``case=NAME`` with or without ``handin=FILE``.
        That of this page, unless given.

    Raises
    ------
    InputError
        If there is no such case, or the file is not that of an exercise in the workspace.
    """
    asked = {
        name: values[0]
        for name, values in parse_qs(
            query if query is not None else os.environ.get("QUERY_STRING", "")
        ).items()
    }
    if "case" not in asked:
        return asked.get("plan", "")
    with use_language(language):
        begun = _begun(asked["case"], asked.get("handin", ""))
        return _opened(store.beside(CAMPAIGN), begun, language, asked.get("plan", ""))


def _begun(case: str, file: str) -> Begun:
    if not file:
        return Begun(case=case, exercise="", file="")
    path = PurePosixPath(file)
    exercise, root = path.parent.name, workspace()
    if root is not None and _PATH.fullmatch(file) and ".." not in path.parts and not path.is_absolute():
        folder = root.joinpath(*path.parts[:-1])
        inside = folder.resolve() == root.resolve().joinpath(*path.parts[:-1])
        if inside and (folder / f"{exercise}.ipynb").is_file() and _case_of(exercise, path.name) == case:
            return Begun(case=case, exercise=exercise, file=file)
    raise InputError("apps-case-no-exercise", file=file)


def _case_of(exercise: str, file: str) -> str | None:
    return app_files(exercise, given_exercises()).get(file)


def _opened(store: RecordStore[Campaign], begun: Begun, language: Language, asked: str) -> str:
    """Return the plan that was begun before; else begin it, with the file where there is one."""
    notes = _read_notes()
    key = begun.file or f"{language}/{begun.case}"
    known = asked if begun_with(asked) == begun else ""
    known = known or next((plan for plan, note in notes.items() if note["key"] == key), "")
    handed = _read_file(begun.file)
    if known and store.reaches(known):
        kept = _record(store, known, language)
        if handed is None or handed == kept:
            if not _is_untouched(kept, begun):
                _write_file(begun.file, kept)
            return known
    campaign = handed or begun.campaign(language)
    plan_id = new_plan_id()
    _keep_draft(store, plan_id, campaign)
    _write_notes(
        {plan: note for plan, note in notes.items() if note["key"] != key}
        | {plan_id: {"key": key, "case": begun.case, "exercise": begun.exercise, "file": begun.file}}
    )
    return plan_id


def _is_untouched(campaign: Campaign, begun: Begun) -> bool:
    """Whether nothing was done yet: a case as it was given is no answer, so no file is kept of it."""
    return any(campaign == begun.campaign(language) for language in LANGUAGES)


def begun_with(plan_id: str) -> Begun | None:
    """Return with which case a plan began; None for any other plan."""
    note = _read_notes().get(plan_id)
    return Begun(case=note["case"], exercise=note["exercise"], file=note["file"]) if note else None


def keep_beside_notebook(plan_id: str, record: object) -> None:
    """Write a plan into the file beside its exercise's notebook, if it belongs to one.

    Raises
    ------
    InputError
        If the file cannot be written.
    """
    begun = begun_with(plan_id)
    if begun and isinstance(record, Campaign):
        _write_file(begun.file, record)


def _record(store: RecordStore[Campaign], plan_id: str, language: Language) -> Campaign:
    draft = store.load_draft(plan_id)
    if draft is None:
        return store.load(plan_id)
    return read_draft(Campaign, kept_draft(draft.content, Campaign), language)[0]


def _keep_draft(store: RecordStore[Campaign], plan_id: str, campaign: Campaign) -> None:
    content = kept_content(draft_of(campaign))
    store.save_draft(plan_id, content, based_on=0, title=CAMPAIGN.title(campaign))


def _read_file(file: str) -> Campaign | None:
    root = workspace()
    if not file or root is None:
        return None
    path = root / file
    try:
        return Campaign.model_validate_json(path.read_bytes())
    except OSError:
        return None
    except ValidationError:
        # Somebody changed it by hand, and it is no plan any more: it stays, under another name.
        os.replace(path, path.with_name(f"{path.stem}-unreadable{path.suffix}"))
        return None


def _write_file(file: str, campaign: Campaign) -> None:
    root = workspace()
    if not file or root is None:
        return
    try:
        _write(root / file, campaign.model_dump_json(indent=1, exclude_none=True))
    except OSError as error:
        raise InputError("apps-case-not-kept", file=file) from error


def _read_notes(root: Path | None = None) -> dict[str, dict[str, str]]:
    root = root or workspace()
    if root is None:
        return {}
    try:
        notes = json.loads((root / NOTES / _BEGUN).read_text(encoding="utf-8"))
        return {
            plan: {name: str(note[name]) for name in ("key", "case", "exercise", "file")}
            for plan, note in notes.items()
        }
    except (OSError, ValueError, AttributeError, KeyError, TypeError):
        return {}


def _write_notes(notes: Mapping[str, Mapping[str, str]], root: Path | None = None) -> None:
    root = root or workspace()
    if root is not None:
        _write(root / NOTES / _BEGUN, json.dumps(notes, ensure_ascii=False, indent=1))


def _write(path: Path, text: str) -> None:
    new = path.with_name(f".{path.name}.new")
    new.write_text(text, encoding="utf-8")
    os.replace(new, path)
