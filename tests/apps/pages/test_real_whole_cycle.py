"""A real conversation and the workbook of a form, each on its way to an archive (S60-S80, S270)."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from mashura.apps.campaign.records import example_campaign
from mashura.archive import read_archive
from mashura.methodology.rules.deciding.consideration import raised
from mashura.store import PlanStore

from ..conftest import Visit
from .whole_cycle import PROMISE, analysed, archived, decided, saved

pytestmark = [pytest.mark.browser, pytest.mark.real_data, pytest.mark.slow]

PEOPLE = [f"Suad Alharbi{place}" for place in range(4)]
PHONES = [f"050123456{place}" for place in range(3)]
MAILS = [f"suad{place}@example.com" for place in range(3)]
PLANTED = [*PEOPLE, *PHONES, *MAILS]
TEXTS = (
    "Plant more trees for shade in the park, because children play there in the summer sun.",
    "The night bus must run until midnight, because workers of the late shift cannot get home.",
    "Parking near the market is too expensive, and drivers block the narrow street for hours.",
)
ROWS = 24


def workbook(folder: Path) -> Path:
    """Write a form's workbook as KoBo does, on three subjects; ten rows hold a person's data."""
    book = Workbook()
    sheet = book.active
    sheet.append(
        ["start", "end", "Your name", "What should we change?", "_id", "_uuid", "_submission_time", "_index"]
    )
    for place in range(ROWS):
        planted = PLANTED[place] if place < len(PLANTED) else ""
        name = planted if planted in PEOPLE else ""
        told = f" Call me: {planted}." if planted and not name else ""
        day = f"2026-10-{place + 1:02d}T10:00:00"
        text = f"{TEXTS[place % 3]} House {place}.{told}"
        sheet.append([day, day, name, text, 100 + place, f"uuid-{place}", day, place + 1])
    path = folder / "park_form.xlsx"
    book.save(path)
    return path


def bring_in(app: Visit, file: Path, versions: int) -> None:
    """Bring an export in, and wait until it is kept as this version and analysed."""
    app.page.locator("input[type=file]").first.set_input_files(file)
    kept = app.page.locator("[data-kept]").filter(has_text=re.compile(rf"Version {versions}\b"))
    kept.first.wait_for(timeout=280_000)
    analysed(app)


def words_of(archive: Path) -> str:
    """Return every readable byte of an archive, as text."""
    with zipfile.ZipFile(archive) as parts:
        return "\n".join(parts.read(name).decode("utf-8", "ignore") for name in parts.namelist())


def conversation(real_data: Path, folder: Path) -> Path:
    """Pack a real Polis export as its server gives it."""
    exported = real_data / "polis" / "scoop-hivemind.ubi"
    return Path(shutil.make_archive(str(folder / "polis"), "zip", exported))


@pytest.mark.parametrize("platform", ["polis", "kobo"])
def test_an_export_leads_to_an_announced_decision_and_names_nobody(
    visit: Callable[..., Any], apps_store: PlanStore, real_data: Path, tmp_path: Path, platform: str
) -> None:
    file = conversation(real_data, tmp_path) if platform == "polis" else workbook(tmp_path)
    begun = example_campaign("en").model_copy(update={"conduct": None})
    plan_id = apps_store.save(begun, author="Maryam").plan_id
    app = visit("analyse", "en", plan=plan_id)
    bring_in(app, file, 1)
    saved(app, apps_store, plan_id)
    kept, found = apps_store.material.load(plan_id), apps_store.load(plan_id).findings
    assert kept.kept.source.format == platform
    came = kept.consultation
    last_votes = came.votes.drop_duplicates(["participant_id", "statement_id"], keep="last")
    assert found.votes == len(last_votes)
    assert found.statements == len(came.statements)
    if platform == "kobo":
        assert len(came.participants) == ROWS
    with app.page.expect_download(timeout=200_000) as report:
        app.step("results")
        app.page.get_by_role("button", name=re.compile("HTML")).last.click()
    said = Path(report.value.path()).read_text(encoding="utf-8")

    app.go_to("decide-and-announce")
    app.step("log")
    app.press("apps-decide-and-announce-log-fill")
    app.sees(app.words("apps-decide-and-announce-log-filled"))
    saved(app, apps_store, plan_id)
    logged = apps_store.load(plan_id)
    named = [ruling.statement_id for ruling in logged.decision.rulings]
    assert named == [said.statement_id for said in raised(found)]

    app.page.goto("about:blank")
    version = apps_store.versions(plan_id)[0].version
    apps_store.save(decided(logged, "en"), plan_id=plan_id, based_on=version, author="Maryam")
    app.open("decide_and_announce", plan_id)
    app.step("page")
    public = app.download(app.words("apps-decide-and-announce-page-download")).decode("utf-8")
    assert PROMISE["en"] in public

    app.go_to("evaluate")
    archive = archived(app, tmp_path)
    read = read_archive(archive.read_bytes(), archive.name)
    assert len(read.contents.material.consultation.statements) == found.statements
    assert read.contents.campaign.announcement.announced_on == date.today()
    for written in (said, public, words_of(archive), app.page.content()):
        assert [secret for secret in PLANTED if secret in written] == []
    assert app.complaints == []
