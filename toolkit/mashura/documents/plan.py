"""The implementation plan as a document that can be signed (S51)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from mashura.documents.formats.content import Document, Facts, Section
from mashura.documents.formats.docx import render_docx
from mashura.documents.formats.pdf import render_pdf
from mashura.documents.formats.xlsx import render_xlsx
from mashura.documents.outcome import SimulatedOutcome
from mashura.documents.plan_sections import PlanSections
from mashura.documents.simulated import simulated_section
from mashura.i18n import Language, message
from mashura.methodology import Campaign, Plan
from mashura.methodology.labels import field_label
from mashura.methodology.records.plan import Timeline


def plan_docx(
    campaign: Campaign,
    *,
    language: Language,
    simulated: SimulatedOutcome | None = None,
    places: Mapping[str, str] | None = None,
    logo: bytes | None = None,
    on: date | None = None,
) -> bytes:
    """Return a campaign's implementation plan as a Word document.

    Parameters
    ----------
    campaign : Campaign
        Its plan is printed; what is missing is said at the end.
    language : Language
        Language of labels and direction of the page; answers stay as they were written.
    simulated : SimulatedOutcome, optional
        Results of a simulation, printed under a heading that says so.
    places : mapping of str to str, optional
        Names of places by the short names that segments use; a place without a name is printed as it stands.
    logo : bytes, optional
        The entity's logo as :func:`mashura.documents.clean_logo` returns it.
    on : date, optional
        Date on the document; today without it.

    Examples
    --------
    >>> plan_docx(Campaign(plan=Plan(title="Bus network")), language="en")[:2]
    b'PK'
    """
    return render_docx(plan_document(campaign, language, simulated, places or {}, on or date.today(), logo))


def plan_pdf(
    campaign: Campaign,
    *,
    language: Language,
    simulated: SimulatedOutcome | None = None,
    places: Mapping[str, str] | None = None,
    logo: bytes | None = None,
    on: date | None = None,
) -> bytes:
    """Return a campaign's implementation plan as a PDF; parameters as for :func:`plan_docx`.

    Examples
    --------
    >>> plan_pdf(Campaign(plan=Plan(title="Bus network")), language="en")[:5]
    b'%PDF-'
    """
    return render_pdf(plan_document(campaign, language, simulated, places or {}, on or date.today(), logo))


def plan_xlsx(
    campaign: Campaign,
    *,
    language: Language,
    simulated: SimulatedOutcome | None = None,
    places: Mapping[str, str] | None = None,
    logo: bytes | None = None,
    on: date | None = None,
) -> bytes:
    """Return the plan as an Excel workbook, one sheet a question; parameters as for :func:`plan_docx`.

    Examples
    --------
    >>> plan_xlsx(Campaign(plan=Plan(title="Bus network")), language="en")[:2]
    b'PK'
    """
    return render_xlsx(plan_document(campaign, language, simulated, places or {}, on or date.today(), logo))


def plan_document(
    campaign: Campaign,
    language: Language,
    simulated: SimulatedOutcome | None,
    places: Mapping[str, str],
    on: date,
    logo: bytes | None = None,
) -> Document:
    """Return what the plan's document says, before it is set in type."""

    def say(key: str) -> str:
        return message(f"documents-{key}", lang=language)

    plan = campaign.plan or Plan()
    answers = PlanSections(campaign, language, places)
    questions = (
        (field_label(Plan, "objective", language), answers.objective()),
        (field_label(Plan, "segments", language), answers.segments()),
        (field_label(Plan, "stakeholders", language), answers.stakeholders()),
        (field_label(Plan, "experts", language), answers.experts()),
        (field_label(Plan, "influencers", language), answers.influencers()),
        (field_label(Plan, "timeline", language), answers.timeline()),
        (field_label(Plan, "channels", language), answers.channels()),
        (field_label(Plan, "staff", language), answers.staff()),
        (field_label(Plan, "budget", language), answers.budget()),
        (say("messages"), answers.messages()),
        (field_label(Plan, "attractions", language), answers.attractions()),
        (say("collection"), answers.collection()),
        (field_label(Plan, "decision_mode", language), answers.decision()),
        (field_label(Plan, "feedback", language), answers.feedback()),
    )
    sections = [
        Section(title=f"{number}. {title}", blocks=blocks)
        for number, (title, blocks) in enumerate(questions, 1)
    ]
    sections.append(Section(title=say("missing"), blocks=answers.missing()))
    if simulated is not None:
        sections.append(simulated_section(simulated, language))
    title = plan.title or say("untitled")
    return Document(
        language=language,
        entity=plan.entity,
        kind=say("plan-kind"),
        title=title,
        summary=Facts(
            rows=(
                (field_label(Plan, "entity", language), plan.entity),
                (field_label(Plan, "topic", language), answers.value(plan.topic)),
                (field_label(Timeline, "opens_on", language), answers.day(plan.timeline.opens_on)),
                (field_label(Timeline, "duration_days", language), answers.days(plan.timeline.duration_days)),
                (say("planned-cost"), answers.money(plan.cost())),
                (say("date"), answers.day(on)),
            )
        ),
        sections=tuple(sections),
        approval_title=say("approval"),
        approval_header=tuple(say(f"approval-{part}") for part in ("role", "name", "signature", "date")),
        approval_rows=tuple(say(f"approval-{who}") for who in ("prepared", "reviewed", "approved")),
        footer=" · ".join(part for part in (plan.entity, title) if part),
        page_label=say("page"),
        not_answered=say("not-answered"),
        logo=logo,
    )
