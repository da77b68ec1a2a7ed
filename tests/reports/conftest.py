"""A small simulated campaign as a folder, and its report in both languages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mashura.cycle import run_cycle
from mashura.data import write_campaign
from mashura.documents.formats.content import Bullets, Document, Facts, Table, Text, Votes
from mashura.i18n import LANGUAGES, Language, use_language
from mashura.methodology import Campaign, Consultation
from mashura.reports import Material, Source, gather, open_source, report_document
from mashura.simulation import load_world


@pytest.fixture(scope="session")
def folder(example, tmp_path_factory) -> Path:
    with use_language("en"):
        run = run_cycle(example, load_world("municipality"), 1, population=20_000, days=28)
        out = tmp_path_factory.mktemp("campaigns") / "small"
        write_campaign(out, run.document(), run.consultation)
    return out


@pytest.fixture(scope="session")
def materials(folder) -> dict[Language, Material]:
    made = {}
    for language in LANGUAGES:
        with use_language(language):
            made[language] = gather(open_source(folder))
    return made


@pytest.fixture(scope="session")
def documents(materials) -> dict[Language, Document]:
    made = {}
    for language, material in materials.items():
        with use_language(language):
            made[language] = report_document(material)
    return made


@pytest.fixture(scope="session")
def source_of() -> Callable[..., Source]:
    """Return a function that makes a source of a consultation without records."""

    def make(consultation: Consultation, **more: Any) -> Source:
        nothing = {"campaign": Campaign(), "population": None, "population_table": None}
        return Source(**{"consultation": consultation} | nothing | more)

    return make


@pytest.fixture(scope="session")
def words() -> Callable[[Document], str]:
    """Return a function that returns all words of a document."""

    def of(document: Document) -> str:
        lines: list[str] = []
        for section in document.sections:
            lines.append(section.title)
            for block in section.blocks:
                if isinstance(block, Text):
                    lines.append(block.text)
                elif isinstance(block, Bullets):
                    lines += [f"{text} {reason}" for text, reason in block.entries]
                elif isinstance(block, Table | Facts | Votes):
                    lines += [str(cell) for row in block.rows for cell in row]
        return "\n".join(lines)

    return of
