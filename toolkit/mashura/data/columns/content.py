"""What a column holds, from all its cells: prose, choices, numbers, times, links, numbers of rows (S59).

The statement is the longest and most varied prose in a language; a link, a number, a time, a name never is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from mashura.data.columns.choices import Choices, read_choices
from mashura.data.columns.languages import column_language
from mashura.data.columns.numbers import read_numbers
from mashura.data.columns.times import read_times
from mashura.privacy.identity_columns import IdentityColumn, identity_column
from mashura.privacy.pseudonyms import harmless_cell

Content = Literal[
    "empty",
    "identity",
    "link",
    "code",
    "number",
    "time",
    "tick",
    "choice",
    "choices",
    "prose",
    "words",
    "markup",
]

_LINK = re.compile(r"(?:https?://|www\.)\S+|\S+\.(?:jpe?g|png|pdf|docx?|xlsx?|mp[34]|m4a|wav)", re.IGNORECASE)
_CODE = re.compile(r"(?=\S*\d)[\w:./#-]+|[0-9a-f]{8,}|[A-Z0-9_]{2,12}")
_MARKUP = re.compile(r"\s*[\[{].*[\]}]\s*|\s*<\w.*>\s*", re.DOTALL)
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_TICKS = frozenset(
    [
        "0",
        "1",
        "true",
        "false",
        "yes",
        "no",
        "y",
        "n",
        "x",
        "✓",
        "✔",
        "نعم",
        "لا",
        "selected",
        "unselected",
        "checked",
        "unchecked",
    ]
)
# Assumption: a list offers at most so many answers, of so many letters, and each is given twice or more.
_MOST_ANSWERS, _LONGEST_ANSWER = 15, 60
# Assumption: prose has this many words in the middle cell that has any, and most cells differ.
_WORDS, _DIFFERENT = 3, 0.3
_SAMPLE = 1000
# Assumption: long answers that recur in a column of so few are those of a list, if they are so few and the
# name of the column does not ask for a text.
_FEW_CELLS, _FEW_ANSWERS = 30, 6
# Numbers under such a name are no numbers of rows, though they all differ.
_IS_QUANTITY = re.compile(
    r"(?:\b|_)(?:ages?|years?|number of|how (?:many|much|long|far|old)|count|amount|price|cost|income|salary|"
    r"minutes|hours|km|distance|score|rating)(?:\b|_)|العمر|عمر|سنة|سنوات|(?:^|\s)(?:عدد|كم)\s|المبلغ|السعر|"
    r"الدخل|دقيقة|ساعات|المسافة",
    re.IGNORECASE,
)
_ASKS = re.compile("[?؟]")
_ASKS_FOR_TEXT = re.compile(
    r"idea|propos|suggest|comment|opinion|wish|feedback|statement|describe|explain|why|improve|text|message|"
    r"اقتراح|مقترح|فكر|رأي|راي|آراء|تعليق|ملاحظ|لماذا|اشرح|وضح|اكتب|نص|رسال|تحسين|شكو|مشكل|problem|complain",
    re.IGNORECASE,
)
# Assumption: answers of a list have fewer words, unless very few of them are given again and again.
_LONG_WORDS, _FEW_DIFFERENT = 5, 0.1


@dataclass(frozen=True)
class ColumnContent:
    """One column looked at as a whole.

    Attributes
    ----------
    header : str
        Its name.
    cells : sequence of str
        All its cells.
    label : str
        Its second name, such as a question's full text; empty if there is none.
    """

    header: str
    cells: Sequence[str]
    label: str = ""

    @cached_property
    def filled(self) -> list[str]:
        """The cells that hold something."""
        return [cell for cell in self.cells if cell.strip()]

    @cached_property
    def sample(self) -> list[str]:
        """At most 1000 filled cells from all over the column: enough to see what it holds."""
        step = max(1, -(-len(self.filled) // _SAMPLE))
        return self.filled[::step]

    @cached_property
    def identity(self) -> IdentityColumn | None:
        """Why the column identifies people; None if it does not."""
        found = identity_column(self.header, self.sample)
        by_label = identity_column(self.label) if self.label and found is None else None
        return found or by_label

    @cached_property
    def choices(self) -> Choices:
        """What separates several answers in its cells, if it is a multiple choice, and the options."""
        return read_choices(self.sample, f"{self.header} {self.label}")

    @cached_property
    def words(self) -> float:
        """Number of words in the middle filled cell."""
        counts = sorted(len(_LETTERS.findall(cell)) for cell in self.sample)
        return float(counts[len(counts) // 2]) if counts else 0.0

    @cached_property
    def different(self) -> float:
        """Share of the filled cells that differ from all before them, 0-1."""
        return len({*self.filled}) / len(self.filled) if self.filled else 0.0

    @cached_property
    def language(self) -> str:
        """The language of most of its text; see :func:`mashura.data.columns.languages.column_language`."""
        return column_language(self.sample)

    @cached_property
    def kind(self) -> Content:
        """What the column holds."""
        if not self.filled:
            return "empty"
        if self.identity is not None:
            return "identity"
        if self._share(_LINK) >= 0.8:
            return "link"
        if self._share(_MARKUP) >= 0.8 and not any("<p" in cell or "<br" in cell for cell in self.sample):
            return "markup"
        if len({*self.filled}) <= 2 and all(cell.strip().lower() in _TICKS for cell in {*self.filled}):
            return "tick"
        if read_times(self.sample).is_time and not self._are_small_numbers:
            return "time"
        if read_numbers(self.sample).is_number and _IS_QUANTITY.search(f"{self.header} {self.label}"):
            return "number"
        if read_numbers(self.sample).is_number:
            # Numbers that are all different, in order or long, number the rows.
            return "code" if self._numbers_rows else "number"
        if self.choices.separator:
            return "choices"
        values = Counter(self.filled)
        longest = max(map(len, values))
        if self.words >= _LONG_WORDS and self.different >= _FEW_DIFFERENT and not self._are_long_choices:
            return "prose"
        if (
            len(values) <= _MOST_ANSWERS
            and longest <= _LONGEST_ANSWER
            and 2 * len(values) <= len(self.filled)
        ):
            return "choice"
        if self._share(_CODE) >= 0.8:
            return "code"
        if self.words >= _WORDS and (self.different >= _DIFFERENT or longest > _LONGEST_ANSWER):
            return "prose"
        return "words"

    @property
    def has_times(self) -> bool:
        """Whether at least half of its filled cells are times."""
        return 2 * len(read_times(self.sample).unknown) <= len(self.sample)

    @property
    def prose_rank(self) -> float:
        """How much the column looks like the statement: words and variety; 0 if it is no prose."""
        return (
            0.0
            if self.kind != "prose"
            else min(self.words, 60.0) * (0.25 + self.different) * len(self.filled)
        )

    def samples(self, count: int = 3) -> list[str]:
        """Return some of its different cells, masked and shortened; none of a column that may name people."""
        if self.kind in ("identity", "words", "link"):
            return []
        masked = [harmless_cell(cell) for cell in [*dict.fromkeys(self.filled)][:count]]
        return [cell if len(cell) <= 60 else cell[:59] + "…" for cell in masked]

    def _share(self, pattern: re.Pattern[str]) -> float:
        return sum(bool(pattern.fullmatch(cell.strip())) for cell in self.sample) / len(self.sample)

    @property
    def _are_long_choices(self) -> bool:
        """Whether a few long answers, such as those of a scale, recur in a column of few answers."""
        values = {*self.filled}
        return (
            len(self.filled) <= _FEW_CELLS
            and len(values) <= _FEW_ANSWERS
            and 2 * len(values) <= len(self.filled)
            and max(map(len, values)) <= _LONGEST_ANSWER
            and not _ASKS_FOR_TEXT.search(f"{self.header} {self.label}")
        )

    @property
    def _are_small_numbers(self) -> bool:
        return all(re.fullmatch(r"[\d٠-٩]{1,8}", cell.strip()) for cell in self.sample)

    @property
    def _numbers_rows(self) -> bool:
        if _ASKS.search(f"{self.header} {self.label}"):
            return False
        numbers = [number for number in read_numbers(self.filled).numbers if number == number]
        if len({*numbers}) < len(numbers) or len(numbers) < 5 or any(number % 1 for number in numbers):
            return False
        return numbers == sorted(numbers) or min(numbers) > 9999
