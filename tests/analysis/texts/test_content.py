"""Numbers, negations and places keep texts in nearly the same words apart."""

import pytest
from hypothesis import given, settings
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


@settings(deadline=None)
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


ALMOST_ALIKE = [
    (
        "We need at least three lifeguards at the public beach",
        "We need at least six lifeguards at the public beach",
    ),
    (
        "Raise the parking fee to 4 dirhams an hour downtown",
        "Raise the parking fee to 2 dirhams an hour downtown",
    ),
    (
        "Close the street to cars on the first Friday of the month",
        "Close the street to cars on the third Friday of the month",
    ),
    (
        "The clinic should open twice a week for our elderly",
        "The clinic should open once a week for our elderly",
    ),
    (
        "Half of the budget should go to the cycle paths",
        "A quarter of the budget should go to the cycle paths",
    ),
    ("I would never send my children to the new school", "I would send my children to the new school"),
    (
        "Nobody should have to pay for the first hour of parking",
        "Everybody should have to pay for the first hour of parking",
    ),
    ("Residents can park without a permit in this street", "Residents can park with a permit in this street"),
    ("Stop the lorries from using the coast road at night", "Keep the lorries using the coast road at night"),
    (
        "Please plant palm trees along the Corniche in Abu Dhabi",
        "Please plant palm trees along the Corniche in Doha",
    ),
    (
        "A footbridge is needed over the road to Al Ain hospital",
        "A footbridge is needed over the road to Fujairah hospital",
    ),
    ("The bus stop in front of the mosque has no shade", "The bus stop in front of the market has no shade"),
    (
        "Ban cars from the street before 2027 for clean air",
        "Ban cars from the street before 2035 for clean air",
    ),
    (
        "The fee went up by 10 percent and that is fair enough",
        "The fee went up by 50 percent and that is fair enough",
    ),
    (
        "The plan is likely to help the shops in our street",
        "The plan is unlikely to help the shops in our street",
    ),
    ("نحتاج ثلاثة منقذين على الشاطئ العام كل يوم", "نحتاج ستة منقذين على الشاطئ العام كل يوم"),
    (
        "ارفعوا رسوم المواقف إلى أربعة دراهم للساعة في وسط المدينة",
        "ارفعوا رسوم المواقف إلى درهمين للساعة في وسط المدينة",
    ),
    ("أغلقوا الشارع أمام السيارات أول جمعة من كل شهر", "أغلقوا الشارع أمام السيارات ثالث جمعة من كل شهر"),
    ("نصف الميزانية يجب أن يذهب إلى مسارات الدراجات", "ربع الميزانية يجب أن يذهب إلى مسارات الدراجات"),
    ("مب موافقين على نقل السوق من مكانه القديم", "موافقين على نقل السوق من مكانه القديم"),
    ("يمكن للسكان الوقوف بدون تصريح في هذا الشارع", "يمكن للسكان الوقوف بتصريح في هذا الشارع"),
    ("مش عايزين الكوبري الجديد يعدي من شارعنا", "عايزين الكوبري الجديد يعدي من شارعنا"),
    ("ما بدنا محطة بنزين جنب المدرسة بالحارة", "بدنا محطة بنزين جنب المدرسة بالحارة"),
    ("لن أرسل أولادي إلى المدرسة الجديدة في الحي", "سأرسل أولادي إلى المدرسة الجديدة في الحي"),
    ("ازرعوا النخيل على الكورنيش في أبوظبي من فضلكم", "ازرعوا النخيل على الكورنيش في الدوحة من فضلكم"),
    ("نريد جسر مشاة على طريق مستشفى العين", "نريد جسر مشاة على طريق مستشفى الفجيرة"),
    ("موقف الباص أمام المسجد بلا ظل في الصيف", "موقف الباص أمام السوق بلا ظل في الصيف"),
    ("زادت الرسوم عشرة بالمئة وهذا معقول للجميع", "زادت الرسوم خمسين بالمئة وهذا معقول للجميع"),
    ("افتحوا الحديقة الساعة السادسة صباحا للعائلات", "افتحوا الحديقة الساعة التاسعة صباحا للعائلات"),
    ("عارض السكان فتح مقهى جديد في الشارع الخلفي", "أيد السكان فتح مقهى جديد في الشارع الخلفي"),
]


@pytest.mark.parametrize(("first", "second"), ALMOST_ALIKE)
def test_almost_the_same_words_with_another_number_negation_or_place_are_not_joined(first, second):
    assert not joined(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The clinic should open twice a week", "the clinic should open 2 times a week!"),
        ("افتحوا الحديقة الساعة ٦ صباحا للعائلات", "افتحوا الحديقة الساعة 6 صباحاً للعائلات"),
        (
            "We cannot sleep because of the noise near the port",
            "we can't sleep because of the noise near the port",
        ),
        ("نريد مواقف قرب المستشفى", "نريد مواقف بالقرب من المستشفى"),
    ],
)
def test_another_spelling_says_the_same(first, second):
    assert not differ_in_content(content_of(first), content_of(second))
