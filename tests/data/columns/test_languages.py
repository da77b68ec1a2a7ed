"""The language of a column is known by script, letters, or frequent words; else it is not guessed."""

from __future__ import annotations

import pytest
from tests.i18n.test_typefaces import words_of

from mashura.data.columns.languages import LATIN, column_language
from mashura.data.files.any_table import read_any_table
from mashura.data.formats import read_with_notes
from mashura.data.notes import language_words
from mashura.i18n import LANGUAGES
from mashura.methodology.vocabulary.languages import OFFERED

TEXTS = {
    "ar": "الحافلة تتأخر كل صباح ولا أحد يخبرنا بذلك",
    "ur": "بس ہر روز دیر سے آتی ہے، سڑک پر ٹریفک بہت زیادہ ہے",
    "fa": "اتوبوس هر روز دیر می‌آید و پارکینگ کافی نیست، چرا؟",
    "ps": "بس هره ورځ ناوخته راځي او ښار ته لاره اوږده ده",
    "hi": "बस हर दिन देर से आती है",
    "ne": "बस सधैं ढिलो हुन्छ र यहाँ छाया छैन",
    "bn": "বাস প্রতিদিন দেরি করে আসে",
    "ml": "ബസ് എല്ലാ ദിവസവും വൈകുന്നു",
    "ta": "பேருந்து தினமும் தாமதமாக வருகிறது",
    "te": "బస్సు ప్రతి రోజు ఆలస్యంగా వస్తుంది",
    "pa": "ਬੱਸ ਹਰ ਰੋਜ਼ ਦੇਰ ਨਾਲ ਆਉਂਦੀ ਹੈ",
    "si": "බස් එක හැමදාම පරක්කුයි",
    "am": "አውቶቡሱ በየቀኑ ይዘገያል",
    "zh": "公交车每天都晚点",
    "ru": "Автобус каждый день опаздывает",
    "en": "The bus is late every day and we need more shade at the stop",
    "fr": "Le bus est en retard tous les jours et nous voulons plus de bancs dans la rue",
    "tl": "Ang bus ay palaging huli at wala pong masisilungan sa mga hintuan namin",
    "es": "El autobús llega tarde y no hay sombra en las paradas de la ciudad",
    "de": "Der Bus ist jeden Tag zu spät und wir brauchen mehr Bänke für die Kinder",
}


@pytest.mark.parametrize("code", TEXTS)
def test_a_sentence_is_in_its_language(code: str) -> None:
    assert column_language([TEXTS[code]]) == code


# Names of days have none of the words that tell these languages apart.
SAME_SCRIPT = {"ne": "hi", "ti": "am", "ku": "ar", "ps": "fa"}


@pytest.mark.parametrize("code", OFFERED)
def test_names_of_days_are_in_their_language_or_said_to_be_in_latin_script(code: str) -> None:
    assert column_language([words_of(code)]) in (code, LATIN, SAME_SCRIPT.get(code))


@pytest.mark.parametrize("cells", [["Al Nahda", "Marina"], ["Stop 4 B", "X12"], ["Ünlü Çay", "Kahve"]])
def test_a_few_latin_words_are_not_guessed(cells: list[str]) -> None:
    assert column_language(cells) == LATIN


def test_without_letters_there_is_no_language() -> None:
    assert column_language(["1", "٢", "👍"]) == ""


def test_a_language_has_a_name_in_both_languages() -> None:
    assert all(language_words(code, lang) for code in (*TEXTS, LATIN) for lang in LANGUAGES)


def test_the_account_says_the_language_of_texts(tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "ideas.csv"
    path.write_text("Idea\n" + "\n".join(f"{TEXTS['ur']} {number}" for number in range(12)), encoding="utf-8")
    part = next(part for part in read_with_notes(path).account if part.kind == "column")
    assert part.meaning("en") == "the text of the statement; its language: Urdu"
    assert read_any_table(path).header == ["Idea"]
