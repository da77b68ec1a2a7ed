"""What a rule says when a record breaks it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from mashura.i18n import Language, message

Severity = Literal["blocker", "advice"]


@dataclass(frozen=True, kw_only=True)
class Objection:
    """A rule that a record breaks: which rule, in which field, and why it matters.

    Attributes
    ----------
    rule : str
        Name of the rule; its texts are ``rule-NAME`` and ``rule-NAME.reason`` in ``rules.ftl``.
    severity : {'blocker', 'advice'}
        A *blocker* contradicts the methodology or the record itself; *advice* can be declined with a reason.
    items : tuple of str
        Items of the inventory that the rule rests on.
    field : str
        Field of the record to change.
    params : mapping of str to object
        Variables of the text.
    at : str
        The place below the field, such as ``3.languages``: a row's number, a field's name, or both. Forms
        lead there; empty where the field as a whole is meant.
    new : mapping of str to str
        The known answers of the entry that the list at ``field`` lacks; empty where no entry is to be added.
    """

    rule: str
    severity: Severity
    items: tuple[str, ...]
    field: str
    params: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    at: str = ""
    new: Mapping[str, str] = dataclasses.field(default_factory=dict)

    @property
    def place(self) -> str:
        """The field with the place below it.

        Examples
        --------
        >>> Objection(rule="many-posts", severity="advice", items=(), field="channels", at="2.segments").place
        'channels.2.segments'
        """
        return f"{self.field}.{self.at}" if self.at else self.field

    def text(self, lang: Language | None = None) -> str:
        """Return what is wrong and what to do."""
        return message(f"rule-{self.rule}", lang=lang, **self.params)

    def reason(self, lang: Language | None = None) -> str:
        """Return why the rule exists."""
        return message(f"rule-{self.rule}.reason", lang=lang)


def blockers_first(objections: Iterable[Objection]) -> tuple[Objection, ...]:
    """Return objections with the blockers first, each kind in its order."""
    return tuple(sorted(objections, key=lambda objection: objection.severity != "blocker"))
