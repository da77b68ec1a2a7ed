"""Made-up exports of form tools: their own columns, several header rows, grids and repeats."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from tests.data.made_up import (
    AR_IDEAS,
    NAMES_AR,
    NAMES_EN,
    ROWS,
    Awkward,
    Row,
    email,
    emirates_id,
    moment,
    phone,
    write_csv,
    write_workbook,
)


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
