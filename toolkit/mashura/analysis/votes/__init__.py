"""Votes on statements: opinion groups, consensus, priorities."""
