"""What became of what was said: the consideration log as tables, and the public page (S69-S73, S79)."""
