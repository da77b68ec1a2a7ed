"""Marks and feedback for a notebook."""
