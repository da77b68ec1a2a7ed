"""How well identities are found, and how often something harmless is masked, as in docs/reading-exports.md.

    python start.py bench masking

On texts with one planted identity each and on harmless look-alikes, and on columns of both kinds; all made
up and seeded (``tests/privacy/planted_identities.py``).
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

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


def texts() -> None:
    """Print recall by kind, and precision over all masked places."""
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
    print("| in texts | planted | masked whole |")
    print("|---|---|---|")
    for kind, count in planted.items():
        print(f"| {kind.replace('_', ' ')} | {count} | {covered[kind] / count:.1%} |")
    print(f"\nPrecision: {right / places:.1%} of {places} masked places hold a planted identity;")
    print(f"{touched} of {harmless} harmless texts have something masked.\n")


def columns() -> None:
    """Print which columns of identities are known, and which harmless ones are taken for such."""
    people = identities()[:ROWS]
    of_people = [
        (name, [getattr(who, field) for who in people]) for field, names in COLUMNS for name in names
    ]
    known = [name for name, cells in of_people if identity_column(name, cells)]
    by_content = [name for name, cells in of_people if identity_column("Q1", cells)]
    wrong = [name for name, cells in HARMLESS_COLUMNS.items() if identity_column(name, [*cells] * ROWS)]
    print(f"Columns of identities known: {len(known)} of {len(of_people)};", end=" ")
    print(f"by their cells alone: {len(by_content)}.")
    print(f"Harmless columns taken for identities: {len(wrong)} of {len(HARMLESS_COLUMNS)}.", *wrong)


if __name__ == "__main__":
    texts()
    columns()
