"""The text of a file in the encodings that offices use, and the repair of text damaged on its way (S60)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from mashura.data.notes import ImportNote
from mashura.errors import InputError

_ARABIC = re.compile("[\u0621-\u064a]{2}")
# Control characters, and letters of other alphabets inside Arabic words: the encoding is another one.
_GARBLED = re.compile(
    "[\x00-\x08\x0e-\x1f\ufffd]|[\u0621-\u064a][\u00a1-\u024f]*[\u00c0-\u024f]|[\u00c0-\u024f][\u00a1-\u024f]*[\u0621-\u064a]"
)
# UTF-8 read as Windows-1252 ("Ø§Ù„Ù…", "cafÃ©", "donâ€™t"), and as Windows-1256 ("ط§ظ„ظ…").
_AS_WESTERN = re.compile("(?:[ØÙÚÛ][\u0080-\u00ff\u0152-\u0192\u02c6-\u2122]){2}|[ÃÂ][\u0080-\u00bf]|â€")
_AS_ARABIC = re.compile(
    "(?:[طظعغ][^\u0621-\u063a\u0641-\u064a\\s\\w.,:;!?()\"'-]|[طظ][\u067e-\u06d2§¨©ھں]){2}"
)
# Words of Windows-1256 read as Windows-1252 ("ÇáÍÏíÞÉ") have no letter without an accent; Western words do.
_ACCENTED_WORD = re.compile("[A-Za-z\u00c0-\u024f]*[\u00c0-\u024f][A-Za-z\u00c0-\u024f]*")
_PLAIN_LETTER = re.compile("[A-Za-z]")
# Control characters, and signs that no Western text has inside words: the bytes are of another encoding.
_NOT_WESTERN = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffd]|(?<=\\w)[¤¥¦§¨¬¯±²³¶¸¹×÷](?=\\w)")
# Assumption: so many words, and nine of ten, are no accident.
_OLD_WORDS, _OLD_SHARE = 3, 0.9
_MARK_IN_WORD = re.compile("[\u0621-\u064a]\\?[\u0621-\u064a]")
_WORD_OF_MARKS = re.compile(r"(?<![^\s\"'(،,])\?{2,}(?![^\s\"')،,.])")


def decoded(path: Path, content: bytes, notes: list[ImportNote]) -> str:
    """Return a file's text in the first encoding that fits: UTF-8, UTF-16, Windows-1256, ISO 8859-6
    or Windows-1252.

    Raises
    ------
    InputError
        If no encoding gives text; it names the first line that is not UTF-8.
    """
    encoding = "utf-8-sig"
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encoding = "utf-16"
    else:
        # Without a byte order mark, every second byte of Arabic or Latin UTF-16 text is 6 or 0.
        for place, order in ((1, "utf-16-le"), (0, "utf-16-be")):
            high = content[place::2]
            if b"\0" in high and high.count(b"\0") + high.count(b"\x06") > 0.9 * len(high):
                encoding = order
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
    # Any bytes can be decoded in an old encoding: only Arabic words without foreign letters are accepted.
    for old in ("cp1256", "iso8859_6"):
        text = content.decode(old, "replace")
        if encoding == "utf-8-sig" and _ARABIC.search(text) and not _GARBLED.search(text):
            notes.append(ImportNote(key=f"readers-note-{old.replace('_', '-')}", file=path.name))
            return text
    # Spanish and French tables: words of Latin letters with an accent here and there, and no other letters.
    text = content.decode("cp1252", "replace")
    accented = _ACCENTED_WORD.findall(text)
    if encoding == "utf-8-sig" and not _NOT_WESTERN.search(text) and all(map(_is_western, accented)):
        notes.append(ImportNote(key="readers-note-cp1252", file=path.name))
        return text
    raise InputError("data-not-utf8", file=str(path), line=str(line))


def _is_western(word: str) -> bool:
    """Whether a word has more plain letters than accented ones: "Descripción", "à", not "ÇáÍÏíÞÉ"."""
    return len(_PLAIN_LETTER.findall(word)) >= len(word) / 2 or word.lower() in (
        "à",
        "é",
        "ó",
        "ú",
        "í",
        "où",
    )


def repaired(cell: str) -> str:
    """Return a text as it was before its UTF-8 bytes were read in another encoding; else the text itself.

    Examples
    --------
    >>> repaired("مظلات".encode().decode("cp1252")), repaired("ظل وماء")
    ('مظلات', 'ظل وماء')
    >>> repaired("شكرا".encode().decode("cp1256")), repaired("cafÃ©")
    ('شكرا', 'café')
    """
    if _AS_ARABIC.search(cell):
        try:
            return cell.encode("cp1256").decode("utf-8")
        except UnicodeError:
            return cell
    if not _AS_WESTERN.search(cell):
        return cell
    # Imported for the few files that are damaged.
    from ftfy import fix_encoding

    return fix_encoding(cell)


def is_old_arabic(cells: Iterable[str]) -> bool:
    """Return whether texts are Arabic of Windows-1256 that was read as Windows-1252; all of them decide.

    Examples
    --------
    >>> damaged = "ظل وماء في الحديقة".encode("cp1256").decode("cp1252")
    >>> damaged, is_old_arabic([damaged]), is_old_arabic(["Straße, ÄÖÜ, São João, déjà vu"])
    ('Ùá æãÇÁ Ýí ÇáÍÏíÞÉ', True, False)
    """
    words = [word for cell in cells for word in _ACCENTED_WORD.findall(cell) if len(word) > 1]
    old = [word for word in words if not _PLAIN_LETTER.search(word)]
    if len(old) < _OLD_WORDS or len(old) < _OLD_SHARE * len(words):
        return False
    return all(_ARABIC.search(in_old_arabic(word)) for word in old)


def in_old_arabic(cell: str) -> str:
    """Return a text as Windows-1256 has it; the text itself if it has signs of other encodings.

    Examples
    --------
    >>> in_old_arabic("Ùá æãÇÁ"), in_old_arabic("نص")
    ('ظل وماء', 'نص')
    """
    try:
        content = b"".join(bytes([ord(sign)]) if ord(sign) < 256 else sign.encode("cp1252") for sign in cell)
    except UnicodeError:
        return cell
    return content.decode("cp1256")


def is_lost(cell: str) -> bool:
    """Return whether letters of a text were replaced by question marks, as by saving Arabic text as ANSI.

    Examples
    --------
    >>> is_lost("????? ?? ???"), is_lost("Why??? Tell me"), is_lost("نص \\ufffd\\ufffd"), is_lost("الن?دي")
    (True, False, True, True)
    """
    if "\ufffd" in cell or ("?" in cell and _MARK_IN_WORD.search(cell)):
        return True
    if "??" not in cell:
        return False
    letters = sum(letter.isalpha() for letter in cell)
    return len(_WORD_OF_MARKS.findall(cell)) > 0 and cell.count("?") >= max(3, letters)
