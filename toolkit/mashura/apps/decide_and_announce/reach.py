"""How many people an announcement would reach, by the simulator; always called simulated (S74)."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from mashura.apps.decide_and_announce.standing import simulated_source
from mashura.apps.form.editor import Editor
from mashura.i18n import format_percent
from mashura.methodology import Announcement
from mashura.methodology.labels import value_label
from mashura.methodology.vocabulary import ChannelKind
from mashura.simulation import load_world, offered_worlds
from mashura.simulation.aftermath import public_reach

_USUAL_WORLD = "municipality"


def set_world(editor: Editor[Any], world: str) -> None:
    """Choose the made-up public by whose habits the reach is predicted."""
    if world in offered_worlds():
        vars(editor)["announcement_world"] = world


def reach_shown(editor: Editor[Any]) -> dict[str, Any]:
    """Return the share of a simulated public that each channel, and all together, would reach in a month."""
    announcement: Announcement = editor.record.announcement or Announcement()
    world, language = _world(editor), editor.language
    return {
        "world": world,
        "worlds": [
            {"value": name, "title": known.title[language]} for name, known in offered_worlds().items()
        ],
        "channels": [
            {
                "name": value_label(channel, language),
                "share": format_percent(_reach((channel,), world), language),
                "percent": round(100 * _reach((channel,), world), 1),
            }
            for channel in announcement.channels
        ],
        "together": format_percent(_reach(announcement.channels, world), language)
        if announcement.channels
        else "",
    }


def _world(editor: Editor[Any]) -> str:
    chosen = vars(editor).get("announcement_world")
    if chosen:
        return str(chosen)
    source = simulated_source(editor.store, editor.plan_id) if editor.version else None
    return source.world if source and source.world in offered_worlds() else _USUAL_WORLD


@lru_cache(maxsize=256)
def _reach(channels: tuple[ChannelKind, ...], world: str) -> float:
    return public_reach(channels, load_world(world))
