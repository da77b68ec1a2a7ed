from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashura.analysis.sensemaking import Described, left_out
from mashura.analysis.sensemaking.left_out import DIMENSIONS, sample_chances


@given(statements=st.integers(1, 60), share=st.floats(0, 1), drawn=st.floats(0, 1))
def test_the_chances_of_a_random_sample_are_the_hypergeometric_ones(
    statements: int, share: float, drawn: float
) -> None:
    in_class, number = round(share * statements), round(drawn * statements)
    expected = [
        comb(in_class, hits) * comb(statements - in_class, number - hits) / comb(statements, number)
        for hits in range(min(in_class, number) + 1)
    ]
    assert sample_chances(statements, in_class, number) == pytest.approx(expected, abs=1e-9)


def test_coverage_is_told_for_every_dimension_and_adds_up(about: Described) -> None:
    audit = left_out(about, ["1", "2", "no such statement"])
    assert audit.cited == 2
    assert [coverage.dimension for coverage in audit.coverage] == [*DIMENSIONS]
    languages = next(coverage for coverage in audit.coverage if coverage.dimension == "language")
    assert sum(row.statements for row in languages.classes) == len(about.texts)
    assert sum(row.cited for row in languages.classes) == 2


def test_a_language_that_is_never_cited_is_found(about: Described) -> None:
    # Six of the ten statements are in English.
    audit = left_out(about, [str(number) for number in range(1, 7)])
    verdicts = {row.name: row.verdict for row in audit.coverage[3].classes}
    assert verdicts["english"] == "over"
    assert "under" in verdicts.values()


def test_what_a_smaller_group_wants_and_most_do_not_is_a_minority_view(about: Described) -> None:
    audit = left_out(about, ["1", "3"])
    views = {view.statement_id: view for view in audit.minority_views if view.why == "group"}
    assert views.keys() == {"3", "5", "7", "9"}
    assert (views["3"].cited, views["5"].cited) == (True, False)
    assert views["5"].group_share == 1
    assert views["5"].share == pytest.approx(6 / 16)
