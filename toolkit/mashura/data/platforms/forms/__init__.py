"""Readers of form tools: every column that a tool adds is known, all others are questions (S48, S59)."""
