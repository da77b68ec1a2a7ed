"""The archive: is it complete, the file to keep, files to check and to open (S149, S165, S270)."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

from pydantic import ValidationError

from mashura.apps.campaign.records import QUESTIONNAIRE
from mashura.apps.form.parts import drawing
from mashura.apps.shell.files import File, file_stem
from mashura.apps.shell.page import uploaded
from mashura.apps.shell.words import words_with_prefix
from mashura.errors import InputError
from mashura.i18n import Language, format_date, message, use_language
from mashura.methodology import Campaign
from mashura.methodology.labels import value_label
from mashura.methodology.records.approval import APPROVED_STAGES, SHOWN_SIGNS, Approvals, stage_digest
from mashura.methodology.rules.approval import signed_since_submission
from mashura.methodology.rules.cycle_record import ArchivePart, archive_parts, is_complete
from mashura.store import CAMPAIGN, ApprovalStore
from mashura.store.material import MaterialStore
from mashura.store.material_source import SOURCE

_BESIDE = {QUESTIONNAIRE.name: QUESTIONNAIRE}


def _parts(editor: Any) -> tuple[ArchivePart, ...]:
    measured = editor.measured
    consultation = measured.consultation if measured.material else None
    return archive_parts(editor.campaign, _approvals(editor), consultation)


def _approvals(editor: Any) -> Approvals:
    """Return the approvals, read when the campaign is opened or saved."""
    known = getattr(editor, "_archived_approvals", None)
    if known is None or known[0] != (editor.plan_id, editor.version):
        read = ApprovalStore(editor.store).approvals(editor.plan_id) if editor.version else Approvals()
        known = ((editor.plan_id, editor.version), read)
        editor._archived_approvals = known
    approvals: Approvals = known[1]
    return approvals


def _shown(editor: Any) -> dict[str, Any]:
    parts = _parts(editor)
    archive = editor.campaign.archive
    return {
        "complete": is_complete(parts),
        "parts": [_part(part, editor.language) for part in parts],
        "digest": archive.file_digest if archive else "",
        "saved": bool(editor.version),
        "opened": editor.opened_archive,
    }


def _part(part: ArchivePart, language: Any) -> dict[str, Any]:
    return {
        "name": part.label(language),
        "gap": part.is_gap,
        "state": message(f"archive-state-{part.state}", lang=language),
        "reason": part.reason(language),
    }


def _act(editor: Any, data: dict[str, Any]) -> File | None:
    with use_language(editor.language):
        if data.get("act") == "make":
            return _make(editor)
        _read(editor, data)
    return None


def _make(editor: Any) -> File:
    """Return the archive; what is kept and the file's fingerprint are noted in the record."""
    # Slow to import: it reads and writes tables.
    from mashura.archive import Act, ArchiveContents, ArchivedMaterial, write_archive

    editor.refuse_unreadable()
    if not editor.version:
        raise InputError("apps-evaluate-archive-unsaved-error")
    kept = [
        value_label(part.stage) if part.stage else part.label() for part in _parts(editor) if not part.is_gap
    ]
    editor.edit_many(
        [
            (["archive", "kept_parts"], kept),
            (
                ["archive", "kept_at"],
                editor.draft["archive"].get("kept_at") or message("apps-evaluate-archive-here"),
            ),
            (["archive", "file_digest"], ""),
        ]
    )
    material = editor.measured.material
    contents = ArchiveContents(
        campaign=editor.measured.recorded(editor.campaign),
        approvals=_approvals(editor),
        acts=tuple(
            Act(at=event.at, person=event.person, action=event.action.value, detail=event.detail)
            for event in editor.store.events(editor.plan_id)
        ),
        material=None
        if material is None
        else ArchivedMaterial(
            consultation=material.consultation,
            source=material.kept.source.model_dump(mode="json"),
            author=material.kept.author,
            repeats=material.repeats,
            published_counts=material.published_counts,
        ),
        beside=_beside(editor),
    )
    content = write_archive(contents, date.today())
    editor.edit(["archive", "file_digest"], hashlib.sha256(content).hexdigest())
    name = file_stem(editor.title, message("apps-evaluate-archive-file"), date.today().isoformat())
    return File(name=f"{name}.zip", media_type="application/zip", content=content)


def _beside(editor: Any) -> dict[str, Any]:
    records = {}
    for name, kind in _BESIDE.items():
        store = editor.store.beside(kind)
        if store.versions(editor.plan_id):
            records[name] = store.load(editor.plan_id).model_dump(mode="json")
    return records


def _read(editor: Any, data: dict[str, Any]) -> None:
    """Check an archive; open it as a new campaign if that is asked for."""
    from mashura.archive import read_archive

    editor.opened_archive = {}
    name = str(data.get("name") or "")[:100]
    read = read_archive(uploaded(data), name)
    parts = read.parts()
    shown = {
        "title": read.index.title or message("documents-untitled"),
        "made": message(
            "apps-evaluate-said-made", day=format_date(read.index.made_on), count=len(read.index.files)
        ),
        "digest": read.digest,
        "simulated": read.contents.is_simulated,
        "complete": is_complete(parts),
        "parts": [_part(part, editor.language) for part in parts],
        "signatures": archived_signatures(read.contents.campaign, read.contents.approvals, editor.language),
        "address": "",
    }
    if data.get("act") == "open":
        plan_id = reopen(editor.store, read.contents, message("apps-evaluate-archive-author"))
        shown["address"] = editor.app.address(editor.language, plan_id)
    editor.opened_archive = shown


def archived_signatures(campaign: Campaign, approvals: Approvals, language: Language) -> list[dict[str, Any]]:
    """Return the signatures in an archive in words, each with whether it fits the hash of what it signed.

    Examples
    --------
    >>> archived_signatures(Campaign(), Approvals(), "en")
    []
    """
    return [
        {
            "text": message(
                "apps-evaluate-said-signature",
                lang=language,
                stage=value_label(stage, language),
                name=step.name,
                day=format_date(step.at.date(), language),
                digest=step.digest[:SHOWN_SIGNS],
            ),
            "fits": (fits := step.digest == stage_digest(campaign, stage)),
            "said": message(f"apps-evaluate-said-signature-{'fits' if fits else 'differs'}", lang=language),
        }
        for stage in APPROVED_STAGES
        for step in signed_since_submission(approvals.of(stage))
    ]


def reopen(store: Any, contents: Any, author: str) -> str:
    """Bring an archived campaign back as a new one, with its contributions, and return its id.

    Approvals stay in the archive: a signature is worth something only where its accounts are known.

    Raises
    ------
    InputError
        If a record beside the campaign, or where its contributions came from, cannot be read; nothing is
        brought in then.
    """
    material = contents.material
    try:
        beside = [
            (_BESIDE[name], _BESIDE[name].record.model_validate(dict(record)))
            for name, record in contents.beside.items()
            if name in _BESIDE
        ]
        source = SOURCE.validate_python(dict(material.source)) if material is not None else None
    except ValidationError:
        raise InputError("apps-evaluate-archive-unreadable") from None
    plan_id: str = store.beside(CAMPAIGN).save(contents.campaign, author=author).plan_id
    for kind, record in beside:
        store.beside(kind).save(record, plan_id=plan_id, author=author)
    if material is not None and source is not None:
        MaterialStore(store).keep(
            plan_id,
            material.consultation,
            source,
            material.author or author,
            repeats=material.repeats,
            published_counts=material.published_counts,
        )
    return plan_id


ARCHIVE = drawing(
    __file__,
    "archive",
    words=lambda language: words_with_prefix("apps-evaluate-archive-", language),
    shown=_shown,
    fields=("archive.kept_parts", "archive.file_digest"),
    act=_act,
)
