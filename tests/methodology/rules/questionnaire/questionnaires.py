"""Questionnaires for tests: good ones, drawn from parts that survey textbooks would accept."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from mashura.methodology.records.questionnaire import Questionnaire

Pair = tuple[str, str]

SATISFACTION: list[Pair] = [
    ("راضٍ جداً", "Very satisfied"),
    ("راضٍ", "Satisfied"),
    ("لا راضٍ ولا مستاء", "Neither satisfied nor dissatisfied"),
    ("غير راضٍ", "Dissatisfied"),
    ("غير راضٍ إطلاقاً", "Very dissatisfied"),
]
AGREEMENT: list[Pair] = [
    ("أوافق بشدة", "Strongly agree"),
    ("أوافق", "Agree"),
    ("محايد", "Neither agree nor disagree"),
    ("لا أوافق", "Disagree"),
    ("لا أوافق بشدة", "Strongly disagree"),
]
QUALITY: list[Pair] = [
    ("جيد جداً", "Very good"),
    ("جيد", "Good"),
    ("مقبول", "Fair"),
    ("سيئ", "Bad"),
    ("سيئ جداً", "Very bad"),
]
IMPORTANCE: list[Pair] = [
    ("مهم جداً", "Very important"),
    ("مهم", "Important"),
    ("مهم إلى حد ما", "Somewhat important"),
    ("غير مهم", "Not important"),
]
SCALES = [
    (
        ("ما مدى رضاك عن مواعيد الحافلات؟", "How satisfied are you with the timetable of the buses?"),
        SATISFACTION,
    ),
    (
        ("ما مدى رضاك عن نظافة المحطات؟", "How satisfied are you with the cleanness of the stops?"),
        SATISFACTION,
    ),
    (("ما تقييمك لوسائل الراحة في الحديقة؟", "How do you rate the comfort in the park?"), QUALITY),
    (("ما مدى أهمية الظل في الشارع لك؟", "How important is shade in the street to you?"), IMPORTANCE),
    (("حافلات الليل مفيدة لي.", "Night buses are useful to me."), AGREEMENT),
    (
        ("كيف تقيّم هيئة الطرق والمواصلات؟", "How do you rate the Roads and Transport Authority?"),
        QUALITY,
    ),
]
YES_NO: list[Pair] = [("نعم", "Yes"), ("لا", "No")]
SINGLES: list[tuple[Pair, list[Pair], bool]] = [
    (("هل ركبت الحافلة هذا الأسبوع أم لا؟", "Did you take a bus this week or not?"), YES_NO, False),
    (
        ("كم مرة تركب الحافلة؟", "How often do you take a bus?"),
        [
            ("كل يوم", "Every day"),
            ("كل أسبوع", "Every week"),
            ("كل شهر", "Every month"),
            ("أقل", "Less often"),
        ],
        False,
    ),
    (
        ("كم دقيقة تنتظر عادة؟", "How many minutes do you usually wait?"),
        [("أقل من 5", "Less than 5"), ("5–9", "5–9"), ("10–19", "10–19"), ("20 فأكثر", "20 or more")],
        False,
    ),
    (
        ("بأي وسيلة تذهب إلى العمل غالباً؟", "How do you mostly travel to work?"),
        [("بالحافلة", "By bus"), ("بالسيارة", "By car"), ("مشياً", "On foot"), ("بالدراجة", "By bicycle")],
        True,
    ),
    (
        ("لماذا لا تستخدم الحافلة؟", "Why do you not use the bus?"),
        [("بعيدة", "Too far"), ("غالية", "Too expensive"), ("بطيئة", "Too slow"), ("مزدحمة", "Too full")],
        True,
    ),
    (
        ("هل تؤيد منع السيارات في السوق أم تعارضه؟", "Do you support or oppose a ban on cars in the market?"),
        [("أؤيد", "Support"), ("أعارض", "Oppose"), ("لا أعرف", "I do not know")],
        False,
    ),
]
OPEN: list[Pair] = [
    ("ماذا تقترح لتحسين الخط 7؟", "What do you suggest for line 7?"),
    ("هل من شيء آخر تود قوله؟", "Is there anything else you would like to say?"),
]
BACKGROUND = [
    (
        ("ما فئتك العمرية؟", "Which age group are you in?"),
        [
            ("15–17", "15–17"),
            ("18–29", "18–29"),
            ("30–44", "30–44"),
            ("45–64", "45–64"),
            ("65 فأكثر", "65 and over"),
        ],
    ),
    (("أين تسكن؟", "Where do you live?"), [("الكورنيش", "Corniche"), ("الوادي", "The valley")]),
]
STATEMENTS: list[Pair] = [
    ("ينبغي أن تعمل الحافلات بعد منتصف الليل.", "Buses should run after midnight."),
    ("أريد مقاعد في كل محطة.", "I want seats at every stop."),
    ("حافلات المساء متأخرة.", "The evening buses are late."),
    ("أفضّل حافلات أكثر على طرق أعرض.", "I prefer more buses to wider roads."),
    ("يكفي باص واحد كل 20 دقيقة.", "One bus every 20 minutes is enough."),
    ("يجب أن يجد الرجال والنساء مقاعد مريحة.", "Men and women should find comfortable seats."),
]


def texts(pair: Pair) -> dict[str, str]:
    return {"ar": pair[0], "en": pair[1]}


def options(labels: list[Pair]) -> list[dict[str, Any]]:
    return [{"code": f"a{place}", "label": texts(label)} for place, label in enumerate(labels, 1)]


OTHER = {"code": "other", "label": {"ar": "غير ذلك", "en": "Other"}, "role": "other"}
NONE = {"code": "none", "label": {"ar": "لا شيء مما سبق", "en": "None of these"}, "role": "none"}


def question(name: str, kind: str, pair: Pair, labels: list[Pair] = (), **more: Any) -> dict[str, Any]:  # type: ignore[assignment]
    """Return a question as a mapping; ``more`` replaces or adds fields."""
    return {"question_id": name, "kind": kind, "text": texts(pair), "options": options([*labels]), **more}


def form(*questions: dict[str, Any], statements: list[Pair] = (), **more: Any) -> Questionnaire:  # type: ignore[assignment]
    """Return a questionnaire in Arabic and English."""
    return Questionnaire.model_validate(
        {
            "title": {"ar": "حافلات المدينة", "en": "Buses of the city"},
            "languages": ("ar", "en"),
            "questions": questions,
            "statements": [
                {"statement_id": f"s{place}", "text": texts(pair)} for place, pair in enumerate(statements, 1)
            ],
            **more,
        }
    )


@st.composite
def good_questionnaires(draw: st.DrawFn) -> Questionnaire:
    """Draw a questionnaire in which nothing is wrong."""
    scales = draw(st.lists(st.sampled_from(SCALES), max_size=4, unique_by=lambda entry: entry[0]))
    singles = draw(st.lists(st.sampled_from(SINGLES), max_size=4, unique_by=lambda entry: entry[0]))
    written = draw(st.lists(st.sampled_from(OPEN), max_size=2, unique=True))
    about = draw(st.lists(st.sampled_from(BACKGROUND), max_size=2, unique_by=lambda entry: entry[0]))
    statements = draw(st.lists(st.sampled_from(STATEMENTS), min_size=1, max_size=6, unique=True))
    asked = []
    for pair, labels, is_list in singles:
        kind = draw(st.sampled_from(["single", "multiple"])) if is_list else "single"
        offered = [*options(labels), *([OTHER] if is_list else []), *([NONE] if kind == "multiple" else [])]
        required = draw(st.booleans())
        asked.append(question(f"q{len(asked)}", kind, pair, options=offered, required=required))
    for pair, labels in scales:
        asked.append(question(f"q{len(asked)}", "scale", pair, labels))
    if asked:
        asked += [question(f"q{len(asked)}{place}", "open", pair) for place, pair in enumerate(written)]
    asked += [question(f"b{place}", "single", *entry) for place, entry in enumerate(about)]
    return form(*asked, statements=statements)
