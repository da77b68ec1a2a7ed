"""Pairs of plans that differ in the form, in who helps with it or in who invites to it."""

from __future__ import annotations

from .pairs import DETERMINED, PORTAL, SMS, exposed, participants, with_disability

MUCH = [PORTAL, SMS | {"budget": 200_000}]


def people_15(consultation):
    return (consultation.participants["age_band"] == "15-17").sum()


def fewness_of_second_accounts(consultation):
    truth = consultation.truth
    return -truth["duplicate_of"].notna().sum() if "duplicate_of" in truth else 0


FORM_PAIRS = {
    "a short form brings more participants than a long one": (
        {"form": {"minutes": 30}},
        {"form": {"minutes": 5}},
        participants,
    ),
    "an identity card brings fewer participants": (
        {"form": {"sign_in": "identity_card"}},
        {"form": {"sign_in": "email"}},
        participants,
    ),
    "an identity card brings no second accounts": (
        {"channels": MUCH, "form": {"sign_in": "anonymous"}},
        {"channels": MUCH, "form": {"sign_in": "identity_card"}},
        fewness_of_second_accounts,
    ),
    "a plain form brings more participants than one for specialists": (
        {"form": {"reading_level": "specialist"}},
        {"form": {"reading_level": "plain"}},
        participants,
    ),
    "more accessible formats bring more people of determination": (
        {
            "segments": [DETERMINED],
            "channels": MUCH,
            "attractions": [{"mechanism": "accessible_format", "formats": ["easy_read"]}],
        },
        {
            "segments": [DETERMINED],
            "channels": MUCH,
            "attractions": [
                {
                    "mechanism": "accessible_format",
                    "formats": ["easy_read", "accessible_website", "sign_language", "large_print"],
                }
            ],
        },
        with_disability,
    ),
    "schools bring pupils": (
        {"attractions": [{"mechanism": "partnership", "partner": "mosque"}]},
        {"attractions": [{"mechanism": "partnership", "partner": "school"}]},
        people_15,
    ),
    "an influencer needs a name": (
        {"influencers": [{"name": "x", "channel": "instagram", "followers": 60000}]},
        {"influencers": [{"name": "Gardener", "channel": "instagram", "followers": 60000}]},
        exposed,
    ),
}
