"""Take-away cards and knowledge snacks as PDF."""

import pytest
from pypdf import PdfReader

from mashura.course.handouts.card_sheets import write_card_sheets
from mashura.course.handouts.cards import read_cards
from mashura.course.sources.outline import course_modules


@pytest.fixture(scope="module")
def sheets(tmp_path_factory):
    out = tmp_path_factory.mktemp("sheets")
    assert len(write_card_sheets(out)) == 4 * len(course_modules())
    return out


@pytest.mark.parametrize("language", ["ar", "en"])
def test_each_fits_one_page(sheets, language):
    for module in course_modules():
        for kind in ("card", "snack"):
            assert len(PdfReader(sheets / language / f"{module.id}-{kind}.pdf").pages) == 1


def test_a_card_says_all_its_points(sheets):
    for module in course_modules():
        text = " ".join(PdfReader(sheets / "en" / f"{module.id}-card.pdf").pages[0].extract_text().split())
        for point in read_cards(module.folder).takeaway.points:
            # Quotation marks become typographic, marks of code and bold disappear.
            assert point.en.replace("`", "").replace("**", "").split('"')[0][:30].strip() in text
        assert "**" not in text
        assert "`" not in text
