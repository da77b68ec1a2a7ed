"""What the page of the analysis shows of contributions, results and repetitions: words and numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mashura.apps.analyse.desk import COPY
from mashura.apps.analyse.exports import ROLES
from mashura.data.formats import READERS, Candidate
from mashura.data.notes import ACCOUNT_COLUMNS, account_rows
from mashura.data.reader import Recognition
from mashura.i18n import LANGUAGES, format_date, format_number, message, use_language
from mashura.methodology.labels import value_label
from mashura.methodology.vocabulary import RepetitionDecision
from mashura.simulation import offered_worlds
from mashura.store.material import KeptMaterial
from mashura.store.material_source import FileSource, SimulatedSource

if TYPE_CHECKING:
    from mashura.apps.analyse.model import AnalyseEditor

_TEXTS_SHOWN = 3
_CLUSTERS_SHOWN = 50


def progress_shown(editor: AnalyseEditor) -> dict[str, Any]:
    """Return what is being done, and how far it is."""
    desk, language = editor.analysis, editor.language
    return {
        "busy": message(f"analyse-step-{desk.step}", lang=language) if desk.busy else "",
        "percent": desk.percent(),
        "error": desk.error,
        "stale": editor.is_stale(),
        "looks": desk.looks,
    }


def material_shown(editor: AnalyseEditor) -> dict[str, Any]:
    """Return the contributions that are kept, what they were taken for, and what a person has to say."""
    desk, language = editor.analysis, editor.language
    kept = editor.material_versions()
    newest = kept[0] if kept else None
    with use_language(language):
        return {
            "kept": _kept(newest, editor) if newest else {},
            "versions": [_line(version, editor) for version in kept[1:]],
            "asks": desk.asks,
            "asked": bool(desk.file) and not desk.busy and bool(desk.columns or desk.withheld),
            "columns": desk.columns,
            "withheld": desk.withheld,
            "roles": [{"value": role, "title": _role(role)} for role in ROLES],
            "worlds": [
                {"value": "", "title": message("analyse-material-no-public")},
                *(
                    {"value": name, "title": world.title[language]}
                    for name, world in offered_worlds().items()
                ),
            ],
            "compared": editor.findings.compared_with,
        }


def results_shown(editor: AnalyseEditor) -> dict[str, Any]:
    """Return the sections of the results, and the one that is open."""
    desk, language = editor.analysis, editor.language
    results = desk.results
    if results is None:
        return {"sections": [], "section": {}, "notes": [], "simulated": False, "languages": []}
    section = results.section(desk.section)
    notes = [*results.moderated, *results.unfit_rulings]
    if results.left_out:
        notes.insert(0, message("analyse-left-out", lang=language, count=results.left_out))
    return {
        "sections": [{"value": known["name"], "title": known["title"]} for known in results.sections],
        "section": section,
        "notes": notes,
        "simulated": results.automatic.simulated,
        "languages": [
            {"value": code, "title": message(f"analyse-in-{code}", lang=language)} for code in LANGUAGES
        ],
    }


def repeated_shown(editor: AnalyseEditor) -> dict[str, Any]:
    """Return contributions with the same content and suspected campaigns, and what was decided on them."""
    desk, language = editor.analysis, editor.language
    results = desk.results
    rulings = editor.findings.rulings
    shown: dict[str, Any] = {
        "ready": results is not None,
        "clusters": [],
        "campaigns": [],
        "more": "",
        "decisions": [
            {"value": decision.value, "title": value_label(decision, language)}
            for decision in RepetitionDecision
        ],
        "rulings": [
            {
                "decision": value_label(ruling.decision, language),
                "count": format_number(len(ruling.statements), language),
                "reason": ruling.reason,
                "by": ruling.decided_by,
                "on": format_date(ruling.decided_on, language) if ruling.decided_on else "",
            }
            for ruling in rulings
        ],
    }
    if results is None:
        return shown
    decided = {frozenset(ruling.statements): value_label(ruling.decision, language) for ruling in rulings}

    def group(statements: Sequence[str]) -> dict[str, Any]:
        return {
            "count": message("analyse-count", lang=language, count=len(statements)),
            "texts": [" ".join(results.texts.get(known, "").split()) for known in statements[:_TEXTS_SHOWN]],
            "more": max(0, len(statements) - _TEXTS_SHOWN),
            "decided": decided.get(frozenset(statements), ""),
        }

    shown["clusters"] = [group(cluster) for cluster in results.clusters[:_CLUSTERS_SHOWN]]
    hidden = len(results.clusters) + results.more_clusters - len(shown["clusters"])
    shown["more"] = message("analyse-more", lang=language, count=hidden) if hidden else ""
    shown["campaigns"] = [
        {
            **group(campaign["statements"]),
            "about": message(
                f"analyse-campaign-{campaign['trace']}",
                lang=language,
                accounts=campaign["accounts"],
                first=campaign["first"],
                last=campaign["last"],
            ),
        }
        for campaign in results.campaigns
    ]
    return shown


def _kept(kept: KeptMaterial, editor: AnalyseEditor) -> dict[str, Any]:
    source = kept.source
    shown = _line(kept, editor) | {
        "simulated": isinstance(source, SimulatedSource),
        "recognised": "",
        "notes": [],
        "head": [],
        "rows": [],
    }
    if isinstance(source, FileSource):
        shown |= {
            "recognised": _recognised(source),
            "notes": [note.text() for note in source.reading_notes],
            "head": [message(f"account-{name}") for name in ACCOUNT_COLUMNS],
            "rows": [[*row] for row in account_rows(source.reading_account)],
        }
    return shown


def _line(kept: KeptMaterial, editor: AnalyseEditor) -> dict[str, Any]:
    return {
        "sentence": kept.source.sentence(editor.language),
        "about": message(
            "analyse-version",
            lang=editor.language,
            version=kept.version,
            person=kept.author,
            day=format_date(kept.kept_at.date(), editor.language),
        ),
    }


def _recognised(source: FileSource) -> str:
    reader = next((known for known in READERS if known.name == source.format), None)
    if reader is None or source.score is None:
        return ""
    reasons = tuple((reason.key, _with_own_name(reason.details, source.name)) for reason in source.reasons)
    return Candidate(reader, Recognition(source.score, reasons)).plain_sentence()


def _with_own_name(details: Mapping[str, str], name: str) -> dict[str, str]:
    """Return what a reason tells, with the person's name of the file instead of that of its copy."""
    own = {**details}
    if Path(own.get("file", "")).stem == COPY:
        own["file"] = name
    return own


def _role(role: str) -> str:
    return message(f"analyse-role-{role.replace('.', '-').replace('_', '-')}")
