"""Handouts beside the lessons: cards, snacks, the syllabus."""
