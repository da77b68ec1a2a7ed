from mashura.course.checks.passages import exercise_passages, passages
from mashura.i18n import LANGUAGES


def test_lessons_questions_scenes_cards_and_glossary_are_all_read():
    kinds = {(passage.path.suffixes[0], passage.language) for passage in passages()}
    suffixes = (".md", ".questions", ".scenes", ".yaml")
    assert kinds == {(suffix, language) for suffix in suffixes for language in LANGUAGES}


def test_forms_of_exercises_are_read_in_both_languages():
    texts = {passage.language: passage.text for passage in exercise_passages() if "90,000" in passage.text}
    assert texts["en"] == "a funny clip on cleanliness, watched by 90,000"
    assert set(texts) == set(LANGUAGES)
