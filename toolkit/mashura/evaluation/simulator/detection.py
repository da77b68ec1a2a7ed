"""How well analyses detect the duplicates and attacks that the simulator planted (S57, F14)."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from mashura.analysis.integrity.coordination import Coordination
from mashura.analysis.integrity.duplicates import Duplicates
from mashura.methodology.tables.consultation import Consultation


@dataclass(frozen=True, kw_only=True)
class Detection:
    """What was planted and what was flagged.

    Attributes
    ----------
    planted, found, right : int
        How many there are, how many were flagged, and how many of these were planted.
    """

    planted: int
    found: int
    right: int

    @classmethod
    def of(cls, planted: Set[str], found: Set[str]) -> Detection:
        """Compare two sets of ids.

        Examples
        --------
        >>> detection = Detection.of({"a", "b"}, {"b", "c", "d"})
        >>> detection.precision, detection.recall
        (0.3333333333333333, 0.5)
        """
        return cls(planted=len(planted), found=len(found), right=len(planted & found))

    @property
    def precision(self) -> float:
        """The share of the flagged that was planted, 0-1; 1 if nothing was flagged."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of the planted that was flagged, 0-1; 1 if nothing was planted."""
        return self.right / self.planted if self.planted else 1.0


def campaign_detection(consultation: Consultation, coordination: Coordination) -> Detection:
    """Return how well the accounts of planted attacks were detected."""
    truth = consultation.truth[consultation.truth["subject"] == "participant"]
    planted = set(truth.loc[truth["coordinated"].fillna(False).astype(bool), "subject_id"])
    flagged = {account for campaign in coordination.campaigns for account in campaign.accounts}
    return Detection.of(planted, flagged)


def duplicate_detection(consultation: Consultation, duplicates: Duplicates) -> Detection:
    """Return how well statements that repeat a planted original were detected.

    Simulated people also repeat each other by chance, because their texts come from one grammar. The truth
    does not count that as a duplicate, so the precision is a lower bound.
    """
    truth = consultation.truth[consultation.truth["subject"] == "statement"]
    planted = set(truth.loc[truth["duplicate_of"].notna(), "subject_id"])
    return Detection.of(planted, {duplicate.statement_id for duplicate in duplicates.found})
