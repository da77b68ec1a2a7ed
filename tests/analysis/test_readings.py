import re
from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import pytest

from mashura import sample_campaign
from mashura.analysis import (
    Concentration,
    InstantRunoff,
    Reading,
    VoteMatrix,
    arrivals,
    budget_outcome,
    consensus,
    cross_table,
    funnel,
    group_stability,
    opinion_groups,
    raking,
    reading,
    reliability,
    representativeness,
    survey,
    totals,
    vote_concentration,
    weighted_votes,
)
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology.tables.consultation import Consultation
from mashura.paths import content

Answer = Callable[[Consultation], object]
CENSUS = pd.read_csv(content("datasets", "bus_network_campaign", "population.csv"))


def thinned(talk: Consultation, people: int) -> Consultation:
    """Only the first people, so that the tests stay fast."""
    kept = talk.participants.head(people)
    ids = kept["participant_id"]
    return replace(
        talk,
        participants=kept,
        votes=talk.votes[talk.votes["participant_id"].isin(ids)],
        answers=talk.answers[talk.answers["participant_id"].isin(ids)],
    )


@pytest.fixture(scope="module")
def campaign() -> Consultation:
    return thinned(sample_campaign(), 800)


def of_votes(analysis: Callable[[VoteMatrix], object]) -> Answer:
    return lambda talk: analysis(VoteMatrix.of(talk))


def town(_: Consultation) -> object:
    people = [f"p{n}" for n in range(12)]
    return budget_outcome(
        Consultation(
            title="Town",
            origin="csv",
            participants=pd.DataFrame({"participant_id": people, "age_band": ["18-29"] * 7 + ["65+"] * 5}),
            projects=pd.DataFrame({"project_id": ["1", "2"], "cost": [60.0, 70.0]}),
            budgets=pd.DataFrame({"budget": [80.0], "ballot_type": ["approval"]}),
            ballots=pd.DataFrame(
                {"participant_id": people, "project_id": ["2"] * 7 + ["1"] * 5, "points": 1.0}
            ),
        )
    )


ANSWERS: dict[str, Answer] = {
    "totals": totals,
    "funnel": funnel,
    "inequality": vote_concentration,
    "arrivals": arrivals,
    "representativeness": lambda talk: representativeness(talk, CENSUS)[0],
    "weights": lambda talk: raking(talk, CENSUS),
    "weighted votes": lambda talk: weighted_votes(talk, raking(talk, CENSUS)),
    "groups": of_votes(opinion_groups),
    "stability": of_votes(lambda votes: group_stability(votes, rounds=2)),
    "consensus": of_votes(consensus),
    "survey": survey,
    "choice": lambda talk: survey(talk).questions[0],
    "scale": lambda talk: survey(talk).questions[2],
    "reliability": reliability,
    "cross table": lambda talk: cross_table(talk, "satisfaction", "gender"),
    "budget": town,
    "runoff": lambda _: InstantRunoff(winner="1", rounds=({"1": 5, "2": 3},), eliminated=(), exhausted=1),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_every_analysis_speaks_both_languages_and_says_what_must_not_be_concluded(
    campaign: Consultation, name: str
) -> None:
    result = ANSWERS[name](campaign)
    told: dict[str, Reading] = {}
    for language in LANGUAGES:
        with use_language(language):
            told[language] = reading(result)
        for sentence in (*told[language].says, *told[language].cautions):
            assert bool(re.search(r"[\u0600-\u06ff]", sentence)) == (language == "ar"), sentence
    assert len(told["ar"].says) == len(told["en"].says) > 0
    assert len(told["ar"].cautions) == len(told["en"].cautions)
    assert told["en"].cautions or name == "reliability"


def english(result: object) -> Reading:
    with use_language("en"):
        return reading(result)


def test_the_figures_in_the_sentences_are_those_of_the_result() -> None:
    found = english(Concentration(people=40, gini=0.5, top_decile_share=0.35))
    assert "40 people made 35%" in found.says[0]
    assert "0.50" in found.says[0]


def test_an_absent_group_is_named_and_weights_do_not_pretend_to_mend_it(campaign: Consultation) -> None:
    population = pd.DataFrame(
        {"attribute": "residency", "group": ["citizen", "resident", "visitor", "seasonal"], "share": 0.25}
    )
    found = english(raking(campaign, population))
    assert any(
        "seasonal" in sentence and "Nobody from these groups took part" in sentence for sentence in found.says
    )
    assert any("cannot replace people who are absent" in sentence for sentence in found.cautions)


def test_simulated_people_are_called_simulated_where_the_result_knows_it(campaign: Consultation) -> None:
    assert any("simulated" in caution for caution in english(funnel(campaign)).cautions)
    assert not any(
        "simulated" in caution for caution in english(funnel(replace(campaign, origin="polis"))).cautions
    )


def test_no_groups_are_no_agreement() -> None:
    none = english(opinion_groups(VoteMatrix.of(Consultation(title="", origin="csv"))))
    assert "No opinion groups" in none.says[0]
    assert "does not mean that all agree" in none.cautions[0]
