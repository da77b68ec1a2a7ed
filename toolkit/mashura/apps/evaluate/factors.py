"""What went with more or fewer participants; and what is known of a simulated public (S77)."""

from __future__ import annotations

from typing import Any

from mashura.apps.form.parts import drawing
from mashura.apps.shell.files import File
from mashura.apps.shell.svg_charts import EstimateBar, PairedBar, estimate_chart, paired_bar_chart
from mashura.apps.shell.words import words_with_prefix
from mashura.i18n import format_number, format_percent, message

_MOST = 10


def _say(key: str, language: Any) -> str:
    return message(f"apps-evaluate-factors-{key}", lang=language)


def _shown(editor: Any) -> dict[str, Any]:
    language, measured = editor.language, editor.measured
    found = measured.factors(editor.campaign)
    if found is None:
        return {"has": False, "days": [], "channels": "", "segments": "", "effects": [], "can": False}
    return {
        "has": True,
        "days": [{"label": ratio.label(language), "text": ratio.text(language)} for ratio in found.days],
        "channels": estimate_chart(
            [
                EstimateBar(
                    label=share.label(language),
                    share=share.share,
                    low=share.low,
                    high=share.high,
                    text=_channel_text(share, language),
                )
                for share in found.channels[:_MOST]
            ],
            title=_say("channels", language),
            language=language,
        )
        if found.channels
        else "",
        "segments": _segments(found.segments, language),
        "can": measured.world is not None,
        "effects": [
            {
                "label": effect.label(language),
                "text": message(
                    "apps-evaluate-said-effect",
                    lang=language,
                    effect=format_number(round(effect.effect), language),
                    without=format_number(round(effect.without), language),
                    participants=format_number(round(effect.participants), language),
                ),
            }
            for effect in measured.counterfactuals
        ],
    }


def _channel_text(share: Any, language: Any) -> str:
    text = format_percent(share.share, language)
    if share.per_visitor is None:
        return text
    rate = format_percent(share.per_visitor, language)
    return message("apps-evaluate-said-per-visitor", lang=language, share=text, rate=rate)


def _segments(segments: Any, language: Any) -> str:
    bars = [
        PairedBar(
            label=segment.name,
            first=float(segment.wanted),
            second=float(segment.came),
            first_text=format_number(segment.wanted, language),
            second_text=format_number(segment.came, language),
            highlighted=segment.came < segment.wanted,
        )
        for segment in segments
        if segment.wanted
    ]
    if not bars:
        return ""
    return paired_bar_chart(
        bars,
        title=_say("segments", language),
        first=_say("wanted", language),
        second=_say("came", language),
        language=language,
    )


def _act(editor: Any, _data: dict[str, Any]) -> File | None:
    editor.measured.compute_counterfactuals(editor.campaign)
    return None


FACTORS = drawing(
    __file__,
    "factors",
    words=lambda language: words_with_prefix("apps-evaluate-factors-", language),
    shown=_shown,
    act=_act,
)
