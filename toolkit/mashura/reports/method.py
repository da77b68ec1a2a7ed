"""The report's last sections: how it was made, what it cannot say, and what stands behind the numbers."""

from __future__ import annotations

from mashura import __version__
from mashura.analysis import statement_counts
from mashura.data.formats import origin_text
from mashura.documents.formats.content import Block, Bullets, Facts, Section, Table, Text
from mashura.i18n import format_number
from mashura.methodology.labels import value_label
from mashura.methodology.vocabulary import AnalysisMethod
from mashura.privacy.small_cells import SMALLEST_SHOWN
from mashura.reports.material import Material
from mashura.reports.wording import listed, say

_LONGEST_ANNEX = 40


def method(material: Material) -> Section:
    """Methods, tools, what the reader of the export worked around, and the limits."""
    found, source = material.found, material.source
    origin = "simulated" if material.simulated else "real"
    facts = [
        (say("method-data"), say(f"method-data-{origin}", origin=origin_text(source.consultation.origin))),
        (say("method-methods"), listed(map(value_label, _methods(material)))),
        (say("method-tools"), f"Mashura {__version__}"),
        (say("method-masked"), source.masked or say("method-nothing-masked")),
    ]
    limits = [
        *found.limits,
        *((say("limit-simulated"),) if material.simulated else ()),
        say("limit-causes"),
        say("limit-few-people", least=SMALLEST_SHOWN),
        say("limit-in-full"),
        say("limit-masking"),
    ]
    blocks: list[Block] = [
        Facts(rows=tuple(facts)),
        Text(text=say("limits"), tone="note"),
        Bullets(entries=tuple((one, "") for one in dict.fromkeys(limits))),
    ]
    if source.notes:
        blocks.append(Text(text=say("method-notes"), tone="note"))
        blocks.append(Bullets(entries=tuple((one, "") for one in source.notes[:_LONGEST_ANNEX])))
    return Section(title=say("method"), blocks=tuple(blocks))


def _methods(material: Material) -> list[AnalysisMethod]:
    """Return the methods that the findings name, and those that this report added."""
    added = (
        (AnalysisMethod.THEMES, material.themes.themes.themes),
        (AnalysisMethod.SURVEY_STATISTICS, any(one.answered for one in material.survey.questions)),
    )
    return [*dict.fromkeys([*material.found.methods, *(method for method, used in added if used)])]


def unknown_indicators(material: Material) -> Section:
    """The indicators without a value, each with the reason."""
    rows = tuple((one.label(), one.reason() or "") for one in material.evaluation.scores if one.value is None)
    return Section(
        title=say("unknown-indicators"),
        blocks=(
            Table(header=(say("kpi-name"), say("kpi-reason")), rows=rows, weights=(4, 5))
            if rows
            else Text(text=say("nothing-unknown")),
        ),
    )


def statements(material: Material) -> Section | None:
    """The statements with the most votes."""
    if not material.has_statements:
        return None
    talk = material.source.consultation
    shown = {*talk.statements.loc[talk.statements["moderation"] != "out", "statement_id"]}
    texts = talk.statements.set_index("statement_id")["text"]
    counts = sorted(
        (one for one in statement_counts(talk) if one.statement_id in shown),
        key=lambda one: -(one.agree + one.disagree + one.passed),
    )
    rows = tuple(
        (
            one.statement_id,
            str(texts[one.statement_id]),
            *(format_number(count) for count in (one.agree, one.disagree, one.passed)),
        )
        for one in counts[:_LONGEST_ANNEX]
    )
    return Section(
        title=say("annex-statements"),
        blocks=(
            Text(text=say("annex-statements-note", count=format_number(len(rows)))),
            Table(
                header=(say("id"), say("statement"), say("agree"), say("disagree"), say("pass")),
                rows=rows,
                weights=(1.1, 6, 1.1, 1.1, 1.1),
                numbers=(2, 3, 4),
            ),
        ),
    )
