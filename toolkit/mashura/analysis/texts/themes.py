"""Themes: what people write about, as keywords with examples (S60-S62, S64, S79).

Stems get weights by their rarity (TF-IDF), and the weights are decomposed into themes (non-negative matrix
factorisation). The same texts always give the same themes. Texts in Arabic and in English have no words in
common, so each language has its own themes, which a person can merge
(:mod:`mashura.analysis.texts.theme_edits`).
"""

from __future__ import annotations

import re
import warnings
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sklearn.decomposition import NMF
from sklearn.exceptions import ConvergenceWarning
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

from mashura.analysis.readings import Reading, reading
from mashura.analysis.texts.tokens import stem, stems, without_code, words
from mashura.analysis.wording import isolated, shorten
from mashura.errors import InputError
from mashura.i18n import Language, active_language, format_number, format_percent, join_words, message
from mashura.methodology.tables.consultation import Consultation

Floats = npt.NDArray[np.float64]

MOST_THEMES = 40
_KEYWORDS, _EXAMPLES = 6, 3
_LONGEST_EXAMPLE = 240
_LEAST_WEIGHT = 0.02
_MANY_TEXTS = 20_000
_SEED = 20260301
_EDGES = re.compile(r"^\W+|[^\w\u064b-\u0652]+$")
_ARABIC = re.compile("[\u0621-\u064a]")


@dataclass(frozen=True, kw_only=True)
class Theme:
    """The topic of a part of the statements.

    Attributes
    ----------
    theme_id : str
        Language and rank; it changes when the texts change.
    name : str
        The first keywords, until a person gives the theme a name.
    keywords : tuple of str
        Words as people wrote them, the most characteristic first.
    statements : tuple of str
        The statements with this theme, the clearest first.
    examples : tuple of str
        Texts of the clearest statements.
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
        The largest theme first.
    unassigned : tuple of str
        Statements without a theme, because they are too short or not similar to others.
    simulated : bool
    """

    themes: tuple[Theme, ...]
    unassigned: tuple[str, ...]
    simulated: bool

    @property
    def statements(self) -> int:
        """Number of statements."""
        return sum(len(theme.statements) for theme in self.themes) + len(self.unassigned)

    @property
    def coverage(self) -> float:
        """Share of the statements with a theme, 0-1."""
        return 1 - len(self.unassigned) / self.statements if self.statements else 0.0

    def of(self) -> Mapping[str, str]:
        """Return the theme of each statement that has a theme."""
        return {statement: theme.theme_id for theme in self.themes for statement in theme.statements}


def themes(consultation: Consultation, count: int | None = None) -> Themes:
    """Return the themes of the statements that were not moderated out.

    Parameters
    ----------
    consultation : Consultation
        Simulated or real, in Arabic, English or both.
    count : int, optional
        Number of themes in each language, 2 to 40; default: the square root of the number of statements, at
        most twelve.

    Raises
    ------
    InputError
        If ``count`` is out of range.

    Examples
    --------
    >>> import pandas as pd
    >>> texts = ["More trees in parks", "Trees give shade", "The bus is late", "Late bus again"]
    >>> table = pd.DataFrame({"statement_id": [*"1234"], "text": texts, "moderation": "in"})
    >>> topics = themes(Consultation(title="", origin="csv", statements=table), count=2)
    >>> sorted(sorted(theme.statements) for theme in topics.themes)
    [['1', '2'], ['3', '4']]
    """
    if count is not None and not (isinstance(count, int) and 2 <= count <= MOST_THEMES):
        raise InputError("texts-theme-count", value=str(count), most=MOST_THEMES)
    kept = consultation.statements[consultation.statements["moderation"] != "out"]
    # The texts stay in their column, because as a list they would take three times its memory.
    ids, texts = kept["statement_id"].tolist(), kept["text"].array
    arabic = np.array([len(_ARABIC.findall(text)) * 2 >= len(text.replace(" ", "")) for text in texts], bool)
    all_themes, assigned = [], set()
    names: tuple[tuple[Language, bool], ...] = (("ar", True), ("en", False))
    for language, wanted in names:
        rows = np.flatnonzero(arabic == wanted)
        for rank, theme in enumerate(_themes_of(texts.take(rows), count), start=1):
            members = rows[theme.members].tolist()
            assigned.update(members)
            all_themes.append(
                Theme(
                    theme_id=f"{language}{rank}",
                    name=join_words(theme.keywords[:3], language),
                    keywords=theme.keywords,
                    statements=tuple(ids[row] for row in members),
                    examples=_first_different(texts[row] for row in members),
                )
            )
    return Themes(
        themes=tuple(sorted(all_themes, key=lambda theme: -len(theme.statements))),
        unassigned=tuple(statement for row, statement in enumerate(ids) if row not in assigned),
        simulated=consultation.is_simulated,
    )


def _first_different(texts: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for text in texts:
        found[text] = None
        if len(found) == _EXAMPLES:
            break
    return tuple(found)


# "And" before a word of at least three letters.
_AND = re.compile("^[وف](?=.{3})")


@dataclass(frozen=True)
class _Part:
    keywords: tuple[str, ...]
    members: list[int]


def _themes_of(texts: Collection[str], count: int | None) -> list[_Part]:
    """Return the themes of texts in one language, the largest first."""
    # Many texts need half the memory, and the last digits of their weights change no theme.
    digits = np.float32 if len(texts) > _MANY_TEXTS else np.float64
    vectorizer = TfidfVectorizer(analyzer=stems, min_df=2, sublinear_tf=True, dtype=digits)
    try:
        weights = vectorizer.fit_transform(texts)
    except ValueError:
        # No stem is in two texts.
        return []
    if weights.shape[1] < 2:
        return []
    number = min(count or min(12, max(2, round(len(texts) ** 0.5))), *weights.shape)
    membership, factors = _factors(weights, number)
    best = membership.argmax(axis=1)
    clear = membership.max(axis=1) >= _LEAST_WEIGHT
    spelling = _usual_spelling(texts)
    names = vectorizer.get_feature_names_out()
    parts = []
    for place in range(number):
        members = np.flatnonzero(clear & (best == place))
        if not len(members):
            continue
        strongest = np.argsort(-factors[place], kind="stable")[:_KEYWORDS]
        keywords = tuple(
            spelling.get(names[word], names[word]) for word in strongest.tolist() if factors[place, word] > 0
        )
        order = members[np.argsort(-membership[members, place], kind="stable")]
        parts.append(_Part(keywords, order.tolist()))
    return sorted(parts, key=lambda part: -len(part.members))


def _factors(weights: sparse.csr_matrix, number: int) -> tuple[Floats, Floats]:
    """Return the membership of each text in each theme, and the weight of each stem in each theme."""
    model = NMF(number, init="nndsvd", random_state=_SEED, max_iter=300, tol=1e-3)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        # Where the themes explain the words exactly, the error is a rounding error below zero.
        warnings.filterwarnings("ignore", "invalid value encountered in sqrt", RuntimeWarning)
        membership = model.fit_transform(weights)
    # Themes are scaled to the same size, so that a theme with heavy words does not get all texts.
    sizes = np.linalg.norm(model.components_, axis=1)
    return np.asarray(membership * sizes), np.asarray(normalize(model.components_))


def _usual_spelling(texts: Iterable[str]) -> dict[str, str]:
    """Return the most frequent spelling of each stem."""
    spellings: dict[str, Counter[str]] = {}
    for text in texts:
        for written in without_code(text).split():
            plain = words(written)
            if len(plain) == 1:
                spellings.setdefault(stem(plain[0]), Counter())[_EDGES.sub("", written).lower()] += 1
    return {
        word_stem: _apart(min(counts, key=lambda word: (-counts[word], word)), counts)
        for word_stem, counts in spellings.items()
    }


def _apart(word: str, spellings: Collection[str]) -> str:
    """Return a word without the "and" that is written together with it, if the rest is a word by itself."""
    rest = _AND.sub("", word)
    # "The" after it shows it, but not in "mother" and "father".
    return rest if rest in spellings or (rest.startswith("ال") and not rest.startswith("الد")) else word


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
            name=isolated(theme.name),
            number=format_number(len(theme.statements), lang),
            example=isolated(shorten(theme.examples[0], _LONGEST_EXAMPLE)),
        )
        for theme in result.themes[:5]
    ]
    cautions = ("texts-themes-caution-words", "texts-themes-caution-size", "texts-themes-caution-human")
    return Reading(says=tuple(says), cautions=tuple(message(key, lang=lang) for key in cautions))
