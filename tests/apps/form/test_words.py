"""Words of the form that stand beside every record: questionnaire, year and plan."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mashura import i18n
from mashura.i18n import LANGUAGES, message, message_keys

OF_PLANS_ONLY = {"form-duplicate", "form-case-again"}
ELSEWHERE = {"apps-entity-offer", "store-conflict", "store-not-an-author"}
PLAN = {"ar": "خطة|خطت", "en": "plan"}


def shared() -> list[str]:
    keys = set(message_keys("en"))
    return sorted(
        key
        for key in keys
        if (key.startswith(("form-", "working-file-")) or key in ELSEWHERE)
        and not key.startswith(("form-approval-", "working-file-costs"))
        and key not in OF_PLANS_ONLY
    )


def variables() -> set[str]:
    """Return the names of all variables of messages."""
    texts = (
        file.read_text(encoding="utf-8") for file in (Path(i18n.__file__).parent / "locales").rglob("*.ftl")
    )
    return {name for text in texts for name in re.findall(r"\$(\w+)", text)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_every_form_says_does_not_speak_of_a_plan(language: str) -> None:
    params = dict.fromkeys(variables() - {"key", "lang"}, 1)
    said = {key: message(key, lang=language, **params) for key in shared()}
    assert len(said) > 50
    assert [key for key, text in said.items() if re.search(PLAN[language], text, re.IGNORECASE)] == []
