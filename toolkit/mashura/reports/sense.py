"""The section with a summary in sentences that cite statements, and what it leaves out (S60-S62, S64)."""

from __future__ import annotations

from collections.abc import Sequence

from mashura.analysis.sensemaking import CheckedSentence, ClassCoverage, Coverage, LeftOut, checked, left_out
from mashura.analysis.sensemaking.described import MOST_STATEMENTS_READ
from mashura.analysis.sensemaking.wording import class_name, problem_sentences
from mashura.documents.formats.content import Block, Bullets, Cited, Section, Table, Text
from mashura.i18n import format_number, message
from mashura.reports.blocks import bullets, cautions, subheading, warning
from mashura.reports.material import Material
from mashura.reports.wording import percent, say

_MOST_CLASSES = 12


def sense(material: Material) -> Section | None:
    """Return the summary, each sentence with its statements, and its audit; then the same of a model."""
    if not material.sentences:
        return None
    blocks: list[Block] = [Text(text=say("sense-intro"))]
    if material.sizes.statements > MOST_STATEMENTS_READ:
        read, of_all = map(format_number, (MOST_STATEMENTS_READ, material.sizes.statements))
        blocks.append(warning(say("texts-sample", read=read, all=of_all)))
    blocks += _audited(material, material.sentences, "cited")
    if material.source.model_sentences:
        blocks.append(subheading(say("sense-model")))
        blocks.append(warning(say("sense-model-warning", model=material.source.model_name)))
        blocks += _audited(material, checked(material.source.model_sentences, material.described), "model")
    blocks += cautions((say("sense-caution-quote"), say("sense-caution-chance"), say("sense-caution-check")))
    return Section(title=say("sense"), blocks=tuple(blocks))


def _audited(material: Material, sentences: Sequence[CheckedSentence], name: str) -> list[Block]:
    texts = material.described.texts
    cites = [cite for sentence in sentences for cite in sentence.cites]
    audit = left_out(material.described, cites)
    blocks: list[Block] = [
        Cited(
            name=name,
            sentences=tuple(
                (sentence.text, sentence.cites, say("sense-marked", problems=" · ".join(problems)))
                if (problems := problem_sentences(sentence))
                else (sentence.text, sentence.cites, "")
                for sentence in sentences
            ),
            header=(say("id"), say("statement")),
            statements=tuple((cite, " ".join(texts[cite].split())) for cite in dict.fromkeys(cites)),
        ),
        subheading(say("sense-left-out")),
        Text(
            text=say(
                "sense-cited", cited=format_number(audit.cited), statements=format_number(audit.statements)
            )
        ),
    ]
    # Where all statements are of one class, nothing can be left out.
    blocks += [_coverage(coverage) for coverage in audit.coverage if len(coverage.classes) > 1]
    blocks += _minority_views(material, audit)
    return blocks


def _coverage(coverage: Coverage) -> Table:
    header = (message(f"sense-dimension-{coverage.dimension}"), *(say(f"sense-{name}") for name in _COLUMNS))
    rows = tuple(_row(coverage, row) for row in coverage.classes[:_MOST_CLASSES])
    total = (
        say("sense-classes", classes=format_number(len(coverage.classes))),
        "",
        format_number(coverage.represented),
        format_number(coverage.expected, decimals=1),
        "",
    )
    return Table(header=header, rows=rows, weights=(4, 1.6, 1.2, 2, 3), numbers=(1, 2, 3), total=total)


_COLUMNS = ("statements", "count", "chance", "verdict")


def _row(coverage: Coverage, row: ClassCoverage) -> tuple[str, ...]:
    return (
        class_name(coverage.dimension, row.name),
        format_number(row.statements),
        format_number(row.cited),
        f"{format_number(row.low)}–{format_number(row.high)}",
        message(f"sense-verdict-{row.verdict}"),
    )


def _minority_views(material: Material, audit: LeftOut) -> list[Block]:
    blocks: list[Block] = [subheading(say("sense-minority"))]
    if not audit.minority_views:
        return [*blocks, bullets([say("sense-minority-none")])]
    entries = []
    for view in audit.minority_views:
        text = " ".join(material.described.texts[view.statement_id].split())
        if view.why == "group":
            reason = say(
                "sense-minority-group",
                id=view.statement_id,
                group=view.name,
                share=percent(view.group_share or 0.0),
                all=percent(view.share or 0.0),
                cited=str(view.cited).lower(),
            )
        else:
            reason = say("sense-minority-stance", id=view.statement_id, theme=view.name)
        entries.append((text, reason))
    return [*blocks, Bullets(entries=tuple(entries))]
