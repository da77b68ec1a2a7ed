"""A small plan is carried through all stages, and the size travels with the campaign's folder (S271)."""

from __future__ import annotations

from pathlib import Path

from tests.methodology.rules.test_sizes import small_poll

from mashura.cycle import run_cycle
from mashura.data import write_campaign
from mashura.i18n import use_language
from mashura.methodology import Stage, missing_outputs
from mashura.methodology.rules.adaptations import with_size
from mashura.methodology.vocabulary import PlanSize
from mashura.reports.source import open_source
from mashura.simulation import load_world


def test_a_small_plan_reaches_its_archive_and_keeps_its_size(tmp_path: Path) -> None:
    with use_language("en"):
        campaign = with_size(small_poll(), PlanSize.SMALL)
        run = run_cycle(campaign, load_world("municipality"), 1, population=20_000)
        folder = tmp_path / "poll"
        write_campaign(folder, run.document(), run.consultation)
        again = open_source(folder).campaign
    assert all(not missing_outputs(stage, run.campaign) for stage in Stage)
    assert again.size is PlanSize.SMALL
    assert all(not missing_outputs(stage, again) for stage in Stage)


def test_what_the_size_does_not_need_plays_no_part_in_a_simulation() -> None:
    with use_language("en"):
        plan = small_poll().plan
        assert plan is not None
        dear = plan.model_copy(update={"attractions": [{"mechanism": "prize", "budget": 90_000}]})
        campaign = small_poll().model_copy(update={"plan": dear})
        runs = [
            run_cycle(chosen, load_world("municipality"), 1, population=20_000)
            for chosen in (small_poll(), campaign)
        ]
    assert runs[0].consultation.participants.equals(runs[1].consultation.participants)
