"""The memo that management decides on (S63-S67)."""

from __future__ import annotations

from mashura.documents.approval import is_signed, signatures_section
from mashura.documents.deciding.consideration import register_blocks
from mashura.documents.formats.content import Block, Document, Facts, Text
from mashura.documents.frame import framed, numbered, signatories
from mashura.documents.impact import impact_blocks
from mashura.documents.register import lines
from mashura.documents.translated import translated_texts
from mashura.documents.wording import Wording, bullets, paragraph, table
from mashura.i18n import active_language, format_date, format_percent, message
from mashura.methodology import Campaign, Decision, Plan, Stage, missing_outputs
from mashura.methodology.records.decision import Effect
from mashura.methodology.records.decision_support import DecisionSupport
from mashura.methodology.rules.deciding.consideration import unanswered


def decision_memo(
    campaign: Campaign,
    support: DecisionSupport,
    *,
    simulated: bool = False,
    logo: bytes | None = None,
) -> Document:
    """Return the memo that management decides on, in the active language.

    Parameters
    ----------
    campaign : Campaign
        Its plan, findings and decision are used, as far as it has them.
    support : DecisionSupport
        The impact table and the register, where they are kept in a file of their own; without them, the
        decision's own effects, consideration log and promises are shown.
    simulated : bool
        Whether the numbers are simulated; the memo then begins with that mark.
    logo : bytes, optional
        The entity's logo as PNG.

    Examples
    --------
    >>> len(decision_memo(Campaign(), DecisionSupport()).sections)
    7
    """
    words = Wording(active_language(), "decisions")
    plan, decision, findings = campaign.plan or Plan(), campaign.decision or Decision(), campaign.findings
    studied = words.label(Decision, "effects_studied_on")
    return framed(
        words.language,
        entity=plan.entity,
        title=plan.title,
        kind=words.say("memo-kind"),
        facts=(
            (
                message("reports-number-participants"),
                words.number(findings.participants) if findings else "",
            ),
            (words.say("memo-methods"), words.values(findings.methods) if findings else ""),
            (studied, format_date(decision.effects_studied_on) if decision.effects_studied_on else ""),
        ),
        sections=(
            *numbered(
                (
                    (words.say("memo-question"), _question(plan, decision, words)),
                    (words.say("the-decision"), _decision(decision, words)),
                    (words.say("memo-impact"), _effects(decision, support, words)),
                    (words.say("memo-register"), register_blocks(campaign, support, words)),
                    *translated_texts(decision, words.language),
                    (words.say("memo-limits"), (bullets(findings.limits if findings else ()),)),
                    (words.say("memo-todo"), _to_do(campaign, support, words)),
                )
            ),
            signatures_section(campaign, Stage.DECISION, words.language),
        ),
        signed_by=() if is_signed(campaign, Stage.DECISION) else signatories(words.language),
        logo=logo,
        mark=message("reports-mark-simulated") if simulated else "",
    )


def _question(plan: Plan, decision: Decision, words: Wording) -> tuple[Block, ...]:
    return paragraph(plan.objective), Facts(rows=((words.say("memo-mode"), words.value(decision.mode)),))


def _decision(decision: Decision, words: Wording) -> tuple[Block, ...]:
    text = Text(text=decision.text, tone="quote") if decision.text else Text(text=words.say("no-decision"))
    ratified = format_date(decision.ratified_on) if decision.ratified_on else ""
    facts = Facts(
        rows=(
            (words.label(Decision, "facts_and_figures"), decision.facts_and_figures),
            (words.label(Decision, "turned_into"), decision.turned_into),
            (words.say("approved"), decision.approved_by),
            (words.label(Decision, "ratified_on"), ratified),
            (words.label(Decision, "replies_prepared"), words.yes_no(decision.replies_prepared)),
        )
    )
    return (text, facts)


def _effects(decision: Decision, support: DecisionSupport, words: Wording) -> tuple[Block, ...]:
    if not decision.effects:
        return impact_blocks(support.impact)
    rows = [
        (
            lines(effect.party, effect.about),
            words.value(effect.direction),
            effect.effect,
            lines(effect.facts, effect.source),
            " / ".join(
                format_percent(share)
                for share in (effect.support_before, effect.support_after)
                if share is not None
            ),
        )
        for effect in decision.effects
    ]
    parts = words.labels(Effect, "party", "direction", "effect", "facts")
    header = (*parts, " / ".join(words.labels(Effect, "support_before", "support_after")))
    studied = table(header, rows, (2, 1.2, 2.8, 3.2, 1.8))
    if not support.impact.parties:
        return (studied,)
    return (*impact_blocks(support.impact), Text(text=words.label(Decision, "effects"), tone="note"), studied)


def _to_do(campaign: Campaign, support: DecisionSupport, words: Wording) -> tuple[Block, ...]:
    blocks: list[Block] = []
    if gaps := missing_outputs(Stage.DECISION, campaign):
        blocks.append(bullets(gap.text(words.language) for gap in gaps))
    if unstudied := support.impact.unstudied():
        blocks.append(Text(text=words.say("memo-unstudied", count=len(unstudied))))
    if texts := support.unanswered() or unanswered(campaign):
        blocks.append(Text(text=words.say("memo-unanswered", count=len(texts))))
    return tuple(blocks) or (Text(text=words.say("memo-complete")),)
