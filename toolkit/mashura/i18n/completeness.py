"""What a language still lacks: messages, texts of the data, lessons, names in code, files and letters.

A text that exists in several languages is always written in one of these ways, and each is searched here:

* a message of a Fluent catalogue, of the toolkit or of an exercise;
* a mapping from language to text (``{ar: …, en: …}``) in YAML, JSON, Python or a script;
* a passage of a lesson or an exercise, marked by ``+++ {"lang": "ar"}``;
* a field of a class or a column of a table whose name ends with the language (``entity_ar``);
* a file or folder whose name holds the language (``words.ar.txt``, ``mashura-ar/kernel.json``).
"""

from __future__ import annotations

import ast
import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Literal

import yaml
from fluent.runtime import FluentResource
from fluent.syntax.ast import Message

from mashura.i18n.catalogue import LOCALES, catalogue_paths, message
from mashura.i18n.language import LANGUAGES, Language, language_properties
from mashura.paths import PACKAGE, content

Kind = Literal["message", "text", "lesson", "name", "file", "typeface"]

_CONTENT = (
    "curriculum",
    "exercises",
    "datasets",
    "voila_apps",
    "toolkit/jupyter",
    "docs/items.csv",
    "start.py",
)
_MAPPINGS = (".yaml", ".yml", ".json", ".ipynb")
_FRONT_MATTER = re.compile(r"\A---\n(.*?)^---\n", re.DOTALL | re.MULTILINE)
_PASSAGE = re.compile(r"^\+\+\+ (\{.*\})$", re.MULTILINE)


@dataclass(frozen=True, kw_only=True)
class Gap:
    """Texts of one kind that a file lacks in one language.

    Attributes
    ----------
    language : Language
        What is missing.
    kind : str
        ``message``, ``text``, ``lesson``, ``name``, ``file`` or ``typeface``.
    file : str
        The file to edit or to add, below the root of the checkout.
    names : tuple of str
        Keys of the messages, lines of the texts, names in the code, or letters; empty for a missing file.
    """

    language: Language
    kind: Kind
    file: str
    names: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many texts are missing."""
        return max(len(self.names), 1)

    def text(self, lang: Language | None = None) -> str:
        """Return the sentence that names the file and what to add."""
        sentence = message(
            f"languages-gap-{self.kind}",
            lang=lang,
            file=self.file,
            count=self.count,
            language=language_properties(self.language).name,
        )
        # Fluent fills in short texts only, and a new language lacks hundreds of messages.
        return ": ".join(filter(None, [sentence, ", ".join(self.names)]))


def missing(language: Language) -> list[Gap]:
    """Return everything that a language lacks and every other offered language has, file by file.

    Examples
    --------
    >>> missing("ar"), missing("en")
    ([], [])
    """
    references = tuple(other for other in LANGUAGES if other != language)
    gaps = [*_messages(language, references), *_letters(language)]
    for path in _files():
        if file := _missing_file(_shown(path), language, references):
            gaps.append(Gap(language=language, kind="file", file=file))
        for kind, names in _texts(path, language, references).items():
            gaps.append(Gap(language=language, kind=kind, file=_shown(path), names=tuple(names)))
    return sorted(set(gaps), key=lambda gap: (gap.file, gap.kind))


@cache
def _files() -> tuple[Path, ...]:
    roots = [PACKAGE, *(content(name) for name in _CONTENT)]
    files = {path for root in roots for path in (root.rglob("*") if root.is_dir() else [root])}
    return tuple(sorted(path for path in files if path.is_file() and "__pycache__" not in path.parts))


def _messages(language: Language, references: tuple[Language, ...]) -> Iterator[Gap]:
    """Compare the catalogues of the toolkit, and those of the exercises."""
    wanted: dict[Path, dict[str, None]] = defaultdict(dict)
    for reference in references:
        for path in catalogue_paths(reference):
            wanted[LOCALES / language / path.relative_to(LOCALES / reference)] |= _keys(path)
        for path in sorted(content("exercises").glob(f"*/messages.{reference}.ftl")):
            wanted[path.with_name(f"messages.{language}.ftl")] |= _keys(path)
    for path, keys in wanted.items():
        written = _keys(path)
        if lacking := tuple(key for key in keys if key not in written):
            yield Gap(language=language, kind="message", file=_shown(path), names=lacking)


def _keys(path: Path) -> dict[str, None]:
    """Return the messages of a catalogue and their attributes in order; none where there is no such file."""
    keys: dict[str, None] = {}
    if path.is_file():
        for entry in FluentResource(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, Message):
                keys |= {entry.id.name: None} if entry.value else {}
                keys |= {f"{entry.id.name}.{attribute.id.name}": None for attribute in entry.attributes}
    return keys


def _letters(language: Language) -> Iterator[Gap]:
    """Compare the letters that messages use with those of the typefaces."""
    # Reading typefaces takes its time, which no other command needs to wait for.
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    texts = [path.read_text(encoding="utf-8") for path in sorted((LOCALES / language).glob("*/*.ftl"))]
    used = {letter for letter in "".join([*texts, language_properties(language).name]) if letter.isalpha()}
    for typeface in language_properties(language).print_typefaces:
        package = import_module(f"fontpkg_{typeface.lower().replace(' ', '_')}")
        for path in sorted((package.ROOT / "files").rglob("*Regular.ttf")):
            used -= {chr(code) for code in TTFont(path).getBestCmap()}
    if used:
        table = Path(__file__).with_name("language.py")
        yield Gap(language=language, kind="typeface", file=_shown(table), names=tuple(sorted(used)))


def _texts(path: Path, language: Language, references: tuple[Language, ...]) -> dict[Kind, list[str]]:
    """Return the lines or names of what a file says in the other languages only."""
    places: dict[Kind, list[str]] = {}
    if path.suffix in _MAPPINGS:
        places["text"] = _yaml_lines(path.read_text(encoding="utf-8"), 1, language, references)
    elif path.suffix == ".py":
        tree = ast.parse(path.read_text(encoding="utf-8"))
        places["text"] = _python_lines(tree, language, references)
        places["name"] = _python_names(tree, language, references)
    elif path.suffix in (".js", ".vue"):
        places["text"] = _script_lines(path.read_text(encoding="utf-8"), language, references)
    elif path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as stream:
            places["name"] = _lacking(next(csv.reader(stream), []), language, references)
    elif path.suffix == ".md":
        text = path.read_text(encoding="utf-8")
        if front_matter := _FRONT_MATTER.match(text):
            places["text"] = _yaml_lines(front_matter[1], 2, language, references)
        places["lesson"] = _passage_lines(text, language, references)
    return {kind: names for kind, names in places.items() if names}


def _yaml_lines(
    text: str, first_line: int, language: Language, references: tuple[Language, ...]
) -> list[str]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    lines = []
    nodes: list[Any] = [yaml.compose(text, Loader=loader)]
    while nodes:
        node = nodes.pop()
        if isinstance(node, yaml.SequenceNode):
            nodes += node.value
        elif isinstance(node, yaml.MappingNode):
            nodes += [value for _, value in node.value]
            words = {key.value for key, value in node.value if _is_text(value)}
            if language not in words and words >= {*references}:
                lines.append(node.start_mark.line + first_line)
    return [str(line) for line in sorted(lines)]


def _is_text(node: Any) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:str"


def _python_lines(tree: ast.AST, language: Language, references: tuple[Language, ...]) -> list[str]:
    lines = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Dict):
            words = {
                key.value
                for key, value in zip(node.keys, node.values, strict=True)
                if isinstance(key, ast.Constant) and isinstance(value, ast.Constant | ast.JoinedStr)
                if not isinstance(value, ast.Constant) or isinstance(value.value, str)
            }
            if language not in words and words >= {*references}:
                lines.append(node.lineno)
    return [str(line) for line in sorted(lines)]


def _python_names(tree: ast.AST, language: Language, references: tuple[Language, ...]) -> list[str]:
    """Return the fields of classes that exist for the other languages only."""
    names = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            fields = [
                field.target.id
                for field in node.body
                if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
            ]
            names += [f"{node.name}.{name}" for name in _lacking(fields, language, references)]
    return names


def _lacking(names: Iterable[str], language: Language, references: tuple[Language, ...]) -> list[str]:
    """Return the names with a language at their end that exist for the other languages only."""
    known = {*names}
    stems = [
        {name.removesuffix(f"_{code}") for name in known if name.endswith(f"_{code}")} for code in references
    ]
    wanted = [f"{stem}_{language}" for stem in sorted(set.intersection(*stems))]
    return [name for name in wanted if name not in known]


def _script_lines(text: str, language: Language, references: tuple[Language, ...]) -> list[str]:
    """Return the lines of a script with a mapping that has the other languages only."""
    return [
        str(number)
        for number, line in enumerate(text.split("\n"), 1)
        if all(re.search(rf"\b{code}: *\"", line) for code in references)
        and not re.search(rf"\b{language}: *\"", line)
    ]


def _passage_lines(text: str, language: Language, references: tuple[Language, ...]) -> list[str]:
    """Return the lines of the passages that are there in another language and not in this one.

    The passages of a place follow each other, so the one that is missing is missing after the last of them.
    """
    lines: dict[str, list[str]] = defaultdict(list)
    for marker in _PASSAGE.finditer(text):
        code = json.loads(marker[1]).get("lang")
        lines[str(code)].append(str(text.count("\n", 0, marker.start()) + 1))
    return lines[references[0]][len(lines[language]) :]


def _missing_file(file: str, language: Language, references: tuple[Language, ...]) -> str | None:
    """Return the file that is missing beside one of the first other language, or None."""
    code = re.compile(rf"(?<![a-z]){references[0]}(?![a-z])")
    if file.endswith(".ftl") or not code.search(file):
        return None
    # A file without a language in its name serves every language that has none of its own.
    unmarked = re.sub(rf"[-_.]{code.pattern}", "", file)
    wanted = code.sub(language, file)
    if content(wanted).is_file() or (unmarked != file and content(unmarked).is_file()):
        return None
    return wanted if all(content(code.sub(other, file)).is_file() for other in references) else None


def _shown(path: Path) -> str:
    return path.relative_to(content()).as_posix()
