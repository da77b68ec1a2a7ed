"""The documents of an archive are PDF/A: tagged, described, with a colour profile and all typefaces."""

from __future__ import annotations

import io
import re

import pytest
from pypdf import PdfReader

from mashura.archive.documents import document_files
from mashura.i18n import LANGUAGES

from .conftest import MADE_ON

NAMES = ("announcement", "decision", "evaluation", "plan", "readiness")


@pytest.fixture(scope="module")
def documents(finished_contents) -> dict[str, PdfReader]:
    files = document_files(finished_contents, MADE_ON)
    return {path: PdfReader(io.BytesIO(content)) for path, content in files.items()}


def test_every_stage_that_was_reached_is_printed_in_both_languages(documents):
    expected = {f"documents/{name}.{language}.pdf" for name in NAMES for language in LANGUAGES}
    assert expected <= {*documents}


def test_each_document_says_that_it_is_pdf_a_2a(documents):
    for reader in documents.values():
        described = reader.trailer["/Root"]["/Metadata"].get_data().decode()
        assert re.search(r"<pdfaid:part>2</pdfaid:part>", described)
        assert re.search(r"<pdfaid:conformance>A</pdfaid:conformance>", described)


def test_each_document_has_the_colour_profile_that_its_colours_mean(documents):
    for reader in documents.values():
        (intent,) = reader.trailer["/Root"]["/OutputIntents"]
        assert intent.get_object()["/S"] == "/GTS_PDFA1"
        assert intent.get_object()["/DestOutputProfile"].get_data()


def test_each_document_is_tagged_and_says_its_language(documents):
    for path, reader in documents.items():
        root = reader.trailer["/Root"]
        assert root["/MarkInfo"]["/Marked"]
        assert "/StructTreeRoot" in root
        assert str(root["/Lang"]).startswith(path.split(".")[1])


def test_each_document_brings_all_its_typefaces(documents):
    for path, reader in documents.items():
        for page in reader.pages:
            for font in page["/Resources"].get("/Font", {}).values():
                kinds = font.get_object().get("/DescendantFonts", [font])
                for kind in kinds:
                    embedded = kind.get_object()["/FontDescriptor"]
                    assert {"/FontFile", "/FontFile2", "/FontFile3"} & {*embedded}, path


def test_no_document_is_encrypted_or_runs_anything(documents):
    for reader in documents.values():
        assert not reader.is_encrypted
        assert not {"/AA", "/OpenAction", "/JavaScript"} & {*reader.trailer["/Root"]}


def test_simulated_numbers_are_called_simulated(documents):
    assert "imulated" in "".join(page.extract_text() for page in documents["documents/decision.en.pdf"].pages)
