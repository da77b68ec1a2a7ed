"""The steps of the analysis: contributions, results, themes, repetitions, findings (S60-S62)."""

from __future__ import annotations

from mashura.apps.analyse.acts import act
from mashura.apps.analyse.panels import material_shown, progress_shown, repeated_shown, results_shown
from mashura.apps.analyse.theme_panel import themes_shown
from mashura.apps.form.parts import Fields, FormStep, Layout, drawing
from mashura.apps.shell.words import words_with_prefix

PROGRESS = drawing(
    __file__,
    "analysisprogress",
    component="progress",
    words=lambda language: words_with_prefix("analyse-progress-", language),
    shown=progress_shown,
    act=act,
)
MATERIAL = drawing(
    __file__,
    "contributions",
    words=lambda language: words_with_prefix("analyse-material-", language),
    shown=material_shown,
    act=act,
    fields=("findings.source", "findings.material_version", "findings.compared_with"),
)
RESULTS = drawing(
    __file__,
    "results",
    words=lambda language: words_with_prefix("analyse-results-", language),
    shown=results_shown,
    act=act,
    fields=(
        *("findings.participants", "findings.statements", "findings.votes", "findings.opinion_groups"),
        *("findings.consensus", "findings.divisive", "findings.representativeness"),
    ),
)
THEMES = drawing(
    __file__,
    "themes",
    words=lambda language: words_with_prefix("analyse-themes-", language),
    shown=themes_shown,
    act=act,
    fields=("findings.themes", "findings.theme_changes"),
)
REPEATED = drawing(
    __file__,
    "repeated",
    words=lambda language: words_with_prefix("analyse-repeated-", language),
    shown=repeated_shown,
    act=act,
    fields=("findings.rulings",),
)

ANALYSIS = Layout(
    head=PROGRESS,
    steps=(
        FormStep(name="contributions", parts=(MATERIAL,)),
        FormStep(name="results", outputs=("findings.results",), parts=(RESULTS,)),
        FormStep(name="themes", parts=(THEMES,)),
        FormStep(name="repeated", parts=(REPEATED,)),
        FormStep(
            name="findings",
            outputs=("findings.methods",),
            parts=(
                Fields(section="findings", paths=("findings.methods", "findings.tools", "findings.limits")),
            ),
        ),
    ),
)
