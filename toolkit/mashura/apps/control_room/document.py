"""The debrief as a document to hand over, marked as simulated, and as data (S75, S79)."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from mashura.apps.control_room.debrief_view import debrief_shown, log_shown
from mashura.apps.control_room.model import ControlRoom, described
from mashura.apps.control_room.wording import role_name
from mashura.apps.shell.files import File, file_of, file_stem
from mashura.documents import render
from mashura.documents.formats.content import Block, Bullets, Document, Section, Table, Text
from mashura.documents.frame import framed
from mashura.documents.wording import Wording, bullets, table
from mashura.errors import InputError
from mashura.i18n import use_language

JSON = "json"


def debrief_file(room: ControlRoom, kind: str) -> File:
    """Return the debrief as DOCX, PDF or JSON.

    Raises
    ------
    InputError
        If it is not worked out yet.
    """
    if room.debrief is None or room.steps_left:
        raise InputError("control-room-still-working")
    with use_language(room.language):
        document = debrief_document(room)
        stem = file_stem(document.title, document.kind, date.today().isoformat())
        if kind == JSON:
            return file_of(stem, JSON, json.dumps(debrief_data(room), ensure_ascii=False, indent=1).encode())
        return file_of(stem, kind, render(document, kind))


def debrief_data(room: ControlRoom) -> dict[str, Any]:
    """Return the rehearsal and its debrief as plain data; it says that everything is simulated."""
    debrief = room.debrief
    assert debrief is not None

    def outcome(name: str) -> dict[str, Any]:
        ended = getattr(debrief, name)
        return {
            "participants": ended.genuine,
            "by_segment": ended.by_segment,
            "coordinated_statements_published": ended.coordinated,
            "cost": ended.cost,
            "hours": ended.hours,
            "criteria": {
                mark.criterion.value: {"share": mark.share, "target": mark.target} for mark in ended.marks
            },
        }

    return {
        "simulated": True,
        "rehearsal": room.run.rehearsal.model_dump(mode="json"),
        **{name: outcome(name) for name in ("own", "nothing", "expert")},
        "expert_decisions": [act.model_dump(mode="json") for act in debrief.expert_acts],
        "without_decision": [
            {"decision": place, "participants": ended.genuine} for place, ended in debrief.without.items()
        ],
        "other_publics": [vars(course) for course in debrief.luck],
    }


def debrief_document(room: ControlRoom) -> Document:
    """Return the debrief as a document."""
    words, shown = Wording(room.language, "control-room-document"), debrief_shown(room)
    run = room.run
    rehearsal = run.rehearsal
    team = [
        f"{role_name(member.role, room.language)}: {member.name}" for member in rehearsal.team if member.name
    ]
    header = ("criterion", "target", "own", "nothing", "expert")
    marks = tuple(
        (row["name"], row["target"], f"{row['own']} ({row['state']})", row["nothing"], row["expert"])
        for row in shown["marks"]
    )
    return framed(
        room.language,
        entity=run.plan.entity,
        title=run.plan.title,
        kind=words.say("kind"),
        mark=words.say("mark", world=run.world.title[room.language]),
        facts=(
            (words.say("scenario"), described(rehearsal.scenario.title, room.language)),
            (words.say("goal"), described(rehearsal.scenario.goal, room.language)),
            (words.say("seed"), str(rehearsal.seed)),
            *(((words.say("team"), words.join(team)),) if team else ()),
            (words.say("date"), words.day(date.today())),
        ),
        sections=(
            Section(
                title=words.say("criteria"),
                blocks=(
                    Text(text=shown["verdict"]),
                    Table(header=tuple(map(words.say, header)), rows=marks, weights=(4, 2, 3.4, 2.4, 2)),
                    Bullets(entries=tuple((row["name"], row["help"]) for row in shown["marks"])),
                ),
            ),
            Section(title=words.say("effects"), blocks=_effects(shown, words)),
            Section(
                title=words.say("expert-decisions"),
                blocks=(
                    Text(text=words.say("expert-note"), tone="note"),
                    bullets(shown["rules"]),
                    table(
                        (words.say("day"), words.say("decision"), words.say("price")),
                        [(row["day"], row["text"], row["price"]) for row in shown["expert"]],
                        (2.2, 5, 2.6),
                    ),
                ),
            ),
            Section(
                title=words.say("luck"), blocks=tuple(Text(text=text) for text in shown["luck"].values())
            ),
            Section(title=words.say("log"), blocks=(_log(room, words),)),
            Section(
                title=words.say("assumptions"),
                blocks=(Text(text=words.say("assumptions-text"), tone="note"),),
            ),
        ),
        logo=room.store.letterhead().logo,
    )


def _effects(shown: dict[str, Any], words: Wording) -> tuple[Block, ...]:
    header = tuple(map(words.say, ("day", "decision", "price", "effect")))
    rows = [(row["day"], row["text"], row["price"], row["effect"]) for row in shown["decisions"]]
    return (
        Text(text=words.say("effects-note"), tone="note"),
        table(header, rows, (2.2, 4.4, 2.6, 3.2)),
        Text(text=shown["log_only"]),
    )


def _log(room: ControlRoom, words: Wording) -> Block:
    header = tuple(map(words.say, ("day", "decision", "by", "price")))
    rows = [(row["day"], row["text"], row["by"] or "–", row["price"]) for row in log_shown(room)]
    return table(header, rows, (2.2, 5, 2, 2.6))
