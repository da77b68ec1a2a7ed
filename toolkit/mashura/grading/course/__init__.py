"""An nbgrader course: building it, collecting hand-ins, grading a class."""

from __future__ import annotations

# The configuration file of every course imports it from here.
from mashura.grading.course.nbgrader_config import configure, course_secret

__all__ = ["configure", "course_secret"]
