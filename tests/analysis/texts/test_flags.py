import pandas as pd
import pytest

from mashura.analysis.readings import reading
from mashura.analysis.texts import Ruling, abuse_flags, abusive_words, personal_data_flags, with_rulings
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology.tables.consultation import Consultation
from mashura.simulation.responses.voices import load_faults


@pytest.mark.parametrize(
    "text",
    ["يا حمـــار", "والأغبياء كثر", "h.m.a.r وكلب", "You 1d1ots", "s-t-u-p-i-d", "kalb", "الله يلعنكم"],
)
def test_abuse_is_found_in_its_disguises(text):
    assert abusive_words(text)


@pytest.mark.parametrize(
    "text",
    [
        "نريد ملاعب للكلام والرياضة",
        "القرار سيئ ومكلف جداً",
        "the class was assigned a glass",
        "A dogged effort",
        "حمارة القيظ",
    ],
)
def test_sharp_or_similar_words_are_not_abuse(text):
    assert not abusive_words(text)


def test_what_the_simulated_public_writes_in_anger_is_found():
    angry = [text for lines in load_faults().abuse.values() for text in lines]
    found = sum(bool(abusive_words(text)) for text in angry)
    assert found >= 0.85 * len(angry)


def said(texts):
    table = pd.DataFrame(
        {"statement_id": [str(n) for n in range(len(texts))], "text": texts, "moderation": "pending"}
    )
    return Consultation(title="Buses", origin="csv", statements=table)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_flag_explains_itself_with_the_words_it_rests_on(language):
    flags = abuse_flags(said(["Trees, please", "Shut up, you fools"]), language).flags
    assert [flag.statement_id for flag in flags] == ["1"]
    assert "fools" in flags[0].explanation
    assert "shut up" in flags[0].explanation


def test_decisions_are_kept_and_the_later_one_holds():
    flags = abuse_flags(said(["fools", "idiots"])).flags
    rulings = [
        Ruling(statement_id="0", kind="abuse", decision="upheld"),
        Ruling(statement_id="0", kind="abuse", decision="dismissed", reason="A quotation."),
    ]
    assert [flag.decision for flag in with_rulings(flags, rulings)] == ["dismissed", "open"]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_personal_data_are_flagged_without_being_repeated(language):
    texts = ["نريد ظلاً", "بريدي a.b@example.com ورقمي ٠٥٠ ١٢٣ ٤٥٦٧", "My name is Omar Said"]
    found = personal_data_flags(said(texts), language)
    assert [(flag.statement_id, flag.evidence) for flag in found.flags] == [
        ("1", ("email", "phone")),
        ("2", ("name",)),
    ]
    told = " ".join(flag.explanation for flag in found.flags)
    for secret in ("example.com", "4567", "٤٥٦٧", "Omar"):
        assert secret not in told
    with use_language(language):
        assert reading(found).says
