import pytest

from mashura.analysis.texts.stances import stance, stances


@pytest.mark.parametrize(
    ("text", "kind", "sentiment"),
    [
        ("شكراً لكم، الخدمة ممتازة والموظفون متعاونون", "praise", "positive"),
        ("للأسف المكان وسخ ومزدحم ولا أحد يهتم", "complaint", "negative"),
        ("نتمنى توفير مظلات ومواقف أكثر", "suggestion", "neutral"),
        ("المكان مو نظيف وخايس", "complaint", "negative"),
        ("ما قصرتوا الحديقة حلوة وايد", "praise", "positive"),
        ("The staff are rude and the queue is unbearable", "complaint", "negative"),
        ("Please add more trees and seats", "suggestion", "neutral"),
        ("متى يفتح المتحف؟", "unclear", "neutral"),
        ("", "unclear", "neutral"),
    ],
)
def test_plain_cases(text, kind, sentiment):
    found = stance(text)
    assert found.kind == kind
    if sentiment != "neutral":
        assert found.sentiment == sentiment


def test_a_negation_turns_a_word():
    assert stance("الحديقة نظيفة").sentiment != "negative"
    assert stance("الحديقة مو نظيفة").sentiment == "negative"


def test_the_judgement_names_its_words():
    assert "ممتازه" in stance("خدمة ممتازة").evidence


def test_statements_that_were_taken_out_are_not_judged(camps):
    found = stances(camps)
    assert set(found.of) == set(camps.statements["statement_id"]) - {"x"}
    assert found.simulated


SET_PHRASES = [
    "إن شاء الله",
    "ما شاء الله",
    "الحمد لله",
    "الله يعطيكم العافية",
    "لا حول ولا قوة إلا بالله",
    "thank god",
    "god willing",
    "inshallah",
]


@pytest.mark.parametrize("phrase", SET_PHRASES)
def test_a_set_phrase_carries_no_stance(phrase):
    assert stance(phrase).sentiment == "neutral"
    assert stance(phrase).kind == "unclear"


@pytest.mark.parametrize("phrase", SET_PHRASES[:5])
@pytest.mark.parametrize(
    "text", ["على الزحمة", "يفتح المركز الساعة الثامنة", "الشارع مكسور من سنة", "نقترح زيادة المظلات"]
)
def test_a_set_phrase_changes_no_stance(phrase, text):
    assert stance(f"{phrase} {text}") == stance(text)


@pytest.mark.parametrize(
    "text",
    [
        "الباص دايم يتأخر والله مليت",
        "ما شاء الله على الزحمة",
        "والله زهقنا من الحفر في الشارع",
        "التطبيق يعلق كل مرة وخدمتهم زفت",
        "السيستم واقع والموظفة بتتعامل بقلة ذوق",
        "el service zeft",
        "el basat wayed zahma we malleit",
        "the app crashes again and again",
    ],
)
def test_complaints_in_dialect_and_arabizi_are_no_praise(text):
    assert stance(text).sentiment == "negative"
    assert stance(text).kind == "complaint"


@pytest.mark.parametrize(
    "text",
    [
        "رائع جداً، انتظرنا ثلاث ساعات ههههه",
        "great, another hour of waiting!!",
        "خدمة «ممتازة» كالعادة",
        "What an amazing queue 😂",
    ],
)
def test_praise_with_signs_of_irony_is_no_praise(text):
    assert stance(text).sentiment != "positive"
    assert stance(text).kind != "praise"


@pytest.mark.parametrize(
    "text",
    [
        "يفتح المركز الساعة الثامنة صباحاً في الطابق الثاني",
        "تقع الحديقة بين شارع الكورنيش وشارع المطار",
        "اجتماع المجلس يوم الأحد في قاعة البلدية",
        "The library is on the second floor next to the station",
        "The council meets on Sunday in the town hall",
    ],
)
def test_facts_have_no_tone(text):
    assert stance(text).sentiment == "neutral"


@pytest.mark.parametrize(
    "text", ["ما أجمل الحديقة", "الخدمة لا يعلى عليها والموظفين ما قصروا", "not bad, thanks"]
)
def test_praise_with_a_word_of_denial_is_praise(text):
    assert stance(text).sentiment == "positive"
