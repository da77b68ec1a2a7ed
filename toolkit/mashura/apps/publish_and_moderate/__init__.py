"""The app that carries a campaign from its approval to the archive, and moderates what people write (S57)."""
