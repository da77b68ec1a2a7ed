"""Reading from and writing to the store's database; every failure becomes one clear sentence."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL, Engine
from sqlalchemy.exc import DatabaseError, IntegrityError, InterfaceError
from sqlalchemy.orm import Session

from mashura.errors import InputError
from mashura.store.database import address, default_url, default_user, for_writing, open_database


class Sessions:
    """One person's access to a database; address and user as for :class:`mashura.store.PlanStore`.

    With ``like``, the connections of another store are used, for the same person.
    """

    def __init__(
        self, url: str | None = None, user: str | None = None, *, like: Sessions | None = None
    ) -> None:
        self._url: URL = like._url if like else address(url or default_url())
        self.user: str = like.user if like else user or default_user()
        with self._clear_errors():
            self._engine: Engine = like._engine if like else open_database(self._url, self.user)
        self._writer = for_writing(self._engine)

    @property
    def database_url(self) -> str:
        """The database's address with its password, for another process of the same person."""
        return self._url.render_as_string(hide_password=False)

    def close(self) -> None:
        """Close the database's connections."""
        self._engine.dispose()

    @contextmanager
    def _reading(self) -> Iterator[Session]:
        with self._clear_errors(), Session(self._engine) as session:
            yield session

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        """Keep everything that is done inside, or nothing of it."""
        with self._clear_errors(), Session(self._writer) as session, session.begin():
            yield session

    @contextmanager
    def _clear_errors(self) -> Iterator[None]:
        try:
            yield
        except IntegrityError:
            raise
        except (DatabaseError, InterfaceError) as error:
            where = self._url.database or self._url.render_as_string(hide_password=True)
            raise InputError("store-database", database=where, reason=str(error.orig)) from error
