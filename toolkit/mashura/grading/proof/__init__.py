"""Graders are graded: known answers and mutants must get the marks they deserve."""
