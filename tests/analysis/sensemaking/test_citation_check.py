import pytest

from mashura.analysis.sensemaking import Described, Sentence, checked


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
