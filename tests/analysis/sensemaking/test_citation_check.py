import pytest

from mashura import sample_campaign
from mashura.analysis.sensemaking import Described, Sentence, checked, described, summary_sentences
from mashura.i18n import LANGUAGES, use_language


@pytest.mark.parametrize(
    ("text", "cites", "problems"),
    [
        ("The bus is late.", ("1",), ()),
        ("One person missed 12 lessons because the bus is late.", ("2",), ()),
        ("The bus is late.", (), ("no-citation",)),
        ("The bus is late.", ("1", "77"), ("unknown-citation",)),
        ("The bus is late for 4321 people.", ("1",), ("unknown-number",)),
        ("الحافلة متأخرة على ٤٣٢١ شخصاً", ("7",), ("unknown-number",)),
        ("Residents demand a cheaper desalination plant.", ("1",), ("unrelated",)),
        ("The bus is late for four hundred people.", ("1",), ("unknown-number",)),
        ("أربعون ألف شخص يقولون إن الحافلة متأخرة", ("7",), ("unknown-number",)),
        ("Half a million find the bus late.", ("1",), ("unknown-number",)),
        ("People say that the bus to Sharjah is late.", ("1",), ("unknown-name",)),
        ("According to Mr Qureshi the bus is late.", ("1",), ("unknown-name",)),
        ("الحافلة في دبي متأخرة كل يوم", ("7",), ("unknown-name",)),
        (
            "One says: \u201cthe bus never comes at all\u201d, it is late.",
            ("1",),
            ("unknown-quotation",),
        ),
        ("The bus is \u201calways late in the evening\u201d.", ("1",), ()),
        ("The bus is not late in the evening.", ("1",), ("reversed",)),
        ("الحافلة ليست متأخرة", ("7",), ("reversed",)),
        ("The park is dirty and has trees.", ("6",), ("reversed",)),
        ("The park has no trees.", ("6",), ()),
    ],
)
def test_what_is_invented_is_marked(
    about: Described, text: str, cites: tuple[str, ...], problems: tuple[str, ...]
) -> None:
    (sentence,) = checked([Sentence(text=text, cites=cites)], about)
    assert sentence.problems == problems


def test_an_unknown_citation_is_named_and_not_counted(about: Described) -> None:
    (sentence,) = checked([Sentence(text="The bus is late.", cites=("1", "77"))], about)
    assert (sentence.cites, sentence.unknown) == (("1",), ("77",))


def test_the_own_summary_has_no_problem() -> None:
    about = described(sample_campaign())
    for language in LANGUAGES:
        with use_language(language):
            problems = [
                (sentence.text, sentence.problems)
                for sentence in checked(summary_sentences(about), about)
                if sentence.problems
            ]
            assert problems == []
