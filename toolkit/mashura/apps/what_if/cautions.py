"""What a number does not say by itself: cautions beside two plans (S38, S43, S45, S47, S77)."""

from __future__ import annotations

from mashura.apps.what_if.comparison import difference
from mashura.apps.what_if.model import WhatIf
from mashura.apps.what_if.variant import Measure, Variant
from mashura.i18n import Language, format_number, message
from mashura.methodology import Plan
from mashura.methodology.vocabulary import ChannelPurpose
from mashura.methodology.vocabulary.languages import OTHER, language_name

# People are in several segments if these add up to more than so many times the participants.
_OVERLAPPING = 1.005


def cautions_shown(model: WhatIf) -> list[str]:
    """Return what is to be kept in mind about both plans, one sentence or two each."""
    language = model.language
    return [
        *_languages(model, language),
        *(
            message(f"what-if-caution-no-money-{side}", lang=language)
            for side, variant in (("first", model.first), ("second", model.second))
            if _is_unpromoted(variant.plan)
        ),
        *_cheaper_with_fewer(model, language),
    ]


def notes_on(model: WhatIf, measure: Measure) -> list[str]:
    """Return what stands below one number of both plans."""
    if measure != "inclusion_coverage":
        return []
    return [*_untold(model), *_overlap(model)]


def is_known(variant: Variant, measure: Measure) -> bool:
    """Return whether a number can be told at all: no segment, no segments served."""
    return measure != "inclusion_coverage" or bool(variant.served())


def _untold(model: WhatIf) -> list[str]:
    """Say which segments match nobody in particular, so that nobody can be counted for them."""
    names = dict.fromkeys(
        segment.name or segment.segment_id
        for variant in (model.first, model.second)
        for segment in variant.plan.segments
        if segment.participants_wanted and not segment.is_told_apart
    )
    return [_listed("what-if-note-untold", "segments", names, model.language)] if names else []


def _overlap(model: WhatIf) -> list[str]:
    variant = model.second
    own = {segment.segment_id for segment in variant.plan.segments if segment.is_told_apart}
    counted = sum(people for name, people in variant.mean.segments.items() if name in own)
    if counted <= _OVERLAPPING * variant.mean.participants:
        return []
    return [
        message(
            "what-if-note-overlap",
            lang=model.language,
            counted=format_number(counted, model.language),
            participants=format_number(variant.mean.participants, model.language),
        )
    ]


def _languages(model: WhatIf, language: Language) -> list[str]:
    """Name the languages of the plans that the public does not tell apart from other languages."""
    known = {*model.first.world.values("language"), OTHER}
    codes = dict.fromkeys(
        code for variant in (model.first, model.second) for code in _spoken(variant.plan) if code not in known
    )
    names = dict.fromkeys(language_name(code, language) for code in codes)
    return [_listed("what-if-caution-languages", "languages", names, language)] if names else []


def _spoken(plan: Plan) -> list[str]:
    return [
        *(code for segment in plan.segments for code in segment.languages),
        *(code for use in plan.channels for code in use.languages),
        *(text.language for text in plan.messages),
    ]


def _is_unpromoted(plan: Plan) -> bool:
    """Return whether an open call has no money for promotion."""
    promoting = plan.channels_for(ChannelPurpose.PROMOTE)
    money = sum(use.budget for use in promoting) + sum(way.budget or 0 for way in plan.attractions)
    influencers = any(influencer.followers for influencer in plan.influencers)
    return not (money or influencers or plan.recruitment.mode.is_by_letter)


def _cheaper_with_fewer(model: WhatIf, language: Language) -> list[str]:
    """Say that a voice became cheaper because less was spent on reaching people."""
    people = difference(model.first, model.second, "participants").mean
    cost = difference(model.first, model.second, "cost_per_participant").mean
    if people > -0.5 or cost >= 0:
        return []
    return [message("what-if-caution-cheaper", lang=language, fewer=format_number(-people, language))]


def _listed(key: str, name: str, names: dict[str, None], language: Language) -> str:
    listed = message("list-separator", lang=language).join(names)
    return message(key, lang=language, count=len(names), **{name: listed})
