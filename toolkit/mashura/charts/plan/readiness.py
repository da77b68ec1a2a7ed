"""The readiness gate (S29-S34): how ready each side is, on what evidence, and what still closes it."""

from __future__ import annotations

from mashura.charts.style import ACCENT, PRIMARY, QUIET, Drawing, look, set_titles
from mashura.errors import InputError
from mashura.i18n import Language, active_language, direction, message
from mashura.methodology.labels import field_label, value_label
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.readiness import Readiness
from mashura.methodology.rules.gates import missing_outputs
from mashura.methodology.vocabulary import Level, Stage


def readiness(campaign: Campaign) -> Drawing:
    """Draw an entity's readiness for a campaign, side by side, and whether its gate is open.

    Parameters
    ----------
    campaign : Campaign
        Its readiness record is drawn.

    Returns
    -------
    Drawing
        One bar a side, from none (0) to full (4); empty bars have no evidence, and do not count.

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
    rtl = direction(language) == "rtl"
    sides = record.judgements()
    names = {name: field_label(Readiness, name, language) for name in sides}
    gate = message(
        "planning-gate-open" if not missing else "planning-gate-closed", lang=language, count=missing
    )
    told = "; ".join(
        message(
            "planning-readiness-told",
            lang=language,
            side=names[name],
            level="–" if one.level is None else value_label(one.level, language),
            evidence="yes" if one.evidence else "no",
        )
        for name, one in sides.items()
    )
    figure = Drawing(
        figsize=(9.6, 4.6),
        layout="constrained",
        alternative=message("planning-readiness-alternative", lang=language, gate=gate, told=told),
    )
    axes = figure.subplots()
    for place, one in enumerate(sides.values()):
        level = int(one.level or 0)
        counts = bool(one.evidence)
        axes.barh(
            place,
            level,
            height=0.56,
            facecolor=PRIMARY if counts else "white",
            edgecolor=PRIMARY if counts else ACCENT,
            hatch=None if counts else "///",
            linewidth=1.4,
        )
        if one.level is None or not counts:
            key = "planning-readiness-unjudged" if one.level is None else "planning-readiness-no-evidence"
            axes.annotate(
                message(key, lang=language),
                (level, place),
                xytext=(-7 if rtl else 7, 0),
                textcoords="offset points",
                ha="right" if rtl else "left",
                va="center",
                fontsize=10.5,
                color=ACCENT,
            )
    axes.set_yticks(range(len(sides)), list(names.values()), fontsize=11)
    axes.set_ylim(len(sides) - 0.4, -0.6)
    axes.set_xticks(range(5), [value_label(level, language) for level in Level], fontsize=10.5)
    axes.set_xlim((4.9, 0) if rtl else (0, 4.9))
    axes.grid(visible=True, axis="x")
    axes.grid(visible=False, axis="y")
    axes.tick_params(axis="y", length=0)
    set_titles(axes, "", "", "", language)
    figure.suptitle(
        gate,
        x=0.99 if rtl else 0.01,
        ha="right" if rtl else "left",
        fontsize=15,
        fontweight="bold",
        color=ACCENT if missing else PRIMARY,
    )
    figure.supxlabel(
        message("planning-readiness-note", lang=language),
        x=0.99 if rtl else 0.01,
        ha="right" if rtl else "left",
        fontsize=10.5,
        color=QUIET,
    )
    return figure
