"""The app in which an entity finds out whether it is ready (8.1.1, S25-S35)."""
