"""What an attack left behind in a course of stock nbgrader: one phrase, or nothing."""

from __future__ import annotations

import csv
import html
import json
import re
import sqlite3
from pathlib import Path

PRIVATE = "PRIVATE-4711"
CLASSMATE = "z-classmate"
CLASSMATES_ANSWER = "picked = ['c']  # CLASSMATE-4711"
SCRIPT = "<script>alert('from-the-submission')</script>"
TESTS = 'assert picked == ["b", "d"]'


def page(course: Path) -> str:
    """Return the feedback that the trainee is given."""
    return "".join(
        path.read_text(encoding="utf-8")
        for path in (course / "feedback").rglob("*.html")
        if CLASSMATE not in path.parts
    )


def words(course: Path) -> str:
    """Return the feedback as a reader sees it."""
    return html.unescape(re.sub("<[^>]*>", "", page(course)))


def printed(course: Path) -> str:
    """Return what the graded notebook's cells printed."""
    return "".join(
        "".join(output.get("text", ""))
        for path in (course / "autograded").rglob("*.ipynb")
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]
        for output in cell.get("outputs", [])
    )


def asked(course: Path, query: str) -> list[tuple[object, ...]]:
    """Return rows of the gradebook."""
    with sqlite3.connect(course / "gradebook.db") as book:
        return book.execute(query).fetchall()


def manual_scores(course: Path) -> str:
    """Scores that nobody gave."""
    ((count,),) = asked(course, "select count(*) from grade where manual_score is not null")
    return f"{count} manual scores forged in the gradebook" if count else ""


def code_in_configuration(course: Path) -> str:
    """Code that runs in the instructor's later commands."""
    return f"{manual_scores(course)} by the instructor's next command" if manual_scores(course) else ""


def secrets_in_feedback(course: Path) -> str:
    """Files of the course, printed."""
    text = words(course)
    seen = {"the hidden tests": "HIDDEN TESTS", "a classmate's answers": "CLASSMATE-4711"}
    seen |= {"the gradebook": "GRADEBOOK", "a private file": PRIVATE}
    leaked = [what for what, mark in seen.items() if mark in text]
    return f"the feedback shows {', '.join(leaked)}" if leaked else ""


def tests_in_feedback(course: Path) -> str:
    """The source of hidden tests."""
    return "the feedback shows the hidden tests" if TESTS in words(course) else ""


def script_in_feedback(course: Path) -> str:
    """Foreign code in the page."""
    count = page(course).count(SCRIPT)
    return f"the feedback page runs the trainee's script ({count} times)" if count else ""


def links_in_feedback(course: Path) -> str:
    """Links that run code when they are clicked."""
    count = len(re.findall('href="javascript:', page(course)))
    return f"a click on the feedback page runs the trainee's script ({count} links)" if count else ""


def inputs_in_feedback(course: Path) -> str:
    """What the hidden tests asked."""
    return "the feedback shows the inputs of the hidden tests" if "ASKED 3 8" in words(course) else ""


def size_of_notebook(course: Path) -> str:
    """What a hand-in of a few lines became."""
    sizes = [
        path.stat().st_size
        for path in (course / "autograded").rglob("*.ipynb")
        if CLASSMATE not in path.parts
    ]
    return f"a graded notebook of {max(sizes) // 10**6} MB" if sizes and max(sizes) > 10**7 else ""


def direction_in_feedback(course: Path) -> str:
    """Code that reads otherwise than it runs."""
    return "the page shows the code in a false order" if "\u202e" in page(course) else ""


def linked_files(course: Path) -> str:
    """What links fetched."""
    places = []
    for folder in ("autograded", "feedback"):
        files = [path for path in (course / folder).rglob("*") if path.is_file() and not path.is_symlink()]
        if any(PRIVATE.encode() in path.read_bytes() for path in files):
            places.append(folder)
        if any(b"HIDDEN TESTS" in path.read_bytes() for path in files if "more" in path.parts):
            places.append(f"{folder} (source folder)")
    return f"private files copied into {', '.join(places)}" if places else ""


def forged_time(course: Path) -> str:
    """A time of the trainee's choice."""
    rows = asked(course, "select timestamp from submitted_assignment")
    return "the gradebook says: handed in 2001" if any("2001" in str(row[0]) for row in rows) else ""


def unmarked_classmate(course: Path) -> str:
    """What the damage costs others."""
    rows = asked(
        course,
        "select grade.auto_score from grade join submitted_notebook n on n.id = grade.notebook_id "
        f"join submitted_assignment a on a.id = n.assignment_id where a.student_id = '{CLASSMATE}' "
        "and grade.auto_score is not null",
    )
    return "" if rows else "a classmate stays without a mark"


def broken_table(course: Path) -> str:
    """What a spreadsheet gets."""
    if not (course / "grades.csv").exists():
        return ""
    with (course / "grades.csv").open(encoding="utf-8", newline="") as stream:
        heading, *rows = csv.reader(stream)
    found = ["columns shift"] if any(len(row) != len(heading) for row in rows) else []
    found += ["a formula passes"] if any(cell.startswith("=") for row in rows for cell in row) else []
    return ", ".join(found)


def knows_grading(course: Path) -> str:
    """A variable that tells."""
    return "the code knows that it is being graded" if "GRADING" in printed(course) else ""


def network(course: Path) -> str:
    """What reached a server."""
    return "data sent to a server" if (course / "network.log").exists() else ""


def peak_memory(course: Path) -> str:
    """How far a process of the grader grew."""
    peak = course / "peak.txt"
    return f"a process of the grader grew to {peak.read_text('ascii')} MB" if peak.exists() else ""


def taken(course: Path) -> str:
    """What a bounded bomb could take."""
    file = course / "taken.txt"
    return f"taken: {', '.join(file.read_text('utf-8').split(chr(10))).rstrip(', ')}" if file.exists() else ""


def pickled_code(course: Path) -> str:
    """Whether somebody opened the pickle."""
    return "code ran in the grader" if (course / "pwned").exists() else ""


def escaped_file(course: Path) -> str:
    """A file of an archive outside its folder."""
    out = [path for path in course.rglob("escaped.txt") if "extracted" not in path.parts]
    return "an archive wrote outside its folder" if out else ""
