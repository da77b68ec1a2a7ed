"""A rehearsal: a campaign on a simulated public, steered day by day, and its debrief (S52-S59)."""
