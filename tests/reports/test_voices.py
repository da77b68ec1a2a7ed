"""Sections about votes: both kinds of statements, opinion groups, and none where votes are random."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from mashura.documents.formats.content import Votes
from mashura.i18n import use_language
from mashura.methodology import Consultation
from mashura.reports import gather, open_source, report_document


@pytest.fixture(scope="module")
def polis(real_data):
    with use_language("en"):
        return report_document(gather(open_source(real_data / "polis" / "15-per-hour-seattle")))


@pytest.mark.real_data
def test_agreement_and_division_are_shares_that_add_up_to_one(polis):
    tables = [block for section in polis.sections for block in section.blocks if isinstance(block, Votes)]
    assert len(tables) == 2
    for row in (row for table in tables for row in table.rows):
        assert sum(row[1:4]) == pytest.approx(1)


@pytest.mark.real_data
def test_opinion_groups_are_described(polis, words):
    assert "Group 2" in words(polis)


@pytest.fixture(scope="module")
def random_votes(source_of):
    random = np.random.default_rng(6)
    people, statements = [str(row) for row in range(150)], [str(row) for row in range(25)]
    votes = pd.DataFrame(
        [(person, statement, random.choice([-1, 0, 1])) for person in people for statement in statements],
        columns=["participant_id", "statement_id", "vote"],
    )
    consultation = Consultation(
        title="Noise",
        origin="csv",
        participants=pd.DataFrame({"participant_id": people}),
        statements=pd.DataFrame({"statement_id": statements, "text": "A bus", "moderation": "in"}),
        votes=votes,
    )
    with use_language("en"):
        return gather(source_of(consultation))


def test_random_votes_give_no_stable_groups(random_votes):
    assert random_votes.groups.k > 0
    assert random_votes.clear_groups == 0


def test_a_report_of_random_votes_describes_no_group(random_votes, words):
    with use_language("en"):
        text = words(report_document(random_votes))
    assert "No opinion groups stand out." in text
    assert "Group 1:" not in text
