"""Plans for property tests: anything that a planner can enter, sensible or not."""

from __future__ import annotations

from hypothesis import strategies as st

from mashura.methodology.vocabulary import (
    AgeBand,
    AttractionMechanism,
    ChannelKind,
    ChannelPurpose,
    CollectionTool,
    DecisionMode,
    OptionOrder,
    QuestionWording,
    ReadingLevel,
    RecruitmentMode,
    StaffRole,
    StakeholderKind,
    StakeholderPosition,
    Stratum,
    Topic,
    VisualKind,
)

SEGMENTS = ["a", "b", "c"]
LANGUAGES = ["ar", "en", "ur", "fr"]


def some(values, most=3):
    return st.lists(st.sampled_from([*values]), max_size=most, unique=True)


def segment(name: str):
    return st.fixed_dictionaries(
        {"segment_id": st.just(name)},
        optional={
            "languages": some(LANGUAGES),
            "regions": some(["oasis", "corniche"]),
            "age_bands": some(AgeBand),
            "disability": st.booleans(),
            "reading_level": st.sampled_from(ReadingLevel),
        },
    )


segments = st.tuples(*map(segment, SEGMENTS))
channels = st.lists(
    st.fixed_dictionaries(
        {"channel": st.sampled_from(ChannelKind), "purposes": some(ChannelPurpose)},
        optional={
            "segments": some(SEGMENTS, 1),
            "languages": some(LANGUAGES),
            "posts_per_week": st.floats(0, 500),
            "budget": st.floats(0, 1e9),
            "available_to_entity": st.sampled_from([None, True, False]),
        },
    ),
    max_size=5,
)
recruitments = st.fixed_dictionaries(
    {"mode": st.sampled_from(RecruitmentMode)},
    optional={
        "invitations": st.integers(0, 4000),
        "letter_cost": st.sampled_from([None, 0.0, 5.0]),
        "panel_size": st.one_of(st.none(), st.integers(1, 300)),
        "strata": some(Stratum, 6),
        "reserve": st.booleans(),
        "sessions": st.integers(1, 12),
        "stipend": st.floats(0, 1e6),
    },
)
surveys = st.fixed_dictionaries(
    {},
    optional={
        "questions": st.one_of(st.none(), st.integers(1, 60)),
        "wording": st.sampled_from([None, *QuestionWording]),
        "option_order": st.sampled_from([None, *OptionOrder]),
        "split_ballot": st.booleans(),
    },
)
plans = st.fixed_dictionaries(
    {
        "topic": st.sampled_from(Topic),
        "channels": channels,
        "collection_tools": st.lists(st.sampled_from(CollectionTool), min_size=1, max_size=3),
        "segments": segments,
        "timeline": st.fixed_dictionaries(
            {"duration_days": st.integers(1, 30)},
            optional={
                "deadline_advertised": st.booleans(),
                "reminder_days": st.lists(st.integers(-5, 40), max_size=2),
            },
        ),
    },
    optional={
        "messages": st.lists(
            st.fixed_dictionaries(
                {
                    "segment": st.sampled_from(SEGMENTS),
                    "language": st.sampled_from(LANGUAGES),
                    "text": st.text(max_size=40),
                    "visual": st.sampled_from([None, *VisualKind]),
                }
            ),
            max_size=2,
        ),
        "attractions": st.lists(
            st.fixed_dictionaries({"mechanism": st.sampled_from(AttractionMechanism)}), max_size=3
        ),
        "influencers": st.lists(
            st.fixed_dictionaries(
                {"channel": st.sampled_from([None, *ChannelKind]), "followers": st.integers(0, 10**9)}
            ),
            max_size=2,
        ),
        "staff": st.lists(
            st.fixed_dictionaries(
                {
                    "role": st.sampled_from(StaffRole),
                    "people": st.integers(0, 9),
                    "hours_per_week": st.floats(0, 60),
                }
            ),
            max_size=2,
        ),
        "stakeholders": st.lists(
            st.fixed_dictionaries(
                {"kind": st.sampled_from(StakeholderKind), "position": st.sampled_from(StakeholderPosition)}
            ),
            max_size=3,
        ),
        "recruitment": recruitments,
        "survey": surveys,
        "decision_mode": st.sampled_from([None, *DecisionMode]),
        "options": st.sampled_from([[], [{"option_id": "one"}, {"option_id": "two"}]]),
    },
)


PORTAL = {"channel": "portal", "purposes": ["collect"], "languages": ["ar", "en"]}
SMS = {"channel": "sms", "purposes": ["promote"], "languages": ["ar"], "budget": 20_000}
