"""An entry "other" with words of its own: read, kept and shown as these words, in every list of a plan."""

from __future__ import annotations

import copy
import pickle
from enum import Enum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashura.errors import InputError
from mashura.i18n import LANGUAGES
from mashura.methodology import Brief, Plan, Readiness, vocabulary
from mashura.methodology.fields import inner_type
from mashura.methodology.labels import value_label
from mashura.methodology.records.record import Record
from mashura.methodology.vocabulary import ChannelKind, DescribedEntry, OpenEntry
from mashura.methodology.vocabulary.entry import LONGEST_OWN
from mashura.record_file import read_record

from .leaves import leaves

OPEN = [
    listed
    for name in vocabulary.__all__
    if isinstance(listed := getattr(vocabulary, name), type)
    and issubclass(listed, OpenEntry)
    and listed is not OpenEntry
]
# Lists of a plan that stay closed, and why.
CLOSED = {
    "scales": {"Level", "ReadingLevel", "RiskLevel", "StakeholderPosition", "WebStandard"},
    "classes of population statistics": {"AgeBand", "Gender", "Residency", "Stratum"},
    "parts of the methodology": {
        "Stage",
        "DecisionMode",
        "Disposition",
        "ParticipationLevel",
        "EngagementLevel",
    },
    "lists of the sources (S196, S197)": {"RiskKind", "RiskTreatment"},
    "what the simulator does": {"RecruitmentMode", "QuestionWording", "OptionOrder"},
    "all that there can be": {"ActivityStatus", "CostPhase", "OfflineCounting"},
}
letters = st.characters(categories=("L", "N"), include_characters=" -")
words = st.text(letters, min_size=1, max_size=LONGEST_OWN).filter(str.strip)


def choices(record: type[Record]) -> set[type[Enum]]:
    kinds = {inner_type(leaf.record, leaf.field) for leaf in leaves(record)}
    return {kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Enum)}


@pytest.mark.parametrize("listed", OPEN)
@given(text=words)
def test_own_words_are_kept_and_shown_as_they_are(listed, text):
    entry = listed(f"other: {text}")
    own = " ".join(text.split())
    assert entry.own == own
    assert all(value_label(entry, language) == own for language in LANGUAGES)
    assert listed(entry.value) == entry
    assert entry.plain is listed.OTHER


@pytest.mark.parametrize("listed", OPEN)
def test_other_has_a_name_in_both_languages(listed):
    assert all(value_label(listed.OTHER, language) for language in LANGUAGES)


def test_own_words_have_the_properties_of_other():
    entry = ChannelKind("other: Notice boards")
    assert entry.traits == ChannelKind.OTHER.traits


@pytest.mark.parametrize("text", ["other: ", "other:", "other"])
def test_other_without_words_is_the_plain_entry(text):
    assert ChannelKind(text) is ChannelKind.OTHER


@pytest.mark.parametrize("text", ["othr: Boards", f"other: {'x' * (LONGEST_OWN + 1)}", "Notice boards"])
def test_what_is_no_entry_is_refused(text):
    with pytest.raises(ValueError, match="not a valid"):
        ChannelKind(text)


@given(text=words)
def test_a_plan_with_own_words_survives_json_copies_and_pickles(text):
    plan = Plan(
        topic=f"other: {text}", channels=[{"channel": f"other: {text}"}], collection_tools=["other: A"]
    )
    assert Plan.model_validate_json(plan.model_dump_json()) == plan
    assert copy.deepcopy(plan) == pickle.loads(pickle.dumps(plan)) == plan


def test_a_file_may_hold_own_words(tmp_path):
    file = tmp_path / "plan.yaml"
    file.write_text('topic: "other: الأوقاف"\n', encoding="utf-8")
    assert read_record(file, Plan).topic.own == "الأوقاف"


def test_own_words_that_are_too_long_are_refused_in_a_sentence(tmp_path):
    file = tmp_path / "plan.yaml"
    file.write_text(f'topic: "other: {"x" * 100}"\n', encoding="utf-8")
    with pytest.raises(InputError):
        read_record(file, Plan)


@pytest.mark.parametrize("record", [Plan, Brief, Readiness])
def test_every_list_of_a_plan_has_an_entry_of_ones_own_or_a_reason_to_be_closed(record):
    closed = {name for names in CLOSED.values() for name in names}
    left = {kind.__name__ for kind in choices(record) if not issubclass(kind, OpenEntry)} - closed
    assert left == set(), "make it an OpenEntry with OTHER, or name it in CLOSED"


def test_a_list_without_other_stays_closed():
    class Season(DescribedEntry):
        SUMMER = "summer"

    with pytest.raises(ValueError, match="not a valid"):
        Season("other: Rain")
