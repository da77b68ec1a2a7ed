import numpy as np
import pandas as pd
import pytest

from mashura.analysis import post_stratification, raking, weighted_votes
from mashura.errors import InputError
from mashura.methodology.tables.consultation import Consultation


def public(counts: dict[tuple[str | None, str | None], int]) -> Consultation:
    """People by gender and age band."""
    rows = [pair for pair, number in counts.items() for _ in range(number)]
    people = pd.DataFrame(rows, columns=["gender", "age_band"], dtype="str")
    people["participant_id"] = [f"p{number}" for number in range(len(rows))]
    return Consultation(title="", origin="csv", participants=people)


def census(**shares: dict[str, float]) -> pd.DataFrame:
    rows = [(one, group, share) for one, groups in shares.items() for group, share in groups.items()]
    return pd.DataFrame(rows, columns=["attribute", "group", "share"])


HALVES = census(gender={"female": 0.5, "male": 0.5}, age_band={"18-29": 0.4, "30-44": 0.6})


def test_raking_gives_every_attribute_the_populations_shares() -> None:
    talk = public(
        {("female", "18-29"): 10, ("female", "30-44"): 20, ("male", "18-29"): 40, ("male", "30-44"): 30}
    )
    found = raking(talk, HALVES)
    assert found.settled
    for share in found.shares:
        assert share.weighted == pytest.approx(share.due, abs=1e-4)
    assert found.weights.mean() == pytest.approx(1)


def test_effective_size_and_design_effect_are_kishs() -> None:
    found = raking(
        public({("female", None): 10, ("male", None): 30}), census(gender={"female": 0.5, "male": 0.5})
    )
    # Weights 2 for ten and 2/3 for thirty: 40² / (10 · 4 + 30 · 4/9).
    assert found.effective_sample_size == pytest.approx(1600 / (40 + 40 / 3))
    assert found.design_effect == pytest.approx(40 / (1600 / (40 + 40 / 3)))


def test_people_of_unknown_group_keep_their_number() -> None:
    found = raking(public({("female", None): 10, ("male", None): 30, (None, None): 20}), HALVES)
    assert found.unknown == {"gender": 20, "age_band": 60}
    assert found.weights[-20:].tolist() == pytest.approx([1.0] * 20)
    assert found.weights[:10].sum() == pytest.approx(found.weights[10:40].sum())


def test_nobody_speaks_for_an_absent_group() -> None:
    population = census(age_band={"18-29": 0.4, "30-44": 0.4, "65+": 0.2})
    found = raking(public({(None, "18-29"): 10, (None, "30-44"): 10}), population)
    assert [entry.group for entry in found.absent] == ["65+"]
    assert found.weights.tolist() == pytest.approx([1.0] * 20)


def test_heavy_weights_are_cut_and_counted() -> None:
    found = raking(
        public({("female", None): 2, ("male", None): 98}), census(gender={"female": 0.5, "male": 0.5})
    )
    assert found.trimmed == 2
    # 5 for the two and 50/98 for the others, scaled to 1 on average.
    assert found.weights.max() / found.weights.min() == pytest.approx(5 / (50 / 98))


def test_post_stratification_fits_every_combination() -> None:
    talk = public(
        {("female", "18-29"): 10, ("female", "30-44"): 20, ("male", "18-29"): 40, ("male", "30-44"): 30}
    )
    cells = pd.DataFrame(
        {
            "gender": ["female", "female", "male", "male"],
            "age_band": ["18-29", "30-44"] * 2,
            "share": [0.25, 0.25, 0.25, 0.25],
        }
    )
    found = post_stratification(talk, cells)
    assert [share.weighted for share in found.shares] == pytest.approx([0.25] * 4)
    assert found.shares[0].group == "female × 18-29"


@pytest.mark.parametrize(
    ("cells", "key"),
    [
        ({"gender": ["female"]}, "statistics-cells-columns"),
        ({"share": [1.0]}, "statistics-cells-columns"),
        ({"gender": ["female", "male"], "share": [0.5, 0.4]}, "statistics-cells-shares"),
        ({"gender": ["female", "female"], "share": [0.5, 0.5]}, "statistics-cells-twice"),
    ],
)
def test_a_wrong_table_of_combinations_is_refused(cells: dict[str, list[object]], key: str) -> None:
    with pytest.raises(InputError) as caught:
        post_stratification(public({("female", "18-29"): 2}), pd.DataFrame(cells))
    assert caught.value.key == key
    assert str(caught.value)


def test_people_without_any_known_attribute_cannot_be_weighted() -> None:
    with pytest.raises(InputError) as caught:
        raking(public({(None, None): 3}), HALVES)
    assert caught.value.key == "statistics-weighting-nothing"


def test_a_weighted_majority_may_be_another_one() -> None:
    talk = public({("female", None): 20, ("male", None): 60})
    ids = talk.participants["participant_id"]
    votes = pd.DataFrame(
        {"participant_id": ids, "statement_id": "s", "vote": [1] * 20 + [-1] * 50 + [1] * 10}
    )
    few = pd.DataFrame({"participant_id": ids[:9], "statement_id": "t", "vote": 1})
    said = pd.DataFrame({"statement_id": ["s", "t"], "text": ["Shade", "Fares"], "moderation": "in"})
    talk = Consultation(
        title="", origin="csv", participants=talk.participants, statements=said, votes=pd.concat([votes, few])
    )
    found = weighted_votes(talk, raking(talk, census(gender={"female": 0.5, "male": 0.5})))
    (shift,) = found.statements
    assert shift.agree == pytest.approx(30 / 80)
    # Women weigh 2, men 2/3: (20 · 2 + 10 · 2/3) / 80.
    assert shift.weighted == pytest.approx((40 + 20 / 3) / 80)
    assert shift.crosses == (0.5,)
    assert found.left_out == 1
    assert shift.low < shift.weighted < shift.high


def test_the_interval_of_a_weighted_share_knows_that_weights_cost_votes() -> None:
    talk = public({("female", None): 20, ("male", None): 60})
    votes = pd.DataFrame(
        {"participant_id": talk.participants["participant_id"], "statement_id": "s", "vote": [1, -1] * 40}
    )
    said = pd.DataFrame({"statement_id": ["s"], "text": ["Shade"], "moderation": "in"})
    talk = Consultation(title="", origin="csv", participants=talk.participants, statements=said, votes=votes)
    widths = []
    for women in (0.25, 0.5, 0.8):
        found = weighted_votes(talk, raking(talk, census(gender={"female": women, "male": 1 - women})))
        widths.append(found.statements[0].high - found.statements[0].low)
    assert np.all(np.diff(widths) > 0)
