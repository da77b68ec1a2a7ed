"""The last sections: how the report was made, what it cannot say, and the numbers behind it."""

from __future__ import annotations

from mashura import __version__
from mashura.analysis import statement_counts
from mashura.data.formats import origin_text
from mashura.data.notes import ACCOUNT_COLUMNS, account_rows
from mashura.documents.formats.content import Block, Facts, Section, Table, Text
from mashura.i18n import format_number, message
from mashura.methodology.labels import value_label
from mashura.methodology.vocabulary import AnalysisMethod
from mashura.privacy.small_cells import SMALLEST_SHOWN
from mashura.reports.blocks import bullets, subheading
from mashura.reports.material import Material
from mashura.reports.wording import listed, say

_LONGEST_ANNEX = 40


def method(material: Material) -> Section:
    """Return methods, tools, what the reader of the export corrected, and the limits."""
    source = material.source
    origin = "simulated" if material.simulated else "real"
    facts = [
        (say("method-data"), say(f"method-data-{origin}", origin=origin_text(source.consultation.origin))),
        (say("method-methods"), listed(map(value_label, _methods(material)))),
        (say("method-tools"), f"Mashura {__version__}"),
        (say("method-masked"), source.masked or say("method-nothing-masked")),
    ]
    limits = [
        *material.findings.limits,
        *((say("limit-simulated"),) if material.simulated else ()),
        say("limit-causes"),
        say("limit-few-people", least=SMALLEST_SHOWN),
        say("limit-in-full"),
        say("limit-masking"),
    ]
    blocks: list[Block] = [
        Facts(rows=tuple(facts)),
        subheading(say("limits")),
        bullets(dict.fromkeys(limits)),
    ]
    if source.notes:
        blocks.append(subheading(say("method-notes")))
        blocks.append(bullets(source.notes[:_LONGEST_ANNEX]))
    if source.account:
        blocks.append(subheading(message("account-title")))
        blocks.append(
            Table(
                header=tuple(message(f"account-{name}") for name in ACCOUNT_COLUMNS),
                rows=account_rows(source.account),
                weights=(1.2, 4, 1.2, 1.2, 5),
                numbers=(2, 3),
            )
        )
    return Section(title=say("method"), blocks=tuple(blocks))


def _methods(material: Material) -> list[AnalysisMethod]:
    """Return the methods of the findings, and those that this report added."""
    added = (
        (AnalysisMethod.THEMES, material.themes.themes.themes),
        (AnalysisMethod.SURVEY_STATISTICS, any(summary.answered for summary in material.survey.questions)),
    )
    return [*dict.fromkeys([*material.findings.methods, *(method for method, used in added if used)])]


def unknown_indicators(material: Material) -> Section:
    """Return the indicators without a value, each with the reason."""
    rows = tuple(
        (score.label(), score.reason() or "") for score in material.evaluation.scores if score.value is None
    )
    return Section(
        title=say("unknown-indicators"),
        blocks=(
            Table(header=(say("kpi-name"), say("kpi-reason")), rows=rows, weights=(4, 5))
            if rows
            else Text(text=say("nothing-unknown")),
        ),
    )


def statements(material: Material) -> Section | None:
    """Return the statements with the most votes; without votes, the first ones."""
    if not material.has_statements:
        return None
    consultation = material.source.consultation
    table = consultation.statements
    shown = {*table.loc[table["moderation"] != "out", "statement_id"]}
    counts = sorted(
        (count for count in statement_counts(consultation) if count.statement_id in shown),
        key=lambda count: -(count.agree + count.disagree + count.passed),
    )
    voted = material.has_votes
    rows = tuple(
        (
            count.statement_id,
            material.texts[count.statement_id],
            *(format_number(votes) for votes in (count.agree, count.disagree, count.passed) if voted),
        )
        for count in counts[:_LONGEST_ANNEX]
    )
    names = ("id", "statement", "agree", "disagree", "pass") if voted else ("id", "statement")
    return Section(
        title=say("annex-statements" if voted else "annex-texts"),
        blocks=(
            Text(text=say("annex-statements-note", count=format_number(len(rows)))),
            Table(
                header=tuple(map(say, names)),
                rows=rows,
                weights=(1.4, 6, 1.1, 1.1, 1.1)[: len(names)],
                numbers=(2, 3, 4) if voted else (),
            ),
        ),
    )
