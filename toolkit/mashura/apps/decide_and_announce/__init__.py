"""The app in which a decision is made, answered for and announced (8.1.4, 8.1.5, S63-S74)."""
