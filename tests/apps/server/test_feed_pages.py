"""The feed of one server, read by a process of another: published, asked for again, merged (S148, S219)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import requests

from mashura.feed import Publisher, publish
from mashura.methodology import Campaign, Conduct, Plan
from mashura.store import PlanStore, default_url

MANARA = Publisher(id="al-manara", name={"ar": "بلدية المنارة", "en": "Al Manara Municipality"})


def run(workspace: Path, *arguments: str) -> Any:
    """Run the command in a process of its own and return what it printed as JSON."""
    done = subprocess.run(
        [sys.executable, "-m", "mashura", "feed", *arguments, "--workspace", str(workspace), "--json"],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "MASHURA_USER": "national", "MASHURA_LANG": "en"},
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture
def published(served):
    """The shared server with a feed of two campaigns."""
    store = PlanStore(default_url(served.workspace), user="publisher")
    for title in ("Buses", "Trams"):
        store.save(Campaign(plan=Plan(title=title), conduct=Conduct(opened_on="2026-02-08")))
    publish(store, served.workspace / "feed", publisher=MANARA)
    store.close()
    return f"{served.base}mashura/feed/"


def test_a_feed_goes_from_one_process_to_another_without_a_token(published, served, tmp_path):
    (outcome,) = run(tmp_path, "pull", published)
    assert (outcome["new"], outcome["failure"]) == (2, None)
    (outcome,) = run(tmp_path, "pull")
    assert (outcome["new"], outcome["unchanged_pages"], outcome["pages"]) == (0, 1, 1)
    (source,) = run(tmp_path, "list")
    assert (source["consultations"], source["address"]) == (2, published)

    first = requests.get(f"{published}consultations-1.json", timeout=30)
    assert first.headers["Content-Type"].startswith("application/json")
    assert first.headers["Access-Control-Allow-Origin"] == "*"
    assert served.token not in first.text
    assert requests.get(f"{published}openapi.json", timeout=30).json()["openapi"]
    # A page that changes has another ETag, although the server is the same.
    page = served.workspace / "feed" / "consultations-1.json"
    page.write_text(page.read_text("utf-8").replace("Trams", "Lifts"), encoding="utf-8")
    again = requests.get(
        f"{published}consultations-1.json", headers={"If-None-Match": first.headers["ETag"]}, timeout=30
    )
    assert again.status_code == 200
    assert "Lifts" in again.text


@pytest.mark.parametrize(
    "name", ["../plans.sqlite", "%2e%2e%2fplans.sqlite", "plans.sqlite", "consultations-0.json", "x.json"]
)
def test_nothing_else_is_served_there(published, name):
    assert requests.get(published + name, timeout=30, allow_redirects=False).status_code in (403, 404)


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_it_is_read_only(published, method):
    answer = getattr(requests, method)(f"{published}consultations-1.json", timeout=30)
    assert answer.status_code in (403, 405)
