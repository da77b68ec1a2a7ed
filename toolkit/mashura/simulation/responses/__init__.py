"""What participants contribute: statements, votes, survey answers, ballots."""
