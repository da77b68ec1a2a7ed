"""Made-up identities in made-up exports of many layouts, to see whether any of them comes out again."""

from __future__ import annotations

import csv
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook

SEED, IDENTITIES, LAYOUTS = 20261130, 500, 60
# Some of these names are in our list of names and some are not.
_NAMES = (
    (("سعاد", "عمر", "مريم", "خلفان", "ميرة", "راكان", "نايف"), ("الحربي", "المزروعي", "الكعبي", "العتيبي")),
    (
        ("Suad", "Omar", "Mariam", "Tomasz", "Ingrid", "Rakesh"),
        ("Alharbi", "Almazrouei", "Kowalczyk", "Nair"),
    ),
)
_EMIRATES = ("دبي", "Dubai", "الشارقة", "Sharjah")
TEXTS = (
    "نحتاج مظلات في كل موقف قرب المدرسة رقم {n}",
    "الحافلة رقم {n} تتأخر كل صباح ولا أحد يخبرنا",
    "Please add seats and shade at stop {n} near the park",
    "The timetable of line {n} is hard to read for older people",
)
# Texts that give somebody away, by what they give away.
GIVING_AWAY = {
    "name": ("اسمي {name} وأسكن قرب الحديقة", "My name is {name} and I ride the bus every day"),
    "phone": ("اتصلوا بي على {phone} بعد العصر", "call me on {phone} after work please"),
    "email": ("راسلوني على {email} عند افتتاح المحطة", "write to {email} when the stop opens"),
    "identity": ("رقم هويتي {identity} وأريد بطاقة نقل", "my id number is {identity} and I need a bus card"),
    "ip_address": (
        "الموقع لا يفتح عندي وعنواني {ip_address} هذا اليوم",
        "the site fails from {ip_address} every day",
    ),
    "coordinates": ("الموقف عند {coordinates} بلا مظلة", "the stop at {coordinates} has no shade at all"),
    "plate": (
        "أوقفني المفتش ولوحة سيارتي {plate} أمام المحطة",
        "my car, {plate}, was fined near the station",
    ),
}
# Harmless look-alikes: lines, amounts, dates, times, versions, rates and places.
HARMLESS_TEXTS = (
    "الخط {n} والخط 51 كل 15 دقيقة من 06:00 إلى 23:00",
    "the budget of 3,000,000 dirhams in 2026 for {n} stops",
    "الكلفة {n}000000 درهم على خمس سنوات",
    "version 1.2.{n}.0 of the app is slow on my phone",
    "12-10-2026 10:30, 13-10-2026 11:30 and bus number {n}",
    "ticket prices of 1.250 and 2.375 dinars are too high for {n} families",
    "الحافلة F55 في دبي تتأخر {n} دقيقة",
    "room 204, floor {n}, open from 8:00 to 14:30",
    "3.1415 and 2.7182 are numbers, and {n} too",
    "نسبة الرضا 87.5% من {n} شخص",
    "station name signs on line {n} are too small",
    "the new number plate reader at gate {n} is slow",
    "مجلس الشيخ زايد في حي رقم {n} يحتاج مظلة",
    "Best regards to the team for stop {n}",
    "شارع الشيخ محمد بن راشد مزدحم عند المخرج {n}",
    "the id of the stop is {n}",
    "call the centre about stop {n}",
)
HARMLESS_COLUMNS: dict[str, Sequence[str]] = {
    "How satisfied are you?": ("Satisfied", "Not satisfied", "Neutral"),
    "Satisfaction with staff": ("Good", "Bad"),
    "هل الموظفون متعاونون؟": ("نعم", "لا"),
    "Station name": ("Union", "Airport", "Marina"),
    "اسم المنطقة": ("المرقاب", "النهدة"),
    "Which line?": ("50", "51", "F55"),
    "Number of children": ("0", "1", "2", "3"),
    "عدد الزيارات": ("1", "2", "5"),
    "Services": ("Bus, Metro", "Bus", "Metro, Taxi"),
    "What is the name of your stop?": ("School", "Park"),
    "Name of the service": ("Bus", "Metro"),
    "Most useful channel": ("Email", "SMS", "WhatsApp"),
    "قناة التواصل المفضلة": ("البريد", "الهاتف"),
    "Price in dinars": ("1.250", "2.375"),
    "Opening time": ("06:00", "07:30"),
    "Rating": ("1", "2", "3", "4", "5"),
    "أين تنتظر الحافلة؟": ("في الظل", "في السيارة"),
    "Do you have an account?": ("Yes", "No"),
    "Do you own a phone?": ("Yes", "No"),
    "Address the problem first": ("Heat", "Delay"),
    "Project": ("Shade", "Seats"),
    "District": ("North", "South"),
    "Emirate": ("Dubai", "Sharjah"),
    "مستوى التعليم": ("ثانوي", "جامعي"),
}


@dataclass(frozen=True)
class Identity:
    """A person who does not exist."""

    name: str
    email: str
    phone: str
    identity: str
    ip_address: str
    coordinates: str
    plate: str
    device: str
    account: str

    def traces(self) -> tuple[str, ...]:
        """Return what must not come out."""
        return (*self.__dict__.values(),)


def identities(count: int = IDENTITIES, seed: int = SEED) -> list[Identity]:
    """Return made-up people; numbers, addresses and names of each differ from those of all others."""
    draw = random.Random(seed)
    people = []
    for n in range(count):
        first, family = draw.choice(_NAMES)
        names = [draw.choice(first), draw.choice(first), draw.choice(family)]
        letter = draw.choice("أبجدهو")
        people.append(
            Identity(
                name=" ".join([*names[: n % 2 + 1], names[2], _letters(n, names[2].isascii())]),
                email=f"{draw.choice(('person', 'm.'))}{n}@{draw.choice(('example.org', 'example.com'))}",
                phone=draw.choice(
                    (f"05{draw.choice('024568')}{1000000 + 17 * n}", f"+971 50 {100 + n % 900} {1000 + n}")
                ),
                identity=draw.choice(
                    (f"784-19{50 + n % 50}-{1000000 + n}-{n % 10}", f"7841985{1000000 + n}{n % 10}")
                ),
                ip_address=f"203.0.{n // 250}.{n % 250 + 1}",
                coordinates=f"24.{450000 + 7 * n}, 54.{370000 + 3 * n}",
                plate=f"{draw.choice(_EMIRATES)} {letter} {10000 + n}",
                device=f"0b6a4bd1-0000-4000-8000-{n:012d}",
                account=f"https://social.example/users/person{n}",
            )
        )
    return people


def _letters(number: int, is_latin: bool) -> str:
    """Return a made-up last name that no other person has."""
    signs = "bdfgklmnrt" if is_latin else "بتجحدرسعفق"
    word = "".join(signs[int(digit)] for digit in f"{number:03d}")
    return f"{word.capitalize()}ovi" if is_latin else f"ال{word}ي"


# Columns of identities: the field, and names that forms give it, well chosen or not.
COLUMNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("name", ("Full name", "الاسم الثلاثي", "Contact person", "Q7", "المستجيب", "تفاصيل", "Who are you?",
              "اسم الباحث")),
    ("email", ("E-mail", "البريد الإلكتروني", "Field 3", "كيف نراسلك؟", "Reply to")),
    ("phone", ("Mobile number", "رقم الجوال", "Q12", "للتواصل", "WhatsApp")),
    ("identity", ("Emirates ID", "رقم الهوية", "Field 9", "بطاقتك", "Civil ID")),
    ("ip_address", ("IP", "عنوان الجهاز", "source_host", "Q99")),
    ("coordinates", ("GPS", "الموقع الجغرافي", "Where", "place_q")),
    ("plate", ("Plate number", "رقم اللوحة", "Your car", "سيارتك")),
    ("device", ("Device ID", "معرف الجهاز", "client", "uid")),
    ("account", ("Profile", "حسابك", "Link", "social")),
)  # fmt: skip
_TOOLS: tuple[tuple[str, tuple[str, ...], Callable[[int, Identity], tuple[object, ...]]], ...] = (
    ("google-ar", ("طابع زمني",), lambda n, who: (f"2026/03/{n % 28 + 1:02d} 1:04:05 م غرينتش+4",)),
    (
        "google-en",
        ("Timestamp", "Email Address"),
        lambda n, who: (f"2026/03/{n % 28 + 1:02d} 2:04:05 PM GMT+4", who.email),
    ),
    (
        "microsoft",
        ("ID", "Start time", "Completion time", "Email", "Name"),
        lambda n, who: (n, "2026-03-01T09:00:00", "2026-03-01T09:05:00", who.email, who.name),
    ),
    (
        "survey-monkey",
        ("Respondent ID", "Collector ID", "Start Date", "End Date", "IP Address", "First Name", "Last Name"),
        lambda n, who: (n, 7, "03/01/2026", "03/01/2026", who.ip_address, *who.name.split(" ", 1)),
    ),
    (
        "qualtrics",
        ("StartDate", "RecordedDate", "Finished", "ResponseId", "IPAddress", "RecipientEmail",
         "LocationLatitude"),
        lambda n, who: (
            "2026-03-01 08:00:00", "2026-03-01 08:05:00", "True", f"R_{n:015d}", who.ip_address, who.email,
            who.coordinates.split(",", maxsplit=1)[0],
        ),
    ),
    (
        "kobo",
        ("start", "deviceid", "username", "_id", "_uuid", "_submission_time", "_geolocation"),
        lambda n, who: (
            "2026-03-01T08:28:09+04:00", who.device, who.name, n, who.device, "2026-03-01T08:30:00",
            who.coordinates,
        ),
    ),
    ("table", (), lambda n, who: ()),
)  # fmt: skip


@dataclass(frozen=True)
class Layout:
    """One export and the people in it."""

    path: Path
    people: tuple[Identity, ...]

    def leaked(self, text: str) -> list[str]:
        """Return the traces of its people in a text."""
        return [trace for who in self.people for trace in who.traces() if trace in text]


def layouts(folder: Path, places: Sequence[int] = range(LAYOUTS)) -> list[Layout]:
    """Write some of the 60 layouts; together they hold all 500 people."""
    people = identities()
    made = []
    for place in places:
        own = tuple(people[place::LAYOUTS])
        made.append(Layout(_written(folder, place, own), own))
    return made


def _written(folder: Path, place: int, people: Sequence[Identity]) -> Path:
    draw = random.Random(SEED + place)
    tool, own_header, own_cells = _TOOLS[place % len(_TOOLS)]
    columns = [(field, draw.choice(names)) for field, names in draw.sample(COLUMNS, 4)]
    # In some layouts every person has two rows, so that names come again as answers to a list would.
    rows = [*people, *people] if place % 3 == 0 else [*people]
    header = [*own_header, *dict.fromkeys(name for _, name in columns), "How do you travel?", "ما اقتراحك؟"]
    table: list[list[object]] = [header]
    if place % 11 == 5 and tool == "table":
        table.insert(0, [f"Prepared by {people[0].name}, {people[0].phone}"])
    for n, who in enumerate(rows):
        kind = draw.choice([*GIVING_AWAY])
        text = draw.choice(GIVING_AWAY[kind] if n % 2 else TEXTS).format(n=n, **who.__dict__)
        cells = {name: getattr(who, field) for field, name in columns}
        table.append([*own_cells(n, who), *cells.values(), ("Bus", "Metro")[n % 2], text])
    if place % 2:
        path = folder / f"export-{place}.xlsx"
        book = Workbook()
        for row in table:
            book.active.append(row)
        book.save(path)
    else:
        path = folder / f"export-{place}.csv"
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows(table)
    return path
