"""A summary in sentences, each of which cites the statements that it rests on (S60-S62, S64).

No sentence is written freely: each says a count and quotes the clearest statement. So a reader can follow
every sentence to its statements, and two people get the same summary.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from mashura.analysis.sensemaking.described import Described
from mashura.analysis.texts.stances import Stance
from mashura.analysis.votes.consensus import DIRECTIONS
from mashura.analysis.wording import isolated, shorten, whole
from mashura.i18n import format_percent, message

_THEMES, _CITED, _PER_DIRECTION, _PER_GROUP = 8, 3, 3, 2
_LONGEST_QUOTE = 160


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """One sentence of a summary, and the statements that it cites."""

    text: str
    cites: tuple[str, ...]


def summary_sentences(about: Described) -> tuple[Sentence, ...]:
    """Return the summary in the active language: themes by size, then agreement, then what sets groups apart.

    Examples
    --------
    >>> from mashura import sample_campaign
    >>> from mashura.analysis.sensemaking import described
    >>> sentences = summary_sentences(described(sample_campaign()))
    >>> all(sentence.cites for sentence in sentences)
    True
    """
    return tuple(_sentences(about))


def _sentences(about: Described) -> Iterator[Sentence]:
    statements = len(about.texts)
    for theme in about.themes.themes[:_THEMES]:
        members = [statement for statement in theme.statements if statement in about.texts]
        if not members:
            continue
        kinds = Counter(about.stances.of[statement].kind for statement in members)
        kind, number = max(kinds.items(), key=lambda entry: (entry[0] != "unclear", entry[1]))
        cites = _clearest(about, members)
        yield Sentence(
            text=message(
                f"sense-theme-{kind}",
                theme=isolated(theme.name),
                number=whole(len(members)),
                share=format_percent(len(members) / statements),
                of_kind=whole(number),
                quote=_quote(about, cites[0]),
            ),
            cites=cites,
        )
    votes = about.votes()
    for direction in DIRECTIONS:
        for row in about.agreed.of(direction)[:_PER_DIRECTION]:
            if row.statement_id in about.texts:
                yield Sentence(
                    text=message(
                        f"sense-consensus-{direction}",
                        share=format_percent(row.n_success / max(1, sum(votes[row.statement_id]))),
                        votes=whole(sum(votes[row.statement_id])),
                        quote=_quote(about, row.statement_id),
                    ),
                    cites=(row.statement_id,),
                )
    for group in about.groups.groups:
        for statement in group.statements[:_PER_GROUP]:
            if statement.statement_id in about.texts and statement.n_trials >= about.groups.smallest:
                yield Sentence(
                    text=message(
                        f"sense-group-{statement.direction}",
                        group=whole(group.group_id + 1),
                        share=format_percent(statement.n_success / statement.n_trials),
                        quote=_quote(about, statement.statement_id),
                    ),
                    cites=(statement.statement_id,),
                )


def _clearest(about: Described, members: list[str]) -> tuple[str, ...]:
    """Return the clearest statement of a theme, and then those of stances that are not cited yet.

    Of statements in the same words, one is cited.
    """
    first: dict[str, str] = {}
    for member in members:
        first.setdefault(" ".join(about.texts[member].split()), member)
    members = [*first.values()]
    chosen = [members[0]]
    stances: dict[str, Stance] = {statement: about.stances.of[statement] for statement in members}
    kinds = {stances[members[0]].kind}
    for statement in members[1:]:
        if len(chosen) == _CITED:
            break
        if stances[statement].kind not in kinds:
            chosen.append(statement)
            kinds.add(stances[statement].kind)
    others = [statement for statement in members if statement not in chosen]
    return tuple([*chosen, *others][:_CITED])


def _quote(about: Described, statement: str) -> str:
    return isolated(shorten(about.texts[statement], _LONGEST_QUOTE))
