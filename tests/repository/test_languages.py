"""Languages are one table: nothing else lists them, and a new entry is told everything that it lacks."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mashura.i18n import LANGUAGES, kernel_name, language_properties

# A comparison with a code, a list of codes or a table by code.
BRANCH = re.compile(
    r"""[!=]==?\s*["'](?:ar|en)["']|["'](?:ar|en)["']\s*[!=]=|\bin\s*\(["'](?:ar|en)["']"""
    r"""|["']ar["'],\s*["']en["']|["']en["'],\s*["']ar["']|["'](?:ar|en)["']:"""
)
# Where a code is not the reader's language, or the table itself.
NOT_THE_READERS_LANGUAGE = {
    "toolkit/mashura/i18n/language.py": "the table",
    "toolkit/mashura/data/samples.py": "languages of the channels of a sample plan",
    "toolkit/mashura/simulation/campaign/attacks.py": "languages in which simulated people write",
    "toolkit/mashura/simulation/responses/contributions.py": "languages in which simulated people write",
    "toolkit/mashura/simulation/responses/voices.py": "languages in which simulated people write",
    "toolkit/mashura/evaluation/simulator/opinion_training.py": "languages in which simulated people write",
    "toolkit/mashura/analysis/texts/languages.py": "languages of analysed texts",
    "toolkit/mashura/methodology/vocabulary/languages.py": "languages that people of the Gulf speak",
    "toolkit/mashura/data/planned_questions.py": "an example's texts",
    "toolkit/mashura/documents/privacy_notice.py": "an example's texts",
    "toolkit/mashura/documents/questionnaire/document.py": "an example's texts",
    "toolkit/mashura/documents/questionnaire/files.py": "an example's texts",
    "toolkit/mashura/methodology/records/ballot_question.py": "an example's texts",
    "toolkit/mashura/methodology/records/questionnaire.py": "an example's texts",
    "toolkit/mashura/methodology/records/wording.py": "an example's texts",
    "toolkit/mashura/methodology/rules/questionnaire/__init__.py": "an example's texts",
    "toolkit/mashura/methodology/rules/translation.py": "an example's texts",
    "toolkit/mashura/apps/home/questionnaires.py": "an example's texts",
    "toolkit/mashura/apps/campaign/records.py": "names of the sample campaign's files",
    "toolkit/mashura/apps/publish_and_moderate/public_answers.py": "fields of the record of questions",
    "toolkit/mashura/apps/publish_and_moderate/public_answers.vue": "fields of the record of questions",
    "toolkit/mashura/documents/conduct/public_questions.py": "fields of the record of questions",
    "toolkit/mashura/methodology/rules/conduct/questions.py": "fields of the record of questions",
    "toolkit/mashura/i18n/public_holidays.py": "the library's own names of languages",
    "toolkit/mashura/methodology/rules/questionnaire/minutes.py": "reading speeds by language",
    "toolkit/mashura/data/columns/languages.py": "languages in which people write",
    "toolkit/mashura/publics/groups.py": "names of regions, by the letters in which a table writes them",
    "toolkit/mashura/apps/derived.py": "names and sentences of the two READMEs",
    "toolkit/mashura/grading/course/roster.py": "an example: whose letters a name is written in",
    "start.py": "sentences said before the toolkit is installed; compared with the table by test_start.py",
}
ENTRY = """    "fr": LanguageProperties(
        name="Français",
        offered=False,
        direction="ltr",
        locale="fr-FR",
        comma=", ",
        kernel="Mashura (Python, fr)",
        print_typefaces=("IBM Plex Sans Arabic",),
        dictionary="fr",
        dictionary_package="hunspell-fr",
        letters=r"[^\\W\\d_]+",
    ),
}
"""


def test_no_other_place_asks_for_a_language_by_its_code(root):
    places = [root / "start.py"]
    for ending in ("py", "js", "vue", "j2", "typ"):
        places += (root / "toolkit").rglob(f"*.{ending}")
    branches = [
        f"{path.relative_to(root).as_posix()}:{number}: {line.strip()}"
        for path in sorted(places)
        if path.relative_to(root).as_posix() not in NOT_THE_READERS_LANGUAGE
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1)
        if BRANCH.search(line)
    ]
    assert branches == [], "take it from mashura.i18n.language_properties, or give the reason in this test"


def test_every_exception_is_still_needed(root):
    unneeded = [
        name
        for name in NOT_THE_READERS_LANGUAGE
        if not (root / name).is_file() or not BRANCH.search((root / name).read_text(encoding="utf-8"))
    ]
    assert unneeded == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_kernel_of_a_language_is_the_one_in_the_table(root, language):
    folder = root / "toolkit" / "jupyter" / "share" / "jupyter" / "kernels" / kernel_name(language)
    kernel = json.loads((folder / "kernel.json").read_text(encoding="utf-8"))
    assert kernel["display_name"] == language_properties(language).kernel
    assert kernel["env"] == {"MASHURA_LANG": language}


@pytest.fixture(scope="module")
def copy(root, tmp_path_factory) -> Path:
    """A copy of the toolkit and its content with an entry for French and an empty folder of catalogues."""
    copy = tmp_path_factory.mktemp("checkout")
    for name in ("toolkit", "curriculum", "exercises", "datasets", "voila_apps"):
        shutil.copytree(root / name, copy / name, ignore=shutil.ignore_patterns("__pycache__", "*.csv"))
    for name in ("start.py", "pyproject.toml"):
        shutil.copy(root / name, copy)
    table = copy / "toolkit" / "mashura" / "i18n" / "language.py"
    text = table.read_text(encoding="utf-8")
    text = text.replace('Literal["ar", "en"]', 'Literal["ar", "en", "fr"]')
    text = text.replace("    ),\n}\n", "    ),\n" + ENTRY)
    table.write_text(text, encoding="utf-8")
    (table.parent / "locales" / "fr").mkdir()
    return copy


def run(copy: Path, *arguments: str, lang: str = "en") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mashura", *arguments],
        env={"PYTHONPATH": str(copy / "toolkit"), "MASHURA_LANG": lang, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


@pytest.fixture(scope="module")
def check(copy) -> subprocess.CompletedProcess[str]:
    return run(copy, "languages", "fr", "--check")


def test_the_check_ends_with_how_many_texts_are_missing(check):
    assert check.returncode == 2
    assert re.search(r"[0-9,]+ texts are missing", check.stderr)
    assert "Traceback" not in check.stderr


@pytest.mark.parametrize(
    "line",
    [
        r"toolkit/mashura/i18n/locales/fr/course/course\.ftl: \d+ messages .*: course-",
        r"exercises/m03_plan_a_consultation/messages\.fr\.ftl: \d+ messages .*: m03-",
        r"exercises/m03_plan_a_consultation/rubric\.yaml: \d+ texts",
        r"curriculum/m00_welcome/m00-welcome\.md: \d+ passages .*: \d+, ",
        r"curriculum/m00_welcome/m00-welcome\.md: \d+ texts",
        r"curriculum/glossary\.yaml: \d+ texts",
        r"curriculum/words\.fr\.txt: this file is missing",
        r"datasets/worlds/island\.yaml: \d+ texts",
        r"datasets/plans/bus_network\.fr\.yaml: this file is missing",
        r"toolkit/jupyter/share/jupyter/kernels/mashura-fr/kernel\.json: this file is missing",
        r"toolkit/mashura/store/tables\.py: one field .*: LetterheadRow\.entity_fr",
        r"start\.py: \d+ texts",
    ],
)
def test_the_check_names_each_file_with_what_to_add(check, line):
    assert re.search(f"^{line}", check.stdout, re.MULTILINE)


def test_a_letter_that_no_typeface_has_is_named(copy):
    table = copy / "toolkit" / "mashura" / "i18n" / "language.py"
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace("Français", "Français 中"), encoding="utf-8")
    try:
        checked = run(copy, "languages", "fr", "--check")
    finally:
        table.write_text(text, encoding="utf-8")
    assert re.search(r"^toolkit/mashura/i18n/language\.py: .*: 中$", checked.stdout, re.MULTILINE)


@pytest.mark.parametrize("arguments", [["languages"], ["--help"], ["course", "check"]])
def test_a_command_in_the_new_language_names_language_message_and_file(copy, arguments):
    done = run(copy, *arguments, lang="fr")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    for word in ("Français", '"cli-', "locales/fr/cli/cli.ftl", "mashura languages --check fr"):
        assert word in done.stderr


def test_the_other_languages_go_on_as_before(copy):
    done = run(copy, "course", "check")
    assert (done.returncode, done.stderr) == (
        0,
        "No problems: both languages of all lessons agree, and no limit is passed.\n",
    )


def test_a_language_that_is_offered_too_early_is_told_where_its_first_text_is_missing(copy):
    table = copy / "toolkit" / "mashura" / "i18n" / "language.py"
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace("offered=False", "offered=True"), encoding="utf-8")
    try:
        checked, listed = run(copy, "course", "check"), run(copy, "languages", "fr", "--check")
    finally:
        table.write_text(text, encoding="utf-8")
    assert checked.returncode == 2
    assert re.search(r"^modules\.yaml, line \d+: .*title\.fr", checked.stderr)
    assert (listed.returncode, "Traceback" in listed.stderr) == (2, False)
