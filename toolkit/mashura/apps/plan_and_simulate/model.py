"""The state of the app and what can be done with it; no widgets here."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from typing import Any, Literal

from mashura.apps.plan_and_simulate.layout import SHORT_NAMES, step_of_field, step_of_output
from mashura.apps.plan_and_simulate.reading import Errors, draft_of, read_plan
from mashura.apps.plan_and_simulate.trial import place_names, try_plan
from mashura.documents import SimulatedOutcome, plan_docx, plan_pdf
from mashura.errors import InputError, MashuraError
from mashura.i18n import Language, message, use_language
from mashura.methodology import Campaign, Plan, Stage, missing_outputs, objections
from mashura.methodology.gates import required_outputs
from mashura.paths import content
from mashura.record_file import read_record
from mashura.simulation import load_world
from mashura.store import Draft, PlanStore, SavedPlan
from mashura.store.records import new_plan_id

DEFAULT_WORLD = "municipality"
DEFAULT_SEED = 1

Path = list[str | int]
DOCUMENTS = {
    "docx": (plan_docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "pdf": (plan_pdf, "application/pdf"),
}


@dataclass(frozen=True, kw_only=True)
class Gap:
    """Something that the plan still lacks, or that a rule objects to, and the step where it is mended."""

    kind: Literal["missing", "blocker", "advice"]
    step: str
    text: str
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class File:
    """A file to hand to the browser."""

    name: str
    media_type: str
    content: bytes


class PlanEditor:
    """One plan being edited.

    Parameters
    ----------
    store : PlanStore
        Where versions and drafts are kept; every edit is kept as a draft at once.
    language : {'ar', 'en'}
        Language of messages and documents.

    Examples
    --------
    >>> editor = PlanEditor(PlanStore("sqlite://"), "en")
    >>> editor.edit(["timeline", "duration_days"], "eighty")
    >>> editor.errors["timeline.duration_days"]
    '"eighty" is not a number. Enter digits, such as 1200 or ١٢٠٠.'
    >>> editor.edit(["timeline", "duration_days"], "٨٠")
    >>> editor.campaign.plan.timeline.duration_days
    80
    """

    def __init__(self, store: PlanStore, language: Language) -> None:
        self.store = store
        self.language: Language = language
        self.world = DEFAULT_WORLD
        self.seed = DEFAULT_SEED
        self._become(Campaign(plan=Plan()), plan_id=new_plan_id(), version=0)

    def _become(self, campaign: Campaign, *, plan_id: str, version: int) -> None:
        self._rest = campaign.model_copy(update={"plan": None})
        self.draft: dict[str, Any] = draft_of(campaign.plan or Plan())
        self.plan_id = plan_id
        self.version = version
        self.unsaved = False
        self.outcome: SimulatedOutcome | None = None
        self.outcome_is_stale = False
        self._read()

    def _read(self) -> None:
        plan, self.errors = read_plan(self.draft, self.language)
        self.campaign = self._rest.model_copy(update={"plan": plan})

    errors: Errors
    campaign: Campaign

    def start_blank(self) -> None:
        """Begin a new plan."""
        self._become(Campaign(plan=Plan()), plan_id=new_plan_id(), version=0)

    def start_from_example(self) -> None:
        """Begin a new plan with the example's answers in the active language."""
        path = content("datasets", "plans", f"bus_network.{self.language}.yaml")
        self._become(read_record(path, Campaign), plan_id=new_plan_id(), version=0)
        self._changed()

    def open(self, plan_id: str) -> None:
        """Go on with a plan: with what was typed since its last save, if anything was.

        Raises
        ------
        InputError
            If there is no such plan.
        """
        draft = self.store.load_draft(plan_id)
        if draft is None:
            with use_language(self.language):
                version = next(iter(self.store.versions(plan_id)), None)
                if version is None:
                    raise InputError("store-unknown-plan", plan=plan_id, version=1)
                self._become(self.store.load(plan_id), plan_id=plan_id, version=version.version)
            return
        rest = Campaign.model_validate(draft.content["rest"])
        self._become(rest, plan_id=plan_id, version=draft.based_on)
        self.draft = copy.deepcopy(draft.content["plan"])
        self.unsaved = True
        self._read()

    def edit(self, path: Path, value: Any) -> None:
        """Put what was typed into a field; a path is made of field names and row numbers."""
        *way, last = path
        holder: Any = self.draft
        for part in way:
            holder = holder[part]
        holder[last] = value
        self._changed()

    def add(self, path: Path) -> int:
        """Add an empty entry to a list and return its number; segments and options get a short name."""
        rows = self._rows(path)
        row: dict[str, Any] = {}
        short_name = SHORT_NAMES.get(".".join(map(str, path)))
        if short_name:
            taken = {one.get(short_name) for one in rows}
            stem = short_name.removesuffix("_id")
            row[short_name] = next(name for number in count(1) if (name := f"{stem}_{number}") not in taken)
        rows.append(row)
        self._changed()
        return len(rows) - 1

    def remove(self, path: Path, index: int) -> None:
        """Take an entry out of a list; whatever pointed to a removed segment lets go of it."""
        removed = self._rows(path).pop(index)
        if path == ["segments"]:
            self._forget_segment(removed.get("segment_id"))
        self._changed()

    def _rows(self, path: Path) -> list[dict[str, Any]]:
        holder: Any = self.draft
        for part in path:
            holder = holder[part]
        rows: list[dict[str, Any]] = holder
        return rows

    def _forget_segment(self, segment_id: str | None) -> None:
        for rows in (self.draft["channels"], self.draft["attractions"], self.draft["influencers"]):
            for row in rows:
                row["segments"] = [one for one in row.get("segments") or [] if one != segment_id]

    def _changed(self) -> None:
        self._read()
        self.unsaved = True
        self.outcome_is_stale = self.outcome is not None
        content_ = {"plan": self.draft, "rest": self._rest.model_dump(mode="json")}
        with use_language(self.language):
            self.store.save_draft(self.plan_id, content_, based_on=self.version, title=self.title)

    @property
    def title(self) -> str:
        """The plan's title as typed."""
        return str(self.draft.get("title") or "")

    def choose_world(self, name: str) -> None:
        """Choose the public on which the plan is tried.

        Raises
        ------
        InputError
            If there is no such world.
        """
        with use_language(self.language):
            load_world(name)
        self.world = name
        self.outcome_is_stale = self.outcome is not None

    def choose_seed(self, seed: float) -> None:
        """Choose the seed of the simulation.

        Raises
        ------
        ValueError
            If it is not a whole number of at least 0.
        """
        if seed < 0 or not float(seed).is_integer():
            raise ValueError(seed)
        self.seed = int(seed)
        self.outcome_is_stale = self.outcome is not None

    def gaps(self) -> tuple[Gap, ...]:
        """Return what the gate still asks for and what the rules object to, gravest first."""
        missing = [
            Gap(kind="missing", step=step_of_output(one.name), text=one.text(self.language))
            for one in missing_outputs(Stage.PLAN, self.campaign)
        ]
        with use_language(self.language):
            found = [
                Gap(
                    kind=one.severity,
                    step=step_of_field(one.field),
                    text=one.text(self.language),
                    reason=one.reason(self.language),
                )
                for one in objections(self.campaign)
            ]
        return (*missing, *found)

    def progress(self) -> tuple[int, int]:
        """Return how many of the gate's outputs are there, and how many there are in all."""
        total = len(required_outputs(Stage.PLAN))
        return total - len(missing_outputs(Stage.PLAN, self.campaign)), total

    def save(self, author: str) -> SavedPlan:
        """Keep the plan as a new version.

        Raises
        ------
        InputError
            If a field cannot be read, or somebody else saved meanwhile; the draft stays.
        """
        with use_language(self.language):
            self._refuse_unreadable()
            saved = self.store.save(
                self.campaign, plan_id=self.plan_id, based_on=self.version, author=author.strip()
            )
        self.version = saved.version
        self.unsaved = False
        return saved

    def simulate(self) -> SimulatedOutcome:
        """Try the plan on the chosen world.

        Raises
        ------
        InputError
            If a field cannot be read or the plan lacks what a simulation needs.
        """
        with use_language(self.language):
            self._refuse_unreadable()
            plan = self.campaign.plan or Plan()
            self.outcome = try_plan(plan, self.world, self.seed)
        self.outcome_is_stale = False
        return self.outcome

    def document(self, kind: Literal["docx", "pdf"]) -> File:
        """Return the plan as a document, with the simulated result if it belongs to this plan.

        Raises
        ------
        InputError
            If a field cannot be read.
        """
        make, media_type = DOCUMENTS[kind]
        with use_language(self.language):
            self._refuse_unreadable()
            written = make(
                self.campaign,
                language=self.language,
                simulated=None if self.outcome_is_stale else self.outcome,
                places=place_names(load_world(self.world), self.language),
            )
        return File(name=f"plan-{self.language}.{kind}", media_type=media_type, content=written)

    def shelf(self) -> tuple[SavedPlan | Draft, ...]:
        """Return plans to go on with: drafts that were never saved, and saved plans, latest first."""
        with use_language(self.language):
            saved = self.store.list()
            known = {one.plan_id for one in saved}
            drafts = [one for one in self.store.drafts() if one.plan_id not in known]
        entries: list[SavedPlan | Draft] = [*saved, *drafts]
        return tuple(sorted(entries, key=_touched, reverse=True))

    def _refuse_unreadable(self) -> None:
        if self.errors:
            raise InputError("apps-fields-unreadable", count=len(self.errors))


def _touched(entry: SavedPlan | Draft) -> datetime:
    return entry.saved_at if isinstance(entry, SavedPlan) else entry.changed_at


def told(error: MashuraError, language: Language) -> str:
    """Return an error's sentence in a language.

    Examples
    --------
    >>> told(InputError("apps-fields-unreadable", count=1), "en")
    'One field cannot be read. Mend it where it is marked in red, then try again.'
    """
    return message(error.key, lang=language, **error.params)
