"""Weekends, holidays, Ramadan, summer and exams change the attention of days, by the world's country."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
import yaml

from mashura.errors import InputError
from mashura.simulation import load_world, predict
from mashura.simulation.campaign.seasons import attention_by_day, exams
from mashura.simulation.campaign.setting import settle
from mashura.simulation.public.cells import public_of
from mashura.simulation.public.world import Period


@pytest.fixture
def setting_on(make_plan, municipality):
    def on(day: date, world=municipality, days: int = 7):
        plan = make_plan(timeline={"opens_on": day, "duration_days": days})
        return settle(plan, world, 0, usual=True)

    return on


@pytest.mark.parametrize(
    ("day", "number"),
    [
        (date(2026, 9, 7), None),
        (date(2026, 9, 11), "weekend"),
        (date(2026, 12, 2), "holiday"),
        (date(2026, 2, 23), "ramadan"),
        (date(2026, 7, 20), "summer"),
    ],
)
def test_each_occasion_has_its_own_attention(setting_on, day, number):
    setting = setting_on(day)
    expected = getattr(setting.behaviour, number) if number else 1.0
    assert attention_by_day(setting)[0] == expected


def test_a_holiday_in_the_summer_is_as_quiet_as_the_quieter_of_both(setting_on):
    setting = setting_on(date(2026, 8, 28))  # the Prophet's birthday, a Friday in August
    behaviour = setting.behaviour
    assert attention_by_day(setting)[0] == min(behaviour.weekend, behaviour.holiday, behaviour.summer)


def test_a_world_without_a_country_has_no_holidays(setting_on, municipality):
    nowhere = municipality.model_copy(update={"country": "", "weekend": ()})
    assert attention_by_day(setting_on(date(2026, 12, 2), nowhere))[0] == 1.0


def test_exams_concern_the_young_alone(setting_on, municipality):
    setting = setting_on(date(2026, 6, 1))
    public = public_of(setting.plan, municipality)
    attention = exams(setting, public)[:, 0]
    young = np.isin(public.age, [0, 1])
    assert (attention[young] == setting.behaviour.exams).all()
    assert (attention[~young] == 1).all()


@pytest.mark.parametrize("quiet", [date(2026, 2, 18), date(2026, 7, 6)])
def test_the_same_four_weeks_bring_fewer_people_in_ramadan_and_in_summer(make_plan, municipality, quiet):
    plans = [make_plan(timeline={"opens_on": day, "duration_days": 28}) for day in (quiet, date(2026, 9, 7))]
    less, more = (predict(plan, municipality).participants for plan in plans)
    assert less < more


def test_a_period_may_pass_the_turn_of_the_year():
    winter = Period(first="12-20", last="01-05")
    days = (date(2026, 12, 31), date(2027, 1, 5), date(2027, 1, 6), date(2026, 12, 19))
    assert [winter.contains(day) for day in days] == [True, True, False, False]


def test_an_unknown_country_is_refused(tmp_path):
    world = load_world("island").model_dump(mode="json") | {"country": "ZZ"}
    path = tmp_path / "world.yaml"
    path.write_text(yaml.safe_dump(world), encoding="utf-8")
    with pytest.raises(InputError, match="ZZ"):
        load_world(path)
