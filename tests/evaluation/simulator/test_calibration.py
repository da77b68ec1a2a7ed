"""Calibration: simulated campaigns beside stylised facts and real conversations."""

from __future__ import annotations

import json
import math
import re

import pytest

from mashura.charts.evaluation.calibration import calibration_facts
from mashura.charts.evaluation.calibration_folder import write_report
from mashura.cli import main
from mashura.errors import InputError
from mashura.evaluation import Comparison, Fact, calibrate, report
from mashura.i18n import LANGUAGES, use_language


@pytest.fixture(scope="module")
def calibration(example, municipality):
    return calibrate(example.plan, municipality, [3, 4])


@pytest.fixture(scope="module")
def municipality():
    from mashura.simulation import load_world

    return load_world("municipality")


def values(calibration, name):
    return next(comparison for comparison in calibration.comparisons if comparison.fact.name == name)


def test_every_seed_has_a_value_for_every_fact(calibration):
    """Wherever there are cases enough: in some campaigns hardly a statement is unclear (F12)."""
    for comparison in calibration.comparisons:
        assert len(comparison.simulated) == 2, comparison.fact
        assert not any(math.isnan(value) for value in comparison.simulated), comparison.fact


def test_the_surge_belongs_to_the_advertised_deadline(calibration):
    assert min(values(calibration, "end_surge").simulated) > 1.5
    assert max(values(calibration, "end_surge_without_deadline").simulated) < 1.5


def test_a_fact_holds_only_if_all_seeds_are_inside():
    fact = Fact(code="F27", name="reach", low=0.001, high=0.03)
    assert Comparison(fact=fact, simulated=(0.01, 0.02), real={}).holds
    outside = Comparison(fact=fact, simulated=(0.01, 0.2), real={})
    assert (outside.holds, outside.inside) == (False, 1)
    assert not Comparison(fact=fact, simulated=(math.nan,), real={}).holds


def test_what_a_campaign_cannot_tell_does_not_count_as_outside():
    fact = Fact(code="F19", name="older_offline", low=1.1, high=7.0)
    comparison = Comparison(fact=fact, simulated=(2.0, math.nan), real={})
    assert (comparison.measured, comparison.inside, comparison.holds) == (1, 1, True)


def test_real_conversations_outside_the_limits_are_counted(calibration):
    fact = Fact(code="F2", name="writers", low=0.04, high=0.25)
    one = Comparison(fact=fact, simulated=(0.1,), real={"large": 0.1, "small": 0.6})
    assert one.real_inside == 1
    text = report(type(calibration)(**{**vars(calibration), "comparisons": (one,)}), "en")
    assert text.count("| 1/2 |") == 1


def test_the_report_names_what_is_outside(calibration):
    few = type(calibration)(
        **{
            **vars(calibration),
            "comparisons": (
                Comparison(
                    fact=Fact(code="F27", name="reach", low=0.001, high=0.03), simulated=(0.2, 0.02), real={}
                ),
            ),
        }
    )
    assert "inside 0.1%–3.0% in 1 of 2 campaigns" in report(few, "en")
    assert "0 of 1" in report(few, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_is_written_in_both_languages(calibration, tmp_path, language):
    folder = write_report(calibration, tmp_path / "new")
    text = (folder / f"calibration.{language}.md").read_text(encoding="utf-8")
    named = re.findall(r"\]\((\S+\.png)\)", text)
    assert len(named) == 2
    assert all((folder / name).stat().st_size > 10_000 for name in named)
    assert text.startswith("<div dir") == (language == "ar")


@pytest.mark.parametrize("language", LANGUAGES)
def test_strips_are_labelled_in_the_active_language(calibration, language):
    with use_language(language):
        figure = calibration_facts(calibration)
    titles = [axes.get_title(loc=side) for axes in figure.axes for side in ("left", "right")]
    titles = [title for title in titles if title]
    assert len(titles) == len(calibration.comparisons)
    assert all(bool(re.search(r"[\u0600-\u06ff]", title)) == (language == "ar") for title in titles)


def test_a_folder_without_conversations_is_refused(example, municipality, tmp_path):
    with pytest.raises(InputError, match="no Polis export"), use_language("en"):
        calibrate(example.plan, municipality, [1], real=tmp_path)


def test_the_command_prints_json_and_nothing_else(capsys):
    assert main(["calibrate", "--seeds", "1", "--json", "--lang", "en"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["seeds"] == [1]
    assert {"F1", "F6", "F8", "F12", "F13", "F15", "F16", "F19", "F27"} <= {
        entry["fact"] for entry in found["facts"]
    }


@pytest.mark.real_data
def test_real_conversations_keep_the_facts_that_were_measured_on_them(example, municipality, real_data):
    found = calibrate(example.plan, municipality, [1], real=real_data / "polis")
    assert len(found.real_curves) >= 5
    for name in ("vote_gini", "within_an_hour", "agree", "disagree", "pass", "median_agreement", "groups"):
        one = values(found, name)
        assert len(one.real) >= 5
        assert all(one.fact.holds(value) for value in one.real.values()), (name, one.real)
