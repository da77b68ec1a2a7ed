"""Names of CONSUL's columns in its open data and the administration's tables, and what tables they make."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Literal

from mashura.data.platforms.decidim_columns import folded

Kind = Literal["proposals", "debates", "comments", "investments", "votes", "ballot_lines", "ballots"]

# Our name of a column, and other words for it; the administration's tables are in the site's language.
_WORDS = {
    "id": "identificador|المعرف",
    "title": "titulo|titre|proposal|propuesta|investment|العنوان",
    "description": "descripcion|الوصف",
    "author/id": "author id|user id|public author id|id del autor",
    "author/name": (
        "author|author username|username|public author|usuario autor|autor|nombre de usuario del autor|"
        "usuario del autor|usuario|auteur|اسم المؤلف|المؤلف"
    ),
    "created_at": (
        "public created at|creation date|fecha de creacion|creado el|date de creation|تاريخ الإنشاء"
    ),
    "votes": "cached votes up|supports|total votes|apoyos|soutiens|votos a favor|التأييد|عدد المؤيدين",
    "votes_against": "cached votes down|votos en contra",
    "price": "coste|costo|precio|cout|الكلفة|التكلفة",
    "feasibility": "viabilidad|faisabilite|الجدوى",
    "valuation_finished": "val. fin.|valuation finished|ev. fin.|evaluacion finalizada",
    "visible_to_valuators": "show to valuators|mostrar a evaluadores",
    "valuation_group": "valuation group|valuation groups|grupo evaluador|grupos evaluadores",
    "valuator": "valuators|evaluador|evaluadores|المقيم",
    "administrator": "admin|administrador|administrateur|المشرف",
    "heading": "scope of operation|geozone|ambito de actuacion|partida|النطاق",
    "selected": "seleccionado|selectionne|مختار",
    "tags": "etiquetas|temas|categories|categorias|etiquettes|الوسوم",
    "comments_count": "comments|comentarios|numero de comentarios|commentaires|التعليقات",
    "summary": "resumen|resume|الملخص",
    "body": "comment|comentario|texto|cuerpo|commentaire|التعليق",
    "commentable_id": "id del comentable|id comentable|id de lo comentado|معرف الموضوع",
    "commentable_type": "tipo de comentable|tipo comentable|tipo de lo comentado|نوع الموضوع",
    "status": "estado|etat|statut|moderation status|estado de moderacion|الحالة",
    "winner": "winners|ganador|ganadora|gagnant|فائز",
}
# What a list says of a contribution that its readers no longer see, or do not see yet.
_STATES = {
    "hidden": "oculto|oculta|ocultado|ocultada|bloqueado|bloqueada|masque|masquee|cache|مخفي|محجوب",
    "withdrawn": "retired|retirado|retirada|retire|retiree|مسحوب|مسحوبة",
    "pending": (
        "pendiente|pendiente de revision|pending review|draft|borrador|en attente|brouillon|"
        "قيد المراجعة|مسودة"
    ),
}
_BY_STATE = {folded(word): name for name, words in _STATES.items() for word in (name, *words.split("|"))}
_BY_WORD = {folded(word): name for name, words in _WORDS.items() for word in (name, *words.split("|"))}
_ADMIN = ("feasibility", "valuation_finished", "visible_to_valuators", "valuation_group", "valuator")
_OPEN_DATA = (
    "votes", "comments_count", "hot_score", "confidence_score", "geozone_id", "retired_at", "video_url",
    "external_url", "summary", "cached_votes_total", "votes_against", "retired_reason", "proceeding",
)  # fmt: skip
# Columns of Decidim's tables, whose others have the same names.
_OF_DECIDIM = (
    "reference",
    "component",
    "participatory_space",
    "state",
    "endorsements",
    "component/id",
    "followers",
)
# Columns that only its database has.
_OWN = ("hot_score", "confidence_score", "cached_votes_total", "retired_at", "geozone_id", "video_url")


def consul_name(header: str) -> str:
    """Return our name of a column of CONSUL; a name that is not known stays, in lower case.

    Examples
    --------
    >>> [consul_name(name) for name in ("Título", "cached_votes_up", "Val. Fin.", "ancestry")]
    ['title', 'votes', 'valuation_finished', 'ancestry']
    """
    return _BY_WORD.get(folded(header), header.strip().lower().replace(" ", "_"))


def consul_state(cell: str) -> str:
    """Return what a cell of a state says: "hidden", "withdrawn", "pending", or nothing for what is shown.

    Examples
    --------
    >>> [consul_state(cell) for cell in ("Oculta", "Retirado", "Borrador", "Publicado", "")]
    ['hidden', 'withdrawn', 'pending', '', '']
    """
    return _BY_STATE.get(folded(cell), "")


def consul_names(headers: Iterable[str]) -> dict[str, int]:
    """Return the place of each column by our name for it; of two with the same name, the first."""
    places: dict[str, int] = {}
    for place, header in enumerate(headers):
        places.setdefault(consul_name(header), place)
    return places


def consul_kind(names: Collection[str]) -> tuple[Kind, list[str], float] | None:
    """Return what kind of table some columns make, the columns that show it, and how sure that is.

    Examples
    --------
    >>> consul_kind(["votable_id", "votable_type", "vote_flag"])[0]
    'votes'
    >>> consul_kind(["id", "title", "description"]) is None
    True
    """

    def having(columns: Iterable[str]) -> list[str]:
        return [name for name in columns if name in names]

    if len(having(("votable_id", "votable_type", "vote_flag"))) == 3:
        return "votes", ["votable_id", "votable_type", "vote_flag"], 0.9
    if len(having(("ballot_id", "investment_id"))) == 2:
        return "ballot_lines", ["ballot_id", "investment_id"], 0.9
    if len(having(("author/id", "budget_id"))) == 2 and "title" not in names:
        return "ballots", ["user_id", "budget_id"], 0.0
    if len(having(("commentable_id", "commentable_type", "body"))) == 3 and "alignment" not in names:
        own = having(("ancestry", "votes", "confidence_score", "cached_votes_total"))
        return "comments", ["commentable_id", "commentable_type", *own], 0.9 if own else 0.6
    if "id" not in names or "title" not in names:
        return None
    if len(having(_ADMIN)) >= 2 or len(having(("price", "heading_id", "budget_id", "feasibility"))) >= 2:
        return "investments", ["title", *having((*_ADMIN, "price"))], 0.9
    listed = having(("author/name", "votes", "tags", "heading", "comments_count", "summary"))
    if {"author/name", "votes"} <= {*listed} and len(listed) > 2 and not having(_OF_DECIDIM):
        # The administration's list, which says who and how many, in the site's language.
        return "proposals", ["title", *listed], 0.6
    if "description" not in names:
        return None
    shown = having(_OPEN_DATA)
    if len(having(_OWN)) < 1 or len(shown) < 3:
        return None
    is_debate = "votes_against" in names and not having(("summary", "retired_at", "video_url"))
    return "debates" if is_debate else "proposals", ["title", *shown], 0.95
