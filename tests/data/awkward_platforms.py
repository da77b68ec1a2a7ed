"""Made-up exports of platforms, in the words of several languages."""

from __future__ import annotations

from pathlib import Path

from tests.data.made_up import (
    AR_IDEAS,
    EN_IDEAS,
    NAMES_EN,
    ROWS,
    STREETS,
    SUNDAY,
    Awkward,
    moment,
    write_csv,
    write_workbook,
)


def decidim_french(folder: Path) -> Awkward:
    """Decidim's workbook of the administration, in French."""
    header = (
        "ID", "Auteur/Id", "Auteur/Nom", "Auteur/URL", "Catégorie/Id", "Catégorie/Nom/fr", "Composant/Id",
        "Titre/fr", "Titre/ar", "Corps/fr", "Corps/ar", "Adresse", "Latitude", "Longitude", "État",
        "Référence",
        "Réponse/fr", "Nombre de soutiens", "Commentaires", "Date de publication", "URL", "Est un amendement",
    )  # fmt: skip
    rows = [
        (
            n + 1,
            500 + n % 20,
            NAMES_EN[n % 6],
            f"https://participer.example/profiles/u{n % 20}",
            3,
            "Mobilité",
            12,
            f"Abribus {n}",
            f"مظلة {n}",
            f"Il faut de l'ombre à l'arrêt {n} de l'école",
            AR_IDEAS[n % 6],
            STREETS[n % 3],
            25.1 + n / 1000,
            55.2,
            ("acceptée", "", "évaluation")[n % 3],
            f"X-PROP-2026-03-{n}",
            "",
            n * 3,
            n % 4,
            moment(n),
            f"https://participer.example/processes/bus/f/12/proposals/{n + 1}",
            "Non",
        )
        for n in range(ROWS)
    ]
    path = write_workbook(folder / "propositions.xlsx", {"Propositions": [header, *rows]})
    return Awkward(path, "decidim", 20, ROWS, (*NAMES_EN, "profiles/u3", STREETS[0]))


def decidim_spanish(folder: Path) -> Awkward:
    """Decidim's comments of the administration, in Spanish, as a semicolon table."""
    header = (
        "Id", "Creado el", "Cuerpo", "Idioma", "Autor/id", "Autor/nombre", "Alineación", "Profundidad",
        "Id del comentable", "Tipo de comentable", "URL del recurso",
    )  # fmt: skip
    rows = [
        (
            n + 1,
            f"{moment(n):%d/%m/%Y %H:%M}",
            f"{EN_IDEAS[n % 6]} ({n})",
            "en",
            40 + n % 12,
            NAMES_EN[n % 6],
            (1, -1, 0)[n % 3],
            0,
            n % 4 + 1,
            "Decidim::Proposals::Proposal",
            f"https://decide.example/processes/x/f/3/proposals/{n % 4 + 1}",
        )
        for n in range(ROWS)
    ]
    path = write_csv(folder / "comentarios.csv", [header, *rows], delimiter=";")
    return Awkward(path, "decidim", 12, ROWS, NAMES_EN)


def consul_proposals(folder: Path) -> Awkward:
    """CONSUL's open data of proposals."""
    header = (
        "id", "title", "description", "external_url", "cached_votes_up", "comments_count", "hot_score",
        "confidence_score", "created_at", "summary", "video_url", "geozone_id", "retired_at", "proceeding",
        "sub_proceeding",
    )  # fmt: skip
    rows = [
        (
            n + 1,
            f"Shade {n}",
            f"<p>{EN_IDEAS[n % 6]} &amp; soon</p>",
            "",
            5 * n,
            n % 3,
            900 + n,
            40 + n,
            f"{moment(n):%Y-%m-%d %H}:00:00",
            f"Short {n}",
            "",
            n % 3 + 1,
            "2026-03-20" if n == 0 else "",
            "",
            "",
        )
        for n in range(ROWS)
    ]
    return Awkward(write_csv(folder / "proposals.csv", [header, *rows]), "consul", 0, ROWS)


def polis_prefixed(folder: Path) -> Awkward:
    """pol.is of today: a prefix before each name, milliseconds, another name of the participants' file."""
    place = folder / "2026-03-30-1015-7xkqzpart"
    place.mkdir()
    start = int(moment(0).timestamp() * 1000)
    statements = [
        (
            start + 1000 * n,
            SUNDAY,
            n,
            n,
            0,
            0,
            1,
            f"{AR_IDEAS[n]}",
        )
        for n in range(6)
    ]
    votes = [
        (start + 60_000 * voter + n, SUNDAY, n, voter, (1, -1, 0, 1)[(voter * 7 + n * 3) % 4])
        for voter in range(ROWS)
        for n in range(6)
        if (voter + n) % 5
    ]
    given: dict[tuple[int, int], int] = {(voter, n): vote for _, _, n, voter, vote in votes}
    counted = [
        (
            *row[:4],
            sum(vote == 1 for (_, about), vote in given.items() if about == row[2]),
            sum(vote == -1 for (_, about), vote in given.items() if about == row[2]),
            *row[6:],
        )
        for row in statements
    ]
    people = []
    for voter in range(ROWS):
        own = [vote for (who, _), vote in given.items() if who == voter]
        people.append(
            (
                voter,
                voter % 2,
                int(voter < 6),
                len(own),
                own.count(1),
                own.count(-1),
                *(given.get((voter, n), "") for n in range(6)),
            )
        )
    heads = {
        "comments": (
            "timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated",
            "comment-body",
        ),
        "votes": ("timestamp", "datetime", "comment-id", "voter-id", "vote"),
        "participant-votes": (
            "participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree", *map(str, range(6)),
        ),
    }  # fmt: skip
    for name, rows in (("comments", counted), ("votes", votes), ("participant-votes", people)):
        write_csv(place / f"7xkqzpart-{name}.csv", [heads[name], *rows], encoding="utf-8", end="\n")
    summary = [
        ("topic", "مواقف الحافلات"),
        ("url", "https://pol.is/7xkqzpart"),
        ("voters", ROWS),
        ("comments", 6),
    ]
    write_csv(place / "7xkqzpart-summary.csv", summary, encoding="utf-8", end="\n")
    return Awkward(place, "polis", ROWS, 6)
