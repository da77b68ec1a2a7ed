"""Checks of the course's sources and spelling."""
