from mashura.course.checks.passages import passages
from mashura.i18n import LANGUAGES


def test_lessons_questions_scenes_cards_and_glossary_are_all_read():
    kinds = {(passage.path.suffixes[0], passage.language) for passage in passages()}
    suffixes = (".md", ".questions", ".scenes", ".yaml")
    assert kinds == {(suffix, language) for suffix in suffixes for language in LANGUAGES}
