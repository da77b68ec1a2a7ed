"""What a person does on the page of the analysis, beyond filling in the form."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from mashura.apps.analyse.theme_panel import theme_act
from mashura.apps.shell.files import File, file_of, file_stem
from mashura.apps.shell.page import uploaded
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, message, parse_language
from mashura.methodology.records.findings import RepetitionRuling
from mashura.methodology.vocabulary import RepetitionDecision

if TYPE_CHECKING:
    from mashura.apps.analyse.model import AnalyseEditor

REPORT_ENDINGS = ("docx", "pdf", "html", "xlsx")


def act(editor: AnalyseEditor, data: dict[str, Any]) -> File | None:
    """Do what the page sent; the first word says what.

    Raises
    ------
    InputError
        If it cannot be done; the sentence says why.
    """
    desk = editor.analysis
    match str(data["what"]):
        case "look":
            return _look(editor)
        case "stop":
            desk.stop()
        case "drop":
            editor.store.refuse_reader(editor.plan_id)
            editor.save_first()
            desk.read_file(str(data["name"])[:200], uploaded(data), editor.account)
        case "format":
            desk.choice["format"] = str(data["format"])
            desk.read_again(editor.account)
        case "role":
            desk.choice["roles"] = {**desk.choice["roles"], str(data["header"]): str(data["role"])}
            _mark(desk.columns, str(data["header"]), role=str(data["role"]))
        case "show":
            shown = {*desk.choice["shown"]} ^ {str(data["header"])}
            desk.choice["shown"] = sorted(shown)
            _mark(desk.columns, str(data["header"]), shown=str(data["header"]) in shown)
            _mark(desk.withheld, str(data["header"]), shown=str(data["header"]) in shown)
        case "read_again":
            desk.read_again(editor.account)
        case "done":
            desk.forget_file()
        case "analyse":
            editor.analyse()
        case "compare":
            world = str(data["world"] or "")
            editor.write(lambda findings: findings.model_copy(update={"compared_with": world}))
            editor.analyse()
        case "section":
            desk.section = str(data["section"])
        case "rule":
            _rule(editor, data)
        case "drop_ruling":
            place = int(data["place"])
            editor.write(
                lambda findings: findings.model_copy(
                    update={"rulings": (*findings.rulings[:place], *findings.rulings[place + 1 :])}
                )
            )
        case "report":
            ending = str(data["ending"])
            language = parse_language(str(data["language"])) or editor.language
            desk.report(
                ending if ending in REPORT_ENDINGS else "docx",
                language if language in LANGUAGES else editor.language,
                editor.account,
            )
        case _:
            theme_act(editor, data)
    return None


def _look(editor: AnalyseEditor) -> File | None:
    desk = editor.analysis
    # By the number the page notices that it was answered.
    desk.looks += 1
    done = desk.look()
    if "kept" in done:
        if not desk.columns and not desk.withheld:
            desk.forget_file()
        editor.analyse()
    elif "findings" in done:
        editor.take_results()
    elif "theme_findings" in done:
        editor.take_themes(done["theme_findings"])
    elif "report" in done:
        content = desk.taken_report(done)
        spoken = done["language"]
        kind = message("apps-analyse-report", lang=spoken)
        stem = file_stem(editor.title, kind, spoken, date.today().isoformat())
        return file_of(stem, done["ending"], content)
    return None


def _mark(columns: list[dict[str, Any]], header: str, **said: Any) -> None:
    for column in columns:
        if column["header"] == header:
            column.update(said)
            if not column.get("shown") and column.get("role") in (None, "ignored"):
                column["samples"] = []


def _rule(editor: AnalyseEditor, data: dict[str, Any]) -> None:
    """Record what a person decided about contributions that repeat each other."""
    results = editor.analysis.results
    reason = str(data.get("reason") or "").strip()
    if results is None:
        return
    if not reason:
        raise InputError("apps-analyse-reason")
    place = int(data["place"])
    statements = (
        results.campaigns[place]["statements"] if data["of"] == "campaign" else results.clusters[place]
    )
    ruling = RepetitionRuling(
        decision=RepetitionDecision(str(data["decision"])),
        statements=tuple(statements),
        reason=reason[:5000],
        decided_by=editor.author[:300],
        decided_on=date.today(),
    )
    editor.write(lambda findings: findings.model_copy(update={"rulings": (*findings.rulings, ruling)}))
