"""Names that a text introduces, Arabic or English: "my name is", a label, a title, a farewell (S57, S101)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mashura.privacy.given_names import holds_name, is_name

# One to three words after these are treated as a name.
_ARABIC_INTRODUCTION = (
    r"(?<!\w)(?:اسمي|إسمي|أسمي|أدعى|ادعى|الاسم الكامل|الاسم|معكم|المواطنة|المواطن|أخوكم|اخوكم|أختكم|اختكم|"
    r"التوقيع|توقيع|مقدمة الطلب|مقدم الطلب|إعداد|اعداد|أعدّه|أعده|أعدته|بإشراف|"
    r"جمعه|جمعته|مقدم من|مقدمه|مع تحيات|تحيات)(?!\w)\s*[:،/-]?\s*(?:هو\s+|هي\s+)?"
)
# These are subjects of municipal work more often than they introduce somebody: only before a usual name.
_CITIZEN = re.compile(r"المواطنة?\s*[:،-]?\s*")
# Everyday words too: without a sign after them, words that go on are a name only if they show it.
_EVERYDAY = re.compile(r"(?:معكم|الاسم|[أا]دعى|جمعه|[إا]عداد|توقيع)\s+")
_ENGLISH_INTRODUCTION = (
    r"(?<!\w)(?:my name is|my name's|the name is|full name|name|signed(?: by)?|"
    r"(?:prepared|submitted|collected|compiled|written|entered|reported) by|contact(?: person)?|"
    r"(?:kind |best |warm )?regards(?: from)?|yours (?:sincerely|faithfully|truly)|sincerely|"
    r"on behalf of)\s*[:,/-]?\s*"
)
_ARABIC_WORD = r"[\u0621-\u063a\u0641-\u064a]{2,15}"
_ARABIC_NAME = rf"{_ARABIC_WORD}(?:[ -]{_ARABIC_WORD}){{0,3}}"
_ENGLISH_NAME = r"[A-Z][a-z'’]+(?:[ -](?:[A-Z][a-z'’]+|al|bin|bint)){0,4}"
_INTRODUCED = re.compile(
    rf"(?:{_ARABIC_INTRODUCTION}|(?i:{_ENGLISH_INTRODUCTION}))(?P<arabic>{_ARABIC_NAME})"
    rf"|(?:(?i:{_ENGLISH_INTRODUCTION})|{_ARABIC_INTRODUCTION})(?P<english>{_ENGLISH_NAME})"
)
# Somebody's title or kin, or "I am": what follows is a name only if its words are usual ones.
_BEFORE_A_NAME = re.compile(
    r"(?<!\w)(?:وأنا|أنا|انا|(?:و|لل|ال|ل)?(?:موظفة?|(?P<addressed>سيدة?|[أا]ستاذة?|مهندسة?|دكتورة?|"
    r"مواطنة?|مقيمة?|طالبة?|حاجة?))|"
    r"(?:أم|أبو) \w+|ابنتي|ابني|زوجي|زوجتي|"
    rf"والدي|والدتي|أخي|اخي|أختي|جارنا|جارتنا|جاري)[\s/:]+(?P<arabic>{_ARABIC_NAME})"
    r"|(?<!\w)(?:I am|I['’]m|[Tt]his is|(?P<title>Mr|Mrs|Ms|Miss|Dr|Eng)\b\.?|[Mm]y (?:son|daughter|wife|"
    rf"husband|father|mother|brother|sister|neighbou?r))\s+(?P<english>{_ENGLISH_NAME})"
)
# Who wrote or called, as staff note it: a label and a colon.
_LABELLED = re.compile(
    r"(?<!\w)(?:المتصلة?|المشتكية?|الشاكية?|العميلة?|المراجعة?|المبلغة?|المستفيدة?|المرسلة?|الزبونة?|"
    r"المستأجرة?|المالكة?|"
    r"ولية? الأمر|صاحبة? (?:البلاغ|الطلب|الشكوى|الاقتراح|الفكرة|الملاحظة)|مقدمة? (?:البلاغ|الشكوى|الاقتراح|"
    r"الملاحظة)|"
    rf"اسم (?:المتصل|المشتكي|العميل|المراجع|المبلغ))\s*[:：-]\s*(?P<arabic>{_ARABIC_NAME})"
    r"|(?<!\w)(?i:caller|customer|complainant|applicant|respondent|participant|requester|tenant|owner|"
    r"resident|client|"
    rf"visitor|sender|author)(?: name)?\s*[:：-]\s*(?P<english>{_ENGLISH_NAME})"
)
# A farewell and a name that ends the text or its line.
_FAREWELL = re.compile(
    r"(?<!\w)(?:وشكرا|شكرا|ودمتم|تحياتي|التحية|تحية|والتقدير|التقدير|الاحترام|محبكم|ابنكم|"
    r"ابنتكم)\s*[،,:\n-]?\s*"
    rf"(?P<arabic>{_ARABIC_WORD} {_ARABIC_WORD}(?: {_ARABIC_WORD})?)\s*[.!]?\s*(?:$|\n)"
    r"|(?<!\w)(?i:best|best wishes|thanks|many thanks|thank you|cheers|respectfully|faithfully)\s*[,\n]\s*"
    rf"(?P<english>{_ENGLISH_NAME})\s*[.!]?\s*(?:$|\n)"
)
# A name before "on" and a telephone number, or an address: who is to be called.
_REACHED = re.compile(
    rf"(?<!\w)(?:call(?: back)?|contact|ask|ring|phone|text|reach|email|e-mail|"
    rf"tell) (?P<english>{_ENGLISH_NAME})"
    r"(?= (?:on|at|by|via)\b|\s?[,(:]\s?[+\d(])"
    rf"|(?<!\w)(?:اتصلوا ب|تواصلوا مع|التواصل مع|تواصلنا مع|الاتصال ب|اتصل ب)\s?(?P<arabic>{_ARABIC_NAME})"
)
# A line that begins with a name and a telephone number or address, as in a list of contacts.
_CONTACT = re.compile(
    rf"^\W*(?:(?P<arabic>{_ARABIC_WORD} {_ARABIC_WORD}(?: {_ARABIC_WORD})?)|(?P<english>{_ENGLISH_NAME}))"
    r"\s*[-:,،(]?\s*(?=\+?\(?\d[\d ()-]{6,}|[\w.+-]+@)",
    re.MULTILINE,
)
# Offices, firms and places are called, thanked and noted too.
_OFFICES = frozenset([
    "municipality", "centre", "center", "department", "police", "office", "line", "authority", "service",
    "services", "hotline", "desk", "team", "council", "ministry", "company", "school", "hospital", "dubai",
    "sharjah", "ajman", "abu", "fujairah", "riyadh", "doha", "kuwait", "muscat", "manama", "customer",
    "everyone",
    "all", "support", "security", "maintenance", "transport", "bus", "taxi", "metro", "station", "mall",
    "park",
    "please", "the", "this", "we", "you", "it", "they", "i", "he", "she", "no", "not", "yes", "unknown",
    "قسم", "إدارة", "ادارة", "شركة", "مركز", "بلدية", "مدرسة", "هيئة", "دائرة", "وزارة", "مكتب", "موظف",
    "موظفة",
    "مسؤول", "مدير", "فريق", "خدمة", "شرطة", "مستشفى", "سكان", "أهالي", "اهالي", "جميع", "صيانة", "مجهول",
    "الجهة",
    "جهة", "رقم", "أحد", "احد", "أصحاب", "اصحاب",
])  # fmt: skip
_FAMILY = re.compile(r"ال\w{2,}ي|بن|بنت|آل")
# A name ends before these words; they begin the next phrase.
_NOT_NAMES = frozenset([
    "من", "في", "على", "عن", "الى", "إلى", "وأنا", "وانا", "أنا", "انا", "ومن", "وأسكن", "واسكن",
    "أسكن", "اسكن", "وأعمل", "واعمل", "أعمل", "اعمل", "وعمري", "عمري", "وأقترح", "واقترح", "أقترح",
    "اقترح", "أطلب", "اطلب", "وأطلب", "واطلب", "أرجو", "ارجو", "وأرجو", "وارجو", "وأود", "أود",
    "اود", "وأريد", "أريد", "اريد", "ورقمي", "رقمي", "ورقم", "رقم", "وهاتفي", "هاتفي", "وبريدي",
    "بريدي", "وهويتي", "هويتي", "هذا", "هذه", "الذي", "التي", "مع", "لدي", "عندي", "أرى", "ارى",
    "لا", "ما", "لم", "قبل", "بعد", "كل", "الكريم", "الكريمة", "المسؤول", "والمقيم", "والمقيمة",
    "حق", "يستحق", "يحتاج", "العادي", "ليس", "غير", "مطلوب", "المستخدم", "المختصر",
])  # fmt: skip


def introduced_names(plain: str) -> Iterator[tuple[int, int]]:
    """Yield start and stop of the names that a text introduces, without vowel signs; they may overlap.

    Examples
    --------
    >>> text = "Caller: Suad Alharbi, about the bus. Best, Omar Nair"
    >>> [text[start:stop] for start, stop in introduced_names(text)]
    ['Suad Alharbi', 'Omar Nair']
    >>> [*introduced_names("المتصل: يشكو من الزحام"), *introduced_names("Thanks, Dubai Municipality")]
    []
    """
    for introduced in _INTRODUCED.finditer(plain):
        group = "arabic" if introduced["arabic"] else "english"
        start = introduced.start(group)
        length = _name_length(introduced[group])
        if group == "english" and _is_office(plain[start : start + length].split()):
            continue
        stop = start + length
        cue = plain[introduced.start() : start]
        if _CITIZEN.fullmatch(cue) and not is_name(plain[start:stop]):
            continue
        if _EVERYDAY.fullmatch(cue) and _goes_on(plain[stop:]) and not _shows_name(plain[start:stop]):
            continue
        yield start, stop
    for named in _BEFORE_A_NAME.finditer(plain):
        group = "arabic" if named["arabic"] else "english"
        start = named.start(group)
        length = _name_length(named[group])
        if _is_usual_name(
            plain[start : start + length].split(),
            is_titled=bool(named["title"]),
            is_addressed=bool(named["addressed"]),
        ):
            yield start, start + length
    for pattern in (_LABELLED, _FAREWELL, _REACHED, _CONTACT):
        for found in pattern.finditer(plain):
            group = "arabic" if found["arabic"] else "english"
            start = found.start(group)
            stop = start + _name_length(found[group])
            has_ended = pattern is _LABELLED and plain[stop : stop + 1] in {"،", ",", "\n", "("}
            if _is_labelled_name(plain[start:stop].split(), has_ended=has_ended):
                yield start, stop


def _goes_on(rest: str) -> bool:
    """Whether a phrase goes on with a word that does not begin another one."""
    after = re.match(rf"[ -]+({_ARABIC_WORD})", rest)
    return after is not None and after[1] not in _NOT_NAMES


def _shows_name(words: str) -> bool:
    """Whether words are usual names, or one of them can be a family's."""
    return is_name(words) or any(_FAMILY.fullmatch(word) for word in words.split())


def _is_labelled_name(words: list[str], *, has_ended: bool) -> bool:
    """Whether the words after a label or before a number are a name: no office, no phrase that goes on."""
    if not words or _is_office(words):
        return False
    if words[0].isascii():
        return len(words) > 1 or holds_name(words[0])
    return is_name(words[0]) or (len(words) > 1 and _FAMILY.fullmatch(words[-1]) is not None) or has_ended


def _is_office(words: list[str]) -> bool:
    return any(word.lower().removeprefix("ال") in _OFFICES for word in words)


def _is_usual_name(words: list[str], *, is_titled: bool, is_addressed: bool) -> bool:
    """Whether words are a name beyond doubt: "I am happy" is written with a name in Arabic."""
    if len(words) < 2:
        return False
    if words[0].isascii():
        return is_titled or holds_name(words[0])
    is_family = _FAMILY.fullmatch(words[1]) is not None
    if is_addressed and is_family and not words[0].startswith("ال") and words[0] not in _OFFICES:
        return True
    return holds_name(words[0]) and (holds_name(words[1]) or is_family)


def _name_length(words: str) -> int:
    """Return the length of the name at the start of the words that follow an introduction."""
    end = 0
    parts = [*re.finditer(r"[^ ]+", words)]
    for count, word in enumerate(parts):
        if word[0] in _NOT_NAMES or count == 4:
            break
        # A fourth word belongs to a name only if it can be a family's.
        is_family = word[0][0].isupper() or word[0].startswith("ال")
        if count == 3 and not is_family:
            break
        end = word.end()
    return end
