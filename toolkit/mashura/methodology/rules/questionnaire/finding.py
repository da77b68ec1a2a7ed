"""What the check of a questionnaire says: which rule, where, in which language, why, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from mashura.i18n import Language, message
from mashura.methodology.rules.objection import Objection

Part = Literal["questionnaire", "statements", "questions", "ballot"]


@dataclass(frozen=True, kw_only=True)
class Finding(Objection):
    """One thing that a questionnaire does wrong.

    Attributes
    ----------
    part : {'questionnaire', 'statements', 'questions', 'ballot'}
        Where it is.
    identifier : str
        Code of the statement, question or project; empty for the part as a whole.
    language : str
        The language of the text that is meant; empty where all languages are.
    """

    part: Part = "questionnaire"
    identifier: str = ""
    language: str = ""

    def text(self, lang: Language | None = None) -> str:
        """Return what is wrong."""
        return message(f"asking-{self.rule}", lang=lang, **self.params)

    def reason(self, lang: Language | None = None) -> str:
        """Return why it matters."""
        return message(f"asking-{self.rule}.reason", lang=lang)

    def mend(self, lang: Language | None = None) -> str:
        """Return how to mend it."""
        return message(f"asking-{self.rule}.mend", lang=lang)


def finding(
    rule: str,
    part: Part,
    identifier: str = "",
    *,
    language: str = "",
    severity: Literal["blocker", "advice"] = "advice",
    **params: Any,
) -> Finding:
    """Return a finding; its field is the part and the code, such as ``questions.q1``."""
    return Finding(
        rule=rule,
        severity=severity,
        items=("S48", "S62") if part == "statements" else ("S48",),
        field=".".join(filter(None, (part, identifier))),
        params=params,
        part=part,
        identifier=identifier,
        language=language,
    )
