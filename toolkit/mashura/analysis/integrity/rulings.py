"""What a person decided about repeated contributions, applied to a consultation (S57, S62)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from mashura.i18n import Language, format_number, message
from mashura.methodology.labels import value_label
from mashura.methodology.records.findings import RepetitionRuling
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import RepetitionDecision


@dataclass(frozen=True, kw_only=True)
class Ruled:
    """A consultation after a person's decisions.

    Attributes
    ----------
    consultation : Consultation
        Statements that are not counted are moderated out; nothing is deleted.
    left_out : tuple of str
        Those statements, in the order of the table.
    unfit : tuple of (RepetitionRuling, int)
        Decisions of which so many statements are not in these contributions.
    """

    consultation: Consultation
    left_out: tuple[str, ...]
    unfit: tuple[tuple[RepetitionRuling, int], ...]

    def unfit_texts(self, lang: Language | None = None) -> tuple[str, ...]:
        """Return in sentences which decisions do not fit."""
        return tuple(
            message(
                "integrity-ruling-unfit",
                lang=lang,
                decision=value_label(ruling.decision, lang),
                count=count,
                all=format_number(len(ruling.statements), lang),
            )
            for ruling, count in self.unfit
        )


def apply_rulings(consultation: Consultation, rulings: Iterable[RepetitionRuling]) -> Ruled:
    """Return a consultation in which repeated contributions count as a person decided.

    Of statements to be counted once, the first one in the table counts. Of two decisions on one statement,
    the later one holds.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"statement_id": ["1", "2"], "text": "More buses", "moderation": "in"})
    >>> talk = Consultation(title="", origin="csv", statements=table)
    >>> once = RepetitionRuling(decision="count_once", statements=("1", "2"))
    >>> apply_rulings(talk, [once]).consultation.statements["moderation"].tolist()
    ['in', 'out']
    """
    table = consultation.statements
    places = {statement: place for place, statement in enumerate(table["statement_id"].tolist())}
    is_out: dict[str, bool] = {}
    unfit = []
    for ruling in rulings:
        there = sorted({*ruling.statements} & places.keys(), key=places.__getitem__)
        if len(there) < len({*ruling.statements}):
            unfit.append((ruling, len({*ruling.statements}) - len(there)))
        for rank, statement in enumerate(there):
            match ruling.decision:
                case RepetitionDecision.COUNT_ONCE:
                    is_out[statement] = rank > 0
                case RepetitionDecision.KEEP:
                    is_out[statement] = False
                case RepetitionDecision.LEAVE_OUT:
                    is_out[statement] = True
    moderation = table["moderation"].astype("str").tolist()
    left_out = [
        statement for statement, out in is_out.items() if out and moderation[places[statement]] != "out"
    ]
    if not left_out:
        return Ruled(consultation=consultation, left_out=(), unfit=tuple(unfit))
    left_out.sort(key=places.__getitem__)
    ruled_out = table["statement_id"].isin(left_out)
    statements = table.assign(moderation=table["moderation"].mask(ruled_out, "out"))
    return Ruled(
        consultation=replace(consultation, statements=statements),
        left_out=tuple(left_out),
        unfit=tuple(unfit),
    )
