"""Hand-ins before they are graded: only the ordinary files of the assignment stay, and none is a link.

:func:`receive` runs before ``nbgrader autograde``, whatever way the files came; :mod:`.intake` brings them
from a folder.
"""

from __future__ import annotations

import logging
import stat
from collections.abc import Collection, MutableSequence
from pathlib import Path

from mashura.course.progress.handing_in import receipt_code
from mashura.grading.box.folders import remove_tree
from mashura.grading.course.deadlines import apply_once
from mashura.grading.course.hand_in_choice import choose
from mashura.grading.course.handed_files import LARGEST, Unreadable, file_at, files_of_folder
from mashura.grading.course.received import (
    TIMESTAMP,
    Ledger,
    hand_in_files,
    keep_aside,
    known_language,
    set_aside,
)
from mashura.grading.course.roster import Roster, written_in
from mashura.grading.exercise.exercise import course_exercise
from mashura.grading.marking.submission_file import unread_digest

_log = logging.getLogger(__name__)


def receipt_codes(course: Path, assignment: str) -> dict[str, str]:
    """Return the receipt's code of each hand-in in a course's ``submitted`` folder, by trainee.

    It is that of the trainee's own receipt if the same files have arrived, whatever way they came:
    :func:`.intake.collect`, ``nbgrader collect`` or by hand.

    Raises
    ------
    InputError
        If there is no such exercise.
    """
    exercise = course_exercise(course, assignment)
    # What nbgrader adds is no part of the hand-in; what an app put beside the notebook is.
    wanted = (f"{exercise.name}.ipynb", *exercise.app_files)
    codes = {}
    for folder in sorted((course / "submitted").glob(f"*/{assignment}")):
        files = {}
        for name in wanted:
            try:
                content = file_at(folder / name).read()
                if unread_digest(content) is not None:
                    # In the place of a file that cannot be read; its trainee has the code of that file.
                    content = set_aside(course, folder.parent.name, assignment).read()
                files[name] = content
            except Unreadable:
                continue
        codes[folder.parent.name] = receipt_code(files)
    return codes


def receive(*, notebooks: MutableSequence[str], **_: object) -> None:
    """Leave only the assignment's own ordinary files in handed-in folders, before nbgrader reads anything.

    It is the ``pre_convert_hook`` of ``nbgrader autograde``. A folder or notebook that is a link is replaced
    by a notebook that counts as unanswered and says why; other links are removed, other files are moved to
    ``private/set_aside``, and each of these is reported. Of several notebooks the one that counts gets the
    assignment's name. If we received the hand-in, our time counts, whatever a file in the folder says.

    Parameters
    ----------
    notebooks : list of str
        Paths of handed-in notebooks, ``COURSE/submitted/TRAINEE/ASSIGNMENT/….ipynb``; changed to those that
        count.
    """
    folders = sorted({Path(notebook).parent for notebook in notebooks})
    for folder in folders:
        _receive(folder)
    # nbgrader goes on with this list.
    notebooks[:] = [str(folder / f"{folder.name}.ipynb") for folder in folders]


def _receive(folder: Path) -> None:
    trainee, course = folder.parent.name, folder.parents[2]
    exercise = course_exercise(course, folder.name)
    aside = course / "private" / "set_aside" / trainee / exercise.name
    for place in (folder.parent, folder):
        if place.is_symlink():
            _log.warning("%s was a link and was removed", place)
            place.unlink()
    folder.mkdir(parents=True, exist_ok=True)
    choice = choose(files_of_folder(folder), exercise)
    hint = known_language(course, trainee, exercise.name) if not choice.is_read else None
    files = hand_in_files(exercise.name, choice, hint or written_in(Roster(course).name(trainee)))
    try:
        _keep_assignment_files(folder, {TIMESTAMP, *exercise.handed_in}, aside)
    except OSError as problem:
        # nbgrader continues after a hook that fails, so the whole folder is moved away.
        _log.warning("%s could not be checked (%s) and was set aside", folder, problem)
        _set_aside(folder, aside.with_name(f"{aside.name}-whole"))
        folder.mkdir()
    for name, content in files.items():
        path = folder / name
        if not path.is_file() or path.read_bytes() != content:
            # A notebook that says why it could not be read stays as it is.
            if path.is_file() and unread_digest(path.read_bytes()):
                continue
            if path.is_file() and name == f"{exercise.name}.ipynb":
                keep_aside(course, trainee, exercise.name, path.read_bytes())
            path.write_bytes(content)
    apply_once(course, exercise.name, trainee)
    time = Ledger(course).time(trainee, exercise.name)
    if time is not None:
        (folder / TIMESTAMP).write_text(time, encoding="ascii")


def _keep_assignment_files(folder: Path, wanted: Collection[str], aside: Path) -> None:
    for path in sorted(folder.iterdir()):
        status = path.lstat()
        if stat.S_ISLNK(status.st_mode):
            _log.warning("%s was a link and was removed", path)
            path.unlink()
        elif path.name not in wanted or not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST:
            _log.warning("%s is not a file of the assignment and was moved to %s", path, aside)
            _set_aside(path, aside / path.name)


def _set_aside(path: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if place.is_dir():
        remove_tree(place)
    path.replace(place)
