"""The check of a questionnaire: silent over good ones, and every planted fault is named where it is."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.i18n import LANGUAGES
from mashura.methodology.records.questionnaire import Questionnaire
from mashura.methodology.rules.questionnaire import Finding, questionnaire_findings
from mashura.methodology.rules.questionnaire.finding import finding

from .questionnaires import (
    AGREEMENT,
    NONE,
    OTHER,
    QUALITY,
    SATISFACTION,
    SINGLES,
    YES_NO,
    Pair,
    form,
    good_questionnaires,
    options,
    question,
    texts,
)

FIRST = question("first", "single", *SINGLES[0][:2])
GOOD: Pair = ("كيف تذهب إلى العمل؟", "How do you travel to work?")


def rules(checked: Questionnaire) -> set[tuple[str, str]]:
    return {(found.rule, found.language) for found in questionnaire_findings(checked)}


@settings(max_examples=150, deadline=None)
@given(good_questionnaires())
def test_a_good_questionnaire_is_left_in_peace(checked: Questionnaire) -> None:
    assert questionnaire_findings(checked) == ()


LEADING: list[Pair] = [
    ("ألا ترى أن الحافلات بطيئة؟", "Don't you think that the buses are slow?"),
    ("كيف تقيّم الخدمة الرائعة للحافلات؟", "How do you rate the wonderful bus service?"),
    ("يتفق الخبراء على الترام، فما رأيك؟", "Experts agree on the tram; what is your view?"),
    ("من الواضح أن الشارع ضيق، فما الحل؟", "The street is obviously narrow; what should be done?"),
]
TWO_QUESTIONS: list[Pair] = [
    ("هل تركب الحافلة؟ وكم مرة؟", "Do you take the bus? How many times?"),
    ("هل تركب الحافلة ولماذا؟", "Do you take the bus, and why do you take it?"),
]
TWO_THINGS: list[Pair] = [
    ("ما مدى رضاك عن الأسعار والمواعيد؟", "How satisfied are you with the fares and the timetable?"),
    ("هل الحافلات نظيفة وآمنة؟", "Are the buses clean and safe?"),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("rule", "kind", "pair"),
    [
        *(("leading", "open", pair) for pair in LEADING),
        *(("two-questions", "single", pair) for pair in TWO_QUESTIONS),
        *(("two-things", "scale", pair) for pair in TWO_THINGS),
        (
            "agreement",
            "single",
            ("هل توافق على أن الحافلات كافية؟", "Do you agree that there are enough buses?"),
        ),
        ("negation", "scale", ("الحافلات ليست مريحة.", "The buses are not comfortable.")),
        ("double-negation", "single", ("هل تعارض عدم منع السيارات؟", "Do you oppose not banning cars?")),
        ("vague", "open", ("ماذا عن المقاعد والظل إلخ؟", "What about seats, shade, etc.?")),
        ("says-nothing", "open", ("؟؟", "??")),
        ("long", "open", ("كلمة قصيرة هنا " * 12 + "؟", "a short word or two " * 8 + "?")),
        (
            "hard-to-read",
            "open",
            (
                "استناداً لاستراتيجيات التنمية المستدامة ومتطلبات استشراف مستقبل المواصلات الجماعية "
                "بالمناطق الحضرية المستحدثة والاستثمارات المصاحبة لتطويرها والتشريعات المنظمة "
                "لاستخداماتها، فبماذا توصون لاستكمال استحداثها؟",
                "Considering multidimensional infrastructural sustainability requirements, institutional "
                "coordination responsibilities, intergovernmental arrangements and administrative "
                "jurisdictions notwithstanding, which recommendations regarding implementation appear "
                "appropriate?",
            ),
        ),
    ],
)
def test_a_fault_of_wording_is_named_in_its_language(language, rule, kind, pair) -> None:
    good = texts(GOOD)
    words = {**good, language: pair[0] if language == "ar" else pair[1]}
    labels = {"single": YES_NO, "scale": SATISFACTION, "open": []}[kind]
    checked = form(FIRST, question("q1", kind, GOOD, labels, text=words))
    assert (rule, language) in rules(checked)
    assert {entry for entry in rules(checked) if entry[0] == rule} == {(rule, language)}


STATEMENT_FAULTS: list[tuple[str, Pair]] = [
    ("statement-question", ("هل ينبغي أن تعمل الحافلات ليلاً؟", "Should buses run at night?")),
    ("statement-fragment", ("حافلات أكثر", "More buses")),
    ("statement-fact", ("في المدينة 240 حافلة على 12 خطاً.", "The city has 240 buses on 12 lines.")),
    ("two-ideas", ("أريد ترام لأن الحافلات بطيئة.", "I want a tram because the buses are slow.")),
    ("negation", ("لا ينبغي أن تقف السيارات هنا.", "Cars should not park here.")),
    ("double-negation", ("لا ينبغي منع السيارات.", "Cars should not be banned.")),
    ("long-statement", ("ينبغي أن " + "تعمل الحافلات ليلاً " * 9, "Buses " + "should run at night " * 9)),
    ("two-things", ("الحافلات نظيفة وسريعة كما أرى.", "I think the buses are clean and fast.")),
    ("leading", ("بالطبع ينبغي أن نبني الترام.", "Of course we should build the tram.")),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("rule", "pair"), STATEMENT_FAULTS)
def test_a_fault_of_a_statement_is_named_in_its_language(language, rule, pair) -> None:
    good = {"ar": "ينبغي أن تعمل الحافلات ليلاً.", "en": "Buses should run at night."}
    words = {**good, language: pair[LANGUAGES.index(language)]}
    checked = form(FIRST).model_copy(update={"statements": [{"statement_id": "s1", "text": words}]})
    assert (rule, language) in rules(checked)


def items(*said: str) -> list[dict[str, Any]]:
    """Return the items of a grid, in the same words in both languages."""
    return [{"code": f"i{place}", "text": texts((text, text))} for place, text in enumerate(said, 1)]


def with_options(labels: list[Pair], kind: str = "single", pair: Pair = GOOD, **more: Any) -> Questionnaire:
    return form(FIRST, question("q1", kind, pair, labels, **more))


LISTED = SINGLES[3][1]
AGE: Pair = ("كم دقيقة تنتظر؟", "How long do you wait?")


@pytest.mark.parametrize(
    ("rule", "checked"),
    [
        ("few-options", with_options([("نعم", "Yes")])),
        ("missing-other", with_options(LISTED)),
        ("missing-none", with_options(YES_NO, "multiple", required=True)),
        ("missing-not-say", with_options(YES_NO, pair=("هل لديك إعاقة؟", "Do you have a disability?"))),
        ("most-choices", with_options(YES_NO, "multiple", most_choices=5)),
        ("same-option", with_options([("نعم", "Yes"), ("نعم", "No")])),
        ("same-code", with_options([], options=[OTHER, OTHER])),
        ("many-options", with_options([(f"خيار {n}", f"Option {n}") for n in range(16)])),
        ("overlap", with_options([("0–5", "0–5"), ("5–10", "5–10"), ("11 فأكثر", "11+")], pair=AGE)),
        ("hole", with_options([("0–4", "0–4"), ("6–10", "6–10"), ("11 فأكثر", "11 or more")], pair=AGE)),
        ("scale-steps", with_options([("جيد", "Good"), ("سيئ", "Bad")], "scale")),
        ("scale-unlabelled", with_options([("1", "1"), ("2", "2"), ("3", "3")], "scale")),
        (
            "scale-unbalanced",
            with_options(
                [("سيئ", "Poor"), ("جيد", "Good"), ("جيد جداً", "Very good"), ("ممتاز", "Excellent")], "scale"
            ),
        ),
        ("few-items", with_options(QUALITY, "grid", items=items("Clean buses"))),
        ("many-items", with_options(QUALITY, "grid", items=items(*(f"Line {n}" for n in range(9))))),
        ("item-missing", with_options(QUALITY, "grid", items=items("Clean buses", ""))),
        ("same-item", with_options(QUALITY, "grid", items=items("Clean buses", "Clean buses"))),
        ("grid-other", with_options([], "grid", options=[*options(QUALITY), OTHER], items=items("A", "B"))),
        ("two-things", with_options(QUALITY, "grid", items=items("Clean and cheap buses", "Fast lines"))),
        ("scale-steps", with_options(QUALITY[:2], "grid", items=items("Clean buses", "Fast lines"))),
        ("ranking-role", with_options([], "ranking", options=[*options(YES_NO), NONE])),
        ("ranking-long", with_options([(f"خيار {n}", f"Option {n}") for n in range(8)], "ranking")),
        ("limits", with_options([], "number", lowest=5, highest=2)),
        (
            "scale-direction",
            form(
                FIRST,
                question("q1", "scale", GOOD, SATISFACTION),
                question("q2", "scale", AGE, QUALITY),
                question(
                    "q3", "scale", ("ما رأيك في الخط 7؟", "What do you think of line 7?"), AGREEMENT[::-1]
                ),
            ),
        ),
        ("long-option", with_options([("كلمة " * 16, "word " * 16), ("لا", "No")])),
    ],
)
def test_a_fault_of_the_answers_is_named(rule, checked) -> None:
    assert rule in {found for found, _ in rules(checked)}


AGE_GROUP = question(
    "age", "single", ("ما فئتك العمرية؟", "Which age group are you in?"), [("15–17", "15–17"), ("18+", "18+")]
)
INCOME = question(
    "income",
    "single",
    ("كم دخلك الشهري؟", "What is your monthly income?"),
    options=[
        *options(YES_NO),
        {"code": "x", "label": {"ar": "أفضّل عدم الإجابة", "en": "Rather not say"}, "role": "not_say"},
    ],
)
NIGHT = question(
    "night",
    "scale",
    ("ما مدى رضاك عن حافلات الليل؟", "How satisfied are you with night buses?"),
    SATISFACTION,
)
ALL = question(
    "all",
    "scale",
    ("بشكل عام، ما مدى رضاك عن الحافلات؟", "Overall, how satisfied are you with buses?"),
    SATISFACTION,
)


@pytest.mark.parametrize(
    ("rule", "name", "questions"),
    [
        ("background-early", "age", [AGE_GROUP, NIGHT]),
        ("sensitive-early", "income", [INCOME, NIGHT]),
        ("general-late", "all", [NIGHT, ALL]),
        (
            "open-first",
            "idea",
            [question("idea", "open", ("ماذا تقترح؟", "What do you suggest?")), NIGHT, ALL],
        ),
        (
            "condition-later",
            "night",
            [{**NIGHT, "shown_if": {"question_id": "first", "codes": ["a1"]}}, FIRST],
        ),
        (
            "condition-unknown",
            "night",
            [FIRST, {**NIGHT, "shown_if": {"question_id": "first", "codes": ["zz"]}}],
        ),
        (
            "condition-unknown",
            "night",
            [FIRST, {**NIGHT, "shown_if": {"question_id": "gone", "codes": ["a1"]}}],
        ),
        ("same-text", "again", [NIGHT, {**NIGHT, "question_id": "again"}]),
        ("same-identifier", "night", [NIGHT, {**NIGHT, "text": texts(GOOD)}]),
    ],
)
def test_a_fault_of_order_is_named_at_its_question(rule, name, questions) -> None:
    named = {(found.rule, found.identifier) for found in questionnaire_findings(form(*questions))}
    assert (rule, name) in named


@pytest.mark.parametrize("questions", [[ALL, NIGHT, AGE_GROUP], [NIGHT, AGE_GROUP, INCOME]])
def test_the_usual_order_is_no_fault(questions) -> None:
    assert questionnaire_findings(form(*questions)) == ()


def test_a_question_about_the_person_may_come_first_if_another_depends_on_it() -> None:
    depends = {**NIGHT, "shown_if": {"question_id": "age", "codes": ["a2"]}}
    assert questionnaire_findings(form(AGE_GROUP, depends)) == ()


@pytest.mark.parametrize(
    ("rule", "language", "changed"),
    [
        ("language-missing", "en", {"text": {"ar": GOOD[0]}}),
        ("other-script", "ar", {"text": {"ar": "How do you travel?", "en": GOOD[1]}}),
        ("numbers-differ", "en", {"text": {"ar": "ماذا عن الخط 7؟", "en": "What about line 9?"}}),
        (
            "lengths-differ",
            "en",
            {"text": {"ar": "كيف تتنقل؟", "en": "How do you " + "really travel " * 7 + "?"}},
        ),
        ("option-missing", "en", {"options": [{"code": "1", "label": {"ar": "نعم"}}, *options(YES_NO)[1:]]}),
        ("numbers-differ", "en", {"options": options([("5–9 دقائق", "5–10 minutes"), ("لا", "No")])}),
        (
            "scale-differs",
            "",
            {
                "kind": "scale",
                "options": options([(a[0], b[1]) for a, b in zip(QUALITY, QUALITY[::-1], strict=True)]),
            },
        ),
    ],
)
def test_what_differs_between_languages_is_named(rule, language, changed) -> None:
    checked = form(FIRST, {**question("q1", "single", GOOD, YES_NO), **changed})
    assert (rule, language) in rules(checked)


def test_arabic_digits_are_the_same_numbers() -> None:
    words = {"ar": "ماذا عن الخط ٧؟", "en": "What about line 7?"}
    assert questionnaire_findings(form(FIRST, question("q1", "open", GOOD, text=words))) == ()


PROJECTS = [
    {"project_id": "p1", "name": {"ar": "حديقة", "en": "A park"}, "cost": 60},
    {"project_id": "p2", "name": {"ar": "مكتبة", "en": "A library"}, "cost": 80},
]


@pytest.mark.parametrize(
    ("rule", "ballot"),
    [
        ("ballot-one", {"budget": 100, "projects": PROJECTS[:1]}),
        ("ballot-no-cost", {"budget": 100, "projects": [PROJECTS[0], {**PROJECTS[1], "cost": None}]}),
        ("ballot-too-dear", {"budget": 70, "projects": PROJECTS}),
        ("ballot-no-budget", {"projects": PROJECTS}),
        ("ballot-no-choice", {"budget": 140, "projects": PROJECTS}),
    ],
)
def test_a_fault_of_the_ballot_is_named(rule, ballot) -> None:
    assert rule in {found.rule for found in questionnaire_findings(form(ballot=ballot))}


def test_a_ballot_with_a_choice_is_left_in_peace() -> None:
    assert questionnaire_findings(form(ballot={"budget": 100, "projects": PROJECTS})) == ()


def test_an_empty_questionnaire_says_that_nothing_is_asked() -> None:
    assert [found.rule for found in questionnaire_findings(Questionnaire())] == ["nothing-asked"]


RULES = sorted(
    {
        line.partition(" =")[0].removeprefix("asking-")
        for line in Path(
            sys.modules["mashura.i18n"].__file__ or "", "..", "locales", "en", "methodology", "asking.ftl"
        )
        .resolve()
        .read_text(encoding="utf-8")
        .splitlines()
        if line.startswith("asking-")
    }
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", RULES)
def test_every_rule_says_what_why_and_how_to_mend(rule, language) -> None:
    params = dict.fromkeys(
        (
            "minutes",
            "most",
            "first",
            "second",
            "count",
            "name",
            "words",
            "option",
            "letters",
            "least",
            "up",
            "down",
        ),
        "x",
    )
    found: Finding = finding(rule, "questions", "q1", **params)
    assert len({found.text(language), found.reason(language), found.mend(language)}) == 3


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.integers(1, 40), min_size=3, max_size=6),
    st.sampled_from(
        [("{}–{}", "{}–{}"), ("من {} إلى {}", "from {} to {}"), ("بين {} و{}", "between {} and {}")]
    ),
)
def test_ranges_that_meet_neither_overlap_nor_leave_a_hole(widths: list[int], ways: Pair) -> None:
    labels, low = [], 0
    for width in widths:
        labels.append((ways[0].format(low, low + width), ways[1].format(low, low + width)))
        low += width + 1
    labels.append((f"{low} فأكثر", f"{low} or more"))
    named = {found for found, _ in rules(with_options(labels, pair=AGE))}
    assert not named & {"overlap", "hole"}
