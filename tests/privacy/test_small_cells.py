"""No count of fewer than five people can be read off a published table, nor worked out from its totals."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.privacy.small_cells import suppress_small

tables = st.integers(1, 5).flatmap(
    lambda width: st.lists(
        st.lists(st.integers(0, 12) | st.integers(0, 300), min_size=width, max_size=width),
        min_size=1,
        max_size=6,
    )
)


@settings(max_examples=200, deadline=None)
@given(rows=tables)
def test_no_row_or_column_gives_a_small_count_away(rows):
    counts = np.array(rows)
    shown = suppress_small(pd.DataFrame(counts)).table
    hidden = shown.isna().to_numpy()
    assert hidden[(counts > 0) & (counts < 5)].all()
    assert (shown.to_numpy()[~hidden] == counts[~hidden]).all()
    for line, mask in [*zip(counts, hidden, strict=True), *zip(counts.T, hidden.T, strict=True)]:
        if mask.any() and len(line) > 1:
            # What a reader gets by subtracting: the sum of what is hidden, of at least two cells.
            assert mask.sum() >= 2
            assert line[mask].sum() >= 5 or mask.all()


def test_a_table_of_large_counts_stays_as_it_is():
    table = pd.DataFrame({"agree": [5, 60], "disagree": [7, 0]})
    done = suppress_small(table)
    assert done.table.astype(int).equals(table)
    assert (done.small, done.protecting) == (0, 0)


@pytest.mark.parametrize("count", [-1, 0.5, np.nan])
def test_what_is_no_count_is_refused(count):
    with pytest.raises(ValueError, match="whole"):
        suppress_small(pd.DataFrame({"agree": [count, 7.0]}))
