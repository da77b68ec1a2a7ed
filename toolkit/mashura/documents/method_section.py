"""The section of the plan document on level and method of participation (S18-S20, S38, S47)."""

from __future__ import annotations

from collections.abc import Iterator

from mashura.documents.formats.content import Block, Facts, Table, Text
from mashura.documents.wording import Wording
from mashura.i18n import Language, message
from mashura.methodology import Plan
from mashura.methodology.methods import level_rows, method_rows


def method_sections(plan: Plan, language: Language) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """Yield title and blocks of the section, if the plan states a level or recruits other than openly."""
    level, mode = plan.engagement_level, plan.recruitment.mode
    if level is None and not mode.is_by_letter:
        return
    words = Wording(language, "method")
    blocks: list[Block] = []
    if level is not None:
        heads = ("levels-step", "levels-promise", "levels-needs", "levels-un")
        blocks += [
            Facts(rows=((words.label(Plan, "engagement_level"), words.value(level)),)),
            Table(
                header=tuple(words.say(head) for head in heads),
                rows=tuple((row.name, row.promise, row.needs, row.un_level) for row in level_rows(language)),
                weights=(1.4, 3, 2.6, 1.8),
            ),
            Text(text=words.say("levels-source"), tone="note"),
        ]
    heads = ("modes-mode", "modes-fits", "modes-costs", "modes-limits")
    chosen = [row for row in method_rows(plan, language) if row.is_chosen]
    blocks += [
        Table(
            header=tuple(words.say(head) for head in heads),
            rows=tuple((row.name, row.fits, row.costs, row.limits) for row in chosen),
            weights=(2, 2.4, 2.2, 2.4),
        ),
        Text(text=words.say("source"), tone="note"),
    ]
    yield message("method-section", lang=language), tuple(blocks)
