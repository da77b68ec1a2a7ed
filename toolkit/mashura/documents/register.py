"""The register "you said - we did" as a table (S70, S79)."""

from __future__ import annotations

from mashura.documents.formats.content import Block, Table, Text
from mashura.documents.wording import Wording
from mashura.i18n import active_language, format_date, format_number, format_percent
from mashura.methodology.records.decision_support import DecisionSupport, Reply


def register_table(support: DecisionSupport) -> Block:
    """Return "you said - we did" as a table, in the active language."""
    words = Wording(active_language(), "decisions")
    if not support.replies:
        return Text(text=words.say("nothing-said"))
    rows = tuple(
        (
            reply.said,
            agreement(reply.supporters, reply.voters),
            lines(words.value(reply.disposition), reply.did),
            reply.reason,
            lines(format_date(reply.by_when) if reply.by_when else "", reply.who),
        )
        for reply in support.replies
    )
    header = (
        words.label(Reply, "said"),
        words.say("agree"),
        words.label(Reply, "did"),
        words.label(Reply, "reason"),
        " / ".join(words.labels(Reply, "by_when", "who")),
    )
    return Table(header=header, rows=rows, weights=(3.4, 1.4, 2.6, 3, 1.8))


def agreement(supporters: int | None, voters: int | None) -> str:
    """Return the share and number of votes that agree, in the active language; empty without votes."""
    if not voters or supporters is None:
        return ""
    words = Wording(active_language(), "decisions")
    return words.say("votes", share=format_percent(supporters / voters), votes=format_number(voters))


def lines(*parts: str) -> str:
    """Return the parts that are not empty, each on a line of its own."""
    return "\n".join(part for part in parts if part)
