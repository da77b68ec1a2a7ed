"""Commands on a plan follow its size: what the size does not need plays no part (S271)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.methodology.rules.test_sizes import small_poll

from mashura.cli import main
from mashura.methodology import Campaign
from mashura.methodology.rules.adaptations import with_size
from mashura.methodology.vocabulary import PlanSize


def written(campaign: Campaign, folder: Path, name: str) -> str:
    file = folder / name
    file.write_text(campaign.model_dump_json(), encoding="utf-8")
    return str(file)


def test_predict_leaves_out_what_the_size_does_not_need(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = small_poll().plan
    assert plan is not None
    dear = plan.model_copy(update={"attractions": [{"mechanism": "prize", "budget": 90_000}]})
    small = small_poll().model_copy(update={"plan": dear})
    costs = []
    for size in (PlanSize.SMALL, PlanSize.FULL):
        path = written(with_size(small, size), tmp_path, f"{size.value}.json")
        assert main(["predict", path, "--seeds", "2", "--json", "--lang", "en"]) == 0
        costs.append(json.loads(capsys.readouterr().out)["cost"]["total"])
    assert costs[1] - costs[0] == 90_000


def test_simulate_runs_a_small_plan_without_readiness_and_refuses_a_standard_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    small = written(small_poll(), tmp_path, "small.json")
    standard = written(with_size(small_poll(), PlanSize.STANDARD), tmp_path, "standard.json")
    options = ["--population", "20000", "--lang", "en", "--out"]
    assert main(["simulate", "--plan", small, *options, str(tmp_path / "small")]) == 0
    assert main(["simulate", "--plan", standard, *options, str(tmp_path / "standard")]) == 2
    assert "cannot begin" in capsys.readouterr().err
