"""How answers are read: the same rule in the self-check beside the trainee and in the grader."""
