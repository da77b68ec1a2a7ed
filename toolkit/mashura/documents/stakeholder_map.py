"""The other parties on a map of power and interest (S39)."""

from __future__ import annotations

from mashura.documents.formats.content import Grid
from mashura.documents.wording import Wording
from mashura.i18n import message
from mashura.methodology.records.plan import Stakeholder
from mashura.methodology.vocabulary import Level

_MUCH = Level.GOOD


def stakeholder_map(parties: tuple[Stakeholder, ...], words: Wording) -> Grid | None:
    """Return the map: power from the top down, interest along the line; None where nobody is on it.

    Examples
    --------
    >>> party = Stakeholder(name="Bus company", power=4, interest=4)
    >>> grid = stakeholder_map((party,), Wording("en"))
    >>> grid.rows[0][1][-1], (0, 4) in grid.strong
    ('Bus company', True)
    """
    placed = [party for party in parties if party.power is not None and party.interest is not None]
    if not placed:
        return None
    levels = list(Level)
    from_the_top = levels[::-1]
    return Grid(
        corner=message("documents-map-axes", lang=words.language),
        columns=tuple(map(words.value, levels)),
        rows=tuple(
            (
                words.value(power),
                tuple(
                    "\n".join(
                        party.name for party in placed if (party.power, party.interest) == (power, interest)
                    )
                    for interest in levels
                ),
            )
            for power in from_the_top
        ),
        strong=tuple(
            (row, column)
            for row, power in enumerate(from_the_top)
            for column, interest in enumerate(levels)
            if power >= _MUCH and interest >= _MUCH
        ),
        note=message("documents-map-note", lang=words.language),
    )
