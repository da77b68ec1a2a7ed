"""Verification of checks: known answers and mutants must get the right marks."""
