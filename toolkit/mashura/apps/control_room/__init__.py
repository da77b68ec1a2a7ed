"""The app in which a campaign is steered day by day on a simulated public (S52-S59, S189-S193)."""
