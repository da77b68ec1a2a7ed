"""The apps: one server for all of them, and app by app their state and their widgets."""
