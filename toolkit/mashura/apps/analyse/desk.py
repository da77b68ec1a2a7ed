"""What is being done for one page, and the results so far; no widgets here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mashura.analysis.texts.theme_changes import ChangedThemes, with_changes
from mashura.analysis.texts.themes import Theme, Themes
from mashura.apps.analyse.process import Worker
from mashura.errors import InputError
from mashura.i18n import Language, message
from mashura.methodology import Campaign, Findings
from mashura.methodology.records.findings import ThemeChange

# The steps of one order, so that progress can be said in percent.
READING = ("begin", "read", "mask")
ANALYSING = ("begin", "counts", "people", "groups", "stability", "texts", "integrity", "survey",
             "evaluation", "pages")  # fmt: skip
REPORTING = ("begin", "report")

COPY = "export"
"""The name, without its ending, under which a file that was brought in is read."""


@dataclass
class Results:
    """What the analysis of one version of the contributions found, as the page needs it."""

    sections: list[dict[str, Any]]
    automatic: Themes
    texts: dict[str, str]
    read: int
    contributions: int
    clusters: list[list[str]]
    more_clusters: int
    campaigns: list[dict[str, Any]]
    unfit_rulings: list[str]
    left_out: int
    moderated: list[str]
    findings: Findings
    made_with: tuple[Any, ...]

    @classmethod
    def of(cls, done: Mapping[str, Any], made_with: tuple[Any, ...]) -> Results:
        """Return the results in the answer of the process."""
        found = done["automatic"]
        return cls(
            sections=[*done["sections"]],
            automatic=Themes(
                themes=tuple(
                    Theme(
                        theme_id=theme["theme_id"],
                        name=theme["name"],
                        keywords=tuple(theme["keywords"]),
                        statements=tuple(theme["statements"]),
                        examples=tuple(theme["examples"]),
                    )
                    for theme in found["themes"]
                ),
                unassigned=tuple(found["unassigned"]),
                simulated=found["simulated"],
            ),
            texts=dict(done["texts"]),
            read=done["read"],
            contributions=done["contributions"],
            clusters=done["clusters"],
            more_clusters=done["more_clusters"],
            campaigns=done["campaigns"],
            unfit_rulings=done["unfit_rulings"],
            left_out=done["left_out"],
            moderated=done["moderated"],
            findings=Findings.model_validate(done["findings"]),
            made_with=made_with,
        )

    def section(self, name: str) -> dict[str, Any]:
        """Return a section by its name, else the first one; nothing without sections."""
        named = (section for section in self.sections if section["name"] == name)
        return next(named, self.sections[0] if self.sections else {})


@dataclass
class Desk:
    """The export that is being read, the results, and what the page looks at."""

    language: Language
    worker: Worker = field(default_factory=Worker)
    busy: tuple[str, ...] = ()
    step: str = ""
    error: str = ""
    file: Path | None = None
    name: str = ""
    choice: dict[str, Any] = field(default_factory=dict)
    asks: list[dict[str, str]] = field(default_factory=list)
    columns: list[dict[str, Any]] = field(default_factory=list)
    withheld: list[dict[str, str]] = field(default_factory=list)
    results: Results | None = None
    section: str = ""
    theme: str = ""
    page: int = 0
    search: str = ""
    looks: int = 0
    _made_with: tuple[Any, ...] = ()
    _changed: tuple[tuple[ThemeChange, ...], Themes, ChangedThemes] | None = None

    def read_file(self, name: str, content: bytes, account: Mapping[str, str]) -> None:
        """Begin to read an export; it is deleted as soon as nothing has to be asked about it any more.

        Raises
        ------
        InputError
            If it is empty.
        """
        if not content:
            raise InputError("apps-analyse-empty", file=name)
        self.forget_file()
        self.worker.folder.mkdir(mode=0o700, exist_ok=True)
        # The reader looks at the ending; nothing else of the name reaches the disk.
        ending = "".join(letter for letter in Path(name).suffix.lower() if letter.isalnum() or letter == ".")
        self.file, self.name = self.worker.folder / f"{COPY}{ending}", name
        self.file.write_bytes(content)
        self.choice = {"format": "auto", "roles": {}, "shown": []}
        self.read_again(account)

    def read_again(self, account: Mapping[str, str]) -> None:
        """Read the export as a person has said by now."""
        if self.file is None:
            raise InputError("apps-analyse-file-gone")
        self.asks = []
        self._order(
            READING, account, {"do": "read", "path": str(self.file), "name": self.name, "choice": self.choice}
        )

    def analyse(self, campaign: Campaign, account: Mapping[str, str]) -> None:
        """Begin the analysis of the newest contributions."""
        findings = campaign.findings or Findings()
        self._made_with = (findings.theme_changes, findings.rulings, findings.compared_with)
        self._order(ANALYSING, account, {"do": "analyse", "campaign": campaign.model_dump(mode="json")})

    def change_themes(self, changes: Sequence[ThemeChange], account: Mapping[str, str]) -> None:
        """Bring the results up to date with the changes of themes."""
        self._made_with = (tuple(changes), *self._made_with[1:])
        self._order(
            ("begin",), account,
            {"do": "themes", "changes": [change.model_dump(mode="json") for change in changes]},
        )  # fmt: skip

    def report(self, ending: str, language: Language, account: Mapping[str, str]) -> None:
        """Begin to write a report."""
        if self.results is None:
            raise InputError("apps-analyse-nothing-to-report")
        order = {"do": "report", "ending": ending, "language": language, "folder": str(self.worker.folder)}
        self._order(REPORTING, account, order)

    def look(self) -> dict[str, Any]:
        """Take what the process has said; return its answer once it is done, nothing before."""
        done: dict[str, Any] = {}
        for said in self.worker.look():
            if "step" in said:
                self.step = said["step"]
            elif "error" in said:
                self.busy = ()
                problem = said["error"]
                self.error = message(problem["key"], lang=self.language, **problem["params"])
            else:
                self.busy, done = (), said["done"]
        if "asks" in done:
            self.asks = done["asks"]
        if "columns" in done:
            self.columns, self.withheld = done["columns"], done.get("withheld", [])
        if "sections" in done:
            self.results, self._changed = Results.of(done, self._made_with), None
        if "changed_sections" in done and self.results is not None:
            self._take_sections(done["changed_sections"])
            self.results.made_with = self._made_with
        return done

    def stop(self) -> None:
        """End what is being done."""
        self.worker.stop()
        self.busy, self.step, self.file = (), "", None
        self.asks, self.columns, self.withheld = [], [], []

    def forget_file(self) -> None:
        """Delete the export."""
        if self.file is not None:
            self.file.unlink(missing_ok=True)
        self.file = None
        self.asks, self.columns, self.withheld = [], [], []

    def percent(self) -> int:
        """Return how far what is being done is, 0-100."""
        if not self.busy:
            return 100
        place = self.busy.index(self.step) if self.step in self.busy else 0
        return round(100 * (place + 0.5) / len(self.busy))

    def changed(self, changes: tuple[ThemeChange, ...]) -> ChangedThemes | None:
        """Return the themes with a person's changes; None without results."""
        if self.results is None:
            return None
        automatic = self.results.automatic
        if self._changed is None or self._changed[0] != changes or self._changed[1] is not automatic:
            self._changed = (changes, automatic, with_changes(automatic, changes, self.results.texts))
        return self._changed[2]

    def taken_report(self, done: Mapping[str, Any]) -> bytes:
        """Return the report that was written, and delete its file."""
        path = Path(done["report"])
        content = path.read_bytes()
        path.unlink()
        return content

    def _take_sections(self, changed: Sequence[dict[str, Any]]) -> None:
        assert self.results is not None
        by_name = {section["name"]: section for section in changed}
        self.results.sections = [by_name.get(known["name"], known) for known in self.results.sections]

    def _order(self, steps: tuple[str, ...], account: Mapping[str, str], order: dict[str, Any]) -> None:
        self.busy, self.step, self.error = steps, "begin", ""
        self.worker.order({**order, "account": dict(account)})
