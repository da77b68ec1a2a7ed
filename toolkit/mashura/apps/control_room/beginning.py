"""What is chosen before a rehearsal begins."""

from __future__ import annotations

from typing import Any

from mashura.apps.control_room.model import OWN_SCENARIO, ControlRoom, described
from mashura.apps.control_room.wording import role_name
from mashura.i18n import message
from mashura.simulation import offered_worlds
from mashura.simulation.rehearsal.records import TeamRole


def start_shown(room: ControlRoom) -> dict[str, Any]:
    """Return plans, publics, scenarios, the team and the rehearsals that are kept."""
    language = room.language
    scenario = room.scenarios.get(room.scenario) or room.scenarios["free_run"]
    untitled = message("home-untitled", lang=language)
    return {
        "plan": room.plan.title or untitled if room.plan is not None else "",
        "plan_id": room.plan_id,
        "plans": [{"value": saved.plan_id, "title": saved.title or untitled} for saved in room.store.list()],
        "worlds": [
            {"value": name, "title": world.title[language]} for name, world in offered_worlds().items()
        ],
        "world": room.world,
        "world_about": offered_worlds()[room.world].description[language],
        "scenarios": [
            {
                "value": name,
                "title": described(known.title, language)
                or message(
                    f"control-room-scenario-{'own' if name == OWN_SCENARIO else 'untitled'}",
                    lang=language,
                ),
                "goal": described(known.goal, language),
            }
            for name, known in room.scenarios.items()
        ],
        "scenario": room.scenario,
        "seed_is_set": scenario.seed is not None,
        "seed": str(room.seed),
        "team": [
            {"role": role.value, "title": role_name(role, language), "name": room.team[role]}
            for role in TeamRole
            if role in room.team
        ],
        "known": [
            {
                "id": known.rehearsal_id,
                "title": known.rehearsal.title or untitled,
                "about": known.about(language),
            }
            for known in room.known()[:12]
        ],
    }
