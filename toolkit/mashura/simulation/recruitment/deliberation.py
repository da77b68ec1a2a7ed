"""Deliberation in a mini-public: what members learn, and how their opinions change (S48, S60).

Opinions move in no direction that anybody wants: each member reconsiders in either direction, and the panel
as a whole moves by a random amount, as likely up as down. All sizes are assumptions.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from mashura.simulation.campaign.opinions import Opinions
from mashura.simulation.campaign.people import People, instants
from mashura.simulation.campaign.setting import Setting
from mashura.simulation.public.cells import Bools, Floats, Ints
from mashura.simulation.public.streams import draws, key_of, normals, stream
from mashura.simulation.recruitment.panel import ATTENDED, FINISHED, Recruited

KNOWLEDGE, POSITION = "knowledge", "position"
AFTER = "_after"
"""What the id of a question gets when it is asked again at the end."""

KNOWLEDGE_QUESTIONS = 5
POSITIONS = 5

Texts = npt.NDArray[np.str_]
_OWN_VIEW = 0.35
_A_MINUTE = 60_000


@dataclass(frozen=True)
class Deliberated:
    """Opinions before and after deliberation.

    Attributes
    ----------
    opinions : Opinions
        Considered opinions: whoever changed sides on the dividing theme belongs to a group of that side.
    before, after : float array, shape (people,)
        Position of each member on that theme, about -1 to 1.
    """

    opinions: Opinions
    before: Floats
    after: Floats


def deliberate(setting: Setting, recruited: Recruited, opinions: Opinions) -> Deliberated:
    """Return the opinions of a panel after its sessions."""
    seed, key = setting.seed, recruited.people.key
    theme = int(np.ptp(opinions.positions, axis=0).argmax())
    positions = opinions.positions[:, theme]
    before = 0.6 * positions[opinions.group] + _OWN_VIEW * normals(seed, "own position", at=key)
    together = setting.behaviour.moving_together * stream(seed, "panel's change").standard_normal()
    change = together + setting.behaviour.reconsidering * normals(seed, "reconsidered", at=key)
    # Whoever comes only once has heard nothing new yet.
    heard = _heard(recruited)
    after = before + heard * change
    crossed = np.sign(before) != np.sign(after)
    nearest = np.where(after > 0, positions.argmax(), positions.argmin())
    on_side = np.sign(positions[opinions.group]) == np.sign(after)
    group = np.where(crossed & ~on_side, nearest, opinions.group)
    return Deliberated(opinions=replace(opinions, group=group), before=before, after=after)


def attendance_answers(setting: Setting, recruited: Recruited) -> pd.DataFrame:
    """Return how many sessions each member of a panel attended, and who finished."""
    if not recruited.days:
        return pd.DataFrame()
    ends = recruited.last_moments() + 5 * _A_MINUTE
    everybody = np.ones(len(recruited.people), dtype=bool)
    people = recruited.people
    return pd.concat(
        [
            _rows(setting, people, everybody, ATTENDED, ends, recruited.attended.sum(axis=1).astype(str)),
            _rows(setting, people, everybody, FINISHED, ends, np.where(recruited.finished, "yes", "no")),
        ]
    )


def panel_answers(setting: Setting, recruited: Recruited, deliberated: Deliberated) -> pd.DataFrame:
    """Return the answers to the questionnaires before the first and after the last session.

    ``knowledge`` is the number of right answers to five questions, ``position`` a scale from 1 to 5; only
    members who finish are asked again.
    """
    behaviour, people = setting.behaviour, recruited.people
    knowing = np.full(len(people), behaviour.knowing)
    learnt = knowing + (1 - knowing) * behaviour.learning * _heard(recruited)
    turn = np.arange(KNOWLEDGE_QUESTIONS)
    luck = draws(setting.seed, "knows", at=key_of(people.key[:, None], turn))
    start, end = people.joined, recruited.last_moments() + 4 * _A_MINUTE
    everybody, stayed = np.ones(len(people), dtype=bool), recruited.finished
    return pd.concat(
        [
            _rows(setting, people, everybody, KNOWLEDGE, start, _right(luck, knowing)),
            _rows(setting, people, everybody, POSITION, start, _on_scale(deliberated.before)),
            _rows(setting, people, stayed, KNOWLEDGE + AFTER, end, _right(luck, learnt)),
            _rows(setting, people, stayed, POSITION + AFTER, end, _on_scale(deliberated.after)),
        ]
    )


def _heard(recruited: Recruited) -> Floats:
    """Return how much of a deliberation each member took part in after the first session (0-1)."""
    sessions = recruited.attended.shape[1]
    if sessions < 2:
        return recruited.dose / 2
    return np.asarray(recruited.attended[:, 1:].sum(axis=1) / (sessions - 1))


def _right(luck: Floats, chance: Floats) -> Texts:
    return np.asarray((luck < chance[:, None]).sum(axis=1).astype(str))


def _on_scale(position: Floats) -> Texts:
    middle = (POSITIONS + 1) / 2
    return np.clip(np.rint(middle + 2 * position), 1, POSITIONS).astype(np.int64).astype(str)


def _rows(
    setting: Setting, people: People, who: Bools, question: str, moment: Ints, value: Texts
) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "participant_id": people.ids()[who],
            "question_id": question,
            "answered_at": instants(setting, moment[who]),
            "value": value[who].astype(object),
        }
    )
