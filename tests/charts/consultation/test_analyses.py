"""The figures of the analyses: what they show, in both languages."""

import io
import re
from dataclasses import replace

import pandas as pd
import pytest
from matplotlib.text import Text

from mashura import charts, sample_campaign
from mashura.analysis import (
    VoteMatrix,
    budget_outcome,
    concentration,
    consensus,
    cross_table,
    funnel,
    group_stability,
    opinion_groups,
    raking,
    representativeness,
    survey,
    vote_concentration,
    weighted_votes,
)
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import QuestionKind
from mashura.paths import content

CENSUS = pd.read_csv(content("datasets", "bus_network_campaign", "population.csv"))


@pytest.fixture(scope="module")
def campaign():
    whole = sample_campaign()
    kept = whole.participants.head(800)
    ids = kept["participant_id"]
    return replace(
        whole,
        participants=kept,
        votes=whole.votes[whole.votes["participant_id"].isin(ids)],
        answers=whole.answers[whole.answers["participant_id"].isin(ids)],
    )


def town():
    people = [f"p{n}" for n in range(12)]
    return Consultation(
        title="",
        origin="simulated",
        participants=pd.DataFrame({"participant_id": people}),
        projects=pd.DataFrame({"project_id": ["1", "2", "3"], "cost": [60.0, 70.0, 5.0]}),
        budgets=pd.DataFrame({"budget": [80.0], "ballot_type": ["approval"]}),
        ballots=pd.DataFrame({"participant_id": people, "project_id": ["2"] * 7 + ["1"] * 5, "points": 1.0}),
    )


def of_groups(draw):
    def drawn(talk):
        votes = VoteMatrix.of(talk)
        return draw(opinion_groups(votes), votes)

    return drawn


FIGURES = {
    "funnel": lambda talk: charts.funnel(funnel(talk)),
    "lorenz": lambda talk: charts.lorenz(vote_concentration(talk)),
    "opinion_map": of_groups(lambda groups, _: charts.opinion_map(groups, simulated=True)),
    "consensus": of_groups(lambda groups, votes: charts.consensus(consensus(votes), groups, simulated=True)),
    "group_ratios": lambda talk: charts.group_ratios(
        representativeness(talk, CENSUS), raking(talk, CENSUS), simulated=True
    ),
    "weighted_votes": lambda talk: charts.weighted_votes(
        weighted_votes(talk, raking(talk, CENSUS)), simulated=True
    ),
    "likert": lambda talk: charts.likert(survey(talk)),
    "choices": lambda talk: charts.choices(survey(talk).questions[0], simulated=True),
    "cross_table": lambda talk: charts.cross_table(
        cross_table(talk, "satisfaction", "residency"), simulated=True
    ),
    "budget_outcome": lambda _: charts.budget_outcome(budget_outcome(town())),
    "group_stability": lambda talk: charts.group_stability(group_stability(VoteMatrix.of(talk), rounds=2)),
}
WITHOUT_A_NOTE = {"lorenz", "group_stability"}


def words(figure):
    return [text.get_text() for text in figure.findobj(Text) if text.get_text().strip()]


@pytest.mark.parametrize("name", FIGURES)
def test_each_figure_is_drawn_in_both_languages_with_its_alternative_text(campaign, name, recwarn):
    for language in LANGUAGES:
        with use_language(language):
            figure = FIGURES[name](campaign)
            figure.savefig(io.BytesIO(), format="png", dpi=50)
        arabic = language == "ar"
        assert bool(re.search(r"[\u0600-\u06ff]", figure.alternative)) == arabic
        title = figure.get_suptitle() or figure.axes[0].get_title(loc="right" if arabic else "left")
        assert bool(re.search(r"[\u0600-\u06ff]", title)) == arabic or name == "choices"
        if name not in WITHOUT_A_NOTE:
            note = {"ar": "مُحاكاة", "en": "Simulated"}[language]
            assert any(note in text for text in words(figure))
    assert [str(one.message) for one in recwarn if "Glyph" in str(one.message)] == []


def test_bars_grow_from_the_side_where_reading_begins(campaign):
    directions = {}
    for language in LANGUAGES:
        with use_language(language):
            left, right = charts.likert(survey(campaign)).axes[0].get_xlim()
        directions[language] = right > left
    assert directions == {"ar": False, "en": True}


def test_the_curve_is_the_lorenz_curve():
    with use_language("en"):
        axes = charts.lorenz(concentration([1, 1, 2, 4])).axes[0]
    assert axes.lines[1].get_xydata().tolist() == [
        [0, 0], [0.25, 0.125], [0.5, 0.25], [0.75, 0.5], [1, 1],
    ]  # fmt: skip


def test_suppressed_cells_show_no_number(campaign):
    table = cross_table(campaign, "satisfaction", "residency")
    hidden = [cell for row in table.cells for cell in row if cell.count is None]
    with use_language("en"):
        shown = words(charts.cross_table(table))
    assert shown.count("–") == len(hidden) == table.suppressed > 0


def test_a_mark_stands_for_each_rule_that_chooses_a_project():
    found = budget_outcome(town())
    with use_language("en"):
        marks = charts.budget_outcome(found).axes[1].lines
    assert len(marks) == sum(len(one.won_by) for one in found.projects)


def test_scales_diverge_from_the_middle_of_the_middle_step(campaign):
    (scale,) = survey(campaign).of(QuestionKind.SCALE)
    with use_language("en"):
        bars = charts.likert(survey(campaign)).axes[0].patches
    middle = bars[2]
    assert middle.get_x() + middle.get_width() / 2 == pytest.approx(0)
    assert [bar.get_width() for bar in bars] == pytest.approx([one.share for one in scale.options])


def test_what_cannot_be_drawn_is_told():
    empty = Consultation(title="", origin="csv")
    votes = VoteMatrix.of(empty)
    for draw, key in (
        (lambda: charts.lorenz(concentration([])), "figures-nobody"),
        (lambda: charts.opinion_map(opinion_groups(votes)), "figures-no-groups"),
        (lambda: charts.consensus(consensus(votes), opinion_groups(votes)), "figures-no-consensus"),
        (lambda: charts.group_ratios(()), "figures-not-compared"),
        (lambda: charts.likert(survey(empty)), "figures-no-scale"),
        (lambda: charts.group_stability(group_stability(votes)), "figures-no-groups"),
    ):
        with pytest.raises(InputError) as caught:
            draw()
        assert caught.value.key == key
