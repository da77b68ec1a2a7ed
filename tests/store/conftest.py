"""Every test of the store runs on SQLite and on a real PostgreSQL of its own."""

from __future__ import annotations

import os
import pwd
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pg8000.native
import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

from mashura.store.database import address

PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name))
NUMBERS = count()


class Cluster:
    """A PostgreSQL server that listens on a socket in a folder of its own, and nowhere else."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.programs = PROGRAMS[-1]

    def run(self, program: str, *arguments: str) -> None:
        # The server refuses to run as root; Debian's package brings an account for it.
        account: dict[str, Any] = {}
        if os.geteuid() == 0:
            account = {"user": "postgres", "group": "postgres", "extra_groups": []}
        subprocess.run(
            [str(self.programs / program), *arguments],
            **account,
            cwd=self.folder,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            check=True,
            timeout=120,
        )

    def new_database(self) -> str:
        """Return the address of an empty database."""
        name = f"plans{next(NUMBERS)}"
        connection = pg8000.native.Connection("office", unix_sock=self._socket(), database="postgres")
        connection.run(f"CREATE DATABASE {name}")
        connection.close()
        return f"postgresql://office@/{name}?unix_sock={self._socket()}"

    def _socket(self) -> str:
        return f"{self.folder}/.s.PGSQL.5432"


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    if not PROGRAMS:
        pytest.skip("PostgreSQL is not installed (Debian and Ubuntu: apt install postgresql)")
    # A socket's path must be short, so it does not stand in pytest's folders.
    with tempfile.TemporaryDirectory(prefix="pg") as name:
        if os.geteuid() == 0:
            account = pwd.getpwnam("postgres")
            os.chown(name, account.pw_uid, account.pw_gid)
        here = Cluster(Path(name))
        data = ["-D", f"{name}/data"]
        here.run("initdb", *data, "-U", "office", "-A", "trust", "-E", "UTF8", "--no-sync")
        quiet = f"-k {name} -c listen_addresses='' -c fsync=off"
        here.run("pg_ctl", *data, "-w", "-l", f"{name}/log", "-o", quiet, "start")
        try:
            yield here
        finally:
            here.run("pg_ctl", *data, "-w", "-m", "immediate", "stop")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'plans.sqlite'}"
    return request.getfixturevalue("cluster").new_database()


@pytest.fixture
def database_at(url: str) -> Callable[[str], str]:
    """Make the tables of an empty database as a step of the migrations left them; return its address."""

    def make(step: str) -> str:
        engine = create_engine(address(url))
        config = Config()
        config.set_main_option("script_location", "mashura.store:migrations")
        config.set_main_option("path_separator", "os")
        with engine.begin() as connection:
            config.attributes.update(connection=connection, user="maryam")
            command.upgrade(config, step)
        engine.dispose()
        return url

    return make
