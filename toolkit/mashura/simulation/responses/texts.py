"""Texts: the words of each statement, from what it is to say (S22, S59)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mashura.methodology.vocabulary import MODERATION_REASONS, Topic
from mashura.simulation.campaign.attacks import AttackKind
from mashura.simulation.campaign.moderation import FINE
from mashura.simulation.campaign.setting import Setting
from mashura.simulation.public.cells import Ints
from mashura.simulation.public.streams import Keys, picks, stream
from mashura.simulation.responses.voices import Register, Writer

DUPLICATE = MODERATION_REASONS.index("duplicate")


@dataclass(frozen=True)
class Said:
    """What each statement is to say, in the order of writing; see :class:`Statements`."""

    key: Keys
    theme: Ints
    stance: Ints
    tone: Ints
    fault: Ints
    original: Ints
    campaign: Ints
    register: list[Register]


def write_texts(setting: Setting, writer: Writer, said: Said, *, plain: int) -> list[str]:
    """Return the text of each statement.

    Parameters
    ----------
    writer : Writer
        Writes what people say of their own will; a campaign has a writer of its own, so that it leaves the
        words of the others as they are.
    plain : int
        Number of statements at the beginning that the entity words, plainly and without slips.
    """
    leader = Writer(Topic(setting.plan.topic or ""), writer.random)
    strangers = {topic: Writer(topic, writer.random) for topic in writer.grammar.elsewhere}
    topics = [*strangers]
    strayed_to = picks(setting.seed, "strayed to", at=said.key, among=topics, chances=np.ones(len(topics)))
    texts: list[str] = []
    points: list[str] = []
    registers = list(said.register)
    for row in range(len(said.theme)):
        register = registers[row]
        # Each statement has words of its own, whatever others have said before.
        stranger = strangers[topics[int(strayed_to[row])]]
        writer.random = leader.random = stranger.random = stream(setting.seed, "words", int(said.key[row]))
        say = (int(said.theme[row]), int(said.stance[row]), int(said.tone[row]))
        fault, original = int(said.fault[row]), int(said.original[row])
        kind = MODERATION_REASONS[fault] if fault != FINE else ""
        point = ""
        if said.campaign[row] >= 0:
            attack = setting.attacks[int(said.campaign[row])].kind
            if original < 0 or attack == AttackKind.PARAPHRASE:
                text, point = leader.write(*say, register)
            elif attack == AttackKind.COPY_PASTE:
                text, point = texts[original], points[original]
            else:
                point = points[original]
                text = leader.dress(point, *say, register)
        elif kind in ("unclear", "abuse", "personal_data"):
            text = writer.fault(kind, register)  # type: ignore[arg-type]
        elif kind == "off_topic":
            text, _ = stranger.write(
                _any_theme(setting, stranger, said.key[row : row + 1]), 1, say[2], register
            )
        elif kind == "duplicate":
            point, registers[row] = points[original], registers[original]
            text = writer.dress(point, *say, registers[row])
        else:
            text, point = writer.write(*say, register)
            text = point if row < plain else text
        texts.append(text)
        points.append(point)
    return texts


def _any_theme(setting: Setting, writer: Writer, key: Keys) -> int:
    even = np.ones(len(writer.themes))
    return int(picks(setting.seed, "other theme", at=key, among=writer.themes, chances=even)[0])
