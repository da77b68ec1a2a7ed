"""Records as offices keep them, with made-up people in all corners: other tools, languages, notes."""

from __future__ import annotations

import csv
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook

SEED, PEOPLE = 20261201, 12
_FIRST_AR = ("سعاد", "عمر", "مريم", "خلفان", "ميرة", "راكان", "نايف", "بدرية", "هزاع", "عفراء")
_FIRST_LATIN = (
    "Suad",
    "Omar",
    "Mariam",
    "Tomasz",
    "Ingrid",
    "Rakesh",
    "Maricel",
    "Bilal",
    "Fatou",
    "Khalfan",
)
# Texts of citizens and of staff that give somebody away.
TEXTS = (
    "نحتاج مظلات في كل موقف قرب المدرسة. أخوكم {name_ar}",
    "المتصل: {name_ar}، جوال {phone}، يشكو من تأخر الحافلة كل صباح",
    "تواصلنا مع السيد {name_ar} على الرقم {phone} وأفاد بأن الموقف بلا إنارة",
    "The stop at {dms} has no shade; please call {name} on {phone}",
    "Caller: {name}, {phone}. The bus is late every morning and nobody says why",
    "الموقع على الخريطة {map_link} والحفرة خطرة على الأطفال",
    "I wrote twice from {email} and got no answer about the broken lights",
    "رقم هويتي الوطنية {saudi_id} ولم تصلني بطاقة النقل حتى الآن",
    "My QID is {qatari_id} and the card machine refused it again today",
    "الرقم المدني {kuwaiti_id} وما وصلني رد على الشكوى السابقة",
    "رقمي الشخصي {cpr} وأطلب تحديث عنواني لدى البلدية",
    "the portal logged me out, my address was {ipv6} at that time",
    "خالفوا سيارتي رقم {saudi_plate} وأنا واقف أمام باب بيتي",
    "My car {gulf_plate} was towed from the visitors' parking",
    "بريدي {email} ولم يردوا على رسالتي عن الحديقة منذ شهر",
    "سناب {handle} صورت المشكلة كلها وأرسلتها للبلدية",
    "Thanks for reading. Best, {name}",
    "شاكرين لكم حسن تعاونكم، مقدمه {name_ar}",
    "Emirates ID {emirates_id} was rejected at the kiosk near the park",
    "رقم الحساب للاسترداد {iban} وشكراً على سرعة الرد",
    "بطاقتي المدنية رقم {omani_id} ولم أجد موعداً قريباً في المركز",
    "please reply to {spaced_email} or come to the shop beside the station",
)
HARMLESS = (
    "نحتاج مظلات ومقاعد في المواقف القريبة من المدارس",
    "The timetable at the stop is hard to read for older people",
)


@dataclass(frozen=True)
class Person:
    """A person who does not exist; every value is hers alone."""

    name: str
    name_ar: str
    first: str
    family: str
    email: str
    spaced_email: str
    phone: str
    emirates_id: str
    saudi_id: str
    kuwaiti_id: str
    qatari_id: str
    cpr: str
    omani_id: str
    ipv4: str
    ipv6: str
    dms: str
    map_link: str
    latitude: str
    longitude: str
    saudi_plate: str
    gulf_plate: str
    handle: str
    iban: str
    device: str
    signature: str
    address: str


def people(place: int) -> list[Person]:
    """Return the people of one layout."""
    draw = random.Random(SEED + place)
    return [_person(place * PEOPLE + n, draw) for n in range(PEOPLE)]


def _person(n: int, draw: random.Random) -> Person:
    letters = "bdfgklmnrt"
    arabic = "بتجحدرسعفق"
    digits = f"{n:03d}"
    family = "Q" + "".join(letters[int(digit)] + "aeiou"[int(digit) % 5] for digit in digits) + "vi"
    family_ar = "ال" + "".join(arabic[int(digit)] + "اويايوا"[int(digit) % 6] for digit in digits) + "ثي"
    first, first_ar = draw.choice(_FIRST_LATIN), draw.choice(_FIRST_AR)
    phone = draw.choice(
        (f"050{2000000 + 37 * n}", f"+966 55 {300 + n % 600} {1000 + n}", f"+973 3{6000000 + 41 * n}",
         f"00965 6{6000000 + 43 * n}", f"+974 55{10 + n % 80} {2000 + n}", f"+968 9{2000000 + 47 * n}")
    )  # fmt: skip
    return Person(
        name=f"{first} {family}",
        name_ar=f"{first_ar} {family_ar}",
        first=first,
        family=family,
        email=f"{first.lower()}.{n}x@mail.example",
        spaced_email=f"{first.lower()}{n}y (at) mail.example",
        phone=phone,
        emirates_id=f"784-19{50 + n % 50}-{2000000 + n}-{n % 10}",
        saudi_id=_luhn_end(f"10{4000000 + 7 * n}"),
        kuwaiti_id=f"2{60 + n % 40}0{1 + n % 9}{10 + n % 18}{10000 + n}",
        qatari_id=f"2{70 + n % 30}634{10000 + n}",
        cpr=f"{60 + n % 40}0{1 + n % 9}{10000 + n}",
        omani_id=f"{70000000 + 11 * n}",
        ipv4=f"198.51.{100 + n // 250}.{n % 250 + 1}",
        ipv6=f"2001:db8:{n:x}:1::{n + 16:x}",
        dms=f"24°{10 + n % 45}'{10 + n % 49}.{n % 10}\"N 54°{10 + n % 45}'{11 + n % 47}.{n % 7}\"E",
        map_link=f"https://maps.app.goo.gl/Zx{n}QkLm",
        latitude=f"25.{2000000 + 13 * n}",
        longitude=f"55.{3000000 + 17 * n}",
        saudi_plate=f"{draw.choice('أبحدر')} {draw.choice('سصطع')} {draw.choice('قكلمن')} {1000 + n}",
        gulf_plate=f"Dubai {draw.choice('ABCDEFG')} {21000 + n}",
        handle=f"{first.lower()}_{n}z",
        iban=_iban(n),
        device=f"{n:04x}c0de-12ab-4cd3-9ef0-{n:012x}",
        signature=f"signature_{family.lower()}_{n}.png",
        address=f"فيلا {300 + n} شارع {40 + n} منطقة الواحة",
    )


def _luhn_end(start: str) -> str:
    for last in "0123456789":
        digits = [int(digit) for digit in reversed(start + last)]
        if (sum(digits[::2]) + sum(sum(divmod(2 * digit, 10)) for digit in digits[1::2])) % 10 == 0:
            return start + last
    raise AssertionError


def _iban(n: int) -> str:
    account = f"033{1234567890000000 + n}"
    rest = int("".join(str(int(sign, 36)) for sign in account + "AE00")) % 97
    return f"AE{98 - rest:02d}{account}"


@dataclass(frozen=True)
class Kept:
    """How an office keeps its records: columns with what stands in their cells, and on which sheets."""

    name: str
    columns: Mapping[str, str]
    text: str = "Comment"
    above: tuple[str, ...] = ()
    other_sheet: Mapping[str, str] | None = None
    delimiter: str = ""
    rows_each: int = 1


KEPT: tuple[Kept, ...] = (
    Kept("tally", {"Submission ID": "s{n}", "Respondent ID": "r{n}", "Submitted at": "2026-03-{d} 10:00:00",
                   "الاسم الكامل": "{name_ar}", "رقم التواصل معك": "{phone}"},
                   "ما الذي تقترحه؟", delimiter=","),
    Kept("typeform", {"#": "{device}", "Full name please": "{name}", "Network ID": "{ipv4}",
                      "Start Date (UTC)": "2026-03-{d} 10:00:00",
                      "Submit Date (UTC)": "2026-03-{d} 10:04:00"},
         "Anything to add?", delimiter=","),
    Kept("jotform", {"Submission Date": "2026-03-{d}", "Name - First Name": "{first}",
         "Name - Last Name": "{family}",
                     "Signature": "https://files.example/{signature}", "IP": "{ipv6}"}, "Your suggestion"),
    Kept("zoho", {"Added Time": "01-03-2026 10:{d}", "Added By IP Address": "{ipv4}",
         "Referrer Name": "{name}",
                  "Mobile": "{phone}"}, "Feedback"),
    Kept("sharepoint", {"Title": "Request {n}", "Created By": "{name}", "Modified By": "{name}",
                        "Assigned To": "{name}", "Modified": "3/{d}/2026"}, "Description"),
    Kept("json-cells", {"id": "{n}", "payload": '{{"contact": {{"name": "{name}", "phone": "{phone}"}}}}',
                        "channel": "web"}, "message", delimiter=","),
    Kept("call-centre", {"رقم البلاغ": "B-{n}", "اسم المتصل": "{name_ar}", "رقم المتصل": "{phone}",
                         "موظف الاستقبال": "{name_ar}"}, "وصف البلاغ"),
    Kept("whatsapp", {"Date": "{d}/03/2026", "Time": "10:{d}", "From": "{phone}", "Push name": "{name}"},
         "Message",
         delimiter=";"),
    Kept("outlook", {"Subject": "Suggestion {n}", "From: (Name)": "{name}", "From: (Address)": "{email}",
                     "To: (Name)": "{name}", "CC: (Address)": "{email}"}, "Body", delimiter=","),
    Kept("attendance", {"م": "{n}", "الاسم": "{name_ar}", "جهة العمل": "بلدية", "رقم الهوية": "{emirates_id}",
                        "التوقيع": "{name_ar}"}, "الملاحظات",
         above=("سجل حضور اللقاء العام", "مدير الجلسة: {name_ar}", "للتواصل {phone}")),
    Kept("members-sheet", {"_id": "{n}", "_uuid": "{device}", "_submission_time": "2026-03-{d}T10:00:00",
                           "_index": "{n}", "district": "النهدة"}, "ما أكبر مشكلة؟",
         other_sheet={"_parent_index": "{n}", "_index": "{n}", "member": "{name_ar}",
         "idno": "{emirates_id}"}),
    Kept("lime", {"id": "{n}", "submitdate": "2026-03-{d} 10:00:00", "startlanguage": "ar",
         "ipaddr": "{ipv4}",
                  "token": "{device}", "firstname": "{first}", "lastname": "{family}"}, "Q1", delimiter=","),
    Kept("odk", {"SubmissionDate": "2026-03-{d}T10:00:00", "KEY": "uuid:{device}",
                 "meta-instanceName": "Visit - {name}", "SubmitterName": "{name}",
                 "site-gps-Latitude": "{latitude}",
                 "site-gps-Longitude": "{longitude}"}, "site-problem", delimiter=","),
    Kept("survey123", {"ObjectID": "{n}", "GlobalID": "{device}", "CreationDate": "3/{d}/2026 10:00:00 AM",
                       "Creator": "{handle}", "Editor": "{handle}", "x": "{longitude}", "y": "{latitude}"},
         "What did you see?", delimiter=","),
    Kept("webinar", {"User Name (Original Name)": "{name}", "User Email": "{email}",
         "Join Time": "03/{d}/2026"},
         "Question", delimiter=","),
    Kept("slido", {"Question ID": "{n}", "Author": "{name}", "Upvotes": "{d}"}, "Question text"),
    Kept("mentimeter", {"Voter": "{device}", "Nickname": "{name}", "Session": "1"}, "Answer"),
    Kept("facebook", {"Commenter": "{name}", "Commenter link": "https://www.facebook.example/{handle}",
                      "Likes": "{d}"}, "Comment text", delimiter=","),
    Kept("twitter", {"author_username": "{handle}", "author_display": "{name}",
         "geo": "{latitude},{longitude}",
                     "retweets": "{d}"}, "text", delimiter=","),
    Kept("instagram-ar", {"المعلق": "{handle}", "حساب المعلق": "@{handle}", "عدد الإعجابات": "{d}"},
         "التعليق"),
    Kept("urdu", {"نام": "{name_ar}", "شناختی کارڈ": "{qatari_id}", "موبائل نمبر": "{phone}"}, "آپ کی رائے"),
    Kept("french", {"Nom": "{family}", "Prénom": "{first}", "Courriel": "{email}", "Téléphone": "{phone}"},
         "Votre avis", delimiter=";"),
    Kept("spanish", {"Nombre y apellidos": "{name}", "Correo electrónico": "{email}", "DNI": "{cpr}"},
         "Propuesta"),
    Kept("tagalog", {"Pangalan": "{name}", "Numero ng telepono": "{phone}", "Tirahan": "{address}"},
         "Mungkahi"),
    Kept("bilingual", {"Name / الاسم": "{name} / {name_ar}", "Mobile / الجوال": "{phone}",
         "EID No.": "{emirates_id}",
                       "Plate / اللوحة": "{gulf_plate}"}, "Comment / التعليق"),
    Kept("staff-notes", {"رقم الطلب": "{n}",
         "ملاحظات الموظف": "تم الاتصال بالسيدة {name_ar} على {phone} وأغلق الطلب",
                         "القسم": "النقل"}, "نص الطلب", rows_each=2),
    Kept("no-headers", {"": "{name}", " ": "{phone}", "نوع الطلب": "شكوى"}, "التفاصيل"),
    Kept("contacts-sheet", {"رقم": "{n}", "الحي": "المرقاب"}, "المقترح",
         other_sheet={"الاسم": "{name_ar}", "الجوال": "{phone}", "الآيبان": "{iban}"}),
    Kept("consul", {"id": "{n}", "title": "Shade at stop {n}", "author": "{name}",
         "responsible_name": "{name}",
                    "video_url": "https://video.example/users/{handle}", "cached_votes_up": "{d}",
                    "created_at": "2026-03-{d}"}, "description", delimiter=","),
    Kept("counter", {"Ticket": "T{n}", "Customer": "{name}", "Civil no.": "{omani_id}",
         "Kuwaiti civil ID": "{kuwaiti_id}",
                     "Iqama": "{saudi_id}", "Vehicle": "{saudi_plate}", "Served by": "{name}",
                     "Address": "{address}"},
         "Complaint"),
)  # fmt: skip


def traces(who: Person) -> tuple[str, ...]:
    """Return what must not come out of a record; of a name, the family's part alone."""
    family_ar = who.name_ar.split()[-1]
    hidden = {**who.__dict__, "name_ar": family_ar, "name": who.family}
    return tuple(value for field, value in hidden.items() if field != "first")


def written(folder: Path, place: int) -> tuple[Path, list[Person]]:
    """Write the records of one office; texts in turn give somebody away or are harmless."""
    kept, own = KEPT[place], people(place)
    draw = random.Random(SEED - place)
    head: list[list[object]] = [[line.format(**own[0].__dict__)] for line in kept.above]
    table: list[list[object]] = [*head, [*kept.columns, kept.text]]
    for n, who in enumerate(own * kept.rows_each):
        text = (draw.choice(TEXTS) if n % 3 else HARMLESS[n % 2]).format(**who.__dict__)
        table.append([*_cells(kept.columns.values(), n, who), text])
    sheets = {"Sheet1": table}
    if kept.other_sheet is not None:
        rows = [_cells(kept.other_sheet.values(), n, who) for n, who in enumerate(own)]
        sheets["Sheet2"] = [[*kept.other_sheet], *rows]
    return _saved(folder, kept, sheets), own


def _cells(templates: Sequence[str] | object, n: int, who: Person) -> list[object]:
    filled = [template.format(n=n + 1, d=f"{n % 28 + 1:02d}", **who.__dict__) for template in templates]  # type: ignore[attr-defined]
    return [int(cell) if cell.isdecimal() and len(cell) < 4 else cell for cell in filled]


def _saved(folder: Path, kept: Kept, sheets: Mapping[str, Sequence[Sequence[object]]]) -> Path:
    if kept.delimiter:
        path = folder / f"{kept.name}.csv"
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=kept.delimiter).writerows(sheets["Sheet1"])
        return path
    path = folder / f"{kept.name}.xlsx"
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append([*row])
    book.save(path)
    return path
