"""Made-up tables of an office's own: old encodings, Hijri dates, covers, and people in the texts."""

from __future__ import annotations

import zipfile
from pathlib import Path

from tests.data.made_up import (
    AR_IDEAS,
    NAMES_AR,
    ROWS,
    Awkward,
    email,
    emirates_id,
    moment,
    phone,
    write_csv,
    write_ods,
)


def open_document(folder: Path) -> Awkward:
    """An ODS workbook: a cover, a title above the table, decimal ids, and a column of staff."""
    header = ("رقم الطلب", "تاريخ التسجيل", "اسم الموظف", "الإمارة", "نوع الطلب", "نص الملاحظة")
    rows = [
        (
            float(n + 1),
            moment(n),
            NAMES_AR[n % 2],
            ("دبي", "الشارقة", "عجمان")[n % 3],
            ("شكوى", "اقتراح", "شكر")[n % 3],
            f"{AR_IDEAS[n % 6]} ملاحظة {n}",
        )
        for n in range(ROWS)
    ]
    sheets = {
        "غلاف": [("تقرير ملاحظات الجمهور",), ("إدارة النقل",)],
        "البيانات": [("ملاحظات مارس 2026",), (), header, *rows, (), ("المجموع", ROWS)],
    }
    path = write_ods(folder / "ملاحظات.ods", sheets)
    return Awkward(path, "csv", ROWS, ROWS, NAMES_AR[:2], ("شكوى",))


def old_arabic_table(folder: Path) -> Awkward:
    """A semicolon table in Windows-1256: decimal commas, Hijri dates, texts that hold plates and ids."""
    header = ("م", "التاريخ الهجري", "الاسم", "الجوال", "رقم اللوحة", "المنطقة", "درجة الرضا", "الملاحظة")
    rows = [
        (
            n + 1,
            f"{n % 28 + 1:02d}/09/1447",
            NAMES_AR[n % 6],
            phone(n),
            f"أ ب ج {1234 + n}",
            ("الرياض", "جدة")[n % 2],
            f"{n % 5},5",
            f"{AR_IDEAS[n % 6]}، وهويتي 10{12345678 + n} ولوحة سيارتي أ ب ج {1234 + n}",
        )
        for n in range(ROWS)
    ]
    path = write_csv(folder / "ملاحظات هجري.csv", [header, *rows], encoding="cp1256", delimiter=";")
    return Awkward(path, "csv", ROWS, ROWS, (*NAMES_AR, phone(3), "1237", "1012345681"))


def hijri_words(folder: Path) -> Awkward:
    """Hijri dates in words with Arabic digits."""
    digits = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
    header = ("تاريخ المشاركة", "الحي", "ما مقترحك لتطوير الحديقة؟")
    rows = [
        (
            f"{n % 28 + 1} رمضان 1447 هـ".translate(digits),
            ("الروضة", "النخيل")[n % 2],
            f"{AR_IDEAS[n % 6]} {n}",
        )
        for n in range(ROWS)
    ]
    return Awkward(write_csv(folder / "مقترحات.csv", [header, *rows]), "csv", ROWS, ROWS)


def plates_in_texts(folder: Path) -> Awkward:
    """English texts that give away plates, Emirates ids, IP addresses, telephones and places on a map."""
    texts = (
        "My car Dubai K {n5} was fined at the stop near the market last week",
        "my emirates id is {id} and the machine did not read it at all",
        "call me on {phone} when the lights in the garden are repaired",
        "the kiosk with the address 203.0.113.{n} is out of order every weekend",
        "there is no shade at 25.{n6}, 55.{n6} in the afternoon sun",
        "Plate number AUH 5 {n5} parks on the pavement every single evening",
    )
    rows = [
        (
            n + 1,
            texts[n % 6].format(n5=61000 + n, n6=400000 + n, n=n, id=emirates_id(n), phone=phone(n)),
            "2026-03-01",
        )
        for n in range(ROWS)
    ]
    path = write_csv(folder / "feedback.csv", [("Ref", "Comment", "Date"), *rows])
    return Awkward(
        path, "csv", ROWS, ROWS, ("61006", emirates_id(7), phone(8), "203.0.113.9", "25.40001", "61011")
    )


def archive_of_several(folder: Path) -> Awkward:
    """An archive: a table of ideas, a picture, a letter and a sheet of codes."""
    header = ("رقم المشاركة", "البريد", "الفئة العمرية", "الفكرة")
    rows = [(n + 1, email(n), ("18-24", "25-34")[n % 2], f"{AR_IDEAS[n % 6]} فكرة {n}") for n in range(ROWS)]
    ideas = write_csv(folder / "ideas.csv", [header, *rows])
    codes = write_csv(folder / "codes.csv", [("code", "meaning"), ("1", "yes"), ("2", "no")])
    path = folder / "أفكار الحديقة.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(ideas, "export/ideas.csv")
        archive.write(codes, "export/codes.csv")
        archive.writestr("export/photo.jpg", b"\xff\xd8\xff")
        archive.writestr("export/letter.docx", b"PK")
    for file in (ideas, codes):
        file.unlink()
    return Awkward(path, "csv", ROWS, ROWS, (email(3),))
