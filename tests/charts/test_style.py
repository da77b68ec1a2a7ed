"""The shared style: typeface, alternative text, and words in the order in which they are read."""

from __future__ import annotations

from matplotlib import font_manager

from mashura.charts.style import Drawing, look, wrapped


def test_a_notebook_gets_the_picture_with_its_alternative_text():
    drawing = Drawing(alternative="8 people & more", figsize=(2, 1))
    bundle = drawing._repr_mimebundle_()
    assert bundle["text/plain"] == "8 people & more"
    assert 'alt="8 people &amp; more"' in bundle["text/html"]


def test_the_typeface_is_the_packages_own():
    with look():
        path = font_manager.findfont(font_manager.FontProperties())
    assert "fontpkg_ibm_plex_sans_arabic" in path


def test_a_long_text_is_wrapped_and_cut():
    assert wrapped("more shade at every stop of the town", width=12) == "more shade\nat every …"


def test_a_picture_that_no_typeface_has_is_left_out_and_an_emoji_stays():
    assert wrapped("More shade \U0001d000 🌳 please") == "More shade 🌳 please"


def test_marks_that_isolate_a_number_in_arabic_text_stay():
    assert wrapped("بنسبة \u2068 61%\u2069").count("\u2068") == 1
