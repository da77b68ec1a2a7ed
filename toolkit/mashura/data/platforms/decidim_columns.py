"""Names of Decidim's columns in its versions and languages, and what kind of table the columns make (S60).

A site's own exports name their columns in English; the administration's exports, and copies made by
offices, may name them in the site's language. Nested columns have ``/`` between the parts: ``title/ar``,
``author/id``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from typing import Literal

Kind = Literal["proposals", "comments", "debates", "meetings", "projects", "moderations"]

LOCALE = re.compile(r"[a-z]{2,3}(?:-[a-z]{2,4})?")
# Our name of a column, or of a part of a nested one, and other words for it, without accents.
_WORDS = {
    "id": "identificador|identifiant|identifier|ids|kennung|المعرف|معرف|الرقم|رقم|رقم المقترح|رقم التعليق",
    "title": "titulo|titol|titre|titel|titolo|العنوان|عنوان|عنوان المقترح|title of the proposal",
    "body": (
        "cuerpo|texto|contenido|cos|text|contingut|corps|texte|contenu|corpo|testo|inhalt|content|comment|"
        "comentario|comentari|commentaire|النص|نص|المحتوى|المتن|نص المقترح|نص التعليق|التعليق"
    ),
    "description": "descripcion|descripcio|descrizione|beschreibung|الوصف|وصف",
    "author": "authors|autor|autores|autors|autora|auteur|auteurs|autore|المؤلف|الكاتب|صاحب المقترح|المؤلفون",
    "name": "names|nombre|nombres|nom|noms|nome|الاسم|اسم",
    "url": "urls|enlace|enllac|lien|link|adresse url|الرابط|رابط|رابط المقترح",
    "state": "estado|estat|etat|statut|status|stato|الحالة|حالة المقترح",
    "votes": (
        "votos|apoyos|vots|suports|supports|voti|nombre de votes|numero de votos|nombre de soutiens|soutiens|"
        "الأصوات|عدد الأصوات|عدد المؤيدين|المؤيدون|proposal_votes_count|votes_count"
    ),
    "endorsements": "adhesiones|adhesions|likes|me gusta|j'aime|التزكيات|endorsements_count|likes_count",
    "total_count": "total|totale|numero total|nombre total|المجموع",
    "comments": "comentarios|comentaris|commentaires|commenti|comments_count|التعليقات|عدد التعليقات",
    "created_at": (
        "creado el|creada el|fecha de creacion|creat el|data de creacio|cree le|date de creation|creato il|"
        "creation date|created|تاريخ الإنشاء|تاريخ الإضافة|أنشئ في|التاريخ"
    ),
    "published_at": (
        "publicado el|publicada el|fecha de publicacion|publicat el|data de publicacio|publie le|"
        "date de publication|publication date|published|تاريخ النشر|نشر في"
    ),
    "deleted_at": "eliminado el|eliminada el|eliminat el|supprime le|date de suppression|تاريخ الحذف",
    "hidden_at": "ocultado el|oculto el|ocultat el|masque le|تاريخ الإخفاء|أخفي في",
    "withdrawn_at": "retirado el|retirada el|retirat el|retire le|date de retrait|تاريخ السحب",
    "category": "categoria|categorie|kategorie|الفئة|التصنيف",
    "taxonomy": "taxonomies|taxonomia|taxonomias",
    "scope": "ambito|ambit|secteur|perimetre|النطاق",
    "reference": "referencia|المرجع",
    "component": "componente|composant|feature|المكون",
    "participatory_space": "espacio participativo|espai participatiu|espace participatif|الفضاء التشاركي",
    "alignment": "alineacion|alineamiento|alineacio|alignement|posicion|posicio|الموقف|الاتجاه",
    "depth": "profundidad|profunditat|profondeur|العمق|المستوى",
    "locale": "idioma|llengua|langue|lingua|اللغة|لغة التعليق",
    "is_amend": "emendation|es enmienda|enmienda|esmena|est un amendement|amendement|تعديل",
    "original_proposal": "propuesta original|proposta original|proposition originale|المقترح الأصلي",
    "commentable_id": "id del comentable|id du commentable|معرف المعلق عليه",
    "commentable_type": "tipo de comentable|tipus de comentable|type de commentable|نوع المعلق عليه",
    "root_commentable_url": "url del recurso|url de la ressource|رابط المعلق عليه",
    "budget_amount": "importe|presupuesto|import|pressupost|montant|الكلفة|المبلغ",
    "confirmed_votes": "votos confirmados|vots confirmats|votes confirmes|الأصوات المؤكدة",
    "start_time": "hora de inicio|heure de debut|وقت البدء",
    "attendees": "asistentes|assistents|participants|الحضور",
}  # fmt: skip
# Flat columns that mean a nested one.
_FLAT = {
    "author/name": (
        "author|author name|nombre del autor|nom de l'autor|nom de l'auteur|nome dell'autore|اسم المؤلف|"
        "اسم الكاتب|اسم صاحب المقترح"
    ),
    "author/id": (
        "author id|id del autor|id autor|id de l'auteur|identifiant de l'auteur|معرف المؤلف|رقم المؤلف"
    ),
    "author/url": "author url|author profile|perfil del autor|profil de l'auteur|رابط المؤلف",
}  # fmt: skip
_COMMENT = ("commentable_id", "commentable_type", "root_commentable_url", "alignment", "depth")
_PROPOSAL = (
    "author/id", "author/name", "component/id", "participatory_space/id", "participatory_space/url",
    "category/id", "category/name", "scope/id", "taxonomy/id", "is_amend", "original_proposal/url",
    "endorsements/total_count", "endorsements", "votes", "url", "reference", "state", "answer", "attachments",
    "followers", "published_at", "withdrawn_at", "related_proposals", "meeting_urls", "comments",
    "state_published_at", "answered_at",
)  # fmt: skip
# Signs of Decidim that a table of anybody's has not.
_OWN = ("is_amend", "participatory_space/id", "component/id", "root_commentable_url", "commentable_type")
_DEBATE = ("instructions", "information_updates", "start_time", "end_time", "last_comment_at", "conclusions")
_MEETING = ("attendees", "contributions", "organizations", "address", "location", "related_results")
_PROJECT = ("budget_amount", "budget", "budget/id", "confirmed_votes", "selected_at", "related_proposals")


def folded(text: str) -> str:
    """Return a name without accents, Arabic vowel signs and case, and with one kind of blank.

    Examples
    --------
    >>> folded("Créé_le"), folded("أُنشئ في") == folded("انشئ في")
    ('cree le', True)
    """
    plain = unicodedata.normalize("NFKD", text.strip().lower().replace("’", "'"))
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return re.sub(r"[\s_-]+", " ", plain).strip()


def _by_word(words: Mapping[str, str]) -> dict[str, str]:
    return {
        folded(word): name for name, others in words.items() for word in (name, *others.split("|")) if word
    }


_PARTS = _by_word(_WORDS)
_WHOLE = {folded(word): name for name, others in _FLAT.items() for word in others.split("|")}
_LANGUAGE = re.compile(r"(.+?)\s*(?:[.(\[]\s*|_)([a-z]{2})\s*[)\]]?")


def standard_name(header: str) -> str:
    """Return our name of a column of Decidim; a name that is not known stays, in lower case.

    Examples
    --------
    >>> [standard_name(name) for name in ("Título/es", "Auteur/Nom", "body_ar", "الحالة")]
    ['title/es', 'author/name', 'body/ar', 'state']
    """
    text = header.strip().lower()
    if (whole := _WHOLE.get(folded(text))) is not None:
        return whole
    parts = [part.strip() for part in text.split("/")]
    if len(parts) == 1 and (language := _LANGUAGE.fullmatch(text)):
        first = _PARTS.get(folded(language[1]))
        if first in ("title", "body", "description"):
            return f"{first}/{language[2]}"
    # A language stays as it is; "id" is no language here.
    named = [
        part
        if place and LOCALE.fullmatch(part) and part not in ("id", "ids", "nom", "url")
        else _PARTS.get(folded(part), part)
        for place, part in enumerate(parts)
    ]
    if named == ["author"]:
        return "author/name"
    return "/".join(named)


def standard_names(headers: Iterable[str]) -> dict[str, int]:
    """Return the place of each column by our name for it; of two with the same name, the first."""
    places: dict[str, int] = {}
    for place, header in enumerate(headers):
        places.setdefault(standard_name(header), place)
    return places


def has_text(names: Collection[str], column: str) -> bool:
    """Whether there is a column of texts, in one language or several."""
    return any(
        name == column or (name.startswith(f"{column}/") and LOCALE.fullmatch(name[len(column) + 1 :]))
        for name in names
    )


def table_kind(names: Collection[str]) -> tuple[Kind, list[str], float] | None:
    """Return what kind of table some columns make, the columns that show it, and how sure that is.

    Parameters
    ----------
    names : collection of str
        Our names of the columns.

    Examples
    --------
    >>> table_kind(["id", "body", "alignment", "depth", "commentable_type"])[0]
    'comments'
    >>> table_kind(["id", "title", "date"]) is None
    True
    """

    def having(columns: Iterable[str]) -> list[str]:
        return [name for name in columns if name in names]

    own = len(having(_OWN)) + sum("/" in name for name in names)
    if {"hidden_at"} <= {*names} and having(("reportable_type", "reportable_id", "reported_url")):
        return "moderations", having(("reportable_type", "reportable_id", "hidden_at")), 0.0
    if len(having(_COMMENT)) >= 3 or (len(having(("alignment", "depth"))) == 2 and has_text(names, "body")):
        return "comments", having(_COMMENT), 0.9
    if "id" not in names or not has_text(names, "title"):
        return None
    if has_text(names, "body"):
        shown = having(_PROPOSAL)
        # The signs "/" are Decidim's own; "title", "body" and "votes" alone could be any platform's.
        if len(shown) < (2 if own else 3):
            return None
        return "proposals", ["title", "body", *shown], 0.95 if own >= 2 else 0.6
    if having(("confirmed_votes", "budget_amount")) or len(having(_PROJECT)) >= 2:
        return "projects", having(_PROJECT), 0.9 if own else 0.6
    if len(having(_MEETING)) >= 2:
        return "meetings", having(_MEETING), 0.85 if own else 0.5
    if has_text(names, "description") and len(having(_DEBATE)) >= 2:
        return "debates", having(_DEBATE), 0.85 if own else 0.5
    return None
