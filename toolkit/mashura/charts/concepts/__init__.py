"""Figures that explain an idea of the methodology."""
