"""A campaign being edited: its draft, steps back, versions, and what is missing; no widgets here."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import count
from typing import Any, ClassVar, Literal

from mashura.apps.form.form_input import EDITED, Errors, draft_of, read_draft
from mashura.apps.form.history import History
from mashura.apps.form.parts import Layout
from mashura.apps.shell.messages import File
from mashura.errors import InputError
from mashura.i18n import Language, use_language
from mashura.methodology import Brief, Campaign, Plan, Stage, missing_outputs, open_stage
from mashura.methodology.differences import Difference, differences
from mashura.methodology.rules.gates import Missing
from mashura.methodology.rules.objection import Objection
from mashura.paths import content
from mashura.record_file import read_record
from mashura.store import PlanStore, SavedVersion
from mashura.store.records import new_plan_id

Path = list[str | int]


@dataclass(frozen=True, kw_only=True)
class Gap:
    """Something that the form still lacks, or that a rule objects to, and the step where it is mended."""

    kind: Literal["missing", "blocker", "advice"]
    step: str
    text: str
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Conflict:
    """What somebody else saved meanwhile, and what mine changes in it."""

    version: SavedVersion
    differences: tuple[Difference, ...]


class CampaignEditor:
    """One campaign being edited; an app names its form, its documents and its rules.

    Parameters
    ----------
    store : PlanStore
        Where versions and drafts are kept; every edit is kept as a draft at once.
    language : Language
        Language of messages and documents.
    """

    layout: ClassVar[Layout]
    # The stages that must open before the form is finished.
    gates: ClassVar[tuple[Stage, ...]]

    draft: dict[str, Any]
    errors: Errors
    campaign: Campaign
    plan_id: str
    version: int
    unsaved: bool
    history: History
    conflict: Conflict | None
    _kept: dict[str, Any] | None

    def __init__(self, store: PlanStore, language: Language) -> None:
        self.store = store
        self.language: Language = language
        self.start_blank()

    def documents(self) -> dict[str, tuple[str, Callable[[], bytes]]]:
        """Return the files that can be asked for: media type and maker, by ending."""
        return {"json": ("application/json", lambda: self.campaign.model_dump_json(indent=2).encode())}

    def objections(self) -> Iterable[tuple[str, Objection]]:
        """Return what rules object to, with the stage whose field each one names."""
        return ()

    def finish(self) -> None:
        """Let the next stage begin, or say what is missing.

        Raises
        ------
        InputError
            If a field cannot be read or an output is missing.
        """
        with use_language(self.language):
            self._refuse_unreadable()
            for stage in self.gates:
                open_stage(stage, self.campaign)

    def start_blank(self) -> None:
        """Begin a new campaign of the entity that this person works for."""
        entity = self.store.letterhead().entity(self.language)
        begun = Campaign(brief=Brief(entity=entity), plan=Plan(entity=entity)) if entity else Campaign()
        self._become(begun, plan_id=new_plan_id(), version=0)

    def start_from_example(self) -> None:
        """Begin a new campaign with the example's answers in the active language."""
        self.begin_with(
            read_record(content("datasets", "plans", f"bus_network.{self.language}.yaml"), Campaign)
        )

    def begin_with(self, campaign: Campaign) -> None:
        """Begin a new campaign with the answers of another one, kept as a draft at once."""
        self._become(campaign, plan_id=new_plan_id(), version=0)
        self._changed()

    def open(self, plan_id: str) -> None:
        """Go on with a campaign: with what was typed since its last save, if anything was.

        Raises
        ------
        InputError
            If there is no such plan.
        """
        with use_language(self.language):
            if self.store.load_draft(plan_id) is None:
                version = self.store.versions(plan_id)[0].version
                self._become(self.store.load(plan_id), plan_id=plan_id, version=version)
                return
        self._become(Campaign(), plan_id=plan_id, version=0)
        self._adopt_draft()

    def edit(self, path: Path, value: Any) -> bool:
        """Put what was typed into a field; a path is made of field names and row numbers.

        Returns
        -------
        bool
            Whether more than this field changed, because the campaign is open in another window as well.
        """
        joined = self._join_other_window()
        *way, last = path
        holder = self._reach(way)
        self.history.note(self.draft, mark=tuple(path))
        try:
            holder[last] = value
        except IndexError:
            raise InputError("apps-entry-gone") from None
        self._changed()
        if last == "entity":
            # Offered again with the next campaign.
            self.store.keep_entity(str(value), self.language)
        return joined

    def edit_many(self, changes: list[tuple[Path, Any]]) -> bool:
        """Put several answers at once, as one step that can be taken back; returns what ``edit`` does."""
        joined = self._join_other_window()
        self.history.note(self.draft)
        for (*way, last), value in changes:
            self._reach(way)[last] = value
        self._changed()
        return joined

    def add(self, path: Path, row: dict[str, Any] | None = None) -> int:
        """Add an entry to a list and return its number; segments and options get a short name."""
        self._join_other_window()
        rows = self._reach(path)
        self.history.note(self.draft)
        row = dict(row or {})
        short_name = self.layout.short_names().get(".".join(map(str, path)))
        if short_name:
            taken = {one.get(short_name) for one in rows}
            stem = short_name.removesuffix("_id")
            row[short_name] = next(name for number in count(1) if (name := f"{stem}_{number}") not in taken)
        rows.append(row)
        self._changed()
        return len(rows) - 1

    def remove(self, path: Path, index: int) -> None:
        """Take an entry out of a list; whatever pointed to a removed segment lets go of it."""
        self._join_other_window()
        rows = self._reach(path)
        if index >= len(rows):
            raise InputError("apps-entry-gone")
        self.history.note(self.draft)
        removed = rows.pop(index)
        if path == ["plan", "segments"]:
            self._forget_segment(removed.get("segment_id"))
        self._changed()

    def undo(self) -> None:
        """Take the last change back."""
        if draft := self.history.undo(self.draft):
            self.draft = draft
            self._changed()

    def redo(self) -> None:
        """Make the change again that was taken back."""
        if draft := self.history.redo(self.draft):
            self.draft = draft
            self._changed()

    @property
    def title(self) -> str:
        """The campaign's title as typed."""
        return str(self.draft["plan"].get("title") or self.draft["brief"].get("title") or "")

    def gaps(self) -> tuple[Gap, ...]:
        """Return what the gates still ask for and what the rules object to, gravest first."""
        missing = [
            Gap(
                kind="missing",
                step=self.layout.step_of_output(stage, one.name),
                text=one.text(self.language),
            )
            for stage in self.layout.stages
            for one in missing_outputs(stage, self.campaign)
        ]
        with use_language(self.language):
            found = [
                Gap(
                    kind=one.severity,
                    step=self.layout.step_of_field(stage, one.field),
                    text=one.text(self.language),
                    reason=one.reason(self.language),
                )
                for stage, one in self.objections()
            ]
        return (*missing, *found)

    def progress(self) -> tuple[int, int]:
        """Return how many of the gates' outputs are there, and how many there are in all."""
        total = len(self.layout.all_outputs())
        return total - sum(len(missing_outputs(stage, self.campaign)) for stage in self.layout.stages), total

    def closed_gate(self) -> tuple[Missing, ...]:
        """Return which outputs of earlier stages are missing; the form can be filled in nevertheless."""
        earlier = list(Stage)[: list(Stage).index(self.layout.stages[0])]
        return tuple(one for stage in earlier for one in missing_outputs(stage, self.campaign))

    def save(self, author: str) -> SavedVersion:
        """Keep the campaign as a new version.

        Raises
        ------
        InputError
            If a field cannot be read, or somebody else saved meanwhile; the draft stays.
        """
        with use_language(self.language):
            self._refuse_unreadable()
            try:
                saved = self.store.save(
                    self.campaign, plan_id=self.plan_id, based_on=self.version, author=author.strip()
                )
            except InputError as error:
                if error.key == "store-conflict":
                    self.conflict = self._conflict()
                raise
        self.version, self.unsaved, self._kept, self.conflict = saved.version, False, None, None
        return saved

    def keep_mine(self, author: str) -> SavedVersion:
        """Save mine on top of what somebody else saved meanwhile; both versions stay."""
        if self.conflict is not None:
            self.version = self.conflict.version.version
        return self.save(author)

    def take_theirs(self) -> None:
        """Go on with what somebody else saved; mine can be brought back by undo."""
        mine = self.draft
        with use_language(self.language):
            self._take(self.store.load(self.plan_id), self.store.versions(self.plan_id)[0].version)
            self.store.drop_draft(self.plan_id)
        self.history.note(mine)

    def restore(self, version: int, author: str) -> SavedVersion:
        """Make an old version the newest; what was typed since the last save is saved as a version first.

        Raises
        ------
        InputError
            If what was typed cannot be saved, or there is no such version.
        """
        if self.unsaved:
            self.save(author)
        mine = self.draft
        with use_language(self.language):
            saved = self.store.restore(self.plan_id, version, author=author.strip())
            self._take(self.store.load(self.plan_id), saved.version)
        self.history.note(mine)
        return saved

    def versions(self) -> tuple[SavedVersion, ...]:
        """Return the kept versions, the newest first."""
        with use_language(self.language):
            return self.store.versions(self.plan_id) if self.version else ()

    def changes(self, version: int) -> tuple[Difference, ...]:
        """Return what a version changed in the one before it."""
        before = self.store.load(self.plan_id, version - 1) if version > 1 else Campaign()
        return differences(_with_blanks(before), _with_blanks(self.store.load(self.plan_id, version)))

    def document(self, kind: str) -> File:
        """Return the campaign as a document.

        Raises
        ------
        InputError
            If a field cannot be read, or the document needs an answer that is not given.
        """
        media_type, make = self.documents()[kind]
        with use_language(self.language):
            self._refuse_unreadable()
            written = make()
        return File(name=f"{self.layout.app}-{self.language}.{kind}", media_type=media_type, content=written)

    def _become(self, campaign: Campaign, *, plan_id: str, version: int) -> None:
        self.plan_id = plan_id
        self.history = History()
        self._take(campaign, version)

    def _take(self, campaign: Campaign, version: int) -> None:
        self._rest = campaign.model_copy(update=dict.fromkeys(EDITED))
        self.draft = draft_of(campaign)
        self.version = version
        self.unsaved = False
        self.conflict = None
        self._kept = None
        self._read()

    def _adopt_draft(self) -> None:
        kept = self.store.load_draft(self.plan_id)
        if kept is not None:
            self._take(Campaign.model_validate(kept.content["rest"]), kept.based_on)
            self.draft = copy.deepcopy(kept.content["draft"])
            self._kept, self.unsaved = kept.content, True
            self._read()

    def _join_other_window(self) -> bool:
        """Take over what the same person typed or saved in another window since."""
        kept = self.store.load_draft(self.plan_id)
        if (kept.content if kept else None) == self._kept:
            return False
        if kept is not None:
            self._adopt_draft()
            return True
        try:
            version = self.store.versions(self.plan_id)[0].version
        except InputError:
            # Thrown away in another window before it was ever saved: it goes on here.
            return False
        self._take(self.store.load(self.plan_id), version)
        return True

    def _read(self) -> None:
        read, self.errors = read_draft(self.draft, self.language)
        self.campaign = self._rest.model_copy(update={stage: getattr(read, stage) for stage in EDITED})

    def _changed(self) -> None:
        self._read()
        self.unsaved = True
        kept = copy.deepcopy({"draft": self.draft, "rest": self._rest.model_dump(mode="json")})
        self._kept = kept
        with use_language(self.language):
            self.store.save_draft(self.plan_id, kept, based_on=self.version, title=self.title)

    def _conflict(self) -> Conflict:
        theirs = self.store.load(self.plan_id)
        return Conflict(
            version=self.store.versions(self.plan_id)[0],
            differences=differences(_with_blanks(theirs), _with_blanks(self.campaign)),
        )

    def _reach(self, path: Path) -> Any:
        holder: Any = self.draft
        try:
            for part in path:
                holder = holder[part]
        except (KeyError, IndexError, TypeError):
            raise InputError("apps-entry-gone") from None
        return holder

    def _forget_segment(self, segment_id: str | None) -> None:
        plan = self.draft["plan"]
        for rows in (plan["channels"], plan["attractions"], plan["influencers"]):
            for row in rows:
                row["segments"] = [one for one in row.get("segments") or [] if one != segment_id]

    def _refuse_unreadable(self) -> None:
        if self.errors:
            raise InputError("apps-fields-unreadable", count=len(self.errors))


def _with_blanks(campaign: Campaign) -> Campaign:
    """Return a campaign whose unopened stages are blank, so that a comparison goes field by field."""
    return campaign.model_copy(
        update={stage: kind() for stage, kind in EDITED.items() if getattr(campaign, stage) is None}
    )
