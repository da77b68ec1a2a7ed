"""The memo that management decides on (S63-S67)."""

from __future__ import annotations

from mashura.documents.formats.content import Block, Document, Facts, Text
from mashura.documents.frame import framed, numbered, signatories
from mashura.documents.impact import impact_blocks
from mashura.documents.register import register_table
from mashura.documents.wording import Wording, bullets, paragraph, table
from mashura.i18n import active_language, format_date, format_percent, message
from mashura.methodology import Campaign, Decision, Plan, Stage, missing_outputs
from mashura.methodology.records.decision import Effect, Ruling
from mashura.methodology.records.decision_support import DecisionSupport


def decision_memo(campaign: Campaign, support: DecisionSupport, *, simulated: bool = False) -> Document:
    """Return the memo that management decides on, in the active language.

    Parameters
    ----------
    campaign : Campaign
        Its plan, findings and decision are used, as far as it has them.
    support : DecisionSupport
        The impact table and the register.
    simulated : bool
        Whether the numbers are simulated; the memo then begins with that mark.

    Examples
    --------
    >>> len(decision_memo(Campaign(), DecisionSupport()).sections)
    6
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
        sections=numbered(
            (
                (words.say("memo-question"), _question(plan, decision, words)),
                (words.say("the-decision"), _decision(decision, support, words)),
                (words.say("memo-impact"), _effects(decision, support, words)),
                (words.say("memo-register"), (register_table(support),)),
                (words.say("memo-limits"), (bullets(findings.limits if findings else ()),)),
                (words.say("memo-todo"), _to_do(campaign, support, words)),
            )
        ),
        signed_by=signatories(words.language),
        mark=message("reports-mark-simulated") if simulated else "",
    )


def _question(plan: Plan, decision: Decision, words: Wording) -> tuple[Block, ...]:
    return paragraph(plan.objective), Facts(rows=((words.say("memo-mode"), words.value(decision.mode)),))


def _decision(decision: Decision, support: DecisionSupport, words: Wording) -> tuple[Block, ...]:
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
    # The register says more about each proposal, so the rulings are shown only without a register.
    return (text, facts) if support.replies else (text, facts, *_rulings(decision, words))


def _rulings(decision: Decision, words: Wording) -> tuple[Block, ...]:
    if not decision.rulings:
        return ()
    rows = [
        (ruling.proposal or ruling.statement_id, words.value(ruling.disposition), ruling.reason)
        for ruling in decision.rulings
    ]
    header = words.labels(Ruling, "proposal", "disposition", "reason")
    return (Text(text=words.label(Decision, "rulings"), tone="note"), table(header, rows, (4, 1.6, 4.4)))


def _effects(decision: Decision, support: DecisionSupport, words: Wording) -> tuple[Block, ...]:
    if not decision.effects:
        return impact_blocks(support.impact)
    rows = [
        (
            effect.party,
            effect.effect,
            effect.facts,
            " / ".join(
                format_percent(share)
                for share in (effect.support_before, effect.support_after)
                if share is not None
            ),
        )
        for effect in decision.effects
    ]
    parts = words.labels(Effect, "party", "effect", "facts")
    header = (*parts, " / ".join(words.labels(Effect, "support_before", "support_after")))
    studied = table(header, rows, (2, 3, 3.4, 2))
    if not support.impact.parties:
        return (studied,)
    return (*impact_blocks(support.impact), Text(text=words.label(Decision, "effects"), tone="note"), studied)


def _to_do(campaign: Campaign, support: DecisionSupport, words: Wording) -> tuple[Block, ...]:
    blocks: list[Block] = []
    if gaps := missing_outputs(Stage.DECISION, campaign):
        blocks.append(bullets(gap.text(words.language) for gap in gaps))
    if unstudied := support.impact.unstudied():
        blocks.append(Text(text=words.say("memo-unstudied", count=len(unstudied))))
    if unanswered := support.unanswered():
        blocks.append(Text(text=words.say("memo-unanswered", count=len(unanswered))))
    return tuple(blocks) or (Text(text=words.say("memo-complete")),)
