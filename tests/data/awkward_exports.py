"""Made-up exports as offices send them: the tools' own columns, Arabic heads, odd dates, people to hide."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
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


def google_arabic(folder: Path) -> Awkward:
    """Google Forms in Arabic: ص and م, a zone in Arabic, a grid of ticks with two values in one cell."""
    header = (
        "طابع زمني", "عنوان البريد الإلكتروني", "الاسم الثلاثي", "رقم الجوال", "الفئة العمرية", "الجنس",
        "أي الوسائل تستخدم؟", "متى تستخدم كلاً منها؟ [الحافلة]", "متى تستخدم كلاً منها؟ [المترو]",
        "كيف تقيّم النظافة؟", "ما اقتراحك لتحسين المواقف؟",
    )  # fmt: skip
    rows: list[Row] = []
    for n in range(ROWS):
        time = moment(n)
        half = "ص" if time.hour < 12 else "م"
        rows.append(
            (
                f"{time:%Y/%m/%d} {time.hour % 12 or 12}:{time:%M:%S} {half} غرينتش+4",
                email(n),
                f"{NAMES_AR[n % 6]}",
                phone(n),
                ("18-24", "25-34", "35-44", "45-54")[n % 4],
                ("ذكر", "أنثى")[n % 2],
                ("الحافلة", "الحافلة, المترو", "المترو, سيارة أجرة")[n % 3],
                ("صباحاً", "صباحاً, مساءً")[n % 2],
                ("مساءً", "صباحاً, مساءً")[n % 2],
                ("ممتاز", "جيد", "ضعيف")[n % 3],
                f"{AR_IDEAS[n % 6]} رقم {n}",
            )
        )
    path = write_csv(folder / "استبيان المواقف (الردود) - ردود النموذج 1.csv", [header, *rows])
    return Awkward(path, "google-forms", ROWS, ROWS, (*NAMES_AR, email(3), phone(3)), ("صباحاً", "الحافلة"))


def microsoft_arabic(folder: Path) -> Awkward:
    """Microsoft Forms in Arabic: real dates, everybody anonymous, answers that end in a semicolon."""
    header = (
        "المعرف", "وقت البدء", "وقت الإكمال", "البريد الإلكتروني", "الاسم", "وقت آخر تعديل",
        "ما المنطقة التي تسكنها؟", "ما القنوات التي تفضلها؟", "ما رأيك في الخدمة؟",
        "رقم الهوية الإماراتية",
        "اكتب اقتراحك",
    )  # fmt: skip
    rows = [
        (
            n + 1,
            moment(n),
            moment(n) + timedelta(minutes=4),
            "anonymous",
            "",
            "",
            ("الفجيرة", "عجمان")[n % 2],
            ("البوابة;الرسائل;", "المجلس;", "البوابة;المجلس;")[n % 3],
            ("راضٍ", "غير راضٍ", "محايد")[n % 3],
            emirates_id(n),
            f"{AR_IDEAS[n % 6]} ورقم هويتي {emirates_id(n)} وسيارتي الشارقة 3 {45120 + n}",
        )
        for n in range(ROWS)
    ]
    path = write_workbook(folder / "استطلاع رأي السكان(1-24).xlsx", {"Sheet1": [header, *rows]})
    return Awkward(path, "microsoft-forms", ROWS, ROWS, (emirates_id(3), "45123"), ("راضٍ", "البوابة"))


def qualtrics_three_heads(folder: Path) -> Awkward:
    """Qualtrics with three header rows, a matrix, a text of "other", and a contact list's columns."""
    header = (
        "StartDate", "EndDate", "Status", "IPAddress", "Progress", "Duration (in seconds)", "Finished",
        "RecordedDate", "ResponseId", "RecipientLastName", "RecipientFirstName", "RecipientEmail",
        "ExternalReference", "LocationLatitude", "LocationLongitude", "DistributionChannel", "UserLanguage",
        "Q1", "Q2_1", "Q2_2", "Q2_3", "Q2_3_TEXT", "Q3_1", "Q3_2", "Q4",
    )  # fmt: skip
    labels = (
        "Start Date", "End Date", "Response Type", "IP Address", "Progress", "Duration (in seconds)",
        "Finished",
        "Recorded Date", "Response ID", "Recipient Last Name", "Recipient First Name", "Recipient Email",
        "External Data Reference", "Location Latitude", "Location Longitude", "Distribution Channel",
        "User Language", "هل تستخدم الحافلة؟", "أي الخدمات؟ - Selected Choice - الحافلة",
        "أي الخدمات؟ - Selected Choice - المترو", "أي الخدمات؟ - Selected Choice - أخرى",
        "أي الخدمات؟ - أخرى - Text", "قيّم - النظافة", "قيّم - المواعيد", "ما الذي تقترحه؟",
    )  # fmt: skip
    imports = [f'{{"ImportId":"{name}"}}' for name in header]
    rows = []
    for n in range(ROWS + 2):
        started = moment(n)
        rows.append(
            (
                f"{started:%Y-%m-%d %H:%M:%S}",
                f"{started + timedelta(minutes=5):%Y-%m-%d %H:%M:%S}",
                "Survey Preview" if n < 2 else "IP Address",
                f"203.0.113.{n}",
                100,
                300,
                "True",
                f"{started + timedelta(minutes=5):%Y-%m-%d %H:%M:%S}",
                f"R_3k{n:04d}aBcD",
                NAMES_EN[n % 6].split()[1],
                NAMES_EN[n % 6].split()[0],
                email(n),
                "",
                f"25.{120340 + n}",
                f"55.{270210 + n}",
                "anonymous",
                "AR",
                ("نعم", "لا")[n % 2],
                "الحافلة" if n % 2 else "",
                "المترو" if n % 3 else "",
                "أخرى" if n % 8 == 0 else "",
                "دراجة" if n % 8 == 0 else "",
                ("جيد", "ضعيف")[n % 2],
                ("جيد", "متوسط")[n % 2],
                f"{AR_IDEAS[n % 6]} ({n})",
            )
        )
    path = write_csv(folder / "Stops+2026_March+30,+2026_10.15.csv", [header, labels, imports, *rows])
    return Awkward(
        path, "qualtrics", ROWS, ROWS, ("203.0.113.7", "Kowalczyk", email(5), "25.120345"), ("نعم", "المترو")
    )


def survey_monkey_two_heads(folder: Path) -> Awkward:
    """SurveyMonkey's workbook with two header rows, contacts, a matrix and "other"."""
    header = (
        "Respondent ID", "Collector ID", "Start Date", "End Date", "IP Address", "Email Address",
        "First Name",
        "Last Name", "Custom Data 1", "هل أنت راضٍ عن الحديقة؟", "أي المرافق تستخدم؟", "", "", "قيّم ما يلي",
        "",
        "ما الذي ينقص الحديقة؟",
    )  # fmt: skip
    second = (
        "", "", "", "", "", "", "", "", "", "Response", "الملاعب", "المقاعد", "Other (please specify)",
        "الظل",
        "النظافة", "Open-Ended Response",
    )  # fmt: skip
    rows = [
        (
            118_000_000_000 + n,
            430_000_001,
            moment(n),
            moment(n) + timedelta(minutes=3),
            f"198.51.100.{n}",
            email(n),
            NAMES_EN[n % 6].split()[0],
            NAMES_EN[n % 6].split()[1],
            "",
            ("نعم", "لا")[n % 2],
            "الملاعب" if n % 2 else "",
            "المقاعد" if n % 3 else "",
            "المسرح" if n % 9 == 0 else "",
            ("جيد", "سيئ")[n % 2],
            ("جيد", "متوسط", "سيئ")[n % 3],
            f"{AR_IDEAS[n % 6]}، {n}",
        )
        for n in range(ROWS)
    ]
    path = write_workbook(folder / "Park survey.xlsx", {"Sheet": [header, second, *rows]})
    return Awkward(
        path, "survey-monkey", ROWS, ROWS, ("198.51.100.7", "Kowalczyk", email(5)), ("نعم", "الملاعب")
    )


def kobo_groups_and_repeats(folder: Path) -> Awkward:
    """KoBo with Arabic labels, groups, a multiple choice, enumerators, and two repeats in their sheets."""
    header = (
        "start", "end", "اسم الباحث الميداني", "المجموعة الأولى/ما الحي الذي تسكنه؟",
        "المجموعة الأولى/ما الخدمات التي تستخدمها؟", "المجموعة الأولى/ما الخدمات التي تستخدمها؟/الحافلة",
        "المجموعة الأولى/ما الخدمات التي تستخدمها؟/المترو", "الموقع", "_الموقع_latitude", "_الموقع_longitude",
        "توقيع المشارك", "ما رأيك في المشروع؟", "_id", "_uuid", "_submission_time", "_validation_status",
        "_notes", "_status", "_submitted_by", "__version__", "_tags", "_index",
    )  # fmt: skip
    rows = [
        (
            moment(n),
            moment(n) + timedelta(minutes=9),
            NAMES_AR[n % 3],
            ("المرقاب", "النهدة", "القصيص")[n % 3],
            ("الحافلة", "الحافلة المترو")[n % 2],
            1,
            n % 2,
            f"25.{334400 + n} 55.{412300 + n} 0 0",
            f"25.{334400 + n}",
            f"55.{412300 + n}",
            f"signature-{n}.png",
            f"{AR_IDEAS[n % 6]} - {n}",
            900 + n,
            f"6b1f2c3d-0000-4000-8000-{n:012d}",
            moment(n),
            "",
            "",
            "submitted_via_web",
            "field.office",
            "vX7",
            "",
            n + 1,
        )
        for n in range(ROWS)
    ]
    members = [
        (f"{NAMES_AR[n % 6]}", ("طالب", "موظف", "متقاعد")[n % 3], 8 + n, n + 1, "households", n // 2 + 1)
        for n in range(2 * ROWS)
    ]
    trips = [
        (("العمل", "المدرسة")[n % 2], f"{AR_IDEAS[(n + 1) % 6]} رحلة {n}", n + 1, "households", n + 1)
        for n in range(ROWS)
    ]
    path = write_workbook(
        folder / "households_-_all_versions_-_labels.xlsx",
        {
            "households": [header, *rows],
            "members": [
                ("اسم الفرد", "المهنة", "العمر", "_index", "_parent_table_name", "_parent_index"),
                *members,
            ],
            "trips": [("إلى أين؟", "صف رحلتك", "_index", "_parent_table_name", "_parent_index"), *trips],
        },
    )
    return Awkward(
        path, "kobo", ROWS, 2 * ROWS, (*NAMES_AR, "25.3344", "signature-3", "field.office"), ("المرقاب",)
    )


def decidim_french(folder: Path) -> Awkward:
    """Decidim's workbook of the administration, in French."""
    header = (
        "ID", "Auteur/Id", "Auteur/Nom", "Auteur/URL", "Catégorie/Id", "Catégorie/Nom/fr", "Composant/Id",
        "Titre/fr", "Titre/ar", "Corps/fr", "Corps/ar", "Adresse", "Latitude", "Longitude", "État",
        "Référence",
        "Réponse/fr", "Nombre de soutiens", "Commentaires", "Date de publication", "URL", "Est un amendement",
    )  # fmt: skip
    rows = [
        (
            n + 1,
            500 + n % 20,
            NAMES_EN[n % 6],
            f"https://participer.example/profiles/u{n % 20}",
            3,
            "Mobilité",
            12,
            f"Abribus {n}",
            f"مظلة {n}",
            f"Il faut de l'ombre à l'arrêt {n} de l'école",
            AR_IDEAS[n % 6],
            STREETS[n % 3],
            25.1 + n / 1000,
            55.2,
            ("acceptée", "", "évaluation")[n % 3],
            f"X-PROP-2026-03-{n}",
            "",
            n * 3,
            n % 4,
            moment(n),
            f"https://participer.example/processes/bus/f/12/proposals/{n + 1}",
            "Non",
        )
        for n in range(ROWS)
    ]
    path = write_workbook(folder / "propositions.xlsx", {"Propositions": [header, *rows]})
    return Awkward(path, "decidim", 20, ROWS, (*NAMES_EN, "profiles/u3", STREETS[0]))


def decidim_spanish(folder: Path) -> Awkward:
    """Decidim's comments of the administration, in Spanish, as a semicolon table."""
    header = (
        "Id", "Creado el", "Cuerpo", "Idioma", "Autor/id", "Autor/nombre", "Alineación", "Profundidad",
        "Id del comentable", "Tipo de comentable", "URL del recurso",
    )  # fmt: skip
    rows = [
        (
            n + 1,
            f"{moment(n):%d/%m/%Y %H:%M}",
            f"{EN_IDEAS[n % 6]} ({n})",
            "en",
            40 + n % 12,
            NAMES_EN[n % 6],
            (1, -1, 0)[n % 3],
            0,
            n % 4 + 1,
            "Decidim::Proposals::Proposal",
            f"https://decide.example/processes/x/f/3/proposals/{n % 4 + 1}",
        )
        for n in range(ROWS)
    ]
    path = write_csv(folder / "comentarios.csv", [header, *rows], delimiter=";")
    return Awkward(path, "decidim", 12, ROWS, NAMES_EN)


def consul_proposals(folder: Path) -> Awkward:
    """CONSUL's open data of proposals."""
    header = (
        "id", "title", "description", "external_url", "cached_votes_up", "comments_count", "hot_score",
        "confidence_score", "created_at", "summary", "video_url", "geozone_id", "retired_at", "proceeding",
        "sub_proceeding",
    )  # fmt: skip
    rows = [
        (
            n + 1,
            f"Shade {n}",
            f"<p>{EN_IDEAS[n % 6]} &amp; soon</p>",
            "",
            5 * n,
            n % 3,
            900 + n,
            40 + n,
            f"{moment(n):%Y-%m-%d %H}:00:00",
            f"Short {n}",
            "",
            n % 3 + 1,
            "2026-03-20" if n == 0 else "",
            "",
            "",
        )
        for n in range(ROWS)
    ]
    return Awkward(write_csv(folder / "proposals.csv", [header, *rows]), "consul", 0, ROWS)


def polis_prefixed(folder: Path) -> Awkward:
    """pol.is of today: a prefix before each name, milliseconds, another name of the participants' file."""
    place = folder / "2026-03-30-1015-7xkqzpart"
    place.mkdir()
    start = int(moment(0).timestamp() * 1000)
    statements = [
        (
            start + 1000 * n,
            SUNDAY,
            n,
            n,
            0,
            0,
            1,
            f"{AR_IDEAS[n]}",
        )
        for n in range(6)
    ]
    votes = [
        (start + 60_000 * voter + n, SUNDAY, n, voter, (1, -1, 0, 1)[(voter * 7 + n * 3) % 4])
        for voter in range(ROWS)
        for n in range(6)
        if (voter + n) % 5
    ]
    given: dict[tuple[int, int], int] = {(voter, n): vote for _, _, n, voter, vote in votes}
    counted = [
        (
            *row[:4],
            sum(vote == 1 for (_, about), vote in given.items() if about == row[2]),
            sum(vote == -1 for (_, about), vote in given.items() if about == row[2]),
            *row[6:],
        )
        for row in statements
    ]
    people = []
    for voter in range(ROWS):
        own = [vote for (who, _), vote in given.items() if who == voter]
        people.append(
            (
                voter,
                voter % 2,
                int(voter < 6),
                len(own),
                own.count(1),
                own.count(-1),
                *(given.get((voter, n), "") for n in range(6)),
            )
        )
    heads = {
        "comments": (
            "timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated",
            "comment-body",
        ),
        "votes": ("timestamp", "datetime", "comment-id", "voter-id", "vote"),
        "participant-votes": (
            "participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree", *map(str, range(6)),
        ),
    }  # fmt: skip
    for name, rows in (("comments", counted), ("votes", votes), ("participant-votes", people)):
        write_csv(place / f"7xkqzpart-{name}.csv", [heads[name], *rows], encoding="utf-8", end="\n")
    summary = [
        ("topic", "مواقف الحافلات"),
        ("url", "https://pol.is/7xkqzpart"),
        ("voters", ROWS),
        ("comments", 6),
    ]
    write_csv(place / "7xkqzpart-summary.csv", summary, encoding="utf-8", end="\n")
    return Awkward(place, "polis", ROWS, 6)


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


AWKWARD: tuple[Callable[[Path], Awkward], ...] = (
    google_arabic, microsoft_arabic, qualtrics_three_heads, survey_monkey_two_heads, kobo_groups_and_repeats,
    decidim_french, decidim_spanish, consul_proposals, polis_prefixed, open_document, old_arabic_table,
    hijri_words, plates_in_texts, archive_of_several,
)  # fmt: skip
