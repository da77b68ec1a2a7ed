"""Groups so small that a number could name somebody stay out of a report, and what tells them too (S101)."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd

from mashura.analysis import BudgetOutcome, Coordination, Funnel, OpinionGroups, QuestionSummary
from mashura.analysis.people.representativeness import ATTRIBUTES, group_labels
from mashura.methodology import Consultation
from mashura.methodology.vocabulary import QuestionKind
from mashura.privacy.small_cells import SMALLEST_SHOWN, suppress_small


@dataclass(frozen=True, kw_only=True)
class OpenGroups:
    """A consultation in which every group of people that the attributes name is large enough to be shown.

    Attributes
    ----------
    consultation : Consultation
        Whoever is in a hidden group has no known group in that attribute.
    population_table : pandas.DataFrame or None
        Without the hidden groups; the shares of the others add up to 1 again.
    hidden : tuple of (str, str)
        Attribute and group of what is hidden: groups of one to four participants, and those whose number
        would give such a group away.
    """

    consultation: Consultation
    population_table: pd.DataFrame | None
    hidden: tuple[tuple[str, str], ...]


def open_groups(consultation: Consultation, population_table: pd.DataFrame | None = None) -> OpenGroups:
    """Return a consultation without the groups that are too small to be spoken of.

    Examples
    --------
    >>> regions = ["north"] * 14 + ["south"] * 8 + ["east"] * 3
    >>> people = pd.DataFrame({"participant_id": [str(n) for n in range(25)], "region": regions})
    >>> done = open_groups(Consultation(title="", origin="csv", participants=people))
    >>> done.hidden, int(done.consultation.participants["region"].count())
    ((('region', 'south'), ('region', 'east')), 14)
    """
    people, table = consultation.participants, population_table
    hidden = []
    for attribute in (*ATTRIBUTES, "channel"):
        labels = group_labels(people, attribute)
        counts = labels.value_counts()
        of_attribute = None if table is None else table["attribute"] == attribute
        if table is not None and of_attribute is not None:
            due = table.loc[of_attribute, "group"]
            counts = counts.reindex([*due, *counts.index.difference(pd.Index(due))], fill_value=0)
        shown = suppress_small(counts.to_frame()).table.iloc[:, 0]
        small = [*shown.index[shown.isna()]]
        if not small:
            continue
        hidden += [(attribute, str(one)) for one in small]
        people = people.assign(**{attribute: people[attribute].mask(labels.isin(small))})
        if table is not None and of_attribute is not None:
            table = _without(table, of_attribute, small)
    return OpenGroups(
        consultation=replace(consultation, participants=people) if hidden else consultation,
        population_table=table if table is not None and len(table) else None,
        hidden=tuple(hidden),
    )


def _without(table: pd.DataFrame, of_attribute: pd.Series[bool], small: list[str]) -> pd.DataFrame:
    """Return the population without some groups of one attribute, or without it where one group is left."""
    left = table[of_attribute & ~table["group"].isin(small)]
    rest = table[~of_attribute]
    if len(left) < 2 or not left["share"].sum():
        return rest
    return pd.concat([left.assign(share=left["share"] / left["share"].sum()), rest], ignore_index=True)


def is_small(count: float) -> bool:
    """Return whether a number of people is too small to be shown; nobody is behind a zero.

    Examples
    --------
    >>> is_small(0), is_small(4), is_small(5)
    (False, True, False)
    """
    return 0 < count < SMALLEST_SHOWN


def open_funnel(found: Funnel) -> Funnel:
    """Return a funnel without the steps and channels that few people reached."""
    return replace(
        found,
        steps=tuple(one for one in found.steps if not is_small(one.people)),
        channels=tuple(one for one in found.channels if not is_small(one.contributed)),
    )


def open_opinion_groups(found: OpinionGroups) -> OpinionGroups:
    """Return groups without the statements on which few of their people voted."""
    groups = tuple(
        replace(
            group,
            statements=tuple(one for one in group.statements if one.n_trials >= SMALLEST_SHOWN),
        )
        for group in found.groups
    )
    return replace(found, groups=groups)


def open_campaigns(found: Coordination) -> Coordination:
    """Return the suspected campaigns of enough accounts; the number of accounts could name the others."""
    return replace(found, campaigns=tuple(one for one in found.campaigns if not is_small(len(one.accounts))))


def open_outcome(found: BudgetOutcome) -> BudgetOutcome:
    """Return what rules do to groups, where neither those served nor those left out are few."""
    groups = tuple(
        one
        for one in found.groups
        if not is_small(round(one.share * one.voters)) and not is_small(round((1 - one.share) * one.voters))
    )
    return replace(found, groups=groups)


def option_counts(found: QuestionSummary) -> list[int | None]:
    """Return how many people chose each option; None where it is not shown.

    Examples
    --------
    >>> from mashura.analysis import survey
    >>> from mashura import sample_campaign
    >>> None in option_counts(survey(sample_campaign()).questions[0])
    False
    """
    counts = [one.count for one in found.options]
    if found.question.kind is QuestionKind.MULTIPLE:
        # Each option parts the people in two: those who chose it and those who did not.
        rest = [found.answered - count for count in counts]
        return [
            None if is_small(count) or is_small(other) else count
            for count, other in zip(counts, rest, strict=True)
        ]
    shown = suppress_small(pd.DataFrame({"count": counts})).table["count"]
    return [None if pd.isna(one) else int(one) for one in shown]
