"""Cross tables: answers to a question by groups of participants, with intervals and tests (S38, S60, S101).

Each share has a Wilson interval. Differences between groups are tested by chi-square, or by Fisher's exact
test if the expected count of a cell is below five; the strength is Cramér's V. Where many tables are tested,
some are significant by chance, so p values get Holm's correction (1979). Cells of one to four people are
suppressed, and so many others that no suppressed cell can be computed from its row or column.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
import pandas as pd
from scipy import stats

from mashura.analysis.people.representativeness import ATTRIBUTES, group_labels
from mashura.analysis.readings import Reading, reading
from mashura.analysis.surveys.survey_questions import counted_answers, survey_questions
from mashura.analysis.votes.proportions import wilson
from mashura.analysis.votes.vote_matrix import Ints
from mashura.analysis.wording import attribute_name, decimal, group_name, whole
from mashura.errors import InputError
from mashura.i18n import format_percent, message
from mashura.methodology.records.questionnaire import Question
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import AGE_BANDS, QuestionKind
from mashura.privacy.small_cells import suppress_small

CROSSED = (*ATTRIBUTES, "channel")
# The usual rule: chi-square is valid if the expected count of every cell is at least this large.
_FEWEST_EXPECTED = 5
_SIGNIFICANT = 0.05

Test = Literal["chi-square", "fisher"]


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One cell; all values are None if it is suppressed.

    ``share`` is the share of the group's answers (0-1), ``low`` and ``high`` are its interval (95 %, Wilson).
    """

    count: int | None
    share: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, kw_only=True)
class CrossTable:
    """The answers to one question by the groups of one attribute.

    Attributes
    ----------
    question : Question
    attribute : str
    groups : tuple of str
        Rows.
    cells : tuple of tuple of Cell
        One row per group, one column per option of the question.
    people : int
        Answers of people whose group is known.
    unknown : int
        Answers of people whose group is unknown.
    suppressed : int
        Number of suppressed cells.
    test : {'chi-square', 'fisher'} or None
        None if no test is possible: fewer than two groups or options with answers, or a question that allows
        several options.
    p : float or None
        Probability of differences at least as large as these if the groups did not differ.
    p_corrected : float or None
        The same, corrected for the number of tables that are tested together (Holm).
    cramers_v : float or None
        Strength of the difference, 0-1.
    """

    question: Question
    attribute: str
    groups: tuple[str, ...]
    cells: tuple[tuple[Cell, ...], ...]
    people: int
    unknown: int
    suppressed: int
    test: Test | None = None
    p: float | None = None
    p_corrected: float | None = None
    cramers_v: float | None = None

    @property
    def differs(self) -> bool:
        """Whether the groups differ by more than chance explains (5 %, corrected)."""
        return self.p_corrected is not None and self.p_corrected < _SIGNIFICANT


def cross_table(consultation: Consultation, question_id: str, attribute: str) -> CrossTable:
    """Return the answers to one question by the groups of one attribute.

    Parameters
    ----------
    consultation : Consultation
    question_id : str
        A question with options.
    attribute : str
        One of :data:`CROSSED`.

    Raises
    ------
    InputError
        If there is no such question with options, or no such attribute.

    Examples
    --------
    >>> from mashura import sample_campaign
    >>> table = cross_table(sample_campaign(), "satisfaction", "gender")
    >>> table.groups, table.test
    (('female', 'male'), 'chi-square')
    """
    return cross_tables(consultation, [question_id], [attribute])[0]


def cross_tables(
    consultation: Consultation,
    question_ids: Sequence[str] | None = None,
    attributes: Sequence[str] | None = None,
) -> tuple[CrossTable, ...]:
    """Return the cross tables of several questions and attributes, tested together.

    Parameters
    ----------
    consultation : Consultation
    question_ids : sequence of str, optional
        Questions with options; all of them by default.
    attributes : sequence of str, optional
        Attributes of :data:`CROSSED`; by default those with at least two groups among the participants.

    Raises
    ------
    InputError
        As :func:`cross_table`.
    """
    asked = {
        question.question_id: question
        for question in survey_questions(consultation)
        if question.kind.has_options
    }
    people = consultation.participants
    for question_id in question_ids or ():
        if question_id not in asked:
            raise InputError("statistics-no-options", question=question_id, known=", ".join(asked) or "–")
    for attribute in attributes or ():
        if attribute not in CROSSED:
            raise InputError("statistics-no-attribute", attribute=attribute, known=", ".join(CROSSED))
    by = attributes or [name for name in CROSSED if len(people[name].dropna().unique()) > 1]
    tables = [
        _table(consultation, asked[question_id], attribute)
        for question_id in question_ids or asked
        for attribute in by
    ]
    return _corrected(tables)


def _table(consultation: Consultation, question: Question, attribute: str) -> CrossTable:
    people = consultation.participants
    labels = group_labels(people, attribute).set_axis(people["participant_id"])
    rows = counted_answers(consultation, question)
    rows = rows[rows["value"].isin([option.code for option in question.options])]
    group = labels.reindex(rows["participant_id"]).to_numpy()
    known = pd.notna(group)
    codes = [option.code for option in question.options]
    counts = pd.crosstab(group[known], rows["value"].to_numpy()[known]).reindex(columns=codes, fill_value=0)
    order = [*counts.index]
    if attribute == "age_band":
        order = [band for band in AGE_BANDS if band in counts.index]
    numbers = counts.loc[order].to_numpy(dtype=np.int64).reshape(len(order), len(codes))
    respondents = rows["participant_id"][known].groupby(group[known]).nunique()
    bases = respondents.reindex(order).to_numpy(dtype=np.int64)
    hidden = suppress_small(pd.DataFrame(numbers)).table.isna().to_numpy()
    result = CrossTable(
        question=question,
        attribute=attribute,
        groups=tuple(map(str, order)),
        cells=tuple(
            tuple(_cell(int(count), int(base), bool(hide)) for count, hide in zip(row, hides, strict=True))
            for row, hides, base in zip(numbers, hidden, bases, strict=True)
        ),
        people=int(bases.sum()),
        unknown=int(rows["participant_id"][~known].nunique()),
        suppressed=int(hidden.sum()),
    )
    # If several options may be chosen, the cells of a row overlap and the tests are not valid.
    return result if question.kind is QuestionKind.MULTIPLE else _tested(result, numbers)


def _cell(count: int, base: int, hide: bool) -> Cell:
    if hide or not base:
        return Cell(count=None, share=None, low=None, high=None)
    low, high = wilson(count, base)
    return Cell(count=count, share=count / base, low=low, high=high)


def _tested(table: CrossTable, counts: Ints) -> CrossTable:
    counts = counts[counts.sum(axis=1) > 0][:, counts.sum(axis=0) > 0]
    if min(counts.shape) < 2:
        return table
    chi = stats.chi2_contingency(counts, correction=False)
    strength = float(np.sqrt(chi.statistic / (counts.sum() * (min(counts.shape) - 1))))
    if chi.expected_freq.min() >= _FEWEST_EXPECTED:
        return replace(table, test="chi-square", p=float(chi.pvalue), cramers_v=strength)
    if counts.shape == (2, 2):
        p = float(stats.fisher_exact(counts).pvalue)
    else:
        # Larger tables cannot be enumerated; the exact test uses random tables with the same margins.
        draw = stats.MonteCarloMethod(n_resamples=4999, rng=np.random.default_rng(0))
        p = float(stats.fisher_exact(counts, method=draw).pvalue)
    return replace(table, test="fisher", p=p, cramers_v=strength)


def _corrected(tables: list[CrossTable]) -> tuple[CrossTable, ...]:
    """Apply Holm's correction to all tables that were tested."""
    tested = sorted(
        (place for place, table in enumerate(tables) if table.p is not None),
        key=lambda place: tables[place].p or 0.0,
    )
    worst = 0.0
    for rank, place in enumerate(tested):
        worst = max(worst, min(1.0, (len(tested) - rank) * (tables[place].p or 0.0)))
        tables[place] = replace(tables[place], p_corrected=worst)
    return tuple(tables)


@reading.register
def _reading(result: CrossTable) -> Reading:
    name = result.question.text or result.question.question_id
    attribute = attribute_name(result.attribute)
    if result.p_corrected is None or result.cramers_v is None:
        says = [message("readings-cross-untested", question=name, attribute=attribute)]
    else:
        says = [
            message(
                f"readings-cross-{'differs' if result.differs else 'same'}",
                question=name,
                attribute=attribute,
                p=_probability(result.p_corrected),
                strength=decimal(result.cramers_v),
            )
        ]
    if (gap := _widest(result)) and (result.differs or result.p is None):
        option, low, high = gap
        says.append(
            message(
                "readings-cross-gap",
                option=option,
                most=group_name(result.attribute, high[1]),
                most_share=format_percent(high[0]),
                least=group_name(result.attribute, low[1]),
                least_share=format_percent(low[0]),
            )
        )
    if result.unknown:
        says.append(message("readings-cross-unknown", number=whole(result.unknown), attribute=attribute))
    cautions = ["readings-caution-cause" if result.differs else "readings-caution-no-difference"]
    if result.suppressed:
        cautions.append("readings-caution-suppressed")
    cautions.append("readings-caution-interval")
    return Reading(says=tuple(says), cautions=tuple(map(message, cautions)))


def _probability(p: float) -> str:
    return "< 0.001" if p < 0.001 else f"= {p:.3f}"


def _widest(result: CrossTable) -> tuple[str, tuple[float, str], tuple[float, str]] | None:
    """Return the option with the largest difference of shares, with the groups at both ends."""
    gaps = []
    for column, option in enumerate(result.question.options):
        shares = [
            (row[column].share or 0.0, group)
            for group, row in zip(result.groups, result.cells, strict=True)
            if row[column].share is not None
        ]
        if len(shares) > 1:
            gaps.append((option.label or option.code, min(shares), max(shares)))
    return max(gaps, key=lambda gap: gap[2][0] - gap[1][0], default=None)
