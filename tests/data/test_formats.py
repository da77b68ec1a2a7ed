"""The registry of readers: each recognises its own format, and every list of formats agrees with it."""

import inspect
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from mashura.cli import main
from mashura.data import FORMATS, campaign_folder, platforms, read, read_with_notes, write_csv_tables
from mashura.data.files.export_files import Export
from mashura.data.formats import READERS, candidates
from mashura.data.reader import Reader
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, Language, message_keys, use_language
from mashura.privacy.pseudonyms import NUMBERED_ORIGINS

ROOT = Path(__file__).resolve().parents[2]
# Readers of a single file; the sample of any other reader is its folder in "exports".
FILES = {"pabulib": "parks.pb", "csv": "ideas.csv"}
NAMES = [reader.name for reader in READERS]


def sample(exports: Path, name: str) -> Path:
    return exports / name / FILES.get(name, "")


def reader_modules() -> list[Path]:
    """The modules with a reader, found in their source."""
    paths = [Path(campaign_folder.__file__), *Path(platforms.__file__).parent.rglob("*.py")]
    return [path for path in paths if re.search(r"^READER\b", path.read_text(encoding="utf-8"), re.MULTILINE)]


def test_every_module_with_a_reader_is_registered() -> None:
    assert len(reader_modules()) == len(READERS), (
        "add the module to _MODULES in toolkit/mashura/data/formats.py"
    )


def test_no_two_readers_share_a_name() -> None:
    assert len(set(NAMES)) == len(NAMES)


def test_every_reader_has_a_sample(exports: Path) -> None:
    missing = [f"tests/data/exports/{name}" for name in NAMES if not sample(exports, name).exists()]
    assert missing == [], "put a small made-up export there"


@pytest.mark.parametrize("reader", READERS, ids=NAMES)
def test_a_reader_recognises_its_own_sample_and_no_other(exports: Path, reader: Reader) -> None:
    best = [candidates(sample(exports, name))[0].reader.name for name in NAMES]
    assert [name for name, found in zip(NAMES, best, strict=True) if found == reader.name] == [reader.name]


@pytest.mark.parametrize("reader", READERS, ids=NAMES)
def test_a_reader_recognises_nothing_in_a_place_that_is_not_there(tmp_path: Path, reader: Reader) -> None:
    assert reader.recognise(Export(tmp_path / "nowhere")) is None


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_read_without_naming_its_format(exports: Path, name: str) -> None:
    imported = read_with_notes(sample(exports, name))
    assert imported.format == name
    assert len(imported.consultation.participants)


@pytest.mark.parametrize("reader", READERS, ids=NAMES)
def test_a_reader_takes_what_it_says_it_needs(reader: Reader) -> None:
    _, *others = inspect.signature(reader.read).parameters
    assert {*others} == {*reader.needs}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("reader", READERS, ids=NAMES)
def test_a_reader_is_described_in_both_languages(reader: Reader, lang: Language) -> None:
    assert reader.documentation == f"readers-format-{reader.name}"
    file = f"toolkit/mashura/i18n/locales/{lang}/data/readers.ftl"
    assert reader.documentation in message_keys(lang), f"{file}: add {reader.documentation} = what PATH is"


def campaign_with_csv_tables(folder: Path, exports: Path) -> Path:
    shutil.copytree(exports / "campaign", folder)
    write_csv_tables(folder, read(exports / "polis"))
    return folder


def both_polis_formats(folder: Path, exports: Path) -> Path:
    shutil.copytree(exports / "polis", folder)
    shutil.copytree(exports / "polis-server", folder, dirs_exist_ok=True)
    return folder


def table_of_proposals(folder: Path, exports: Path) -> Path:
    shutil.copytree(exports / "decidim", folder)
    return next(folder.glob("*-proposals.csv"))


def proposals_beside_a_structure(folder: Path, exports: Path) -> Path:
    shutil.copytree(exports / "decidim", folder)
    shutil.copy(next((exports / "limesurvey").glob("*.lss")), folder)
    return folder


def answers_beside_their_structure(folder: Path, exports: Path) -> Path:
    shutil.copytree(exports / "limesurvey", folder)
    return next(folder.glob("*.csv"))


# Where two readers recognise one path, and which of them must read it.
OVERLAPS: list[tuple[str, str, Callable[[Path, Path], Path]]] = [
    ("campaign", "polis", campaign_with_csv_tables),
    ("polis", "polis-server", both_polis_formats),
    ("decidim", "csv", table_of_proposals),
    ("decidim", "limesurvey", proposals_beside_a_structure),
    ("limesurvey", "csv", answers_beside_their_structure),
]


@pytest.mark.parametrize(("first", "second", "made"), OVERLAPS, ids=[f"{a}-{b}" for a, b, _ in OVERLAPS])
def test_of_two_readers_that_recognise_a_path_the_exacter_one_reads_it(
    tmp_path: Path, exports: Path, first: str, second: str, made: Callable[[Path, Path], Path]
) -> None:
    path = made(tmp_path / "folder", exports)
    assert {first, second} <= {candidate.reader.name for candidate in candidates(path)}
    assert read_with_notes(path).format == first


def test_a_mapping_makes_any_table_readable(exports: Path, tmp_path: Path) -> None:
    table = shutil.copy(exports / "csv" / "ideas.csv", tmp_path)
    mapping = exports / "csv" / "ideas.mapping.yaml"
    assert read_with_notes(table, mapping=mapping).format == "csv"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_empty_folder_is_refused_in_every_format(tmp_path: Path, name: str, lang: Language) -> None:
    with use_language(lang), pytest.raises(InputError) as caught:
        read(tmp_path, name)
    assert len(str(caught.value)) > 20


def test_a_misspelt_format_is_answered_with_the_nearest(park: Path) -> None:
    with pytest.raises(InputError) as caught:
        read(park, "poliss")
    assert caught.value.params["near"] in ("polis", "polis-server")


def test_a_folder_of_something_else_is_answered_with_all_formats(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("hello", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read(tmp_path)
    assert caught.value.key == "data-format-undetected"
    assert all(f"{reader.description()} – {reader.name}" in str(caught.value) for reader in READERS)


@pytest.mark.parametrize("name", ["minutes.docx", "minutes.PDF", "board.png", "talk.pptx"])
def test_a_document_instead_of_a_table_is_called_what_it_is(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"%PDF-1.4")
    with pytest.raises(InputError) as caught:
        read(tmp_path / name)
    assert caught.value.key == "data-no-table"


def test_names_of_columns_without_rows_are_nothing_to_read(tmp_path: Path) -> None:
    (tmp_path / "form.csv").write_text("Timestamp,Your idea\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read(tmp_path / "form.csv")
    assert caught.value.key == "data-no-rows"


def test_a_missing_path_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read(tmp_path / "nowhere")
    assert caught.value.key == "data-not-found"


def test_a_damaged_structure_without_answers_is_still_recognised(tmp_path: Path) -> None:
    (tmp_path / "survey.lss").write_text("<x", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read(tmp_path / "survey.lss")
    assert caught.value.key == "readers-limesurvey-no-answers"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_help_page_lists_every_format(lang: Language, capsys: pytest.CaptureFixture[str]) -> None:
    main(["analyse", "--help", "--lang", lang])
    # A line may end after a hyphen.
    text = re.sub(r"-\n\s*", "-", capsys.readouterr().out.partition("--format")[2])
    shown = re.findall(r"[a-z]+(?:-[a-z]+)*", text)
    assert {*FORMATS} <= {*shown}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_documentation_lists_every_format(lang: Language) -> None:
    page = (ROOT / "docs" / "reading-exports.md").read_text(encoding="utf-8")
    rows = [f"| `{reader.name}` | {reader.description(lang)} |" for reader in READERS]
    missing = [row for row in rows if row not in page]
    assert missing == [], f"docs/reading-exports.md: add these rows to its table ({lang})"


def test_platforms_that_number_people_by_themselves_are_known_to_the_masking() -> None:
    nameless = {reader.name for reader in READERS if "pseudonyms" not in reader.needs}
    assert {*NUMBERED_ORIGINS} == nameless - {"campaign"} | {"simulated"}


def test_the_error_of_a_recognised_export_names_its_platform(tmp_path):
    for name, text in (
        ("polis", "timestamp,comment-id,voter-id,vote\n1,1,1,9\n"),
        ("pabulib", "META\nbudget;many\nvote_type;approval\nPROJECTS\nproject_id;cost\n1;2\nVOTES\n"
         "voter_id;vote\n1;1\n"),
        ("consul", "votable_id,votable_type,vote_flag\n1,Proposal,t\n"),
    ):  # fmt: skip
        path = tmp_path / name / ("budget.pb" if name == "pabulib" else "votes.csv")
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
        for lang in LANGUAGES:
            with use_language(lang), pytest.raises(InputError) as caught:
                read_with_notes(path)
            (said,) = caught.value.__notes__
            assert name in said
