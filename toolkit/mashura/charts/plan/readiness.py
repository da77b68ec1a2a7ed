"""The readiness gate (S29-S34): how ready each side is, on what evidence, and whether the gate is open."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch

from mashura.charts.registry import chart
from mashura.charts.style import ACCENT, PRIMARY, Drawing, horizontal_bars, label_bar, look, set_heading
from mashura.errors import InputError
from mashura.i18n import Language, active_language, direction, message
from mashura.methodology.labels import field_label, value_label
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.readiness import Readiness
from mashura.methodology.rules.gates import missing_outputs, required_outputs
from mashura.methodology.vocabulary import Level, Stage

# Gaps show which sides belong to one condition of the gate: management, the institution, the audience.
_PLACES = (0.0, 1.35, 2.35, 3.35, 4.35, 5.7, 6.7)
_A_ROW = 4


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
        One bar per side, from none (0) to full (4); hatched bars have no evidence and do not count. Below
        them stand the conditions of the gate, each met or missing.

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
    missing = {output.name for output in missing_outputs(Stage.READINESS, campaign)}
    required = required_outputs(Stage.READINESS, campaign.size)
    conditions = {output.name: output.name not in missing for output in required}
    with look():
        return _draw(campaign.readiness, conditions, language)


def _draw(record: Readiness, conditions: dict[str, bool], language: Language) -> Drawing:
    sides = record.judgements()
    names = {name: field_label(Readiness, name, language) for name in sides}
    missing = sum(not met for met in conditions.values())
    gate = message(
        "planning-gate-open" if not missing else "planning-gate-closed",
        lang=language,
        count=missing,
        all=len(conditions),
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
    told = "; ".join(
        f"{_condition(name, language)}: {_state(met, language)}" for name, met in conditions.items()
    )
    figure = Drawing(
        figsize=(9.6, 6.2),
        layout="constrained",
        alternative=message(
            "planning-readiness-alternative", lang=language, gate=gate, told=in_words, conditions=told
        ),
    )
    bars, boxes = figure.subplots(2, 1, height_ratios=(4.0, 1.7))
    _draw_sides(bars, record, names, language)
    _draw_conditions(boxes, conditions, language)
    remark = message("planning-readiness-note", lang=language)
    set_heading(figure, gate, remark, color=ACCENT if missing else PRIMARY)
    return figure


def _draw_sides(axes: Axes, record: Readiness, names: dict[str, str], language: Language) -> None:
    for place, judgement in zip(_PLACES, record.judgements().values(), strict=True):
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
    axes.set_yticks(_PLACES, list(names.values()), fontsize=11)
    axes.set_ylim(_PLACES[-1] + 0.6, -0.6)
    axes.set_xticks(range(5), [value_label(level, language) for level in Level], fontsize=10.5)
    axes.set_xlim(0, 4.9)
    axes.tick_params(axis="y", length=0)
    horizontal_bars(axes)


def _draw_conditions(axes: Axes, conditions: dict[str, bool], language: Language) -> None:
    """Draw a box for each condition of the gate: first the stage's questions, below them its outputs."""
    rtl = direction(language) == "rtl"
    axes.set_axis_off()
    axes.set_xlim((_A_ROW, 0) if rtl else (0, _A_ROW))
    axes.set_ylim(2.02, -0.02)
    for number, (name, met) in enumerate(conditions.items()):
        row, column = divmod(number, _A_ROW)
        colour = PRIMARY if met else ACCENT
        box = FancyBboxPatch(
            (column + 0.03, row + 0.08),
            0.94,
            0.84,
            boxstyle="round,pad=0,rounding_size=0.04",
            facecolor=PRIMARY if met else "white",
            edgecolor=colour,
            linewidth=1.4,
            linestyle="-" if met else (0, (3, 2)),
        )
        axes.add_patch(box)
        words = f"{_condition(name, language)}\n{_state(met, language)}"
        axes.text(
            column + 0.5,
            row + 0.5,
            words,
            ha="center",
            va="center",
            fontsize=10.5,
            linespacing=1.35,
            color="white" if met else ACCENT,
        )


def _condition(name: str, language: Language) -> str:
    return message(f"planning-condition-{name}", lang=language)


def _state(met: bool, language: Language) -> str:
    return message("planning-condition-met" if met else "planning-condition-missing", lang=language)
