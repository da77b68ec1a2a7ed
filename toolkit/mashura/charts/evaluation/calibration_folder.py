"""The calibration report as a folder: a page and its figures in both languages (S77)."""

from __future__ import annotations

from pathlib import Path

from mashura.charts.evaluation.calibration import calibration_arrivals, calibration_facts
from mashura.evaluation.simulator.calibration import Calibration
from mashura.evaluation.simulator.calibration_report import ARRIVALS_FIGURE, FACTS_FIGURE, report
from mashura.i18n import LANGUAGES, use_language

_DOTS_PER_INCH = 90


def write_report(calibration: Calibration, folder: Path) -> Path:
    """Write ``calibration.ar.md``, ``calibration.en.md`` and their figures, and return the folder.

    Parameters
    ----------
    calibration : Calibration
        From :func:`mashura.evaluation.calibrate`.
    folder : pathlib.Path
        Created if it is missing; files of these names are replaced.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for lang in LANGUAGES:
        with use_language(lang):
            page = folder / f"calibration.{lang}.md"
            page.write_text(report(calibration, lang), encoding="utf-8")
            for name, draw in ((FACTS_FIGURE, calibration_facts), (ARRIVALS_FIGURE, calibration_arrivals)):
                draw(calibration).savefig(folder / name.format(lang=lang), dpi=_DOTS_PER_INCH)
    return folder
