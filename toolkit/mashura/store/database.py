"""The store's database: its address, its user, and its migrations."""

from __future__ import annotations

import getpass
import os
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL, make_url

from mashura.errors import InputError
from mashura.paths import workspace

FILE_NAME = "plans.sqlite"
# The newest step in ``migrations/versions``; a test compares them.
HEAD = "0008"
# Any number that nothing else uses in the same database.
_LOCK = 7_220_211


def default_url(folder: Path | None = None) -> str:
    """Return the address of the database: ``MASHURA_DATABASE_URL``, else a SQLite file in the workspace.

    Parameters
    ----------
    folder : pathlib.Path, optional
        Workspace folder; without it ``MASHURA_WORKSPACE``, else the workspace around the current folder, else
        the current folder.

    Examples
    --------
    >>> default_url(Path("office")).endswith("plans.sqlite")
    True
    """
    url = os.environ.get("MASHURA_DATABASE_URL")
    if url:
        return url
    return f"sqlite:///{(folder or workspace()) / FILE_NAME}"


def default_user() -> str:
    """Return the user: ``MASHURA_USER``, else the hub's user, else the name of the system account."""
    return os.environ.get("MASHURA_USER") or os.environ.get("JUPYTERHUB_USER") or getpass.getuser()


def address(url: str) -> URL:
    """Return an address for SQLAlchemy; for PostgreSQL it names the driver that comes with Mashura.

    Examples
    --------
    >>> address("postgresql://office/plans").drivername
    'postgresql+pg8000'
    """
    parsed = make_url(url)
    if parsed.drivername in ("postgres", "postgresql"):
        return parsed.set(drivername="postgresql+pg8000")
    return parsed


def open_database(url: URL, user: str) -> Engine:
    """Open a database and bring its tables up to date.

    Parameters
    ----------
    url : sqlalchemy.engine.URL
        From :func:`address`.
    user : str
        Becomes the owner of plans that were saved before plans had owners.

    Raises
    ------
    InputError
        If the database was written by a newer version of Mashura.
    """
    engine = create_engine(url, pool_pre_ping=url.get_backend_name() != "sqlite")
    if url.get_backend_name() == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    with engine.connect() as connection:
        state = _state(connection)
    if state != HEAD:
        with for_writing(engine).begin() as connection:
            _migrate(connection, user)
    return engine


def for_writing(engine: Engine) -> Engine:
    """Return the engine whose transactions lock the database from their first statement."""
    return engine.execution_options(writes=True)


def _state(connection: Connection) -> str:
    """Return the newest migration of a database; empty for a new database."""
    tables = set(inspect(connection).get_table_names())
    if "alembic_version" in tables:
        return str(connection.scalar(text("SELECT version_num FROM alembic_version")) or "")
    # Version 0.1 made its two tables without recording a step.
    return "0001" if "plan_versions" in tables else ""


def _migrate(connection: Connection, user: str) -> None:
    # Of programs that start at once, one migrates; the others wait here and find nothing left to do.
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _LOCK})
    state = _state(connection)
    if state == HEAD:
        return
    # Slow to import, and needed only after an update.
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", "mashura.store:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes.update(connection=connection, user=user)
    known = {step.revision for step in ScriptDirectory.from_config(config).walk_revisions()}
    if state and state not in known:
        database = connection.engine.url.database or ""
        raise InputError("store-newer-database", database=database, found=state, known=HEAD)
    if state == "0001":
        command.stamp(config, "0001")
    command.upgrade(config, "head")


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # Python's driver begins transactions itself: too late for reading, and never for changes to tables.
    connection.isolation_level = None
    cursor = connection.cursor()
    # Wait for a save in progress instead of failing. WAL lets others read in the meantime; FULL keeps a saved
    # draft even if the power fails.
    cursor.execute("PRAGMA busy_timeout=10000")
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that begins with reading cannot always continue with writing, so writers lock at once.
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
