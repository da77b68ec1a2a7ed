"""Sense-making that can be audited: sentences that cite statements, what they leave out, and a check."""

from __future__ import annotations

from mashura.analysis.sensemaking.citation_check import CheckedSentence, Problem, checked
from mashura.analysis.sensemaking.described import Described, described
from mashura.analysis.sensemaking.left_out import ClassCoverage, Coverage, LeftOut, MinorityView, left_out
from mashura.analysis.sensemaking.sentences import Sentence, summary_sentences

__all__ = [
    "CheckedSentence",
    "ClassCoverage",
    "Coverage",
    "Described",
    "LeftOut",
    "MinorityView",
    "Problem",
    "Sentence",
    "checked",
    "described",
    "left_out",
    "summary_sentences",
]
