"""Ballots of participatory budgets and rankings: counts, rules, who was heard."""
