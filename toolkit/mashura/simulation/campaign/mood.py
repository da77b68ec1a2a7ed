"""What a rumour or critical news does to a campaign, and what an answer to it undoes (S54, S58, S83)."""

from __future__ import annotations

import numpy as np

from mashura.methodology.records.conduct import EventAnswer
from mashura.methodology.rules.wording import is_in_script_of, is_written
from mashura.simulation.campaign.outreach import access
from mashura.simulation.campaign.scenarios import ScenarioEvent, ScenarioKind
from mashura.simulation.campaign.setting import Setting
from mashura.simulation.public.cells import Floats, Public


def mood(setting: Setting, public: Public) -> Floats:
    """Return how ready people are to come on each day, relative to no event, shape (classes, days).

    An event counts from its day on and is slowly forgotten. Whoever hears an answer and believes it comes as
    before, from the day of the answer on; a late answer convinces fewer.
    """
    willing = np.ones((len(public.shares), setting.days))
    for event in setting.scenario:
        if event.kind == ScenarioKind.CHANNEL_FAILS:
            continue
        since = _since(setting, event)
        depth, lasts = _depth(setting, event)
        lost = depth * np.where(since >= 0, np.exp(-np.maximum(since, 0) / lasts), 0.0)
        told = public.aimed_at(event.segments)[:, None]
        willing *= 1 - lost * told * _doubting(setting, public, event)
    return willing


def attention_to(setting: Setting) -> Floats:
    """Return how much better the campaign is noticed on each day through critical news (1: as usual)."""
    behaviour, attention = setting.behaviour, np.ones(setting.days)
    for event in setting.scenario:
        if event.kind == ScenarioKind.CRITICAL_NEWS:
            since = _since(setting, event)
            fading = np.exp(-np.maximum(since, 0) / behaviour.news_lasts)
            attention += behaviour.news_attention * np.where(since >= 0, fading, 0.0)
    return attention


def _since(setting: Setting, event: ScenarioEvent) -> Floats:
    return np.arange(setting.days, dtype=float) - event.day(setting.planned_days)


def _depth(setting: Setting, event: ScenarioEvent) -> tuple[float, float]:
    """Return the share of people who stay away at first, and the days after which 63% have forgotten it."""
    behaviour = setting.behaviour
    if event.kind == ScenarioKind.RUMOUR:
        return behaviour.rumour, behaviour.rumour_lasts
    return behaviour.criticism, behaviour.news_lasts


def _doubting(setting: Setting, public: Public, event: ScenarioEvent) -> Floats:
    """Return the share of each class that no answer has convinced, shape (classes, days)."""
    behaviour, first = setting.behaviour, event.day(setting.planned_days)
    doubting = np.ones((len(public.shares), setting.days))
    for day, change in setting.changes:
        if change.answer is None or not first <= day <= setting.today:
            continue
        late = np.exp(-max(0.0, day - first - behaviour.answer_in_time) / behaviour.answer_in_time)
        convinced = behaviour.answer_believed * late * _hears(setting, public, change.answer)
        doubting[:, day:] *= 1 - convinced[:, None]
    return doubting


def _hears(setting: Setting, public: Public, answer: EventAnswer) -> Floats:
    """Return the share of each class that an answer reaches in a language it understands (0-1)."""
    if not is_written(answer.text) or not is_in_script_of(answer.text, answer.language):
        return np.zeros(len(public.shares))
    served = frozenset({answer.language})
    understood = np.array(
        [setting.world.comprehension(spoken, served) for spoken in setting.world.values("language")]
    )
    return np.asarray(access(setting, public, answer.channel) * understood[public.language])
