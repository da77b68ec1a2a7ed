"""Figures that evaluate a campaign, an entity or the simulator."""
