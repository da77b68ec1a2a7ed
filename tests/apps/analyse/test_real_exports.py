"""A real export of Polis and a workbook of Kobo become findings."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.data.awkward_forms import kobo_groups_and_repeats

from mashura.apps.analyse.analyst import Analyst

from .test_analyst import analysed, read


@pytest.mark.real_data
def test_a_real_polis_conversation_becomes_findings(
    analyst: Analyst, real_data: Path, tmp_path: Path
) -> None:
    archive = shutil.make_archive(str(tmp_path / "polis"), "zip", real_data / "polis" / "scoop-hivemind.ubi")
    assert "kept" in read(analyst, Path(archive))
    kept = analyst.store.material.load(analyst.account.plan_id)
    assert kept.kept.source.format == "polis"
    results = analysed(analyst)
    assert results["findings"]["votes"] > 1000
    assert results["findings"]["consensus"]
    assert {section["name"] for section in results["sections"]} > {"summary", "texts", "integrity"}


def test_a_workbook_of_kobo_is_read_with_its_repeats_and_names_nobody(
    analyst: Analyst, tmp_path: Path
) -> None:
    awkward = kobo_groups_and_repeats(tmp_path)
    answer = read(analyst, awkward.path)
    kept = analyst.store.material.load(analyst.account.plan_id)
    assert answer["kept"] == 1
    assert kept.kept.source.format == "kobo"
    assert kept.repeats
    results = analysed(analyst)
    assert not [name for name in awkward.secrets if name in str(results)]
