"""My campaigns: where each stands, what waits for me, and new ones; no widgets here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from mashura.apps.form.form_input import read_draft
from mashura.apps.plan.model import PlanEditor
from mashura.apps.shell.messages import File
from mashura.documents import FORMATS, plan_document, readiness_document, render
from mashura.documents.formats.content import Document
from mashura.errors import InputError
from mashura.i18n import Language, use_language
from mashura.methodology import Brief, Campaign, Plan, Stage, missing_outputs
from mashura.methodology.records.plan import Timeline
from mashura.methodology.rules.gates import Missing
from mashura.paths import content
from mashura.record_file import read_record
from mashura.store import PlanStore
from mashura.store.events import Event
from mashura.store.exchange import Imported, export_plans, import_plans
from mashura.store.kinds import CAMPAIGN
from mashura.store.records import SavedVersion

Status = Literal["preparing", "planned", "running", "deciding", "completed", "archived", "unreadable"]
# How many days ahead a date is announced.
AHEAD_DAYS = 21


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One campaign as it was typed last: what it is, where it stands, and what is missing next."""

    plan_id: str
    title: str
    campaign: Campaign
    saved: SavedVersion | None
    typed_at: datetime | None
    status: Status
    mine: bool
    missing: tuple[Missing, ...]


@dataclass(frozen=True, kw_only=True)
class Due:
    """A day of a campaign that comes soon or has just passed."""

    plan_id: str
    title: str
    what: Literal["opening", "reminder", "closing", "feedback"]
    on: date


@dataclass(frozen=True, kw_only=True)
class PastLesson:
    """What the evaluation of a campaign has taught."""

    plan_id: str
    title: str
    number: int
    text: str


class Home:
    """Everything of one person: her campaigns, dates, lessons and bin.

    Parameters
    ----------
    store : PlanStore
        Her store.
    language : Language
        Language of messages and documents.
    today : date, optional
        The day on which dates are looked at.

    Examples
    --------
    >>> home = Home(PlanStore("sqlite://", user="maryam"), "en", today=date(2026, 1, 1))
    >>> plan_id = home.start_from_example()
    >>> [(one.title, one.status) for one in home.entries()]
    [('A better bus network for Al Manara', 'planned')]
    """

    def __init__(self, store: PlanStore, language: Language, today: date | None = None) -> None:
        self.store = store
        self.language: Language = language
        self.today = today or date.today()

    def entries(self) -> tuple[Entry, ...]:
        """Return all campaigns, the one touched last first."""
        with use_language(self.language):
            saved = {one.plan_id: one for one in self.store.list()}
            drafts = {one.plan_id: one for one in self.store.drafts()}
            found = []
            for plan_id in [*saved, *(one for one in drafts if one not in saved)]:
                version, draft = saved.get(plan_id), drafts.get(plan_id)
                if version is None and draft is not None and draft.based_on:
                    # A draft of a plan that is in the bin, or no longer shared.
                    continue
                campaign = self._typed(draft.content) if draft is not None else self._load(plan_id)
                title = version.title if version else ""
                found.append(
                    Entry(
                        plan_id=plan_id,
                        title=CAMPAIGN.title(campaign) if campaign else title,
                        campaign=campaign or Campaign(),
                        saved=version,
                        typed_at=draft.changed_at if draft else None,
                        status=self.status(campaign) if campaign else "unreadable",
                        mine=version is None or version.owner == self.store.user,
                        missing=_missing_next(campaign) if campaign else (),
                    )
                )
        return tuple(sorted(found, key=_touched, reverse=True))

    def status(self, campaign: Campaign) -> Status:
        """Return where a campaign stands (S165)."""
        if campaign.archive is not None and campaign.archive.closed_on:
            return "archived"
        if campaign.evaluation is not None or campaign.announcement is not None:
            return "completed"
        if campaign.findings is not None or campaign.decision is not None:
            return "deciding"
        time = (campaign.plan or Plan()).timeline
        ready = not any(
            missing_outputs(stage, campaign) for stage in (Stage.BRIEF, Stage.READINESS, Stage.PLAN)
        )
        if not ready:
            return "preparing"
        if time.opens_on and time.duration_days and time.opens_on <= self.today:
            return (
                "running" if self.today < time.opens_on + timedelta(days=time.duration_days) else "deciding"
            )
        return "planned"

    def dates(self) -> tuple[Due, ...]:
        """Return the days of all campaigns under way that come soon or were missed, in order."""
        found = [
            due
            for entry in self.entries()
            if entry.status not in ("completed", "archived")
            for due in _days(entry)
            if timedelta(days=-7) <= due.on - self.today <= timedelta(days=AHEAD_DAYS)
        ]
        return tuple(sorted(found, key=lambda due: due.on))

    def lessons(self) -> tuple[PastLesson, ...]:
        """Return what all campaigns within reach have taught (S75, S220)."""
        return tuple(
            PastLesson(plan_id=entry.plan_id, title=entry.title, number=number, text=text)
            for entry in self.entries()
            if entry.campaign.evaluation is not None
            for number, text in enumerate(entry.campaign.evaluation.lessons)
        )

    def start_from_example(self) -> str:
        """Begin a campaign with the example's answers, and return its id."""
        editor = PlanEditor(self.store, self.language)
        editor.start_from_example()
        return editor.plan_id

    def start_from_lesson(self, plan_id: str, number: int) -> str:
        """Begin a campaign with an earlier one's answers and a lesson of its evaluation; return its id.

        Raises
        ------
        InputError
            If there is no such campaign.
        """
        with use_language(self.language):
            earlier = self.store.load(plan_id)
        lessons = earlier.evaluation.lessons if earlier.evaluation else ()
        old_brief, old_plan = earlier.brief or Brief(), earlier.plan or Plan()
        background = (*old_brief.background, *(text[:300] for text in lessons[number : number + 1]))
        campaign = Campaign(
            brief=old_brief.model_copy(update={"background": background}),
            # Dates, titles and money belong to the earlier campaign.
            plan=old_plan.model_copy(update={"title": "", "timeline": Timeline(), "objective": ""}),
        )
        return self._begin(campaign)

    def delete(self, plan_id: str) -> None:
        """Put a campaign into the bin; one that was never saved is gone.

        Raises
        ------
        InputError
            If it is not this person's own.
        """
        with use_language(self.language):
            if any(one.plan_id == plan_id for one in self.store.list()):
                self.store.delete(plan_id)
            else:
                self.store.drop_draft(plan_id)

    def undelete(self, plan_id: str) -> None:
        """Take a campaign out of the bin."""
        with use_language(self.language):
            self.store.undelete(plan_id)

    def share(self, plan_id: str, person: str) -> None:
        """Let somebody else read and save a campaign."""
        with use_language(self.language):
            self.store.share(plan_id, person)

    def unshare(self, plan_id: str, person: str) -> None:
        """Take back what :meth:`share` gave."""
        with use_language(self.language):
            self.store.unshare(plan_id, person)

    def events(self, plan_id: str) -> tuple[Event, ...]:
        """Return what was done to a campaign, the latest first."""
        with use_language(self.language):
            return self.store.events(plan_id)

    def export(self) -> File:
        """Return everything within reach as one file."""
        with use_language(self.language):
            return File(
                name="mashura-plans.json", media_type="application/json", content=export_plans(self.store)
            )

    def bring_in(self, written: bytes, name: str) -> Imported:
        """Bring in what :meth:`export` gave, here or elsewhere.

        Raises
        ------
        InputError
            If it is no such file.
        """
        with use_language(self.language):
            return import_plans(self.store, written, name)

    def template(self, kind: str) -> File:
        """Return a document to print: ``readiness`` or ``plan`` blank, or ``example`` filled in (S220)."""
        head = self.store.letterhead()
        entity = head.entity(self.language)
        makers: dict[str, Callable[[], Document]] = {
            "readiness": lambda: readiness_document(Campaign(brief=Brief(entity=entity)), logo=head.logo),
            "plan": lambda: plan_document(Campaign(plan=Plan(entity=entity)), logo=head.logo),
            # The example is another entity's.
            "example": lambda: plan_document(self._example()),
        }
        with use_language(self.language):
            written = render(makers[kind](), "docx")
        return File(
            name=f"{kind}-{self.language}.docx", media_type=FORMATS["docx"].media_type, content=written
        )

    def _example(self) -> Campaign:
        return read_record(content("datasets", "plans", f"bus_network.{self.language}.yaml"), Campaign)

    def _begin(self, campaign: Campaign) -> str:
        editor = PlanEditor(self.store, self.language)
        editor.begin_with(campaign)
        return editor.plan_id

    def _load(self, plan_id: str) -> Campaign | None:
        """Return a campaign, or None where it cannot be read: one of them must not hide the others."""
        try:
            return self.store.load(plan_id)
        except InputError as error:
            if error.key != "store-unreadable-plan":
                raise
            return None

    def _typed(self, kept: dict[str, object]) -> Campaign:
        draft, rest = kept["draft"], Campaign.model_validate(kept["rest"])
        assert isinstance(draft, dict)
        read, _ = read_draft(draft, self.language)
        return rest.model_copy(update={"brief": read.brief, "readiness": read.readiness, "plan": read.plan})


def _missing_next(campaign: Campaign) -> tuple[Missing, ...]:
    for stage in (Stage.BRIEF, Stage.READINESS, Stage.PLAN):
        missing = missing_outputs(stage, campaign)
        if missing:
            return missing
    return ()


def _days(entry: Entry) -> Iterator[Due]:
    plan = entry.campaign.plan
    if plan is None or plan.timeline.opens_on is None:
        return
    opens, length = plan.timeline.opens_on, plan.timeline.duration_days
    kept = {"plan_id": entry.plan_id, "title": entry.title}
    yield Due(what="opening", on=opens, **kept)
    for day in plan.timeline.reminder_days:
        yield Due(what="reminder", on=opens + timedelta(days=day), **kept)
    if length:
        last = opens + timedelta(days=length - 1)
        yield Due(what="closing", on=last, **kept)
        if plan.feedback.within_days:
            yield Due(what="feedback", on=last + timedelta(days=plan.feedback.within_days), **kept)


def _touched(entry: Entry) -> datetime:
    moments = [one for one in (entry.typed_at, entry.saved.saved_at if entry.saved else None) if one]
    return max(moments)
