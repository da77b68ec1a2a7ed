"""What an archive holds: records, acts, approvals and contributions of one campaign (S149, S270)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pandas as pd
from pydantic import BaseModel, ConfigDict, Field

from mashura.methodology.records.approval import Approvals
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.tables.consultation import Consultation

FORMAT = "mashura-archive-1"
INDEX = "index.json"
SUMS = "SHA256SUMS"
README = "README.{language}.txt"
CAMPAIGN = "records/campaign.json"
APPROVALS = "records/approvals.json"
ACTS = "records/acts.json"
BESIDE = "records/beside/"
MATERIAL = "records/contributions.json"
TABLES = "tables/"
PACKAGE = "tables/datapackage.json"
DATASHEET = "tables/DATASHEET.{language}.txt"
DOCUMENTS = "documents/"


class Act(BaseModel):
    """One act on the campaign: when, by whom, what, and with which version, person or stage."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    at: datetime
    person: str = Field(max_length=300)
    action: str = Field(max_length=60)
    detail: str = Field(default="", max_length=1000)


@dataclass(frozen=True, kw_only=True, eq=False)
class ArchivedMaterial:
    """The contributions to a campaign, and where they came from.

    Attributes
    ----------
    consultation : Consultation
        The tables.
    source : mapping
        Where they came from, as the store keeps it beside them.
    author : str
        Who kept them.
    repeats : tuple of Consultation
        Rows of repeats of a form.
    published_counts : pandas.DataFrame
        Counts that a platform publishes without the voters.
    """

    consultation: Consultation
    source: Mapping[str, Any] = field(default_factory=dict)
    author: str = ""
    repeats: tuple[Consultation, ...] = ()
    published_counts: pd.DataFrame = field(default_factory=pd.DataFrame)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, ArchivedMaterial):
            return NotImplemented
        return (
            (dict(self.source), self.author) == (dict(other.source), other.author)
            and _same(self.consultation, other.consultation)
            and len(self.repeats) == len(other.repeats)
            and all(map(_same, self.repeats, other.repeats))
            and self.published_counts.reset_index(drop=True).equals(
                other.published_counts.reset_index(drop=True)
            )
        )

    __hash__ = None  # type: ignore[assignment]


def _same(first: Consultation, second: Consultation) -> bool:
    about, other = ((known.title, known.origin, known.questions) for known in (first, second))
    return about == other and all(
        table.reset_index(drop=True).equals(second.tables()[name].reset_index(drop=True))
        for name, table in first.tables().items()
    )


@dataclass(frozen=True, kw_only=True)
class ArchiveContents:
    """Everything that is kept of a campaign.

    Attributes
    ----------
    campaign : Campaign
        The records of all stages, as they were saved last.
    approvals : Approvals
        With the hash of what was signed.
    acts : tuple of Act
        Who saved, submitted, signed and shared, and when.
    material : ArchivedMaterial or None
        The contributions.
    beside : mapping of str to mapping
        Other records beside the campaign, such as its questionnaire, by the names of their kinds.

    Examples
    --------
    >>> ArchiveContents(campaign=Campaign()) == ArchiveContents(campaign=Campaign())
    True
    """

    campaign: Campaign
    approvals: Approvals = field(default_factory=Approvals)
    acts: tuple[Act, ...] = ()
    material: ArchivedMaterial | None = None
    beside: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @property
    def is_simulated(self) -> bool:
        """Whether the people who took part are simulated."""
        return self.material is not None and self.material.consultation.is_simulated

    @property
    def title(self) -> str:
        """The campaign's title; empty if it has none."""
        campaign = self.campaign
        titled = (campaign.plan, campaign.brief)
        return next((record.title for record in titled if record is not None and record.title), "")

    @property
    def entity(self) -> str:
        """The entity that consulted; empty if no record names it."""
        campaign = self.campaign
        named = (campaign.plan, campaign.brief)
        return next((record.entity for record in named if record is not None and record.entity), "")
