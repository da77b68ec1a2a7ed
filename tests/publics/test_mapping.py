"""What the columns of a table hold is proposed from headers and cells, in either language."""

from pathlib import Path

import pytest

from mashura.data.files.any_table import AnyTable
from mashura.publics.mapping import ROLE_WORDS, ROLES, parse_role, propose


def proposed(*rows):
    header, *below = [row.split("|") for row in rows]
    return propose(AnyTable(Path("a.csv"), header, [*enumerate(below, 2)], [])).columns


@pytest.mark.parametrize(
    ("rows", "roles"),
    [
        (("الفئة العمرية|الجنس|العدد", "15-19|ذكور|10"), ["age_band", "gender", "count"]),
        (("Emirate|Population 2023|%", "Dubai|10|50%"), ["region", "count", "ignored"]),
        (("Who|N", "Female|3", "Male|4"), ["gender", "count"]),
        (("Gender / الجنس|Total", "F|3", "M|4"), ["gender", "count"]),
        (("Group|Value", "15-29|3", "30-44|4"), ["age_band", "count"]),
        (("Quarter|Homes|People", "North|3|9", "South|4|12"), ["region", "ignored", "count"]),
        (
            ("Age|Arabic|Urdu|Others", "15-29|3|1|2"),
            ["age_band", "language:Arabic", "language:Urdu", "language:Others"],
        ),
        # Who counted is no region, though nothing else could be one.
        (("Sex|Count|Collected by", "F|3|Suad", "M|4|Omar"), ["gender", "count", "ignored"]),
        # What is left over is no region because nothing else is one.
        (("ID|Sex|Age", "a1|F|33", "a2|M|41"), ["ignored", "gender", "age_band"]),
        (("Sex|Count|Note", "F|3|estimate", "M|4|final count"), ["gender", "count", "ignored"]),
        (("الجنس|العدد|المصدر", "ذكور|3|تعداد", "إناث|4|مسح"), ["gender", "count", "ignored"]),
        (
            ("Where|Sex|Count", "North|F|3", "North|M|4", "South|F|5", "South|M|6"),
            ["region", "gender", "count"],
        ),
    ],
)
def test_columns_are_recognised(rows, roles):
    assert [*proposed(*rows).values()] == roles


@pytest.mark.parametrize(
    ("text", "role"), [("العمر", "age_band"), ("percent", "share"), ("gender:M", "gender:M")]
)
def test_a_person_may_write_what_a_column_holds_in_words(text, role):
    assert parse_role(text, "A") == role


def test_what_the_error_offers_can_be_written():
    assert [parse_role(word, "a column") for word in ROLE_WORDS] == [*ROLES]
