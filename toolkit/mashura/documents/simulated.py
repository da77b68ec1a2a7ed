"""The section of a document with the results of a simulation, marked as simulated."""

from __future__ import annotations

from mashura.documents.formats.content import Block, Facts, Section, Table, Text
from mashura.documents.outcome import AttributeOutcome, SimulatedOutcome
from mashura.documents.wording import bullets
from mashura.i18n import Language, format_number, format_percent, message


def simulated_section(outcome: SimulatedOutcome, language: Language) -> Section:
    """Return reach, funnel and representativeness of a simulated campaign."""

    def say(key: str, **params: object) -> str:
        return message(f"documents-simulated-{key}", lang=language, **params)

    def people(count: int) -> str:
        return format_number(count, language)

    steps = ("exposed", "visited", "registered", "participants")
    funnel = Table(
        header=(say("step"), say("people"), say("share-of-population")),
        rows=tuple(
            (
                say(step),
                people(getattr(outcome, step)),
                format_percent(getattr(outcome, step) / outcome.population, language, 2),
            )
            for step in steps
        ),
        weights=(4, 2, 2),
        numbers=(1, 2),
    )
    blocks: list[Block] = [
        Text(text=say("warning", world=outcome.world[language], seed=str(outcome.seed)), tone="note"),
        Facts(
            rows=(
                (say("population"), people(outcome.population)),
                (say("reach"), format_percent(outcome.reach, language, 1)),
                (say("participants"), people(outcome.participants)),
                (say("rate"), format_percent(outcome.participation_rate, language, 2)),
                (say("contributions"), people(outcome.contributions)),
                *((say(name), people(count)) for name, count in outcome.kinds().items()),
            )
        ),
        funnel,
    ]
    if told := outcome.stand_ins.get(language):
        blocks.insert(1, bullets(told))
    if outcome.attributes:
        blocks.append(
            Table(
                header=(say("attribute"), say("representativeness"), say("worst"), say("worst-ratio")),
                rows=tuple(_attribute_row(attribute, language) for attribute in outcome.attributes),
                weights=(2.5, 2, 3, 2.5),
                numbers=(1, 3),
            )
        )
    return Section(title=say("title"), blocks=tuple(blocks))


def _attribute_row(attribute: AttributeOutcome, language: Language) -> tuple[str, ...]:
    return (
        attribute.names[language],
        format_percent(attribute.representativeness, language),
        attribute.worst.names[language] if attribute.worst else "",
        format_number(attribute.worst_ratio, language, 2) if attribute.worst else "",
    )
