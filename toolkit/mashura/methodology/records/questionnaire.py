"""What the public is asked: the questionnaire as planned, and questions as they come back (S48, S59)."""

from __future__ import annotations

from collections.abc import Iterator

from mashura.i18n import active_language, message
from mashura.methodology.records.record import LanguageCode, Line, Record, item
from mashura.methodology.records.wording import Texts, best_text
from mashura.methodology.vocabulary import BallotType, OptionRole, QuestionKind, ReadingLevel

# In the table ``answers``, what stands for a short text that may be a name, until a person says otherwise.
WITHHELD = "[…]"
# What every tool accepts: LimeSurvey allows letters and digits only, 20 for a question and 5 for an option.
_CODE, _OPTION_CODE = r"^[A-Za-z][A-Za-z0-9]{0,19}$", r"^[A-Za-z0-9]{1,5}$"


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


class Statement(Record):
    """A statement on which people vote: agree, disagree or pass (S48)."""

    statement_id: str = item("S48", pattern=_CODE)
    text: Texts = item("S48", "S82", default=())


class PlannedOption(Record):
    """One answer that a planned question offers, in several languages."""

    code: str = item("S48", pattern=_OPTION_CODE)
    label: Texts = item("S48", "S82", default=())
    role: OptionRole | None = item("S48", default=None)


class GridItem(Record):
    """One item of a grid: what is rated on the scale that all of its items share."""

    code: str = item("S48", pattern=_OPTION_CODE)
    text: Texts = item("S48", "S82", default=())


class Condition(Record):
    """When a question is asked: if an earlier one was answered with one of some options."""

    question_id: str = item("S48", default="")
    codes: tuple[str, ...] = item("S48", default=())


class PlannedQuestion(Record):
    """One question of a questionnaire, in several languages.

    Attributes
    ----------
    items : tuple of GridItem
        What a grid rates on its options.
    lowest, highest : float or None
        Limits of a number.
    most_choices : int or None
        How many options may be chosen of a multiple choice; None for any number.
    is_short : bool
        Whether an open answer is one line rather than a paragraph.
    shown_if : Condition or None
        When it is asked; None for always.
    """

    question_id: str = item("S48", pattern=_CODE)
    text: Texts = item("S48", "S82", default=())
    help: Texts = item("S48", "S82", default=())
    kind: QuestionKind = item("S48", default=QuestionKind.SINGLE)
    options: tuple[PlannedOption, ...] = item("S48", default=())
    items: tuple[GridItem, ...] = item("S48", default=())
    required: bool = item("S48", default=False)
    lowest: float | None = item("S48", default=None)
    highest: float | None = item("S48", default=None)
    most_choices: int | None = item("S48", default=None, ge=1, le=100)
    is_short: bool = item("S48", default=False)
    shown_if: Condition | None = item("S48", default=None)

    def steps(self) -> tuple[PlannedOption, ...]:
        """Return the options that have no role such as *other* or *don't know*."""
        return tuple(option for option in self.options if option.role is None)

    def with_role(self, role: OptionRole) -> PlannedOption | None:
        """Return the option with a role, or None."""
        return next((option for option in self.options if option.role == role), None)

    def rated(self) -> tuple[GridItem, ...]:
        """Return the items of a grid; none for other kinds, whatever was written before."""
        return self.items if self.kind is QuestionKind.GRID else ()

    def as_questions(self, *languages: str) -> tuple[Question, ...]:
        """Return the question as the analysis knows it, in the first of some languages that has a text.

        A grid is one scale for each of its items, a ranking one list of answers for each place. A scale with
        an option such as *don't know*, which is no step, is a list of answers.
        """
        kind, name, text = self.kind, self.question_id, best_text(self.text, *languages)
        parts = {name: text}
        if kind is QuestionKind.GRID:
            parts = {
                f"{name}[{rated.code}]": f"{text} – {best_text(rated.text, *languages)}"
                for rated in self.items
            }
        elif kind is QuestionKind.RANKING:
            places = range(1, len(self.options) + 1)
            parts = {f"{name}[{place}]": f"{text} – {message('readers-rank')} {place}" for place in places}
        if kind is QuestionKind.RANKING or (kind.has_scale and len(self.steps()) < len(self.options)):
            kind = QuestionKind.SINGLE
        elif kind is QuestionKind.GRID:
            kind = QuestionKind.SCALE
        options = tuple(
            AnswerOption(code=option.code, label=best_text(option.label, *languages))
            for option in (self.options if kind.has_options else ())
        )
        return tuple(
            Question(question_id=part, text=said, kind=kind, options=options) for part, said in parts.items()
        )


class BallotProject(Record):
    """A project on a ballot, with its cost in the ballot's currency (S48)."""

    project_id: str = item("S48", pattern=_CODE)
    name: Texts = item("S48", "S82", default=())
    description: Texts = item("S48", "S82", default=())
    cost: float | None = item("S48", default=None, ge=0)


class Ballot(Record):
    """Projects among which people divide a budget (S48)."""

    question: Texts = item("S48", "S82", default=())
    ballot_type: BallotType = item("S48", default=BallotType.APPROVAL)
    budget: float | None = item("S48", default=None, ge=0)
    currency: Line = item("S48", default="")
    most_projects: int | None = item("S48", default=None, ge=1, le=100)
    projects: tuple[BallotProject, ...] = item("S48", default=())


class Questionnaire(Record):
    """What the public is asked: statements to vote on, a survey, a ballot; each part may be empty (S48, S62).

    ``languages`` are those in which it is offered, the first one is where a translation is missing.

    Examples
    --------
    >>> question = {"question_id": "use", "text": {"en": "How often?"}}
    >>> form = Questionnaire(languages=("en",), questions=[question])
    >>> [question.text for question in form.as_questions()]
    ['How often?']
    """

    title: Texts = item("S48", "S82", default=())
    introduction: Texts = item("S48", "S82", default=())
    languages: tuple[LanguageCode, ...] = item("S48", "S82", default=())
    reading_level: ReadingLevel | None = item("S48", "S82", default=None)
    statements: tuple[Statement, ...] = item("S48", "S62", default=())
    questions: tuple[PlannedQuestion, ...] = item("S48", "S62", default=())
    ballot: Ballot = item("S48", "S62", default=Ballot())

    def offered(self) -> tuple[str, ...]:
        """Return the languages in which it is offered; if none is named, those in which a text is written."""
        if self.languages:
            return self.languages
        return tuple(dict.fromkeys(wording.language for texts in self.all_texts() for wording in texts))

    def all_texts(self) -> Iterator[Texts]:
        """Yield every text that respondents read, in its languages."""
        yield self.title
        yield self.introduction
        for statement in self.statements:
            yield statement.text
        for question in self.questions:
            yield question.text
            yield question.help
            for option in question.options:
                yield option.label
            for rated in question.rated():
                yield rated.text
        if self.ballot.projects:
            yield self.ballot.question
        for project in self.ballot.projects:
            yield project.name
            yield project.description

    def as_questions(self) -> tuple[Question, ...]:
        """Return the questions as the analysis knows them, in the active language where they have it."""
        languages = (active_language(), *self.offered())
        return tuple(part for question in self.questions for part in question.as_questions(*languages))
