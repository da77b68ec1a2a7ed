"""Themes: what people write about, as keywords with examples (S60-S62, S64, S79).

Stems weighed by how rare they are (TF-IDF) are taken apart into themes (non-negative factors); the same texts
give the same themes each time. Arabic and English words do not meet in one text, so a consultation in both
languages has themes in each, which a human can merge (:mod:`mashura.analysis.texts.theme_edits`).
"""

from __future__ import annotations

import re
import warnings
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sklearn.decomposition import NMF
from sklearn.exceptions import ConvergenceWarning
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

from mashura.analysis.readings import Reading, reading
from mashura.analysis.texts.tokens import stem, stems, words
from mashura.analysis.wording import shorten
from mashura.errors import InputError
from mashura.i18n import Language, active_language, format_number, format_percent, join_words, message
from mashura.methodology.tables.consultation import Consultation

Floats = npt.NDArray[np.float64]

MOST_THEMES = 40
_KEYWORDS, _EXAMPLES = 6, 3
_LONGEST_EXAMPLE = 240
_LEAST_WEIGHT = 0.02
_SEED = 20260301
_EDGES = re.compile(r"^\W+|[^\w\u064b-\u0652]+$")
_ARABIC = re.compile("[\u0621-\u064a]")


@dataclass(frozen=True, kw_only=True)
class Theme:
    """What a part of the statements is about.

    Attributes
    ----------
    theme_id : str
        Made of its first keyword's language and rank; it changes when the texts change.
    name : str
        Its first keywords, until a human gives it a name.
    keywords : tuple of str
        Words as people wrote them, the most telling first.
    statements : tuple of str
        The statements about it, the clearest first.
    examples : tuple of str
        Texts of the clearest.
    """

    theme_id: str
    name: str
    keywords: tuple[str, ...]
    statements: tuple[str, ...]
    examples: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Themes:
    """The themes of a consultation.

    Attributes
    ----------
    themes : tuple of Theme
        The largest first.
    unassigned : tuple of str
        Statements of no theme: too short, or unlike all others.
    simulated : bool
    """

    themes: tuple[Theme, ...]
    unassigned: tuple[str, ...]
    simulated: bool

    @property
    def statements(self) -> int:
        """How many statements there are."""
        return sum(len(theme.statements) for theme in self.themes) + len(self.unassigned)

    @property
    def coverage(self) -> float:
        """The part of all statements that has a theme, 0-1."""
        return 1 - len(self.unassigned) / self.statements if self.statements else 0.0

    def of(self) -> Mapping[str, str]:
        """Return the theme of each statement that has one."""
        return {one: theme.theme_id for theme in self.themes for one in theme.statements}


def themes(consultation: Consultation, count: int | None = None) -> Themes:
    """Return what the statements that were not taken out are about.

    Parameters
    ----------
    consultation : Consultation
        Simulated or real, in Arabic, English or both.
    count : int, optional
        Themes sought in each language, 2 to 40; unless given, the root of the number of statements, at most
        twelve.

    Raises
    ------
    InputError
        If ``count`` is out of range.

    Examples
    --------
    >>> import pandas as pd
    >>> texts = ["More trees in parks", "Trees give shade", "The bus is late", "Late bus again"]
    >>> said = pd.DataFrame({"statement_id": [*"1234"], "text": texts, "moderation": "in"})
    >>> found = themes(Consultation(title="", origin="csv", statements=said), count=2)
    >>> sorted(sorted(theme.statements) for theme in found.themes)
    [['1', '2'], ['3', '4']]
    """
    if count is not None and not (isinstance(count, int) and 2 <= count <= MOST_THEMES):
        raise InputError("texts-theme-count", value=str(count), most=MOST_THEMES)
    kept = consultation.statements[consultation.statements["moderation"] != "out"]
    ids, texts = kept["statement_id"].tolist(), kept["text"].tolist()
    arabic = [len(_ARABIC.findall(text)) * 2 >= len(text.replace(" ", "")) for text in texts]
    found, assigned = [], set()
    names: tuple[tuple[Language, bool], ...] = (("ar", True), ("en", False))
    for language, wanted in names:
        rows = [row for row, is_arabic in enumerate(arabic) if is_arabic == wanted]
        for rank, theme in enumerate(_themes_of([texts[row] for row in rows], count), start=1):
            members = [rows[place] for place in theme.members]
            assigned.update(members)
            found.append(
                Theme(
                    theme_id=f"{language}{rank}",
                    name=join_words(theme.keywords[:3], language),
                    keywords=theme.keywords,
                    statements=tuple(ids[row] for row in members),
                    examples=tuple(dict.fromkeys(texts[row] for row in members))[:_EXAMPLES],
                )
            )
    return Themes(
        themes=tuple(sorted(found, key=lambda theme: -len(theme.statements))),
        unassigned=tuple(one for row, one in enumerate(ids) if row not in assigned),
        simulated=consultation.is_simulated,
    )


@dataclass(frozen=True)
class _Part:
    keywords: tuple[str, ...]
    members: list[int]


def _themes_of(texts: list[str], count: int | None) -> list[_Part]:
    """Return the themes of texts in one language, the largest first."""
    stemmed = [stems(text) for text in texts]
    known = Counter(one for text in stemmed for one in set(text))
    if sum(amount > 1 for amount in known.values()) < 2:
        return []
    weigh = TfidfVectorizer(analyzer=lambda text: text, min_df=2, sublinear_tf=True)
    weights = weigh.fit_transform(stemmed)
    amount = min(count or min(12, max(2, round(len(texts) ** 0.5))), *weights.shape)
    belongs, factors = _factors(weights, amount)
    best = belongs.argmax(axis=1)
    clear = belongs.max(axis=1) >= _LEAST_WEIGHT
    spelled = _as_written(texts)
    names = weigh.get_feature_names_out()
    parts = []
    for place in range(amount):
        members = np.flatnonzero(clear & (best == place))
        if not len(members):
            continue
        telling = np.argsort(-factors[place], kind="stable")[:_KEYWORDS]
        keywords = tuple(
            spelled.get(names[word], names[word]) for word in telling.tolist() if factors[place, word] > 0
        )
        order = members[np.argsort(-belongs[members, place], kind="stable")]
        parts.append(_Part(keywords, order.tolist()))
    return sorted(parts, key=lambda part: -len(part.members))


def _factors(weights: sparse.csr_matrix, amount: int) -> tuple[Floats, Floats]:
    """Return how much each text belongs to each theme, and how much each stem tells of it."""
    model = NMF(amount, init="nndsvd", random_state=_SEED, max_iter=300, tol=1e-3)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        belongs = model.fit_transform(weights)
    # Both are scaled alike, so that a theme of strong words does not swallow the others.
    sizes = np.linalg.norm(model.components_, axis=1)
    return np.asarray(belongs * sizes), np.asarray(normalize(model.components_))


def _as_written(texts: list[str]) -> dict[str, str]:
    """Return for each stem the spelling in which people wrote it most often."""
    spellings: dict[str, Counter[str]] = {}
    for text in texts:
        for written in text.split():
            plain = words(written)
            if len(plain) == 1:
                spellings.setdefault(stem(plain[0]), Counter())[_EDGES.sub("", written).lower()] += 1
    return {one: min(counts, key=lambda word: (-counts[word], word)) for one, counts in spellings.items()}


@reading.register
def _reading(result: Themes) -> Reading:
    lang = active_language()
    says = [
        message(
            "texts-themes-says",
            lang=lang,
            count=len(result.themes),
            coverage=format_percent(result.coverage, lang),
            total=format_number(result.statements, lang),
        )
    ]
    says += [
        message(
            "texts-themes-one",
            lang=lang,
            name=theme.name,
            number=format_number(len(theme.statements), lang),
            example=shorten(theme.examples[0], _LONGEST_EXAMPLE),
        )
        for theme in result.themes[:5]
    ]
    cautions = ("texts-themes-caution-words", "texts-themes-caution-size", "texts-themes-caution-human")
    return Reading(says=tuple(says), cautions=tuple(message(one, lang=lang) for one in cautions))
