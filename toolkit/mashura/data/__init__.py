"""Reading and writing consultations: exports of platforms, our own campaign folders, sample data."""

from __future__ import annotations

from mashura.data.campaign_folder import (
    read_campaign,
    read_campaign_json,
    read_csv_tables,
    refuse_foreign_folder,
    write_campaign,
    write_csv_tables,
)
from mashura.data.formats import FORMATS, READABLE_FORMATS, read, read_with_notes
from mashura.data.notes import ImportedData, ImportNote
from mashura.data.platforms.proposed_mapping import propose_mapping
from mashura.data.samples import participation_index, sample_campaign, sample_draft, sample_plan
from mashura.data.un_survey import Survey, read_survey
from mashura.privacy.pseudonyms import Masking, mask, masked

__all__ = [
    "FORMATS",
    "READABLE_FORMATS",
    "ImportNote",
    "ImportedData",
    "Masking",
    "Survey",
    "mask",
    "masked",
    "participation_index",
    "propose_mapping",
    "read",
    "read_campaign",
    "read_campaign_json",
    "read_csv_tables",
    "read_survey",
    "read_with_notes",
    "refuse_foreign_folder",
    "sample_campaign",
    "sample_draft",
    "sample_plan",
    "write_campaign",
    "write_csv_tables",
]
