"""Rules of recruitment and of a questionnaire's design (S38, S45, S47, S48, S256)."""

from __future__ import annotations

from collections.abc import Iterator

from mashura.i18n import format_number
from mashura.methodology.labels import value_label
from mashura.methodology.records.plan import Plan
from mashura.methodology.records.recruitment import Recruitment, SurveyDesign
from mashura.methodology.rules.objection import Objection
from mashura.methodology.vocabulary import ChannelPurpose, CollectionTool, OptionOrder

# Assumptions; an entity with limits of its own can change them here.
LETTERS_A_MEMBER = 20
"""Austria's climate assembly sent 2,003 letters for 98 members (F26)."""

MOST_QUESTIONS = 30

# The question that each rule is about, for forms that lead there.
_QUESTIONS = {
    "invitations-in-open-call": "mode",
    "no-invitations": "invitations",
    "panel-without-size": "panel_size",
    "panel-larger-than-invitations": "panel_size",
    "few-letters": "invitations",
    "lottery-without-strata": "strata",
    "no-reserve": "reserve",
    "more-sessions-than-days": "sessions",
    "one-session": "sessions",
    "promotion-without-open-call": "mode",
    "long-survey": "questions",
    "loaded-wording": "wording",
    "fixed-order": "option_order",
    "split-without-questions": "split_ballot",
}
_WITH_FORM = (CollectionTool.SURVEY, CollectionTool.PAPER_FORM)
_WITH_OPTIONS = (*_WITH_FORM, CollectionTool.POLL)


def recruitment_objections(plan: Plan) -> Iterator[Objection]:
    """Yield what is wrong with a plan's recruitment and with the design of its questions."""
    recruitment = plan.recruitment
    if recruitment.mode.is_by_letter:
        yield from _letters(recruitment)
        yield from _sessions(recruitment, plan.timeline.duration_days)
        yield from _promotion(plan)
    elif recruitment.invitations or recruitment.panel_size or recruitment.strata or recruitment.stipend:
        yield _objection("invitations-in-open-call", "advice", "S38")
    yield from _questions(plan, plan.survey)


def _letters(recruitment: Recruitment) -> Iterator[Objection]:
    mode = {"mode": value_label(recruitment.mode)}
    letters, size = recruitment.invitations, recruitment.panel_size
    if not letters:
        yield _objection("no-invitations", "blocker", "S38", **mode)
    if not recruitment.mode.has_panel:
        return
    if size is None:
        yield _objection("panel-without-size", "blocker", "S38", **mode)
    elif letters and size > letters:
        yield _objection(
            "panel-larger-than-invitations",
            "blocker",
            "S38",
            size=format_number(size),
            letters=format_number(letters),
        )
    elif 0 < letters < size * LETTERS_A_MEMBER:
        yield _objection(
            "few-letters",
            "advice",
            "S38",
            letters=format_number(letters),
            size=format_number(size),
            least=format_number(size * LETTERS_A_MEMBER),
        )
    if not recruitment.strata:
        yield _objection("lottery-without-strata", "blocker", "S256", **mode)
    if not recruitment.reserve:
        yield _objection("no-reserve", "advice", "S47")


def _sessions(recruitment: Recruitment, days: int | None) -> Iterator[Objection]:
    if not recruitment.mode.has_panel:
        return
    if days is not None and recruitment.sessions > days:
        yield _objection(
            "more-sessions-than-days", "blocker", "S42", sessions=recruitment.sessions, days=days
        )
    if recruitment.mode.meets and recruitment.sessions < 2:
        yield _objection("one-session", "advice", "S42")


def _promotion(plan: Plan) -> Iterator[Objection]:
    """Yield that money for promotion brings nobody who has no letter."""
    promoting = plan.channels_for(ChannelPurpose.PROMOTE)
    paid = [value_label(use.channel) for use in promoting if use.budget and not use.channel.is_in_person]
    paid += [influencer.name for influencer in plan.influencers if influencer.followers]
    if paid:
        what = " · ".join(dict.fromkeys(paid))
        yield _objection("promotion-without-open-call", "advice", "S47", what=what)


def _questions(plan: Plan, design: SurveyDesign) -> Iterator[Objection]:
    tools = {*plan.collection_tools}
    if design.questions is not None and design.questions > MOST_QUESTIONS and tools & {*_WITH_FORM}:
        yield _objection(
            "long-survey", "advice", "S48", questions=design.questions, most=MOST_QUESTIONS, field="survey"
        )
    if design.wording is not None and design.wording.is_loaded:
        yield _objection(
            "loaded-wording", "advice", "S48", wording=value_label(design.wording), field="survey"
        )
    if design.option_order is OptionOrder.FIXED and not design.split_ballot:
        yield _objection("fixed-order", "advice", "S48", field="survey")
    if design.split_ballot and tools and not tools & {*_WITH_OPTIONS}:
        yield _objection("split-without-questions", "blocker", "S48", field="survey")


def _objection(
    rule: str, severity: str, item: str, *, field: str = "recruitment", **params: object
) -> Objection:
    return Objection(
        rule=rule,
        severity="blocker" if severity == "blocker" else "advice",
        items=(item,),
        field=field,
        params=params,
        at=_QUESTIONS.get(rule, ""),
    )
