"""Makes the files of this folder from the example plan, the made-up municipality and one seed.

Run ``python datasets/bus_network_campaign/generate.py`` after a change that moves the simulator's numbers,
and say why in changes/NAME.numbers.md; a test compares the files with what this program writes.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

import yaml

from mashura.cycle import run_cycle
from mashura.data.campaign_folder import write_csv_tables
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology import Campaign
from mashura.methodology.tables.schemas import SCHEMAS
from mashura.paths import content
from mashura.record_file import read_record
from mashura.simulation import load_world

HERE = Path(__file__).resolve().parent
WORLD, SEED = "municipality", 1
FIELDS_FILE = "fields.yaml"

# What differs between machines would make the same data look different.
NOT_KEPT = ("versions",)


def generate(folder: Path) -> None:
    """Write all derived files into a folder."""
    world = load_world(WORLD)
    for language in LANGUAGES:
        with use_language(language):
            plan = read_record(content("datasets", "plans", f"bus_network.{language}.yaml"), Campaign)
            campaign = run_cycle(plan, world, SEED)
            record = campaign.document() | {
                "title": campaign.consultation.title,
                "origin": campaign.consultation.origin,
            }
        kept = {name: value for name, value in record.items() if name not in NOT_KEPT}
        name = "campaign.json" if language == "en" else f"campaign.{language}.json"
        _write_json(folder / name, kept)
    # The language of the plan changes the words of the records and nothing in the tables.
    write_csv_tables(folder, campaign.consultation)
    world.population_table().round(6).to_csv(folder / "population.csv", index=False, lineterminator="\n")
    _write_json(folder / "datapackage.json", _datapackage(folder))


def _datapackage(folder: Path) -> dict[str, Any]:
    described = yaml.safe_load((HERE / FIELDS_FILE).read_text(encoding="utf-8"))
    tables = described["tables"].items()
    resources = [_table(folder, name, table) for name, table in tables if (folder / f"{name}.csv").is_file()]
    documents = [
        {
            "name": path.stem.replace(".", "-"),
            "path": path.name,
            "format": "json",
            "mediatype": "application/json",
            "description": described["documents"][path.name],
            **_fingerprint(path),
        }
        for path in sorted(folder.glob("campaign*.json"))
    ]
    return described["package"] | {"resources": [*resources, *documents]}


def _table(folder: Path, name: str, described: dict[str, Any]) -> dict[str, Any]:
    path = folder / f"{name}.csv"
    header = path.read_text(encoding="utf-8").partition("\n")[0].split(",")
    assert header == [*described["fields"]], f"{name}: {FIELDS_FILE} describes other columns"
    rules = SCHEMAS[name].columns if name in SCHEMAS else {}
    fields = []
    for column, field in described["fields"].items():
        entry = {"name": column, "type": "string"} | field
        if column in rules and not rules[column].nullable:
            entry["constraints"] = entry.get("constraints", {}) | {"required": True}
        fields.append(entry)
    schema: dict[str, Any] = {"fields": fields, "missingValues": [""]}
    schema |= {key: described[key] for key in ("primaryKey", "foreignKeys") if key in described}
    return {
        "name": name.replace("_", "-"),
        "path": path.name,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "title": described["title"],
        "description": described["description"],
        **_fingerprint(path),
        "schema": schema,
    }


def _fingerprint(path: Path) -> dict[str, Any]:
    data = path.read_bytes()
    return {"bytes": len(data), "hash": f"sha256:{hashlib.sha256(data).hexdigest()}"}


def _write_json(path: Path, value: object) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=2, sort_keys=False)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    generate(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
