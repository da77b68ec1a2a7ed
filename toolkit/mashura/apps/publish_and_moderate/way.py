"""The way of a campaign on the page: where it stands, what is next and what blocks it (S165, S189-S194)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, cast

from mashura.apps.form.editor import Editor
from mashura.apps.form.parts import drawing
from mashura.apps.publish_and_moderate.days import typed_day
from mashura.apps.registry import app_of_stage
from mashura.apps.shell.files import File
from mashura.apps.shell.words import words_with_prefix
from mashura.errors import InputError
from mashura.i18n import Language, format_both, message, use_language
from mashura.methodology import Campaign
from mashura.methodology.labels import value_label
from mashura.methodology.records.conduct import Conduct, ProcedureStep
from mashura.methodology.rules.conduct.opening import (
    close_consultation,
    open_consultation,
    reopen_consultation,
)
from mashura.methodology.rules.conduct.procedure import StepStanding, procedure
from mashura.methodology.rules.conduct.progress import (
    NextTask,
    Obstacle,
    campaign_state,
    last_promised_day,
    next_task,
    passages,
)
from mashura.methodology.vocabulary import CampaignState, ProcedureStepKind, Stage

if TYPE_CHECKING:
    from mashura.apps.publish_and_moderate.model import ConductEditor


def _shown(editor: Editor[Any]) -> dict[str, Any]:
    conduct = cast("ConductEditor", editor)
    campaign, language = conduct.campaign, conduct.language
    approvals, arrived, today = conduct.desk.approvals(), conduct.arrived(), conduct.today
    with use_language(language):
        state = campaign_state(campaign, approvals, arrived=arrived, today=today)
        task = next_task(campaign, approvals, arrived=arrived, today=today)
        last = last_promised_day(campaign)
        return {
            "state": value_label(state, language),
            "states": [
                {
                    "name": value_label(passage.state, language),
                    "reached": passage.reached,
                    "current": passage.state is state,
                    "on": format_both(passage.on, language) if passage.on else "",
                    "by": passage.name,
                    "unnoted": passage.reached and passage.state.leaves_a_day and not passage.is_noted,
                }
                for passage in passages(campaign, approvals, arrived=arrived, today=today)
            ],
            "task": _task(task, conduct) if task else {},
            "last": format_both(last, language) if last and state.is_open else "",
            "is_over": bool(last and last < today),
            "today": today.isoformat(),
            "proposed": _proposed(task, conduct).isoformat(),
            "steps": [_step(standing, language) for standing in procedure(campaign, approvals, today)],
            "log": [
                {
                    "text": value_label(act.kind, language),
                    "on": format_both(act.on, language),
                    "by": act.name,
                    "note": act.note,
                }
                for act in conduct.conduct.acts
            ],
            "may_write": conduct.may_write,
            "may_reopen": state is CampaignState.CLOSED and conduct.may_write,
            "has_plan": bool(conduct.plan.title),
        }


def _task(task: NextTask, editor: ConductEditor) -> dict[str, Any]:
    return {
        "name": task.task,
        "text": task.text(editor.language),
        "role": value_label(task.role, editor.language),
        "stage": value_label(task.stage, editor.language),
        "address": _address(task.stage, editor),
        "obstacles": [
            {
                "text": obstacle.text(editor.language),
                "stage": value_label(obstacle.stage, editor.language),
                "address": _address(obstacle.stage, editor),
                "step_title": _own_step(obstacle, editor),
            }
            for obstacle in task.obstacles
        ],
    }


def _proposed(task: NextTask | None, editor: ConductEditor) -> date:
    """Return the day on which the next act has happened by the plan: no day to come."""
    planned = None
    if task is not None and task.task == "open":
        planned = editor.plan.timeline.opens_on
    elif task is not None and task.task == "close":
        planned = last_promised_day(editor.campaign)
    return min(planned or editor.today, editor.today)


def _address(stage: Stage, editor: ConductEditor) -> str:
    """Return where a stage is filled in; empty for what is done here, or nowhere yet."""
    try:
        app = app_of_stage(stage)
    except LookupError:
        return ""
    return "" if app.name == editor.app.name else app.address(editor.language, editor.address)


def _own_step(obstacle: Obstacle, editor: ConductEditor) -> str:
    if obstacle.stage is not Stage.CONSULTATION or not obstacle.place:
        return ""
    step = editor.layout.step_of_field(obstacle.place)
    return editor.app.text(f"step-{step}", editor.language)


def _step(standing: StepStanding, language: Language) -> dict[str, Any]:
    step = standing.step
    state = "done" if standing.is_done else "late" if standing.is_late else "open"
    return {
        "kind": step.kind.value,
        "name": value_label(step.kind, language),
        "state": state,
        "state_text": message(f"apps-publish-and-moderate-way-step-{state}", lang=language),
        "owner": step.owner,
        "due": step.due_on.isoformat() if step.due_on else "",
        "due_text": format_both(step.due_on, language) if step.due_on else "",
        "evidence": step.evidence,
        "done": " · ".join(
            part
            for part in (
                format_both(standing.done_on, language) if standing.done_on else "",
                standing.name,
            )
            if part
        ),
    }


def _act(editor: Editor[Any], data: dict[str, Any]) -> File | None:
    conduct = cast("ConductEditor", editor)
    campaign, name = conduct.campaign, str(data.get("name") or "").strip()[:300]
    note = str(data.get("note") or "")[:5000]
    with use_language(conduct.language):
        if data["what"] == "step":
            conduct.edit(["conduct", "procedure"], _written(conduct, data))
            return None
        if not name:
            raise InputError("apps-save-name")
        day = _day(str(data.get("on") or ""), conduct.today)
        match data["what"]:
            case "open":
                conduct.take(open_consultation(campaign, conduct.desk.approvals(), on=day, name=name))
            case "close":
                closed = close_consultation(campaign, on=day, name=name, note=note)
                conduct.take(_counted(closed, conduct))
            case "reopen":
                conduct.take(reopen_consultation(campaign, on=day, name=name, note=note))
    return None


def _counted(closed: Campaign, editor: ConductEditor) -> Campaign:
    """Return a closed campaign with the number of contributions that came in, unless one was entered."""
    arrived, conduct = editor.arrived(), closed.conduct or Conduct()
    if conduct.contributions is not None or not arrived:
        return closed
    return closed.model_copy(update={"conduct": conduct.model_copy(update={"contributions": arrived})})


def _written(editor: ConductEditor, data: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the steps with what somebody wrote about one of them."""
    kind = ProcedureStepKind(data["kind"])
    steps = {step.kind: step for step in editor.conduct.procedure}
    due = typed_day(str(data.get("due") or ""))
    steps[kind] = ProcedureStep(
        kind=kind,
        owner=str(data.get("owner") or "")[:300],
        due_on=due,
        evidence=str(data.get("evidence") or "")[:5000],
    )
    return [steps[known].model_dump(mode="json") for known in ProcedureStepKind if known in steps]


def _day(written: str, today: date) -> date:
    """Return a day that was typed, today without one; none to come, because it says what has happened."""
    day = typed_day(written)
    if day is not None and day > today:
        raise InputError("conduct-day-to-come")
    return day or today


WAY = drawing(
    __file__,
    "way",
    words=lambda language: words_with_prefix("apps-publish-and-moderate-way-", language),
    shown=_shown,
    fields=("conduct.procedure", "conduct.acts", "conduct.opened_on", "conduct.closed_on"),
    act=_act,
)
