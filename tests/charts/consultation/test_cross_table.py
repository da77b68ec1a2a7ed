from mashura import charts
from mashura.analysis.surveys.cross_tables import CrossTable
from mashura.i18n import use_language


def test_suppressed_cells_show_no_number(examples, words):
    table = examples[CrossTable]()
    hidden = [cell for row in table.cells for cell in row if cell.count is None]
    with use_language("en"):
        shown = words(charts.cross_table(table))
    assert shown.count("–") == len(hidden) == table.suppressed > 0
