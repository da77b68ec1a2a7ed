"""`mashura approval verify` says whether the signatures in a file still fit."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mashura.cli import main
from mashura.i18n import LANGUAGES
from mashura.methodology import Stage
from mashura.methodology.records.approval import Approval, Approvals, CampaignWithApprovals, stage_digest
from mashura.methodology.rules.approval import Actor, Moment, Office, sign, submit
from mashura.methodology.vocabulary import PlanRole, SignatoryRole


@pytest.fixture
def signed(example, tmp_path: Path) -> Path:
    moment = Moment(campaign=example, version=4, at=datetime(2026, 3, 1, 9, tzinfo=UTC))
    author = Actor(account="maryam", name="Maryam", role=PlanRole.AUTHOR)
    approver = Actor(account="huda", name="Huda Salem", role=PlanRole.APPROVER)
    way = submit(Approval(stage=Stage.PLAN), author, moment)
    digest = stage_digest(example, Stage.PLAN)
    way = sign(way, approver, moment, Office(), seen=digest, role=SignatoryRole.HEAD_OF_DEPARTMENT)
    file = tmp_path / "plan.json"
    handed_out = CampaignWithApprovals.of(example, Approvals(approvals=(way,)))
    file.write_text(handed_out.model_dump_json(), encoding="utf-8")
    return file


def change(file: Path) -> None:
    content = json.loads(file.read_text(encoding="utf-8"))
    content["plan"]["budget"]["earmarked"] += 1
    file.write_text(json.dumps(content), encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_signature_that_fits_is_named_with_role_version_and_hash(signed, example, capsys, language) -> None:
    assert main(["approval", "verify", str(signed), "--lang", language]) == 0
    said = capsys.readouterr().out
    for expected in ("Huda Salem", "4", stage_digest(example, Stage.PLAN)):
        assert expected in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_changed_file_is_refused_and_both_hashes_are_shown(signed, example, capsys, language) -> None:
    change(signed)
    assert main(["approval", "verify", str(signed), "--lang", language]) == 2
    said = capsys.readouterr()
    assert stage_digest(example, Stage.PLAN) in said.out
    assert "plan.json" in said.err
    assert main(["approval", "verify", str(signed), "--json", "--lang", language]) == 2
    (found,) = json.loads(capsys.readouterr().out)
    assert (found["fits"], found["signed"]) == (False, stage_digest(example, Stage.PLAN))
    assert found["now"] != found["signed"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_without_a_signature_says_where_to_get_one(example, tmp_path, capsys, language) -> None:
    file = tmp_path / "plan.json"
    file.write_text(example.model_dump_json(), encoding="utf-8")
    assert main(["approval", "verify", str(file), "--lang", language]) == 2
    assert "plan.json" in capsys.readouterr().err
