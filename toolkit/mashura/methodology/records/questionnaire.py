"""Survey questions: what an answer's value means (S48, S59)."""

from __future__ import annotations

from mashura.methodology.records.record import Record, item
from mashura.methodology.vocabulary import QuestionKind

# In the table ``answers``, what stands for a short text that may be a name, until a person says otherwise.
WITHHELD = "[…]"


class AnswerOption(Record):
    """One answer that a question offers."""

    code: str = item("S48")
    label: str = item("S48", default="")


class Question(Record):
    """One question of a survey.

    In the table ``answers``, ``value`` is the option's **code**, which is the same in all languages; its
    label is for readers. Free text given instead of an option (*other*) is an answer to a separate open
    question.

    Examples
    --------
    >>> scale = tuple(AnswerOption(code=str(n), label=word) for n, word in enumerate(("bad", "fair", "good")))
    >>> question = Question(question_id="q1", text="The buses are …", kind=QuestionKind.SCALE, options=scale)
    >>> question.place("2"), question.label("2"), question.label("later")
    (2, 'good', 'later')
    """

    question_id: str = item("S48")
    text: str = item("S48", default="")
    kind: QuestionKind = item("S48", default=QuestionKind.OPEN)
    options: tuple[AnswerOption, ...] = item("S48", default=())

    def place(self, value: str) -> int | None:
        """Return the position of an answer among the options, from 0; None if it is not one of them."""
        return next((n for n, option in enumerate(self.options) if option.code == value), None)

    def label(self, value: str) -> str:
        """Return an answer in words: the option's label, or the value itself without one."""
        place = self.place(value)
        return value if place is None else self.options[place].label or value
