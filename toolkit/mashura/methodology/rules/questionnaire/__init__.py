"""The check of a questionnaire: what is wrong with it, where, why, and how to mend it (S48, S62).

The rules are those of the textbooks of survey method: one idea a question, neutral words, no double
negation, balanced scales that all run one way, answers that neither overlap nor leave a hole, a way out for
everybody, easy and general questions first, background and sensitive ones last, and the same question in
every language. Their limits are assumptions, named where they stand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from mashura.i18n import format_number
from mashura.methodology.records.ballot_question import BALLOT
from mashura.methodology.records.questionnaire import Questionnaire
from mashura.methodology.rules.form import LONG_FORM_MINUTES
from mashura.methodology.rules.questionnaire.finding import Finding, Part, finding
from mashura.methodology.rules.questionnaire.grids import grid_findings
from mashura.methodology.rules.questionnaire.languages import language_findings
from mashura.methodology.rules.questionnaire.minutes import filling_minutes
from mashura.methodology.rules.questionnaire.options import direction_findings, option_findings
from mashura.methodology.rules.questionnaire.order import order_findings
from mashura.methodology.rules.questionnaire.wording import question_wording, same_texts, statement_wording

__all__ = ["Finding", "questionnaire_findings"]


def questionnaire_findings(form: Questionnaire) -> tuple[Finding, ...]:
    """Return what is wrong with a questionnaire, in the order of its parts.

    Examples
    --------
    >>> question = {"question_id": "q1", "kind": "open", "text": {"en": "Don't you agree that it is late?"}}
    >>> form = Questionnaire(languages=("en",), title={"en": "Our buses"}, questions=[question])
    >>> [(finding.rule, finding.identifier) for finding in questionnaire_findings(form)]
    [('leading', 'q1')]
    """
    return tuple(_findings(form))


def _findings(form: Questionnaire) -> Iterator[Finding]:
    if not (form.statements or form.questions or form.ballot.projects):
        yield finding("nothing-asked", "questionnaire", severity="blocker")
        return
    minutes = filling_minutes(form).longest
    if minutes > LONG_FORM_MINUTES:
        shown = format_number(round(minutes))
        yield finding("long-form", "questionnaire", minutes=shown, most=LONG_FORM_MINUTES)
    yield from language_findings(form)
    yield from _doubled(form)
    yield from same_texts(form)
    for statement in form.statements:
        yield from statement_wording(statement, form)
    for question in form.questions:
        yield from question_wording(question, form)
        yield from option_findings(question, form)
        yield from grid_findings(question, form)
    yield from direction_findings(form)
    yield from order_findings(form)
    yield from _ballot(form)


def _doubled(form: Questionnaire) -> Iterator[Finding]:
    parts: dict[Part, list[str]] = {
        "statements": [statement.statement_id for statement in form.statements],
        "questions": [question.question_id for question in form.questions],
        "ballot": [project.project_id for project in form.ballot.projects],
    }
    if form.ballot.projects:
        # A survey tool asks for the ballot under this code.
        parts["questions"].append(BALLOT)
    for part, names in parts.items():
        # Some tools do not tell capitals from small letters.
        counts = Counter(name.casefold() for name in names)
        for name in dict.fromkeys(name for name in names if counts[name.casefold()] > 1):
            yield finding("same-identifier", part, name, severity="blocker", name=name)


def _ballot(form: Questionnaire) -> Iterator[Finding]:
    ballot = form.ballot
    if not ballot.projects:
        return
    if len(ballot.projects) < 2:
        yield finding("ballot-one", "ballot", severity="blocker")
    costs = [project.cost for project in ballot.projects]
    for project in ballot.projects:
        if project.cost is None:
            yield finding("ballot-no-cost", "ballot", project.project_id, severity="blocker")
        elif ballot.budget is not None and project.cost > ballot.budget:
            yield finding("ballot-too-dear", "ballot", project.project_id)
    if ballot.budget is None:
        yield finding("ballot-no-budget", "ballot", severity="blocker")
    elif None not in costs and sum(cost for cost in costs if cost is not None) <= ballot.budget:
        yield finding("ballot-no-choice", "ballot")
