"""Both plans side by side as a document to hand over, marked as simulated (S47, S77)."""

from __future__ import annotations

from datetime import date

from mashura.apps.what_if.model import WhatIf
from mashura.apps.what_if.panels import funnel_shown, gaps_shown, missing_shown, numbers_shown
from mashura.documents.edition import filed, versioned
from mashura.documents.formats.content import Block, Document, Section, Table, Text
from mashura.documents.frame import framed
from mashura.documents.wording import Wording
from mashura.i18n import format_money, message
from mashura.methodology.records.plan import Plan
from mashura.methodology.records.timeline import Timeline
from mashura.simulation import load_world


def side_by_side(model: WhatIf) -> Document:
    """Return the comparison: what differs, the numbers with their ranges, the steps, and who is missing.

    Raises
    ------
    InputError
        If a plan lacks what a prediction needs.
    """
    words = Wording(model.language, "what-if-document")
    first, second = model.plan, model.second_plan()
    names = (words.say("first"), words.say("second"))
    document = framed(
        model.language,
        entity=first.entity,
        title=first.title,
        kind=words.say("kind"),
        mark=words.say("mark", world=load_world(model.world).title[model.language]),
        facts=(
            (names[0], first.title),
            (names[1], second.title if model.other is not None else words.say("same-plan")),
            (message("documents-date", lang=model.language), words.day(date.today())),
        ),
        sections=(
            Section(title=words.say("plans"), blocks=(_plans(first, second, names, words),)),
            Section(title=words.say("numbers"), blocks=_numbers(model, names, words)),
            Section(title=words.say("steps"), blocks=(_steps(model, names, words),)),
            Section(title=words.say("people"), blocks=_people(model, names, words)),
        ),
        logo=model.store.letterhead().logo,
    )
    document = versioned(document, model.editor.version, unsaved=model.editor.unsaved)
    return filed(document, model.editor.record.filing)


def _plans(first: Plan, second: Plan, names: tuple[str, str], words: Wording) -> Table:
    def answers(plan: Plan) -> tuple[str, ...]:
        timeline = plan.timeline
        cost = format_money(plan.cost(), plan.budget.currency, words.language)
        return (
            words.days(timeline.duration_days),
            words.join(map(words.number, timeline.reminder_days)),
            "\n".join(
                words.join((words.value(use.channel), words.number(use.budget) if use.budget else ""))
                for use in plan.channels
            ),
            "\n".join(way.description or words.value(way.mechanism) for way in plan.attractions),
            cost,
        )

    labels = (
        *words.labels(Timeline, "duration_days", "reminder_days"),
        *words.labels(Plan, "channels", "attractions"),
        message("documents-planned-cost", lang=words.language),
    )
    rows = tuple(zip(labels, answers(first), answers(second), strict=True))
    return Table(header=(words.say("answer"), *names), rows=rows, weights=(2.4, 4, 4))


def _numbers(model: WhatIf, names: tuple[str, str], words: Wording) -> tuple[Block, ...]:
    shown = numbers_shown(model)
    rows = tuple(
        (
            row["label"],
            *("\n".join(part for part in (cell["text"], cell["range"]) if part) for cell in row["cells"]),
            "\n".join(part for part in (row["change"], row["spread"]) if part),
        )
        for row in shown["rows"]
    )
    header = (words.say("number"), *names, words.say("change"))
    notes = dict.fromkeys(note for row in shown["rows"] for note in row["notes"])
    return (
        Text(text=words.say("ranges"), tone="note"),
        Table(header=header, rows=rows, weights=(2.6, 2.6, 2.6, 3)),
        Text(text=shown["courses"]),
        *(Text(text=note, tone="warning") for note in notes),
    )


def _steps(model: WhatIf, names: tuple[str, str], words: Wording) -> Table:
    rows = tuple((step["label"], *(bar["text"] for bar in step["bars"])) for step in funnel_shown(model))
    return Table(header=(words.say("step"), *names), rows=rows, weights=(4, 2, 2), numbers=(1, 2))


def _people(model: WhatIf, names: tuple[str, str], words: Wording) -> tuple[Block, ...]:
    blocks: list[Block] = [Text(text=text) for text in gaps_shown(model)]
    header = (words.say("population"), *names)
    for attribute in missing_shown(model):
        rows = tuple(
            (group["name"], *(bar["text"] for bar in group["bars"])) for group in attribute["groups"]
        )
        blocks.append(
            Table(header=(attribute["label"], *header), rows=rows, weights=(4, 2, 2, 2), numbers=(1, 2, 3))
        )
    return tuple(blocks)
