from __future__ import annotations

import pickle
import re
import warnings

import pandas as pd
import pytest

from mashura.errors import InputError, MashuraWarning
from mashura.i18n import use_language
from mashura.methodology import Plan
from mashura.methodology.tables.checks import TABLE_NAMES, check_table
from mashura.simulation import load_world, simulate


def as_bytes(consultation) -> dict[str, bytes]:
    return {name: table.to_csv(index=False).encode() for name, table in consultation.tables().items()}


def test_same_inputs_give_the_same_bytes(example, municipality):
    first, second = (simulate(example.plan, municipality, 5) for _ in range(2))
    assert as_bytes(first) == as_bytes(second)


def test_another_seed_gives_another_campaign(make_plan, municipality):
    first, second = (simulate(make_plan(), municipality, seed) for seed in (1, 2))
    assert as_bytes(first)["participants"] != as_bytes(second)["participants"]


def test_every_table_keeps_its_schema_and_its_references(example, municipality):
    consultation = simulate(example.plan, municipality, 2)
    assert consultation.is_simulated
    for name in TABLE_NAMES:
        pd.testing.assert_frame_equal(
            check_table(name, consultation.tables()[name]), consultation.tables()[name]
        )
    people, statements = (
        set(consultation.participants["participant_id"]),
        set(consultation.statements["statement_id"]),
    )
    assert set(consultation.votes["participant_id"]) <= people
    assert set(consultation.statements["author_id"].dropna()) <= people
    assert set(consultation.truth["subject_id"]) == people | statements
    shown = set(consultation.statements.loc[consultation.statements["moderation"] == "in", "statement_id"])
    assert set(consultation.votes["statement_id"]) <= shown


def test_funnel_narrows_and_its_last_step_is_the_participants(example, municipality):
    consultation = simulate(example.plan, municipality, 3)
    totals = consultation.funnel[["exposed", "visited", "registered", "contributed"]].sum()
    assert totals.is_monotonic_decreasing
    assert totals["exposed"] <= municipality.population
    by_channel = consultation.funnel.groupby("channel")["contributed"].sum()
    joined = consultation.participants.groupby("channel").size()
    assert by_channel[by_channel > 0].to_dict() == joined.to_dict()


def test_everything_happens_while_the_consultation_is_open(example, municipality):
    consultation = simulate(example.plan, municipality, 4)
    opens = pd.Timestamp("2026-09-05 20:00", tz="UTC")
    closes = opens + pd.Timedelta(days=70)
    for table, column in [
        (consultation.participants, "joined_at"),
        (consultation.votes, "voted_at"),
        (consultation.statements, "created_at"),
        (consultation.answers, "answered_at"),
    ]:
        assert table[column].between(opens, closes).all(), column
    seen = consultation.votes.merge(consultation.moderation_log, on="statement_id")
    assert (seen["voted_at"] >= seen["decided_at"]).all()


def test_nobody_votes_before_joining_or_more_than_twice_on_a_statement(example, municipality):
    consultation = simulate(example.plan, municipality, 4)
    joined = consultation.participants.set_index("participant_id")["joined_at"]
    assert (consultation.votes["voted_at"] > consultation.votes["participant_id"].map(joined)).all()
    assert consultation.votes.groupby(["participant_id", "statement_id"]).size().max() == 2


def test_texts_are_arabic_and_english_and_rarely_identical(example, municipality):
    statements = simulate(example.plan, municipality, 1).statements
    arabic = statements["text"].str.contains("[\u0621-\u064a]", regex=True)
    # Some people write Arabic in Latin letters; nobody writes English in Arabic letters.
    in_arabic = statements["language"] == "ar"
    assert not (arabic & ~in_arabic).any()
    assert arabic[in_arabic].mean() > 0.85
    assert 0.2 < arabic.mean() < 0.9
    kept = statements[statements["moderation"] == "in"]
    assert kept["text"].nunique() / len(kept) > 0.97
    assert not statements["text"].str.contains(r"[{}]|لـال|\bthe the\b", regex=True).any()


def test_duplicates_name_an_earlier_statement_of_the_same_theme(example, municipality):
    consultation = simulate(example.plan, municipality, 1)
    truth = consultation.truth[consultation.truth["subject"] == "statement"].set_index("subject_id")
    copies = truth[truth["duplicate_of"].notna()]
    originals = truth.loc[copies["duplicate_of"]]
    assert len(copies) > 50
    assert (copies["theme"].to_numpy() == originals["theme"].to_numpy()).all()
    assert (copies["stance"].to_numpy() == originals["stance"].to_numpy()).all()
    assert (copies.index > originals.index).all()


def test_a_plan_without_statements_has_only_answers(make_plan, municipality):
    consultation = simulate(make_plan(collection_tools=["survey"]), municipality, 1)
    assert consultation.statements.empty
    assert consultation.votes.empty
    assert set(consultation.answers["question_id"]) == {"satisfaction", "use", "priority"}


def test_a_public_vote_chooses_between_the_options(make_plan, municipality):
    options = [{"option_id": "garden", "title": "Garden"}, {"option_id": "court", "title": "Court"}]
    plan = make_plan(collection_tools=["statements"], decision_mode="public_vote", options=options)
    answers = simulate(plan, municipality, 1).answers
    assert set(answers["value"]) == {"garden", "court"}


def test_every_budget_ballot_divides_ten_points(make_plan, municipality):
    ballots = simulate(make_plan(collection_tools=["budget_ballot"]), municipality, 1).ballots
    assert len(ballots) > 0
    assert (ballots.groupby("participant_id")["points"].sum() == 10).all()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"topic": None}, "topic"),
        ({"timeline": {}}, "duration"),
        ({"channels": []}, "collects"),
        ({"channels": [{"channel": "x", "purposes": ["collect"]}]}, "collects"),
        ({"collection_tools": []}, "tool"),
        ({"segments": [], "messages": [{"segment": "ghosts", "language": "ar"}]}, "ghosts"),
        (
            {
                "segments": [
                    {"segment_id": "here", "regions": ["oasis"]},
                    {"segment_id": "there", "regions": ["atlantis"]},
                ]
            },
            "atlantis",
        ),
    ],
)
def test_an_incomplete_plan_gets_an_error_that_says_what_is_missing(make_plan, municipality, change, said):
    with use_language("en"), pytest.raises(InputError, match=said):
        simulate(make_plan(**change), municipality, 1)


def test_an_empty_plan_gets_an_error_in_arabic(municipality):
    with use_language("ar"), pytest.raises(InputError, match="موضوع"):
        simulate(Plan(), municipality, 1)


@pytest.mark.parametrize("wrong", [{"population": 5}, {"days": 0}, {"days": 400}, {"population": True}])
def test_impossible_sizes_are_refused(make_plan, municipality, wrong):
    with pytest.raises(InputError):
        simulate(make_plan(), municipality, 1, **wrong)


def test_a_negative_seed_is_refused(make_plan, municipality):
    with pytest.raises(InputError):
        simulate(make_plan(), municipality, -1)


def test_a_plan_of_another_place_runs_with_a_warning(example):
    with use_language("en"), pytest.warns(MashuraWarning, match="another world"):
        consultation = simulate(example.plan, load_world("island"), 1, population=50_000)
    assert len(consultation.participants) > 0


def test_a_warning_of_another_process_says_the_same():
    warning = MashuraWarning("simulation-other-world", world="island", regions="corniche")
    copies = MashuraWarning(*warning.args), pickle.loads(pickle.dumps(warning))
    assert [str(copy) for copy in copies] == [str(warning)] * 2


@pytest.mark.parametrize(("language", "said"), [("en", "another world"), ("ar", "من عالم آخر")])
def test_the_warning_is_shown_as_one_sentence_without_code(language, said):
    warning = MashuraWarning("simulation-other-world", world="island", regions="corniche")
    with use_language(language):
        shown = warnings.formatwarning(warning, MashuraWarning, "setting.py", 247)
    assert said in shown
    assert shown.count("\n") == 1
    assert "setting.py" not in shown
    assert "setting.py" in warnings.formatwarning("other", UserWarning, "setting.py", 247)


def test_a_campaign_that_reaches_nobody_gives_empty_tables(make_plan, municipality):
    plan = make_plan(channels=[{"channel": "majlis", "purposes": ["collect"], "languages": ["ar"]}])
    consultation = simulate(plan, municipality, 1, population=100, days=1)
    assert len(consultation.participants) <= 2
    assert consultation.statements["author_id"].isna().sum() == 12


def test_ids_are_numbered_in_the_order_of_joining(make_plan, municipality):
    people = simulate(make_plan(), municipality, 1).participants
    assert people["joined_at"].is_monotonic_increasing
    assert people["participant_id"].iloc[0] == "p00001"
    assert people["participant_id"].map(lambda name: bool(re.fullmatch(r"p\d{5,}", name))).all()


def test_the_size_of_the_funnel_does_not_depend_on_the_population(make_plan):
    """The arrays of the funnel have the same size for a hundred times as many people."""
    from mashura.simulation.campaign.funnel import chances, draw_funnel
    from mashura.simulation.campaign.setting import settle
    from mashura.simulation.public.cells import public_of

    world, plan = load_world("federation"), make_plan(segments=[])
    shapes = set()
    for population in (100_000, 10_000_000):
        setting = settle(plan, world, 1, population=population)
        public = public_of(plan, world)
        funnel = draw_funnel(setting, public, chances(setting, public))
        shapes.add(funnel.exposed.shape)
    assert len(shapes) == 1


def test_more_participants_than_a_computer_holds_are_refused(make_plan):
    with use_language("en"), pytest.raises(InputError, match="smaller population"):
        simulate(make_plan(segments=[]), load_world("federation"), 1, population=2_000_000_000)
