"""A form as a person fills it in: texts are typed, choices are made, entries are added."""

from __future__ import annotations

import re
from typing import Any

from tests.apps.conftest import Visit

from mashura.methodology.labels import value_label


class Desk:
    """A person at a form: texts are typed, choices are made, entries are added."""

    def __init__(self, app: Visit) -> None:
        self.app = app
        self.page = app.page

    def field(self, path: str) -> Any:
        return self.page.locator(f'[data-field="{path}"]').first

    def write(self, **texts: str) -> None:
        """Fill in fields; of a path's dots each is written as two underscores."""
        for path, text in texts.items():
            inputs = self.field(path.replace("__", ".")).locator("textarea, input")
            inputs.first.fill(text)

    def choose(self, path: str, *values: Any) -> None:
        language = self.app.language
        self.field(path).locator(".v-field").click()
        for value in values:
            title = value if isinstance(value, str) and value in self.titles() else None
            title = title or value_label(value, language)
            self.page.locator(".v-overlay--active .v-list-item").filter(
                has_text=re.compile(f"^\\s*{re.escape(title)}\\s*$")
            ).first.click()
            self.field(path).locator(".v-field", has_text=title).wait_for()
        if self.page.locator(".v-overlay--active .v-list-item").count():
            self.page.keyboard.press("Escape")
        self.page.locator(".v-overlay--active .v-list-item").first.wait_for(state="detached")

    def titles(self) -> list[str]:
        items = self.page.locator(".v-overlay--active .v-list-item")
        items.first.wait_for()
        return [title.strip() for title in items.all_inner_texts()]

    def add(self, path: str) -> None:
        entries = self.page.locator(f'[data-field^="{path}."]')
        before = entries.count()
        self.page.locator(f'button[data-field="{path}"]').click()
        self.page.wait_for_function(
            "([path, before]) => document.querySelectorAll(`[data-field^='${path}.']`).length > before",
            arg=[path, before],
        )
