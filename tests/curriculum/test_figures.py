"""One figure of each module, compared with a stored picture in both languages.

After a wanted change of a figure, look at the new pictures that this stores, and commit them::

    MASHURA_STORE_FIGURES=1 python -m pytest tests/curriculum/test_figures.py
"""

import base64
import io
import os
import re
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageFilter

from mashura.course.sources.outline import course_modules
from mashura.i18n import LANGUAGES

STORED = Path(__file__).with_name("figures")
# Module: lesson and cell.
FIGURES = {
    "m00": ("m00-welcome", "m00-arrivals"),
    "m01": ("m01-what-participation-is", "m01-levels-figure"),
    "m02": ("m02-readiness-gate", "m02-readiness-figure"),
    "m03": ("m03-when-where-how", "m03-gantt-figure"),
    "m04": ("m04-channels", "m04-matrix"),
}
WIDTH = 480
# Shares of the way from black to white. Another machine's rounding of edges stays below a tenth of these.
MOST_DIFFERENT = {"mean": 0.004, "anywhere": 0.25}


def picture(notebook, identifier) -> Image.Image:
    """Return a cell's figure in grey, small enough to be stored."""
    cell = next(cell for cell in notebook.cells if cell.id == identifier)
    pages = [output.data["text/html"] for output in cell.outputs if "text/html" in output.get("data", {})]
    found = re.search(r"data:image/png;base64,([A-Za-z0-9+/=]+)", "".join(pages))
    assert found, f"{identifier} shows no figure"
    image = Image.open(io.BytesIO(base64.b64decode(found[1]))).convert("L")
    return image.resize((WIDTH, round(image.height * WIDTH / image.width)), Image.Resampling.LANCZOS)


def differences(one: Image.Image, other: Image.Image) -> dict[str, float]:
    """Return the mean difference of two pictures, and the largest one of any small patch."""
    if abs(one.height - other.height) > 2:
        return {"mean": 1.0, "anywhere": 1.0}
    pixels = [
        np.asarray(image.resize(one.size).filter(ImageFilter.GaussianBlur(2)), dtype=float) / 255
        for image in (one, other)
    ]
    apart = np.abs(pixels[0] - pixels[1])
    return {"mean": float(apart.mean()), "anywhere": float(apart.max())}


def alike(one: Image.Image, other: Image.Image) -> bool:
    return all(found <= MOST_DIFFERENT[name] for name, found in differences(one, other).items())


def stored(module, language) -> Image.Image:
    return Image.open(STORED / f"{module}-{language}.png")


def test_every_module_has_a_stored_figure():
    assert list(FIGURES) == [module.id for module in course_modules()]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("module", FIGURES)
def test_a_modules_figure_looks_as_the_stored_one(module, language, executed, tmp_path):
    lesson, cell = FIGURES[module]
    drawn = picture(executed(lesson, language).notebook, cell)
    if os.environ.get("MASHURA_STORE_FIGURES"):
        STORED.mkdir(exist_ok=True)
        drawn.save(STORED / f"{module}-{language}.png", optimize=True)
    drawn.save(tmp_path / f"{module}-{language}.png")
    found = differences(stored(module, language), drawn)
    assert alike(stored(module, language), drawn), f"{found}: compare {tmp_path} with {STORED}"


@pytest.mark.parametrize("module", FIGURES)
def test_the_comparison_tells_two_languages_and_a_moved_mark_apart(module):
    arabic, english = (stored(module, language) for language in LANGUAGES)
    assert alike(arabic, arabic)
    assert not alike(arabic, english)
    moved = english.copy()
    box = (WIDTH // 2, english.height // 2, WIDTH // 2 + 40, english.height // 2 + 25)
    moved.paste(255 - int(np.asarray(english.crop(box)).mean()), box)
    assert not alike(english, moved)
