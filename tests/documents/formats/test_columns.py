"""Columns are as wide as their words need."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mashura.documents.formats.columns import column_widths
from mashura.documents.formats.content import Table

WORDS = st.text("abcdefgh ", min_size=1, max_size=30)


@given(
    st.integers(1, 8).flatmap(
        lambda count: st.tuples(
            st.lists(st.tuples(*[WORDS] * count), min_size=2, max_size=4),
            st.tuples(*[st.floats(0.5, 9)] * count),
        )
    )
)
def test_the_columns_fill_the_width(drawn: tuple[list[tuple[str, ...]], tuple[float, ...]]) -> None:
    (header, *rows), weights = drawn
    widths = column_widths(Table(header=header, rows=tuple(rows), weights=weights), 17)
    assert abs(sum(widths) - 17) < 1e-6
    assert min(widths) > 0


def test_a_narrow_column_is_widened_for_its_longest_word() -> None:
    header, row = ("Power", "Interest", "Responsibility"), ("Full", "Full", "A text")
    table = Table(header=header, rows=(row,), weights=(9, 9, 1))
    assert column_widths(table, 17)[2] > 2.5
