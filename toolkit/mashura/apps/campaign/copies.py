"""Copies of campaigns: a duplicate to go on with, and templates of the entity (S51, S220)."""

from __future__ import annotations

from datetime import date
from typing import Any

from mashura.apps.form.drafts import draft_of, kept_content, kept_draft, read_draft
from mashura.i18n import Language, message
from mashura.methodology import Brief, Campaign, Plan, Readiness
from mashura.methodology.records.filing import Filing
from mashura.methodology.records.record import Record
from mashura.record_file import without_isolates
from mashura.store import CAMPAIGN, PlanStore
from mashura.store.kinds import TEMPLATE
from mashura.store.records import SavedVersion, new_plan_id


def without_what_passed(campaign: Campaign) -> Campaign:
    """Return a campaign's brief, readiness and plan for another one: without dates, decisions and comments.

    What was decided about the first one does not hold for the second: its dates, its green light, its
    reference, the comments on its plan. What came after the plan belongs to the first one alone.

    Examples
    --------
    >>> old = Campaign(plan={"title": "Parks", "timeline": {"opens_on": "2027-03-01"}})
    >>> new = without_what_passed(old)
    >>> new.plan.title, new.plan.timeline.opens_on
    ('Parks', None)
    """
    kept = Campaign(
        brief=campaign.brief,
        readiness=campaign.readiness,
        plan=campaign.plan,
        sizing=campaign.sizing,
        filing=Filing(classification=campaign.filing.classification),
        adaptations=campaign.adaptations,
    )
    fresh: dict[str, Any] = {}
    if kept.readiness is not None:
        decided = Readiness()
        fields = ("confirmed_ready", "confirmed_by", "green_light")
        fresh["readiness"] = kept.readiness.model_copy(
            update={field: getattr(decided, field) for field in fields}
        )
    if kept.plan is not None:
        fresh["plan"] = kept.plan.model_copy(update={"comments": ()})
    copied = _without_dates(kept.model_copy(update=fresh))
    assert isinstance(copied, Campaign)
    return copied


def duplicate(store: PlanStore, plan_id: str, language: Language) -> str:
    """Begin a campaign with the answers of another one, as it was typed last; return the new one's id.

    Raises
    ------
    InputError
        If there is no such campaign.
    """
    campaign = without_what_passed(latest(store, plan_id, language))
    return _begin(store, _titled(campaign, language))


def keep_template(store: PlanStore, plan_id: str, language: Language) -> SavedVersion:
    """Keep a campaign's answers as a template.

    Raises
    ------
    InputError
        If there is no such campaign.
    """
    campaign = without_what_passed(latest(store, plan_id, language))
    return store.beside(TEMPLATE).save(campaign, author=store.people().get(store.user, ""))


def start_from_template(store: PlanStore, template_id: str, language: Language) -> str:
    """Begin a campaign with a template, for the entity of the letterhead; return its id.

    Raises
    ------
    InputError
        If there is no such template.
    """
    campaign = store.beside(TEMPLATE).load(template_id)
    entity = store.letterhead().entity(language)
    fresh = {
        part: record.model_copy(update={"entity": entity})
        for part, record in (("brief", campaign.brief or Brief()), ("plan", campaign.plan or Plan()))
        if entity
    }
    return _begin(store, campaign.model_copy(update=fresh))


def latest(store: PlanStore, plan_id: str, language: Language) -> Campaign:
    """Return a campaign with the input that was not saved yet.

    Raises
    ------
    InputError
        If there is no such campaign.
    """
    draft = store.load_draft(plan_id)
    if draft is None:
        return store.load(plan_id)
    return read_draft(Campaign, kept_draft(draft.content, Campaign), language)[0]


def _titled(campaign: Campaign, language: Language) -> Campaign:
    """Return a campaign whose titles say that it is a copy."""
    fresh = {}
    for part in ("brief", "plan"):
        record = getattr(campaign, part)
        if record is not None and record.title:
            title = message("home-copy-of", lang=language, title=record.title)
            fresh[part] = record.model_copy(update={"title": _plain(title)})
    return campaign.model_copy(update=fresh)


def _plain(title: str) -> str:
    """Return a title without marks of direction, as long as a title may be."""
    return str(without_isolates(title))[:300]


def _begin(store: PlanStore, campaign: Campaign) -> str:
    plan_id = new_plan_id()
    content = kept_content(draft_of(campaign))
    store.save_draft(plan_id, content, based_on=0, title=CAMPAIGN.title(campaign))
    return plan_id


def _without_dates(value: Any) -> Any:
    """Return a record in which no day is answered."""
    if isinstance(value, date):
        return None
    if isinstance(value, tuple):
        return tuple(map(_without_dates, value))
    if isinstance(value, Record):
        answers = {field: getattr(value, field) for field in type(value).model_fields}
        fresh = {field: _without_dates(answer) for field, answer in answers.items()}
        changed = {field: answer for field, answer in fresh.items() if answer != answers[field]}
        return value.model_copy(update=changed) if changed else value
    return value
