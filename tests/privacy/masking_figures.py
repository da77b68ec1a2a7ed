"""Measures masking on texts with one planted identity each, on look-alikes, and on columns of both kinds.

All are made up and seeded; see :mod:`tests.privacy.planted_identities`.
"""

from __future__ import annotations

from collections import Counter

from tests.privacy.planted_identities import (
    COLUMNS,
    GIVING_AWAY,
    HARMLESS_COLUMNS,
    HARMLESS_TEXTS,
    TEXTS,
    identities,
)

from mashura.privacy.identity_columns import identity_column
from mashura.privacy.personal_data import find_personal_data

ROWS = 20


def table() -> str:
    """Return all figures as the table of docs/reading-exports.md."""
    rows = [*_texts(), *_columns()]
    return "\n".join(["| | |", "|---|---|", *(f"| {name} | {figure} |" for name, figure in rows)])


def _texts() -> list[tuple[str, str]]:
    """Return recall by kind, precision over all masked places, and harmless texts that are touched."""
    people = identities()
    planted: Counter[str] = Counter()
    covered: Counter[str] = Counter()
    places = right = harmless = touched = 0
    for number, who in enumerate(people):
        for kind, patterns in GIVING_AWAY.items():
            trace = getattr(who, kind)
            text = patterns[number % 2].format(**who.__dict__)
            start = text.index(trace)
            findings = find_personal_data(text)
            planted[kind] += 1
            covered[kind] += any(
                finding.start <= start and start + len(trace) <= finding.stop for finding in findings
            )
            places += len(findings)
            right += sum(finding.start < start + len(trace) and start < finding.stop for finding in findings)
        text = (*TEXTS, *HARMLESS_TEXTS)[number % (len(TEXTS) + len(HARMLESS_TEXTS))].format(n=number)
        findings = find_personal_data(text)
        harmless += 1
        touched += bool(findings)
        places += len(findings)
    return [
        *(
            (f"planted in texts and masked whole: {kind.replace('_', ' ')}", f"{covered[kind]} of {count}")
            for kind, count in planted.items()
        ),
        ("masked places that hold a planted identity (precision)", f"{right:,} of {places:,}"),
        ("harmless texts with something masked", f"{touched} of {harmless}"),
    ]


def _columns() -> list[tuple[str, str]]:
    """Return which columns of identities are known, and which harmless ones are taken for such."""
    people = identities()[:ROWS]
    of_people = [
        (name, [getattr(who, field) for who in people]) for field, names in COLUMNS for name in names
    ]
    known = [name for name, cells in of_people if identity_column(name, cells)]
    by_content = [name for name, cells in of_people if identity_column("Q1", cells)]
    wrong = [name for name, cells in HARMLESS_COLUMNS.items() if identity_column(name, [*cells] * ROWS)]
    return [
        ("columns of identities that are known", f"{len(known)} of {len(of_people)}"),
        ("the same, by their cells alone", f"{len(by_content)} of {len(of_people)}"),
        ("harmless columns taken for one", f"{len(wrong)} of {len(HARMLESS_COLUMNS)}"),
    ]
