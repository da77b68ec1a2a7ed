"""What a column holds, decided once from all its cells: times, numbers, choices, prose, identities."""
