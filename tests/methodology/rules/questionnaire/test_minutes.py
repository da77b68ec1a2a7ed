"""The minutes of a questionnaire grow with what is read and answered, and reach the plan's form."""

from __future__ import annotations

from hypothesis import given, settings

from mashura.methodology import Campaign, Plan
from mashura.methodology.records.questionnaire import Questionnaire
from mashura.methodology.rules.form import LONG_FORM_MINUTES
from mashura.methodology.rules.plan import objections
from mashura.methodology.rules.questionnaire import questionnaire_findings
from mashura.methodology.rules.questionnaire.minutes import filling_minutes, plan_with_minutes

from .questionnaires import OPEN, form, good_questionnaires, question


@settings(max_examples=50, deadline=None)
@given(good_questionnaires())
def test_one_question_more_takes_longer_in_every_language(asked: Questionnaire) -> None:
    more = asked.model_copy(update={"questions": (*asked.questions, question("more", "open", OPEN[0]))})
    before, after = filling_minutes(asked).by_language, filling_minutes(more).by_language
    assert all(after[language] > minutes for language, minutes in before.items())


def test_a_question_with_a_condition_takes_less_on_average() -> None:
    first, idea = question("q1", "single", OPEN[1], OPEN), question("q2", "open", OPEN[0])
    sometimes = {**idea, "shown_if": {"question_id": "q1", "codes": ["a1"]}}
    assert filling_minutes(form(first, sometimes)).longest < filling_minutes(form(first, idea)).longest


def test_the_language_that_reads_slowest_counts() -> None:
    minutes = filling_minutes(form(question("q1", "open", OPEN[0])))
    assert minutes.longest == max(minutes.by_language.values()) == minutes.by_language["ar"]


def test_a_long_questionnaire_is_named_by_its_own_check_and_by_the_rules_of_the_plan() -> None:
    long = form(*(question(f"q{n}", "open", (f"ماذا عن الخط {n}؟", f"What of line {n}?")) for n in range(60)))
    assert filling_minutes(long).longest > LONG_FORM_MINUTES
    assert "long-form" in {found.rule for found in questionnaire_findings(long)}
    planned = plan_with_minutes(Plan(title="Buses"), long)
    assert planned.form.minutes is not None
    assert planned.form.minutes > LONG_FORM_MINUTES
    assert "long-form" in {objection.rule for objection in objections(Campaign(plan=planned))}


def test_a_plan_keeps_what_its_questionnaire_does_not_say() -> None:
    plan = Plan(form={"sign_in": "email", "reading_level": "plain"})
    planned = plan_with_minutes(plan, form(question("q1", "open", OPEN[0])))
    assert (planned.form.sign_in, planned.form.reading_level) == (plan.form.sign_in, plan.form.reading_level)
