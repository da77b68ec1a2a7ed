"""The summary that ``mashura analyse`` prints: counts, opinion groups, consensus (S60-S62, S77)."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import NotRequired, TypedDict

from mashura.analysis.budgets.budget_summary import BudgetSummary, budget_lines, budget_summary
from mashura.analysis.people.counts import participant_counts, statement_counts, totals
from mashura.analysis.surveys.survey import QuestionSummary, survey
from mashura.analysis.votes.consensus import DIRECTIONS, Consensus, Direction, consensus
from mashura.analysis.votes.opinion_groups import (
    OpinionGroups,
    no_groups_sentence,
    opinion_groups,
    server_sentence,
)
from mashura.analysis.votes.vote_matrix import VoteMatrix, are_whole_numbers
from mashura.analysis.wording import decimal
from mashura.i18n import Language, format_date, format_number, format_percent, message, use_language
from mashura.methodology.tables.consultation import Consultation, consultation_of
from mashura.privacy.small_cells import SMALLEST_SHOWN, shown_counts

# Polis identifiers are whole numbers; others are text.
Id = int | str

StatementRow = TypedDict("StatementRow", {"statement_id": Id, "agree": int, "disagree": int, "pass": int})


class ParticipantRow(TypedDict):
    """Votes of one participant; only the last one on each statement counts."""

    participant_id: Id
    n_votes: int
    n_agree: int
    n_disagree: int


class GroupsPart(TypedDict):
    """Opinion groups that may be said; ``reason`` says why there are none, or is None.

    ``server_k`` is the number of groups that a Polis server would show; ``too_small`` of them have fewer than
    ``smallest`` people and are not said.
    """

    k: int
    members: dict[str, int]
    reason: str | None
    server_k: int
    too_small: int
    smallest: int


class ConsensusPart(TypedDict):
    """Statements that participants agree on, or reject, the clearest first."""

    agree: list[Id]
    disagree: list[Id]


class ConsensusRow(TypedDict):
    """One consensus statement: ``n_success`` of its ``n_trials`` votes have this direction."""

    statement_id: Id
    direction: Direction
    n_success: int
    n_trials: int
    text: str


class AnswerRow(TypedDict):
    """One answer to a question: how many gave it, and their share of those who answered (0-1)."""

    value: str
    n: int
    share: float


class QuestionRow(TypedDict):
    """One question of a survey; the words of open answers are not among ``answers``.

    A question about a number has no ``answers`` but a ``median`` and the quartiles ``low`` and ``high``;
    one about a date has the same three as days, ``YYYY-MM-DD``.
    """

    id: str
    text: str
    kind: str
    n: int
    answers: list[AnswerRow]
    median: NotRequired[float | str]
    low: NotRequired[float | str]
    high: NotRequired[float | str]


class RepeatRow(TypedDict):
    """The answers in the rows of one repeat of a form; they are counted per row, not per participant."""

    name: str
    rows: int
    questions: list[QuestionRow]


class Summary(BudgetSummary):
    """The output of ``mashura analyse --json``; a budget adds the keys of :class:`BudgetSummary`."""

    title: str
    origin: str
    participants: int
    voters: int
    statements: int
    statements_with_votes: int
    votes_rows: int
    votes_deduplicated: int
    statement_counts: list[StatementRow]
    participant_counts: list[ParticipantRow]
    groups: GroupsPart
    consensus: ConsensusPart
    consensus_statements: list[ConsensusRow]
    questions: list[QuestionRow]


def analyse(
    consultation: Consultation,
    *,
    found_groups: OpinionGroups | None = None,
    found_consensus: Consensus | None = None,
) -> Summary:
    """Return the summary of a consultation, ready for JSON.

    Parameters
    ----------
    consultation : Consultation
        Simulated or real.
    found_groups, found_consensus : optional
        Results of these analyses of the same consultation; those that are not given are computed.

    Returns
    -------
    dict
        ``participants``, ``voters``, ``statements``, ``statements_with_votes``, ``votes_rows``,
        ``votes_deduplicated``; ``statement_counts`` over all rows; ``participant_counts`` after keeping the
        last vote of each participant on each statement; ``groups`` with ``k`` and ``members``;
        ``consensus`` with identifiers and ``consensus_statements`` with their votes and texts. Identifiers
        that are whole numbers are integers, except as keys. ``questions`` has the answers to each question of
        a survey. A participatory budget adds the keys of :class:`BudgetSummary`.

    Examples
    --------
    >>> summary = analyse(Consultation(title="Buses", origin="csv"))
    >>> summary["groups"]
    {'k': 0, 'members': {}, 'reason': 'no-votes', 'server_k': 0, 'too_small': 0, 'smallest': 5}
    """
    sizes = totals(consultation_of(consultation))
    votes = VoteMatrix.of(consultation)
    groups = found_groups or opinion_groups(votes)
    agreed = found_consensus or consensus(votes)
    texts = consultation.statements.set_index("statement_id")["text"]
    statement_ids = texts.index.tolist()
    statement_id = int if are_whole_numbers(statement_ids) else str
    participant_id = int if are_whole_numbers(consultation.participants["participant_id"].tolist()) else str
    return {
        **budget_summary(consultation),
        "title": consultation.title,
        "origin": consultation.origin,
        "participants": sizes.participants,
        "voters": sizes.voters,
        "statements": sizes.statements,
        "statements_with_votes": sizes.statements_with_votes,
        "votes_rows": sizes.votes_rows,
        "votes_deduplicated": sizes.votes_deduplicated,
        "statement_counts": [
            {
                "statement_id": statement_id(row.statement_id),
                "agree": row.agree,
                "disagree": row.disagree,
                "pass": row.passed,
            }
            for row in statement_counts(consultation)
        ],
        "participant_counts": [
            {
                "participant_id": participant_id(row.participant_id),
                "n_votes": row.n_votes,
                "n_agree": row.n_agree,
                "n_disagree": row.n_disagree,
            }
            for row in participant_counts(consultation)
        ],
        "groups": {
            "k": groups.k,
            "members": groups.members(),
            "reason": groups.reason,
            "server_k": len(groups.server_groups),
            "too_small": groups.too_small,
            "smallest": groups.smallest,
        },
        "consensus": {
            "agree": [statement_id(row.statement_id) for row in agreed.agree],
            "disagree": [statement_id(row.statement_id) for row in agreed.disagree],
        },
        "consensus_statements": [
            {
                "statement_id": statement_id(row.statement_id),
                "direction": direction,
                "n_success": row.n_success,
                "n_trials": row.n_trials,
                "text": str(texts[row.statement_id]),
            }
            for direction in DIRECTIONS
            for row in agreed.of(direction)
        ],
        "questions": [_question(summary) for summary in survey(consultation).questions],
    }


def _question(summary: QuestionSummary) -> QuestionRow:
    question = summary.question
    row: QuestionRow = {
        "id": question.question_id,
        "text": question.text or question.question_id,
        "kind": question.kind.value,
        "n": summary.answered,
        "answers": [
            {"value": option.label, "n": option.count, "share": round(option.share, 6)}
            for option in summary.options
        ],
    }
    if summary.median is not None and summary.quartiles:
        low, high = summary.quartiles
        row |= {"median": float(summary.median), "low": float(low), "high": float(high)}
    if summary.days is not None:
        first, middle, last = (day.isoformat() for day in summary.days)
        row |= {"median": middle, "low": first, "high": last}
    return row


def repeat_row(repeat: Consultation) -> RepeatRow:
    """Return the answers in the rows of a repeat, which are the participants of a survey of its own."""
    questions = [_question(summary) for summary in survey(repeat).questions]
    return {"name": repeat.title, "rows": len(repeat.participants), "questions": questions}


def render_repeat(repeat: RepeatRow) -> str:
    """Return the answers of a repeat as plain text, in the active language."""
    title = message("analysis-repeat", name=repeat["name"], rows=format_number(repeat["rows"]))
    return "\n".join(["", title, *_question_lines(repeat["questions"])])


def render(summary: Summary, lang: Language) -> str:
    """Return a summary as plain text for a terminal.

    Examples
    --------
    >>> print(render(analyse(Consultation(title="Buses", origin="csv")), "en").splitlines()[0])
    Buses
    """
    with use_language(lang):
        lines = [summary["title"]]
        if summary["origin"] == "simulated":
            lines.append(message("analysis-simulated"))
        lines += [
            "",
            _line("participants", summary["participants"]),
        ]
        if summary.get("projects"):
            return "\n".join([*lines, *budget_lines(summary), *_question_lines(summary["questions"])])
        lines += [
            _line("statements", summary["statements"]),
            *(_vote_lines(summary) if summary["votes_rows"] or not summary["questions"] else ()),
            *_question_lines(summary["questions"]),
        ]
        return "\n".join(lines)


def _line(name: str, number: int) -> str:
    return message(f"analysis-{name}", number=format_number(number))


def _vote_lines(summary: Summary) -> list[str]:
    """Return votes, opinion groups and consensus; a survey without votes has none of them."""
    groups = _group_lines(summary["groups"], summary["voters"])
    if not summary["votes_rows"]:
        return ["", *groups]
    return [
        _line("votes", summary["votes_deduplicated"]),
        _line("changed-votes", summary["votes_rows"] - summary["votes_deduplicated"]),
        "",
        *groups,
        "",
        *_consensus_lines(summary),
    ]


def _group_lines(groups: GroupsPart, voters: int) -> list[str]:
    if groups["reason"]:
        return [no_groups_sentence(groups["reason"]), *_server_line(groups)]
    sizes = Counter(groups["members"].values())
    apart = voters - sizes.total()
    return [
        _line("groups", groups["k"]),
        *(
            message(
                "analysis-group",
                group=format_number(group + 1),
                size=format_number(size),
                share=format_percent(size / sizes.total()),
            )
            for group, size in sorted(sizes.items())
        ),
        *([_line("ungrouped", apart)] if apart > 0 else ()),
        *_server_line(groups),
    ]


def _question_lines(questions: list[QuestionRow]) -> list[str]:
    """Return the answers to each question; those of few people are hidden."""
    lines: list[str] = []
    is_hiding = False
    for question in questions:
        if not question["n"]:
            continue
        answered = format_number(question["n"])
        lines += ["", message("analysis-question", question=question["text"], number=answered)]
        rows = _answer_rows(question)
        is_hiding = is_hiding or any(not row[-1] for row in rows)
        if rows:
            lines += _table(rows)
        elif "median" in question and question["n"] >= SMALLEST_SHOWN:
            low, median, high = (_shown(question[name]) for name in ("low", "median", "high"))
            key = "date" if question["kind"] == "date" else "number"
            lines.append("  " + message(f"readings-question-{key}", median=median, low=low, high=high))
    if is_hiding:
        lines += ["", message("analysis-answers-hidden", least=SMALLEST_SHOWN)]
    return lines


def _shown(value: float | str) -> str:
    """Return a number, or a day in the form of the language."""
    return format_date(date.fromisoformat(value)) if isinstance(value, str) else decimal(value)


def _answer_rows(question: QuestionRow) -> list[list[str]]:
    """Return each answer with its number and share, the most frequent first; points of a scale in order."""
    answers = question["answers"]
    counts = shown_counts(
        [answer["n"] for answer in answers], question["n"] if question["kind"] == "multiple" else None
    )
    rows = [
        (
            answer["n"],
            [
                " ".join(answer["value"].split()),
                message("analysis-hidden") if count is None else format_number(count),
                "" if count is None else format_percent(answer["share"]),
            ],
        )
        for answer, count in zip(answers, counts, strict=True)
    ]
    if question["kind"] != "scale":
        rows.sort(key=lambda row: -row[0])
    return [row for _, row in rows]


def _server_line(groups: GroupsPart) -> list[str]:
    return server_sentence(groups["server_k"], groups["too_small"], groups["smallest"])


def _consensus_lines(summary: Summary) -> list[str]:
    lines = []
    for direction in DIRECTIONS:
        rows = [
            [
                str(row["statement_id"]),
                format_percent(row["n_success"] / row["n_trials"]),
                f"{row['n_success']}/{row['n_trials']}",
                " ".join(row["text"].split()),
            ]
            for row in summary["consensus_statements"]
            if row["direction"] == direction
        ]
        if rows:
            headings = [message(f"analysis-column-{name}") for name in ("id", direction, "votes", "text")]
            lines += [message(f"analysis-consensus-{direction}"), *_table([headings, *rows]), ""]
        else:
            lines.append(message(f"analysis-no-consensus-{direction}"))
    return lines


def _table(rows: list[list[str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)][:-1]
    return [
        "  " + "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]])
        for row in rows
    ]
