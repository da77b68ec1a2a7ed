"""The moderation queue on the page: what is shown of it, and what a moderator does there (S57, S267)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast

from mashura.analysis.surveys.agreement import kappa_interval
from mashura.apps.form.editor import Editor
from mashura.apps.form.parts import drawing
from mashura.apps.publish_and_moderate.flagging import Flagging
from mashura.apps.publish_and_moderate.incoming import consultation_rows, exported_rows, typed_rows
from mashura.apps.publish_and_moderate.queue_rows import (
    FILTERS,
    agreement_points,
    asked_filter,
    item_shown,
    speed_words,
)
from mashura.apps.shell.files import File, file_of, file_stem
from mashura.apps.shell.page import uploaded
from mashura.apps.shell.words import words_with_prefix
from mashura.documents import render
from mashura.documents.conduct.moderation import agreement_words, clause_text, moderation_log
from mashura.errors import InputError
from mashura.i18n import format_number, message, use_language
from mashura.methodology.labels import value_label
from mashura.methodology.records.safeguards import ModerationPolicy
from mashura.methodology.rules.conduct.moderation import hours_to_decide, policy_in_force
from mashura.methodology.rules.conduct.working_time import WorkingTime
from mashura.methodology.vocabulary import FlagKind, ModerationActKind, ModerationReason
from mashura.store.moderation_rows import QueueCounts, QueuePage

if TYPE_CHECKING:
    from mashura.apps.publish_and_moderate.model import ConductEditor

PAGE_ROWS = 25
_SITTING_HOURS = 2
_ENDINGS = ("pdf", "docx", "xlsx")


class QueueDesk:
    """The queue of the campaign that an editor holds: which part of it is shown, and the acts on it.

    While somebody fills in the rest of the form, nothing is read again, except where the policy changes.
    """

    def __init__(self, editor: ConductEditor) -> None:
        self.editor = editor
        self.store = editor.moderation
        self.flagging = Flagging(editor.moderation)
        self.filter = "todo"
        self.flag = ""
        self.words = ""
        self.offset = 0
        self.told = ""
        self._shown: tuple[tuple[str, int, ModerationPolicy], dict[str, Any]] | None = None

    def shown(self) -> dict[str, Any]:
        """Return what the page shows of the queue."""
        key = (self.editor.plan_id, self.editor.version, policy_in_force(self.editor.campaign))
        if self._shown is None or self._shown[0] != key:
            with use_language(self.editor.language):
                self._shown = (key, self._read())
        return self._shown[1]

    def act(self, data: dict[str, Any]) -> File | None:
        """Do what a person chose; errors are sentences of the store and the readers."""
        self._shown = None
        with use_language(self.editor.language):
            if not self.editor.is_saved:
                raise InputError("store-approval-not-saved")
            return self._act(data, str(data.get("name") or "").strip()[:300])

    def _act(self, data: dict[str, Any], name: str) -> File | None:
        plan_id = self.editor.plan_id
        match data["what"]:
            case "show":
                self.filter = str(data.get("filter") or self.filter)
                self.flag = str(data.get("flag", self.flag) or "")
                self.words = str(data.get("words", self.words) or "")[:200]
                self.offset = 0
            case "turn":
                self.offset = max(0, self.offset + PAGE_ROWS * int(data["pages"]))
            case "rule":
                reason = str(data.get("reason") or "")
                self.store.act(
                    plan_id,
                    int(data["number"]),
                    ModerationActKind(data["kind"]),
                    name,
                    reason=ModerationReason(reason) if reason else None,
                    note=str(data.get("note") or ""),
                    text=str(data.get("text") or ""),
                )
                self.told = message(
                    "apps-publish-and-moderate-queue-done",
                    number=int(data["number"]),
                    what=value_label(ModerationActKind(data["kind"])),
                )
            case "type":
                self._put(self.store.add(plan_id, typed_rows(str(data.get("text") or "")), "typed"))
            case "read":
                file = str(data["name_of_file"])[:200]
                self._put(self.store.add(plan_id, exported_rows(uploaded(data), file), file))
            case "material":
                self._put(self._from_material())
            case "log":
                return self._log(str(data["ending"]))
        return None

    def _put(self, count: int) -> None:
        self.told = message("apps-publish-and-moderate-queue-added", count=count)
        self.filter, self.offset = "todo", 0
        self.flagging.begin(self.editor.plan_id)

    def _from_material(self) -> int:
        material = self.editor.plans.material.load(self.editor.plan_id)
        if material is None:
            raise InputError("queue-no-material")
        rows = consultation_rows(material.consultation)
        return self.store.add(self.editor.plan_id, rows, f"material {material.kept.version}")

    def _log(self, ending: str) -> File:
        editor = self.editor
        ending = ending if ending in _ENDINGS else "xlsx"
        pairs = self.store.pairs(editor.plan_id)
        document = moderation_log(
            editor.campaign,
            self.store.log(editor.plan_id),
            agreement=kappa_interval(*agreement_points(pairs)) if pairs else None,
            judged_twice=len(pairs),
            complete=ending == "xlsx",
            language=editor.language,
            logo=editor.store.letterhead().logo,
        )
        stem = file_stem(editor.title, document.kind, editor.today.isoformat())
        return file_of(stem, ending, render(document, ending))

    def _read(self) -> dict[str, Any]:
        editor, language = self.editor, self.editor.language
        policy = policy_in_force(editor.campaign)
        fixed = {
            "saved": editor.is_saved,
            "told": self.told,
            "clauses": [
                {"value": reason.value, "title": value_label(reason), "text": clause_text(reason)}
                for reason in ModerationReason
            ],
            "policy": {
                "published": policy.published,
                "text": message(
                    "apps-publish-and-moderate-queue-policy-hours",
                    hours=format_number(hours_to_decide(policy), language),
                ),
            },
        }
        if not editor.is_saved:
            return {**fixed, "total": 0, "rows": [], "filters": [], "flags": []}
        clock, now = WorkingTime(country=editor.country), datetime.now(UTC)
        hours = hours_to_decide(policy)
        late_before = clock.before(now, hours)
        counts = self.store.counts(editor.plan_id, late_before)
        if counts.unlooked:
            self.flagging.begin(editor.plan_id)
        actor = self.store.actor(editor.plan_id)
        page = self._page(late_before)
        material = editor.plans.material.versions(editor.plan_id)
        return {
            **fixed,
            "total": counts.total,
            "filter": self.filter,
            "flag": self.flag,
            "search": self.words,
            "filters": [
                {
                    "value": name,
                    "title": message(f"apps-publish-and-moderate-queue-filter-{name}"),
                    "count": format_number(_counted(name, counts), language),
                }
                for name in FILTERS
            ],
            "flags": [
                {"value": kind.value, "title": value_label(kind), "count": counts.flags[kind]}
                for kind in FlagKind
                if counts.flags[kind]
            ],
            "flagged": counts.flagged,
            "looking": counts.unlooked if self.flagging.is_running else 0,
            "rows": [item_shown(item, actor, clock, hours, now, language) for item in page.items],
            "from": self.offset + 1 if page.items else 0,
            "to": self.offset + len(page.items),
            "found": page.total,
            "speed": speed_words(self.store.own_decisions(editor.plan_id, now, _SITTING_HOURS), language),
            "agreement": self._agreement(),
            "may": bool(actor.role.moderates),
            "material": material[0].source.sentence() if material else "",
            "simulated": bool(material and material[0].source.kind == "simulated"),
        }

    def _page(self, late_before: datetime) -> QueuePage:
        plan_id = self.editor.plan_id
        if self.filter == "second":
            items = self.store.for_opinion(plan_id, limit=PAGE_ROWS)
            return QueuePage(items=items, total=len(items))
        asked = asked_filter(self.filter, self.flag, self.words, late_before)
        page = self.store.page(plan_id, asked, offset=self.offset, limit=PAGE_ROWS)
        if not page.items and self.offset:
            # The last one of this part was decided.
            self.offset = max(0, (page.total - 1) // PAGE_ROWS * PAGE_ROWS)
            page = self.store.page(plan_id, asked, offset=self.offset, limit=PAGE_ROWS)
        return page

    def _agreement(self) -> str:
        pairs = self.store.pairs(self.editor.plan_id)
        estimate = kappa_interval(*agreement_points(pairs)) if pairs else None
        return agreement_words(estimate, len(pairs), self.editor.language) if pairs else ""


def _counted(name: str, counts: QueueCounts) -> int:
    if name == "late":
        return counts.late
    if name == "differs":
        return counts.differing
    if name == "second":
        return 0
    states = FILTERS[name]
    return sum(counts.states.get(state, 0) for state in states) if states else counts.total


def _desk(editor: Editor[Any]) -> QueueDesk:
    conduct = cast("ConductEditor", editor)
    desk = vars(conduct).setdefault("queue_desk", QueueDesk(conduct))
    assert isinstance(desk, QueueDesk)
    return desk


QUEUE = drawing(
    __file__,
    "queue",
    words=lambda language: words_with_prefix(
        "apps-publish-and-moderate-queue-",
        language,
        without={"done", "added", "policy-hours", "speed", "due-left", "due-late"},
    ),
    shown=lambda editor: _desk(editor).shown(),
    act=lambda editor, data: _desk(editor).act(data),
)
