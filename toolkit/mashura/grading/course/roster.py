"""Who is who in a course: names as people and learning platforms write them, beside a safe id.

An id is made of ASCII letters, digits and ``. _ - @``, so that folders, addresses and tables can hold it. It
follows from the name alone, so it is the same in each run. Moodle numbers the participants of each activity
anew: its number tells namesakes apart within one assignment and is kept for its grading worksheet.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from mashura.errors import InputError
from mashura.i18n import FIRST_LANGUAGE, LANGUAGES, Language, direction, language_properties

_PLACE = Path("private", "trainees.json")
_SAFE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._@-]{0,61}[A-Za-z0-9_@-])?")
# Names that Windows keeps for devices.
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
# Arabic letters as they are commonly written in Latin ones; short vowels are not written in names.
_LATIN = {
    **dict(zip("ابتثجحخدذرزسشصضطظعغفقكلمنهويىة", [
        "a", "b", "t", "th", "j", "h", "kh", "d", "dh", "r", "z", "s", "sh", "s", "d", "t", "z", "a", "gh",
        "f", "q", "k", "l", "m", "n", "h", "w", "y", "a", "a",
    ], strict=True)),
    **dict.fromkeys("آأٱ", "a"), "إ": "i", "ؤ": "w", "ئ": "y", "ء": "",
    "پ": "p", "چ": "ch", "ڤ": "v", "گ": "g",
}  # fmt: skip
# Control and format characters, surrogates, and what Unicode leaves open.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_DIGEST_LETTERS = 5
_LONGEST_STEM, _LONGEST_NAME = 40, 120


@dataclass(frozen=True, kw_only=True)
class Trainee:
    """One person: her id, her name, and Moodle's participant numbers by assignment."""

    id: str
    name: str
    numbers: dict[str, str] = field(default_factory=dict)


class Namesakes(LookupError):
    """Several trainees have a name, and nothing says which of them is meant; ``ids`` are theirs."""

    def __init__(self, ids: Iterable[str]) -> None:
        super().__init__()
        self.ids = tuple(ids)


class Roster:
    """The trainees of a course, kept in ``private/trainees.json``."""

    def __init__(self, course: Path) -> None:
        self._path = course / _PLACE
        self._submitted = course / "submitted"
        self._trainees: dict[str, Trainee] = {}
        self._called: dict[str, list[str]] = {}
        # Some systems take two names that differ in capital letters for one.
        self._taken: set[str] = set()
        for trainee in _read(self._path):
            self._note(trainee)
        self._is_new = False

    def __iter__(self) -> Any:
        return iter([*self._trainees.values()])

    def name(self, identifier: str) -> str:
        """Return a trainee's name; the id where none is known."""
        trainee = self._trainees.get(identifier)
        return trainee.name if trainee else identifier

    def who(self, identifier: str) -> str:
        """Return a trainee's name, with the id where that differs."""
        name = self.name(identifier)
        return name if name == identifier else f"{name} ({identifier})"

    def has(self, identifier: str) -> bool:
        """Return whether somebody has this id."""
        return identifier in self._trainees

    def numbers(self, assignment: str) -> dict[str, str]:
        """Return the ids of those whose number in Moodle is known for an assignment, by number."""
        return {
            trainee.numbers[assignment]: trainee.id
            for trainee in self._trainees.values()
            if assignment in trainee.numbers
        }

    def of(self, name: str) -> tuple[str, ...]:
        """Return the ids of those who are called so: by name however it is spaced, or by id."""
        if called := self._called.get(folded(name)):
            return tuple(called)
        # A folder that somebody made by hand keeps its name.
        by_hand = name not in ("", ".", "..") and "/" not in name and (self._submitted / name).is_dir()
        return (name,) if name in self._trainees or by_hand else ()

    def enrol(self, name: str, assignment: str, number: str = "") -> str:
        """Return the id of a person who hands in, and note her if she is new.

        Parameters
        ----------
        name : str
            As written on the hand-in.
        assignment : str
            The exercise.
        number : str
            Moodle's number of the participant in that assignment; empty if it did not come from there.

        Raises
        ------
        Namesakes
            If several trainees are called so and no number tells which of them it is.
        """
        known = self.of(name)
        if number:
            for identifier in known:
                if self._trainees.get(identifier, _NOBODY).numbers.get(assignment) == number:
                    return identifier
            free = [
                identifier
                for identifier in known
                if assignment not in self._trainees.get(identifier, _NOBODY).numbers
            ]
            if len(known) == 1 and free:
                identifier = free[0]
            else:
                identifier = self._free_id(f"{name} {number}" if known else name)
            had = self._trainees.get(identifier)
            self._note(
                Trainee(
                    id=identifier,
                    name=had.name if had else shown_name(name),
                    numbers={**(had.numbers if had else {}), assignment: number},
                )
            )
            return identifier
        if len(known) > 1:
            raise Namesakes(known)
        identifier = known[0] if known else self._free_id(name)
        if identifier not in self._trainees:
            self._note(Trainee(id=identifier, name=shown_name(name)))
        return identifier

    def keep(self) -> None:
        """Write the roster, if somebody is new."""
        if not self._is_new:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = self._path.with_suffix(".new")
        listed = [asdict(trainee) for trainee in self._trainees.values()]
        draft.write_text(json.dumps(listed, ensure_ascii=False, indent=1), encoding="utf-8")
        draft.replace(self._path)
        self._is_new = False

    def _note(self, trainee: Trainee) -> None:
        if self._trainees.get(trainee.id) != trainee:
            if trainee.id not in self._trainees:
                self._called.setdefault(folded(trainee.name), []).append(trainee.id)
            self._trainees[trainee.id] = trainee
            self._taken.add(trainee.id.lower())
            self._is_new = True

    def _free_id(self, name: str) -> str:
        taken = self._taken
        wanted = safe_id(name)
        if wanted.lower() in taken:
            wanted = f"{wanted[:_LONGEST_STEM]}-{_digest(name)}"
        while wanted.lower() in taken:
            wanted = f"{wanted[:_LONGEST_STEM]}-{_digest(wanted)}"
        return wanted


def ids_of(course: Path, names: Iterable[str]) -> list[str]:
    """Return the ids of trainees who were named by id or by name; a name that nobody has stays as it is.

    Raises
    ------
    InputError
        If several trainees are called so.
    """
    roster = Roster(course)
    ids = []
    for name in names:
        known = (name,) if roster.has(name) else roster.of(name)
        if len(known) > 1:
            raise InputError("grading-namesakes", name=name, ids=", ".join(known))
        ids.append(known[0] if known else name)
    return ids


def safe_id(name: str) -> str:
    """Return the id that a name asks for: itself where it is safe, otherwise in Latin letters with a digest.

    Examples
    --------
    >>> safe_id("omar"), safe_id("Ali Ahmed"), safe_id("فاطمة")
    ('omar', 'Ali_Ahmed', 'fatma-24666')
    """
    spaced = re.sub(r"[\s]+", "_", shown_name(name))
    if _SAFE.fullmatch(spaced) and not _DEVICES.fullmatch(spaced):
        return spaced
    plain = unicodedata.normalize("NFKD", shown_name(name))
    letters = "".join(_LATIN.get(letter, letter) for letter in plain)
    words = re.sub(r"[^A-Za-z0-9]+", "_", re.sub(r"[^\x00-\x7f]", "", letters)).strip("_")
    return f"{words[:_LONGEST_STEM] or 'trainee'}-{_digest(name)}"


def shown_name(name: str) -> str:
    """Return a name as it is shown: one blank between words, also where a file's name has an underscore.

    Examples
    --------
    >>> shown_name("Maryam_Al_Ali"), shown_name("  ali   ahmed "), shown_name("o'brien")
    ('Maryam Al Ali', 'ali ahmed', "o'brien")
    """
    # Marks of direction and other invisible signs are not part of a name, and no page may take it for a tag.
    seen = "".join(
        letter for letter in unicodedata.normalize("NFC", name) if unicodedata.category(letter) not in _UNSEEN
    ).translate({ord("<"): "‹", ord(">"): "›"})
    words = seen.split() if re.search(r"\s", seen.strip()) else seen.replace("_", " ").split()
    return " ".join(words)[:_LONGEST_NAME]


def folded(name: str) -> str:
    """Return what two ways of writing one name have in common.

    Examples
    --------
    >>> folded("Ali_Ahmed") == folded("ali  ahmed")
    True
    """
    return shown_name(name.replace("_", " ")).casefold()


def written_in(name: str) -> Language:
    """Return the language in whose letters a name is written.

    Examples
    --------
    >>> written_in("فاطمة"), written_in("Fatima")
    ('ar', 'en')
    """
    for language in LANGUAGES:
        if direction(language) == "rtl" and re.search(language_properties(language).letters, name):
            return language
    others = [language for language in LANGUAGES if direction(language) == "ltr"]
    return others[0] if re.search("[A-Za-z]", name) else FIRST_LANGUAGE


def _digest(name: str) -> str:
    return hashlib.sha256(folded(name).encode("utf-8", "replace")).hexdigest()[:_DIGEST_LETTERS]


def _read(path: Path) -> list[Trainee]:
    if not path.is_file():
        return []
    return [Trainee(**entry) for entry in json.loads(path.read_text(encoding="utf-8"))]


_NOBODY = Trainee(id="", name="")
