"""Documents follow the size of the plan: a small one is one page, and what is not needed is absent (S271)."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader
from tests.methodology.leaves import filled

from mashura.documents import plan_document, plan_docx, plan_pdf, readiness_document, render
from mashura.i18n import LANGUAGES, Language
from mashura.methodology import Campaign, Plan
from mashura.methodology.labels import field_label, value_label
from mashura.methodology.rules.adaptations import with_size
from mashura.methodology.vocabulary import PlanSize

from .reading import ON, paragraphs_in_order, plan_in

MESSAGES = {
    "ar": "متى تودون زيارة المكتبة؟ أجيبوا في دقيقة واحدة قبل يوم الأحد 13 يونيو، فرأيكم يغيّر ساعات الفتح.",
    "en": "When do you want to come to the library? Answer in a minute, by Sunday 13 June.",
}


def poll(language: Language, segments: int = 2, options: int = 3) -> Campaign:
    """A small plan with everything that it is asked."""
    named = [f"s{number}" for number in range(segments)]
    plan = {
        "entity": {"ar": "بلدية المنارة", "en": "City Council"}[language],
        "title": {"ar": "ساعات فتح المكتبة العامة", "en": "Opening hours of the library"}[language],
        "topic": "culture",
        "objective": MESSAGES[language],
        "segments": [
            {"segment_id": name, "name": f"{MESSAGES[language][:24]} {name}", "languages": ["ar", "en"]}
            for name in named
        ],
        "timeline": {"opens_on": "2027-06-07", "duration_days": 7},
        "channels": [
            {"channel": "portal", "purposes": ["promote", "collect", "announce"]},
            {"channel": "instagram", "purposes": ["promote"], "posts_per_week": 3},
        ],
        "messages": [
            {"segment": name, "language": spoken, "text": MESSAGES[spoken]}
            for name in named
            for spoken in ("ar", "en")
        ],
        "collection_tools": ["poll"],
        "decision_mode": "public_vote",
        "options": [
            {"option_id": f"o{number}", "title": f"{number} – {number + 8}"} for number in range(options)
        ],
        "feedback": {"channels": ["portal"], "within_days": 7},
        "data_protection": {"collected": ["05…"], "purpose": MESSAGES[language], "kept_months": 1},
    }
    return Campaign(plan=plan, sizing={"size": "small"})


def pages(campaign: Campaign, language: Language) -> int:
    return len(PdfReader(io.BytesIO(plan_pdf(campaign, language=language, on=ON))).pages)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_small_plan_is_printed_on_one_page(language: Language) -> None:
    assert pages(poll(language), language) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_small_plan_with_more_to_say_is_still_printed_on_one_page(language: Language) -> None:
    assert pages(poll(language, segments=5, options=8), language) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_blank_small_plan_names_its_gaps_on_one_page(language: Language) -> None:
    blank = Campaign(sizing={"size": "small"})
    assert pages(blank, language) == 1
    assert len(plan_document(blank, language=language, on=ON).sections) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_small_plan_is_asked_is_in_its_document(language: Language) -> None:
    campaign = poll(language)
    assert campaign.plan is not None
    text = "\n".join(paragraphs_in_order(plan_docx(campaign, language=language, on=ON)))
    for answer in (
        *(segment.name for segment in campaign.plan.segments),
        *(message.text for message in campaign.plan.messages),
        *(option.title for option in campaign.plan.options),
        *(value_label(use.channel, language) for use in campaign.plan.channels),
        *campaign.plan.data_protection.collected,
        campaign.plan.objective,
    ):
        assert answer in text


def test_answers_that_a_small_plan_does_not_need_are_absent_from_its_document() -> None:
    whole = filled(Campaign)
    assert isinstance(whole, Campaign)
    assert whole.plan is not None
    text = "\n".join(paragraphs_in_order(plan_docx(with_size(whole, PlanSize.SMALL), language="en", on=ON)))
    assert whole.plan.title in text
    for answer in (
        *(whole.plan.slogan, whole.plan.risks[0].name, whole.plan.experts[0].name),
        *(whole.plan.stakeholders[0].name, whole.plan.feedback.content),
    ):
        assert answer not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_standard_plan_has_no_section_that_it_does_not_need(language: Language) -> None:
    campaign = plan_in(language)
    titles = {
        size: [
            section.title for section in plan_document(with_size(campaign, size), language=language).sections
        ]
        for size in (PlanSize.STANDARD, PlanSize.FULL)
    }
    for field in ("experts", "influencers"):
        label = field_label(Plan, field, language)
        assert any(title.endswith(label) for title in titles[PlanSize.FULL])
        assert not any(title.endswith(label) for title in titles[PlanSize.STANDARD])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_standard_plan_shows_what_was_adapted_and_why(language: Language) -> None:
    campaign = with_size(plan_in(language), PlanSize.STANDARD, language)
    text = "\n".join(paragraphs_in_order(plan_docx(campaign, language=language, on=ON)))
    assert field_label(Campaign, "adaptations", language) in text
    for entry in campaign.adaptations:
        assert entry.change in text
        assert entry.reason in text


def test_a_full_plan_shows_an_adaptation_that_somebody_wrote() -> None:
    own = {"stage": "plan", "change": "The council is asked first.", "reason": "It owns the park."}
    campaign = plan_in("en").model_copy(update={"adaptations": (own,)})
    text = "\n".join(paragraphs_in_order(plan_docx(campaign, language="en", on=ON)))
    assert own["change"] in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_memo_of_a_small_plan_says_that_none_is_needed(language: Language) -> None:
    whole = filled(Campaign)
    assert isinstance(whole, Campaign)
    memo = readiness_document(with_size(whole, PlanSize.SMALL), language=language, on=ON)
    assert len(memo.sections) == 3
    assert len(readiness_document(whole, language=language, on=ON).sections) == 8
    assert len(PdfReader(io.BytesIO(render(memo, "pdf"))).pages) == 1
