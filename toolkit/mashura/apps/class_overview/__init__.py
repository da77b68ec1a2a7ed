"""The app in which instructors see their class: who needs them, and what was not understood (S230)."""
