"""What a report is made from: tables of a consultation, and the records and the population beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd
from pydantic import BaseModel, ConfigDict

from mashura.data import read_with_notes
from mashura.data.csv_table import read_csv_table
from mashura.errors import InputError
from mashura.i18n import active_language, parse_number
from mashura.methodology import Campaign, Consultation
from mashura.methodology.campaign import Adaptation
from mashura.methodology.decision_support import DecisionSupport
from mashura.record_file import read_record
from mashura.simulation import load_world


@dataclass(frozen=True, kw_only=True)
class Source:
    """A consultation with all that is known around it.

    Attributes
    ----------
    consultation : Consultation
        Tables, without what the simulator alone knows.
    campaign : Campaign
        Records, empty where there are none.
    population : int or None
        People who could have taken part.
    population_table : pandas.DataFrame or None
        Columns attribute, group, share (0-1).
    notes : tuple of str
        What the reader of an export worked around.
    places : mapping of str to str
        Names of regions in the active language by the short names in the data.
    papers : DecisionSupport or None
        Impact table and register, as people have filled them in.
    """

    consultation: Consultation
    campaign: Campaign
    population: int | None
    population_table: pd.DataFrame | None
    notes: tuple[str, ...] = ()
    places: Mapping[str, str] = field(default_factory=dict)
    papers: DecisionSupport | None = None


class _CampaignFile(BaseModel):
    """What this project reads again of a ``campaign.json``."""

    model_config = ConfigDict(extra="ignore")

    world: str = ""
    population: int | None = None
    stages: Campaign = Campaign()
    adaptations: tuple[Adaptation, ...] = ()


def open_source(
    path: Path,
    *,
    format: str = "auto",
    mapping: Path | None = None,
    plan: Path | None = None,
    population: int | None = None,
    census: Path | None = None,
    papers: Path | None = None,
) -> Source:
    """Read a campaign folder or an export, and the records beside it.

    Parameters
    ----------
    path : pathlib.Path
        Whatever :func:`mashura.data.read` reads.
    format, mapping
        As :func:`mashura.data.read` takes them.
    plan : pathlib.Path, optional
        YAML file of a campaign's records, instead of those in the folder; an export has none of its own.
    population : int, optional
        People who could have taken part, instead of the folder's own number.
    census : pathlib.Path, optional
        CSV file with the columns attribute, group, share (0-1), instead of the folder's ``population.csv`` or
        the simulated public that the folder names.
    papers : pathlib.Path, optional
        YAML file of impact table and register.

    Raises
    ------
    InputError
        If something cannot be read; it says what and where.

    Examples
    --------
    >>> from mashura.paths import content
    >>> source = open_source(content("datasets", "bus_network_campaign"))
    >>> source.population, source.campaign.plan.topic.value
    (240000, 'transport')
    """
    reading = read_with_notes(path, format, mapping)
    kept = _campaign_file(path) if reading.format == "campaign" else _CampaignFile()
    campaign = kept.stages.model_copy(update={"adaptations": kept.adaptations})
    world = load_world(kept.world) if kept.world else None
    beside = path / "population.csv"
    table: pd.DataFrame | None
    if census is not None:
        table = read_census(census)
    elif path.is_dir() and beside.is_file():
        table = read_census(beside)
    else:
        table = world.population_table() if world is not None else None
    return Source(
        # The one place where a report gets its rows: what may not leave the entity is masked here.
        consultation=reading.consultation.without_truth(),
        campaign=read_record(plan, Campaign) if plan is not None else campaign,
        population=population or kept.population,
        population_table=table,
        notes=tuple(str(one) for one in reading.notes),
        places={short: names[active_language()] for short, names in world.region_names.items()}
        if world
        else {},
        papers=read_record(papers, DecisionSupport) if papers is not None else None,
    )


def _campaign_file(folder: Path) -> _CampaignFile:
    """Read a folder's records in the active language where they exist in it."""
    own = folder / f"campaign.{active_language()}.json"
    return read_record(own if own.is_file() else folder / "campaign.json", _CampaignFile)


def read_census(path: Path) -> pd.DataFrame:
    """Return a table of the population: attribute, group, share.

    Raises
    ------
    InputError
        If a column is missing or a share is no number; it names the line.
    """
    table = read_csv_table(path, ["attribute", "group", "share"])
    shares = []
    for cell, line in zip(table.columns["share"], table.lines, strict=True):
        try:
            shares.append(parse_number(cell))
        except ValueError:
            raise InputError("reports-bad-share", file=str(path), line=str(line), value=cell) from None
    columns = {name: table.columns[name] for name in ("attribute", "group")}
    return pd.DataFrame({**columns, "share": shares})
