"""The page of the app of own publics."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import traitlets as t

from mashura.apps.campaign.countries import country_choices
from mashura.apps.my_public.app import APP
from mashura.apps.my_public.choices import (
    role_choices,
    role_title,
    usual_role,
    word_choices,
)
from mashura.apps.my_public.model import Made, MyPublic, Table
from mashura.apps.my_public.pictures import age_pyramid, shares_chart
from mashura.apps.shell.account import ACCOUNT_COMPONENT, account_table, account_words
from mashura.apps.shell.messages import error_text
from mashura.apps.shell.page import Page, asked_language, uploaded
from mashura.apps.shell.words import next_links, words_with_prefix
from mashura.data.notes import ReadPart
from mashura.errors import InputError
from mashura.i18n import Language, format_number, message, parse_number
from mashura.publics.description import borrowed_text, origin
from mashura.publics.groups import listed
from mashura.simulation import World, load_world
from mashura.simulation.public.world import ATTRIBUTES
from mashura.store import PlanStore

_PEOPLE = range(100, 2_000_000_001)
_IN_THE_FORM = ("publics-unknown-word", "publics-bad-number", "publics-no-attribute")


def page() -> MyPublicPage:
    """Return the app as the page's address asks for it."""
    return MyPublicPage(MyPublic(asked_language()), PlanStore())


class MyPublicPage(Page):
    """Upload tables of a census, see what is understood, correct it, and save the public."""

    template_file = (__file__, "view.vue")

    tables = t.List(t.Dict()).tag(sync=True)
    bases = t.List(t.Dict()).tag(sync=True)
    base = t.Unicode().tag(sync=True)
    base_about = t.Unicode().tag(sync=True)
    countries = t.List(t.Dict()).tag(sync=True)
    country = t.Unicode().tag(sync=True)
    name = t.Unicode().tag(sync=True)
    population = t.Unicode().tag(sync=True)
    problem = t.Unicode().tag(sync=True)
    taken = t.Bool().tag(sync=True)
    made = t.Dict().tag(sync=True)
    own = t.List(t.Dict()).tag(sync=True)
    next = t.List(t.Dict()).tag(sync=True)

    def __init__(self, public: MyPublic, store: PlanStore) -> None:
        self.public = public
        language = public.language
        filled = {"delete-ask": "title"}
        words = words_with_prefix("my-public-page-", language, filled=filled) | account_words(language)
        super().__init__(APP, language, store, words, ACCOUNT_COMPONENT)
        self.bases = [{"value": world.name, "title": world.title[language]} for world in public.bases()]
        self.countries = country_choices(language)
        self.next = next_links(APP, language, "")
        with self.telling():
            self._show()

    def vue_add(self, data: dict[str, Any]) -> None:
        """Add a table that was chosen."""
        with self._showing():
            self.public.add(str(data["name"])[:200], uploaded(data))

    def vue_remove(self, data: dict[str, Any]) -> None:
        """Take a table away."""
        with self._showing():
            self.public.remove(str(data["name"]))

    def vue_say_column(self, data: dict[str, Any]) -> None:
        """Say what a column holds."""
        with self._showing():
            self.public.say_column(str(data["table"]), str(data["header"]), str(data["role"]))

    def vue_show(self, data: dict[str, Any]) -> None:
        """Show the cells of a column that a person calls harmless, or hide them again."""
        with self._showing():
            self.public.show(str(data["table"]), str(data["header"]), shown=bool(data["shown"]))

    def vue_say_word(self, data: dict[str, Any]) -> None:
        """Say what a word means."""
        with self._showing():
            self.public.say_word(
                str(data["table"]), str(data["attribute"]), str(data["word"]), str(data["value"])
            )

    def vue_choose(self, data: dict[str, Any]) -> None:
        """Choose base, country, name or number of people."""
        with self._showing():
            self._choose(data)

    def vue_save(self, data: dict[str, Any]) -> None:
        """Save the public."""
        with self._showing():
            try:
                name = self.public.save(over_another=bool(data.get("over_another")))
            except InputError as error:
                if error.key != "publics-already-there":
                    raise
                self.taken = True
                return
            self.say_message("success", "my-public-saved", name=name)

    def vue_start(self, _data: dict[str, Any]) -> None:
        """Begin anew."""
        with self._showing():
            self.public.start()

    def vue_delete(self, data: dict[str, Any]) -> None:
        """Put an own public away, after the question."""
        with self._showing():
            name = str(data["name"])
            self.public.delete(name)
            self.say_message("success", "my-public-deleted", name=name)
            self.notice = {**self.notice, "back": {"name": name}}

    def vue_undelete(self, data: dict[str, Any]) -> None:
        """Bring a public back."""
        with self._showing():
            self.public.undelete(str(data["name"]))
            self.say_message("success", "my-public-undeleted", name=str(data["name"]))

    def _choose(self, data: dict[str, Any]) -> None:
        if "base" in data:
            load_world(str(data["base"]))
            self.public.base = str(data["base"])
        if "country" in data:
            self.public.country = str(data["country"]) if data["country"] else None
        if "name" in data:
            self.public.name = " ".join(str(data["name"]).split())[:60]
        if "population" in data:
            typed = str(data["population"] or "").strip()
            try:
                people = int(parse_number(typed)) if typed else None
            except ValueError:
                people = 0
            if people is not None and people not in _PEOPLE:
                raise InputError("my-public-bad-number-of-people", value=typed[:40])
            self.public.population = people

    @contextmanager
    def _showing(self) -> Iterator[None]:
        self.taken = False
        with self.telling():
            yield
        self._show()

    def _show(self) -> None:
        public, language = self.public, self.public.language
        base = load_world(public.base)
        self.base, self.base_about = public.base, base.description[language]
        self.country = public.country or base.country
        self.name = public.name
        self.population = str(public.population or "")
        self.tables = [self._table(table) for table in public.tables]
        self.own = [self._own(name, world) for name, world in public.own()]
        self.problem, self.made = "", {}
        if public.tables:
            try:
                self.made = self._made(public.make(), base)
            except InputError as error:
                self.problem = _problem(error, language)

    def _table(self, table: Table) -> dict[str, Any]:
        language = self.public.language
        columns = []
        for header, role in table.mapping.columns.items():
            usual = usual_role(role)
            columns.append(
                {
                    "header": header,
                    "samples": listed(table.samples(header)),
                    "withheld": header in table.withheld and header not in table.shown,
                    "role": usual,
                    "choices": role_choices(header, usual, language),
                }
            )
        words = [
            {
                "attribute": attribute,
                "word": word,
                "value": table.mapping.words.get(attribute, {}).get(word, ""),
                "choices": word_choices(attribute, language),
            }
            for attribute, unknown in table.unknown.items()
            for word in unknown
        ]
        rows = message("my-public-rows", lang=language, count=len(table.content.rows))
        account = account_table(_in_words(table.account, language), language, table.withheld, table.shown)
        return {"name": table.name, "rows": rows, "columns": columns, "words": words, "account": account}

    def _made(self, made: Made, base: World) -> dict[str, Any]:
        language, world = self.public.language, made.world
        return {
            "people": message(
                "publics-people", lang=language, people=format_number(world.population, language)
            ),
            "notes": [note.text(language) for note in made.notes],
            "borrowed": borrowed_text(world, language),
            "pyramid": age_pyramid(world, base, language),
            "ages": origin(world, "age_band", language),
            "parts": self._parts(world, base, borrowed=False),
            "same": self._parts(world, base, borrowed=True),
        }

    def _parts(self, world: World, base: World, *, borrowed: bool) -> list[dict[str, str]]:
        """Return pictures of what the tables say, or of what is borrowed; the pyramid shows the ages."""
        language = self.public.language
        fields = world.borrowed.fields if world.borrowed else ()
        return [
            {
                "title": role_title(attribute, language),
                "origin": origin(world, attribute, language),
                "picture": shares_chart(world, base, attribute, language),
            }
            for attribute in ATTRIBUTES
            if attribute != "age_band" and (attribute in fields) == borrowed
        ]

    def _own(self, name: str, world: World | InputError) -> dict[str, str]:
        language = self.public.language
        if isinstance(world, InputError):
            return {"name": name, "title": name, "about": error_text(world, language), "people": ""}
        people = format_number(world.population, language)
        return {
            "name": name,
            "title": world.title[language],
            "about": world.description[language],
            "people": message("publics-people", lang=language, people=people),
        }


def _in_words(account: tuple[ReadPart, ...], language: Language) -> list[ReadPart]:
    """Return an account with roles in words, where it names those of columns."""
    return [
        replace(part, details={"role": role_title(part.details["role"], language)})
        if "role" in part.details
        else part
        for part in account
    ]


def _problem(error: InputError, language: Language) -> str:
    """Return an error in words of the form, where its own words are those of the command line."""
    if error.key in _IN_THE_FORM:
        return message(error.key.replace("publics-", "my-public-"), lang=language, **error.params)
    return error_text(error, language)
