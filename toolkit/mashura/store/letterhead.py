"""The head of a person's documents: the name and logo of their entity (S51)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from mashura.i18n import LANGUAGES, Language
from mashura.store.sessions import Sessions
from mashura.store.tables import LetterheadRow

_LONGEST_NAME = 300


@dataclass(frozen=True, kw_only=True)
class Letterhead:
    """An entity as its documents show it.

    Attributes
    ----------
    entity_ar, entity_en : str
        Its name in both languages, as it was written last; empty if it never was.
    logo : bytes or None
        Its logo as PNG.
    """

    entity_ar: str = ""
    entity_en: str = ""
    logo: bytes | None = None

    def entity(self, language: Language) -> str:
        """Return the name in a language, or else in the other.

        Examples
        --------
        >>> Letterhead(entity_en="City Council").entity("ar")
        'City Council'
        """
        names = [self.entity_in(code) for code in (language, *LANGUAGES)]
        return next(filter(None, names), "")

    def entity_in(self, language: Language) -> str:
        """Return the name in a language; empty if it never was written in it."""
        return str(getattr(self, f"entity_{language}"))


class LetterheadStore(Sessions):
    """The letterhead of one person; no other person's is ever read or changed."""

    def letterhead(self) -> Letterhead:
        """Return this person's letterhead, which is empty at first."""
        with self._reading() as session:
            row = session.get(LetterheadRow, self.user)
            if row is None:
                return Letterhead()
            return Letterhead(entity_ar=row.entity_ar, entity_en=row.entity_en, logo=row.logo)

    def keep_entity(self, name: str, language: Language) -> None:
        """Keep the entity's name in a language."""
        name = name.strip()[:_LONGEST_NAME]
        if name and name != getattr(self.letterhead(), f"entity_{language}"):
            self._keep(**{f"entity_{language}": name})

    def keep_logo(self, picture: bytes, name: str) -> bytes:
        """Keep a logo, and return it as it is kept: converted to a small PNG.

        Parameters
        ----------
        picture : bytes
            PNG, JPEG, GIF or WebP of at most 5 MB.
        name : str
            The file's name, for sentences about it.

        Raises
        ------
        InputError
            If it is no such picture; the logo that was kept stays.
        """
        # Slow to import: it loads the writers of all documents.
        from mashura.documents import clean_logo

        logo = clean_logo(picture, name)
        self._keep(logo=logo)
        return logo

    def drop_logo(self) -> None:
        """Forget the logo."""
        self._keep(logo=None)

    def add_letterhead(self, brought: Letterhead) -> None:
        """Fill in what this letterhead lacks; the logo has been converted already."""
        here = self.letterhead()
        fields = (*(f"entity_{language}" for language in LANGUAGES), "logo")
        missing = {field: getattr(brought, field) for field in fields if not getattr(here, field)}
        if any(missing.values()):
            self._keep(**missing)

    def _keep(self, **changes: str | bytes | None) -> None:
        with self._writing() as session:
            row = session.get(LetterheadRow, self.user)
            if row is None:
                row = LetterheadRow(person=self.user, entity_ar="", entity_en="", logo=None)
                session.add(row)
            for field, value in changes.items():
                setattr(row, field, value)
            row.changed_at = datetime.now(UTC)
