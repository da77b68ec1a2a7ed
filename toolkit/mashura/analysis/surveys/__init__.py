"""Answers to survey questions: summaries, cross tables, reliability."""
