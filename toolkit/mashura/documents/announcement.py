"""The announcement of the decision to the public, drafted from the records (S68-S74)."""

from __future__ import annotations

from mashura.documents.deciding.consideration import register_blocks, segment_names
from mashura.documents.formats.content import Block, Bullets, Document, Text
from mashura.documents.frame import framed, numbered
from mashura.documents.wording import Wording, bullets, paragraph, table
from mashura.i18n import active_language, format_date, message
from mashura.methodology import Announcement, Campaign, Decision, Findings, Plan
from mashura.methodology.records.announcement import AnnouncementText
from mashura.methodology.records.decision_support import DecisionSupport
from mashura.methodology.rules.announcement import announcement_objections
from mashura.methodology.rules.translation import in_language
from mashura.methodology.vocabulary import ChannelPurpose


def announcement_draft(
    campaign: Campaign,
    support: DecisionSupport,
    *,
    simulated: bool = False,
    logo: bytes | None = None,
) -> Document:
    """Return a draft of the announcement, in the active language.

    Missing parts are left open for the entity to write; the last section lists them.

    Parameters
    ----------
    campaign : Campaign
        Its plan, findings, decision and announcement are used, as far as it has them.
    support : DecisionSupport
        Its register has the outcome of each proposal; without one, the decision's own log has it.
    simulated : bool
        Whether the numbers are simulated; the draft then begins with that mark.
    logo : bytes, optional
        The entity's logo as PNG.

    Examples
    --------
    >>> announcement_draft(Campaign(), DecisionSupport()).kind
    'Announcement of the decision'
    """
    words = Wording(active_language(), "decisions")
    plan, decision = in_language(campaign.plan or Plan(), words.language), campaign.decision or Decision()
    announcement = campaign.announcement or Announcement()
    entity = plan.entity or message("documents-not-answered")
    collecting = [use.channel for use in plan.channels_for(ChannelPurpose.COLLECT)]
    channels = dict.fromkeys((*announcement.channels, *collecting))
    topic, thanks = announcement.next_topic, announcement.thanks or words.say("thanks-default", entity=entity)
    parties = announcement.parties_informed or tuple(party.name for party in plan.stakeholders)
    text = announcement.decision_text or decision.text
    sections = [
        (
            words.say("the-decision"),
            (
                Text(text=_opening(plan, campaign.findings, entity, words)),
                Text(text=text, tone="quote") if text else Text(text=words.say("no-decision")),
            ),
        ),
        (words.say("why"), (paragraph(announcement.reasons),)),
        (words.say("you-said"), register_blocks(campaign, support, words)),
        (words.say("why-not-all"), (paragraph(announcement.why_not_all),)),
        (words.say("thanks"), (Text(text=thanks),)),
        (words.say("next"), (paragraph(words.say("next-topic", topic=topic) if topic else ""),)),
        (words.say("parties"), (bullets(parties),)),
        (words.say("where"), (bullets(map(words.value, channels)),)),
    ]
    if announcement.texts:
        sections.append((words.label(Announcement, "texts"), (_texts(campaign, announcement, words),)))
    if broken := announcement_objections(campaign):
        entries = tuple((objection.text(), objection.reason()) for objection in broken)
        sections.append((words.say("announcement-draft"), (Bullets(entries=entries),)))
    announced = format_date(announcement.announced_on) if announcement.announced_on else ""
    return framed(
        words.language,
        entity=plan.entity,
        title=plan.title,
        kind=words.say("announcement-kind"),
        facts=(
            (words.label(Announcement, "announced_on"), announced),
            (words.label(Announcement, "press_on"), words.day(announcement.press_on)),
            (words.say("approved"), decision.approved_by),
        ),
        sections=numbered(sections),
        logo=logo,
        mark=message("reports-mark-simulated") if simulated else "",
    )


def _texts(campaign: Campaign, announcement: Announcement, words: Wording) -> Block:
    segments = segment_names(campaign)
    rows = [
        (
            words.value(text.channel),
            segments.get(text.segment, text.segment) or words.say("everybody"),
            words.languages(filter(None, [text.language])),
            text.text,
        )
        for text in announcement.texts
    ]
    header = words.labels(AnnouncementText, "channel", "segment", "language", "text")
    return table(header, rows, (1.6, 1.8, 1.2, 5.4))


def _opening(plan: Plan, findings: Findings | None, entity: str, words: Wording) -> str:
    if findings is None:
        return words.say("opening-plain", entity=entity, title=plan.title)
    return words.say(
        "opening",
        entity=entity,
        title=plan.title,
        participants=words.number(findings.participants),
        votes=words.number(findings.votes),
        statements=words.number(findings.statements),
    )
