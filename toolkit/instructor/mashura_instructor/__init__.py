"""The instructor's part: the folder of the exercises with their checks, known answers, rubrics and models."""

from pathlib import Path

EXERCISES = Path(__file__).resolve().parent / "exercises"
