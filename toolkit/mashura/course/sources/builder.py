"""From bilingual sources to one notebook per language, with the same cell ids and identical code cells.

Prose is wrapped in ``<div dir="rtl" lang="ar">`` (or ``ltr``/``en``), without which JupyterLab shows lists,
tables and quotations in the wrong direction; code blocks stay left-to-right. Minutes, objectives and the
title are filled in from the front matter.
"""

from __future__ import annotations

import base64
import mimetypes
import os
import platform
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import nbformat

from mashura.course.sources.cases import SCHEME as APP_SCHEME
from mashura.course.sources.cases import app_anchor
from mashura.course.sources.forms import entry_reader, form_metadata, read_form
from mashura.course.sources.glossary import SCHEME, Term, read_glossary
from mashura.course.sources.markdown import features
from mashura.course.sources.outline import SOURCES, in_order
from mashura.course.sources.source import Cell, Header, Source
from mashura.errors import InputError
from mashura.i18n import (
    FIRST_LANGUAGE,
    Language,
    direction,
    kernel_name,
    language_properties,
    message,
    message_keys,
    other_language,
)
from mashura.paths import content

_v4: Any = nbformat.v4
GLOSSARY_NOTEBOOK = "glossary.ipynb"
# Jupyter's address of a cell, which JupyterLab, Notebook 7 and nbconvert's pages know.
TERM_ANCHOR = "cell-id=term-"
_FORM_WORDS = "answer-form-"
_FORM_GAPS = ("value", "entry", "place", "count", "row", "low", "high", "file", "time")
_ISOLATES = {0x2068: None, 0x2069: None}
_PLACEHOLDER = re.compile(r"\{\{ *([a-z_]+) *\}\}")
_LANGUAGE_INFO = {
    "codemirror_mode": {"name": "ipython", "version": 3},
    "file_extension": ".py",
    "mimetype": "text/x-python",
    "name": "python",
    "nbconvert_exporter": "python",
    "pygments_lexer": "ipython3",
    # As a kernel of this Python reports it; if it differs, opening a notebook marks it as changed.
    "version": platform.python_version(),
}


def lesson_paths(source: Path | None = None) -> list[Path]:
    """Return the lesson sources in a curriculum folder, in the order of learning; or one lesson itself.

    Raises
    ------
    InputError
        If there is no lesson.

    Examples
    --------
    >>> lesson_paths()[0].name
    'm00-welcome.md'
    """
    root = source or content("curriculum")
    paths = [root] if root.is_file() else in_order(list(root.glob(SOURCES)), root)
    if not paths:
        raise InputError("course-no-lessons", folder=str(root))
    return paths


def write_notebooks(notebooks: Mapping[Path, Any]) -> list[Path]:
    """Write notebooks and return their paths; a file is replaced only when the new one is complete."""
    texts = {path: f"{_v4.writes(notebook)}\n" for path, notebook in notebooks.items()}
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
            os.chmod(name, 0o644)
            os.replace(name, path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    return list(texts)


def render_notebook(source: Source[Header], language: Language) -> Any:
    """Return a lesson's notebook in one language: the title cell, then its cells, without outputs."""
    header = source.header
    notebook = _v4.new_notebook(
        cells=[_title_cell(header, language), *render_cells(source, language)],
        metadata=notebook_metadata(header, language),
    )
    nbformat.validate(notebook)
    return notebook


def notebook_metadata(header: Header, language: Language) -> dict[str, Any]:
    """Return the metadata of a notebook: kernel, language and lesson."""
    return {
        "kernelspec": _kernelspec(language),
        "language_info": _LANGUAGE_INFO,
        "mashura": {
            "id": header.id,
            "language": language,
            "direction": direction(language),
            "locale": language_properties(language).locale,
            "minutes": header.minutes,
            "words": form_words(language),
        },
    }


def form_words(language: Language) -> dict[str, str]:
    """Return the words that the JupyterLab extension shows on every form; ``{name}`` marks its gaps."""
    keys = [key for key in message_keys(language) if key.startswith(_FORM_WORDS)]
    gaps = {name: f"{{{name}}}" for name in _FORM_GAPS}
    return {
        key.removeprefix(_FORM_WORDS).replace("-", "_"): message(key, lang=language, **gaps).translate(
            _ISOLATES
        )
        for key in sorted(keys)
    }


def _kernelspec(language: Language) -> dict[str, str]:
    return {
        "display_name": language_properties(language).kernel,
        "language": "python",
        "name": kernel_name(language),
    }


def render_cells(
    source: Source[Header], language: Language, values: Mapping[str, str] | None = None
) -> list[Any]:
    """Return the notebook cells of one language, in order, without a title cell.

    Parameters
    ----------
    source : Source
        A lesson or an exercise.
    language : Language
        Language of the prose.
    values : mapping, optional
        Values of further placeholders. ``{{ minutes }}`` and ``{{ title }}`` come from the front matter;
        ``{{language}}`` is for pictures with text, such as ``screen-{{language}}.png``.

    Raises
    ------
    InputError
        If a prose cell has no counterpart, a placeholder or a term is unknown, or a picture is missing.
    """
    known = {
        "title": source.header.title[language],
        "minutes": str(source.header.minutes),
        "language": language,
        **(values or {}),
    }
    return [_render_cell(cell, source, known, language) for cell in source.cells_in(language)]


def _render_cell(cell: Cell, source: Source[Header], values: Mapping[str, str], language: Language) -> Any:
    if cell.kind == "code":
        return _v4.new_code_cell(cell.text, id=cell.id, metadata=_code_metadata(cell, source, language))
    if cell.language is None:
        return _v4.new_markdown_cell(cell.text, id=cell.id, metadata=dict(cell.metadata))
    text = _fill(cell, source, values)
    text = _resolve_terms(text, cell, source)
    text = _resolve_apps(text, cell, source)
    text, attachments = _attach_images(text, cell, source)
    rendered = prose_cell(text, cell.language, cell.id, cell.metadata)
    if attachments:
        rendered["attachments"] = attachments
    return rendered


def _code_metadata(cell: Cell, source: Source[Header], language: Language) -> dict[str, Any]:
    """Return a code cell's metadata; what folds it or puts controls on it is in the reader's language.

    The forms of graded items are added by the exercise, which knows what they rest on.
    """
    metadata = {name: value for name, value in cell.metadata.items() if name not in ("shows", "form")}
    if "shows" in cell.metadata:
        metadata["mashura"] = {"shows": cell.metadata["shows"][language]}
        metadata["jupyter"] = {"source_hidden": True}
    if "nbgrader" not in metadata and (fields := read_form(cell, source)):
        shown = form_metadata(fields, language, entry_reader(source.path.parent))
        metadata["mashura"] = {"form": {"version": 1, "fields": shown, "runs": True, "checks": [cell.id]}}
        metadata["jupyter"] = {"source_hidden": True}
    return metadata


def opening_tag(language: Language) -> str:
    """Return the HTML tag with which every piece of prose in a language begins."""
    return f'<div dir="{direction(language)}" lang="{language}">'


def prose_cell(
    text: str, language: Language, identifier: str, metadata: Mapping[str, Any] | None = None
) -> Any:
    """Return a Markdown cell whose text runs in the direction of its language.

    It cannot be edited: an accidental double click shows its source but cannot change it.

    Examples
    --------
    >>> print(prose_cell("مرحباً", "ar", "hello").source)
    <div dir="rtl" lang="ar">
    <BLANKLINE>
    مرحباً
    <BLANKLINE>
    </div>
    """
    wrapped = f"{opening_tag(language)}\n\n{text}\n\n</div>"
    return _v4.new_markdown_cell(wrapped, id=identifier, metadata={"editable": False, **(metadata or {})})


def _title_cell(header: Header, language: Language) -> Any:
    lines = [
        f"# {header.title[language]}",
        "",
        f"**{message('course-minutes', lang=language, minutes=header.minutes)}**",
        "",
        message("course-objectives", lang=language),
        "",
        *(f"- {objective[language]}" for objective in header.objectives),
    ]
    return prose_cell("\n".join(lines), language, f"{header.id}-title")


def _fill(cell: Cell, source: Source[Header], values: Mapping[str, str]) -> str:
    def value(match: re.Match[str]) -> str:
        if match[1] not in values:
            raise InputError(
                "course-placeholder",
                file=str(source.path),
                line=str(cell.line + cell.text[: match.start()].count("\n")),
                name=match[1],
                known=", ".join(sorted(values)),
            )
        return values[match[1]]

    return _PLACEHOLDER.sub(value, cell.text)


def _resolve_terms(text: str, cell: Cell, source: Source[Header]) -> str:
    glossary = read_glossary()

    def target(match: re.Match[str]) -> str:
        term = glossary.get(match[1])
        if term is None:
            raise InputError(
                "course-term-unknown", file=str(source.path), line=str(cell.line), term=SCHEME + match[1]
            )
        return f"]({GLOSSARY_NOTEBOOK}#{TERM_ANCHOR}{term.id})"

    return re.sub(rf"\]\({SCHEME}([a-z0-9-]+)\)", target, text)


def _resolve_apps(text: str, cell: Cell, source: Source[Header]) -> str:
    def target(match: re.Match[str]) -> str:
        try:
            return f"]({app_anchor(match[1], cell.language or FIRST_LANGUAGE)})"
        except InputError as error:
            raise InputError(
                "course-link-app", file=str(source.path), line=str(cell.line), problem=str(error)
            ) from error

    return re.sub(rf"\]\({APP_SCHEME}([^)\s]*)\)", target, text)


def _attach_images(text: str, cell: Cell, source: Source[Header]) -> tuple[str, dict[str, dict[str, str]]]:
    """Embed pictures in the cell, so that a notebook is complete in one file."""
    attachments: dict[str, dict[str, str]] = {}
    for image in features(text).images:
        if ":" in image.target:
            continue
        path = source.path.parent / image.target
        if not path.is_file():
            raise InputError(
                "course-image-missing", file=str(source.path), line=str(cell.line), image=image.target
            )
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        name = image.target.replace("/", "-")
        attachments[name] = {kind: base64.b64encode(path.read_bytes()).decode("ascii")}
        text = text.replace(f"]({image.target})", f"](attachment:{name})")
    return text, attachments


def glossary_notebook(glossary: Mapping[str, Term], language: Language) -> Any:
    """Return the notebook of the glossary in one language: one cell per term, which links can name.

    The JupyterLab extension shows the same terms beside a lesson; it reads them from the metadata.
    """
    title = message("course-glossary-title", lang=language)
    terms = sorted(glossary.values(), key=lambda term: term.term[language].casefold())
    other = other_language(language)
    cells = [prose_cell(f"# {title}", language, "glossary")]
    for term in terms:
        translation = f'<span dir="{direction(other)}" lang="{other}">{term.term[other]}</span>'
        text = f"#### {term.term[language]}\n\n{translation} — {term.definition[language]}"
        cells.append(prose_cell(text, language, f"term-{term.id}"))
    shown = [
        {
            "id": term.id,
            "term": term.term[language],
            "other": {"term": term.term[other], "language": other, "direction": direction(other)},
            "definition": term.definition[language],
        }
        for term in terms
    ]
    return _v4.new_notebook(
        cells=cells,
        metadata={
            "kernelspec": _kernelspec(language),
            "language_info": _LANGUAGE_INFO,
            "mashura": {
                "id": "glossary",
                "language": language,
                "direction": direction(language),
                "words": form_words(language),
                "terms": shown,
            },
        },
    )
