"""Running a trainee's notebook: workers, their limits and their isolation."""
