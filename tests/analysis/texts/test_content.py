"""Numbers, negations and places keep texts in nearly the same words apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashura.analysis.texts.content import content_of, differ_in_content
from mashura.analysis.texts.likeness import likeness

ENGLISH = (
    "We want {negation}the new bus line with {number} stops to serve families in {place} every morning",
    "The council should {negation}build {number} playgrounds near {place} for children of the neighbourhood",
)
ARABIC = (
    "{negation}أريد أن يتوقف الباص الجديد {number} مرات في {place} كل صباح للطلاب",
    "{negation}نريد بناء {number} ملاعب قرب {place} لأطفال الحي وعائلاتهم",
)
NEGATIONS = {"en": ("", "not "), "ar": ("", "لا ")}
PLACES = {"en": ("Sharjah", "Khalidiya", "the harbour"), "ar": ("الشارقة", "الخالدية", "الميناء")}


def joined(first, second):
    return likeness([first, second]).partner[1] == 0


@st.composite
def pairs(draw):
    """Two texts of one frame, and in how many slots they differ."""
    language = draw(st.sampled_from(["en", "ar"]))
    frame = draw(st.sampled_from(ENGLISH if language == "en" else ARABIC))
    slots = {
        "negation": st.sampled_from(NEGATIONS[language]),
        "number": st.integers(2, 99_999).map(lambda value: f"{value:,}"),
        "place": st.sampled_from(PLACES[language]),
    }
    first = {name: draw(values) for name, values in slots.items()}
    changed = draw(st.sets(st.sampled_from(sorted(slots))))
    second = first | {
        name: draw(slots[name].filter(lambda value, name=name: value != first[name])) for name in changed
    }
    return frame.format(**first), frame.format(**second), len(changed)


@given(pairs())
def test_texts_that_differ_in_a_number_a_negation_or_a_place_are_not_joined(pair):
    first, second, changed = pair
    assert joined(first, second) == (changed == 0)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("I want the bus to stop at the school gate", "I do not want the bus to stop at the school gate"),
        ("I want the bus to stop at the school gate", "I don't want the bus to stop at the school gate"),
        ("أريد أن يتوقف الباص عند باب المدرسة", "لا أريد أن يتوقف الباص عند باب المدرسة"),
        ("نبي الباص يوقف عند باب المدرسة كل يوم", "ما نبي الباص يوقف عند باب المدرسة كل يوم"),
        ("الموظفون في هذا المركز متعاونون جداً", "الموظفون في هذا المركز غير متعاونين جداً"),
        (
            "Families that earn less than $50,000 pay nothing",
            "Families that earn less than $100,000 pay nothing",
        ),
        ("خصصوا ٥٠٬٠٠٠ درهم لصيانة الحديقة القديمة", "خصصوا ١٠٠٬٠٠٠ درهم لصيانة الحديقة القديمة"),
        (
            "Build two new playgrounds for the children here",
            "Build five new playgrounds for the children here",
        ),
        ("نريد خمسة ملاعب جديدة لأطفال الحي", "نريد عشرة ملاعب جديدة لأطفال الحي"),
        ("Open the library until 5 pm on Fridays please", "Open the library until 9 pm on Fridays please"),
        ("Keep the old market road open to cars", "Keep the old school road open to cars"),
        ("نريد حديقة جديدة في حي النخيل للعائلات", "نريد حديقة جديدة في حي الورود للعائلات"),
        ("We want more buses on this line at night", "We want fewer buses on this line at night"),
        ("I want the bus line, not the tram line here", "I want the tram line, not the bus line here"),
        ("مفيش مواقف كافية عند سوق السمك القديم", "فيه مواقف كافية عند سوق السمك القديم"),
    ],
)
def test_these_say_different_things(first, second):
    assert not joined(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Please spend 50,000 on the old park benches", "please spend 50000 on the old park benches!!"),
        ("Spend 50 thousand on the benches of the park", "Spend 50,000 on the benches of the park"),
        ("We need five new benches in the old park", "We need 5 new benches in the old park"),
        ("خصصوا ٥٠ ألف درهم لصيانة الحديقة القديمة", "خصصوا 50,000 درهم لصيانة الحديقة القديمة"),
        ("The bus does not stop at the school gate", "The bus doesn't stop at the school gate, please"),
        ("لا نريد سوقاً قرب المدرسة", "شكراً لكم، لا نريد سوقا قرب المدرسه"),
        ("نريد مواقف أكثر قرب الميناء", "نريد مواقف أكثر قرب الميناء إن شاء الله"),
        ("نريد مواقف أكثر قرب الميناء الكبير", "لا حول ولا قوة إلا بالله نريد مواقف أكثر قرب الميناء الكبير"),
    ],
)
def test_these_say_the_same(first, second):
    assert not differ_in_content(content_of(first), content_of(second))


def test_a_third_text_does_not_join_two_that_differ():
    texts = [
        "نريد ممشى جديداً للعائلات والأطفال مع إنارة جيدة ومقاعد كثيرة في دبي",
        "نريد ممشى جديداً للعائلات والأطفال مع إنارة جيدة ومقاعد كثيرة",
        "نريد ممشى جديداً للعائلات والأطفال مع إنارة جيدة ومقاعد كثيرة في الشارقة",
    ]
    found = likeness(texts)
    assert found.cluster[0] == found.cluster[1] != found.cluster[2]
    assert found.partner.tolist() == [-1, 0, -1]
