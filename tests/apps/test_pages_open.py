"""Every registered app has a page that can be made in every language, with all the words that it shows."""

from __future__ import annotations

from importlib import import_module

import pytest

from mashura.apps.registry import NAMES, app
from mashura.i18n import LANGUAGES, Language


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_an_app_opens_in_every_language(
    name: str, language: Language, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MASHURA_DATABASE_URL", f"sqlite:///{tmp_path}/plans.sqlite")
    monkeypatch.setenv("QUERY_STRING", f"lang={language}")
    place = f"toolkit/mashura/apps/{name}/view.py"
    try:
        view = import_module(f"mashura.apps.{name}.view")
    except ModuleNotFoundError as error:
        pytest.fail(f"{place}: {error}")
    page = view.page()
    assert page.notice == {"kind": "info", "text": ""}, f"{place}: {page.notice['text']}"
    assert page.words["title"] == app(name).text("title", language)
    assert [link["name"] for link in page.links if link["here"]] == [name]
