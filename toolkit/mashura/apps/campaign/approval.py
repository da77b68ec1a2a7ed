"""The approval of the stage that an app fills in: what its panel shows, and what is done there (S6, S34)."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from typing import Any

from mashura.apps.campaign.comment_places import index_path, stable_path, step_of
from mashura.apps.form.editor import Editor
from mashura.apps.form.panels import difference_lines
from mashura.errors import InputError
from mashura.i18n import Language, format_date, message, use_language
from mashura.methodology import Campaign, Stage
from mashura.methodology.answer_place import answer_place
from mashura.methodology.differences import differences
from mashura.methodology.fields import with_blanks
from mashura.methodology.labels import value_label
from mashura.methodology.records.approval import (
    Approval,
    Approvals,
    ApprovalStep,
    CampaignWithApprovals,
    FieldComment,
    covered_stages,
    stage_digest,
)
from mashura.methodology.records.record import Record
from mashura.methodology.rules.approval import (
    approval_holds,
    is_changed_since_submission,
    last_return,
    last_signature,
    last_submission,
    lifted_rule,
    role_name,
    signatures,
    state,
    waits_for_second,
)
from mashura.methodology.rules.safeguards import HEAVY_RISK
from mashura.methodology.rules.second_signature import second_reason, signatures_needed
from mashura.methodology.vocabulary import (
    ApprovalState,
    ApprovalStepKind,
    CommentState,
    PlanRole,
    SignatoryRole,
)
from mashura.store import ApprovalStore
from mashura.store.approvals import Situation


class ApprovalDesk:
    """The approval of one stage of the campaign that an editor holds.

    What others did is read when the campaign is opened, with each act, and when it is asked for again; while
    one types, nothing is read.

    Parameters
    ----------
    editor : Editor
        Whose campaign, layout and language are used.
    stage : Stage
        What is submitted and signed.
    """

    def __init__(self, editor: Editor[Campaign], stage: Stage) -> None:
        self.editor = editor
        self.stage = stage
        self.store = ApprovalStore(editor.store)
        self._read: tuple[str, int] | None = None
        self._found: Situation | None = None
        self._signed: tuple[int, Campaign] | None = None

    def approvals(self) -> Approvals:
        """Return the approvals of all stages."""
        return self.store.approvals(self.editor.plan_id) if self.editor.version else Approvals()

    def handed_out(self) -> Campaign:
        """Return the campaign with its approvals; without, where nothing was done to it yet."""
        approvals = self.approvals()
        if not approvals.approvals:
            return self.editor.record
        return CampaignWithApprovals.of(self.editor.record, approvals)

    def look_again(self) -> None:
        """Read what others did in the meantime."""
        self._read = None

    def act(self, data: dict[str, Any]) -> str:
        """Do what a person chose in the panel, and return what to say about it.

        Raises
        ------
        InputError
            If it is refused, in one sentence that says why.
        """
        name, plan_id = str(data.get("name") or "").strip(), self.editor.plan_id
        text = str(data.get("text") or "")
        with use_language(self.editor.language):
            if not name:
                raise InputError("apps-save-name")
            self.look_again()
            match data["act"]:
                case "submit":
                    self._save(name)
                    self.store.submit(plan_id, self.stage, name, text)
                case "comment":
                    path = stable_path(self.editor.draft, data["path"])
                    self.store.comment(plan_id, self.stage, name, path, text)
                case "answer":
                    self.store.answer(plan_id, self.stage, name, int(data["number"]), text)
                case "settle":
                    self.store.settle(plan_id, self.stage, name, int(data["number"]))
                case "send_back":
                    self.store.send_back(plan_id, self.stage, name, text)
                case "lift":
                    self.store.lift_rule(plan_id, self.stage, name, text)
                case "sign":
                    self._sign(name, str(data.get("seen") or ""), str(data.get("role") or ""))
            return message(f"apps-approval-done-{str(data['act']).replace('_', '-')}")

    def shown(self) -> dict[str, Any]:
        """Return what the panel and the marks beside the fields show."""
        found = self._situation()
        if found is None:
            return {"saved": False, "locked": ""}
        language, campaign, approval = self.editor.language, self.editor.record, found.approval
        reached, role = state(approval, campaign), found.actor.role
        with use_language(language):
            record = with_blanks(campaign) if approval.comments else campaign
            comments = [self._comment(comment, found, record) for comment in approval.comments]
            return {
                "saved": True,
                "locked": ""
                if role is PlanRole.AUTHOR
                else message("store-not-an-author", role=value_label(role)),
                "state": reached.value,
                "unshared": not found.office.approvers,
                "state_text": value_label(reached),
                "about": self._about(approval, reached),
                "signatures": [self._signature(step) for step in signatures(approval, campaign)],
                "changes": self._changes(approval, reached),
                "held": self._held(found, reached),
                "second": self._second(found, reached),
                "may": self._may(found, reached),
                "seen": stage_digest(campaign, self.stage),
                "roles": [{"value": known.value, "title": value_label(known)} for known in SignatoryRole],
                "comments": comments,
                "open": _count_open(approval, language),
                "marks": self._marks(comments),
                "history": [self._line(step) for step in reversed(approval.steps)],
            }

    def _situation(self) -> Situation | None:
        """Return the stage as this person finds it; None before the campaign was saved."""
        key = (self.editor.plan_id, self.editor.version)
        if self._read != key:
            self._read, self._signed, self._found = key, None, None
            if self.editor.version:
                # A plan that is no longer there, or no longer shared, has a page that still stands.
                with suppress(InputError):
                    self._found = self.store.situation(self.editor.plan_id, self.stage)
        return self._found

    def _save(self, name: str) -> None:
        """Save what was typed, so that just this is submitted."""
        try:
            self.editor.save(name)
        except InputError as error:
            if error.key != "apps-nothing-new":
                raise

    def _sign(self, name: str, seen: str, role: str) -> None:
        if self.editor.unsaved:
            raise InputError("apps-approval-unsaved")
        chosen = SignatoryRole(role) if role else None
        self.store.sign(self.editor.plan_id, self.stage, name, seen=seen, role=chosen)

    def _may(self, found: Situation, reached: ApprovalState) -> dict[str, bool]:
        """Return which acts the panel offers; the store checks each again."""
        author = found.actor.role is PlanRole.AUTHOR
        approver = found.actor.role is PlanRole.APPROVER
        changed = is_changed_since_submission(found.approval, self.editor.record)
        others = found.office.approvers - {found.actor.account}
        has_signed = any(
            step.account == found.actor.account for step in signatures(found.approval, self.editor.record)
        )
        alone = not others or reached is ApprovalState.SIGNED or lifted_rule(found.approval) is not None
        return {
            "submit": author and (not reached.is_with_approvers or changed),
            "send_back": approver and reached.is_with_approvers,
            "sign": reached.is_with_approvers
            and not has_signed
            and (approver or (author and (alone or waits_for_second(found.approval, self.editor.record)))),
            "lift": found.actor.is_owner and reached.is_with_approvers and not alone,
            "answer": author,
        }

    def _held(self, found: Situation, reached: ApprovalState) -> list[str]:
        """Return what keeps those who wait for a signature from it."""
        if not reached.is_with_approvers or reached is ApprovalState.SIGNED:
            return []
        if is_changed_since_submission(found.approval, self.editor.record):
            return [message("approval-changed-since-submitted", stage=value_label(self.stage))]
        return [hold.text() for hold in approval_holds(self.stage, self.editor.record)]

    def _second(self, found: Situation, reached: ApprovalState) -> str:
        """Return why two people sign, and who has signed already; empty where one is enough."""
        campaign, approvers = self.editor.record, found.office.approvers
        reason = second_reason(self.stage, campaign)
        one_is_enough = reached is ApprovalState.SIGNED or lifted_rule(found.approval) is not None
        if reason is None or one_is_enough or signatures_needed(self.stage, campaign, approvers) == 1:
            return ""
        said = [message(f"approval-second-{reason.value}", weight=HEAVY_RISK)]
        if waits_for_second(found.approval, campaign):
            signed = signatures(found.approval, campaign)[-1]
            said.append(message("approval-second-waits", name=signed.name))
        return " ".join(said)

    def _about(self, approval: Approval, reached: ApprovalState) -> str:
        """Return how the stage came to where it is."""
        step = {
            ApprovalState.DRAFT: None,
            ApprovalState.SUBMITTED: last_submission(approval),
            ApprovalState.SENT_BACK: last_return(approval),
            ApprovalState.SIGNED: None,
            ApprovalState.CHANGED: last_signature(approval),
        }[reached]
        if step is None:
            return "" if reached is ApprovalState.SIGNED else message("form-approval-draft")
        return self._line(step)

    def _changes(self, approval: Approval, reached: ApprovalState) -> list[str]:
        """Return what changed since the stage was signed or submitted, by name."""
        campaign = self.editor.record
        if reached is ApprovalState.CHANGED:
            step = last_signature(approval)
        elif is_changed_since_submission(approval, campaign):
            step = last_submission(approval)
        else:
            step = None
        if step is None:
            return []
        covered = {stage.record for stage in covered_stages(self.stage)}
        if self.stage is Stage.PLAN:
            covered.add("adaptations")
        found = differences(with_blanks(self._version(step.version)), with_blanks(campaign))
        signed = (part for part in found if part.path[0] in covered or part.path == ("sizing", "size"))
        return difference_lines(signed, self.editor.language)

    def _version(self, number: int) -> Campaign:
        if self._signed is None or self._signed[0] != number:
            self._signed = (number, self.editor.store.load(self.editor.plan_id, number))
        return self._signed[1]

    def _line(self, step: ApprovalStep) -> str:
        noted = "-noted" if step.text and step.kind is ApprovalStepKind.SUBMITTED else ""
        return message(
            f"apps-approval-step-{step.kind.value.replace('_', '-')}{noted}",
            name=step.name,
            role=role_name(step),
            when=_when(step.at, self.editor.language),
            version=step.version,
            digest=step.short_digest,
            text=step.text,
        )

    def _signature(self, step: ApprovalStep) -> dict[str, str]:
        return {"name": step.name, "role": role_name(step), "about": self._line(step), "digest": step.digest}

    def _comment(self, comment: FieldComment, found: Situation, record: Campaign) -> dict[str, Any]:
        first, *inside = comment.path
        part = getattr(record, first)
        # The stage goes without saying.
        place = answer_place(part, inside) if isinstance(part, Record) else answer_place(record, comment.path)
        path = index_path(self.editor.draft, comment.path)
        settled = comment.state is CommentState.SETTLED
        answered = _when(comment.answered_at, self.editor.language) if comment.answered_at else ""
        return {
            "number": comment.number,
            "place": place,
            "text": comment.text,
            "about": message(
                "apps-approval-said",
                name=comment.name,
                when=_when(comment.at, self.editor.language),
                version=comment.version,
            ),
            "state": comment.state.value,
            "state_text": value_label(comment.state),
            "answer": comment.answer,
            "answered": message("apps-approval-answered", name=comment.answered_by, when=answered)
            if answered
            else "",
            "may_answer": found.actor.role is PlanRole.AUTHOR and not settled,
            "may_settle": not settled
            and (found.actor.role is PlanRole.APPROVER or comment.account == found.actor.account),
            "path": path or [],
            "step": step_of(self.editor.layout, comment.path),
        }

    def _marks(self, comments: Iterable[dict[str, Any]]) -> dict[str, list[int]]:
        """Return the numbers of the comments that are not settled, by the place of their field."""
        marks: dict[str, list[int]] = {}
        for comment in comments:
            if comment["path"] and comment["state"] != CommentState.SETTLED.value:
                marks.setdefault(".".join(map(str, comment["path"])), []).append(comment["number"])
        return marks


def _locked(role: PlanRole) -> str:
    """Return why nothing can be changed; empty for authors."""
    return "" if role is PlanRole.AUTHOR else message("store-not-an-author", role=value_label(role))


def _count_open(approval: Approval, language: Language) -> str:
    return message("apps-approval-open", lang=language, count=len(approval.unsettled))


def _when(at: datetime, language: Language) -> str:
    local = at.astimezone()
    return f"{format_date(local.date(), language)} {local:%H:%M}"
