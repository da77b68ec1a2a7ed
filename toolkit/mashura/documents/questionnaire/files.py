"""The files in which a questionnaire goes out, by name (S48)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from mashura.documents.formats.file import render
from mashura.documents.questionnaire.document import place_of, questionnaire_document
from mashura.documents.questionnaire.limesurvey import limesurvey_structure
from mashura.documents.questionnaire.statements import decidim_csv, decidim_json, decidim_xlsx, polis_seeds
from mashura.documents.questionnaire.xlsform import xlsform
from mashura.errors import InputError
from mashura.i18n import Language, active_language, format_number, message
from mashura.methodology.labels import field_label
from mashura.methodology.records.questionnaire import Questionnaire
from mashura.methodology.rules.questionnaire import questionnaire_findings
from mashura.methodology.vocabulary import BallotType
from mashura.record_file import without_isolates


@dataclass(frozen=True, kw_only=True)
class Export:
    """A kind of file: its ending, and whether there is one for each language."""

    ending: str
    write: Callable[[Questionnaire, str], bytes]
    by_language: bool = False


EXPORTS: Mapping[str, Export] = {
    "limesurvey": Export(ending="lss", write=lambda form, _: limesurvey_structure(form)),
    "xlsform": Export(ending="xlsx", write=lambda form, _: xlsform(form)),
    "polis": Export(ending="csv", write=polis_seeds, by_language=True),
    "decidim": Export(ending="csv", write=lambda form, _: decidim_csv(form)),
    "decidim-json": Export(ending="json", write=lambda form, _: decidim_json(form)),
    "decidim-xlsx": Export(ending="xlsx", write=lambda form, _: decidim_xlsx(form)),
    "docx": Export(ending="docx", write=lambda form, _: render(questionnaire_document(form), "docx")),
    "pdf": Export(ending="pdf", write=lambda form, _: render(questionnaire_document(form), "pdf")),
}
"""All files; their names in words are the messages ``questionnaire-export-NAME``."""


def exported(form: Questionnaire, name: str) -> dict[str, bytes]:
    """Return the files of one kind, by file name: one, or one for each language.

    A questionnaire with a fault that would break the form at the tool does not go out, except as a document.

    Raises
    ------
    InputError
        If it has such a fault, or nothing that the tool could take in.
    """
    export = EXPORTS[name]
    if name not in ("docx", "pdf"):
        blockers = [found for found in questionnaire_findings(form) if found.severity == "blocker"]
        if blockers:
            first = blockers[0]
            raise InputError(
                "questionnaire-blocked",
                count=len(blockers),
                place=place_of(first, form, active_language()),
                first=first.text(),
                mend=first.mend(),
            )
    if not form.offered():
        raise InputError("questionnaire-no-language")
    if not export.by_language:
        return {f"{name}.{export.ending}": export.write(form, form.offered()[0])}
    return {f"{name}-{code}.{export.ending}": export.write(form, code) for code in form.offered()}


def left_out(form: Questionnaire, name: str, lang: Language | None = None) -> str:
    """Return in words what of a questionnaire a kind of file does not hold; empty if it holds everything.

    Examples
    --------
    >>> question = {"question_id": "q1", "kind": "open", "text": {"en": "Why?"}}
    >>> form = Questionnaire(questions=[question], statements=[{"statement_id": "s1"}])
    >>> left_out(form, "polis", "en"), left_out(form, "pdf", "en")
    ('Left out: Questions (1).', '')
    """
    tool = name.partition("-")[0]
    parts = {
        "questions": () if tool not in ("polis", "decidim") else form.questions,
        "statements": () if tool not in ("limesurvey", "xlsform") else form.statements,
        "ballot": form.ballot.projects if tool == "polis" or (tool == "decidim" and form.statements) else (),
    }
    said = [
        f"{field_label(Questionnaire, part, lang)} ({format_number(len(entries), lang)})"
        for part, entries in parts.items()
        if entries
    ]
    if not said:
        return ""
    separator = message("list-separator", lang=lang)
    return str(without_isolates(message("questionnaire-left-out", lang=lang, parts=separator.join(said))))


def possible_exports(form: Questionnaire) -> tuple[str, ...]:
    """Return the kinds of files for which a questionnaire has something: surveys, statements, documents.

    Examples
    --------
    >>> possible_exports(Questionnaire(statements=[{"statement_id": "s1", "text": {"en": "More buses"}}]))
    ('polis', 'decidim', 'decidim-json', 'decidim-xlsx', 'docx', 'pdf')
    """
    has_ballot = bool(form.ballot.projects)
    asks = bool(form.questions) or has_ballot
    approves = not has_ballot or form.ballot.ballot_type is BallotType.APPROVAL
    fits = {
        "limesurvey": asks and approves,
        "xlsform": asks and approves,
        "polis": bool(form.statements),
        **dict.fromkeys(("decidim", "decidim-json", "decidim-xlsx"), bool(form.statements) or has_ballot),
    }
    return tuple(name for name in EXPORTS if fits.get(name, True))
