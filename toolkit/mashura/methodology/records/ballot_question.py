"""A ballot as a question of a survey, for tools that have no ballot of their own (S48)."""

from __future__ import annotations

from mashura.i18n import format_money
from mashura.methodology.records.questionnaire import PlannedOption, PlannedQuestion, Questionnaire
from mashura.methodology.records.wording import Wording, text_in
from mashura.methodology.vocabulary import QuestionKind

BALLOT = "ballot"
"""Code of the question that stands for the ballot."""


def project_code(place: int) -> str:
    """Return the option that stands for a project, by its place on the ballot from 0.

    Examples
    --------
    >>> project_code(0)
    'p1'
    """
    return f"p{place + 1}"


def ballot_question(form: Questionnaire) -> PlannedQuestion | None:
    """Return the question of which projects people approve; None without a ballot.

    Examples
    --------
    >>> park = {"project_id": "park", "name": {"en": "A park"}, "cost": 60000}
    >>> form = Questionnaire(languages=("en",), ballot={"currency": "AED", "projects": [park]})
    >>> ballot_question(form).options[0].label[0].text
    'A park – 60,000 AED'
    """
    ballot = form.ballot
    if not ballot.projects:
        return None
    options = []
    for place, project in enumerate(ballot.projects):
        cost = "" if project.cost is None else f" – {format_money(project.cost, ballot.currency)}"
        label = tuple(
            Wording(language=name.language, text=f"{name.text}{cost}") for name in project.name if name.text
        )
        options.append(PlannedOption(code=project_code(place), label=label))
    return PlannedQuestion(
        question_id=BALLOT,
        text=tuple(
            Wording(
                language=language, text=text_in(ballot.question, language) or text_in(form.title, language)
            )
            for language in form.offered()
        ),
        kind=QuestionKind.MULTIPLE,
        options=tuple(options),
        most_choices=ballot.most_projects,
    )
