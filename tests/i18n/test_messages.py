"""Messages speak the active language and never fall back to the other one."""

from __future__ import annotations

from contextvars import Context

import pytest

from mashura.errors import InputError, MashuraError
from mashura.i18n import active_language, direction, message, set_language, use_language


def test_an_error_speaks_the_language_that_is_active_when_it_is_shown():
    error = InputError("record-no-file", file="plan.yaml")
    with use_language("en"):
        assert "no file plan.yaml" in str(error)
    with use_language("ar"):
        assert "لا يوجد ملف" in str(error)


def test_input_errors_and_our_own_faults_have_their_exit_codes():
    assert (InputError("error-internal").exit_code, MashuraError("error-internal").exit_code) == (2, 1)


def test_a_latin_name_inside_arabic_text_is_isolated():
    assert "\u2068plan.yaml\u2069" in message("record-no-file", lang="ar", file="plan.yaml")
    assert "\u2068" not in message("record-no-file", lang="en", file="plan.yaml")


def test_a_list_of_isolated_words_is_read_from_right_to_left_in_arabic():
    names = "\u2068Omar\u2069، \u2068فاطمة\u2069"
    nested = f"«\u2068a\u2069»، «\u2068{names}\u2069»"
    for listed in (names, nested, "«\u2068فاطمة\u2069»"):
        assert f"\u2068\u200f{listed}\u2069" in message("record-no-file", lang="ar", file=listed)
        assert "\u200f" not in message("record-no-file", lang="en", file=listed)
    for ordinary in ("الملف \u2068a\u2069، \u2068b\u2069", "\u2068plan.yaml\u2069"):
        assert "\u200f" not in message("record-no-file", lang="ar", file=ordinary)


@pytest.mark.parametrize("key", ["no-such-message", "stage-plan.no-such-attribute"])
def test_a_missing_message_is_an_error(key):
    with pytest.raises(KeyError):
        message(key, lang="ar")


def test_a_missing_parameter_is_an_error():
    with pytest.raises(KeyError, match="file"):
        message("record-no-file", lang="en")


def test_arabic_counts_take_their_six_forms():
    forms = {message("cli-course-problems", lang="ar", count=count) for count in (0, 1, 2, 3, 11)}
    assert len({form.replace("\u20683\u2069", "").replace("\u206811\u2069", "") for form in forms}) == 5


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"MASHURA_LANG": "ar", "LANG": "en_GB.UTF-8"}, "ar"),
        ({"MASHURA_LANG": "", "LANG": "ar_AE.UTF-8"}, "ar"),
        ({"MASHURA_LANG": "fr", "LANG": "C"}, "en"),
    ],
)
def test_the_environment_chooses_the_language(monkeypatch, variables, language):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    # In a context where no program has chosen one.
    assert Context().run(active_language) == language


def test_setting_a_language_lasts_and_a_with_block_does_not():
    before = active_language()
    with use_language("ar"):
        assert direction(active_language()) == "rtl"
        with use_language("en"):
            set_language("en")
        assert active_language() == "ar"
    assert active_language() == before
