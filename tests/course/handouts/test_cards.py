"""The cards of a module: both languages whole, alike, and a snack of about three minutes."""

import shutil

import pytest
import yaml

from mashura.course.checks.check import check_course
from mashura.course.handouts.cards import CARDS_FILE, check_cards, read_cards
from mashura.course.sources.builder import lesson_paths
from mashura.errors import InputError
from mashura.i18n import LANGUAGES
from mashura.paths import content

MODULES = sorted({path.parent.name for path in lesson_paths()})


@pytest.fixture
def module(tmp_path):
    """A copy of one module's folder, to be spoilt."""
    return shutil.copytree(content("curriculum", "m00_welcome"), tmp_path / "m00_welcome")


def spoil(module, change):
    path = module / CARDS_FILE
    cards = yaml.safe_load(path.read_text(encoding="utf-8"))
    change(cards)
    path.write_text(yaml.safe_dump(cards, allow_unicode=True, width=10_000), encoding="utf-8")


@pytest.mark.parametrize("name", MODULES)
def test_every_module_has_cards_without_a_problem(name):
    assert check_cards(content("curriculum", name)) == []


def test_a_number_that_stands_in_one_language_only_is_told_with_its_line(module):
    spoil(module, lambda cards: cards["takeaway"]["points"][0].update(ar="ثلاث خطوات", en="3 steps"))
    (problem,) = check_course(module.parent)
    assert problem.key == "course-parity-numbers"
    assert "ثلاث خطوات" in (module / CARDS_FILE).read_text(encoding="utf-8").split("\n")[problem.line - 1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_snack_that_takes_too_long_is_told_in_both_languages(module, language):
    spoil(module, lambda cards: cards["snack"]["paragraphs"][0].update({language: "word " * 400}))
    (problem,) = [check_card for check_card in check_cards(module) if check_card.key == "cards-snack-length"]
    for reader in LANGUAGES:
        assert "380" in problem.message(reader)


def test_a_point_without_its_other_half_is_refused(module):
    spoil(module, lambda cards: cards["takeaway"]["points"][0].pop("ar"))
    with pytest.raises(InputError) as caught:
        read_cards(module)
    assert caught.value.key == "record-missing-field"
    assert [problem.key for problem in check_course(module.parent)] == ["record-missing-field"]


def test_a_module_without_cards_is_told_by_name(tmp_path):
    with pytest.raises(InputError, match=CARDS_FILE):
        read_cards(tmp_path)
