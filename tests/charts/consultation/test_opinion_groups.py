"""Charts of opinion groups: map, consensus, stability."""

import pytest

from mashura import charts
from mashura.analysis import VoteMatrix, consensus, group_stability, opinion_groups
from mashura.errors import InputError
from mashura.methodology.tables.consultation import Consultation

NO_VOTES = VoteMatrix.of(Consultation(title="", origin="csv"))


@pytest.mark.parametrize(
    ("draw", "key"),
    [
        (lambda: charts.opinion_map(opinion_groups(NO_VOTES)), "figures-no-groups"),
        (lambda: charts.consensus(consensus(NO_VOTES), opinion_groups(NO_VOTES)), "figures-no-consensus"),
        (lambda: charts.group_stability(group_stability(NO_VOTES)), "figures-no-groups"),
    ],
    ids=["map", "consensus", "stability"],
)
def test_without_votes_there_is_nothing_to_draw(draw, key):
    with pytest.raises(InputError) as caught:
        draw()
    assert caught.value.key == key
