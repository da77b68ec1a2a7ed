"""Only sources are committed, and nothing that belongs to one machine."""

import re
from collections import Counter

TEXT = {
    ".py",
    ".md",
    ".toml",
    ".txt",
    ".yml",
    ".yaml",
    ".json",
    ".ftl",
    ".css",
    ".j2",
    ".svg",
    ".csv",
    ".cfg",
    ".sh",
    "",
}
LONGEST_MODULE = 400
MOST_FILES = 30
LONG_FOR_A_REASON = {
    "start.py": "one file that any Python can read, before anything is installed",
    "tests/grading/stock_attacks.py": "one list of attacks, tried on two graders",
}


def texts(source_files):
    for path in source_files:
        if path.suffix in TEXT and path.stat().st_size < 5_000_000:
            yield path, path.read_text(encoding="utf-8")


def hits(source_files, root, pattern: str) -> list[str]:
    searched = re.compile(pattern, re.IGNORECASE)
    return [
        f"{path.relative_to(root)}: {match[0]}"
        for path, text in texts(source_files)
        for match in searched.finditer(text)
    ]


def test_notebooks_are_built_and_not_committed(source_files, root):
    notebooks = [path.relative_to(root) for path in source_files if path.suffix == ".ipynb"]
    assert [str(path) for path in notebooks if path.parts[0] != "voila_apps"] == []


def test_no_file_names_a_place_on_a_machine(source_files, root):
    places = {"home", "Users", "root", root.parts[1]} - {"tmp"}
    pattern = rf"(?<![\w.:/}}\])-])/(?:{'|'.join(map(re.escape, sorted(places)))})/\w"
    assert hits(source_files, root, pattern) == []


def test_no_file_names_a_package_registry(source_files, root):
    assert hits(source_files, root, r"https?://[^\s\"')]*/(?:simple|packages)/|\bpythonhosted\.[o]rg") == []


def test_modules_stay_small(source_files, root):
    lengths = {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8").count("\n")
        for path in source_files
        if path.suffix == ".py" and path.relative_to(root).as_posix() not in LONG_FOR_A_REASON
    }
    long = {name: length for name, length in lengths.items() if length > LONGEST_MODULE}
    assert long == {}, f"split it by nouns: a module has at most {LONGEST_MODULE} lines"


def test_folders_stay_small(source_files, root):
    counts = Counter(path.parent.relative_to(root).as_posix() for path in source_files)
    # The entries of the next release are many until it is made, and then none.
    full = {folder: count for folder, count in counts.items() if count > MOST_FILES and folder != "changes"}
    assert full == {}, f"a folder has at most {MOST_FILES} files: make rooms inside it"


def test_licences_are_there(root):
    assert "Apache License" in (root / "LICENSE").read_text(encoding="utf-8")
    notice = (root / "LICENSE-CONTENT").read_text(encoding="utf-8")
    assert "https://creativecommons.org/licenses/by/4.0/" in notice
    for folder in re.findall(r"`(\w+)/`", notice):
        assert (root / folder).is_dir(), f"LICENSE-CONTENT names {folder}"
