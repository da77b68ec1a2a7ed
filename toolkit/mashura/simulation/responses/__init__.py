"""What people say: statements, votes, survey answers."""
