"""How many people an announcement would reach, by the simulator; always called simulated (S74)."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from mashura.apps.decide_and_announce.standing import simulated_source
from mashura.apps.form.editor import Editor
from mashura.i18n import format_number, format_percent
from mashura.methodology import Announcement
from mashura.methodology.labels import value_label
from mashura.methodology.vocabulary import ChannelKind
from mashura.simulation import announcement_reach, load_world, offered_worlds
from mashura.simulation.aftermath import public_reach
from mashura.store.material import MaterialStore

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
        "people": _people(editor, announcement),
    }


def _people(editor: Editor[Any], announcement: Announcement) -> str:
    """Return how many of a simulated campaign's own public would hear it; empty where that is not known."""
    source = simulated_source(editor.store, editor.plan_id) if editor.version else None
    if source is None or source.world not in offered_worlds() or not announcement.decision_text:
        return ""
    kept: dict[Any, int] = vars(editor).setdefault("announcement_people", {})
    # While one types, only the channels move the number.
    asked = (editor.plan_id, source, announcement.channels)
    if asked not in kept:
        material = MaterialStore(editor.store).load(editor.plan_id)
        if material is None:
            return ""
        world = load_world(source.world)
        kept[asked] = announcement_reach(material.consultation, announcement, world, source.seed)
    return format_number(kept[asked], editor.language)


def _world(editor: Editor[Any]) -> str:
    chosen = vars(editor).get("announcement_world")
    if chosen:
        return str(chosen)
    source = simulated_source(editor.store, editor.plan_id) if editor.version else None
    return source.world if source and source.world in offered_worlds() else _USUAL_WORLD


@lru_cache(maxsize=256)
def _reach(channels: tuple[ChannelKind, ...], world: str) -> float:
    return public_reach(channels, load_world(world))
