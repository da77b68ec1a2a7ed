"""Recruitment by letter: invited samples, panels drawn by lot, and mini-publics that deliberate."""
