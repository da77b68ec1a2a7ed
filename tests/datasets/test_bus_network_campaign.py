from __future__ import annotations

import importlib.util
import json

import frictionless
import pytest

from mashura.data import sample_campaign
from mashura.paths import content

FOLDER = content("datasets", "bus_network_campaign")
KEPT_BY_HAND = {"README.md", "fields.yaml", "generate.py"}


@pytest.fixture(scope="module")
def generator():
    spec = importlib.util.spec_from_file_location("generate", FOLDER / "generate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_generator_writes_the_same_files(generator, tmp_path):
    generator.generate(tmp_path)
    made = {path.name for path in tmp_path.iterdir()}
    kept = {path.name for path in FOLDER.iterdir() if path.is_file()} - KEPT_BY_HAND
    assert made == kept
    for name in sorted(made):
        assert (tmp_path / name).read_bytes() == (FOLDER / name).read_bytes(), (
            f"{name} is not what generate.py writes. If the numbers moved on purpose, run "
            "`python datasets/bus_network_campaign/generate.py` and say why in changes/NAME.numbers.md."
        )


def test_the_data_package_is_valid():
    report = frictionless.validate(str(FOLDER / "datapackage.json"))
    assert report.valid, report.flatten(["name", "type", "note"])


def test_every_file_and_column_is_described_and_licensed():
    package = json.loads((FOLDER / "datapackage.json").read_text(encoding="utf-8"))
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    assert "محاكاة" in package["title"]
    assert "simulated" in package["title"]
    for resource in package["resources"]:
        assert resource["description"]
        assert resource["hash"].startswith("sha256:")
        for field in resource.get("schema", {}).get("fields", []):
            assert field["description"], (resource["name"], field["name"])
    described = {resource["path"] for resource in package["resources"]}
    files = {path.name for path in FOLDER.iterdir() if path.suffix in (".csv", ".json")}
    assert described == files - {"datapackage.json"}


def test_the_sample_is_of_the_promised_size():
    talk = sample_campaign()
    assert talk.is_simulated
    assert 3700 <= len(talk.participants) <= 4700
    assert f"| {len(talk.participants):,} |" in content("datasets", "README.md").read_text(encoding="utf-8")
    assert {"ar", "en"} == set(talk.statements["language"])
    assert sum(path.stat().st_size for path in FOLDER.iterdir() if path.is_file()) < 6_000_000


def test_the_sample_read_from_csv_is_the_campaign_that_was_run(example):
    from mashura.cycle import run_cycle
    from mashura.simulation import load_world

    fresh = run_cycle(example, load_world("municipality"), 1).consultation
    for name, table in sample_campaign().tables().items():
        assert table.equals(fresh.tables()[name]), name


def test_the_datasheet_says_that_the_data_are_simulated_in_both_languages():
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert "simulated" in text
    assert "محاكاة" in text
