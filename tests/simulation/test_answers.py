"""Each field of a plan has a tested direction or no effect on any number (docs/simulator.md)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from mashura.methodology import Plan
from mashura.simulation import simulate

from .form_pairs import FORM_PAIRS
from .pairs import PAIRS

DIRECTIONS = {
    "segments.segment_id": "a channel aimed at elders reaches more of them",
    "segments.languages": "a segment's languages can be aimed at",
    "segments.regions": "a segment's regions can be aimed at",
    "segments.age_bands": "a segment's age bands can be aimed at",
    "segments.genders": "a segment's genders can be aimed at",
    "segments.residencies": "a segment's residencies can be aimed at",
    "segments.disability": "people of determination can be aimed at",
    "segments.reading_level": "a long message loses readers of plain language first",
    "stakeholders.kind": "media spread the news, companies do not",
    "stakeholders.power": "powerful media spread the news",
    "stakeholders.interest": "interested media spread the news",
    "stakeholders.position": "an ally against the change spreads no news",
    "experts.name": "named experts bring visitors",
    "influencers.channel": "an influencer needs a channel",
    "influencers.followers": "an influencer with more followers is noticed by more people",
    "influencers.budget": "an influencer without money promotes nothing",
    "influencers.segments": "an influencer of a segment reaches its members",
    "timeline.opens_on": "an opening on a working day is noticed by more people",
    "timeline.duration_days": "more days bring more participants",
    "timeline.deadline_advertised": "an advertised deadline brings more participants",
    "timeline.reminder_days": "reminders bring visitors",
    "channels.channel": "television reaches older people than Instagram",
    "channels.purposes": "a channel needs the purpose to promote",
    "channels.segments": "a channel aimed at elders reaches more of them",
    "channels.languages": "a further language brings its speakers",
    "channels.posts_per_week": "more posts are noticed by more people",
    "channels.budget": "more budget for a channel is noticed by more people",
    "channels.sessions": "a majlis with more evenings serves more people",
    "channels.available_to_entity": "an unavailable channel brings nobody",
    "channels.accessible_to_segments": "a channel that is not accessible is noticed by fewer people",
    "channels.fit_to_initiative": "a channel that fits the initiative brings more visitors",
    "channels.fit_to_messages": "a channel that fits the messages brings more visitors",
    "channels.preferred_by_segments": "a preferred channel is noticed by more people",
    "staff.role": "a communication officer is noticed",
    "staff.people": "more moderators shorten the wait",
    "staff.hours_per_week": "more hours of moderation shorten the wait",
    "staff.cost_per_hour": "staff that is paid leaves less for the channels at the start",
    "staff.secured": "unsecured staff has no effect",
    "budget.earmarked": "money that is earmarked is noticed earlier than money that has to be asked for",
    "staff.weeks": "staff that is paid for more weeks leaves less for the channels at the start",
    "budget.contingency": "money that is kept back leaves less for the channels at the start",
    "budget.lines.amount": "other spending leaves less for the channels at the start",
    "slogan": "a slogan brings visitors",
    "messages.segment": "a message to more people brings more visitors",
    "messages.language": "a message in the most common language brings more visitors",
    "messages.text": "a clear message brings more visitors than a long one",
    "messages.visual": "a visual helps a long message",
    "attractions.mechanism": "a prize makes people contribute",
    "attractions.segments": "assistance brings older people",
    "attractions.formats": "more accessible formats bring more people of determination",
    "attractions.partner": "schools bring pupils",
    "form.minutes": "a short form brings more participants than a long one",
    "form.sign_in": "an identity card brings fewer participants",
    "form.reading_level": "a plain form brings more participants than one for specialists",
    "attractions.budget": "a prize with no money attracts nobody",
    "collection_tools": "a poll increases participation",
    "recruitment.mode": "a lottery makes the participants like the public",
    "recruitment.invitations": "more letters bring more replies",
    "recruitment.panel_size": "a larger panel has more members",
    "recruitment.strata": "strata make a panel like the public",
    "recruitment.reserve": "a reserve list replaces members who do not come",
    "recruitment.sessions": "more sessions lose more members",
    "recruitment.stipend": "a stipend brings replies",
    "survey.questions": "a longer questionnaire is answered in straight lines",
    "survey.wording": "a leading wording raises the answers",
    "survey.option_order": "a fixed order favours the first answer",
    "survey.split_ballot": "a split ballot asks half of the people in neutral words",
    "decision_mode": "a public decision increases participation",
    "options.option_id": "options can be voted on",
    "feedback.channels": "a promise without a channel has no effect",
    "feedback.within_days": "an early promise brings more participants than a late one",
}

ELSEWHERE = {
    "topic": "test_voices.py: every topic has texts, its own or borrowed ones",
    "title": "the consultation's title",
}

NO_EFFECT: dict[str, Any] = {
    "entity": "Another municipality",
    "engagement_level": "involve",
    "language": "en",
    "consulted.body": "The council",
    "consulted.sent_on": "2026-01-04",
    "consulted.due_on": "2026-01-20",
    "own_channels.channel": "blog",
    "own_channels.audience": 900,
    "own_channels.used_for": "News",
    "own_channels.lesson": "Nobody answers there.",
    "benchmarks.country": "Estonia",
    "benchmarks.practice": "A register of ideas",
    "benchmarks.source": "Its website",
    "benchmarks.taken": "The register",
    "offline.typed_by": "The service centre",
    "offline.within_days": 2,
    "offline.checked_by": "The analyst",
    "offline.counted": "together",
    "offline.kept": "In the archive",
    "translations.text": "A park",
    "translations.language": "ur",
    "translations.translation": "باغ",
    "objective": "Learn what everybody thinks.",
    "segments.name": "Those who live longest",
    "segments.characteristics": "Prefer to consultation.",
    "segments.digital_readiness": 4,
    "segments.inclusion_target": True,
    "segments.participants_wanted": 500,
    "stakeholders.name": "Another paper",
    "stakeholders.effect": "More readers",
    "experts.field": "Botany",
    "experts.contribution": "A lecture",
    "influencers.name": "Somebody else",
    "timeline.activities.name": "Write the report",
    "timeline.activities.stage": "evaluation",
    "timeline.activities.starts_on_day": 30,
    "timeline.activities.duration_days": 9,
    "timeline.activities.owner": "The analyst",
    "timeline.activities.activity_id": "report",
    "timeline.activities.starts_on": "2026-12-01",
    "timeline.activities.status": "under_way",
    "timeline.activities.depends_on": ["activity_1"],
    "timeline.activities.milestone": True,
    "timeline.country": "BH",
    "staff.phase": "after",
    "budget.lines.phase": "after",
    "staff.from_outside": True,
    "budget.currency": "BHD",
    "budget.lines.purpose": "A tent",
    "attractions.description": "A bicycle",
    "attractions.hours_per_week": 3,
    "recruitment.letter_cost": 4.5,
    "analysis_methods": ["counts"],
    "options.title": "Nothing but grass",
    "feedback.content": "All that was decided.",
    "stakeholders.action": "A meeting",
    "stakeholders.action_owner": "The coordinator",
    "stakeholders.action_on": "2026-03-01",
    "accessibility.standard": "aa",
    "accessibility.tried_by_people": True,
    "accessibility.help_from": "The call centre",
    "accessibility.channels.channel": "portal",
    "accessibility.channels.formats": ["easy_read"],
    "data_protection.collected": ["Names"],
    "data_protection.purpose": "To send the answer.",
    "data_protection.legal_basis": "consent",
    "data_protection.kept_months": 6,
    "data_protection.seen_by": ["The analyst"],
    "data_protection.contact": "The legal office",
    "data_protection.sensitive": True,
    "data_protection.children": True,
    "data_protection.leaves_country": True,
    "data_protection.combined": True,
    "data_protection.measures": "Names are kept apart.",
    "data_protection.notices.language": "en",
    "data_protection.notices.text": "We keep your name for six months.",
    "moderation.published": True,
    "moderation.languages": ["ar"],
    "moderation.hours_to_decide": 12,
    "moderation.appeals_to": "The legal office",
    "moderation.answers_questions": "The coordinator",
    "risks.name": "Nobody comes",
    "risks.kind": "operational",
    "risks.likelihood": 3,
    "risks.effect": 3,
    "risks.treatment": "reduce",
    "risks.measure": "More reminders",
    "risks.owner": "The coordinator",
    "risks.review_on": "2026-03-01",
    "targets.indicator": "reach",
    "targets.value": 30,
    "targets.measured_by": "The platform",
    "targets.owner": "The analyst",
    "comments.body": "The police",
    "comments.comment": "Later in the day",
    "comments.ruling": "partly",
    "comments.answer": "From five",
}

FULL: dict[str, Any] = {
    "segments": [{"segment_id": "elders", "age_bands": ["65+"]}],
    "stakeholders": [{"name": "Paper", "kind": "media", "power": 3, "interest": 4}],
    "accessibility": {"channels": [{"channel": "majlis"}]},
    "data_protection": {"notices": [{"language": "ar"}]},
    "moderation": {"published": False},
    "risks": [{"name": "Rain"}],
    "targets": [{"indicator": "participants"}],
    "comments": [{"body": "The school"}],
    "translations": [{"text": "Park", "language": "ar"}],
    "consulted": [{"body": "The school"}],
    "own_channels": [{"channel": "portal"}],
    "benchmarks": [{"country": "Korea"}],
    "experts": [{"name": "Dr Salma"}],
    "influencers": [{"name": "Gardener", "channel": "instagram", "followers": 4000}],
    "timeline": {"duration_days": 20, "activities": [{"name": "Open"}]},
    "staff": [{"role": "moderator", "people": 1, "hours_per_week": 20}],
    "budget": {"earmarked": 30000, "lines": [{"purpose": "Hall", "amount": 2000}]},
    "attractions": [{"mechanism": "prize"}],
    "recruitment": {"mode": "open"},
    "decision_mode": "public_vote",
    "options": [{"option_id": "grass"}],
    "feedback": {"channels": ["portal"], "within_days": 30},
}


def leaves(model: type[BaseModel], before: str = "") -> Iterator[str]:
    for name, field in model.model_fields.items():
        kinds = [field.annotation, *get_args(field.annotation)]
        inner = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel)]
        if inner:
            yield from leaves(inner[0], f"{before}{name}.")
        else:
            yield f"{before}{name}"


def changed(place: str, value: Any) -> dict[str, Any]:
    """Return the answers of the full plan with another value at a place, in every entry of a list."""
    name, _, rest = place.partition(".")
    return {name: _put(FULL.get(name), rest, value)}


def _put(there: Any, place: str, value: Any) -> Any:
    if not place:
        return value
    if isinstance(there, list):
        return [_put(entry, place, value) for entry in there]
    name, _, rest = place.partition(".")
    there = there or {}  # a record that the full plan leaves out
    return there | {name: _put(there.get(name), rest, value)}


def test_every_answer_of_a_plan_has_a_tested_effect_or_none():
    tested, asked = {*DIRECTIONS, *ELSEWHERE, *NO_EFFECT}, {*leaves(Plan)}
    lines = [
        f'add "{place}": … to NO_EFFECT, or its direction to DIRECTIONS, in tests/simulation/test_answers.py'
        for place in sorted(asked - tested)
    ]
    lines += [f'remove "{place}" from tests/simulation/test_answers.py' for place in sorted(tested - asked)]
    assert lines == []
    assert set(DIRECTIONS.values()) <= {*PAIRS, *FORM_PAIRS}


@pytest.fixture(scope="module")
def usual(make_plan, municipality):
    return simulate(make_plan(**FULL), municipality, 1, population=40_000)


@pytest.mark.parametrize("place", NO_EFFECT)
def test_an_answer_without_effect_changes_nothing(make_plan, municipality, usual, place):
    plan = make_plan(**(FULL | changed(place, NO_EFFECT[place])))
    assert plan != make_plan(**FULL)
    consultation = simulate(plan, municipality, 1, population=40_000)
    for name, table in usual.tables().items():
        assert table.equals(consultation.tables()[name]), name
