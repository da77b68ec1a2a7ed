from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, text

from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology import Campaign, Plan
from mashura.store import PlanStore, default_user
from mashura.store.database import HEAD, address
from mashura.store.tables import Base

# The tables as version 0.1 made them; the type of a point in time is each database's own.
OLD_TABLES = (
    "CREATE TABLE plan_versions (plan_id VARCHAR(40) NOT NULL, version INTEGER NOT NULL, saved_at MOMENT "
    "NOT NULL, author VARCHAR(300) NOT NULL, title VARCHAR(300) NOT NULL, campaign TEXT NOT NULL, "
    "PRIMARY KEY (plan_id, version))",
    "CREATE TABLE plan_drafts (plan_id VARCHAR(40) NOT NULL, based_on INTEGER NOT NULL, changed_at MOMENT "
    "NOT NULL, title VARCHAR(300) NOT NULL, content JSON NOT NULL, PRIMARY KEY (plan_id))",
)


@pytest.fixture
def old(url: str) -> str:
    """A database that version 0.1 wrote: a plan of two versions, and a draft of it."""
    engine = create_engine(address(url))
    with engine.begin() as connection:
        for table in OLD_TABLES:
            moment = "DATETIME" if url.startswith("sqlite") else "TIMESTAMP"
            connection.execute(text(table.replace("MOMENT", moment)))
        for version, title in ((1, "قديمة"), (2, "أحدث")):
            connection.execute(
                text("INSERT INTO plan_versions VALUES ('plan', :version, :at, 'Maryam', :title, :campaign)"),
                {
                    "version": version,
                    "at": f"2026-01-0{version} 08:00:00.000000",
                    "title": title,
                    "campaign": Campaign(plan=Plan(title=title)).model_dump_json(),
                },
            )
        connection.execute(
            text(
                "INSERT INTO plan_drafts VALUES ('plan', 2, '2026-01-03 08:00:00.000000', 'أحدث', :content)"
            ),
            {"content": json.dumps({"title": "٣"})},
        )
    engine.dispose()
    return url


def test_plans_of_the_first_version_are_taken_over_whole_by_who_opens_them(old: str) -> None:
    store = PlanStore(old, user="maryam")
    assert [(saved.title, saved.author, saved.owner) for saved in store.versions("plan")] == [
        ("أحدث", "Maryam", "maryam"),
        ("قديمة", "Maryam", "maryam"),
    ]
    assert store.load("plan") == Campaign(plan=Plan(title="أحدث"))
    assert store.load_draft("plan").content == {"title": "٣"}
    assert PlanStore(old, user="ali").list() == ()
    assert PlanStore(old, user="maryam").save(Campaign(), plan_id="plan", based_on=2).version == 3


def test_the_migrated_tables_are_those_that_the_code_describes(old: str) -> None:
    PlanStore(old, user="maryam").close()
    with create_engine(address(old)).connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_the_newest_step_is_the_one_that_the_code_asks_for() -> None:
    config = Config()
    config.set_main_option("script_location", "mashura.store:migrations")
    config.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_a_database_of_a_newer_version_is_refused_and_left_alone(url: str) -> None:
    PlanStore(url, user="maryam").save(Campaign())
    engine = create_engine(address(url))
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    for language in LANGUAGES:
        with use_language(language), pytest.raises(InputError) as caught:
            PlanStore(url)
        assert caught.value.key == "store-newer-database"
        with use_language(language):
            assert "9999" in str(caught.value)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM plan_versions")) == 1


OPENER = """
import sys
from mashura.methodology import Campaign
from mashura.store import PlanStore

print("ready", flush=True)
sys.stdin.readline()
PlanStore(sys.argv[1], user="maryam").save(Campaign())
"""


def test_programs_that_open_an_old_database_at_once_all_get_through(old: str) -> None:
    openers = [
        subprocess.Popen(
            [sys.executable, "-c", OPENER, old], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(3)
    ]
    for opener in openers:
        assert opener.stdout.readline() == "ready\n"
    for opener in openers:
        opener.communicate("go\n", timeout=120)
    assert [opener.returncode for opener in openers] == [0, 0, 0]
    assert len(PlanStore(old, user="maryam").list()) == 4


def test_the_user_follows_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JUPYTERHUB_USER", "maryam")
    monkeypatch.delenv("MASHURA_USER", raising=False)
    assert default_user() == "maryam"
    monkeypatch.setenv("MASHURA_USER", "ali")
    assert default_user() == "ali"


def test_a_server_that_does_not_answer_is_named_without_its_password(tmp_path: Path) -> None:
    url = "postgresql://office:secret@127.0.0.1:9/plans"
    with pytest.raises(InputError) as caught:
        PlanStore(url)
    assert caught.value.key == "store-database"
    assert "plans" in str(caught.value)
    assert "secret" not in str(caught.value)
