"""What an export is, is known by columns and content, under any name, in any folder or archive."""

from __future__ import annotations

import csv
import shutil
import zipfile
from pathlib import Path

import openpyxl
import pytest

from mashura.data import read_with_notes
from mashura.data.formats import READERS, candidates
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language

PROPOSALS = (
    "id;author/id;author/name;author/url;title/en;title/ar;body/en;body/ar;votes;created_at;url;component/id\n"
    "1;1;City;https://example.org/;Official;;By the city;;5;2024-01-01 10:00:00 +0100;https://example.org/p/1;1\n"
    "2;1;Suad A;https://example.org/profiles/suad;Shade;;At stops;;9;2024-01-02 10:00:00 +0100;"
    "https://example.org/p/2;1\n"
)
COMMENTS = (
    "id;created_at;body;locale;author/id;author/name;alignment;depth;commentable_id;commentable_type;"
    "root_commentable_url;deleted_at\n"
    "1;2024-02-01 10:00:00 +0100;Good;en;7;A B;1;0;2;Decidim::Proposals::Proposal;https://example.org/p/2;\n"
    "2;2024-02-01 10:00:00 +0100;A reply;en;8;C D;-1;1;1;Decidim::Comments::Comment;https://example.org/p/2;\n"
    "3;2024-02-01 10:00:00 +0100;;en;9;E F;-1;0;2;Decidim::Proposals::Proposal;https://example.org/p/2;2024-03-01\n"
)
MODERATIONS = (
    "id;hidden_at;reportable_type;reportable_id\n1;2024-03-01 10:00:00 +0100;Decidim::Proposals::Proposal;2\n"
)
VOTES = "timestamp,comment-id,voter-id,vote\n1732262400,0,0,1\n1732266000,0,1,-1\n"


def as_workbook(path: Path, text: str) -> Path:
    book = openpyxl.Workbook()
    for line in text.splitlines():
        book.active.append(line.split(";"))
    book.save(path)
    return path


@pytest.mark.parametrize(
    "name", ["propositions.csv", "processes--p--1--proposals-2024-01-20-101010.csv", "بيانات.csv"]
)
def test_proposals_of_decidim_are_known_under_any_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("\ufeff" + PROPOSALS, encoding="utf-8")
    imported = read_with_notes(tmp_path / name)
    assert imported.format == "decidim"
    assert imported.consultation.statements["text"].tolist() == ["Official\nBy the city", "Shade\nAt stops"]


def test_proposals_of_decidim_are_known_in_a_workbook_even_beside_a_mapping(tmp_path: Path) -> None:
    path = as_workbook(tmp_path / "proposals.xlsx", PROPOSALS)
    (tmp_path / "proposals.mapping.yaml").write_text("answers: [author/name]\n", encoding="utf-8")
    imported = read_with_notes(path)
    assert imported.format == "decidim"
    assert "Suad" not in "".join(table.to_csv() for table in imported.consultation.tables().values())


def test_the_entity_is_not_the_citizen_with_its_number(tmp_path: Path) -> None:
    (tmp_path / "p.csv").write_text(PROPOSALS, encoding="utf-8")
    consultation = read_with_notes(tmp_path / "p.csv").consultation
    assert len(consultation.participants) == 1
    assert consultation.statements["author_id"].notna().sum() == 1


def test_comments_alone_are_no_proposals_and_a_reply_or_deleted_comment_takes_no_position(
    tmp_path: Path,
) -> None:
    (tmp_path / "commentaires.csv").write_text(COMMENTS, encoding="utf-8")
    alone = read_with_notes(tmp_path / "commentaires.csv").consultation
    assert alone.statements["statement_id"].tolist() == ["comment-1", "comment-2"]
    (tmp_path / "propositions.csv").write_text(PROPOSALS, encoding="utf-8")
    whole = read_with_notes(tmp_path).consultation
    assert whole.votes[["statement_id", "vote"]].to_numpy().tolist() == [["proposal-2", 1]]


def test_what_moderators_hid_is_out(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "site.zip", "w") as archive:
        archive.writestr("open-data/site-open-data-proposals.csv", PROPOSALS)
        archive.writestr("open-data/site-open-data-moderations.csv", MODERATIONS)
    statements = read_with_notes(tmp_path / "site.zip").consultation.statements
    assert statements["moderation"].tolist() == ["in", "out"]


@pytest.mark.parametrize("prefix", ["", "2024-11-22-abc123-", "shade_"])
def test_votes_of_polis_are_known_under_any_prefix_and_their_seconds_are_seconds(
    tmp_path: Path, prefix: str
) -> None:
    (tmp_path / f"{prefix}votes.csv").write_text(VOTES, encoding="utf-8")
    imported = read_with_notes(tmp_path)
    assert imported.format == "polis"
    assert imported.consultation.votes["voted_at"].dt.year.tolist() == [2024, 2024]


def test_an_archive_inside_a_folder_is_opened(tmp_path: Path, exports: Path) -> None:
    with zipfile.ZipFile(tmp_path / "polis.zip", "w") as archive:
        for file in (exports / "polis").iterdir():
            archive.write(file, f"deep/er/{file.name}")
    assert read_with_notes(tmp_path).format == "polis"


def test_a_budget_is_known_by_its_sections(tmp_path: Path, exports: Path) -> None:
    shutil.copy(exports / "pabulib" / "parks.pb", tmp_path / "budget.txt")
    assert read_with_notes(tmp_path / "budget.txt").format == "pabulib"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("reader", READERS, ids=[reader.name for reader in READERS])
def test_a_reading_says_what_it_took_the_path_for_and_why(exports: Path, reader: object, lang: str) -> None:
    files = {"pabulib": "parks.pb", "csv": "ideas.csv"}
    path = exports / reader.name / files.get(reader.name, "")  # type: ignore[attr-defined]
    with use_language(lang):  # type: ignore[arg-type]
        best = candidates(path)[0]
        assert best.reader.name in read_with_notes(path).recognised
        assert best.recognition.why()
        assert 0 < best.recognition.score <= 1


def test_where_two_formats_fit_the_person_is_asked(tmp_path: Path) -> None:
    (tmp_path / "p.csv").write_text(PROPOSALS, encoding="utf-8")
    (tmp_path / "votes.csv").write_text(VOTES, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_with_notes(tmp_path)
    assert caught.value.key == "data-format-two-fit"
    assert {*str(caught.value.params["names"]).split(", ")} == {"polis", "decidim"}
    assert read_with_notes(tmp_path, "polis").format == "polis"


def test_an_arabic_form_of_microsoft_is_known_with_vowel_signs(tmp_path: Path) -> None:
    header = ["المعرّف", "وقت البدء", "وقت الإكمال", "البريد الإلكتروني", "الاسم", "ما رأيك؟"]
    times = ("2026-03-01T09:00", "2026-03-01T09:05")
    rows = [[n, *times, "anonymous", "", f"الحافلة تتأخر كل صباح {n}"] for n in range(9)]
    path = tmp_path / "answers.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    imported = read_with_notes(path)
    assert imported.format == "microsoft-forms"
    assert len(imported.consultation.participants) == 9


@pytest.mark.parametrize("name", ["vvexport_123456.txt", "vvexport_123456.csv"])
def test_answers_of_limesurvey_without_structure_say_what_to_do(tmp_path: Path, name: str) -> None:
    rows = [["Response ID", "Date submitted", "How satisfied?"], ["id", "submitdate", "Q00"]]
    rows += [[str(n), "2026-03-01 10:00:00", f"A{n % 3}"] for n in range(9)]
    (tmp_path / name).write_text("\n".join("\t".join(row) for row in rows), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_with_notes(tmp_path)
    assert caught.value.key == "readers-limesurvey-no-structure"


def test_a_table_of_the_un_is_no_consultation(tmp_path: Path) -> None:
    path = tmp_path / "un.csv"
    path.write_text("Country Name,E-Participation Index\nQatar,0.9\nOman,0.8\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_with_notes(path)
    assert caught.value.key == "data-is-un-table"
