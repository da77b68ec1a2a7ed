"""Figures of what a consultation brought."""
