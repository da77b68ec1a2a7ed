"""A small plan on one page: what is asked of whom, when, where, and what people hear of it (S51, S271)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mashura.documents.approval import is_signed, signatures_section
from mashura.documents.dates import plan_dates
from mashura.documents.edition import filed
from mashura.documents.formats.content import Block, Document, Section
from mashura.documents.frame import framed
from mashura.documents.outcome import SimulatedOutcome
from mashura.documents.simulated import simulated_section
from mashura.documents.translated import translation_note
from mashura.documents.wording import Wording, bullets, table
from mashura.i18n import Language, message
from mashura.methodology import Campaign, Plan, Stage
from mashura.methodology.records.plan import Message
from mashura.methodology.records.safeguards import DataProtection
from mashura.methodology.records.sizing import Sizing
from mashura.methodology.rules.sizes import in_size
from mashura.methodology.rules.standing import holds
from mashura.methodology.rules.translation import in_language
from mashura.methodology.vocabulary import PlanSize
from mashura.methodology.vocabulary.languages import language_name

SIGNED_BY = ("prepared", "approved")


def small_plan_document(
    campaign: Campaign,
    language: Language,
    logo: bytes | None,
    day: date,
    simulated: SimulatedOutcome | None = None,
) -> Document:
    """Return a small plan as a document of one page; what a small plan does not need is absent.

    Results of a simulation are printed in a section of their own, and then it may have more pages.

    Examples
    --------
    >>> document = small_plan_document(Campaign(plan=Plan(title="Library")), "en", None, date(2027, 6, 1))
    >>> document.one_page, document.title
    (True, 'Library')
    """
    signed, campaign = campaign, in_size(campaign)
    plan, words = in_language(campaign.plan or Plan(), language), Wording(language)
    sections = [Section(title=words.say("small-messages"), blocks=(_messages(plan, words),))]
    if gaps := (*_gaps(campaign, words), *translation_note(campaign.plan or Plan(), language)):
        sections.append(Section(title=words.say("missing"), blocks=gaps, working=True))
    if simulated is not None:
        sections.append(simulated_section(simulated, language))
    has_signatures = is_signed(signed, Stage.PLAN)
    if has_signatures:
        sections.append(signatures_section(signed, Stage.PLAN, language))
    document = framed(
        language,
        entity=plan.entity,
        title=plan.title,
        kind=words.say("small-kind"),
        facts=(*_facts(plan, words), (words.say("date"), words.day(day))),
        sections=tuple(sections),
        signed_by=() if has_signatures else tuple(words.say(f"approval-{who}") for who in SIGNED_BY),
        dates=plan_dates(plan, words, day),
        made_on=day,
        logo=logo,
        one_page=simulated is None,
    )
    return filed(document, campaign.filing)


def _facts(plan: Plan, words: Wording) -> Iterator[tuple[str, str]]:
    label = words.label
    allowed = message("size-small-readiness", lang=words.language)
    yield label(Sizing, "size"), f"{words.value(PlanSize.SMALL)}. {allowed}"
    yield label(Plan, "topic"), words.value(plan.topic)
    yield label(Plan, "objective"), plan.objective
    yield label(Plan, "segments"), "\n".join(_segments(plan, words))
    yield message("timeline-open", lang=words.language), _period(plan, words)
    yield label(Plan, "channels"), "\n".join(_channels(plan, words))
    yield label(Plan, "collection_tools"), words.values(plan.collection_tools)
    yield label(Plan, "decision_mode"), words.value(plan.decision_mode)
    if options := words.join(option.title for option in plan.options):
        yield label(Plan, "options"), options
    yield label(Plan, "feedback"), _promise(plan, words)
    data = plan.data_protection
    if data.collected:
        yield label(DataProtection, "collected"), words.join(data.collected)
        yield label(DataProtection, "purpose"), data.purpose
        kept = "" if data.kept_months is None else words.number(data.kept_months)
        yield label(DataProtection, "kept_months"), kept


def _segments(plan: Plan, words: Wording) -> Iterator[str]:
    for segment in plan.segments:
        spoken = words.languages(segment.languages)
        name = segment.name or segment.segment_id
        yield f"{name} ({spoken})" if spoken else name


def _period(plan: Plan, words: Wording) -> str:
    opens, last = words.day(plan.timeline.opens_on), words.day(plan.timeline.last_day)
    lasts = words.days(plan.timeline.duration_days)
    return "\n".join(part for part in (" – ".join(part for part in (opens, last) if part), lasts) if part)


def _channels(plan: Plan, words: Wording) -> Iterator[str]:
    for use in plan.channels:
        what = [words.values(use.purposes)]
        if use.posts_per_week:
            what.append(words.say("small-posts", posts=words.number(use.posts_per_week, 1)))
        said = words.join(what)
        yield f"{words.value(use.channel)}: {said}" if said else words.value(use.channel)


def _promise(plan: Plan, words: Wording) -> str:
    promise = plan.feedback
    by = words.day(plan.promised_day) or words.days(promise.within_days)
    return "\n".join(part for part in (by, words.values(promise.channels)) if part)


def _messages(plan: Plan, words: Wording) -> Block:
    names = {segment.segment_id: segment.name or segment.segment_id for segment in plan.segments}
    rows = [
        (names.get(text.segment, text.segment), language_name(text.language, words.language), text.text)
        for text in plan.messages
    ]
    return table(words.labels(Message, "segment", "language", "text"), rows, (2, 1.4, 6))


def _gaps(campaign: Campaign, words: Wording) -> tuple[Block, ...]:
    held = [hold.text(words.language) for hold in holds(Stage.PLAN, campaign)]
    return (bullets(held),) if held else ()
