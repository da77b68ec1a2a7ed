"""The moderation policy as it is published, and the log of what moderators did (S57, S267).

Neither holds personal data: texts and notes are masked, and people of the office are named as they signed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from mashura.analysis.surveys.agreement import Estimate
from mashura.documents.formats.content import Block, Bullets, Document, Facts, Numbers, Table, Text
from mashura.documents.frame import framed, numbered, signatories
from mashura.documents.wording import Wording
from mashura.i18n import Language, active_language, format_both, format_number, message, shortened
from mashura.methodology import Campaign, Plan
from mashura.methodology.labels import value_label
from mashura.methodology.records.safeguards import ModerationPolicy
from mashura.methodology.rules.conduct.moderation import LoggedAct, hours_to_decide, policy_in_force
from mashura.methodology.rules.conduct.working_time import OFFICE_HOURS, OFFICE_OPENS
from mashura.methodology.rules.translation import in_language
from mashura.methodology.vocabulary import ModerationActKind, ModerationReason
from mashura.privacy.pseudonyms import mask_text

_LONGEST_SHOWN = 200
# So many that a document only counts them.
_COUNTED = (ModerationActKind.ADMITTED,)


def moderation_policy(
    campaign: Campaign,
    *,
    language: Language | None = None,
    logo: bytes | None = None,
    on: date | None = None,
) -> Document:
    """Return the policy by which contributions are moderated, as the public reads it.

    Parameters
    ----------
    campaign : Campaign
        Its policy is the one in force, before the opening the plan's.
    language : Language, optional
        Instead of the active one.
    logo, on
        As of :func:`mashura.documents.plan_document`.

    Examples
    --------
    >>> document = moderation_policy(Campaign(plan=Plan(title="Buses")), language="en")
    >>> [section.title for section in document.sections]
    ['1. What is not published', '2. How a decision is taken', '3. If you disagree']
    """
    words = Wording(language or active_language(), "moderation-policy")
    plan = in_language(campaign.plan or Plan(), words.language)
    policy, day = policy_in_force(campaign), on or date.today()
    clauses = tuple(
        (value_label(reason, words.language), clause_text(reason, words.language))
        for reason in ModerationReason
    )
    how = (
        words.say("read-in", languages=words.languages(policy.languages)) if policy.languages else "",
        words.say(
            "hours",
            hours=format_number(hours_to_decide(policy), words.language),
            opens=OFFICE_OPENS,
            closes=OFFICE_OPENS + OFFICE_HOURS,
        ),
        words.say("by-people"),
        words.say("not-deleted"),
    )
    return framed(
        words.language,
        entity=plan.entity,
        title=plan.title,
        kind=words.say("kind"),
        facts=(
            (words.label(Plan, "entity"), plan.entity),
            (words.label(ModerationPolicy, "appeals_to"), policy.appeals_to),
            (words.label(ModerationPolicy, "answers_questions"), policy.answers_questions),
            (message("documents-date", lang=words.language), words.day(day)),
        ),
        sections=numbered(
            (
                (words.say("clauses"), (Text(text=words.say("topic")), Bullets(entries=clauses))),
                (words.say("how"), (Bullets(entries=tuple((text, "") for text in how if text)),)),
                (words.say("appeals"), _appeals(policy, words)),
            )
        ),
        made_on=day,
        logo=logo,
    )


def moderation_log(
    campaign: Campaign,
    logged: Sequence[LoggedAct],
    *,
    agreement: Estimate | None = None,
    judged_twice: int = 0,
    complete: bool = False,
    language: Language | None = None,
    logo: bytes | None = None,
    on: date | None = None,
) -> Document:
    """Return what moderators did, act by act, with the contributions that are not published.

    Parameters
    ----------
    campaign : Campaign
    logged : sequence of LoggedAct
        Every act, the oldest first.
    agreement : Estimate, optional
        Kappa of two moderators, where enough contributions were judged twice.
    judged_twice : int
        How many were.
    complete : bool
        Whether approvals, which are counted, are listed as well; a workbook lists them.
    language, logo, on
        As of :func:`moderation_policy`.
    """
    words = Wording(language or active_language(), "moderation-log")
    plan = in_language(campaign.plan or Plan(), words.language)
    day = on or date.today()
    listed = [entry for entry in logged if complete or entry.act.kind not in _COUNTED]
    left = len(logged) - len(listed)
    counts = Counter(entry.act.kind for entry in logged)
    summary: tuple[Block, ...] = (
        Numbers(
            entries=tuple(
                (value_label(kind, words.language), words.number(counts[kind]))
                for kind in ModerationActKind
                if counts[kind]
            )
        )
        if counts
        else Text(text=words.say("nothing"), tone="note"),
        Facts(rows=((words.say("agreement"), agreement_words(agreement, judged_twice, words.language)),)),
    )
    acts: tuple[Block, ...] = (
        *([Text(text=words.say("approvals-counted", count=left), tone="note")] if left else []),
        _table(listed, words) if listed else Text(text=words.say("nothing"), tone="note"),
    )
    return framed(
        words.language,
        entity=plan.entity,
        title=plan.title,
        kind=words.say("kind"),
        facts=(
            (words.label(Plan, "entity"), plan.entity),
            (words.say("acts"), words.number(len(logged))),
            (message("documents-date", lang=words.language), words.day(day)),
        ),
        sections=numbered(((words.say("summary"), summary), (words.say("log"), acts))),
        signed_by=signatories(words.language),
        made_on=day,
        logo=logo,
    )


def agreement_words(agreement: Estimate | None, judged_twice: int, language: Language) -> str:
    """Return how far two moderators agree, in words; that too little was judged twice, where it was.

    Examples
    --------
    >>> agreement_words(None, 3, "en")
    'Judged twice: 3 contributions. From 10 on, agreement is calculated.'
    """
    if agreement is None:
        return message("moderation-log-agreement-few", lang=language, count=judged_twice)
    value, low, high = (
        format_number(number, language, decimals=2)
        for number in (agreement.value, agreement.low, agreement.high)
    )
    return message(
        "moderation-log-agreement-kappa", lang=language, kappa=value, low=low, high=high, count=judged_twice
    )


def clause_text(reason: ModerationReason, language: Language | None = None) -> str:
    """Return what a clause of the policy says."""
    return message(f"moderation-clause-{reason.value.replace('_', '-')}", lang=language)


def _appeals(policy: ModerationPolicy, words: Wording) -> tuple[Block, ...]:
    if not policy.appeals_to:
        return (Text(text=words.say("no-appeal"), tone="note"),)
    return (Text(text=words.say("appeal", to=policy.appeals_to)), Text(text=words.say("appeal-by-another")))


def _table(logged: Iterable[LoggedAct], words: Wording) -> Table:
    language = words.language
    heads = ("number", "what", "when", "who", "clause", "reason", "text")
    return Table(
        header=tuple(words.say(f"column-{head}") for head in heads),
        rows=tuple(
            (
                words.number(entry.item_number),
                value_label(entry.act.kind, language),
                f"{format_both(entry.act.at.date(), language)} {entry.act.at:%H:%M}",
                entry.act.name,
                value_label(entry.act.reason, language) if entry.act.reason else "",
                mask_text(entry.act.note),
                shortened(mask_text(entry.text), _LONGEST_SHOWN),
            )
            for entry in logged
        ),
        weights=(0.6, 1.2, 1.6, 1.2, 1.1, 2, 3),
        numbers=(0,),
    )
