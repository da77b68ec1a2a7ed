"""A questionnaire as a document to print and approve, in all its languages (S48, S82)."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from mashura.documents.formats.content import Block, Bullets, Document, Table, Text
from mashura.documents.frame import framed, numbered, signatories
from mashura.documents.wording import Wording
from mashura.i18n import Language, active_language, format_money, message, parse_language
from mashura.methodology.records.questionnaire import PlannedQuestion, Questionnaire
from mashura.methodology.records.wording import Texts, best_text
from mashura.methodology.rules.questionnaire.finding import Finding
from mashura.methodology.rules.questionnaire.minutes import filling_minutes
from mashura.methodology.vocabulary import OptionRole, QuestionKind
from mashura.methodology.vocabulary.languages import language_name

# An isolate, so that a box keeps its place before a text of either direction.
_BOX, _CIRCLE, _LINE = "☐", "○", "_" * 30
_PLACE = "____"
_DAY = "____ / ____ / ________"


def questionnaire_document(
    form: Questionnaire,
    *,
    entity: str = "",
    findings: tuple[Finding, ...] = (),
    language: Language | None = None,
    logo: bytes | None = None,
) -> Document:
    """Return a questionnaire as a document: one section for each language, as people will see it.

    Parameters
    ----------
    form : Questionnaire
    entity : str
        Who asks.
    findings : tuple of Finding
        What the check says; they stand at the end, for those who approve. A clean copy has none.
    language : Language, optional
        Language of headings and labels; the active one if not given.
    logo : bytes, optional
        The entity's logo as PNG.

    Examples
    --------
    >>> questionnaire_document(Questionnaire(title={"en": "Our buses"}), language="en").title
    'Our buses'
    """
    words = Wording(language or active_language(), "questionnaire")
    minutes = filling_minutes(form).longest
    offered = form.offered()
    facts = [
        (words.label(Questionnaire, "languages"), words.languages(offered)),
        (words.say("minutes"), words.number(max(1, round(minutes))) if minutes else ""),
        *(
            (words.label(Questionnaire, name), words.number(len(entries)))
            for name, entries in (("statements", form.statements), ("questions", form.questions))
            if entries
        ),
    ]
    sections = [(language_name(code, words.language), tuple(_asked(form, code, words))) for code in offered]
    if findings:
        entries = tuple(
            (
                f"{place_of(found, form, words.language)}: {found.text(words.language)}",
                found.mend(words.language),
            )
            for found in findings
        )
        sections.append((words.say("findings"), (Bullets(entries=entries),)))
    return framed(
        words.language,
        entity=entity,
        title=best_text(form.title, words.language, *offered),
        kind=words.say("kind"),
        facts=facts,
        sections=tuple(
            dataclasses.replace(section, language=code)
            for section, code in zip(numbered(sections), (*offered, ""), strict=False)
        ),
        signed_by=signatories(words.language),
        logo=logo,
    )


def place_of(found: Finding, form: Questionnaire, language: Language) -> str:
    """Return where a finding is, in words: part and number, and the language of the text.

    Examples
    --------
    >>> from mashura.methodology.rules.questionnaire.finding import finding
    >>> place_of(finding("leading", "questions", "q1", language="en"), Questionnaire(), "en")
    'Questions · English'
    """
    words = Wording(language, "questionnaire")
    names = {
        "statements": [statement.statement_id for statement in form.statements],
        "questions": [question.question_id for question in form.questions],
        "ballot": [project.project_id for project in form.ballot.projects],
    }.get(found.part, [])
    part = words.say("whole") if found.part == "questionnaire" else words.label(Questionnaire, found.part)
    if found.identifier in names:
        part = words.say(f"place-{found.part}", number=names.index(found.identifier) + 1)
    return " · ".join(filter(None, (part, language_name(found.language, language) if found.language else "")))


def _asked(form: Questionnaire, code: str, words: Wording) -> Iterator[Block]:
    """Yield what people read in one language."""

    # What stands here beside the questionnaire's own texts is in its language, if Mashura speaks it.
    spoken = parse_language(code) or words.language
    words = Wording(spoken, "questionnaire")

    def said(texts: Texts) -> str:
        return best_text(texts, code)

    if title := said(form.title):
        yield Text(text=title, tone="quote")
    if introduction := said(form.introduction):
        yield Text(text=introduction)
    for number, question in enumerate(form.questions, 1):
        mark = " *" if question.required else ""
        yield Text(text=f"{number}. {said(question.text)}{mark}")
        if note := said(question.help):
            yield Text(text=note, tone="note")
        if items := question.rated():
            yield Table(
                header=("", *(said(option.label) for option in question.options)),
                rows=tuple((said(rated.text), *[_CIRCLE] * len(question.options)) for rated in items),
                weights=(4, *[1] * len(question.options)),
            )
        elif question.kind.has_options:
            if question.kind is QuestionKind.RANKING:
                yield Text(text=message("questionnaire-ranking", lang=spoken), tone="note")
            yield Bullets(entries=tuple((line, "") for line in _options(question, code)))
        else:
            lines = 1 if question.kind is not QuestionKind.OPEN or question.is_short else 3
            yield Text(text="\n".join([_DAY if question.kind is QuestionKind.DATE else _LINE] * lines))
    if form.statements:
        yield Table(
            header=(
                words.label(Questionnaire, "statements"),
                *(message(f"questionnaire-{vote}", lang=spoken) for vote in ("agree", "pass", "disagree")),
            ),
            rows=tuple((said(statement.text), _BOX, _BOX, _BOX) for statement in form.statements),
            weights=(6, 1, 1, 1),
        )
    ballot = form.ballot
    if ballot.projects:
        yield Text(text=said(ballot.question))
        yield Table(
            header=("", words.label(type(ballot), "projects"), words.say("cost")),
            rows=tuple(
                (
                    _BOX,
                    "\n".join(filter(None, (said(project.name), said(project.description)))),
                    ""
                    if project.cost is None
                    else format_money(project.cost, ballot.currency, words.language),
                )
                for project in ballot.projects
            ),
            weights=(0.6, 6, 2),
        )


def _options(question: PlannedQuestion, code: str) -> Iterator[str]:
    signs = {QuestionKind.MULTIPLE: _BOX, QuestionKind.RANKING: _PLACE}
    sign = signs.get(question.kind, _CIRCLE)
    for option in question.options:
        line = f" {_LINE}" if option.role is OptionRole.OTHER else ""
        yield f"{sign} {best_text(option.label, code)}{line}"
