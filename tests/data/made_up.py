"""Made-up words and people of exports, and writers of the files that offices send."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from xml.sax.saxutils import escape

from openpyxl import Workbook

ROWS = 24
SUNDAY = "Sun Mar 01 2026 08:05:00 GMT+0400 (Gulf Standard Time)"
Row = Sequence[object]
AR_IDEAS = (
    "نحتاج مظلات في مواقف الحافلات قرب المدرسة لأن الحر شديد في الصيف",
    "الحافلة تتأخر كل صباح ولا أحد يخبرنا بموعد وصولها",
    "أشكركم على المحطة الجديدة فهي نظيفة ومرتبة",
    "أقترح تشغيل حافلة إضافية بعد العاشرة مساءً للعاملين في الورديات",
    "والحديقة خلف السوق تحتاج إنارة ومقاعد لكبار السن",
    "لوحة المواعيد لا تعمل منذ شهرين وأبلغنا البلدية مرتين",
)
EN_IDEAS = (
    "We need shade at the bus stop near the school because summer is too hot",
    "The bus is late every morning and nobody tells us when it comes",
    "Thank you for the new station, it is clean and well organised",
    "Please run one more bus after ten in the evening for shift workers",
    "The garden behind the market needs lights and seats for older people",
    "The timetable screen has been broken for two months",
)
NAMES_AR = ("سعاد المزروعي", "عمر الكعبي", "مريم الشامسي", "خلفان النعيمي", "ميثاء الظاهري", "راشد الكتبي")
NAMES_EN = (
    "Suad Almazrouei",
    "Omar Alkaabi",
    "Mariam Alshamsi",
    "Tomasz Kowalczyk",
    "Rakesh Nair",
    "Ingrid Dahl",
)
STREETS = ("فيلا 12 شارع النخيل", "شقة 304 برج الواحة", "بيت 7 حي المرقاب")


@dataclass(frozen=True)
class Awkward:
    """One export: its place and format, how many people and statements it holds, and what must not show."""

    path: Path
    format: str
    people: int
    statements: int
    secrets: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()


def email(n: int) -> str:
    return f"resident{n}@mail.example"


def phone(n: int) -> str:
    return f"05{n % 10}{7654321 + 31 * n}"


def emirates_id(n: int) -> str:
    return f"784-1988-{4561230 + n}-{n % 10}"


def moment(n: int) -> datetime:
    return datetime(2026, 3, 1, 8, 5) + timedelta(days=n % 20, minutes=37 * n)


def write_csv(
    path: Path, rows: Sequence[Row], *, encoding: str = "utf-8-sig", delimiter: str = ",", end: str = "\r\n"
) -> Path:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=end).writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def write_workbook(path: Path, sheets: Mapping[str, Sequence[Row]]) -> Path:
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([*row])
    book.save(path)
    return path


def write_ods(path: Path, sheets: Mapping[str, Sequence[Row]]) -> Path:
    def cell(value: object) -> str:
        if isinstance(value, datetime):
            return (
                f'<table:table-cell office:value-type="date" office:date-value="{value.isoformat()}">'
                f"<text:p>{value:%d/%m/%Y %H:%M}</text:p></table:table-cell>"
            )
        if isinstance(value, int | float):
            return (
                f'<table:table-cell office:value-type="float" office:value="{value}">'
                f"<text:p>{value}</text:p></table:table-cell>"
            )
        if value in ("", None):
            return "<table:table-cell/>"
        text = f"<text:p>{escape(str(value))}</text:p>"
        return f'<table:table-cell office:value-type="string">{text}</table:table-cell>'

    tables = "".join(
        f'<table:table table:name="{escape(name)}">'
        + "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
        + "</table:table>"
        for name, rows in sheets.items()
    )
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.2">'
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return path
