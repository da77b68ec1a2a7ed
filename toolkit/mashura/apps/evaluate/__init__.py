"""The app in which a campaign is evaluated, its lessons kept, its record archived (S75-S80, S149, S270)."""
