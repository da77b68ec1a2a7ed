"""Integrity of contributions: coordinated campaigns, bursts, duplicates."""
