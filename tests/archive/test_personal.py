"""Nothing personal is in an archive."""

from __future__ import annotations

import io
import zipfile

import pandas as pd
import pytest

from mashura.archive import ArchiveContents, ArchivedMaterial, write_archive
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology import Campaign, Consultation, Plan

from .conftest import MADE_ON

PHONE, EMAIL, IDENTITY = "050 123 4567", "suad.ali@example.com", "784-1990-1234567-6"


def everything(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


def test_planted_identities_are_in_no_file_of_the_archive():
    planted = {
        "statements": ["My name is Suad Almazrouei", f"Call me: {PHONE}", f"اكتبوا لي {EMAIL}"],
        "answers": [f"My number is {IDENTITY}"],
    }
    people = pd.DataFrame({"participant_id": [EMAIL, "2"]})
    talk = Consultation(
        title=f"Buses {PHONE}",
        origin="csv",
        participants=people,
        statements=pd.DataFrame(
            {
                "statement_id": ["1", "2", "3"],
                "author_id": [EMAIL, "2", "2"],
                "text": planted["statements"],
                "moderation": ["in", "in", "in"],
            }
        ),
        answers=pd.DataFrame({"participant_id": [EMAIL], "question_id": ["q"], "value": planted["answers"]}),
    )
    contents = ArchiveContents(
        campaign=Campaign(plan=Plan(title="Buses")),
        material=ArchivedMaterial(consultation=talk, repeats=(talk,)),
    )
    text = everything(write_archive(contents, MADE_ON, documents=False))
    for identity in (PHONE, EMAIL, "Almazrouei", IDENTITY):
        assert identity not in text
    assert "[telephone number]" in text


@pytest.mark.parametrize("typed", [PHONE, EMAIL, IDENTITY])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_record_in_which_somebody_can_be_reached_is_refused_without_repeating_it(typed, language):
    campaign = Campaign(plan=Plan(experts=({"name": "Suad", "contribution": f"Ask {typed}"},)))
    with use_language(language), pytest.raises(InputError) as raised:
        write_archive(ArchiveContents(campaign=campaign), MADE_ON, documents=False)
    with use_language(language):
        assert typed not in str(raised.value)
        assert raised.value.key == "archive-personal"


def test_the_address_that_an_entity_publishes_is_kept():
    plan = Plan(data_protection={"contact": "privacy@manara.example"})
    content = write_archive(ArchiveContents(campaign=Campaign(plan=plan)), MADE_ON, documents=False)
    assert "privacy@manara.example" in everything(content)


def test_personal_data_in_a_comment_on_the_plan_is_refused(finished_contents):
    comment = {
        "number": 1,
        "path": ["plan"],
        "text": f"Ask {EMAIL}",
        "name": "Huda",
        "account": "huda",
        "at": "2027-01-01T00:00:00Z",
        "version": 1,
    }
    approval = finished_contents.approvals.approvals[0].model_copy(update={"comments": (comment,)})
    approvals = finished_contents.approvals.with_approval(approval)
    with pytest.raises(InputError) as raised:
        write_archive(
            ArchiveContents(campaign=finished_contents.campaign, approvals=approvals),
            MADE_ON,
            documents=False,
        )
    assert raised.value.key == "archive-personal"
