"""The class in one picture, from a course's gradebook and graded notebooks; ``docs/class-report.md``."""
