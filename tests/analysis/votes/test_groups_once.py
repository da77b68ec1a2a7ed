"""Opinion groups are found once for the same votes, however often they are asked for."""

from mashura import sample_campaign
from mashura.analysis.findings_record import findings
from mashura.analysis.votes.opinion_groups import opinion_groups, partition
from mashura.analysis.votes.vote_matrix import VoteMatrix


def test_the_same_votes_are_grouped_once():
    campaign = sample_campaign()
    votes = VoteMatrix.of(campaign)
    first = partition(votes)
    record = findings(campaign, votes=votes)
    assert record.opinion_groups == opinion_groups(votes).k
    assert partition(votes) is first


def test_other_votes_are_grouped_anew():
    first, second = (VoteMatrix.of(sample_campaign()) for _ in range(2))
    assert partition(first) is not partition(second)
