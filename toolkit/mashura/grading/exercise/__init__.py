"""One exercise: its source, its checks, its known answers and its handout."""
