"""CONSUL tables: contributions are statements, votes need a voter, prices make projects."""

from __future__ import annotations

from pathlib import Path

import pytest

from mashura.data import read_with_notes
from mashura.data.platforms.consul_columns import consul_kind, consul_names
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language

PROPOSALS = (
    "id,title,description,external_url,cached_votes_up,comments_count,hot_score,confidence_score,created_at,"
    "summary,video_url,geozone_id,retired_at,hidden_at,author_id\n"
    "1,Shade,<p>Shade at <b>every</b> stop</p>,,2,1,9,8,2026-02-01 09:00:00,More shade,,,,,7\n"
    "2,Night buses,Buses after ten,,0,0,9,8,2026-02-02 09:00:00,,,,2026-03-01,,8\n"
    "3,Hidden,Text,,0,0,9,8,2026-02-02 09:00:00,,,,,2026-03-01,9\n"
)
DEBATES = (
    "id,title,description,created_at,cached_votes_total,cached_votes_up,cached_votes_down,comments_count,"
    "hot_score,confidence_score\n1,Fares,Shall fares fall?,2026-02-01 09:00:00,5,3,2,0,1,1\n"
)
COMMENTS = (
    "id,commentable_id,commentable_type,body,created_at,cached_votes_total,cached_votes_up,cached_votes_down,"
    "ancestry,confidence_score,user_id\n"
    "1,1,Proposal,Yes please,2026-02-03 09:00:00,0,0,0,,0,8\n"
    "2,1,Proposal,I agree,2026-02-03 10:00:00,0,0,0,1,0,9\n"
    "3,1,Proposal,,2026-02-03 10:00:00,0,0,0,1,0,9\n"
)
INVESTMENTS = {
    "en": (
        "ID,Title,Supports,Administrator,Valuator,Valuation Group,Scope of operation,Feasibility,Val. Fin.,"
        "Selected,Show to valuators,Author username\n"
        '1,Park,12,Ann Admin,Val One,-,North,"Feasible ($10,500)",Yes,Yes,Yes,suad\n'
        "2,Pool,3,Ann Admin,-,-,South,Unfeasible,Yes,No,Yes,omar\n"
    ),
    "es": (
        "ID,Título,Apoyos,Administrador,Evaluador,Grupo evaluador,Ámbito de actuación,Viabilidad,Ev. Fin.,"
        "Seleccionado,Mostrar a evaluadores,Usuario autor\n"
        '1,Park,12,Ann Admin,Val One,-,North,"Viable (10.500,00 €)",Sí,Sí,Sí,suad\n'
        "2,Pool,3,Ann Admin,-,-,South,Inviable,Sí,No,Sí,omar\n"
    ),
}


def folder(path: Path, **tables: str) -> Path:
    path.mkdir()
    for name, text in tables.items():
        (path / f"{name}.csv").write_text(text, encoding="utf-8")
    return path


def keys(reading) -> list[str]:
    return [note.key for note in reading.notes]


def test_contributions_of_all_kinds_become_statements(tmp_path):
    reading = read_with_notes(folder(tmp_path / "site", a=PROPOSALS, b=DEBATES, c=COMMENTS))
    statements = reading.consultation.statements.set_index("statement_id")
    assert reading.format == "consul"
    assert [*statements.index] == [
        "proposal-1", "proposal-2", "proposal-3", "debate-1", "comment-1", "comment-2",
    ]  # fmt: skip
    assert statements["moderation"].tolist() == ["in", "out", "out", "in", "in", "in"]
    assert statements.loc["proposal-1", "text"] == "Shade\nMore shade\nShade at every stop"
    assert reading.consultation.votes.empty
    assert len(reading.consultation.participants) == 3
    assert reading.published_counts["votes"].tolist()[:4] == [2, 0, 0, 3]
    assert {"readers-note-hidden", "readers-note-withdrawn", "readers-note-counts-only"} <= {*keys(reading)}


def test_votes_of_known_voters_are_votes(tmp_path):
    votes = (
        "votable_id,votable_type,vote_flag,created_at,voter_id\n"
        "1,Proposal,t,2026-02-04 09:00:00,20\n1,Debate,f,2026-02-04 09:00:00,20\n"
        "1,Comment,true,2026-02-04 09:00:00,21\n99,Proposal,t,2026-02-04 09:00:00,21\n"
    )
    reading = read_with_notes(folder(tmp_path / "site", a=PROPOSALS, b=DEBATES, c=COMMENTS, d=votes))
    rows = reading.consultation.votes[["statement_id", "vote"]].to_numpy().tolist()
    assert rows == [["proposal-1", 1], ["debate-1", -1], ["comment-1", 1]]
    assert "readers-note-votes-astray" in keys(reading)


def test_votes_without_voters_are_compared_with_the_counts(tmp_path):
    votes = "votable_id,votable_type,vote_flag,created_at\n" + "1,Proposal,true,2026-02-04\n" * 3
    reading = read_with_notes(folder(tmp_path / "site", a=PROPOSALS, d=votes))
    assert reading.consultation.votes.empty
    (note,) = [note for note in reading.notes if note.key == "data-note-count-differs"]
    assert (note.details["published"], note.details["recount"]) == ("2", "3")


@pytest.mark.parametrize("lang", INVESTMENTS)
def test_investments_are_statements_and_with_a_price_projects(tmp_path, lang):
    (tmp_path / "budget_investments.csv").write_text(INVESTMENTS[lang], encoding="utf-8")
    reading = read_with_notes(tmp_path / "budget_investments.csv")
    talk = reading.consultation
    assert reading.format == "consul"
    assert [*talk.statements["statement_id"]] == ["investment-1", "investment-2"]
    (project,) = talk.projects.to_dict("records")
    assert (project["project_id"], project["cost"], project["votes_published"]) == (
        "investment-1",
        10500.0,
        12.0,
    )
    assert bool(project["selected"])
    everything = "".join(table.to_csv() for table in talk.tables().values()) + reading.report("en")
    for name in ("suad", "omar", "Ann", "Val One"):
        assert name not in everything


def test_lines_of_ballots_become_approvals_of_their_people(tmp_path):
    investments = (
        "id,title,description,price,feasibility,heading_id,budget_id\n"
        "1,Park,A park,100,feasible,1,1\n2,Pool,A pool,200,feasible,1,1\n"
    )
    lines = "id,ballot_id,investment_id\n1,5,1\n2,5,2\n3,6,1\n4,6,9\n"
    ballots = "id,user_id,budget_id\n5,70,1\n6,71,1\n"
    reading = read_with_notes(folder(tmp_path / "site", a=investments, b=lines, c=ballots))
    rows = reading.consultation.ballots.groupby("project_id")["points"].sum().to_dict()
    assert rows == {"investment-1": 2.0, "investment-2": 1.0}
    assert len(reading.consultation.participants) == 2
    assert "readers-note-ballots-astray" in keys(reading)


def test_without_contributions_the_error_names_the_platform(tmp_path):
    (tmp_path / "votes.csv").write_text("votable_id,votable_type,vote_flag\n1,Proposal,t\n", encoding="utf-8")
    for lang in LANGUAGES:
        with use_language(lang), pytest.raises(InputError) as caught:
            read_with_notes(tmp_path / "votes.csv")
        assert caught.value.key == "readers-consul-missing"
        assert "CONSUL" in str(caught.value)


@pytest.mark.parametrize(
    "header", ["id,title,description", "الرقم,العنوان,الوصف,التاريخ", "id,name,price,budget_id"]
)
def test_tables_of_anybody_are_not_consuls(header):
    assert consul_kind(consul_names(header.split(","))) is None


@pytest.mark.parametrize(
    "table",
    [
        "ID,Propuesta,Autor,Apoyos,Etiquetas,Fecha de creación\n"
        "1,Plantar más árboles,maria_p,120,verde,2024-03-01\n2,Un carril bici,maria_p,80,vía,2024-03-02\n",
        "ID;Título;Resumen;Descripción;Autor;Apoyos;Comentarios\n"
        "1;Árboles;Más;Plantar más árboles;maria_p;120;4\n2;Carril;Uno;Un carril bici;maria_p;80;2\n",
    ],
)
def test_the_list_of_a_spanish_administration_is_consuls(tmp_path, table):
    reading = read_with_notes(folder(tmp_path / "site", propuestas=table))
    assert reading.format == "consul"
    assert [*reading.consultation.statements["statement_id"]] == ["proposal-1", "proposal-2"]
    assert [*reading.published_counts["votes"]] == [120, 80]
    assert len(reading.consultation.participants) == 1


STATES = {
    "es": ("Visible", "Oculto", "Retirada", "Pendiente"),
    "en": ("Published", "Hidden", "Withdrawn", "Draft"),
    "fr": ("Publié", "Masqué", "Retiré", "Brouillon"),
    "ar": ("منشور", "مخفي", "مسحوب", "قيد المراجعة"),
}
COMMENT_HEADERS = {
    "es": "ID,Tipo de comentable,ID del comentable,Comentario,Autor,Votos a favor,Estado,Fecha de creación",
    "en": "ID,Commentable type,Commentable ID,Body,Author,Cached votes up,Status,Creation date",
    "fr": "ID,commentable_type,commentable_id,Commentaire,Auteur,Soutiens,Statut,Date de création",
    "ar": "المعرف,نوع الموضوع,معرف الموضوع,التعليق,المؤلف,التأييد,الحالة,تاريخ الإنشاء",
}


@pytest.mark.parametrize("lang", STATES)
def test_the_state_of_a_comment_is_its_moderation_in_the_sites_language(tmp_path, lang):
    rows = [
        f"{n},Proposal,1,The bus {n} is late,maria_q{n},{n},{state},2026-02-0{n} 09:00"
        for n, state in enumerate(STATES[lang], 1)
    ]
    (tmp_path / "c.csv").write_text("\n".join([COMMENT_HEADERS[lang], *rows, ""]), encoding="utf-8")
    reading = read_with_notes(tmp_path / "c.csv")
    assert reading.format == "consul"
    statements = reading.consultation.statements
    assert statements["moderation"].tolist() == ["in", "out", "out", "pending"]
    assert statements["text"].tolist() == [f"The bus {n} is late" for n in range(1, 5)]
    assert reading.published_counts["votes"].tolist() == [1, 2, 3, 4]
    assert {"readers-note-hidden", "readers-note-withdrawn"} <= {*keys(reading)}
    assert "maria_q" not in statements.to_csv() + reading.report("en")
