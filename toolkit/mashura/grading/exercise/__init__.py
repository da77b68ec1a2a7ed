"""One exercise: source, checks, known answers and handout."""
