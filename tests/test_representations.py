"""What a notebook shows of a result is short: large tables stay inside."""

import pytest

from mashura import consensus, duplicates, load_world, opinion_groups, predict, sample_campaign
from mashura.analysis import VoteMatrix
from mashura.methodology.small_plan import small_plan

RESULTS = {
    "consultation": sample_campaign,
    "votes": lambda: VoteMatrix.of(sample_campaign()),
    "opinion groups": lambda: opinion_groups(sample_campaign()),
    "duplicates": lambda: duplicates(sample_campaign()),
    "consensus": lambda: consensus(sample_campaign()),
    "prediction": lambda: predict(small_plan(), load_world("island")),
}


@pytest.mark.parametrize("name", RESULTS)
def test_a_result_shows_itself_in_a_few_lines(name):
    assert len(repr(RESULTS[name]())) < 1500
