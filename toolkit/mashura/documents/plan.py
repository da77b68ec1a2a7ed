"""The implementation plan as a document that can be signed (S51)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TypedDict, Unpack

from pydantic import BaseModel

from mashura.documents.approval import is_signed, signatures_section
from mashura.documents.dates import plan_dates
from mashura.documents.edition import filed
from mashura.documents.formats.content import Document, Section
from mashura.documents.formats.file import render
from mashura.documents.frame import framed, numbered, signatories
from mashura.documents.groundwork_sections import groundwork_sections
from mashura.documents.influence import influence_sections
from mashura.documents.method_section import method_sections
from mashura.documents.outcome import SimulatedOutcome
from mashura.documents.plan_sections import PlanSections
from mashura.documents.safeguard_sections import SafeguardSections
from mashura.documents.simulated import simulated_section
from mashura.documents.small_plan import small_plan_document
from mashura.documents.translated import translated_texts, translation_note
from mashura.i18n import Language, active_language
from mashura.methodology import Campaign, Plan, Stage
from mashura.methodology.records.timeline import Timeline
from mashura.methodology.rules.sizes import in_size
from mashura.methodology.rules.translation import in_language, language_of
from mashura.methodology.vocabulary import PlanSize


class PlanOptions(TypedDict, total=False):
    """What :func:`plan_document` takes besides the campaign."""

    language: Language | None
    simulated: SimulatedOutcome | None
    places: Mapping[str, str] | None
    logo: bytes | None
    on: date | None


def plan_document(
    campaign: Campaign,
    *,
    language: Language | None = None,
    simulated: SimulatedOutcome | None = None,
    places: Mapping[str, str] | None = None,
    logo: bytes | None = None,
    on: date | None = None,
) -> Document:
    """Return a campaign's implementation plan as a document.

    Parameters
    ----------
    campaign : Campaign
        Its plan is printed without what its size does not need, a small one on one page; missing answers are
        listed at the end.
    language : Language, optional
        Language of labels and direction of the page, instead of the active one; answers are printed as they
        were written.
    simulated : SimulatedOutcome, optional
        Results of a simulation, printed in a section that is marked as simulated.
    places : mapping of str to str, optional
        Names of places by the short names that segments use; without a name, the short name is printed.
    logo : bytes, optional
        The entity's logo as :func:`mashura.documents.clean_logo` returns it.
    on : date, optional
        Date on the document; today without it.

    Returns
    -------
    Document
        :func:`mashura.documents.render` converts it to DOCX, PDF, XLSX, HTML or ICS.

    Examples
    --------
    >>> document = plan_document(Campaign(plan=Plan(title="Bus network")), language="en")
    >>> document.title, len(document.sections)
    ('Bus network', 16)
    """
    language, day = language or active_language(), on or date.today()
    # A signature holds for the whole record.
    signed, campaign = campaign, in_size(campaign)
    if campaign.size is PlanSize.SMALL:
        return small_plan_document(signed, language, logo, day, simulated)
    written = campaign.plan or Plan()
    plan = in_language(written, language)
    as_written = PlanSections(campaign, language, places or {}, day)
    campaign = BaseModel.model_copy(campaign, update={"plan": plan})
    answers = PlanSections(campaign, language, places or {}, day)
    words = answers.words
    sections = [
        *numbered(
            (
                (words.label(Plan, "objective"), answers.objective()),
                *influence_sections(campaign, words),
                (words.label(Plan, "segments"), answers.segments()),
                (words.label(Plan, "stakeholders"), answers.stakeholders()),
                *answers.of_full_size(),
                (words.label(Plan, "timeline"), answers.timeline()),
                (words.label(Plan, "channels"), answers.channels()),
                (words.label(Plan, "staff"), answers.staff()),
                (words.label(Plan, "budget"), answers.budget()),
                (words.say("messages"), answers.messages()),
                (words.label(Plan, "attractions"), answers.attractions()),
                (words.say("collection"), answers.collection()),
                (words.label(Plan, "decision_mode"), answers.decision()),
                (words.label(Plan, "feedback"), answers.feedback()),
                *translated_texts(written, language),
                *method_sections(plan, language),
                *groundwork_sections(plan, language),
                *SafeguardSections(plan, language).begun(),
                *answers.adaptations(),
            )
        ),
        Section(
            title=words.say("missing"),
            blocks=(*as_written.missing(), *translation_note(written, language)),
            working=True,
        ),
    ]
    if simulated is not None:
        sections.append(simulated_section(simulated, language))
    sections.append(signatures_section(signed, Stage.PLAN, language))
    document = framed(
        language,
        entity=plan.entity,
        title=plan.title,
        kind=words.say("plan-kind"),
        facts=(
            (words.label(Plan, "entity"), plan.entity),
            (words.label(Plan, "topic"), words.value(plan.topic)),
            (words.label(Plan, "language"), words.languages([language_of(plan)])),
            (words.label(Timeline, "opens_on"), words.day(plan.timeline.opens_on)),
            (words.label(Timeline, "duration_days"), words.days(plan.timeline.duration_days)),
            (words.say("planned-cost"), answers.money(plan.cost())),
            (words.say("date"), words.day(day)),
        ),
        sections=tuple(sections),
        signed_by=() if is_signed(signed, Stage.PLAN) else signatories(language),
        dates=plan_dates(plan, words, day),
        made_on=day,
        logo=logo,
    )
    return filed(document, campaign.filing)


def plan_docx(campaign: Campaign, **options: Unpack[PlanOptions]) -> bytes:
    """Return a campaign's implementation plan as a Word document; options as for :func:`plan_document`.

    Examples
    --------
    >>> plan_docx(Campaign(plan=Plan(title="Bus network")), language="en")[:2]
    b'PK'
    """
    return render(plan_document(campaign, **options), "docx")


def plan_pdf(campaign: Campaign, **options: Unpack[PlanOptions]) -> bytes:
    """Return a campaign's implementation plan as a PDF; options as for :func:`plan_document`.

    Examples
    --------
    >>> plan_pdf(Campaign(plan=Plan(title="Bus network")), language="en")[:5]
    b'%PDF-'
    """
    return render(plan_document(campaign, **options), "pdf")
