"""Texts in scripts without a typeface are shown with a sign, not as boxes, and without warnings."""

from __future__ import annotations

import io
import warnings

import pytest

from mashura.charts.style import Drawing, drawable_text, look, wrapped
from mashura.i18n import use_language
from mashura.i18n.typefaces import further_typefaces, with_sign

OTHER_SCRIPTS = {
    "Chinese": "公交车太慢",
    "Malayalam": "ബസ് വൈകുന്നു",
    "Tamil": "பேருந்து தாமதம்",
    "Bengali": "বাস দেরি করে",
    "Hindi": "बस देर से आती है",
}


def test_a_run_of_words_becomes_one_sign_and_the_rest_stays() -> None:
    drawable = {*map(ord, "The bus!")}
    assert with_sign("The ബസ് വൈകുന്നു bus!", drawable, "[x]") == "The [x] bus!"
    assert with_sign("The bus!", drawable, "[x]") == "The bus!"


@pytest.mark.parametrize("text", ["Café in Łódź, Привет", "باصٌ «جديد»، ٣ خطوط", "ٹریفک بہت زیادہ ہے"])
def test_texts_that_the_typefaces_have_are_drawn_as_they_are(text: str) -> None:
    assert drawable_text(text) == text


@pytest.mark.parametrize("text", OTHER_SCRIPTS.values(), ids=OTHER_SCRIPTS)
def test_a_figure_with_any_script_gives_no_warning(text: str) -> None:
    with warnings.catch_warnings(), use_language("en"), look():
        warnings.simplefilter("error")
        drawing = Drawing(alternative="", figsize=(3, 2))
        axes = drawing.subplots()
        axes.set_title(f"Bus: {text}")
        axes.bar([wrapped(text)], [1])
        drawing.savefig(io.BytesIO(), format="png")
    if not further_typefaces():
        assert axes.get_title() == "Bus: [another script]"
