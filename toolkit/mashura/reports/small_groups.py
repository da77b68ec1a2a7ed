"""Leave out of reports the groups so small that a number could identify somebody (S101)."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd

from mashura.analysis import BudgetOutcome, Coordination, Funnel, OpinionGroups, QuestionSummary
from mashura.analysis.people.representativeness import ATTRIBUTES, group_labels
from mashura.methodology import Consultation
from mashura.methodology.vocabulary import QuestionKind
from mashura.privacy.small_cells import SMALLEST_SHOWN, shown_counts, suppress_small


@dataclass(frozen=True, kw_only=True)
class VisibleGroups:
    """A consultation in which every group of people is large enough to be shown.

    Attributes
    ----------
    consultation : Consultation
        A person of a hidden group has no known group in that attribute.
    population_table : pandas.DataFrame or None
        Without the hidden groups; the shares of the other groups add up to 1 again.
    hidden : tuple of (str, str)
        Attribute and group of what is hidden: groups of one to four participants, and groups whose number
        would reveal the size of such a group.
    """

    consultation: Consultation
    population_table: pd.DataFrame | None
    hidden: tuple[tuple[str, str], ...]


def visible_groups(consultation: Consultation, population_table: pd.DataFrame | None = None) -> VisibleGroups:
    """Return a consultation without the groups that are too small to be shown.

    Examples
    --------
    >>> regions = ["north"] * 14 + ["south"] * 8 + ["east"] * 3
    >>> people = pd.DataFrame({"participant_id": [str(row) for row in range(25)], "region": regions})
    >>> visible = visible_groups(Consultation(title="", origin="csv", participants=people))
    >>> visible.hidden, int(visible.consultation.participants["region"].count())
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
        hidden += [(attribute, str(group)) for group in small]
        people = people.assign(**{attribute: people[attribute].mask(labels.isin(small))})
        if table is not None and of_attribute is not None:
            table = _without(table, of_attribute, small)
    return VisibleGroups(
        consultation=replace(consultation, participants=people) if hidden else consultation,
        population_table=table if table is not None and len(table) else None,
        hidden=tuple(hidden),
    )


def _without(table: pd.DataFrame, of_attribute: pd.Series[bool], small: list[str]) -> pd.DataFrame:
    """Return the population without some groups of an attribute, or without it if only one group is left."""
    left = table[of_attribute & ~table["group"].isin(small)]
    rest = table[~of_attribute]
    if len(left) < 2 or not left["share"].sum():
        return rest
    return pd.concat([left.assign(share=left["share"] / left["share"].sum()), rest], ignore_index=True)


def is_small(count: float) -> bool:
    """Whether a number of people is too small to be shown; zero can be shown.

    Examples
    --------
    >>> is_small(0), is_small(4), is_small(5)
    (False, True, False)
    """
    return 0 < count < SMALLEST_SHOWN


def visible_funnel(funnel: Funnel) -> Funnel:
    """Return a funnel without the steps and channels of few people."""
    return replace(
        funnel,
        steps=tuple(step for step in funnel.steps if not is_small(step.people)),
        channels=tuple(channel for channel in funnel.channels if not is_small(channel.contributed)),
    )


def visible_opinion_groups(groups: OpinionGroups) -> OpinionGroups:
    """Return groups without the statements on which few of their people voted."""
    visible = tuple(
        replace(
            group,
            statements=tuple(
                statement for statement in group.statements if statement.n_trials >= SMALLEST_SHOWN
            ),
        )
        for group in groups.groups
    )
    return replace(groups, groups=visible)


def visible_campaigns(coordination: Coordination) -> Coordination:
    """Return the suspected campaigns with enough accounts; fewer accounts could be identified."""
    return replace(
        coordination,
        campaigns=tuple(
            campaign for campaign in coordination.campaigns if not is_small(len(campaign.accounts))
        ),
    )


def visible_outcome(outcome: BudgetOutcome) -> BudgetOutcome:
    """Return a budget's outcome for those groups in which neither the winners nor the others are few."""
    groups = tuple(
        group
        for group in outcome.groups
        if not is_small(round(group.share * group.voters))
        and not is_small(round((1 - group.share) * group.voters))
    )
    return replace(outcome, groups=groups)


def option_counts(summary: QuestionSummary) -> list[int | None]:
    """Return how many people chose each option; None if the number is not shown.

    Examples
    --------
    >>> from mashura.analysis import survey
    >>> from mashura import sample_campaign
    >>> None in option_counts(survey(sample_campaign()).questions[0])
    False
    """
    is_multiple = summary.question.kind is QuestionKind.MULTIPLE
    return shown_counts(
        [option.count for option in summary.options], summary.answered if is_multiple else None
    )
