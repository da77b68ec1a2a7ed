"""Columns that identify people are known by their name in both languages, and by what they hold."""

from __future__ import annotations

import pytest

from mashura.privacy.identity_columns import IdentityKind, identity_column, is_placeholder

NAMES = {
    IdentityKind.NAME: [
        "Name",
        "Full name",
        "First Name",
        "RecipientLastName",
        "author/name",
        "hh_name",
        "What is your name?",
        "الاسم",
        "الاسم الثلاثي",
        "الاسم الكامل (اختياري)",
        "اسمك",
        "اسم مقدم الطلب",
        "Name (optional)",
    ],
    IdentityKind.EMAIL: [
        "Email",
        "E-mail address",
        "البريد الإلكتروني",
        "عنوان البريد الإلكتروني",
        "الإيميل",
        "Email Address",
    ],
    IdentityKind.PHONE: [
        "Phone",
        "Mobile number",
        "phonenumber",
        "رقم الجوال",
        "رقم الهاتف",
        "WhatsApp",
        "الهاتف المتحرك",
    ],
    IdentityKind.IP_ADDRESS: ["IPAddress", "IP Address", "ipaddr", "عنوان IP"],
    IdentityKind.COORDINATES: [
        "LocationLatitude",
        "_gps_longitude",
        "_geolocation",
        "_location_precision",
        "خط العرض",
    ],
    IdentityKind.DEVICE: ["deviceid", "subscriberid", "User Agent", "معرف الجهاز"],
    IdentityKind.IDENTITY: [
        "Emirates ID",
        "Passport number",
        "رقم الهوية",
        "رقم الهوية الإماراتية",
        "السجل المدني",
    ],
    IdentityKind.STAFF: ["username", "enumerator_name", "_submitted_by", "اسم الباحث", "مدخل البيانات"],
    IdentityKind.SIGNATURE: ["Signature", "التوقيع"],
    IdentityKind.ACCOUNT: ["author/id", "user_id", "ExternalReference", "معرف المستخدم"],
    IdentityKind.ADDRESS: ["Home address", "العنوان", "عنوان السكن"],
}
HARMLESS = [
    "What is the name of your station?",
    "Project name",
    "اسم المشروع",
    "اسم المنطقة",
    "Age",
    "العمر",
    "Idea",
    "المقترح",
    "Which phone do you prefer?",
    "How many people live in your home?",
    "عدد أفراد الأسرة",
    "Votes",
    "Q1",
    "Do you read our e-mail newsletter often enough to know it?",
    "كيف سمعت عنا؟",
    "title/en",
    "District",
    "Status",
]
CELLS = {
    IdentityKind.EMAIL: ["a.b@example.org", "c@example.com", "d.e@example.net"],
    IdentityKind.PHONE: ["0501234567", "+971 50 123 4567", "٠٥٠١٢٣٤٥٦٧"],
    IdentityKind.IP_ADDRESS: ["192.0.2.1", "198.51.100.7", "203.0.113.99"],
    IdentityKind.COORDINATES: ["24.4500 54.3700 0 0", "24.4511, 54.3709", "25.20490;55.27080"],
    IdentityKind.DEVICE: [
        "uuid:0f8fad5b-d9cb-469f-a165-70867728950e",
        "7c9e6679-7425-40de-944b-e07fc1f90ae7",
    ],
    IdentityKind.IDENTITY: ["784-1990-1234567-1", "784198512345678"],
    IdentityKind.ACCOUNT: ["https://example.org/profiles/suad", "https://example.org/users/omar"],
}


@pytest.mark.parametrize(
    ("kind", "header"), [(kind, header) for kind, headers in NAMES.items() for header in headers]
)
def test_a_column_is_known_by_its_name(kind: IdentityKind, header: str) -> None:
    found = identity_column(header)
    assert found is not None
    assert found.kind is kind


@pytest.mark.parametrize("header", HARMLESS)
def test_a_question_that_only_sounds_like_it_is_none(header: str) -> None:
    assert identity_column(header, ["Yes", "No", "Maybe"]) is None


@pytest.mark.parametrize("kind", CELLS)
def test_a_column_without_a_telling_name_is_known_by_its_cells(kind: IdentityKind) -> None:
    found = identity_column("Q7", CELLS[kind] * 3 + [""])
    assert found is not None
    assert (found.kind, found.by) == (kind, "content")


@pytest.mark.parametrize(
    "cells",
    [
        ["12", "34", "1000000"],
        ["2026-03-01 10:00", "2026-03-02 11:00"],
        ["v1.2.3", "1.2.3"],
        ["Call us: 0501234567 or come by any day of the week, please"],
    ],
)
def test_cells_that_only_look_alike_identify_nobody(cells: list[str]) -> None:
    assert identity_column("Q7", cells) is None


@pytest.mark.parametrize(
    "name",
    [
        "anonymous",
        "Anonymous",
        "n/a",
        "-",
        "",
        "مجهول",
        "مجهول الهوية",
        "Deleted participant",
        "لا يوجد",
        "فاعل خير",
    ],
)
def test_a_placeholder_names_nobody(name: str) -> None:
    assert is_placeholder(name)


@pytest.mark.parametrize("name", ["Suad Ali", "p17", "a@b.org", "عمر خلفان", "7"])
def test_a_name_is_no_placeholder(name: str) -> None:
    assert not is_placeholder(name)
