"""The sections about people: summary, who took part, who is missing, weights (S38, S77, S256)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from mashura import charts
from mashura.analysis import Representativeness
from mashura.analysis.people.representativeness import ATTRIBUTES
from mashura.analysis.texts.shares import shares_text
from mashura.analysis.wording import attribute_name, group_name
from mashura.documents.formats.content import Block, Numbers, Section, Table, Text
from mashura.i18n import format_money, format_number
from mashura.methodology.vocabulary import Disposition
from mashura.privacy.small_cells import SMALLEST_SHOWN
from mashura.reports.blocks import cautions, explained, picture, share_table, subheading, warning
from mashura.reports.material import Material
from mashura.reports.small_groups import is_small
from mashura.reports.wording import listed, people, percent, quoted, say


def summary(material: Material) -> Section:
    """Return the executive summary: a few numbers and plain sentences."""
    sizes, evaluation = material.sizes, material.evaluation
    numbers = [(people(sizes.participants), say("number-participants"))]
    if material.has_statements:
        numbers.append((format_number(sizes.statements), say("number-statements")))
        if material.has_votes:
            numbers.append((format_number(sizes.votes_deduplicated), say("number-votes")))
    elif material.budget:
        numbers.append((format_number(len(material.budget["projects"])), say("number-projects")))
    rate = evaluation.score("participation_rate")
    if rate.value is not None:
        numbers.append((percent(rate.value), say("number-rate")))
    sentences = [*_summary_sentences(material)]
    return Section(
        title=say("summary"),
        blocks=(Numbers(entries=tuple(numbers)), *(Text(text=sentence) for sentence in sentences)),
    )


def _summary_sentences(material: Material) -> Iterator[str]:
    worst = _worst(material)
    if worst is not None:
        yield say(
            "summary-missing",
            attribute=attribute_name(worst.attribute),
            group=_group(worst),
            ratio=percent(worst.worst_ratio or 0.0),
        )
    elif any(result.index is not None for result in material.compared):
        yield say("summary-nobody-missing")
    else:
        yield say("summary-not-compared")
    if material.has_votes:
        agreed, divided = material.findings.consensus, material.findings.divisive
        if agreed:
            first = agreed[0]
            votes = first.agree + first.disagree + first.passed
            yield say("summary-agreed", text=quoted(first.text), share=percent(first.agree / votes))
        if divided:
            yield say("summary-divided", text=quoted(divided[0].text))
        yield say("summary-groups", count=material.clear_groups)
    else:
        yield from _written(material)
    if material.budget:
        yield from _budget_sentence(material)
    decision = material.source.campaign.decision
    if decision is None:
        yield say("summary-no-decision")
    else:
        counts = Counter(ruling.disposition for ruling in decision.rulings)
        yield say(
            "summary-decision",
            adopted=counts[Disposition.ADOPTED],
            partly=counts[Disposition.PARTLY],
            rejected=counts[Disposition.REJECTED],
        )


def _written(material: Material) -> Iterator[str]:
    """Return what people wrote and answered, where nobody voted."""
    themes, stances = material.themes.themes.themes, material.stances
    if themes:
        largest = (f"{quoted(theme.name)} ({format_number(len(theme.statements))})" for theme in themes[:3])
        yield say("summary-themes", themes=listed(largest))
    if stances.of:
        yield say("summary-kinds", shares=shares_text("texts-kind", stances.kinds))
    asked = sum(summary.answered >= SMALLEST_SHOWN for summary in material.survey.questions)
    if asked:
        yield say("summary-survey", count=asked)


def _budget_sentence(material: Material) -> Iterator[str]:
    budget = material.budget
    winners = budget["winners_published"] or budget["winners_recomputed"] or []
    spent = sum(row["cost"] for row in budget["projects"] if row["project_id"] in winners)
    yield say(
        "summary-budget",
        winners=len(winners),
        projects=len(budget["projects"]),
        spent=format_number(spent),
        budget=format_money(budget["budget"], budget["currency"] or ""),
    )


def who_took_part(material: Material) -> Section:
    """Return the steps that people reached, when and by which channel they came, and how much they did."""
    blocks: list[Block] = []
    if len(material.funnel.steps) > 1:
        blocks += explained((charts.funnel(material.funnel), material.funnel))
    if sum(material.arrivals.joined) >= SMALLEST_SHOWN:
        figure = charts.arrivals(material.source.consultation)
        blocks += explained((figure, material.arrivals), after=blocks)
    # Where the comparison with the population shows no groups, these tables do.
    attributes = () if material.compared else ATTRIBUTES
    for attribute in (*attributes, "channel"):
        blocks += _composition(material, attribute)
    for name, concentration in (("voting", material.voting), ("writing", material.writing)):
        # Where everybody contributed the same, there is nothing to draw.
        if concentration.people >= SMALLEST_SHOWN and concentration.gini:
            blocks.append(subheading(say(f"activity-{name}")))
            blocks += explained((charts.lorenz(concentration), concentration), after=blocks)
    return Section(title=say("who-took-part"), blocks=tuple(blocks) or (Text(text=say("nothing-known")),))


def _composition(material: Material, attribute: str) -> Iterator[Block]:
    """Return how many participants belong to each group of an attribute; small groups are one row."""
    values = material.people.consultation.participants[attribute]
    counts = values.value_counts()
    hidden = sum(name == attribute for name, _ in material.people.hidden)
    if counts.empty and not hidden:
        return
    title = say("channel") if attribute == "channel" else attribute_name(attribute)
    yield subheading(title)
    rows = [
        (group_name(attribute, str(name)), format_number(int(count)), percent(count / len(values)))
        for name, count in counts.items()
    ]
    unknown = int(values.isna().sum())
    if unknown:
        # In one row, so that nobody's group can be calculated.
        rest = say("channel-rest-hidden" if hidden else "channel-rest")
        rows.append((rest, people(unknown), "" if is_small(unknown) else percent(unknown / len(values))))
    yield share_table(title, say("number-participants"), rows)


def who_is_missing(material: Material) -> Section:
    """Return which groups are missing, attribute by attribute, or why that is unknown."""
    blocks: list[Block] = []
    compared = [result for result in material.compared if result.index is not None]
    if compared:
        figure = charts.group_ratios(compared, material.weighting, material.simulated)
        blocks += [
            picture(figure),
            Text(text=say("compared-reading")),
            Table(
                header=tuple(
                    say(f"compared-{name}") for name in ("attribute", "index", "group", "ratio", "known")
                ),
                rows=tuple(
                    (
                        attribute_name(result.attribute),
                        format_number(result.index or 0.0, decimals=2),
                        _group(result),
                        percent(result.worst_ratio or 0.0),
                        percent(result.known / max(1, result.known + result.unknown)),
                    )
                    for result in compared
                ),
                weights=(2, 1.7, 2.6, 2, 1.7),
                numbers=(1, 3, 4),
            ),
        ]
    else:
        blocks.append(warning(say("not-compared")))
    if material.people.hidden:
        groups = listed(
            f"{attribute_name(attribute)}: {group_name(attribute, group)}"
            for attribute, group in material.people.hidden
        )
        blocks.append(Text(text=say("hidden-groups", least=SMALLEST_SHOWN, groups=groups)))
    if compared:
        blocks += cautions((say("compared-caution-known"), say("compared-caution-views")))
    return Section(title=say("who-is-missing"), blocks=tuple(blocks))


def weights(material: Material) -> Section | None:
    """Return the results as if every group had its share of the population."""
    weighting, weighted = material.weighting, material.weighted
    if weighting is None or weighted is None or not weighted.statements:
        return None
    blocks = explained(
        (charts.weighted_votes(weighted, simulated=material.simulated), weighted), (None, weighting)
    )
    return Section(title=say("weights"), blocks=(Text(text=say("weights-intro")), *blocks))


def _group(result: Representativeness) -> str:
    return "" if result.worst_group is None else group_name(result.attribute, result.worst_group)


def _worst(material: Material) -> Representativeness | None:
    """Return the attribute with the group that is missing most; None if no group is missing."""
    known = [result for result in material.compared if result.worst_ratio is not None]
    worst = min(known, key=lambda result: result.worst_ratio or 0.0, default=None)
    return worst if worst is not None and worst.missing else None
