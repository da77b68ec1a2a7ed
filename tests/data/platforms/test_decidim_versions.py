"""Decidim tables of any version, language and kind of file: people, positions, moderation stay the same."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from mashura.data import read_with_notes
from mashura.data.platforms.decidim import read_decidim
from mashura.data.platforms.decidim_columns import standard_name
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language

SITE = "https://decide.example"


def listed(names: str) -> list[str]:
    return names.split(";")


OPEN_DATA = listed(
    "id;author/id;author/name;author/url;component/id;title/en;title/ar;body/en;body/ar;"
    "state;votes;endorsements/total_count;is_amend;created_at;url;withdrawn_at"
)
HEADERS = {
    "en": OPEN_DATA,
    "newer": [name.replace("endorsements", "likes") for name in OPEN_DATA],
    "es": listed(
        "ID;Autor/ID;Autor/Nombre;Autor/URL;Componente/ID;Título/en;Título/ar;Cuerpo/en;"
        "Cuerpo/ar;Estado;Apoyos;Adhesiones/Total;Es enmienda;Fecha de creación;Enlace;"
        "Retirado el"
    ),
    "ca": listed(
        "ID;Autor/ID;Autor/Nom;Autor/URL;Component/ID;Títol/en;Títol/ar;Cos/en;Cos/ar;Estat;"
        "Suports;Adhesions/Total;Esmena;Creat el;Enllaç;Retirat el"
    ),
    "fr": listed(
        "Identifiant;Auteur/ID;Auteur/Nom;Auteur/URL;Composant/ID;Titre/en;Titre/ar;Corps/en;"
        "Corps/ar;Statut;Soutiens;endorsements/total;Amendement;Date de création;Lien;"
        "Retiré le"
    ),
    "ar": listed(
        "المعرف;المؤلف/المعرف;المؤلف/الاسم;المؤلف/الرابط;المكون/المعرف;العنوان/en;العنوان/ar;"
        "النص/en;النص/ar;الحالة;الأصوات;التزكيات/المجموع;تعديل;تاريخ الإنشاء;الرابط;"
        "تاريخ السحب"
    ),
}
COMMENTS = listed(
    "id;created_at;body;locale;author/id;author/name;alignment;depth;commentable_id;"
    "commentable_type;root_commentable_url"
)


def proposal(number: int, author: str = "7", **cells: str) -> dict[str, str]:
    return {
        "id": str(number),
        "author/id": author,
        "author/name": f"Person {author}",
        "author/url": f"{SITE}/profiles/person{author}",
        "component/id": "1",
        "title/en": f"Shade {number}",
        "body/en": f"Shade at stop {number}, please",
        "votes": "5",
        "endorsements/total_count": "2",
        "is_amend": "false",
        "created_at": "2026-02-01 09:00:00 +0400",
        "url": f"{SITE}/processes/p/f/1/proposals/{number}",
    } | cells


def comment(number: int, on: int, author: str = "8", alignment: int = 0, **cells: str) -> dict[str, str]:
    return {
        "id": str(number),
        "created_at": "2026-02-02 09:00:00 +0400",
        "body": f"Comment {number}",
        "locale": "en",
        "author/id": author,
        "author/name": f"Person {author}",
        "alignment": str(alignment),
        "depth": "0",
        "commentable_id": str(on),
        "commentable_type": "Decidim::Proposals::Proposal",
        "root_commentable_url": f"{SITE}/processes/p/f/1/proposals/{on}",
    } | cells


def table(columns: list[str], rows: list[dict[str, str]], names: list[str] | None = None) -> str:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";")
    writer.writerow(names or columns)
    writer.writerows([row.get(column, "") for column in columns] for row in rows)
    return text.getvalue()


def write(path: Path, columns: list[str], rows: list[dict[str, str]], names: list[str] | None = None) -> Path:
    path.write_text(table(columns, rows, names), encoding="utf-8-sig")
    return path


def keys(reading) -> list[str]:
    return [note.key for note in reading.notes]


@pytest.mark.parametrize("version", HEADERS)
@pytest.mark.parametrize("container", ["csv", "xlsx", "zip"])
def test_any_versions_headers_in_any_file_give_the_same(tmp_path, version, container):
    rows = [proposal(1), proposal(2, "9", state="withdrawn"), proposal(3, is_amend="true")]
    names = HEADERS[version]
    if container == "xlsx":
        book = Workbook()
        book.active.append(names)
        for row in rows:
            book.active.append([row.get(column, "") for column in OPEN_DATA])
        path = tmp_path / "table.xlsx"
        book.save(path)
    elif container == "zip":
        path = tmp_path / "data.zip"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("x/any-name.csv", table(OPEN_DATA, rows, names))
    else:
        path = write(tmp_path / "any name.csv", OPEN_DATA, rows, names)
    reading = read_with_notes(path)
    statements = reading.consultation.statements.set_index("statement_id")
    assert reading.format == "decidim"
    assert statements["text"].tolist() == [f"Shade {n}\nShade at stop {n}, please" for n in (1, 2, 3)]
    assert statements["moderation"].tolist() == ["in", "out", "in"]
    assert [when.isoformat() for when in statements["created_at"]] == ["2026-02-01T05:00:00+00:00"] * 3
    assert reading.consultation.participants["participant_id"].tolist() == ["p1", "p2"]
    assert reading.published_counts["votes"].tolist() == [5, 5, 5]
    assert reading.published_counts["endorsements"].tolist() == [2, 2, 2]
    assert "readers-note-amendments" in keys(reading)
    assert "Person" not in str(reading.consultation.tables())


def test_a_name_that_is_known_already_stays():
    assert [standard_name(name) for name in OPEN_DATA] == OPEN_DATA
    assert [standard_name(name) for name in COMMENTS] == COMMENTS


def test_the_entitys_own_proposals_are_not_a_citizens(tmp_path):
    official = {"author/name": "City of Example", "author/url": f"{SITE}/"}
    rows = [proposal(1, "1", **official), proposal(2, "1"), proposal(3, "2")]
    reading = read_with_notes(write(tmp_path / "p.csv", OPEN_DATA, rows))
    authors = reading.consultation.statements["author_id"]
    assert authors.isna().tolist() == [True, False, False]
    assert len(reading.consultation.participants) == 2
    assert "readers-note-official" in keys(reading)


def test_all_authors_of_a_proposal_are_participants(tmp_path):
    names = {"author/name": "Suad Ali,Omar Said", "author/url": ""}
    rows = [proposal(1, "[7, 8]", **names), proposal(2, "8"), proposal(3, '["9", "7"]')]
    reading = read_with_notes(write(tmp_path / "p.csv", OPEN_DATA, rows))
    assert len(reading.consultation.participants) == 3


def test_a_table_of_comments_alone_holds_no_proposals(tmp_path):
    rows = [comment(n, 7, str(n), 1) for n in range(1, 6)]
    reading = read_decidim(write(tmp_path / "proposals.csv", COMMENTS, rows))
    assert [*reading.consultation.statements["statement_id"]] == [f"comment-{n}" for n in range(1, 6)]
    assert reading.consultation.votes.empty
    assert "readers-note-comment-astray" in keys(reading)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(1, 4), st.sampled_from([1, 0, -1]), st.booleans(), st.booleans(), st.booleans()
        ),
        max_size=12,
    )
)
def test_positions_of_first_comments_alone_are_votes(tmp_path_factory, drawn):
    folder = tmp_path_factory.mktemp("site")
    write(folder / "a.csv", OPEN_DATA, [proposal(n) for n in (1, 2, 3)])
    rows, expected = [], []
    for number, (on, alignment, is_reply, is_deleted, is_empty) in enumerate(drawn, 1):
        row = comment(number, on, f"10{number}", alignment)
        row |= {"depth": "1", "commentable_type": "Decidim::Comments::Comment"} if is_reply else {}
        row |= {"deleted_at": "2026-02-03"} if is_deleted else {}
        row |= {"body": ""} if is_empty else {}
        rows.append(row)
        if on < 4 and alignment and not (is_reply or is_deleted or is_empty):
            expected.append((f"proposal-{on}", alignment))
    write(folder / "b.csv", [*COMMENTS, "deleted_at"], rows)
    talk = read_with_notes(folder).consultation
    assert [*talk.votes[["statement_id", "vote"]].itertuples(index=False, name=None)] == expected
    kept = sum(not (deleted or empty) for *_, deleted, empty in drawn)
    assert len(talk.statements) == 3 + kept


def test_what_moderators_hid_is_out_and_takes_no_position(tmp_path):
    write(tmp_path / "proposals.csv", OPEN_DATA, [proposal(1), proposal(2)])
    write(tmp_path / "comments.csv", COMMENTS, [comment(1, 1, "8", 1), comment(2, 1, "9", -1)])
    (tmp_path / "moderations.csv").write_text(
        "id;hidden_at;report_count;reported_url;reportable_type;reportable_id\n"
        "1;2026-02-03 10:00:00 UTC;3;;Decidim::Proposals::Proposal;2\n"
        "2;2026-02-03 10:00:00 UTC;1;;Decidim::Comments::Comment;1\n"
        "3;;1;;Decidim::Comments::Comment;2\n",
        encoding="utf-8",
    )
    reading = read_with_notes(tmp_path)
    states = reading.consultation.statements.set_index("statement_id")["moderation"].to_dict()
    assert states == {"proposal-1": "in", "proposal-2": "out", "comment-1": "out", "comment-2": "in"}
    assert reading.consultation.votes["vote"].tolist() == [-1]
    assert {"readers-note-hidden", "readers-note-hidden-comments"} <= {*keys(reading)}


def test_deleted_proposals_are_left_out_and_counted(tmp_path):
    rows = [proposal(1), proposal(2, deleted_at="2026-02-04")]
    reading = read_with_notes(write(tmp_path / "p.csv", [*OPEN_DATA, "deleted_at"], rows))
    assert len(reading.consultation.statements) == 1
    assert any(part.why == "account-deleted" and part.left_out == 1 for part in reading.account)


def test_comments_of_another_site_are_not_matched_by_number(tmp_path):
    write(tmp_path / "proposals.csv", OPEN_DATA, [proposal(1)])
    row = comment(1, 1, "8", 1, root_commentable_url="https://other.example/processes/p/f/1/proposals/1")
    write(tmp_path / "comments.csv", COMMENTS, [row])
    assert read_with_notes(tmp_path).consultation.votes.empty


def test_proposals_of_two_sites_are_refused_and_two_parts_of_one_site_are_joined(tmp_path):
    write(tmp_path / "a.csv", OPEN_DATA, [proposal(1), proposal(2)])
    write(tmp_path / "b.csv", OPEN_DATA, [proposal(2), proposal(3)])
    reading = read_with_notes(tmp_path)
    assert [*reading.consultation.statements["statement_id"]] == ["proposal-1", "proposal-2", "proposal-3"]
    assert any(part.why == "account-row-twice" for part in reading.account)
    write(tmp_path / "c.csv", OPEN_DATA, [proposal(4, url="https://other.example/proposals/4")])
    with pytest.raises(InputError) as caught:
        read_with_notes(tmp_path)
    assert caught.value.key == "readers-decidim-several"


def test_a_workbook_with_proposals_and_comments_is_read_whole(tmp_path):
    book = Workbook()
    book.active.title = "Read me"
    book.active.append(["Export of the site"])
    for title, columns, rows in (
        ("Comments", COMMENTS, [comment(1, 1, "8", 1)]),
        ("Proposals", OPEN_DATA, [proposal(1)]),
    ):
        sheet = book.create_sheet(title)
        sheet.append(columns)
        for row in rows:
            sheet.append([row.get(column, "") for column in columns])
    book.save(tmp_path / "site.xlsx")
    reading = read_with_notes(tmp_path / "site.xlsx")
    assert reading.consultation.votes["statement_id"].tolist() == ["proposal-1"]
    assert any(part.name == "Read me" and part.left_out for part in reading.account)


def test_debates_become_statements_with_their_comments(tmp_path):
    columns = listed(
        "id;author/id;author/name;author/url;title/en;description/en;instructions/en;"
        "information_updates/en;start_time;end_time;comments;url;component/id"
    )
    address = f"{SITE}/processes/p/f/2/debates/5"
    row = {
        "id": "5",
        "author/id": "7",
        "author/url": f"{SITE}/profiles/a",
        "title/en": "Night buses",
        "description/en": "Shall buses run all night?",
        "start_time": "2026-02-01 09:00:00 UTC",
        "url": address,
    }
    write(tmp_path / "debates.csv", [*columns, "last_comment_at", "conclusions"], [row])
    said = comment(1, 5, "8", 1, commentable_type="Decidim::Debates::Debate", root_commentable_url=address)
    write(tmp_path / "comments.csv", COMMENTS, [said])
    talk = read_with_notes(tmp_path).consultation
    assert talk.statements["text"].tolist()[0] == "Night buses\nShall buses run all night?"
    assert talk.votes["statement_id"].tolist() == ["debate-5"]


def test_projects_of_a_budget_keep_their_costs_and_votes(tmp_path):
    columns = listed(
        "id;category/name/en;component/id;title/en;description/en;budget/id;budget_amount;"
        "confirmed_votes;comments;created_at;url;related_proposals"
    )
    row = {
        "id": "3",
        "title/en": "Park",
        "description/en": "A park",
        "budget_amount": "12000",
        "confirmed_votes": "41",
    }
    reading = read_with_notes(write(tmp_path / "projects.csv", columns, [row]))
    (project,) = reading.consultation.projects.to_dict("records")
    assert (project["project_id"], project["name"], project["cost"], project["votes_published"]) == (
        "project-3",
        "Park",
        12000.0,
        41.0,
    )


def test_meetings_alone_are_named_as_what_they_are(tmp_path):
    columns = listed(
        "id;component/id;title/en;description/en;start_time;end_time;attendees;contributions;"
        "organizations;address;location;url"
    )
    path = write(tmp_path / "meetings.csv", columns, [{"id": "1", "title/en": "Kick-off"}])
    for lang in LANGUAGES:
        with use_language(lang), pytest.raises(InputError) as caught:
            read_with_notes(path, "decidim")
        assert caught.value.key == "readers-decidim-no-contributions"
        assert "Decidim" in str(caught.value)


def test_a_table_of_ones_own_is_not_taken_for_decidim(tmp_path):
    (tmp_path / "ideas.csv").write_text(
        "الرقم,العنوان,النص,التاريخ\n1,ظل,نريد ظلاً في المواقف,2026-02-01\n2,ماء,نريد ماء بارداً,2026-02-02\n",
        encoding="utf-8",
    )
    assert read_with_notes(tmp_path / "ideas.csv").format == "csv"
