"""The app that one opens first: my campaigns, what waits for me, what others have learned (S165, S220)."""
