"""The lottery in the planning app: a list of volunteers, or simulated ones, and the draw (S38, S47, S256).

The list stays in memory as long as the page is open; neither it nor a name is kept with the plan.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mashura.apps.form.editor import Editor
from mashura.apps.form.parts import drawing
from mashura.apps.shell.files import File, file_of
from mashura.apps.shell.page import uploaded
from mashura.apps.shell.words import words_with_prefix
from mashura.data.files.any_table import AnyTable, read_any_table
from mashura.documents import render
from mashura.documents.lottery import grouped_digits, lottery_protocol, missing_sentences
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, Language, format_number, message, parse_language, use_language
from mashura.methodology import Plan
from mashura.methodology.labels import value_label
from mashura.publics.description import group_name
from mashura.publics.words import header_role
from mashura.simulation import World, load_world, offered_worlds
from mashura.sortition import (
    Lottery,
    hold_lottery,
    quotas_of,
    read_volunteers,
    simulated_volunteers,
    table_fingerprint,
)

_SIMULATED = 5
"""Simulated volunteers for each seat."""


class LotteryDesk:
    """A list of volunteers, the public of the quotas, and the lottery that was held last."""

    def __init__(self) -> None:
        self.table: AnyTable | None = None
        self.fingerprint = ""
        self.columns: dict[str, str] = {}
        self.world = "municipality"
        self.seed = ""
        self.held: Lottery | None = None

    def read(self, name: str, content: bytes) -> None:
        """Take a list of volunteers; its columns are proposed by their headers."""
        self.table = read_any_table(Path(name), content)
        self.fingerprint = table_fingerprint(self.table)
        self.columns = {
            role: header for header in reversed(self.table.header) if (role := header_role(header))
        }
        self.held = None

    def draw(self, plan: Plan, language: Language) -> None:
        """Hold the lottery that the plan describes."""
        recruitment = plan.recruitment
        if recruitment.panel_size is None:
            raise InputError("sortition-no-size")
        if not recruitment.strata:
            raise InputError("sortition-no-strata")
        public = load_world(self.world)
        with use_language(language):
            if self.table is None:
                volunteers = simulated_volunteers(
                    public,
                    recruitment.strata,
                    recruitment.panel_size * _SIMULATED,
                    name=message("sortition-simulated-list"),
                )
            else:
                columns = {name: self.columns.get(name, "") for name in recruitment.strata}
                named = {str(name): column for name, column in columns.items() if column}
                volunteers = read_volunteers(self.table, recruitment.strata, public, named)
            quotas = quotas_of(public, volunteers.strata, recruitment.panel_size)
            self.held = hold_lottery(
                volunteers, quotas, recruitment.panel_size, self.seed, stand_ins=recruitment.reserve
            )

    def shown(self, plan: Plan, language: Language) -> dict[str, Any]:
        """Return what the page shows of it: no row of the list, only numbers of rows."""
        header = self.table.header if self.table else []
        return {
            "file": self.table.path.name if self.table else "",
            "fingerprint": grouped_digits(self.fingerprint) if self.table else "",
            "rows": format_number(len(self.table.rows), language) if self.table else "",
            "header": header,
            "columns": [
                {"name": name, "title": value_label(name, language), "column": self.columns.get(name, "")}
                for name in plan.recruitment.strata
                if self.table
            ],
            "worlds": [
                {"value": name, "title": world.title[language]} for name, world in offered_worlds().items()
            ],
            "world": self.world,
            "languages": [*LANGUAGES],
            "seed": self.seed,
            "has_panel": plan.recruitment.mode.has_panel,
            "result": self._result(load_world(self.world), language) if self.held else {},
        }

    def _result(self, world: World, language: Language) -> dict[str, Any]:
        assert self.held is not None
        held = self.held

        def number(value: int) -> str:
            return format_number(value, language)

        with use_language(language):
            told = missing_sentences(held, world, language) or [message("lottery-all-met", lang=language)]
        return {
            "simulated": held.volunteers.simulated,
            "heads": [
                message(f"lottery-{head}", lang=language)
                for head in ("group", "volunteers", "quota", "drawn")
            ],
            "quotas": [
                {
                    "cells": [
                        group_name(world, count.quota.stratum, count.quota.value, language),
                        number(count.volunteers),
                        number(count.quota.seats),
                        number(count.drawn),
                    ],
                    "missing": count.missing > 0,
                }
                for count in held.counts
            ],
            "told": told,
            "notes": [*held.volunteers.notes],
            "members": [
                {
                    "seat": number(place.number),
                    "row": number(place.member.row),
                    "stand_in": number(place.stand_in.row) if place.stand_in else "–",
                }
                for place in held.places
            ],
        }


def _desk(editor: Editor[Any]) -> LotteryDesk:
    desk = vars(editor).setdefault("lottery", LotteryDesk())
    assert isinstance(desk, LotteryDesk)
    return desk


def _plan(editor: Editor[Any]) -> Plan:
    return getattr(editor.record, "plan", None) or Plan()


def _act(editor: Editor[Any], data: dict[str, Any]) -> File | None:
    desk, plan, language = _desk(editor), _plan(editor), editor.language
    match data["what"]:
        case "read":
            desk.read(str(data["name"])[:200], uploaded(data))
        case "forget":
            desk.table, desk.held = None, None
        case "column":
            desk.columns[str(data["name"])], desk.held = str(data["column"] or ""), None
        case "world":
            desk.world, desk.held = str(data["world"]), None
        case "draw":
            desk.seed = str(data["seed"])[:200]
            desk.draw(plan, language)
        case "protocol" if desk.held is not None:
            ending = "pdf" if data["ending"] == "pdf" else "docx"
            spoken = parse_language(str(data["language"])) or language
            protocol = lottery_protocol(desk.held, plan, load_world(desk.world), language=spoken)
            return file_of(f"lottery-{spoken}", ending, render(protocol, ending))
    return None


LOTTERY = drawing(
    __file__,
    "lottery",
    words=lambda language: words_with_prefix("apps-plan-lottery-", language, filled={"listed": "file"}),
    shown=lambda editor: _desk(editor).shown(_plan(editor), editor.language),
    act=_act,
    of="plan.recruitment",
)
