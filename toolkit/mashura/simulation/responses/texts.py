"""Texts: the wording of each statement, given its content (S22, S59)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mashura.methodology.vocabulary import MODERATION_REASONS, Topic
from mashura.simulation.campaign.attacks import AttackKind
from mashura.simulation.campaign.moderation import FINE
from mashura.simulation.campaign.setting import Setting
from mashura.simulation.public.cells import Ints
from mashura.simulation.public.streams import Keys, picks, stream
from mashura.simulation.responses.voices import Register, Slots, Writer

DUPLICATE = MODERATION_REASONS.index("duplicate")


@dataclass(frozen=True)
class Said:
    """Content of each statement, in order of time; see :class:`Statements`."""

    key: Keys
    theme: Ints
    stance: Ints
    tone: Ints
    fault: Ints
    original: Ints
    attack: Ints
    register: list[Register]


def write_texts(setting: Setting, writer: Writer, said: Said, *, plain: int) -> list[str]:
    """Return the text of each statement.

    Parameters
    ----------
    writer : Writer
        Writer of genuine statements. Attacks have a separate writer, so they do not change genuine texts.
    plain : int
        Number of statements at the beginning that are from the entity: plain, without spelling mistakes.
    """
    attack_writer = Writer(Topic(setting.plan.topic or ""), writer.random)
    off_topic_writers = {topic: Writer(topic, writer.random) for topic in writer.grammar.elsewhere}
    topics = [*off_topic_writers]
    other_topic = picks(setting.seed, "strayed to", at=said.key, among=topics, chances=np.ones(len(topics)))
    texts: list[str] = []
    points: list[str] = []
    slots: list[Slots] = []
    registers = list(said.register)
    for row in range(len(said.theme)):
        register = registers[row]
        # The text of a statement depends on its own key, not on the statements before it.
        off_topic_writer = off_topic_writers[topics[int(other_topic[row])]]
        writer.random = attack_writer.random = off_topic_writer.random = stream(
            setting.seed, "words", int(said.key[row])
        )
        content = (int(said.theme[row]), int(said.stance[row]), int(said.tone[row]))
        fault, original = int(said.fault[row]), int(said.original[row])
        kind = MODERATION_REASONS[fault] if fault != FINE else ""
        # Who repeats a text means the same place, also in other words.
        writer.kept = attack_writer.kept = slots[original] if original >= 0 else {}
        own = writer if said.attack[row] < 0 else attack_writer
        own.slots = {}
        point = ""
        if said.attack[row] >= 0:
            kind_of_attack = setting.attacks[int(said.attack[row])].kind
            if original < 0 or kind_of_attack == AttackKind.PARAPHRASE:
                text, point = attack_writer.write(*content, register)
            elif kind_of_attack == AttackKind.COPY_PASTE:
                text, point = texts[original], points[original]
            else:
                point = points[original]
                text = attack_writer.dress(point, *content, register)
        elif kind in ("unclear", "abuse", "personal_data"):
            text = writer.fault(kind, register)  # type: ignore[arg-type]
        elif kind == "off_topic":
            text, _ = off_topic_writer.write(
                _any_theme(setting, off_topic_writer, said.key[row : row + 1]), 1, content[2], register
            )
        elif kind == "duplicate":
            point, registers[row] = points[original], registers[original]
            text = writer.dress(point, *content, registers[row])
        else:
            text, point = writer.write(*content, register)
            text = point if row < plain else text
        texts.append(text)
        points.append(point)
        slots.append(own.slots)
    return texts


def _any_theme(setting: Setting, writer: Writer, key: Keys) -> int:
    even = np.ones(len(writer.themes))
    return int(picks(setting.seed, "other theme", at=key, among=writer.themes, chances=even)[0])
