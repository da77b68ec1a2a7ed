"""Analyses of texts: spelling, words, languages, themes, stances, and flags for the moderator."""

from __future__ import annotations

from mashura.analysis.texts.abuse import abusive_words
from mashura.analysis.texts.flags import (
    Flag,
    Flags,
    Ruling,
    abuse_flags,
    personal_data_flags,
    with_rulings,
)
from mashura.analysis.texts.languages import Languages, languages, register_of
from mashura.analysis.texts.normalisation import normalise
from mashura.analysis.texts.stances import Stance, Stances, stance, stances
from mashura.analysis.texts.theme_edits import EditedThemes, ThemeEdit, ThemeEdits, edit_of, with_edits
from mashura.analysis.texts.themes import Theme, Themes, themes
from mashura.analysis.texts.tokens import stem, stems, words

__all__ = [
    "EditedThemes",
    "Flag",
    "Flags",
    "Languages",
    "Ruling",
    "Stance",
    "Stances",
    "Theme",
    "ThemeEdit",
    "ThemeEdits",
    "Themes",
    "abuse_flags",
    "abusive_words",
    "edit_of",
    "languages",
    "normalise",
    "personal_data_flags",
    "register_of",
    "stance",
    "stances",
    "stem",
    "stems",
    "themes",
    "with_edits",
    "with_rulings",
    "words",
]
