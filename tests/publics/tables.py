"""Tables of a census as offices write them, made up in many layouts."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st
from openpyxl import Workbook

LABELS = {
    "age_band": {
        "15-17": ("15-17", "15 - 17"),
        "18-29": ("18-29", "١٨ - ٢٩"),
        "30-44": ("30-44", "30 to 44"),
        "45-64": ("45–64", "من 45 إلى 64"),
        "65+": ("65 and over", "65 فأكثر", "65+"),
    },
    "gender": {"female": ("Females", "إناث", "F"), "male": ("Males", "ذكور", "M")},
    "residency": {
        "citizen": ("Citizens", "مواطنون"),
        "resident": ("Non-citizens", "غير مواطنين", "Expatriates"),
    },
    "language": {
        "ar": ("Arabic", "العربية"),
        "ml": ("Malayalam", "المالايالامية"),
        "other": ("Others", "أخرى"),
    },
    "region": {"dubai": ("Dubai / دبي",), "sharjah": ("Sharjah / الشارقة",), "ajman": ("Ajman / عجمان",)},
}
HEADERS = {
    "age_band": ("Age group", "الفئة العمرية"),
    "gender": ("Sex", "الجنس"),
    "residency": ("Nationality", "الجنسية"),
    "language": ("Language", "اللغة"),
    "region": ("Emirate", "الإمارة"),
    "count": ("Population", "العدد"),
    "share": ("Percent", "النسبة"),
    "total": ("Total", "المجموع"),
}


@dataclass(frozen=True)
class Drawn:
    """A table as rows of cells, and how many people are in each group."""

    attributes: tuple[str, ...]
    people: dict[tuple[str, ...], int]
    rows: list[list[str]]
    separator: str
    as_workbook: bool
    of_shares: bool

    def write(self, folder: Path, stem: str = "census") -> Path:
        """Write the table into a folder."""
        if self.as_workbook:
            file = folder / f"{stem}.xlsx"
            book = Workbook()
            for row in self.rows:
                book.active.append(row)
            book.save(file)
            return file
        file = folder / f"{stem}.csv"
        quoted = ([f'"{cell}"' if self.separator in cell else cell for cell in row] for row in self.rows)
        file.write_text("\n".join(self.separator.join(row) for row in quoted) + "\n", encoding="utf-8")
        return file

    def shares(self, *attributes: str) -> dict[tuple[str, ...], float]:
        """Return the share of each group by some of the characteristics."""
        total = sum(self.people.values())
        shares: dict[tuple[str, ...], float] = {}
        for group, number in self.people.items():
            key = tuple(group[self.attributes.index(name)] for name in attributes)
            shares[key] = shares.get(key, 0.0) + number / total
        return shares


@st.composite
def drawn_tables(draw):
    """Return a table: long or wide, of people or percentages, with totals or without, in either language."""
    size = draw(st.integers(1, 3))
    attributes = tuple(draw(st.permutations(sorted(LABELS)))[:size])
    groups = [*itertools.product(*(LABELS[name] for name in attributes))]
    numbers = draw(st.lists(st.integers(0, 5000), min_size=len(groups), max_size=len(groups)))
    numbers[draw(st.integers(0, len(groups) - 1))] += 200
    people = dict(zip(groups, numbers, strict=True))
    spoken = draw(st.integers(0, 1))
    of_shares = draw(st.booleans())
    digits = draw(st.sampled_from(["0123456789", "٠١٢٣٤٥٦٧٨٩"]))
    labels = {
        (name, value): draw(st.sampled_from(words))
        for name, known in LABELS.items()
        for value, words in known.items()
    }
    total = sum(numbers)

    def shown(number: float) -> str:
        text = f"{100 * number / total:.9f}%" if of_shares else str(round(number))
        return "".join(digits[int(sign)] if sign.isdigit() and sign.isascii() else sign for sign in text)

    wide = size > 1 and draw(st.booleans())
    with_totals = draw(st.booleans())
    heads = [HEADERS[name][spoken] for name in attributes]
    if wide:
        last = attributes[-1]
        columns = [*LABELS[last]]
        rows = [[*heads[:-1], *(labels[last, value] for value in columns)]]
        for left in itertools.product(*(LABELS[name] for name in attributes[:-1])):
            cells = [people[(*left, value)] for value in columns]
            shown_left = [labels[name, value] for name, value in zip(attributes, left, strict=False)]
            rows.append([*shown_left, *map(shown, cells), *([shown(sum(cells))] if with_totals else [])])
        if with_totals:
            rows[0].append(HEADERS["total"][spoken])
            sums = [sum(n for group, n in people.items() if group[-1] == value) for value in columns]
            rows.append([HEADERS["total"][spoken], *[""] * (size - 2), *map(shown, sums), shown(total)])
    else:
        rows = [[*heads, HEADERS["share" if of_shares else "count"][spoken]]]
        for group, number in people.items():
            shown_group = [labels[name, value] for name, value in zip(attributes, group, strict=True)]
            rows.append([*shown_group, shown(number)])
        if with_totals:
            rows.append([HEADERS["total"][spoken], *[""] * (size - 1), shown(total)])
    return Drawn(attributes, people, rows, draw(st.sampled_from(",;\t")), draw(st.booleans()), of_shares)
