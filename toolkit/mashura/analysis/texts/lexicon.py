"""Short word lists for consultations in the Gulf: registers and stop words."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import yaml
from pydantic import BaseModel, ConfigDict


class Lexicon(BaseModel):
    """The lists of ``lexicon.yaml``, each written by this project.

    Attributes
    ----------
    stop_words : tuple of str
        Words without content, in addition to those of the ``stop-words`` library.
    arabizi : tuple of str
        Frequent words of Arabic in Latin letters.
    set_phrases : tuple of str
        Phrases said from custom, which carry no stance.
    technical : tuple of str
        Words of links and of markup.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    stop_words: tuple[str, ...]
    arabizi: tuple[str, ...]
    set_phrases: tuple[str, ...]
    technical: tuple[str, ...]


@cache
def load_lexicon() -> Lexicon:
    """Return the lists.

    Examples
    --------
    >>> "وايد" in load_lexicon().stop_words
    True
    """
    text = files("mashura.analysis.texts").joinpath("lexicon.yaml").read_text(encoding="utf-8")
    return Lexicon.model_validate(yaml.safe_load(text))
