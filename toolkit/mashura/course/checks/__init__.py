"""What a course must keep: checks of sources, spelling."""
