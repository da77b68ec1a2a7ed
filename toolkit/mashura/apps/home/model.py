"""A person's campaigns: where each stands, what is due, and how new ones begin; no widgets here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal

from mashura.apps.campaign.copies import duplicate, keep_template, start_from_template
from mashura.apps.campaign.countries import proposed_country
from mashura.apps.campaign.records import example_campaign
from mashura.apps.campaign.sizes import campaign_of
from mashura.apps.form.drafts import draft_of, kept_content, kept_draft, read_draft
from mashura.apps.form.form_app import FormApp, TemplateKind
from mashura.apps.home.approvals import Turn, turns
from mashura.apps.registry import apps
from mashura.apps.shell.files import File, file_of
from mashura.documents import render
from mashura.errors import InputError
from mashura.i18n import Language, use_language
from mashura.methodology import Brief, Campaign, Plan
from mashura.methodology.records.approval import Approvals
from mashura.methodology.records.timeline import Timeline
from mashura.methodology.rules.adaptations import with_size
from mashura.methodology.rules.conduct.progress import NextTask, campaign_state, next_task
from mashura.methodology.rules.standing import Hold, first_holds
from mashura.methodology.vocabulary import CampaignState, PlanRole, PlanSize
from mashura.store import CAMPAIGN, ApprovalStore, PlanStore
from mashura.store.events import Event
from mashura.store.exchange import Imported, export_plans, import_plans
from mashura.store.kinds import TEMPLATE
from mashura.store.records import Draft, SavedVersion, new_plan_id

# How many days ahead a date is announced, and how many days a missed one stays.
AHEAD_DAYS = 21
BACK_DAYS = 7


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One campaign with its unsaved input: what it is, where it stands, and what is done next.

    ``state`` is None where this version of Mashura cannot read it.
    """

    plan_id: str
    title: str
    campaign: Campaign
    saved: SavedVersion | None
    typed_at: datetime | None
    state: CampaignState | None
    task: NextTask | None
    mine: bool
    held: tuple[Hold, ...]
    role: PlanRole = PlanRole.AUTHOR
    turns: tuple[Turn, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Due:
    """A date of a campaign that is near."""

    plan_id: str
    title: str
    what: Literal["opening", "reminder", "closing", "feedback"]
    on: date


@dataclass(frozen=True, kw_only=True)
class PastLesson:
    """One lesson that the evaluation of a campaign has taught."""

    plan_id: str
    title: str
    number: int
    text: str


@dataclass(frozen=True, kw_only=True)
class Template:
    """A document to print, blank or with the example's answers, made by an app."""

    app: FormApp[Any]
    kind: TemplateKind


class Home:
    """All campaigns of one person, with their dates, lessons and bin.

    Parameters
    ----------
    store : PlanStore
        The person's store.
    language : Language
        Language of messages and documents.
    today : date, optional
        The day from which dates are counted.

    Examples
    --------
    >>> home = Home(PlanStore("sqlite://", user="maryam"), "en", today=date(2026, 1, 1))
    >>> plan_id = home.start_from_example()
    >>> [(entry.title, entry.state.value) for entry in home.entries()]
    [('A better bus network for Al Manara', 'draft')]
    """

    def __init__(self, store: PlanStore, language: Language, today: date | None = None) -> None:
        self.store = store
        self.language: Language = language
        self.today = today or date.today()

    def entries(self) -> tuple[Entry, ...]:
        """Return all campaigns, the one changed last first."""
        with use_language(self.language):
            versions = {saved.plan_id: saved for saved in self.store.list()}
            # What somebody typed before she was asked to review is not what she reviews.
            drafts = {
                draft.plan_id: draft for draft in self.store.drafts() if self.store.may_write(draft.plan_id)
            }
            entries = [
                self._entry(plan_id, versions.get(plan_id), drafts.get(plan_id))
                for plan_id in dict.fromkeys([*versions, *drafts])
                # A draft of a saved plan that is not listed: the plan is in the bin, or no longer shared.
                if plan_id in versions or not drafts[plan_id].based_on
            ]
        return tuple(sorted(entries, key=_changed_at, reverse=True))

    def dates(self) -> tuple[Due, ...]:
        """Return the near dates of all campaigns that are not announced, in order."""
        near = [
            due
            for entry in self.entries()
            if entry.state is None or not entry.state.is_over
            for due in _dates(entry)
            if timedelta(days=-BACK_DAYS) <= due.on - self.today <= timedelta(days=AHEAD_DAYS)
        ]
        return tuple(sorted(near, key=lambda due: due.on))

    def lessons(self) -> tuple[PastLesson, ...]:
        """Return the lessons of all campaigns that this person can open (S75, S220)."""
        return tuple(
            PastLesson(plan_id=entry.plan_id, title=entry.title, number=number, text=text)
            for entry in self.entries()
            if entry.campaign.evaluation is not None
            for number, text in enumerate(entry.campaign.evaluation.lesson_texts)
        )

    def start_from_example(self) -> str:
        """Begin a campaign with the example's answers, and return its id."""
        return self._begin(example_campaign(self.language))

    def start_in_size(self, answers: dict[str, Any], size: PlanSize) -> str:
        """Begin a campaign in a size, with the answers that it was chosen by, and return its id.

        The country of the last plan, or of this machine's time zone, is proposed.

        Examples
        --------
        >>> home = Home(PlanStore("sqlite://", user="maryam"), "en")
        >>> _ = home.start_in_size({"sizing": {"importance": "little"}}, PlanSize.SMALL)
        >>> home.entries()[0].campaign.size.value
        'small'
        """
        campaign = with_size(campaign_of(answers, self.language), size, self.language)
        country = proposed_country(entry.campaign for entry in self.entries() if entry.campaign)
        if country and size is not PlanSize.SMALL:
            plan = campaign.plan or Plan()
            timeline = plan.timeline.model_copy(update={"country": country})
            campaign = campaign.model_copy(update={"plan": plan.model_copy(update={"timeline": timeline})})
        return self._begin(campaign)

    def start_from_lesson(self, plan_id: str, number: int) -> str:
        """Begin a campaign with an earlier one's answers and a lesson of its evaluation; return its id.

        Raises
        ------
        InputError
            If there is no such campaign.
        """
        with use_language(self.language):
            earlier = self.store.load(plan_id)
        lessons = earlier.evaluation.lesson_texts if earlier.evaluation else ()
        old_brief, old_plan = earlier.brief or Brief(), earlier.plan or Plan()
        background = (*old_brief.background, *(text[:300] for text in lessons[number : number + 1]))
        campaign = Campaign(
            brief=old_brief.model_copy(update={"background": background}),
            # Dates, titles and money belong to the earlier campaign.
            plan=old_plan.model_copy(update={"title": "", "timeline": Timeline(), "objective": ""}),
        )
        return self._begin(campaign)

    def duplicate(self, plan_id: str) -> str:
        """Begin a campaign with the answers of another one, without what passed, and return its id.

        Raises
        ------
        InputError
            If there is no such campaign.
        """
        with use_language(self.language):
            return duplicate(self.store, plan_id, self.language)

    def keep_template(self, plan_id: str) -> SavedVersion:
        """Keep a campaign's answers as a template, and return it.

        Raises
        ------
        InputError
            If there is no such campaign.
        """
        with use_language(self.language):
            return keep_template(self.store, plan_id, self.language)

    def own_templates(self) -> tuple[SavedVersion, ...]:
        """Return the templates that this person kept or that colleagues share with her, the latest first."""
        with use_language(self.language):
            return self.store.beside(TEMPLATE).list()

    def start_from_template(self, template_id: str) -> str:
        """Begin a campaign with a template, and return its id.

        Raises
        ------
        InputError
            If there is no such template.
        """
        with use_language(self.language):
            return start_from_template(self.store, template_id, self.language)

    def share_template(self, template_id: str, person: str) -> str:
        """Let a colleague begin plans with one's own template, and return that person's name.

        She cannot change it: a template is begun from, never edited.

        Raises
        ------
        InputError
            If nobody who has worked here is called so, or this person kept no such template.
        """
        return self.share(template_id, person, PlanRole.REVIEWER)

    def throw_template_away(self, template_id: str) -> None:
        """Put a template into the bin; :meth:`undelete` takes it out.

        Raises
        ------
        InputError
            If there is no such template.
        """
        with use_language(self.language):
            self.store.delete(template_id)

    def delete(self, plan_id: str) -> None:
        """Put a campaign into the bin; one that was never saved is deleted.

        Raises
        ------
        InputError
            If it belongs to somebody else.
        """
        with use_language(self.language):
            if any(saved.plan_id == plan_id for saved in self.store.list()):
                self.store.delete(plan_id)
            else:
                self.store.drop_draft(plan_id)

    def undelete(self, plan_id: str) -> None:
        """Take a campaign out of the bin."""
        with use_language(self.language):
            self.store.undelete(plan_id)

    def share(self, plan_id: str, person: str, role: PlanRole = PlanRole.AUTHOR) -> str:
        """Let another person open a campaign in a role, and return that person's name.

        Raises
        ------
        InputError
            If nobody who has worked here is called so.
        """
        with use_language(self.language):
            user = self.store.known_person(person)
            self.store.share(plan_id, user, role)
            return self.store.people()[user]

    def unshare(self, plan_id: str, person: str) -> None:
        """Stop sharing a campaign with a person."""
        with use_language(self.language):
            self.store.unshare(plan_id, person)

    def events(self, plan_id: str) -> tuple[Event, ...]:
        """Return what was done to a campaign, the latest first."""
        with use_language(self.language):
            return self.store.events(plan_id)

    def export(self) -> File:
        """Return all plans that this person can open, as one file."""
        with use_language(self.language):
            return file_of("mashura-plans", "json", export_plans(self.store))

    def bring_in(self, exported: bytes, name: str) -> Imported:
        """Bring in a file that :meth:`export` made, here or elsewhere.

        Raises
        ------
        InputError
            If it is no such file.
        """
        with use_language(self.language):
            return import_plans(self.store, exported, name)

    def templates(self) -> tuple[Template, ...]:
        """Return the documents of a campaign that can be printed before anything is filled in (S220)."""
        return tuple(
            Template(app=known, kind=kind)
            for known in apps()
            if isinstance(known, FormApp)
            for kind in known.templates
        )

    def print_template(self, app_name: str, kind: TemplateKind) -> File:
        """Return a template as a Word document."""
        form = next(
            template.app
            for template in self.templates()
            if (template.app.name, template.kind) == (app_name, kind)
        )
        letterhead = self.store.letterhead()
        with use_language(self.language):
            document = form.template(kind, letterhead.entity(self.language), letterhead.logo, self.language)
            return file_of(f"{app_name}-{kind}-{self.language}", "docx", render(document, "docx"))

    def _entry(self, plan_id: str, saved: SavedVersion | None, draft: Draft | None) -> Entry:
        campaign = self._typed(draft) if draft is not None else self._load(plan_id)
        title = saved.title if saved else ""
        role = self.store.role(plan_id) if saved else PlanRole.AUTHOR
        approvals = ApprovalStore(self.store).approvals(plan_id) if saved else Approvals()
        return Entry(
            plan_id=plan_id,
            title=CAMPAIGN.title(campaign) if campaign else title,
            campaign=campaign or Campaign(),
            saved=saved,
            typed_at=draft.changed_at if draft else None,
            state=campaign_state(campaign, approvals, today=self.today) if campaign else None,
            task=next_task(campaign, approvals, today=self.today) if campaign else None,
            mine=saved is None or saved.owner == self.store.user,
            held=first_holds(campaign) if campaign else (),
            role=role,
            turns=tuple(turns(approvals, campaign or Campaign(), role, self.store.user)),
        )

    def _begin(self, campaign: Campaign) -> str:
        plan_id = new_plan_id()
        content = kept_content(draft_of(campaign))
        self.store.save_draft(plan_id, content, based_on=0, title=CAMPAIGN.title(campaign))
        return plan_id

    def _load(self, plan_id: str) -> Campaign | None:
        """Return a campaign, or None where it cannot be read, because it must not hide the others."""
        try:
            return self.store.load(plan_id)
        except InputError as error:
            if error.key != "store-unreadable-plan":
                raise
            return None

    def _typed(self, draft: Draft) -> Campaign:
        campaign, _ = read_draft(Campaign, kept_draft(draft.content, Campaign), self.language)
        return campaign


def _dates(entry: Entry) -> Iterator[Due]:
    plan = entry.campaign.plan
    if plan is None or plan.timeline.opens_on is None:
        return
    opens = plan.timeline.opens_on
    about = {"plan_id": entry.plan_id, "title": entry.title}
    yield Due(what="opening", on=opens, **about)
    for day in plan.timeline.reminder_days:
        yield Due(what="reminder", on=opens + timedelta(days=day), **about)
    if plan.timeline.last_day:
        yield Due(what="closing", on=plan.timeline.last_day, **about)
    if plan.promised_day:
        yield Due(what="feedback", on=plan.promised_day, **about)


def _changed_at(entry: Entry) -> datetime:
    saved_at = entry.saved.saved_at if entry.saved else None
    return max(moment for moment in (entry.typed_at, saved_at) if moment)
