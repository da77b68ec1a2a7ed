"""The report of a verification: lines for the terminal, and a page of the documentation."""

from __future__ import annotations

from collections.abc import Sequence

from mashura.grading.exercise.exercise import Exercise, load_exercise
from mashura.grading.exercise.item import Item
from mashura.grading.proof.verification import (
    LEAST_ALTERNATIVES,
    LEAST_ITEM_RATE,
    LEAST_MISCONCEPTIONS,
    LEAST_RATE,
    VARIANTS,
    ExerciseProof,
    ItemProof,
)
from mashura.i18n import format_percent, message

_HEAD = f"""# Verification of the checks

This page shows how well the checks of the exercises mark. It is written by

```
mashura exercises verify --out docs/grader-verification.md
```

For each item that a program marks, in both languages: the reference answer must get full marks, the
unanswered stub 0, at least {LEAST_ALTERNATIVES} other right answers full marks, and at least
{LEAST_MISCONCEPTIONS} known misconceptions exactly their score *and* their message. Then the reference is
changed in one small way at a time (an operator, a comparison, a limit moved by one, a removed statement or
entry, exchanged entries or words, a negated condition). Each such *mutant* must lose points. Some mutants
are as good as the reference, for example where the order is free: `known_answers.yaml` of the exercise lists
them under `survivors` with a reason, and they are counted separately. Goals: at least {LEAST_RATE:.0%} of
the worse mutants lose points, and no item is below {LEAST_ITEM_RATE:.0%}.

All of this is done in the exercise as it is written and, where a class has other entries, numbers or tables,
in the [variants](exercise-format.md#variants) of {VARIANTS} classes as well. What is said here holds in each
of them; mutants are added up. Where the simulator judges a design, a misconception must stay below full
marks with its message, and its score is not fixed.
"""

_DRAWN_HEAD = """## What is drawn

What each class has of its own in each question, written ones too: other `entries` of the form, another
`case`, other `numbers` (tables and closed channels too), another `order` of rows and options. A key of
another class earns at most a tenth of a question more than a guess does where anything but the order is
drawn (`tests/exercises/test_variants.py`).
"""
# Why a question has no case or numbers of its own.
_NOT_DRAWN = {
    "code": "only its inputs, fresh in each run: the answer is a function",
    "app": "nothing: a plan in an app has many right answers",
    "write": "nothing: a person reads the text",
}


def report_text(proofs: Sequence[ExerciseProof]) -> str:
    """Return the result in the active language, one line per item."""
    lines = []
    for proof in proofs:
        for item in proof.items:
            lines.append(_line(item))
            lines += ["  " + message("grading-proof-survivor", change=change) for change in item.survivors]
            lines += [f"  {fault}" for fault in item.faults]
        lines.append(
            message(
                "grading-proof-sum", name=proof.exercise, rate=format_percent(proof.kill_rate, decimals=1)
            )
        )
    return "\n".join(lines)


def report_page(proofs: Sequence[ExerciseProof]) -> str:
    """Return the page of the documentation."""
    parts = [_HEAD]
    for proof in proofs:
        parts.append(f"## {proof.exercise}\n\n{proof.kill_rate:.1%} of the worse mutants lose points.\n")
        rows = [
            "| item | kind | variants | reference | stub | alternatives | misconceptions "
            "| mutants | killed | as good | rate |",
            "|---|---|---|---|---|---|---|---|---|---|---|",
        ]
        rows += [
            f"| `{item.item}` | {item.kind} | {item.variants} | "
            f"{'full' if item.reference else '**not full**'} | "
            f"{'0' if item.stub else '**not 0**'} | {_share(item.alternatives)} | "
            f"{_share(item.misconceptions)} | "
            f"{item.mutants} | {item.killed} | {item.equivalent} | {item.kill_rate:.1%} |"
            for item in proof.items
        ]
        parts.append("\n".join(rows) + "\n")
        alive = [f"- `{item.item}`: `{change}`" for item in proof.items for change in item.survivors]
        if alive:
            parts.append("Mutants that survive and should not:\n\n" + "\n".join(alive) + "\n")
        explained = load_exercise(proof.exercise).survivors
        if explained:
            reasons = [f"- `{known.item}`: `{known.change}`. {known.reason}" for known in explained]
            parts.append("Mutants that are as good as the reference:\n\n" + "\n".join(reasons) + "\n")
    parts.append(_drawn_table([load_exercise(proof.exercise) for proof in proofs]))
    return "\n".join(parts)


def _drawn_table(exercises: Sequence[Exercise]) -> str:
    rows = [
        f"| `{item.id}` | {', '.join(exercise.drawn(item.id)) or _NOT_DRAWN[_manner(exercise, item)]} |"
        for exercise in exercises
        for item in exercise.items
    ]
    return "\n".join([_DRAWN_HEAD, "| question | a class has its own |", "|---|---|", *rows, ""])


def _manner(exercise: Exercise, item: Item) -> str:
    if item.kind == "write":
        return "write"
    return "app" if any(field.widget == "app" for field in exercise.form(item.id)) else "code"


def _line(item: ItemProof) -> str:
    good, bad = message("grading-proof-good"), message("grading-proof-bad")
    return message(
        "grading-proof-item",
        item=item.item,
        reference=good if item.reference else bad,
        stub=good if item.stub else bad,
        alternatives=_share(item.alternatives),
        misconceptions=_share(item.misconceptions),
        rate=format_percent(item.kill_rate, decimals=1),
        mutants=item.mutants,
        variants=item.variants,
    )


def _share(counts: tuple[int, int]) -> str:
    return f"{counts[0]}/{counts[1]}"
