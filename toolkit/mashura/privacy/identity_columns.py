"""Columns that name a person, or a machine or place of hers, by their name and by what they hold (S101).

Every tool has its own: names, e-mail addresses, telephone numbers, IP addresses, coordinates, device and
account numbers, staff and enumerators, signatures. Names of columns are known in Arabic and English.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mashura.privacy.given_names import share_of_names
from mashura.privacy.personal_data import PersonalKind, find_personal_data


class IdentityKind(StrEnum):
    """What a column says of a person. The first ones tell people apart best."""

    EMAIL = "email"
    ACCOUNT = "account"
    IDENTITY = "identity"
    PHONE = "phone"
    NAME = "name"
    IP_ADDRESS = "ip-address"
    COORDINATES = "coordinates"
    DEVICE = "device"
    STAFF = "staff"
    ADDRESS = "address"
    SIGNATURE = "signature"


# Kinds that tell one participant from another; a device or an address can be shared.
OF_A_PERSON = (
    IdentityKind.EMAIL,
    IdentityKind.ACCOUNT,
    IdentityKind.IDENTITY,
    IdentityKind.PHONE,
    IdentityKind.NAME,
)


@dataclass(frozen=True)
class IdentityColumn:
    """Why a column counts as identifying: its kind, and whether its name or its cells say so."""

    kind: IdentityKind
    by: str  # "name" or "content"


# Patterns in a column's name, without vowel signs, in lower case, signs as blanks. The first match wins.
_NAMES: tuple[tuple[IdentityKind, str], ...] = (
    (
        IdentityKind.STAFF,
        r"\b(?:assigned to|assignee|handled by|responsible (?:person|officer)|case ?worker|operator|"
        r"enumerator|interviewer|surveyor|data collector|collected by|entered by|recorded by|"
        r"reviewed by|"
        r"validated by|submitted by|created by|modified by|updated by|moderator|staff|employee|agent name|"
        r"username|user name|collector id|filled (?:in )?by|handled by|assigned to|supervisor|officer|"
        r"facilitator|volunteer|assistant|manager|line manager|data clerk|team leader|contact person|"
        r"submitted by|submitter(?: ?name| ?id)?|last edited by|completed by|interviewed by|witness)\b|"
        r"الباحث|جامع البيانات|"
        r"مدخل البيانات|المدخل|الموظف|"
        r"المراجع|المشرف|المسؤول|مسؤول|المندوب|المتطوع|العداد|المستلم|الشاهد|أدخله|ادخله|"
        r"سجله|اسم المستخدم",
    ),
    (
        IdentityKind.EMAIL,
        r"\be ?mails?\b|\bemail ?address\b|\bcourriel\b|البريد|بريدك|بريد الكتروني|الايميل|إيميل|ايميل",
    ),
    (
        IdentityKind.PHONE,
        r"\b(?:phones?|mobile|telephone|tel|cell ?phone|whatsapp|contact (?:no|number)|phone ?number|"
        r"phonenumber|msisdn|fax)\b|"
        r"الجوال|جوالك|الهاتف|هاتفك|الموبايل|موبايلك|واتساب|واتس اب|رقم التواصل|رقم الاتصال|التلفون|المتحرك",
    ),
    (
        IdentityKind.IP_ADDRESS,
        r"\bip\b|\bip ?addr(?:ess)?\b|\bipaddr\w*|\bipaddress\b|عنوان ip|عنوان الانترنت|عنوان آي بي",
    ),
    (
        IdentityKind.COORDINATES,
        r"\b(?:latitude|longitude|lat|lon|lng|gps|geolocation|geopoint|geotrace|geoshape|coordinates?|"
        r"altitude|"
        r"precision|easting|northing|point [xy]|locationlatitude|locationlongitude|location latitude|"
        r"location longitude|plus ?code)\b|"
        r"^[xy]$|خط العرض|خط الطول|الاحداثيات|إحداثيات|الموقع الجغرافي|احداثيات",
    ),
    (
        IdentityKind.DEVICE,
        r"\b(?:device ?id|deviceid|imei|imsi|subscriber ?id|subscriberid|sim ?serial|simserial|simid|"
        r"android ?id|"
        r"mac address|user agent|useragent|browser|fingerprint|instance ?id|session ?id|cookie)\b|"
        r"معرف الجهاز|رقم الجهاز",
    ),
    (
        IdentityKind.IDENTITY,
        r"\b(?:emirates ?id|national ?id|id ?card|id number|identity (?:no|number|card)?|passport|"
        r"civil ?id|iqama|cpr|"
        r"ssn|licen[cs]e plate|number plate|plates?|vehicle (?:no|number|registration)|qid|"
        r"resident card|iban|bank account|uae ?id|employee (?:no|id|number))\b|"
        r"الهوية|هويتك|رقم هوية|جواز السفر|رقم الجواز|الرقم المدني|السجل المدني|رقم الاقامة|رقم الإقامة|"
        r"الرقم الشخصي|"
        r"رقم البطاقة|اللوحة|لوحة السيارة|لوحة المركبة|رقم السيارة|"
        r"رقم المركبة|الايبان|الآيبان|الرقم الوطني|الرقم الوظيفي|الرقم القومي",
    ),
    (IdentityKind.SIGNATURE, r"\bsignatures?\b|\bsigned\b|التوقيع|توقيعك|^توقيع|الامضاء|الإمضاء"),
    (
        IdentityKind.ADDRESS,
        r"\b(?:street|home|postal|mailing|full|your) ?address\b|^address(?: line)? ?\d?$|\bpo box\b|"
        r"\bpostcode\b|^zip(?: ?code)?$|\bzip code\b|"
        r"عنوان السكن|عنوان المنزل|العنوان البريدي|العنوان بالتفصيل|صندوق البريد|الرمز البريدي|^العنوان$|"
        r"رقم المنزل",
    ),
    (
        IdentityKind.ACCOUNT,
        r"\b(?:user ?id|userid|account ?(?:id|no|number)?|author id|author ?id|participant email|login|"
        r"twitter|instagram|"
        r"facebook|linkedin|handle|nickname|screen name|profile|author url|uaepass|uae pass|token|"
        r"external reference|"
        r"externalreference|external data reference|externaldatareference|xid)\b|معرف المستخدم|رقم الحساب|"
        r"اسم الحساب|حسابك",
    ),
    (
        IdentityKind.NAME,
        r"\b(?:full ?name|first ?name|last ?name|middle ?name|sur ?name|family ?name|given ?name|"
        r"your name|author ?name|"
        r"authors? name|participant ?name|respondent ?name|recipient ?(?:first|last)? ?name|"
        r"recipientfirstname|"
        r"recipientlastname|contact name|(?:hh|head|member|citizen|voter|owner|father|mother|guardian|"
        r"customer|client|child)"
        r" (?:of household )?name|name of (?:the )?(?:participant|respondent|author|applicant|citizen|"
        r"owner)|authors?|"
        r"co ?authors?|applicant|complainant)\b|^names?$|^name (?:en|ar|arabic|english|optional)\b|"
        r"الاسم|اسمك|اسم المشارك|اسم المستجيب|اسم صاحب|اسم مقدم|اسم العميل|اسم المراجع|اسم ولي|اسم الاب|"
        r"الكنية|اللقب|"
        r"اسم العائلة|مقدم الطلب|^الكاتب$|صاحب المقترح|صاحب الفكرة|اسم رب",
    ),
)
# Names of columns that only look like a person's: titles, places, organisations, files, and texts about them.
_NOT_A_PERSON = re.compile(
    r"\b(?:project|event|file|form|survey|question|group|district|city|region|emirate|school|station|stop|"
    r"company|"
    r"organi[sz]ation|entity|department|category|proposal|idea|service|product|variable|sheet|street|park|"
    r"area|country|"
    r"option|theme|process) name\b|اسم (?:المشروع|الجهة|الفعالية|المدرسة|المنطقة|المدينة|الخدمة|الشارع|"
    r"الحي|الملف|"
    r"الشركة|المؤسسة|المحطة|الحديقة|الدولة|القسم|الادارة|الإدارة|الموضوع|الفكرة|المقترح)|"
    r"\?|؟|\bnumber of\b|^عدد |"
    # Judgements about staff.
    r"\b(?:satisf\w*|rat(?:e|ing)|courtesy|friendl\w*|helpful\w*|behaviou?r|attitude|quality|performance)\b|"
    r"رضا|تقييم|تعامل|سلوك|كفاءة|لطف|أداء|جودة|الموظفين",
    re.IGNORECASE,
)
_PATTERNS = tuple((kind, re.compile(pattern)) for kind, pattern in _NAMES)
_VOWELS = re.compile("[\u064b-\u0652\u0640\u200e\u200f\ufeff]")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_IPV4 = re.compile(r"(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?")
_IPV6 = re.compile(r"(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}", re.IGNORECASE)
_PAIR = re.compile(r"[-+]?\d{1,3}\.\d{3,}\s*[,; ]\s*[-+]?\d{1,3}\.\d{3,}(?:\s+-?[\d.]+){0,2}")
# One half of a place on the map: longitudes or latitudes of one country, as precise as a house.
_DEGREES = re.compile(r"[-+]?\d{1,3}\.\d{5,}")
_ONE_COUNTRY = 12.0
# Where somebody lives: the number of a house and more.
_HOME = re.compile(
    r"(?:\b(?:villa|flat|apartment|apt|house|building|bldg|unit|room|block|po box|p\.?o\.? box)\W{0,3}\d+|"
    r"(?<!\w)(?:فيلا|فلة|شقة|شقه|بيت|منزل|مبنى|بناية|عمارة|غرفة|مجمع|قطعة|"
    r"ص\.? ?ب)\W{0,3}(?:رقم )?\d+)(?=\W)\W+\S",
    re.IGNORECASE,
)
_UUID = re.compile(
    r"(?:uuid:|collect:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?:collect|imei|android):\S+",
    re.IGNORECASE,
)
_PROFILE = re.compile(r"https?://\S*/(?:(?:profiles?|users?|u|in)/|@)\S+", re.IGNORECASE)
# Assumption: a column is of a kind if three of five filled cells are.
_MOST = 0.6
# The list of names knows only a part of them; a column of answers has hardly a name.
_MOST_NAMES = 0.25
# Columns that hold one such value in so many cells are no column of answers either.
_SOME = 0.2
_LOOKED_AT = 200
_PLACEHOLDERS = frozenset(
    "anonymous anon anonym anonymized anonymised unknown none null nil n/a na - -- . x xx nan guest "
    "مجهول مجهولة غير_معروف لا_يوجد بدون بدون_اسم لا_شيء فاعل_خير زائر ضيف غير_محدد".replace(
        "_", "\u00a0"
    ).split(" ")
)
_PLACEHOLDER_STARTS = (
    "deleted participant",
    "deleted user",
    "anonymous ",
    "مشارك محذوف",
    "مستخدم محذوف",
    "مجهول الهوية",
)


def identity_column(header: str, cells: Iterable[str] = ()) -> IdentityColumn | None:
    """Return why a column identifies people; None if neither its name nor its cells do.

    Parameters
    ----------
    header : str
        Name of the column in Arabic or English, as people or tools write it.
    cells : iterable of str
        Cells of the column; the first 200 filled ones are looked at.

    Examples
    --------
    >>> identity_column("رقم الجوال").kind.value, identity_column("RecipientFirstName").kind.value
    ('phone', 'name')
    >>> identity_column("q7", ["192.0.2.1", "192.0.2.77"])
    IdentityColumn(kind=<IdentityKind.IP_ADDRESS: 'ip-address'>, by='content')
    >>> identity_column("What is the name of your station?") is None
    True
    """
    by_name = _by_name(header)
    if by_name is not None:
        return IdentityColumn(by_name, "name")
    filled = []
    for cell in cells:
        if text := cell.strip():
            filled.append(text)
            if len(filled) == _LOOKED_AT:
                break
    by_content = _by_content(filled)
    return None if by_content is None else IdentityColumn(by_content, "content")


def is_placeholder(name: str) -> bool:
    """Return whether a cell says that nobody is named, such as *anonymous* or *مجهول*.

    Examples
    --------
    >>> is_placeholder("Anonymous"), is_placeholder("مجهول الهوية"), is_placeholder("Suad Ali")
    (True, True, False)
    """
    plain = " ".join(name.lower().split())
    return not plain or plain.replace(" ", "\u00a0") in _PLACEHOLDERS or plain.startswith(_PLACEHOLDER_STARTS)


def person_columns(identities: Sequence[tuple[str, IdentityColumn]], filled: Collection[str]) -> list[str]:
    """Return the columns that tell people apart, the best first; only those in ``filled`` are considered."""
    order = {kind: place for place, kind in enumerate(OF_A_PERSON)}
    ranked = [
        (order[identity.kind], place, header)
        for place, (header, identity) in enumerate(identities)
        if identity.kind in order and header in filled
    ]
    return [header for _, _, header in sorted(ranked)]


def _by_name(header: str) -> IdentityKind | None:
    parts = _CAMEL.sub(" ", _VOWELS.sub("", header)).lower()
    plain = " ".join(re.sub(r"[\W_]+", " ", parts).split())
    together = re.sub(r"[\W_]+", "", header.lower())
    # A question about a name is no name; a form's "What is your name?" is.
    asks_for_own = re.search(
        r"\byour (?:full |first |last )?(?:name|e ?mail|phone|mobile|address)\b|اسمك|بريدك|هاتفك|جوالك", plain
    )
    if _NOT_A_PERSON.search(parts) and not asks_for_own:
        return None
    # A long sentence is a question; only a short name names a column of identities.
    if len(plain.split()) > 9 and not asks_for_own:
        return None
    for kind, pattern in _PATTERNS:
        if pattern.search(plain) or pattern.search(together):
            return kind
    return None


def _by_content(filled: Sequence[str]) -> IdentityKind | None:
    if not filled:
        return None
    for kind, pattern in (
        (IdentityKind.IP_ADDRESS, _IPV4),
        (IdentityKind.IP_ADDRESS, _IPV6),
        (IdentityKind.COORDINATES, _PAIR),
        (IdentityKind.DEVICE, _UUID),
        (IdentityKind.ACCOUNT, _PROFILE),
    ):
        if sum(bool(pattern.fullmatch(cell)) for cell in filled) >= _MOST * len(filled):
            return kind
    if _is_half_of_a_place(filled):
        return IdentityKind.COORDINATES
    if sum(len(cell) <= 80 and bool(_HOME.match(cell)) for cell in filled) >= _MOST * len(filled):
        return IdentityKind.ADDRESS
    # Only cells that are nothing but an address or number: a text with a number in it is masked elsewhere.
    kinds = [
        findings[0].kind
        for cell in filled
        if len(cell) <= 60
        and (findings := find_personal_data(cell))
        and findings[0].stop - findings[0].start >= 0.8 * len(cell)
    ]
    for personal, kind in (
        (PersonalKind.EMAIL, IdentityKind.EMAIL),
        (PersonalKind.PHONE, IdentityKind.PHONE),
        (PersonalKind.IDENTITY, IdentityKind.IDENTITY),
        (PersonalKind.BANK, IdentityKind.IDENTITY),
        (PersonalKind.ACCOUNT, IdentityKind.ACCOUNT),
        (PersonalKind.PLATE, IdentityKind.IDENTITY),
        (PersonalKind.COORDINATES, IdentityKind.COORDINATES),
        (PersonalKind.IP_ADDRESS, IdentityKind.IP_ADDRESS),
    ):
        if kinds.count(personal) >= _SOME * len(filled):
            return kind
    if share_of_names(filled) >= _MOST_NAMES:
        return IdentityKind.NAME
    return None


def _is_half_of_a_place(filled: Sequence[str]) -> bool:
    """Whether cells are longitudes or latitudes: many decimals, all of one country, hardly two alike."""
    numbers = [float(cell) for cell in filled if _DEGREES.fullmatch(cell)]
    if len(numbers) < max(3, _MOST * len(filled)):
        return False
    spread = max(numbers) - min(numbers)
    return min(map(abs, numbers)) > 5 and spread < _ONE_COUNTRY and len({*numbers}) > 0.5 * len(numbers)
