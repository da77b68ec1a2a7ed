"""Governance: bodies, duties by day, agreements, guides, and the rules for them (S160-S188, S235-S243)."""
