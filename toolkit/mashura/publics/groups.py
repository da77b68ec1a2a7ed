"""Labels of groups in a census table, in our values: ages become age bands, places become regions."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from mashura.data.files.any_table import AnyTable
from mashura.data.notes import ImportNote
from mashura.errors import InputError
from mashura.i18n import Language, message
from mashura.methodology.vocabulary import AGE_BANDS
from mashura.publics.ages import AgeGroup, age_group, band_shares, overlap, subtotals
from mashura.publics.mapping import CensusMapping
from mashura.publics.words import TOTAL, UNSTATED, meaning, plain, variants

MOST_REGIONS = 200


class Labels:
    """The labels of one table. A total becomes None, people whose group is not known the empty text."""

    def __init__(self, table: AnyTable, mapping: CensusMapping, country: str) -> None:
        self.table, self.mapping, self.country = table, mapping, country
        self.region_names: dict[str, dict[Language, str]] = {}
        self._words = {
            attribute: {plain(word): value for word, value in known.items()}
            for attribute, known in mapping.words.items()
        }
        self._ages: dict[str, AgeGroup] = {}
        self._as_residents: dict[str, None] = {}
        self._checked_ages = 0
        self._subtotals: set[AgeGroup] = set()

    def value(self, attribute: str, label: str, line: int) -> str | None:
        """Return the value of a label.

        Raises
        ------
        InputError
            If it is not understood.
        """
        if not label:
            return ""
        word = plain(label)
        known = (
            self._words.get(attribute, {}).get(word)
            or self._words.get("", {}).get(word)
            or meaning(attribute, label, self.country)
        )
        if known == TOTAL:
            return None
        if known == UNSTATED:
            return ""
        if attribute == "region":
            return self._region(label)
        if known is None and attribute == "residency":
            # A country or people that we do not know is not the country's own.
            self._as_residents[label] = None
            return "resident"
        if known is None:
            raise InputError(
                "publics-unknown-word",
                file=str(self.table.path),
                line=str(line),
                value=label[:60],
                attribute=message(f"publics-attribute-{attribute.replace('_', '-')}"),
                word=label[:60],
                example=_EXAMPLES.get(attribute, ""),
            )
        if attribute == "age_band":
            group = age_group(plain(known))
            assert group is not None
            self._ages[known] = group
        return known

    def spread(
        self, attributes: Sequence[str], values: Sequence[str | None]
    ) -> Iterator[tuple[tuple[str, ...], float]]:
        """Return the groups of our own that a group of the table is in, each with its part of the people."""
        parts = []
        for attribute, value in zip(attributes, values, strict=True):
            assert value
            if attribute == "age_band":
                if len(self._ages) != self._checked_ages:
                    self._check_ages()
                if self._ages[value] in self._subtotals:
                    return
                parts.append([*band_shares(self._ages[value]).items()])
            else:
                parts.append([(value, 1.0)])
        for combination in itertools.product(*parts):
            part = 1.0
            for _, share in combination:
                part *= share
            yield tuple(name for name, _ in combination), part

    def notes(self) -> list[ImportNote]:
        """Return what was left out or assumed about groups."""
        notes = []
        groups = {label: group for label, group in self._ages.items() if group not in self._subtotals}
        shares = {label: band_shares(group) for label, group in groups.items()}
        young = [label for label, parts in shares.items() if not parts]
        divided = [label for label, parts in shares.items() if parts and not _is_whole(parts)]
        combined = [label for label, group in self._ages.items() if group in self._subtotals]
        for key, labels in (("children", young), ("divided", divided), ("subtotal", combined)):
            if labels:
                notes.append(self.table.note(f"publics-note-{key}", names=listed(labels)))
        if groups and (absent := [band for band in AGE_BANDS if not any(band in p for p in shares.values())]):
            notes.append(self.table.note("publics-note-absent-ages", names=listed(absent)))
        if self._as_residents:
            shown = listed([*self._as_residents])
            notes.append(self.table.note("publics-note-residents", names=shown))
        return notes

    def _check_ages(self) -> None:
        groups = set(self._ages.values())
        self._subtotals = subtotals(groups)
        if both := overlap(groups - self._subtotals):
            names = [next(label for label, group in self._ages.items() if group == one) for one in both]
            raise InputError(
                "publics-ages-overlap", file=str(self.table.path), first=names[0], second=names[1]
            )
        self._checked_ages = len(self._ages)

    def _region(self, label: str) -> str:
        region = region_id(label)
        if region not in self.region_names and len(self.region_names) == MOST_REGIONS:
            raise InputError("publics-too-many-regions", file=str(self.table.path), most=str(MOST_REGIONS))
        self.region_names.setdefault(region, _names_of(label))
        return region


_EXAMPLES = {
    "age_band": "15-19, 65+",
    "gender": "male, female",
    "language": "ar, ur, Malayalam",
    "disability": "yes, no",
}


def listed(names: Sequence[str], most: int = 8) -> str:
    """Return the first names of a list; each keeps its own direction, so that 15-24 is not turned around.

    Examples
    --------
    >>> listed(["0-4", "5-9"]) == "\u20660-4\u2069, \u20665-9\u2069"
    True
    """
    # Without a letter, a browser would take the direction of the text around the name.
    opening = ("\u2068" if any(map(str.isalpha, name)) else "\u2066" for name in names[:most])
    shown = [f"{start}{name}\u2069" for start, name in zip(opening, names, strict=False)]
    return ", ".join(shown) + (", …" if len(names) > most else "")


def region_id(label: str) -> str:
    """Return the short name of a place: its letters and digits, joined by underscores.

    Examples
    --------
    >>> region_id("Abu Dhabi / أبوظبي"), region_id("رأس الخيمة")
    ('abu_dhabi', 'راس_الخيمه')
    """
    latin = [part for part in variants(label)[1:] if re.fullmatch(r"[a-z][a-z -]*", part)]
    return re.sub(r"[\W_]+", "_", latin[0] if latin else plain(label)).strip("_")[:60] or "region"


def _names_of(label: str) -> dict[Language, str]:
    """Return the names of a place by language; a label in one language stands for both."""
    text = " ".join(label.split())[:300]
    arabic = " ".join(re.findall(r"[\u0621-\u065f]+", text))
    latin = " ".join(re.findall(r"[A-Za-z][\w'’.-]*", text)).strip(" -")
    if arabic and latin:
        return {"ar": arabic, "en": latin}
    return {"ar": text, "en": text}


def _is_whole(parts: dict[str, float]) -> bool:
    """Return whether a group of ages lies in one band and has nobody below the youngest."""
    return len(parts) == 1 and abs(sum(parts.values()) - 1) < 1e-9
