"""The templates of the entity on the page: kept, shared with colleagues, begun from, thrown away (S51)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from mashura.apps.form.panels import saved_when
from mashura.apps.home.model import Home
from mashura.apps.registry import app_of_stage
from mashura.apps.shell.page import Page
from mashura.i18n import message
from mashura.methodology import Stage
from mashura.store import SavedVersion


class OwnTemplates(Page):
    """What a person does with templates; the page of the campaigns is one of these."""

    home: Home

    def vue_keep_template(self, data: dict[str, Any]) -> None:
        """Keep a campaign's answers as a template."""
        with self._showing():
            kept = self.home.keep_template(str(data["plan_id"]))
            self.say_message("success", "home-template-kept", title=self._title(kept.title))

    def vue_start_template(self, data: dict[str, Any]) -> None:
        """Begin a campaign with a template."""
        with self.telling():
            begun = self.home.start_from_template(str(data["plan_id"]))
            self.follow(app_of_stage(Stage.PLAN).address(self.home.language, begun))

    def vue_share_template(self, data: dict[str, Any]) -> None:
        """Share a template with a person."""
        with self._showing():
            name = self.home.share_template(str(data["plan_id"]), str(data["person"]))
            self.say_message("success", "home-template-shared", title=str(data["title"]), person=name)

    def vue_unshare_template(self, data: dict[str, Any]) -> None:
        """Stop sharing a template with a person."""
        with self._showing():
            person = str(data["person"])
            self.home.unshare(str(data["plan_id"]), person)
            name = self.home.store.people().get(person, person)
            self.say_message("success", "home-unshared", title=str(data["title"]), person=name)

    def vue_throw_template_away(self, data: dict[str, Any]) -> None:
        """Put a template into the bin."""
        with self._showing():
            self.home.throw_template_away(str(data["plan_id"]))
            self.say_message("success", "home-deleted", title=str(data["title"]))
            self.notice = {**self.notice, "back": {"plan_id": data["plan_id"], "title": data["title"]}}

    def _template(self, saved: SavedVersion) -> dict[str, Any]:
        """Return a template with whom it is shared, or by whom."""
        shown, store, mine = self._saved(saved), self.home.store, saved.owner == self.home.store.user
        people = store.people()
        if not mine:
            by = self._text("home-owner", owner=people.get(saved.owner, saved.owner))
            shown["about"] = f"{shown['about']} · {by}"
        shared = store.shared_with(saved.plan_id) if mine else {}
        return {
            **shown,
            "mine": mine,
            "shared": [{"person": user, "name": people.get(user, user)} for user in shared],
        }

    def _saved(self, saved: SavedVersion) -> dict[str, str]:
        about = saved_when(saved, self.home.language)
        return {"plan_id": saved.plan_id, "title": self._title(saved.title), "about": about}

    @contextmanager
    def _showing(self) -> Iterator[None]:
        with self.telling():
            yield
        self._show()

    def _show(self) -> None:
        """Show everything from the store."""
        raise NotImplementedError

    def _title(self, title: str) -> str:
        return title or self._text("home-untitled")

    def _text(self, key: str, **params: Any) -> str:
        return message(key, lang=self.home.language, **params)
