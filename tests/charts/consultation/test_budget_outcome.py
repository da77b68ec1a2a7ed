from mashura import charts
from mashura.analysis.budgets.budget_outcome import BudgetOutcome
from mashura.i18n import use_language


def test_each_rule_that_chooses_a_project_has_a_mark(examples):
    outcome = examples[BudgetOutcome]()
    with use_language("en"):
        marks = charts.budget_outcome(outcome).axes[1].lines
    assert len(marks) == sum(len(project.won_by) for project in outcome.projects)
