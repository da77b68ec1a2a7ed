"""The report's sections about people: the summary, who took part, who is missing (S38, S77, S256)."""

from __future__ import annotations

from collections.abc import Iterator

from mashura import charts
from mashura.analysis import Representativeness
from mashura.documents.content import Block, Numbers, Section, Table, Text
from mashura.evaluation.lessons import MISSING_RATIO
from mashura.i18n import format_number, message
from mashura.methodology.labels import group_label, value_label
from mashura.methodology.vocabulary import ChannelKind, Disposition
from mashura.reports.material import Material
from mashura.reports.wording import cautions, people, percent, picture, quoted, say


def summary(material: Material) -> Section:
    """The executive summary: a few numbers and plain sentences."""
    sizes, evaluation = material.sizes, material.evaluation
    numbers = [(people(sizes.participants), say("number-participants"))]
    if material.has_statements:
        numbers += [
            (format_number(sizes.statements), say("number-statements")),
            (format_number(sizes.votes_deduplicated), say("number-votes")),
        ]
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
            attribute=_attribute(worst),
            group=_group(worst, material),
            ratio=percent(worst.worst_ratio or 0.0),
        )
    elif material.compared:
        yield say("summary-nobody-missing")
    else:
        yield say("summary-not-compared")
    if material.has_statements:
        agreed, divided = material.found.consensus, material.found.divisive
        if agreed:
            first = agreed[0]
            votes = first.agree + first.disagree + first.passed
            yield say("summary-agreed", text=quoted(first.text), share=percent(first.agree / votes))
        if divided:
            yield say("summary-divided", text=quoted(divided[0].text))
        yield say("summary-groups", count=material.groups.k)
    if material.budget:
        yield from _budget_sentence(material)
    decision = material.source.campaign.decision
    if decision is None:
        yield say("summary-no-decision")
    else:
        counts = {kind: sum(one.disposition is kind for one in decision.rulings) for kind in Disposition}
        yield say(
            "summary-decision",
            adopted=counts[Disposition.ADOPTED],
            partly=counts[Disposition.PARTLY],
            rejected=counts[Disposition.REJECTED],
        )


def _budget_sentence(material: Material) -> Iterator[str]:
    budget = material.budget
    winners = budget["winners_published"] or budget["winners_recomputed"] or []
    spent = sum(row["cost"] for row in budget["projects"] if row["project_id"] in winners)
    yield say(
        "summary-budget",
        winners=len(winners),
        projects=len(budget["projects"]),
        spent=format_number(spent),
        budget=format_number(budget["budget"]),
        currency=budget["currency"] or "",
    )


def who_took_part(material: Material) -> Section:
    """Who took part, when they came and how much each did."""
    blocks: list[Block] = []
    if material.arrivals.joined:
        blocks.append(picture(charts.arrivals(material.source.consultation)))
    blocks += _channels(material)
    rows = []
    for name, found in (("voting", material.voting), ("writing", material.writing)):
        if found.people:
            rows.append(
                (
                    say(f"activity-{name}"),
                    people(found.people),
                    percent(found.top_decile_share),
                    format_number(found.gini, decimals=2),
                )
            )
    if rows:
        header = tuple(say(f"activity-{name}") for name in ("kind", "people", "top", "gini"))
        blocks.append(Table(header=header, rows=tuple(rows), weights=(2.4, 1.4, 2.6, 1.6), numbers=(1, 2, 3)))
        blocks.append(Text(text=say("activity-reading")))
    return Section(title=say("who-took-part"), blocks=tuple(blocks) or (Text(text=say("nothing-known")),))


def _channels(material: Material) -> Iterator[Block]:
    channels = material.source.consultation.participants["channel"].value_counts()
    if channels.empty:
        return
    known = {one.value for one in ChannelKind}
    yield Table(
        header=(say("channel"), say("number-participants"), say("share")),
        rows=tuple(
            (
                value_label(ChannelKind(str(name))) if name in known else str(name),
                people(int(count)),
                percent(count / channels.sum()),
            )
            for name, count in channels.items()
        ),
        weights=(4, 2, 2),
        numbers=(1, 2),
    )


def who_is_missing(material: Material) -> Section:
    """Who is missing, attribute by attribute, or why nobody can say."""
    rows = tuple(
        (
            _attribute(one),
            format_number(one.index, decimals=2) if one.index is not None else say("unknown"),
            _group(one, material),
            percent(one.worst_ratio) if one.worst_ratio is not None else "",
            percent(one.known / max(1, one.known + one.unknown)),
        )
        for one in material.compared
    )
    if not rows:
        return Section(title=say("who-is-missing"), blocks=(Text(text=say("not-compared"), tone="warning"),))
    header = tuple(say(f"compared-{name}") for name in ("attribute", "index", "group", "ratio", "known"))
    return Section(
        title=say("who-is-missing"),
        blocks=(
            Text(text=say("compared-reading")),
            Table(header=header, rows=rows, weights=(2, 1.7, 2.6, 2, 1.7), numbers=(1, 3, 4)),
            *cautions((say("compared-caution-known"), say("compared-caution-views"))),
        ),
    )


def _attribute(one: Representativeness) -> str:
    return message(f"attribute-{one.attribute.replace('_', '-')}")


def _group(one: Representativeness, material: Material) -> str:
    if one.worst_group is None:
        return ""
    named = material.source.places if one.attribute == "region" else {}
    return named.get(one.worst_group) or group_label(one.attribute, one.worst_group)


def _worst(material: Material) -> Representativeness | None:
    """Return the attribute in which the group is missing most, if one is missing clearly."""
    known = [one for one in material.compared if one.worst_ratio is not None]
    worst = min(known, key=lambda one: one.worst_ratio or 0.0, default=None)
    return worst if worst is not None and (worst.worst_ratio or 0.0) < MISSING_RATIO else None
