"""Short answers that name nobody are shown; whatever may be a name is not."""

import pytest

from mashura.privacy.plain_reasons import is_plain_reason

REASONS = [
    "لأنها أرخص",
    "لأنه أقرب إلى البيت",
    "ما في مواقف",
    "عشان الزحمة",
    "السعر مرتفع جدا",
    "لا أعرف",
    "لا يوجد ظل كاف",
    "أسرع من السيارة",
    "because it is cheaper",
    "too expensive",
    "it never comes on time",
    "I don't need it",
    "Not enough shade",
]
MAY_NAME = [
    "سعاد علي",
    "لأن سعاد تعمل هناك",
    "قالت لي أم خالد لا",
    "محمد",
    "مدير المدرسة",
    "حي الوحدة",
    "because of Mr Qureshi",
    "Al Barsha",
    "not Rashid",
    "no, call 0501234567",
    "because a@b.org is wrong",
    "cheaper",
]


@pytest.mark.parametrize("text", REASONS)
def test_a_reason_without_a_name_is_shown(text):
    assert is_plain_reason(text)


@pytest.mark.parametrize("text", MAY_NAME)
def test_what_may_name_a_person_is_withheld(text):
    assert not is_plain_reason(text)
