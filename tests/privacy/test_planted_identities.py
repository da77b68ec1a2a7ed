"""No planted identity comes out of an answer, a report in any format, or the log."""

from __future__ import annotations

import io
import json
import logging
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.privacy.planted_identities import (
    HARMLESS_COLUMNS,
    HARMLESS_TEXTS,
    IDENTITIES,
    LAYOUTS,
    Layout,
    identities,
    layouts,
)

from mashura.analysis import analyse, render
from mashura.cli.reading import account_text
from mashura.data import mask, read_with_notes
from mashura.documents.formats.file import render as rendered
from mashura.privacy.identity_columns import identity_column
from mashura.privacy.personal_data import find_personal_data
from mashura.reports.material import gather
from mashura.reports.report import report_document
from mashura.reports.source import open_source

FORMATS = ("html", "pdf", "docx", "xlsx")


def text_of(content: bytes, kind: str) -> str:
    """Return all text in a document; office files are archives of XML."""
    if kind == "html":
        return content.decode("utf-8")
    if kind == "pdf":
        reader = PdfReader(io.BytesIO(content))
        # What a viewer copies, and what the file says of itself and to screen readers.
        return " ".join([*(page.extract_text() for page in reader.pages), str(reader.metadata)])
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "".join(
            archive.read(name).decode("utf-8")
            for name in archive.namelist()
            if name.endswith((".xml", ".rels"))
        )


def leaks(layout: Layout, formats: tuple[str, ...], log: pytest.LogCaptureFixture) -> list[tuple[str, str]]:
    """Return what leaked and where: one reading, and everything that the commands make of it."""
    written: dict[str, str] = {}
    reading = read_with_notes(layout.path)
    masking = mask(reading.consultation.without_truth())
    summary = analyse(masking.consultation)
    account = [part.document() for part in reading.account]
    said = [reading.recognised, *map(str, reading.notes), masking.report()]
    written["said"] = "\n".join([*said, account_text(reading)])
    written["text"] = render(summary, "ar") + render(summary, "en")
    written["json"] = json.dumps([summary, account], ensure_ascii=False, default=str)
    document = report_document(gather(open_source(layout.path), lambda step: None))
    for kind in formats:
        written[kind] = text_of(rendered(document, kind), kind)
    written["log"] = log.text
    return [(place, trace) for place, text in written.items() for trace in layout.leaked(text)]


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.DEBUG, logger="mashura")
    return caplog


def test_there_are_as_many_people_as_agreed() -> None:
    traces = [trace for who in identities() for trace in who.traces()]
    assert len(identities()) == IDENTITIES
    assert len({*traces}) == len(traces)


@pytest.mark.parametrize("place", [0, 3, 6, 13])
def test_a_few_layouts_leak_nobody(tmp_path: Path, place: int, log: pytest.LogCaptureFixture) -> None:
    assert leaks(layouts(tmp_path, [place])[0], FORMATS, log) == []


@pytest.mark.slow
@pytest.mark.parametrize("place", range(LAYOUTS))
def test_no_layout_leaks_anybody(tmp_path: Path, place: int, log: pytest.LogCaptureFixture) -> None:
    assert leaks(layouts(tmp_path, [place])[0], FORMATS, log) == []


def test_harmless_columns_are_hardly_taken_for_identities() -> None:
    taken = [header for header, cells in HARMLESS_COLUMNS.items() if identity_column(header, [*cells] * 5)]
    assert len(taken) <= 0.05 * len(HARMLESS_COLUMNS), taken


def test_harmless_texts_are_hardly_masked() -> None:
    texts = [text.format(n=n) for text in HARMLESS_TEXTS for n in (3, 27, 118)]
    masked = [text for text in texts if find_personal_data(text)]
    assert len(masked) <= 0.05 * len(texts), masked
