"""Hand-ins as people, browsers, platforms and accidents make them, drawn from a seed."""

from __future__ import annotations

import io
import json
import random
import struct
import warnings
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mashura.grading.exercise.exercise import Exercise
from mashura.grading.exercise.handout import answered_notebook
from mashura.grading.exercise.notebooks import dump
from mashura.i18n import LANGUAGES

NAMES = (
    "ali ahmed", "o'brien", "=1+1", "فاطمة", "سالم بن علي", "Maryam_Al_Ali", "José", "-rf", "a\u202eb",
    "x" * 90, "李明", "first.last@example.org", "عائشة 2", "CON", "a;b", "100%", "'quoted'", "a&b",
    "<b>bold", "a--b",
)  # fmt: skip
# Damage after which every answer must still be there.
READ = (
    "as it is", "with a byte order mark", "in UTF-16", "in UTF-16 without a mark", "format 3", "format 2",
    "a format of the future", "without metadata", "without metadata and ids", "wrapped by the server",
    "beside a blank copy", "only a copy", "numbered by the browser", "a lone surrogate", "odd outputs",
    "odd metadata", "numbers of a thousand digits", "source as a list", "indented differently",
    "beside an older checkpoint", "beside notes of the system", "with a note after the end",
)  # fmt: skip
# Damage after which it is enough that nothing else is lost, and that it is said.
HURT = (
    "cut off", "one byte changed", "empty", "no JSON", "a list", "no cells", "cells of another type",
    "thousands of cells", "nested without end", "a web page", "a PDF", "another exercise", "nothing",
    "random bytes", "doubled cells", "shuffled cells", "in the old Arabic encoding", "a picture",
)  # fmt: skip
ARCHIVED = (
    "deflate", "LZMA", "bzip2", "stored", "broken deflate", "broken LZMA", "broken bzip2", "encrypted",
    "a bomb", "truncated", "doubled names", "lying sizes", "zip64 lies", "an unknown method",
    "an archive inside",
    "no archive", "empty archive", "links", "paths outside", "no table of contents", "many files",
)  # fmt: skip
WHOLE_ARCHIVES = frozenset({"deflate", "LZMA", "bzip2", "stored", "doubled names", "an archive inside",
                            "links", "paths outside", "many files"})  # fmt: skip
DEPTH = 40


@dataclass(frozen=True)
class HandIn:
    """One generated hand-in: who, in which language, how it was damaged, whether its answers survive."""

    name: str
    language: str
    kind: str
    survives: bool
    answer: str


def generate(
    exercise: Exercise, other: Exercise, item: str, drop: Path, count: int, seed: int
) -> list[HandIn]:
    """Write hand-ins into a folder, and return what each is; an answer to ``item`` tells them apart."""
    draw = random.Random(seed)
    drop.mkdir(parents=True)
    blank = {language: json.loads(dump(answered_notebook(exercise, language, {}))) for language in LANGUAGES}
    foreign = dump(answered_notebook(other, "en", {})).encode()
    place = next(
        index
        for index, cell in enumerate(blank["en"]["cells"])
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == item
    )
    made = []
    for number in range(count):
        language = draw.choice(LANGUAGES)
        answer = f"answer {number}"
        notebook = json.loads(json.dumps(blank[language]))
        notebook["cells"][place]["source"] = answer
        name = f"{draw.choice(NAMES)} {number:04d}"
        kind = draw.choice(READ if draw.random() < 0.5 else HURT)
        files = _damaged(
            kind, notebook, json.loads(json.dumps(blank[language])), exercise.name, foreign, draw
        )
        survives = kind in READ
        form = draw.choice(("folder", "archive", "flat", "named", "moodle folder", "moodle flat", "deep"))
        packing = draw.choice(ARCHIVED)
        if form in ("flat", "moodle flat") and len(files) != 1:
            form = "folder"
        if form in ("archive", "named"):
            survives = survives and packing in WHOLE_ARCHIVES
            kind = f"{kind}, {packing}"
        _write(form, drop, name, number, exercise.name, files, packing, draw)
        made.append(HandIn(name, language, f"{form}: {kind}", survives, answer))
    return made


def _damaged(kind, notebook, blank, name, foreign, draw) -> dict[str, bytes]:
    """Return the files of one hand-in by path."""
    file = f"{name}.ipynb"
    text = json.dumps(notebook, ensure_ascii=False, indent=1)
    cells = notebook["cells"]
    odd = [5, None, [], "x", {"a": [1]}, True]
    match kind:
        case "with a byte order mark":
            return {file: b"\xef\xbb\xbf" + text.encode()}
        case "in UTF-16":
            return {file: text.encode("utf-16")}
        case "in UTF-16 without a mark":
            return {file: text.encode("utf-16-le")}
        case "format 3" | "format 2":
            for cell in cells:
                if cell["cell_type"] == "code":
                    cell["input"] = cell.pop("source")
                cell.pop("id", None)
            old = {"nbformat": int(kind[-1]), "metadata": {}, "worksheets": [{"cells": cells}]}
            return {file: json.dumps(old).encode()}
        case "a format of the future":
            notebook |= {"nbformat": 7, "nbformat_minor": 99, "more": odd}
        case "without metadata":
            del notebook["metadata"]
            for cell in cells:
                cell.pop("metadata")
        case "without metadata and ids":
            notebook["metadata"] = draw.choice(odd)
            for cell in cells:
                cell.pop("metadata"), cell.pop("id")
        case "wrapped by the server":
            return {file: json.dumps({"type": "notebook", "content": notebook}).encode()}
        case "beside a blank copy":
            return {file: json.dumps(blank).encode(), f"{name}-Copy1.ipynb": text.encode()}
        case "only a copy":
            return {f"{name}-Copy{draw.randint(1, 9)}.ipynb": text.encode()}
        case "numbered by the browser":
            return {f"{name} ({draw.randint(1, 9)}).ipynb": text.encode()}
        case "a lone surrogate":
            return {file: json.dumps(notebook).encode().replace(b'"outputs": []', b'"outputs": ["\\ud83d"]')
                    .replace(b"# ", b"\\udc00 ", 1)}  # fmt: skip
        case "odd outputs":
            for cell in cells:
                cell["outputs"] = draw.choice(odd)
                cell["execution_count"] = draw.choice(odd)
        case "odd metadata":
            notebook["metadata"] |= {"kernelspec": draw.choice(odd), "authors": odd}
            for cell in cells:
                cell["metadata"] |= {"tags": draw.choice(odd), "editable": odd}
        case "numbers of a thousand digits":
            return {
                file: text.replace('"execution_count": null', '"execution_count": ' + "7" * 5000, 3).encode()
            }
        case "source as a list":
            for cell in cells:
                cell["source"] = [*cell["source"], None, 7]
        case "indented differently":
            return {file: json.dumps(notebook, separators=(",", ":")).encode()}
        case "beside an older checkpoint":
            return {
                file: text.encode(),
                f".ipynb_checkpoints/{name}-checkpoint.ipynb": json.dumps(blank).encode(),
            }
        case "beside notes of the system":
            return {file: text.encode(), f"__MACOSX/._{file}": b"\x00\x05\x16\x07", "Thumbs.db": b"x"}
        case "with a note after the end":
            return {file: text.encode() + b"\n\nversion of Tuesday"}
        case "cut off":
            return {file: text.encode()[: draw.randint(1, len(text))]}
        case "one byte changed":
            content = bytearray(text.encode())
            for _ in range(draw.randint(1, 5)):
                content[draw.randrange(len(content))] = draw.randrange(256)
            return {file: bytes(content)}
        case "empty":
            return {file: draw.choice((b"", b"  \n", b"\x00" * 10))}
        case "no JSON":
            return {file: b"dear teacher, here is my work"}
        case "a list":
            return {file: json.dumps(draw.choice(odd)).encode()}
        case "no cells":
            return {file: json.dumps({"metadata": {}, "cells": []}).encode()}
        case "cells of another type":
            notebook["cells"] = draw.choice([odd, {"a": 1}, "cells", 7, [[[]]], None])
        case "thousands of cells":
            notebook["cells"] = [{"cell_type": "code", "source": "1"}] * 3000
        case "nested without end":
            return {file: b'{"cells": ' + b'[{"a":' * 20_000}
        case "a web page":
            return {file: f"<!DOCTYPE html><html>{text[:3000]}</html>".encode()}
        case "a PDF" | "a picture":
            return {file: (b"%PDF-1.7 " if kind == "a PDF" else b"\x89PNG\r\n") + draw.randbytes(500)}
        case "another exercise":
            return {"other.ipynb": foreign}
        case "nothing":
            return {"notes.txt": b"I have no time"}
        case "random bytes":
            return {file: draw.randbytes(draw.randint(1, 3000))}
        case "doubled cells":
            notebook["cells"] = cells + cells
        case "shuffled cells":
            draw.shuffle(cells)
        case "in the old Arabic encoding":
            return {file: text.encode("cp1256", "replace")}
    return {file: json.dumps(notebook, ensure_ascii=draw.random() < 0.5).encode("utf-8", "surrogatepass")}


def _write(form, drop, name, number, exercise, files, packing, draw) -> None:
    moodle = f"{name}_{number + 1000}_assignsubmission_file"
    match form:
        case "archive":
            (drop / f"{name}.zip").write_bytes(_archive(files, packing, draw))
        case "named":
            (drop / f"{name}--{exercise}.zip").write_bytes(_archive(files, packing, draw))
        case "flat":
            ((_, content),) = files.items()
            (drop / f"{name}.ipynb").write_bytes(content)
        case "moodle flat":
            ((path, content),) = files.items()
            (drop / f"{moodle}_{path.replace('/', '_')}").write_bytes(content)
        case _:
            home = drop / (moodle + draw.choice(("", "_")) if form == "moodle folder" else name)
            if form == "deep":
                home = home.joinpath(*["sub"] * draw.randint(1, 12))
                bottom = home.joinpath(*["d"] * DEPTH)
                bottom.mkdir(parents=True)
                (bottom / "deep.txt").write_bytes(b"far down")
            for path, content in files.items():
                (home / path).parent.mkdir(parents=True, exist_ok=True)
                (home / path).write_bytes(content)


_METHODS = {"LZMA": zipfile.ZIP_LZMA, "bzip2": zipfile.ZIP_BZIP2, "stored": zipfile.ZIP_STORED}


def _archive(files: dict[str, bytes], packing: str, draw: random.Random) -> bytes:
    method = next((method for word, method in _METHODS.items() if word in packing), zipfile.ZIP_DEFLATED)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        if packing == "many files":
            for number in range(600):
                archive.writestr(f"data/{number}.txt", "x")
        for path, content in files.items():
            if packing == "a bomb" and path.endswith(".ipynb"):
                content = b"0" * 25_000_000
            archive.writestr(f"../../{path}" if packing == "paths outside" else path, content)
            if packing == "doubled names":
                warnings.simplefilter("ignore")
                archive.writestr(path, content)
        if packing == "links":
            link = zipfile.ZipInfo("doors.csv")
            link.external_attr = 0o120777 << 16
            archive.writestr(link, "/etc/passwd")
        if packing == "empty archive":
            stream = io.BytesIO(b"PK\x05\x06" + bytes(18))
    content = bytearray(stream.getvalue())
    changes: dict[str, Callable[[], bytes]] = {
        "truncated": lambda: bytes(content[: draw.randrange(len(content))]),
        "encrypted": lambda: _flag(content, 6, 8, 1),
        "an unknown method": lambda: _flag(content, 8, 10, 0x63),
        "lying sizes": lambda: _field(content, 22, 24, 0x7FFFFFF0),
        "zip64 lies": lambda: _field(content, 22, 24, 0xFFFFFFFF),
        "no archive": lambda: b"this is no archive",
        "no table of contents": lambda: bytes(content[: content.find(b"PK\x01\x02")]),
    }
    if packing.startswith("broken"):
        start = content.find(b"\x08\x00") if packing == "broken deflate" else 0
        for place in range(max(start, 60), min(len(content) - 60, 400)):
            content[place] = draw.randrange(256)
    if packing == "an archive inside":
        outer = io.BytesIO()
        with zipfile.ZipFile(outer, "w") as archive:
            archive.writestr("mine/inner.zip", bytes(content))
        return outer.getvalue()
    return changes[packing]() if packing in changes else bytes(content)


def _headers(content: bytearray) -> list[tuple[int, bool]]:
    places = []
    for signature, local in ((b"PK\x03\x04", True), (b"PK\x01\x02", False)):
        place = content.find(signature)
        while place >= 0:
            places.append((place, local))
            place = content.find(signature, place + 4)
    return places


def _flag(content: bytearray, local: int, central: int, value: int) -> bytes:
    for place, is_local in _headers(content):
        struct.pack_into("<H", content, place + (local if is_local else central), value)
    return bytes(content)


def _field(content: bytearray, local: int, central: int, value: int) -> bytes:
    for place, is_local in _headers(content):
        struct.pack_into("<I", content, place + (local if is_local else central), value)
    return bytes(content)
