"""The readiness gate (S29-S34): how ready each side is, on what evidence, and whether the gate is open."""

from __future__ import annotations

from mashura.charts.registry import chart
from mashura.charts.style import ACCENT, PRIMARY, Drawing, horizontal_bars, label_bar, look, set_heading
from mashura.errors import InputError
from mashura.i18n import Language, active_language, message
from mashura.methodology.labels import field_label, value_label
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.readiness import Readiness
from mashura.methodology.rules.gates import missing_outputs
from mashura.methodology.vocabulary import Level, Stage


@chart
def readiness(campaign: Campaign) -> Drawing:
    """Draw how ready each side of an entity is for a campaign, and whether the gate is open.

    Parameters
    ----------
    campaign : Campaign
        Its readiness record is drawn.

    Returns
    -------
    Drawing
        One bar per side, from none (0) to full (4); empty bars have no evidence and do not count.

    Raises
    ------
    InputError
        If the campaign has no readiness record yet.

    Examples
    --------
    >>> ready = {"laws": {"level": 4, "evidence": "Letter of the legal office"}}
    >>> figure = readiness(Campaign(readiness=ready))
    >>> max(int(bar.get_width()) for bar in figure.axes[0].patches)
    4
    """
    if campaign.readiness is None:
        raise InputError("planning-no-readiness")
    language = active_language()
    with look():
        return _draw(campaign.readiness, len(missing_outputs(Stage.READINESS, campaign)), language)


def _draw(record: Readiness, missing: int, language: Language) -> Drawing:
    sides = record.judgements()
    names = {name: field_label(Readiness, name, language) for name in sides}
    gate = message(
        "planning-gate-open" if not missing else "planning-gate-closed", lang=language, count=missing
    )
    in_words = "; ".join(
        message(
            "planning-readiness-told",
            lang=language,
            side=names[name],
            level="–" if judgement.level is None else value_label(judgement.level, language),
            evidence="yes" if judgement.evidence else "no",
        )
        for name, judgement in sides.items()
    )
    figure = Drawing(
        figsize=(9.6, 4.6),
        layout="constrained",
        alternative=message("planning-readiness-alternative", lang=language, gate=gate, told=in_words),
    )
    axes = figure.subplots()
    for place, judgement in enumerate(sides.values()):
        level = int(judgement.level or 0)
        counts = bool(judgement.evidence)
        axes.barh(
            place,
            level,
            height=0.56,
            facecolor=PRIMARY if counts else "white",
            edgecolor=PRIMARY if counts else ACCENT,
            hatch=None if counts else "///",
            linewidth=1.4,
        )
        if judgement.level is None or not counts:
            key = "unjudged" if judgement.level is None else "no-evidence"
            text = message(f"planning-readiness-{key}", lang=language)
            label_bar(axes, text, level, place, gap=7, fontsize=10.5, color=ACCENT)
    axes.set_yticks(range(len(sides)), list(names.values()), fontsize=11)
    axes.set_ylim(len(sides) - 0.4, -0.6)
    axes.set_xticks(range(5), [value_label(level, language) for level in Level], fontsize=10.5)
    axes.set_xlim(0, 4.9)
    axes.tick_params(axis="y", length=0)
    horizontal_bars(axes)
    remark = message("planning-readiness-note", lang=language)
    set_heading(figure, gate, remark, color=ACCENT if missing else PRIMARY)
    return figure
