"""A small consultation in two languages, described once."""

import pandas as pd
import pytest

from mashura.analysis.sensemaking import Described, described
from mashura.methodology.tables.consultation import Consultation

TEXTS = (
    "The bus is always late in the evening",
    "The late bus makes me miss 12 lessons",
    "Bus drivers are friendly, thank you, great bus",
    "Please add shade trees in the park",
    "More trees and shade in the old park please",
    "The park is dirty and has no trees",
    "الحافلة متأخرة كل يوم وهذا سيئ",
    "شكرا الحافلة نظيفة وممتازة",
    "نقترح حافلة بعد صلاة العشاء",
    "الحافلة مزدحمة جدا ولا مقاعد",
)


def talk() -> Consultation:
    """Two camps of ten and six: all agree with the first statement, the third divides them."""
    ids = [str(number) for number in range(1, 11)]
    votes = [
        (f"p{person}", statement, 1 if statement == "1" or (int(statement) % 2 == 0) == (person < 10) else -1)
        for person in range(16)
        for statement in ids
    ]
    return Consultation(
        title="Buses",
        origin="csv",
        participants=pd.DataFrame({"participant_id": [f"p{person}" for person in range(16)]}),
        statements=pd.DataFrame(
            {
                "statement_id": ids,
                "author_id": [f"p{n}" for n in range(10)],
                "text": TEXTS,
                "moderation": "in",
            }
        ),
        votes=pd.DataFrame(votes, columns=["participant_id", "statement_id", "vote"]),
    )


@pytest.fixture(scope="session")
def about() -> Described:
    return described(talk())
