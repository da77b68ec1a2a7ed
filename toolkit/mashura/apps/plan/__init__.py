"""The app in which an implementation plan is made (8.1.2, S36-S51, S85)."""
