from collections.abc import Mapping

import pandas as pd
import pytest

from mashura.methodology.records.questionnaire import AnswerOption, Question
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import QuestionKind

Votes = Mapping[str, Mapping[str, int]]


def consultation(votes: Votes, out: tuple[str, ...] = (), origin: str = "csv") -> Consultation:
    rows = [(person, one, vote) for person, cast in votes.items() for one, vote in cast.items()]
    said = sorted({one for _, one, _ in rows})
    return Consultation(
        title="Buses",
        origin=origin,
        participants=pd.DataFrame({"participant_id": [*votes]}),
        statements=pd.DataFrame(
            {
                "statement_id": said,
                "author_id": "p1",
                "text": [f"Text of {entry}" for entry in said],
                "moderation": ["out" if entry in out else "in" for entry in said],
            }
        ),
        votes=pd.DataFrame(rows, columns=["participant_id", "statement_id", "vote"]),
    )


@pytest.fixture
def camps() -> Consultation:
    """Two camps of eight and five: c1 unites them, s1 to s7 divide them, x was moderated out."""
    votes = {}
    for number in range(13):
        side = 1 if number < 8 else -1
        votes[f"p{number}"] = {"c1": 1, "x": 1} | {
            f"s{n}": side if n != number % 8 else 0 for n in range(1, 8)
        }
    return consultation(votes, out=("x",), origin="simulated")


@pytest.fixture(name="consultation")
def _consultation() -> object:
    """Build a consultation from ``{participant: {statement: vote}}``."""
    return consultation


def talk(answers: dict[str, list[str]], *questions: Question) -> Consultation:
    """Person n gives the n-th answer to each question; an empty text is none."""
    rows = [(f"p{n}", one, value) for one, given in answers.items() for n, value in enumerate(given) if value]
    people = max(map(len, answers.values()))
    return Consultation(
        title="",
        origin="csv",
        participants=pd.DataFrame({"participant_id": [f"p{n}" for n in range(people)]}),
        answers=pd.DataFrame(rows, columns=["participant_id", "question_id", "value"]),
        questions=questions,
    )


def scale(question_id: str, steps: int = 5) -> Question:
    return Question(
        question_id=question_id,
        kind=QuestionKind.SCALE,
        options=tuple(AnswerOption(code=str(n), label=f"step {n}") for n in range(1, steps + 1)),
    )


@pytest.fixture(name="talk")
def _talk() -> object:
    """Build a consultation from ``{question: [answer of each person]}`` and questions."""
    return talk


@pytest.fixture(name="scale")
def _scale() -> object:
    """Build a scale question from its identifier and number of steps."""
    return scale
