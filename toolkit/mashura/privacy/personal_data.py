"""Finding what could name or reach a private person in a text, Arabic or English (S57, S101).

Found are e-mail addresses, account names, telephone numbers of the Gulf states and international ones,
identity numbers, bank accounts (IBAN), and names where the text itself says that a name follows, or where the
name is known. Where a number may be harmless or not, it is taken as personal: a masked amount does less harm
than a published telephone number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class PersonalKind(StrEnum):
    """What was found."""

    EMAIL = "email"
    ACCOUNT = "account"
    PHONE = "phone"
    IDENTITY = "identity"
    BANK = "bank"
    NAME = "name"


@dataclass(frozen=True)
class Finding:
    """One place of a text: characters ``start`` to ``stop``, without the last."""

    kind: PersonalKind
    start: int
    stop: int


# Direction marks, vowel signs and other characters that a reader does not see.
_UNSEEN = frozenset(sign for sign in range(0x10000) if unicodedata.category(chr(sign)) in ("Cf", "Mn"))
# Both sets of digits, all dashes and all blanks are read as one.
_ALIKE: dict[int, str | None] = {
    **{ord(sign): str(value) for digits in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for value, sign in enumerate(digits)},
    **dict.fromkeys(map(ord, "‐‑‒–—−﹣－ـ"), "-"),
    **dict.fromkeys(map(ord, "\u00a0\u2007\u202f"), " "),
    **dict.fromkeys(_UNSEEN),
}
_EMAIL = re.compile(r"[\w.+-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+")
_ACCOUNT = re.compile(r"(?<![\w.])@[A-Za-z0-9_][\w.]{1,29}")
_IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{2,4}){3,8}(?![A-Za-z0-9])", re.IGNORECASE)
# 784, year of birth, seven digits, check digit; also with a slip in it, so the check digit does not decide.
_EMIRATES = re.compile(r"(?<!\d)784[-. /]{0,2}(?:19|20)\d\d[-. /]{0,2}\d{7}[-. /]{0,2}\d(?!\d)")
# Year and month of birth, four digits, check digit, as on a Bahraini card.
_CPR = re.compile(r"(?<!\d)\d\d(?:0[1-9]|1[0-2])\d{5}(?!\d)")
# Ten digits beginning with 1 or 2, as on a Saudi card; checked, because many amounts look like it.
_SAUDI = re.compile(r"(?<!\d)[12]\d{9}(?!\d)")
# Assumption: so many digits in a row are an identity, card or account number, whatever the country.
_LONG = re.compile(r"(?<!\d)\d{11,24}(?!\d)")
# A number that the text itself calls an identity or telephone number, right or wrong.
_SAID = re.compile(
    r"(?:(?P<identity>هويتي|هويته|هويتها|الهوية|هوية|جوازي|جوازه|جواز السفر|إقامتي|اقامتي|identity|"
    r"passport|emirates id|national id|\bid (?:no|number|card))|رقمي|رقمه|رقمها|رقم الهاتف|رقم هاتف|هاتفي|"
    r"هاتفه|هاتفها|جوالي|جواله|جوالها|تلفوني|تلفونه|تلفونها|موبايلي|واتساب|phone|mobile|whatsapp|number is|"
    r"ragm[ai]|ragamha)"
    r"[^\d\n]{0,15}?(?P<number>\+?[A-Z]?\d(?:[-. /]?\d){5,17})(?!\d)",
    re.IGNORECASE,
)
_DIGIT_RUN = re.compile(r"\d(?:\D{0,3}\d){5}")
_GULF = ("AE", "SA", "BH", "KW", "OM", "QA")
_UNIT = re.compile(
    r"\s*(?:درهم|دراهم|ريال|دينار|دولار|نسمة|شخص|متر|AED|SAR|BHD|KWD|QAR|OMR|USD|dirham|riyal|dinar|people|m[²2])",
    re.IGNORECASE,
)
# One to three words after these are taken as a name.
_ARABIC_INTRODUCTION = (
    r"(?<!\w)(?:اسمي|إسمي|أسمي|أدعى|ادعى|الاسم الكامل|الاسم|معكم|المواطنة|المواطن|أخوكم|اخوكم|أختكم|اختكم|"
    r"التوقيع|توقيع|مقدمة الطلب|مقدم الطلب|مقدمه|مع تحيات|تحيات)\s*[:،-]?\s*(?:هو\s+|هي\s+)?"
)
_ENGLISH_INTRODUCTION = (
    r"(?<!\w)(?:my name is|my name's|the name is|full name|name|signed(?: by)?|"
    r"(?:kind |best |warm )?regards|yours (?:sincerely|faithfully|truly)|sincerely)\s*[:,-]?\s*"
)
_ARABIC_WORD = r"[\u0621-\u063a\u0641-\u064a]{2,15}"
_INTRODUCED = re.compile(
    rf"{_ARABIC_INTRODUCTION}(?P<arabic>{_ARABIC_WORD}(?:[ -]{_ARABIC_WORD}){{0,3}})"
    rf"|(?i:{_ENGLISH_INTRODUCTION})(?P<english>[A-Z][a-z'’]+(?:[ -](?:[A-Z][a-z'’]+|al|bin|bint)){{0,4}})"
)
# A name ends before these; they begin what somebody says after it.
_NOT_NAMES = frozenset([
    "من", "في", "على", "عن", "الى", "إلى", "وأنا", "وانا", "أنا", "انا", "ومن", "وأسكن", "واسكن",
    "أسكن", "اسكن", "وأعمل", "واعمل", "أعمل", "اعمل", "وعمري", "عمري", "وأقترح", "واقترح", "أقترح",
    "اقترح", "أطلب", "اطلب", "وأطلب", "واطلب", "أرجو", "ارجو", "وأرجو", "وارجو", "وأود", "أود",
    "اود", "وأريد", "أريد", "اريد", "ورقمي", "رقمي", "ورقم", "رقم", "وهاتفي", "هاتفي", "وبريدي",
    "بريدي", "وهويتي", "هويتي", "هذا", "هذه", "الذي", "التي", "مع", "لدي", "عندي", "أرى", "ارى",
    "لا", "ما", "لم", "قبل", "بعد", "كل", "الكريم", "الكريمة", "المسؤول", "والمقيم", "والمقيمة",
    "حق", "يستحق", "يحتاج", "العادي", "ليس", "غير", "مطلوب", "المستخدم", "المختصر",
])  # fmt: skip


class KnownNames:
    """Names that a file lists, ready to be found in many texts.

    Parameters
    ----------
    names : iterable of str
        A name of a single word is left out: *Amal* and *Ali* are words of the language too.

    Examples
    --------
    >>> names = KnownNames(["Suad Ali", "Amal"])
    >>> find_personal_data("as suad ali said, with amal", names)
    (Finding(kind=<PersonalKind.NAME: 'name'>, start=3, stop=11),)
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._by_first: dict[str, set[tuple[str, ...]]] = {}
        for name in names:
            words = tuple(re.findall(r"\w+", name.translate(_ALIKE).casefold()))
            if len(words) > 1:
                self._by_first.setdefault(words[0], set()).add(words)

    def places(self, plain: str) -> Iterator[tuple[int, int]]:
        """Yield where a name stands in a text without vowel signs."""
        if not self._by_first:
            return
        words = [(one[0].casefold(), *one.span()) for one in re.finditer(r"\w+", plain)]
        for place, (word, start, _) in enumerate(words):
            # Joined letters such as "and" and "by" stand before an Arabic name without a blank.
            for skipped in (0, 1) if word[:1] in "وبلفك" else (0,):
                for name in self._by_first.get(word[skipped:], ()):
                    following = words[place + 1 : place + len(name)]
                    if tuple(other for other, _, _ in following) == name[1:]:
                        yield start + skipped, following[-1][2]


def find_personal_data(text: str, names: KnownNames | None = None) -> tuple[Finding, ...]:
    """Return what could name or reach somebody, in the order of the text, without overlaps.

    Parameters
    ----------
    text : str
        Arabic or English; both sets of digits, any dashes, and invisible direction marks are seen through.
    names : KnownNames, optional
        Names of people who are known to have taken part.

    Returns
    -------
    tuple of Finding
        What two rules claim goes to the first of: bank, e-mail, identity, telephone, account, name. A name
        that nothing introduces and nobody knows is not found.

    Examples
    --------
    >>> [str(one.kind) for one in find_personal_data("اسمي سعاد علي، هاتفي ٠٥٠ ١٢٣ ٤٥٦٧")]
    ['name', 'phone']
    >>> find_personal_data("12 buses, 3,000,000 dirhams, from 2019 to 2024")
    ()
    """
    taken: list[tuple[int, int, PersonalKind]] = []
    for kind, start, stop in _claims(text.translate(_ALIKE), names):
        if start < stop and all(stop <= other[0] or other[1] <= start for other in taken):
            taken.append((start, stop, kind))
    if not taken:
        return ()
    places = [place for place, sign in enumerate(text) if ord(sign) not in _UNSEEN]
    return tuple(Finding(kind, places[start], places[stop - 1] + 1) for start, stop, kind in sorted(taken))


def is_emirates_id(text: str) -> bool:
    """Return whether a number has the shape of an Emirates ID and its check digit.

    Examples
    --------
    >>> is_emirates_id("784-1900-0000000-1"), is_emirates_id("784190000000002")
    (True, False)
    """
    plain = text.strip().translate(_ALIKE)
    return bool(_EMIRATES.fullmatch(plain)) and _luhn(re.sub(r"\D", "", plain))


def _claims(plain: str, names: KnownNames | None) -> Iterator[tuple[PersonalKind, int, int]]:
    """Yield every claim, the rule that decides first."""
    numbers = _DIGIT_RUN.search(plain) is not None
    if numbers:
        yield from ((PersonalKind.BANK, *one.span()) for one in _IBAN.finditer(plain) if _mod97(one[0]))
    if "@" in plain or "at" in plain:
        yield from ((PersonalKind.EMAIL, *one.span()) for one in _EMAIL.finditer(plain))
    if numbers:
        yield from ((PersonalKind.IDENTITY, *one.span()) for one in _EMIRATES.finditer(plain))
        yield from _phones(plain)
        for said in _SAID.finditer(plain):
            kind = PersonalKind.IDENTITY if said["identity"] else PersonalKind.PHONE
            yield kind, *said.span("number")
        yield from ((PersonalKind.IDENTITY, *one.span()) for one in _SAUDI.finditer(plain) if _luhn(one[0]))
        for pattern in (_CPR, _LONG):
            yield from (
                (PersonalKind.IDENTITY, *one.span())
                for one in pattern.finditer(plain)
                if not _UNIT.match(plain, one.end())
            )
    if "@" in plain:
        yield from ((PersonalKind.ACCOUNT, *one.span()) for one in _ACCOUNT.finditer(plain))
    if names is not None:
        yield from ((PersonalKind.NAME, start, stop) for start, stop in names.places(plain))
    for one in _INTRODUCED.finditer(plain):
        group = "arabic" if one["arabic"] else "english"
        yield PersonalKind.NAME, one.start(group), one.start(group) + _name_length(one[group])


def _phones(plain: str) -> Iterator[tuple[PersonalKind, int, int]]:
    from phonenumbers import PhoneNumberMatcher, PhoneNumberType, number_type

    mobile = (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE)
    for region in _GULF:
        for one in PhoneNumberMatcher(plain, region):
            # Outside the Emirates, short landline numbers look like amounts and dates.
            local = region != "AE" and not one.raw_string.startswith(("+", "00"))
            amount = local and (number_type(one.number) not in mobile or _UNIT.match(plain, one.end))
            if not amount:
                yield PersonalKind.PHONE, one.start, one.end
    for found in re.finditer(r"(?<!\d)5[024-68]\d{7}(?!\d)", plain):
        if not _UNIT.match(plain, found.end()):
            yield PersonalKind.PHONE, *found.span()


def _name_length(words: str) -> int:
    """Return how many characters of the words that follow an introduction are the name."""
    end = 0
    for count, word in enumerate(re.finditer(r"[^ ]+", words)):
        if word[0] in _NOT_NAMES or count == 3:
            break
        end = word.end()
    return end


def _luhn(number: str) -> bool:
    digits = [int(digit) for digit in reversed(number)]
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[1::2]]
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0


def _mod97(iban: str) -> bool:
    plain = re.sub(r"[ -]", "", iban).upper()
    return int("".join(str(int(sign, 36)) for sign in plain[4:] + plain[:4])) % 97 == 1
