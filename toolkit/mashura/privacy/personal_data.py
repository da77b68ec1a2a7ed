"""Personal data in a text, Arabic or English: what names a private person, or how to reach one (S57, S101).

This finds e-mail addresses, account names, telephone numbers (of the Gulf states and international), identity
numbers, bank accounts (IBAN), plates of cars, IP addresses, coordinates, and names that the text introduces
or that are known. A number that may or may not be personal is treated as personal: a masked amount does less
harm than a published telephone number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from mashura.privacy.introduced_names import introduced_names
from mashura.privacy.plates import plates


class PersonalKind(StrEnum):
    """Kinds of personal data."""

    EMAIL = "email"
    ACCOUNT = "account"
    PHONE = "phone"
    IDENTITY = "identity"
    BANK = "bank"
    PLATE = "plate"
    IP_ADDRESS = "ip-address"
    COORDINATES = "coordinates"
    NAME = "name"


@dataclass(frozen=True)
class Finding:
    """Personal data at one place of a text: characters ``start`` (included) to ``stop`` (excluded)."""

    kind: PersonalKind
    start: int
    stop: int


# Direction marks, vowel signs and other characters that a reader does not see.
_UNSEEN = frozenset(sign for sign in range(0x10000) if unicodedata.category(chr(sign)) in ("Cf", "Mn"))
# Both sets of digits, all dashes and all blanks are treated alike.
_ALIKE: dict[int, str | None] = {
    **{ord(sign): str(value) for digits in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for value, sign in enumerate(digits)},
    **dict.fromkeys(map(ord, "‐‑‒–—−﹣－ـ"), "-"),
    **dict.fromkeys(map(ord, "\u00a0\u2007\u202f"), " "),
    **dict.fromkeys(_UNSEEN),
}
_EMAIL = re.compile(r"[\w.+-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+")
_ACCOUNT = re.compile(r"(?<![\w.])@[A-Za-z0-9_][\w.]{1,29}")
# An account that the text names without "@"; its sign or digit tells it from a word.
_NAMED_ACCOUNT = re.compile(
    r"(?<!\w)(?:snap(?:chat)?|insta(?:gram)?|twitter|tiktok|telegram|سناب|سنابي|انستا|انستغرام|انستقرام|إنستغرام|"
    r"تويتر|تيك توك|تلغرام|تيليجرام)\s*[:=-]?\s*(?P<account>[A-Za-z][A-Za-z.]*[_\d][\w.]*)"
    # The page of an account.
    r"|(?<![\w.])(?:www\.|m\.)?(?:t\.me|wa\.me|(?:twitter|x|instagram|facebook|fb|tiktok|threads)\.com|"
    r"snapchat\.com/add|linkedin\.com/in)/@?(?P<page>[\w.+-]{3,})",
    re.IGNORECASE,
)
_IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{2,4}){3,8}(?![A-Za-z0-9])", re.IGNORECASE)
# 784, year of birth, seven digits, check digit; typing errors are accepted, so the digit is not checked.
_EMIRATES = re.compile(r"(?<!\d)784[-. /]{0,2}(?:19|20)\d\d[-. /]{0,2}\d{7}[-. /]{0,2}\d(?!\d)")
# Year and month of birth, four digits, check digit, as on a Bahraini card.
_CPR = re.compile(r"(?<!\d)\d\d(?:0[1-9]|1[0-2])\d{5}(?!\d)")
# Ten digits beginning with 1 or 2, as on a Saudi card; the digit is checked, because many amounts look alike.
_SAUDI = re.compile(r"(?<!\d)[12]\d{9}(?!\d)")
# Twelve digits beginning with 2 or 3 and a date of birth, as on a Kuwaiti card; eleven, as on a Qatari one.
_KUWAITI = re.compile(r"(?<!\d)[23]\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{5}(?!\d)")
_QATARI = re.compile(r"(?<!\d)[23]\d{2}[- ]\d{3}[- ]\d{5}(?!\d)")
# Assumption: this many digits in a row are an identity, card or account number of any country.
_LONG = re.compile(r"(?<!\d)\d{11,24}(?!\d)")
# A number that the text calls an identity or telephone number.
_NAMED_NUMBER = re.compile(
    r"(?:(?P<identity>هويتي|هويته|هويتها|الهوية|هوية|جوازي|جوازه|جواز السفر|جواز سفري|إقامتي|اقامتي|"
    r"(?:إقامة|الإقامة|اقامة) رقم|السجل المدني|سجلي المدني|"
    r"identity|iqama|civil id|passport|emirates id|national id|"
    r"\bid (?:no|number|card))|رقمي|رقمه|رقمها|رقم الهاتف|رقم هاتف|هاتفي|"
    r"هاتفه|هاتفها|جوالي|جواله|جوالها|تلفوني|تلفونه|تلفونها|موبايلي|واتساب|phone|mobile|whatsapp|number is|"
    r"ragm[ai]|ragamha)"
    r"[^\d\n]{0,15}?(?P<number>\+?[A-Z]?\d(?:[-. /]?\d){5,17})(?!\d)",
    re.IGNORECASE,
)
_OCTET = r"(?:25[0-5]|2[0-4]\d|1?\d?\d)"
# Versions of programs have four numbers too.
_IPV4 = re.compile(
    rf"(?<![\d.])(?<!version )(?<!release )(?<!إصدار )(?<!الإصدار )(?<!v){_OCTET}"
    rf"(?:\.{_OCTET}){{3}}(?![\d]|\.\d)",
    re.IGNORECASE,
)
_IPV6 = re.compile(
    r"(?<![\w:])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){2,6}:[0-9a-f]{0,4}|"
    r"[0-9a-f]{1,4}::(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})(?![\w:])",
    re.IGNORECASE,
)
# Four decimals are ten metres; three decimals are also amounts in dinars.
_DEGREES = r"[-+]?\d{1,3}[.٫]\d{4,}°?\s?[NSEWنشقغ]?"
_COORDINATES = re.compile(
    rf"(?<![\d.]){_DEGREES}\s*[,;،/ ]\s*{_DEGREES}(?![\d.])"
    r"|\d{1,3}\s?°\s?\d{1,2}\s?['’′]\s?(?:\d{1,2}(?:\.\d+)?\s?[\"”″]?)?\s?[NSEW]?(?:\s*[,،]?\s*\d{1,3}\s?°\s?"
    r"\d{1,2}\s?['’′]\s?(?:\d{1,2}(?:\.\d+)?\s?[\"”″]?)?\s?[NSEW]?)?"
    r"|(?<=\w)(?<=lat|lng|lon|ude|عرض|طول)\s*[:=]?\s*[-+]?\d{1,3}\.\d{3,}"
    r"|(?:https?://)?(?:www\.)?(?:maps\.app\.goo\.gl|goo\.gl/maps|maps\.google\.[a-z.]+|google\.[a-z.]+/maps)/?\S*",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_DIGIT_RUN = re.compile(r"\d(?:\D{0,3}\d){5}")
_GULF = ("AE", "SA", "BH", "KW", "OM", "QA")
_UNIT = re.compile(
    r"\s*(?:درهم|دراهم|ريال|دينار|دولار|نسمة|شخص|متر|AED|SAR|BHD|KWD|QAR|OMR|USD|dirham|riyal|dinar|people|m[²2]|"
    r"راكبا?|ركاب|زائرا?|طالبا?|riders|passengers|visitors|students)",
    re.IGNORECASE,
)


class KnownNames:
    """Names from a file, prepared for a search in many texts.

    Parameters
    ----------
    names : iterable of str
        Names of a single word are left out, because *Amal* and *Ali* are ordinary words too.

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
        """Yield start and stop of every name in a text without vowel signs."""
        if not self._by_first:
            return
        words = [(match[0].casefold(), *match.span()) for match in re.finditer(r"\w+", plain)]
        for place, (word, start, _) in enumerate(words):
            # In Arabic, one-letter words such as "and" and "by" are written together with the next word.
            for skipped in (0, 1) if word[:1] in "وبلفك" else (0,):
                for name in self._by_first.get(word[skipped:], ()):
                    following = words[place + 1 : place + len(name)]
                    if tuple(other for other, _, _ in following) == name[1:]:
                        yield start + skipped, following[-1][2]


def find_personal_data(text: str, names: KnownNames | None = None) -> tuple[Finding, ...]:
    """Return the personal data in a text, in the order of the text, without overlaps.

    Parameters
    ----------
    text : str
        Arabic or English, with either set of digits, any dashes, and invisible direction marks.
    names : KnownNames, optional
        Names of people who are known to have taken part.

    Returns
    -------
    tuple of Finding
        Where two rules match, the first of these wins: coordinates, IP address, bank, e-mail, identity,
        telephone, plate, account, name. A
        name that is neither introduced nor known is not found.

    Examples
    --------
    >>> [str(finding.kind) for finding in find_personal_data("اسمي سعاد علي، هاتفي ٠٥٠ ١٢٣ ٤٥٦٧")]
    ['name', 'phone']
    >>> find_personal_data("12 buses, 3,000,000 dirhams, from 2019 to 2024")
    ()
    """
    accepted: list[tuple[int, int, PersonalKind]] = []
    for kind, start, stop in _matches(text.translate(_ALIKE), names):
        if start < stop and all(stop <= other[0] or other[1] <= start for other in accepted):
            accepted.append((start, stop, kind))
    if not accepted:
        return ()
    places = [place for place, sign in enumerate(text) if ord(sign) not in _UNSEEN]
    return tuple(Finding(kind, places[start], places[stop - 1] + 1) for start, stop, kind in sorted(accepted))


def is_emirates_id(text: str) -> bool:
    """Return whether a number has the form of an Emirates ID and a correct check digit.

    Examples
    --------
    >>> is_emirates_id("784-1900-0000000-1"), is_emirates_id("784190000000002")
    (True, False)
    """
    plain = text.strip().translate(_ALIKE)
    return bool(_EMIRATES.fullmatch(plain)) and _luhn(re.sub(r"\D", "", plain))


def _matches(plain: str, names: KnownNames | None) -> Iterator[tuple[PersonalKind, int, int]]:
    """Yield the matches of all rules, the rule with the highest priority first."""
    numbers = _DIGIT_RUN.search(plain) is not None
    digits = numbers or _DIGIT.search(plain) is not None
    # The address of a map needs no digit.
    if ("." in plain or "°" in plain) and (digits or "goo" in plain.casefold()):
        # Before telephone numbers, which look alike inside them.
        yield from _spans(PersonalKind.COORDINATES, _COORDINATES.finditer(plain))
        yield from _spans(PersonalKind.IP_ADDRESS, _IPV4.finditer(plain))
    if "::" in plain or plain.count(":") > 5:
        yield from _spans(PersonalKind.IP_ADDRESS, _IPV6.finditer(plain))
    if numbers:
        yield from _spans(PersonalKind.BANK, (iban for iban in _IBAN.finditer(plain) if _mod97(iban[0])))
    if "@" in plain or "at" in plain:
        yield from _spans(PersonalKind.EMAIL, _EMAIL.finditer(plain))
    if numbers:
        yield from _spans(PersonalKind.IDENTITY, _EMIRATES.finditer(plain))
        yield from _phones(plain)
        for named in _NAMED_NUMBER.finditer(plain):
            kind = PersonalKind.IDENTITY if named["identity"] else PersonalKind.PHONE
            yield kind, *named.span("number")
        cards = (card for card in _SAUDI.finditer(plain) if _luhn(card[0]))
        yield from _spans(PersonalKind.IDENTITY, cards)
        for pattern in (_KUWAITI, _QATARI, _CPR, _LONG):
            without_unit = (
                number for number in pattern.finditer(plain) if not _UNIT.match(plain, number.end())
            )
            yield from _spans(PersonalKind.IDENTITY, without_unit)
    if digits:
        yield from (
            (PersonalKind.PLATE, *plate) for plate in plates(plain) if not _UNIT.match(plain, plate[1])
        )
    if "@" in plain:
        yield from _spans(PersonalKind.ACCOUNT, _ACCOUNT.finditer(plain))
    yield from (
        (PersonalKind.ACCOUNT, *named.span(named.lastgroup or 0)) for named in _NAMED_ACCOUNT.finditer(plain)
    )
    if names is not None:
        yield from ((PersonalKind.NAME, start, stop) for start, stop in names.places(plain))
    yield from ((PersonalKind.NAME, start, stop) for start, stop in introduced_names(plain))


def _spans(kind: PersonalKind, matches: Iterable[re.Match[str]]) -> Iterator[tuple[PersonalKind, int, int]]:
    for match in matches:
        yield kind, *match.span()


def _phones(plain: str) -> Iterator[tuple[PersonalKind, int, int]]:
    from phonenumbers import PhoneNumberMatcher, PhoneNumberType, number_type

    mobile = (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE)
    for region in _GULF:
        for match in PhoneNumberMatcher(plain, region):
            # Outside the Emirates, short landline numbers look like amounts and dates.
            local = region != "AE" and not match.raw_string.startswith(("+", "00"))
            amount = local and (number_type(match.number) not in mobile or _UNIT.match(plain, match.end))
            if not amount:
                yield PersonalKind.PHONE, match.start, match.end
    for number in re.finditer(r"(?<!\d)5[024-68]\d{7}(?!\d)", plain):
        if not _UNIT.match(plain, number.end()):
            yield PersonalKind.PHONE, *number.span()


def _luhn(number: str) -> bool:
    digits = [int(digit) for digit in reversed(number)]
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[1::2]]
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0


def _mod97(iban: str) -> bool:
    plain = re.sub(r"[ -]", "", iban).upper()
    return int("".join(str(int(sign, 36)) for sign in plain[4:] + plain[:4])) % 97 == 1
