"""What a size leaves out, recorded with the campaign stage by stage (S271)."""

from __future__ import annotations

from mashura.i18n import LANGUAGES, Language, message
from mashura.methodology.labels import value_label
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.sizing import Adaptation
from mashura.methodology.rules.size_proposal import proposed_size
from mashura.methodology.vocabulary import PlanSize, Stage

STAGES_LEFT_OUT: dict[PlanSize, tuple[Stage, ...]] = {
    PlanSize.SMALL: (
        Stage.BRIEF,
        Stage.READINESS,
        Stage.PLAN,
        Stage.CONSULTATION,
        Stage.FINDINGS,
        Stage.DECISION,
        Stage.EVALUATION,
    ),
    PlanSize.STANDARD: (Stage.BRIEF, Stage.READINESS, Stage.PLAN),
    PlanSize.FULL: (),
}
"""The stages of which a size leaves something out; what it is, is said in words."""

# Marks of direction belong to a page, not to a record.
_ISOLATES = {0x2068: None, 0x2069: None}


def with_size(campaign: Campaign, size: PlanSize, lang: Language | None = None) -> Campaign:
    """Return a campaign with another size, and with what that leaves out recorded; no answer is lost.

    Adaptations that somebody wrote stay; those of the former size go.

    Examples
    --------
    >>> small = with_size(Campaign(), PlanSize.SMALL, "en")
    >>> small.adaptations[1].stage.value, small.adaptations[1].change.partition(";")[0]
    ('readiness', 'The whole assessment of readiness is left out')
    >>> with_size(small, PlanSize.FULL, "en") == Campaign()
    True
    """
    known = {
        (stage, _change(former, stage, language))
        for language in LANGUAGES
        for former, stages in STAGES_LEFT_OUT.items()
        for stage in stages
    }
    own = tuple(entry for entry in campaign.adaptations if (entry.stage, entry.change) not in known)
    reason = _reason(campaign, size, lang)
    recorded = tuple(
        Adaptation(stage=stage, change=_change(size, stage, lang), reason=reason)
        for stage in STAGES_LEFT_OUT[size]
    )
    sizing = campaign.sizing.model_copy(update={"size": size})
    return campaign.model_copy(update={"sizing": sizing, "adaptations": (*recorded, *own)})


def _change(size: PlanSize, stage: Stage, lang: Language | None) -> str:
    return message(f"size-{size.value}-{stage.value}", lang=lang)


def _reason(campaign: Campaign, size: PlanSize, lang: Language | None) -> str:
    kind = campaign.brief.subject_kind if campaign.brief else None
    proposal = proposed_size(campaign.sizing.importance, kind, campaign.sizing.need)
    if proposal is not None and proposal.size is size:
        text = message(
            "size-chosen-because", lang=lang, size=value_label(size, lang), because=proposal.reason(lang)
        )
    else:
        text = message("size-chosen", lang=lang, size=value_label(size, lang))
    return text.translate(_ISOLATES)
