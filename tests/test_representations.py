"""What a notebook shows of a result is short: large tables stay inside."""

import pytest

from mashura import (
    Campaign,
    consensus,
    duplicates,
    load_world,
    opinion_groups,
    predict,
    read_record,
    sample_campaign,
)
from mashura.analysis import VoteMatrix
from mashura.methodology.small_plan import small_plan
from mashura.paths import content

EXAMPLE = read_record(content("datasets", "plans", "bus_network.en.yaml"), Campaign)
RESULTS = {
    "consultation": sample_campaign,
    "votes": lambda: VoteMatrix.of(sample_campaign()),
    "opinion groups": lambda: opinion_groups(sample_campaign()),
    "duplicates": lambda: duplicates(sample_campaign()),
    "consensus": lambda: consensus(sample_campaign()),
    "campaign": lambda: EXAMPLE,
    "plan": lambda: EXAMPLE.plan,
    "world": lambda: load_world("federation"),
    "prediction": lambda: predict(small_plan(), load_world("island")),
}


@pytest.mark.parametrize("name", RESULTS)
def test_a_result_shows_itself_in_a_few_lines(name):
    assert len(repr(RESULTS[name]())) < 1500
