"""What could name or reach somebody is found in Arabic and in English; ordinary numbers are left alone.

All numbers are made up; the identity numbers belong to years of birth or to check digits that are not issued.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.privacy.personal_data import KnownNames, find_personal_data, is_emirates_id


def found(text: str, names: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return [
        (finding.kind.value, text[finding.start : finding.stop])
        for finding in find_personal_data(text, KnownNames(names))
    ]


@pytest.mark.parametrize(
    ("text", "kind", "what"),
    [
        ("اتصلوا بي على ٠٥٠ ١٢٣ ٤٥٦٧ مساءً", "phone", "٠٥٠ ١٢٣ ٤٥٦٧"),
        ("رقمي0501234567شكرا", "phone", "0501234567"),
        ("call +971 50 123 4567 now", "phone", "+971 50 123 4567"),
        ("00966551234567", "phone", "00966551234567"),
        ("my number 501234567", "phone", "501234567"),
        ("واتساب 39123456", "phone", "39123456"),
        ("her number is 050 000 0000.", "phone", "050 000 0000"),
        ("\u202a٠٥٠‏١٢٣٤٥٦٧\u202c", "phone", "٠٥٠‏١٢٣٤٥٦٧"),
        ("هويتي 784-1900-1234567-1", "identity", "784-1900-1234567-1"),
        ("رقم ٧٨٤١٩٠٠١٢٣٤٥٦٧١ في الملف", "identity", "٧٨٤١٩٠٠١٢٣٤٥٦٧١"),
        ("ID 784 1900 1234567 1", "identity", "784 1900 1234567 1"),
        ("CPR 000112345", "identity", "000112345"),
        ("passport A1234567", "identity", "A1234567"),
        ("حسابي AE07 0331 2345 6789 0123 456", "bank", "AE07 0331 2345 6789 0123 456"),
        ("راسلوني a.b@example.com", "email", "a.b@example.com"),
        ("write to s.ali (at) example.org", "email", "s.ali (at) example.org"),
        ("بريدي سعاد@مثال.إمارات", "email", "سعاد@مثال.إمارات"),
        ("see @some_user there", "account", "@some_user"),
        ("اسمي سعاد علي وأسكن هنا", "name", "سعاد علي"),
        ("مع تحيات محمد بن راشد", "name", "محمد بن راشد"),
        ("اسمي سعاد الحربي", "name", "سعاد الحربي"),
        ("اسمي سعاد علي محمد الحربي والموقف حار", "name", "سعاد علي محمد الحربي"),
        ("My name is سعاد علي", "name", "سعاد علي"),
        ("Prepared by سعاد علي", "name", "سعاد علي"),
        ("اسمي Omar Said", "name", "Omar Said"),
        ("سيارتي الشارقة 3 45120 أمام المحطة", "plate", "الشارقة 3 45120"),
        ("Plate number AUH 5 61011 parks here", "plate", "AUH 5 61011"),
        ("لوحة السيارة: أبوظبي 17 54321", "plate", "أبوظبي 17 54321"),
        ("المركبة رقم ١٢٣٤٥ أمام البوابة", "plate", "١٢٣٤٥"),
        ("K 61006 دبي", "plate", "K 61006 دبي"),
        ("رقم اللوحه د هـ و 4567", "plate", "د هـ و 4567"),
        ("السجل المدني 1012345678", "identity", "1012345678"),
        ("iqama 2123456789", "identity", "2123456789"),
        ("رقم جواز سفري A12345678", "identity", "A12345678"),
        ("snap: suad_ali99", "account", "suad_ali99"),
        ("أنا سعاد المزروعي من عجمان", "name", "سعاد المزروعي"),
        ("نشكر الموظف راشد الكتبي على تعاونه", "name", "راشد الكتبي"),
        ("I am Suad Almazrouei from Ajman", "name", "Suad Almazrouei"),
        ("Thanks to Mr. Rakesh Nair for his help", "name", "Rakesh Nair"),
        ("my car, دبي أ 12345, was fined", "plate", "دبي أ 12345"),
        ("Dubai A 12345", "plate", "Dubai A 12345"),
        ("لوحة سيارتي 17/12345", "plate", "17/12345"),
        ("السيارة أ ب ج 1234", "plate", "أ ب ج 1234"),
        ("from 192.0.2.77 every day", "ip-address", "192.0.2.77"),
        ("from 2001:db8::7 every day", "ip-address", "2001:db8::7"),
        ("at 24.45391, 54.37731 there", "coordinates", "24.45391, 54.37731 "),
        ("عند 24°27'14\"N 54°22'38\"E", "coordinates", "24°27'14\"N 54°22'38\"E"),
        ("https://maps.app.goo.gl/aB12", "coordinates", "https://maps.app.goo.gl/aB12"),
        ("الكويت 290010112345", "identity", "290010112345"),
        ("قطر 284-634-12345", "identity", "284-634-12345"),
        ("My name is Omar Khalid and I ride the bus", "name", "Omar Khalid"),
        ("Regards,\nMariam Al-Ali", "name", "Mariam Al-Ali"),
        ("المواطن سعيد حمد النعيمي يشكو", "name", "سعيد حمد النعيمي"),
    ],
)
def test_what_reaches_a_person_is_found(text, kind, what):
    assert (kind, what) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "في عام 2019 و2020 كان العدد 3,000,000 و12,345,678",
        "12-10-2026 10:30, 13-10-2026 11:30",
        "الخط 50 والخط 51 والخط 52، كل 15 دقيقة من 06:00 إلى 23:00",
        "الكلفة 50000000 درهم و35000000 ريال",
        "the budget is 500000000 AED for 55123456 people",
        "المواطن يستحق خدمة أفضل من المسؤول",
        "كبار المواطنين يمشون مسافة طويلة",
        "رأي المواطن مهم جدا لدينا",
        "مدرسة إعدادية للبنات",
        "the name of the street is long",
        "1 2 3 4 5 6 7 8 9 10",
        "between 1990 2000 2010 2020",
        "نريد حافلات أكثر @ المحطة",
        "Dubai 2040 plan, Sharjah 12 2026 and 45 1200 riders",
        "الشارقة 3 حافلات و12000 راكب، دبي 45 1200 راكب",
        "أنا سعيد بالخدمة وأنا سعيد اليوم",
        "ابني يدرس في الجامعة والموظف يجلس في مكتبه",
        "I am happy with Dubai Municipality, this is Union Station",
        "تويتر الوزارة وinstagram page",
        "الاسم مطلوب",
    ],
)
def test_ordinary_words_and_numbers_stay(text):
    assert found(text) == []


def test_a_known_name_is_found_with_its_vowel_signs_and_after_a_joined_letter():
    names = ("سعاد علي", "Omar", "علي")
    assert found("قالت سُعاد عليّ إن", names)[0][0] == "name"
    assert found("وسعاد علي قالت", names) == [("name", "سعاد علي")]
    assert found("suad ALI wrote", ("Suad Ali",)) == [("name", "suad ALI")]


def test_a_single_known_name_is_not_searched_for_because_it_may_be_a_word():
    assert found("أقترح على علي أن الأمل كبير", ("علي", "أمل")) == []


@pytest.mark.parametrize(
    ("number", "right"),
    [
        ("784-1900-0000000-1", True),
        ("٧٨٤١٩٠٠٠٠٠٠٠٠٠١", True),
        ("784-1900-0000000-2", False),
        ("0501234567", False),
    ],
)
def test_the_check_digit_of_an_emirates_id(number, right):
    assert is_emirates_id(number) is right


@settings(max_examples=300, deadline=None)
@given(
    text=st.text(
        st.sampled_from("0123456789٠١٢٣٤٥٦٧٨٩+-. /@aAzZ\u200f\u064bاسمينبه،:\n") | st.characters(),
        max_size=60,
    )
)
def test_findings_lie_inside_the_text_and_apart_from_each_other(text):
    end = 0
    for finding in find_personal_data(text):
        assert end <= finding.start < finding.stop <= len(text)
        end = finding.stop
