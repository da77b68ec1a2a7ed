"""Whether the record of a whole cycle is complete, with reasons (S149, S270)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from mashura.i18n import Language, format_number, message
from mashura.methodology.records.approval import Approvals
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.rules.approval import signatures, signed_since_submission
from mashura.methodology.rules.gates import missing_outputs, required_outputs
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import Stage

PartState = Literal["kept", "partial", "missing", "absent"]


@dataclass(frozen=True, kw_only=True)
class ArchivePart:
    """One part of the record of a cycle.

    Attributes
    ----------
    name : str
        A stage, ``contributions`` or ``approvals``.
    state : {'kept', 'partial', 'missing', 'absent'}
        ``absent`` is no gap: that part need not be there.
    why : str
        Key of the reason, below ``archive-reason-``.
    stage : Stage or None
        The stage, whose missing outputs the reason names.
    count, tables : int
        Signatures, or rows in so many tables.
    """

    name: str
    state: PartState
    why: str
    stage: Stage | None = None
    missing: tuple[str, ...] = ()
    count: int = 0
    tables: int = 0

    @property
    def is_gap(self) -> bool:
        """Whether the record of the cycle is incomplete because of it."""
        return self.state in ("partial", "missing")

    def label(self, lang: Language | None = None) -> str:
        """Return its name."""
        return message(f"archive-part-{self.name}", lang=lang)

    def reason(self, lang: Language | None = None) -> str:
        """Return in a sentence why it counts as kept or as a gap."""
        missing = (message(f"missing-{self.name}-{output}", lang=lang) for output in self.missing)
        return message(
            f"archive-reason-{self.why}",
            lang=lang,
            missing=message("list-separator", lang=lang).join(missing),
            count=self.count,
            shown=format_number(self.count, lang),
            tables=self.tables,
        )


def archive_parts(
    campaign: Campaign, approvals: Approvals, consultation: Consultation | None
) -> tuple[ArchivePart, ...]:
    """Return the parts of the record of a whole cycle, stage by stage, each with whether it is there.

    What the size of the plan does not need is no gap. Signatures are no gap either where there are none, but
    they are one where the records were changed after signing.

    Parameters
    ----------
    campaign : Campaign
    approvals : Approvals
        Of its stages.
    consultation : Consultation or None
        Its contributions; None if they are not kept.

    Examples
    --------
    >>> [part.name for part in archive_parts(Campaign(), Approvals(), None) if not part.is_gap]
    ['approvals']
    """
    return (
        *(_stage_part(stage, campaign) for stage in Stage if required_outputs(stage, campaign.size)),
        _contributions(consultation),
        _approvals(campaign, approvals),
    )


def is_complete(parts: tuple[ArchivePart, ...]) -> bool:
    """Return whether nothing of the record of a cycle is missing."""
    return not any(part.is_gap for part in parts)


def _stage_part(stage: Stage, campaign: Campaign) -> ArchivePart:
    missing = tuple(output.name for output in missing_outputs(stage, campaign))
    if campaign.record_of(stage) is None and missing:
        return ArchivePart(name=stage.value, state="missing", why="missing", stage=stage)
    return ArchivePart(
        name=stage.value,
        state="partial" if missing else "kept",
        why="partial" if missing else "kept",
        stage=stage,
        missing=missing,
    )


def _contributions(consultation: Consultation | None) -> ArchivePart:
    sizes = [len(table) for table in consultation.tables().values() if len(table)] if consultation else []
    if not sizes:
        return ArchivePart(name="contributions", state="missing", why="contributions-missing")
    return ArchivePart(
        name="contributions",
        state="kept",
        why="contributions-kept",
        count=sum(sizes),
        tables=len(sizes),
    )


def _approvals(campaign: Campaign, approvals: Approvals) -> ArchivePart:
    signed = sum(len(signed_since_submission(approval)) for approval in approvals.approvals)
    fitting = sum(len(signatures(approval, campaign)) for approval in approvals.approvals)
    if not signed:
        return ArchivePart(name="approvals", state="absent", why="approvals-absent")
    if fitting < signed:
        return ArchivePart(name="approvals", state="partial", why="approvals-changed", count=signed - fitting)
    return ArchivePart(name="approvals", state="kept", why="approvals-kept", count=signed)
