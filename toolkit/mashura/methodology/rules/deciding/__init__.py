"""Rules of a decision: what was considered, effects on the parties, lengths of posts (S61-S74, S194)."""
