"""An exercise: its bilingual source, its graded items, and its private checks for the trusted side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from mashura.course.sources.exercise_pack import CASES
from mashura.course.sources.forms import FormField, entry_reader, files_of, labels, read_form
from mashura.course.sources.source import Header, Source, read_source
from mashura.errors import InputError
from mashura.grading.exercise.checking import Check, Feedback
from mashura.grading.exercise.drawing import Draw, book_draw, draw, variant_tables
from mashura.grading.exercise.item import Criterion, Item, read_item
from mashura.grading.exercise.known_answers import KnownAnswer, Survivor, known_answers, known_survivors
from mashura.grading.exercise.pools import read_pools
from mashura.grading.exercise.private_modules import Checks, load_module
from mashura.grading.exercise.variants import ItemVariant, Variant
from mashura.i18n import LANGUAGES, Language, join_words, message
from mashura.i18n.catalogue import Catalogue
from mashura.paths import content
from mashura.record_file import read_record


@dataclass(frozen=True, kw_only=True, eq=False)
class Exercise:
    """One assignment, in the variant of a class or as it is written.

    Attributes
    ----------
    source : Source
        Its cells, with the forms and code of the variant.
    data : Path
        Folder of the files that trainees receive with the notebook.

    Examples
    --------
    >>> exercise = load_exercise("m03-plan-a-consultation")
    >>> len(exercise.items), exercise.points == sum(item.points for item in exercise.main_items)
    (13, True)
    """

    name: str
    folder: Path
    source: Source[Header]
    items: tuple[Item, ...]
    checks: Mapping[str, Check]
    rubric: Mapping[str, tuple[Criterion, ...]]
    variant: Variant
    data: Path

    @property
    def points(self) -> int:
        """The maximum: points of the main track, because those of the analysts' questions are extra."""
        return sum(item.counted_points for item in self.items)

    @property
    def main_items(self) -> tuple[Item, ...]:
        """The items of the main track, which the certificate asks for: all but those for analysts.

        Examples
        --------
        >>> [item.id for item in load_exercise("m01-is-it-participation").items if item.analysts]
        ['m01-index']
        """
        return tuple(item for item in self.items if not item.analysts)

    @property
    def known_answers(self) -> Mapping[str, tuple[KnownAnswer, ...]]:
        """Known answers of each item, the reference first."""
        return _known_answers(self)

    @property
    def survivors(self) -> tuple[Survivor, ...]:
        """Mutants of the references that are as good as these."""
        return tuple(
            # A mutant is named as Python shows its code, with single quotation marks.
            replace(known, change=self.variant.filled(known.change, known.item).replace('"', "'"))
            for known in known_survivors(self.folder)
        )

    @property
    def drawn_items(self) -> frozenset[str]:
        """Items that each class has with other entries, numbers or tables; the others vary in order only.

        Examples
        --------
        >>> "m01-levels" in load_exercise("m01-is-it-participation").drawn_items
        True
        """
        return frozenset(item.id for item in self.items if {*self.drawn(item.id)} - {"order"})

    def drawn(self, identifier: str) -> tuple[str, ...]:
        """Return what each class has of its own in an item: ``entries``, ``case``, ``numbers``, ``order``.

        ``numbers`` stands for tables and closed channels too; ``case`` for what a written item is about.

        Examples
        --------
        >>> load_exercise("m01-is-it-participation").drawn("m01-levels")
        ('entries', 'order')
        """
        pools = self.variant.pools
        cases = pools.cases.get(identifier, ())
        drawers = getattr(_drawing(self.folder, pools.lead), "DRAWS", {})
        places = {place.split("/")[0] for place in self.variant.draw.order}
        known = {
            "entries": any(case.pools for case in cases),
            "case": any(case.values for case in cases),
            "numbers": pools.names.get(identifier, identifier) in drawers,
            "order": identifier in places,
        }
        return tuple(name for name, is_drawn in known.items() if is_drawn)

    @property
    def pool_folders(self) -> tuple[Path, ...]:
        """Folder of the exercise from whose pools this one is drawn, where it is another one."""
        lead = self.variant.pools.lead
        return (self.folder.parent / lead.replace("-", "_"),) if lead not in ("", self.name) else ()

    def item(self, identifier: str) -> Item:
        """Return an item by its id."""
        return next(item for item in self.items if item.id == identifier)

    def files(self) -> dict[str, Path]:
        """Return the data files that trainees receive with the notebook, by name."""
        return (
            {path.name: path for path in sorted(self.data.iterdir()) if path.is_file()}
            if self.data.is_dir()
            else {}
        )

    @property
    def cases(self) -> dict[str, str]:
        """The plans that apps begin with, by file name: those of the exercise, some of them drawn anew."""
        own = {
            path.name: path.read_text(encoding="utf-8")
            for path in sorted((self.folder / CASES).glob("*.yaml"))
        }
        return own | self.variant.draw.cases

    @property
    def app_files(self) -> tuple[str, ...]:
        """Names of the files that planning apps keep beside the notebook, and that are handed in with it."""
        return tuple(files_of(self.source))

    @property
    def handed_in(self) -> frozenset[str]:
        """Names of all files that may be handed in."""
        return frozenset({f"{self.name}.ipynb", *self.files(), *self.app_files})

    def message(self, key: str, language: Language, /, **params: object) -> str:
        """Return a feedback text: the exercise's own (``messages.ar.ftl``), or a general ``grading-…`` one.

        Raises
        ------
        KeyError
            If the text or one of its parameters is missing in that language.
        """
        if key.startswith("grading-"):
            return message(key, lang=language, **params)
        return _messages(self.folder, language).text(key, {**self.variant.prose_values(language), **params})

    def item_variant(self, identifier: str) -> ItemVariant:
        """Return what the check of an item knows of the variant."""
        return self.variant.item(identifier)

    def form(self, identifier: str) -> tuple[FormField, ...]:
        """Return the fields of an item's form; none where its answer is code or a written text."""
        return _form(self, self.item(identifier).answer_id)

    def words(self, identifier: str) -> Mapping[str, tuple[str, ...]]:
        """Return what an item's form calls each id, in every language."""
        named = [self._labels(identifier, language) for language in LANGUAGES]
        return {entry: tuple(labels[entry] for labels in named) for entry in named[0]}

    def worded(self, identifier: str, remark: Feedback, language: Language) -> str:
        """Return a feedback message in which the ids of an item's form are replaced by the form's words."""
        labels = self._labels(identifier, language)

        def shown(value: object) -> object:
            if isinstance(value, tuple):
                quoted = [
                    message("grading-quoted", lang=language, text=_unquoted(labels.get(entry, entry)))
                    for entry in value
                ]
                return join_words(quoted, language)
            return labels.get(value, value) if isinstance(value, str) else value

        return self.message(
            remark.key, language, **{name: shown(value) for name, value in remark.params.items()}
        )

    def _labels(self, identifier: str, language: Language) -> Mapping[str, str]:
        return labels(self.form(identifier), language, entry_reader(self.data))

    def message_keys(self, language: Language) -> frozenset[str]:
        """Return the keys of the exercise's own feedback texts, all of which can be read.

        Raises
        ------
        ValueError
            If a part of the file is not Fluent.
        """
        catalogue = _messages(self.folder, language)
        catalogue.read_all()
        return catalogue.keys


def exercise_names() -> tuple[str, ...]:
    """Return the names of the exercises whose checks and keys are here.

    Raises
    ------
    InputError
        If there are none: an installed copy without the instructor's part carries handouts alone.

    Examples
    --------
    >>> "m03-plan-a-consultation" in exercise_names()
    True
    """
    names = sorted(path.stem for path in content("exercises").glob("m[0-9][0-9]_*/m[0-9][0-9]-*.md"))
    if not names:
        raise InputError("grading-no-instructor-part")
    return tuple(names)


def load_exercise(name: str, folder: Path | None = None, *, secret: str | None = None) -> Exercise:
    """Load an exercise with its private checks.

    Parameters
    ----------
    name : str
        Name of a shipped exercise.
    folder : Path, optional
        Folder of its source and checks, instead of the shipped one.
    secret : str, optional
        A course's secret, from which its variant is drawn; the book variant, if not given.

    Raises
    ------
    InputError
        If there is no such exercise, or its items and rubric do not match; checks are compared with the
        items when the first of them is used.

    Examples
    --------
    >>> book, drawn = load_exercise("m00-pre-test"), load_exercise("m00-pre-test", secret="any")
    >>> book.points == drawn.points, book.words("m00-pre-levels") == drawn.words("m00-pre-levels")
    (True, False)
    """
    home = _home(name, folder)
    if secret is None:
        return _load(name, home)
    return _drawn(name, home, secret)


def course_exercise(course: str | Path, name: str) -> Exercise:
    """Load an exercise in the variant that a course keeps; the book variant, where it keeps none.

    Parameters
    ----------
    course : str or Path
        The course's folder; empty for no course.
    name : str
        Name of a shipped exercise.

    Raises
    ------
    InputError
        As :func:`load_exercise`, or if the course's variant has entries that are no longer known.
    """
    path = kept_variant(Path(course), name)
    if not course or not path.is_file():
        return load_exercise(name)
    return _kept(name, _home(name, None), path.read_text(encoding="utf-8"))


def kept_variant(course: Path, name: str) -> Path:
    """Return where a course keeps the variant of an exercise."""
    return course / "private" / name / "variant.json"


def _home(name: str, folder: Path | None) -> Path:
    home = folder or content("exercises", name.replace("-", "_"))
    if not (home / f"{name}.md").is_file():
        raise InputError("grading-exercise-unknown", name=name, known=", ".join(exercise_names()))
    return home


@cache
def _load(name: str, folder: Path) -> Exercise:
    source: Source[Header] = read_source(folder / f"{name}.md")
    pools = read_pools(folder, name, source)
    variant = Variant(draw=book_draw(name, source), written=source, pools=pools, is_book=True)
    return _made(name, folder, variant, folder / "files")


@lru_cache(maxsize=64)
def _drawn(name: str, folder: Path, secret: str) -> Exercise:
    book = _load(name, folder).variant
    drawers = getattr(_drawing(folder, book.pools.lead), "DRAWS", {})
    return _varied(folder, book, draw(name, book.written, book.pools, drawers, secret))


@lru_cache(maxsize=64)
def _kept(name: str, folder: Path, text: str) -> Exercise:
    return _varied(folder, _load(name, folder).variant, Draw.model_validate_json(text))


def _varied(folder: Path, book: Variant, drawn: Draw) -> Exercise:
    variant = replace(book, draw=drawn, is_book=False)
    return _made(drawn.exercise, folder, variant, variant_tables(drawn, folder / "files"))


@cache
def _drawing(folder: Path, lead: str) -> Any:
    """Return ``variants.py`` of an exercise, or of the one that holds its pools; None where there is none."""
    path = folder / "variants.py"
    if lead and not path.is_file():
        path = folder.parent / lead.replace("-", "_") / path.name
    return load_module(path) if path.is_file() else None


def _made(name: str, folder: Path, variant: Variant, data: Path) -> Exercise:
    path = folder / f"{name}.md"
    if derive := getattr(_drawing(folder, variant.pools.lead), "derive", None):
        variant = variant.with_derived(derive, data)
    source = variant.source
    items = tuple(
        read_item(cell, source)
        for cell in source.cells
        if cell.metadata.get("nbgrader", {}).get("part") == "grade"
    )
    rubric = _rubric(folder / "rubric.yaml")
    for item in items:
        if item.kind == "write" and sum(line.points for line in rubric.get(item.id, ())) != item.points:
            raise InputError("grading-rubric-points", file=str(folder / "rubric.yaml"), item=item.id)
    return Exercise(
        name=name,
        folder=folder,
        source=source,
        items=items,
        checks=Checks(path, {item.id for item in items if item.kind != "write"}),
        rubric=rubric,
        variant=variant,
        data=data,
    )


@cache
def _rubric(path: Path) -> dict[str, tuple[Criterion, ...]]:
    if not path.is_file():
        return {}
    return read_record(path, dict[str, tuple[Criterion, ...]])


@lru_cache(maxsize=512)
def _form(exercise: Exercise, answer: str) -> tuple[FormField, ...]:
    source = exercise.source
    return next((read_form(cell, source) for cell in source.cells if cell.id == answer), ())


@lru_cache(maxsize=64)
def _known_answers(exercise: Exercise) -> Mapping[str, tuple[KnownAnswer, ...]]:
    marked = frozenset((item.id, item.points) for item in exercise.items if item.kind != "write")
    return {
        item: tuple(replace(known, text=exercise.variant.filled(known.text, item)) for known in answers)
        for item, answers in known_answers(exercise.folder, marked).items()
    }


def _unquoted(words: str) -> str:
    """Return words as they stand in quotation marks: their own outer marks go, inner ones become single."""
    if (words[:1], words[-1:]) in {('"', '"'), ("«", "»")} and not {'"', "«", "»"} & set(words[1:-1]):
        words = words[1:-1]
    return words.replace('"', "'")


@cache
def _messages(folder: Path, language: Language) -> Catalogue:
    path = folder / f"messages.{language}.ftl"
    return Catalogue(language, [path] if path.is_file() else [], lambda _: path)
