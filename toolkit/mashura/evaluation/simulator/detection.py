"""How well duplicates and suspected campaigns are found, against what the simulator planted (S57, F14)."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from mashura.analysis.integrity.coordination import Coordination
from mashura.analysis.integrity.duplicates import Duplicates
from mashura.methodology.tables.consultation import Consultation


@dataclass(frozen=True, kw_only=True)
class Detection:
    """What was planted and what was found.

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
        >>> one = Detection.of({"a", "b"}, {"b", "c", "d"})
        >>> one.precision, one.recall
        (0.3333333333333333, 0.5)
        """
        return cls(planted=len(planted), found=len(found), right=len(planted & found))

    @property
    def precision(self) -> float:
        """The part of what was flagged that was planted, 0-1; 1 if nothing was flagged."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The part of what was planted that was flagged, 0-1; 1 if nothing was planted."""
        return self.right / self.planted if self.planted else 1.0


def campaign_detection(consultation: Consultation, found: Coordination) -> Detection:
    """Return how well the accounts of planted attacks were found."""
    truth = consultation.truth[consultation.truth["subject"] == "participant"]
    led = set(truth.loc[truth["coordinated"].fillna(False).astype(bool), "subject_id"])
    return Detection.of(led, {one for campaign in found.campaigns for one in campaign.accounts})


def duplicate_detection(consultation: Consultation, found: Duplicates) -> Detection:
    """Return how well statements that repeat a planted original were found.

    People of the simulator also say the same without a plan, because they speak from one grammar; the truth
    does not count that as a duplicate, so the precision is a lower bound.
    """
    truth = consultation.truth[consultation.truth["subject"] == "statement"]
    planted = set(truth.loc[truth["duplicate_of"].notna(), "subject_id"])
    return Detection.of(planted, {one.statement_id for one in found.found})
