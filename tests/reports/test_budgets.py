import pytest

from mashura.i18n import message, use_language
from mashura.reports import gather, open_source, report_document


@pytest.fixture(scope="module")
def document(real_data):
    with use_language("ar"):
        source = open_source(real_data / "participatory_budgeting" / "Poland_Swiecie_2023.pb")
        return report_document(gather(source))


@pytest.mark.real_data
def test_a_budget_is_recounted(document, words):
    assert message("reports-budget-winners-equal", lang="ar") in words(document)


@pytest.mark.real_data
def test_a_budget_has_its_section(document):
    assert any("الموازنة التشاركية" in section.title for section in document.sections)
