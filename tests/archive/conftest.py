"""A finished campaign as an archive keeps it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pandas as pd
import pytest

from mashura.archive import Act, ArchiveContents, ArchivedMaterial, write_archive
from mashura.methodology import Consultation, Stage
from mashura.methodology.records.approval import Approval, Approvals, stage_digest
from mashura.methodology.rules.approval import Actor, Moment, Office, sign, submit
from mashura.methodology.vocabulary import PlanRole, SignatoryRole

MADE_ON = date(2027, 5, 2)


def signed(campaign) -> Approvals:
    moment = Moment(campaign=campaign, version=4, at=datetime(2027, 1, 1, 9, tzinfo=UTC))
    author = Actor(account="maryam", name="Maryam", role=PlanRole.AUTHOR)
    approver = Actor(account="huda", name="Huda Salem", role=PlanRole.APPROVER)
    way = submit(Approval(stage=Stage.PLAN), author, moment)
    digest = stage_digest(campaign, Stage.PLAN)
    way = sign(way, approver, moment, Office(), seen=digest, role=SignatoryRole.HEAD_OF_DEPARTMENT)
    return Approvals(approvals=(way,))


@pytest.fixture(scope="session")
def finished_contents(finished) -> ArchiveContents:
    return ArchiveContents(
        campaign=finished.campaign,
        approvals=signed(finished.campaign),
        acts=(Act(at=datetime(2027, 1, 1, 9, tzinfo=UTC), person="Maryam", action="saved", detail="4"),),
        material=ArchivedMaterial(
            consultation=finished.consultation,
            source={"kind": "simulated", "world": "municipality", "seed": 1},
            author="Maryam",
        ),
        beside={"questionnaire": {"title": "Buses"}},
    )


@pytest.fixture(scope="session")
def finished_archive(finished_contents) -> bytes:
    return write_archive(finished_contents, MADE_ON, documents=False)


@pytest.fixture
def small_contents(example) -> ArchiveContents:
    people = pd.DataFrame({"participant_id": ["1"], "channel": ["portal"]})
    statements = pd.DataFrame(
        {"statement_id": ["7"], "author_id": ["1"], "text": ["More buses"], "moderation": ["in"]}
    )
    talk = Consultation(title="Buses", origin="csv", participants=people, statements=statements)
    return ArchiveContents(campaign=example, material=ArchivedMaterial(consultation=talk))


@pytest.fixture
def small_archive(small_contents) -> bytes:
    return write_archive(small_contents, MADE_ON, documents=False)
