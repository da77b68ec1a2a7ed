"""Ways of judging that items share: what guessing gets, and which misconception is named."""

from itertools import permutations, product

import pytest

from mashura.grading.box.isolation import Limits, available
from mashura.grading.box.session import Session
from mashura.grading.exercise import judging
from mashura.grading.exercise.checking import Answers, Refused, judge


def said(verdict):
    return [entry.key for entry in verdict.feedback]


@pytest.fixture(scope="module")
def session():
    with Session(isolation=available()[0], files={}, language="en", limits=Limits()) as worker:
        yield worker


@pytest.fixture
def answers(session):
    """A real notebook: runs a cell, and asks it."""

    def given(code):
        assert session.run(code).error is None
        return Answers(session, {}, 5, "m99-item")

    return given


PLACES = {
    "page": ("inform", "telling"),
    "form": ("inform", "asking"),
    "talk": ("ask", "talk"),
    "vote": ("ask", "vote"),
}
WRONG = {"likes": "reach", "clicks": "reach", "secret": "decoy"}
RIGHT = ("publish", "discuss", "vote")


def key(slip):
    return f"m99-{slip}"


@pytest.fixture
def sort(answers):
    def check(given):
        return judging.sorting(given, "x", PLACES, ("inform", "ask"), key)

    return lambda value: judge(check, answers(f"x = {value!r}"))


@pytest.fixture
def choose(answers):
    return lambda value: judging.choosing(answers(f"x = {value!r}"), "x", RIGHT, WRONG, key)


@pytest.fixture
def order(answers):
    return lambda value: judging.ordering(answers(f"x = {value!r}"), "x", RIGHT, WRONG, key)


def test_sorting_all_right_gets_everything_and_one_option_for_all_gets_nothing(sort):
    assert sort({entry: option for entry, (option, _) in PLACES.items()}).share == 1.0
    assert sort(dict.fromkeys(PLACES, "ask")).share == 0.0


def test_sorting_by_chance_gets_little(sort):
    shares = [
        sort(dict(zip(PLACES, options, strict=True))).share
        for options in product(("inform", "ask"), repeat=4)
    ]
    assert sum(shares) / len(shares) < 0.2


def test_sorting_names_the_slip_and_its_entries_once(sort):
    verdict = sort({"page": "ask", "form": "inform", "talk": "ask"})
    assert said(verdict) == ["grading-judging-open", "m99-telling"]
    assert [entry.params["entries"] for entry in verdict.feedback] == [("vote",), ("page",)]


@pytest.mark.parametrize(
    ("value", "refused"),
    [
        (dict.fromkeys(PLACES, ""), "grading-answer-empty"),
        ({"page": "shout"}, "grading-unknown-option"),
        ({"poster": "ask"}, "grading-answer-empty"),
        (["page"], "grading-want-record"),
    ],
)
def test_sorting_gives_nothing_where_nothing_can_be_read(sort, value, refused):
    verdict = sort(value)
    assert (verdict.share, said(verdict)[0]) == (0.0, refused)


def test_an_entry_that_cannot_be_read_costs_that_entry_and_is_named(sort):
    right = {entry: option for entry, (option, _) in PLACES.items()}
    verdict = sort({**right, "page": "shout", "note": "x"})
    assert verdict.share == sort({**right, "page": ""}).share > 0
    assert verdict.feedback[0].params == {"row": "page", "id": "shout"}


@pytest.mark.parametrize(
    "code",
    [
        "{' Page ': 'INFORM', 'form': 'inform ', 'talk': 'ask', 'vote': 'ask', 'extra': 5}",
        "__import__('pandas').Series({'page': 'inform', 'form': 'inform', 'talk': 'ask', 'vote': 'ask'})",
        "{'page': 'inform', 'form': 'infrm', 'talk': 'ask', 'vote': ('ask',)}.items()",
    ],
)
def test_the_form_of_a_dictionary_costs_nothing(answers, code):
    assert judging.sorting(answers(f"x = {code}"), "x", PLACES, ("inform", "ask"), key).share == 1.0


@pytest.mark.parametrize(
    "code",
    [
        "('publish', 'discuss', 'vote')",
        "'publish، discuss؛ vote'",
        "dict.fromkeys(['publish', 'discuss', 'vote'], 1).keys()",
        "__import__('pandas').Series(['publish', 'discuss', 'vote'])",
        "__import__('pandas').Index(['Publish', ' discuss', 'vote'])",
        "__import__('numpy').array(['publish', 'discus', 'vote'])",
        "['publish', 'publish', 'discuss', 'vote']",
    ],
)
def test_the_form_of_a_list_costs_nothing(answers, code):
    assert judging.ordering(answers(f"x = {code}"), "x", RIGHT, WRONG, key).share == 1.0


@pytest.mark.parametrize(
    "code",
    [
        "'٠٫٧٨'",
        "'0,78'",
        "'78%'",
        "__import__('decimal').Decimal('0.78')",
        "__import__('fractions').Fraction(78, 100)",
        "__import__('numpy').float32(0.78)",
    ],
)
def test_the_form_of_a_number_costs_nothing(answers, code):
    assert judging.number(answers(f"x = {code}"), "x", 0.78, 0.005, {}, key).share == 1.0


def test_choosing_everything_gets_nothing_and_each_wrong_id_costs(choose):
    assert choose([*RIGHT]).share == choose([*reversed(RIGHT)]).share == 1.0
    assert choose([*RIGHT, *WRONG]).share == 0.0
    assert 0 < choose([*RIGHT, "likes"]).share < 0.5
    assert said(choose([*RIGHT, "likes", "clicks"])) == ["m99-reach"]
    assert said(choose(["vote"])) == ["grading-judging-missing"]


def test_ordering_counts_the_order_and_names_what_is_turned_round(order):
    assert order([*RIGHT]).share == 1.0
    turned = order(["vote", "publish", "discuss"])
    assert turned.share == 0.0
    assert said(turned) == ["grading-judging-reversed"]
    assert turned.feedback[0].params == {"earlier": "discuss", "later": "vote"}
    assert order([*RIGHT, *WRONG]).share == 0.0
    shares = [order([*permutation]).share for permutation in permutations(RIGHT)]
    assert sum(shares) / len(shares) <= 0.31


def test_a_number_gets_the_slip_that_leads_to_it(answers):
    slips = {"percent": 78.0}
    assert judging.number(answers("x = 0.781"), "x", 0.78, 0.005, slips, key).share == 1.0
    wrong = judging.number(answers("x = 78"), "x", 0.78, 0.005, slips, key)
    assert (wrong.share, said(wrong)) == (0.0, ["m99-percent"])
    assert said(judging.number(answers("x = 5"), "x", 0.78, 0.005, slips, key)) == ["m99-other"]


def double(answers, code):
    return judging.computing(
        answers(code), "double", [(2,), (3,)], lambda x: 2 * x, {"square": lambda x: x * x}, key
    )


def test_a_function_is_judged_on_every_case(answers):
    right = double(answers, "def double(x):\n    return x + x")
    assert (right.share, said(right)) == (1.0, ["m99-right"])
    square = double(answers, "def double(x):\n    return x ** 2")
    assert (square.share, said(square)) == (0.0, ["m99-square"])
    assert said(double(answers, "def double(x):\n    return 4")) == ["m99-other"]


@pytest.mark.parametrize(
    ("body", "refused"),
    [
        ("None", "grading-answer-empty"),
        ("'four'", "grading-judging-returns"),
        ("1 / 0", "grading-answer-error"),
    ],
)
def test_a_function_that_gives_no_number_is_refused(answers, body, refused):
    with pytest.raises(Refused) as problem:
        double(answers, f"def double(x):\n    return {body}")
    assert problem.value.feedback.key == refused
