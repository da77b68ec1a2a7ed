"""The public page of questions and answers: static, in both languages, without personal data (S174, S267)."""

from __future__ import annotations

from datetime import date

from mashura.documents.formats.content import Block, Document, Section, Text
from mashura.documents.frame import framed
from mashura.documents.wording import Wording
from mashura.i18n import LANGUAGES, Language, active_language, message
from mashura.methodology import Campaign, Plan
from mashura.methodology.records.questions import AnswerTexts, PublicQuestions
from mashura.methodology.rules.translation import in_language
from mashura.methodology.vocabulary.languages import language_name
from mashura.privacy.pseudonyms import mask_text


def public_questions(
    campaign: Campaign,
    questions: PublicQuestions,
    *,
    language: Language | None = None,
    logo: bytes | None = None,
    on: date | None = None,
) -> Document:
    """Return the page with what is published, a section for each language; drafts are not on it.

    Who asked, who answered and who approved is not on the page. An identity that got through is masked.

    Parameters
    ----------
    campaign : Campaign
        Its entity and title stand on the page.
    questions : PublicQuestions
    language : Language, optional
        Language of the headings, which comes first; the active one without it.
    logo, on
        As of :func:`mashura.documents.plan_document`.

    Examples
    --------
    >>> page = public_questions(Campaign(plan=Plan(title="Buses")), PublicQuestions(), language="en")
    >>> [section.title for section in page.sections]
    ['English', 'Arabic']
    """
    language = language or active_language()
    words, day = Wording(language, "public-questions"), on or date.today()
    plan = in_language(campaign.plan or Plan(), language)
    texts: dict[Language, list[AnswerTexts]] = {
        "ar": [known.ar for known in questions.published],
        "en": [known.en for known in questions.published],
    }
    ordered = sorted(LANGUAGES, key=lambda known: known != language)
    return framed(
        language,
        entity=plan.entity,
        title=plan.title,
        kind=words.say("kind"),
        facts=(
            (words.label(Plan, "entity"), plan.entity),
            (message("documents-date", lang=language), words.day(day)),
        ),
        sections=tuple(
            Section(title=language_name(known, language), blocks=_blocks(texts[known], known), language=known)
            for known in ordered
        ),
        made_on=day,
        logo=logo,
    )


def _blocks(texts: list[AnswerTexts], language: Language) -> tuple[Block, ...]:
    if not texts:
        return (Text(text=message("public-questions-none", lang=language), tone="note"),)
    return tuple(
        block
        for text in texts
        for block in (
            Text(text=mask_text(text.question), tone="quote"),
            Text(text=mask_text(text.answer)),
        )
    )
