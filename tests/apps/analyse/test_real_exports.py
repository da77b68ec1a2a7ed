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
    answer = read(analyst, Path(archive))
    assert "kept" in answer
    # A column for each statement repeats the votes; nobody is asked about it.
    assert answer["withheld"] == []
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


def test_only_columns_that_may_name_people_are_asked_about_and_a_harmless_one_is_read(
    analyst: Analyst, tmp_path: Path
) -> None:
    path = kobo_groups_and_repeats(tmp_path).path
    asked = [column["header"] for column in read(analyst, path)["withheld"]]
    assert "الموقع" in asked
    assert {"_uuid", "_index", "start"} & {*asked} == set()
    assert len(asked) == len({*asked})
    harmless = "اسم الباحث الميداني"
    left = [column["header"] for column in read(analyst, path, shown=[harmless])["withheld"]]
    assert {*asked} - {*left} == {harmless}
    answers = analyst.store.material.load(analyst.account.plan_id).consultation.answers
    assert harmless in {*answers["question_id"]}
