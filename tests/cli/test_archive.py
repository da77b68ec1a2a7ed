"""`mashura archive check` says whether a file is undamaged and the record of the cycle complete."""

from __future__ import annotations

import json
from datetime import date

import pytest

from mashura.archive import ArchiveContents, ArchivedMaterial, write_archive
from mashura.cli import main
from mashura.i18n import LANGUAGES
from mashura.methodology import Brief, Campaign


@pytest.fixture(scope="module")
def whole(finished, tmp_path_factory):
    material = ArchivedMaterial(consultation=finished.consultation)
    contents = ArchiveContents(campaign=finished.campaign, material=material)
    file = tmp_path_factory.mktemp("archives") / "whole.zip"
    file.write_bytes(write_archive(contents, date(2027, 5, 2), documents=False))
    return file


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_whole_archive_is_named_with_its_fingerprint(whole, capsys, language):
    assert main(["archive", "check", str(whole), "--lang", language]) == 0
    assert len([word for word in capsys.readouterr().out.split() if len(word.strip("⁨⁩")) == 64]) == 1


def test_the_check_can_be_read_by_programs(whole, capsys):
    assert main(["archive", "check", str(whole), "--json", "--lang", "en"]) == 0
    checked = json.loads(capsys.readouterr().out)
    assert (checked["complete"], checked["simulated"]) == (True, True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_incomplete_cycle_is_an_error_that_names_what_is_missing(tmp_path, capsys, language):
    file = tmp_path / "begun.zip"
    contents = ArchiveContents(campaign=Campaign(brief=Brief(title="Buses")))
    file.write_bytes(write_archive(contents, date(2027, 5, 2), documents=False))
    assert main(["archive", "check", str(file), "--lang", language]) == 2
    assert "begun.zip" in capsys.readouterr().err


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_that_is_not_there_is_named(tmp_path, capsys, language):
    assert main(["archive", "check", str(tmp_path / "none.zip"), "--lang", language]) == 2
    assert "none.zip" in capsys.readouterr().err
