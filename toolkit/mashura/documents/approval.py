"""Who signed what a document prints, or that nobody has (S34)."""

from __future__ import annotations

from mashura.documents.formats.content import Block, Section, Table, Text
from mashura.documents.wording import Wording
from mashura.i18n import Language, message
from mashura.methodology import Campaign, Stage
from mashura.methodology.records.approval import ApprovalStep, approvals_of
from mashura.methodology.rules.approval import (
    last_return,
    last_signature,
    last_submission,
    lifted_rule,
    role_name,
    signatures,
    state,
)
from mashura.methodology.vocabulary import ApprovalState


def signatures_section(campaign: Campaign, stage: Stage, language: Language) -> Section:
    """Return the section that says who signed a stage, in which office, when, which version and which hash.

    Only what holds for the campaign that is printed is called signed.

    Examples
    --------
    >>> signatures_section(Campaign(), Stage.PLAN, "en").blocks[0].text
    'Not signed.'
    """
    words = Wording(language, "signatures")
    return Section(title=words.say("title"), blocks=_blocks(campaign, stage, words))


def is_signed(campaign: Campaign, stage: Stage) -> bool:
    """Return whether everybody who has to sign a stage has signed it as it is."""
    return state(approvals_of(campaign).of(stage), campaign) is ApprovalState.SIGNED


def _blocks(campaign: Campaign, stage: Stage, words: Wording) -> tuple[Block, ...]:
    approval = approvals_of(campaign).of(stage)
    reached = state(approval, campaign)
    if reached is ApprovalState.SIGNED:
        return (_table(signatures(approval, campaign), words), *_lifted(lifted_rule(approval), words))
    holding = signatures(approval, campaign)
    if holding:
        return (_table(holding, words), Text(text=words.say("second"), tone="warning"))
    texts = [words.say("none")]
    signed, submitted, returned = (
        last_signature(approval),
        last_submission(approval),
        last_return(approval),
    )
    if reached is ApprovalState.CHANGED and signed:
        texts.append(_say("changed", signed, words, role=role_name(signed, words.language)))
    elif reached is ApprovalState.SUBMITTED and submitted:
        texts.append(_say("submitted", submitted, words))
    elif reached is ApprovalState.SENT_BACK and returned:
        texts.append(_say("sent-back", returned, words, reason=returned.text))
    return (Text(text=" ".join(texts), tone="warning" if len(texts) > 1 else "note"),)


def _table(signed: tuple[ApprovalStep, ...], words: Wording) -> Table:
    rows = tuple(
        (
            step.name,
            role_name(step, words.language),
            words.day(step.at.astimezone().date()),
            str(step.version),
            step.short_digest,
        )
        for step in signed
    )
    name, role, version, digest = words.labels(ApprovalStep, "name", "role", "version", "digest")
    header = (name, role, message("documents-approval-date", lang=words.language), version, digest)
    return Table(header=header, rows=rows, weights=(3, 3, 2, 1.2, 2.4))


def _lifted(lifted: ApprovalStep | None, words: Wording) -> tuple[Text, ...]:
    if lifted is None:
        return ()
    return (Text(text=_say("lifted", lifted, words, reason=lifted.text), tone="note"),)


def _say(key: str, step: ApprovalStep, words: Wording, **more: str) -> str:
    return words.say(
        key,
        name=step.name,
        day=words.day(step.at.astimezone().date()),
        version=step.version,
        digest=step.short_digest,
        **more,
    )
