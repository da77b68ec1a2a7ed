"""Pairs of plans that differ in one answer, and what that answer is to change (docs/simulator.md)."""

from __future__ import annotations

SMS = {"channel": "sms", "purposes": ["promote"], "budget": 20000, "languages": ["ar", "en"]}
PORTAL = {"channel": "portal", "purposes": ["collect"], "languages": ["ar", "en"]}
MAJLIS = {"channel": "majlis", "purposes": ["collect"], "languages": ["ar"]}
CENTRE = {"channel": "service_centre", "purposes": ["collect"], "languages": ["ar", "en"]}
TELEVISION = {"channel": "television", "purposes": ["promote"], "budget": 40000, "languages": ["ar", "en"]}
INSTAGRAM = {"channel": "instagram", "purposes": ["promote"], "posts_per_week": 5, "languages": ["ar", "en"]}
ELDERS = {"segment_id": "elders", "age_bands": ["65+"]}
URDU = {"segment_id": "speakers_of_urdu", "languages": ["ur"]}
DETERMINED = {"segment_id": "determined", "disability": True}
EVERYBODY = {"segment_id": "everybody"}
CLEAR = "شارك برأيك في الحديقة."
LONGER = "تعلن البلدية عن إطلاق مرحلة استطلاع مرئيات ذوي العلاقة بشأن مخطط تطوير الحدائق العامة في الأحياء"
LONG = " ".join(["تعلن البلدية عن إطلاق مرحلة استطلاع مرئيات ذوي العلاقة بشأن مخطط التطوير"] * 4)


def message_to_all(text: str, **more: object) -> dict[str, object]:
    return {
        "segments": [EVERYBODY],
        "messages": [{"segment": "everybody", "language": "ar", "text": text} | more],
    }


def staffed(role: str, **more: object) -> dict[str, object]:
    moderator = {"role": "moderator", "people": 1, "hours_per_week": 20}
    return {"staff": [moderator, {"role": role, "people": 1} | more]}


def exposed(talk):
    return talk.funnel["exposed"].sum()


def visited(talk):
    return talk.funnel["visited"].sum()


def participants(talk):
    return len(talk.participants)


def speakers_of_urdu(talk):
    return (talk.participants["language"] == "ur").sum()


def exposed_aimed_at(talk):
    return talk.funnel.loc[talk.funnel["segment"] == "aimed_at", "exposed"].sum()


def noticed_at_the_opening(talk):
    return talk.funnel.loc[talk.funnel["day"] == 0, "exposed"].sum()


def promptness(talk):
    return -talk.moderation_log["hours_waiting"].mean()


def rows(table):
    return lambda talk: len(getattr(talk, table))


def choices(talk):
    return (talk.answers["question_id"] == "choice").sum()


def aimed_at(**who: object) -> tuple[dict[str, object], dict[str, object], object]:
    segments = [{"segment_id": "aimed_at"} | who]
    sms = SMS | {"segments": ["aimed_at"]}
    return {"segments": segments}, {"segments": segments, "channels": [PORTAL, sms]}, exposed_aimed_at


def media(**more: object) -> dict[str, object]:
    return {"stakeholders": [{"name": "Paper", "kind": "media", "power": 3, "interest": 4} | more] * 3}


def share_65(talk):
    return (talk.participants["age_band"] == "65+").mean()


def people_65(talk):
    return (talk.participants["age_band"] == "65+").sum()


def with_disability(talk):
    return talk.participants["disability"].sum()


PAIRS = {
    "a language more brings its speakers": (
        {},
        {
            "channels": [
                PORTAL | {"languages": ["ar", "en", "ur"]},
                SMS | {"languages": ["ar", "en", "ur"]},
            ]
        },
        speakers_of_urdu,
    ),
    "more budget on a channel is noticed by more": (
        {},
        {"channels": [PORTAL, SMS | {"budget": 40000}]},
        exposed,
    ),
    "more posts are noticed by more": (
        {"channels": [PORTAL, INSTAGRAM]},
        {"channels": [PORTAL, INSTAGRAM | {"posts_per_week": 15}]},
        exposed,
    ),
    "traditional media are noticed by more": ({}, {"channels": [PORTAL, SMS, TELEVISION]}, exposed),
    "a channel more is noticed by more": ({}, {"channels": [PORTAL, SMS, INSTAGRAM]}, exposed),
    "majlis and service centres raise the share over 65": (
        {},
        {"channels": [PORTAL, SMS, MAJLIS, CENTRE]},
        share_65,
    ),
    "a channel that cannot be used brings nobody": (
        {"channels": [PORTAL, SMS | {"available_to_entity": False}]},
        {},
        exposed,
    ),
    "a channel aimed at elders reaches more of them": (
        {"segments": [ELDERS, URDU]},
        {"segments": [ELDERS, URDU], "channels": [PORTAL, SMS | {"segments": ["elders"]}]},
        share_65,
    ),
    "more days bring more participants": (
        {"timeline": {"duration_days": 20}},
        {"timeline": {"duration_days": 60}},
        participants,
    ),
    "an advertised deadline brings more participants": (
        {"timeline": {"duration_days": 40, "deadline_advertised": False}},
        {},
        participants,
    ),
    "reminders bring visitors": ({}, {"timeline": {"duration_days": 40, "reminder_days": [20, 35]}}, visited),
    "an influencer is noticed": (
        {},
        {"influencers": [{"name": "Gardener", "channel": "instagram", "followers": 60000}]},
        exposed,
    ),
    "interested allies carry the news": (
        {},
        {"stakeholders": [{"name": "Paper", "kind": "media", "power": 3, "interest": 4}] * 3},
        exposed,
    ),
    "an ally against the change carries no news": (
        {
            "stakeholders": [
                {"name": "Paper", "kind": "media", "power": 3, "interest": 4, "position": "opposes"}
            ]
            * 3
        },
        {"stakeholders": [{"name": "Paper", "kind": "media", "power": 3, "interest": 4}] * 3},
        exposed,
    ),
    "a partnership is noticed": ({}, {"attractions": [{"mechanism": "partnership"}]}, exposed),
    "an event is noticed": ({}, {"attractions": [{"mechanism": "event"}]}, exposed),
    "a prize makes people contribute": ({}, {"attractions": [{"mechanism": "prize"}]}, participants),
    "translation brings those who do not read the languages": (
        {},
        {"attractions": [{"mechanism": "translation", "segments": ["speakers_of_urdu"]}]},
        speakers_of_urdu,
    ),
    "an accessible format brings people of determination": (
        {"segments": [DETERMINED]},
        {"segments": [DETERMINED], "attractions": [{"mechanism": "accessible_format"}]},
        with_disability,
    ),
    "assistance brings older people": (
        {"channels": [PORTAL, SMS | {"segments": ["elders"]}]},
        {
            "channels": [PORTAL, SMS | {"segments": ["elders"]}],
            "attractions": [{"mechanism": "assisted_digital", "segments": ["elders"]}],
        },
        people_65,
    ),
    "a clear message brings more visitors than a long one": (
        message_to_all(LONG),
        message_to_all(CLEAR),
        visited,
    ),
    "a visual helps a long message": (message_to_all(LONG), message_to_all(LONG, visual="video"), visited),
    "a message of one's own brings visitors": ({"segments": [EVERYBODY]}, message_to_all(CLEAR), visited),
    "a slogan brings visitors": ({}, {"slogan": "حديقتنا بيتنا"}, visited),
    "a decision by the public draws": ({}, {"decision_mode": "public_vote"}, participants),
    "promised feedback draws": ({}, {"feedback": {"channels": ["portal"], "within_days": 30}}, participants),
    "a channel that its segments prefer is noticed by more": (
        {"channels": [PORTAL, SMS | {"preferred_by_segments": 1}]},
        {"channels": [PORTAL, SMS | {"preferred_by_segments": 4}]},
        exposed,
    ),
    "a channel that its segments cannot use well is noticed by fewer": (
        {"channels": [PORTAL, SMS | {"accessible_to_segments": False}]},
        {"channels": [PORTAL, SMS | {"accessible_to_segments": True}]},
        exposed,
    ),
    "a channel that fits the initiative brings more visitors": (
        {"channels": [PORTAL, SMS | {"fit_to_initiative": 0}]},
        {"channels": [PORTAL, SMS | {"fit_to_initiative": 4}]},
        visited,
    ),
    "a channel that fits the messages brings more visitors": (
        {"channels": [PORTAL, SMS | {"fit_to_messages": 1}]},
        {"channels": [PORTAL, SMS | {"fit_to_messages": 4}]},
        visited,
    ),
    "named experts draw": (
        {},
        {"experts": [{"name": "Dr Salma"}, {"name": "Dr Omar"}, {"name": "Dr Huda"}]},
        visited,
    ),
    "a communication officer is noticed": ({}, staffed("communicator"), exposed),
    "a translator makes more understood": ({}, staffed("translator"), visited),
    "a technician keeps people from giving up": ({}, staffed("technician"), participants),
    "staff that is not secured is not there": (
        staffed("communicator", secured=False),
        staffed("communicator", secured=True),
        exposed,
    ),
    "money that is not there is not spent": (
        {"budget": {"earmarked": 8000}},
        {"budget": {"earmarked": 20000}},
        exposed,
    ),
    "an early promise draws more than a late one": (
        {"feedback": {"channels": ["portal"], "within_days": 200}},
        {"feedback": {"channels": ["portal"], "within_days": 30}},
        participants,
    ),
    "a poll is quickly done": ({}, {"collection_tools": ["survey", "poll"]}, participants),
    "a paper form eases taking part in person": (
        {"channels": [PORTAL, SMS, CENTRE]},
        {"channels": [PORTAL, SMS, CENTRE], "collection_tools": ["survey", "paper_form"]},
        participants,
    ),
    "a segment's languages can be aimed at": aimed_at(languages=["hi"]),
    "a segment's regions can be aimed at": aimed_at(regions=["corniche"]),
    "a segment's age bands can be aimed at": aimed_at(age_bands=["15-17", "18-29"]),
    "a segment's genders can be aimed at": aimed_at(genders=["female"]),
    "a segment's residencies can be aimed at": aimed_at(residencies=["citizen"]),
    "people of determination can be aimed at": aimed_at(disability=True),
    "a long message loses plain readers first": (
        message_to_all(LONGER) | {"segments": [EVERYBODY | {"reading_level": "plain"}]},
        message_to_all(LONGER) | {"segments": [EVERYBODY | {"reading_level": "specialist"}]},
        visited,
    ),
    "a message in the language of most brings more": (
        message_to_all(CLEAR, language="en"),
        message_to_all(CLEAR),
        visited,
    ),
    "a message to more segments brings more": (
        {
            "segments": [ELDERS, EVERYBODY],
            "messages": [{"segment": "elders", "language": "ar", "text": CLEAR}],
        },
        {
            "segments": [ELDERS, EVERYBODY],
            "messages": [{"segment": "everybody", "language": "ar", "text": CLEAR}],
        },
        visited,
    ),
    "television reaches older people than Instagram": (
        {"channels": [PORTAL, INSTAGRAM | {"posts_per_week": 20}]},
        {"channels": [PORTAL, TELEVISION]},
        share_65,
    ),
    "a channel that promotes is noticed": (
        {"channels": [PORTAL, SMS | {"purposes": ["answer"]}]},
        {},
        exposed,
    ),
    "a channel that collects is one more place to take part": (
        {"channels": [PORTAL, SMS, CENTRE | {"purposes": ["answer"]}]},
        {"channels": [PORTAL, SMS, CENTRE]},
        participants,
    ),
    "media carry the news, companies do not": (media(kind="private_sector"), media(), exposed),
    "powerful media carry the news": (media(power=0), media(), exposed),
    "interested media carry the news": (media(interest=0), media(), exposed),
    "an influencer with more followers is noticed by more": (
        {"influencers": [{"name": "Gardener", "channel": "instagram", "followers": 6000}]},
        {"influencers": [{"name": "Gardener", "channel": "instagram", "followers": 60000}]},
        exposed,
    ),
    "an influencer is heard on a channel": (
        {"influencers": [{"name": "Gardener", "followers": 60000}]},
        {"influencers": [{"name": "Gardener", "channel": "instagram", "followers": 60000}]},
        exposed,
    ),
    "an influencer of a segment reaches its members": (
        {
            "segments": [{"segment_id": "aimed_at", "age_bands": ["45-64"]}],
            "influencers": [{"name": "Gardener", "channel": "radio", "followers": 60000}],
        },
        {
            "segments": [{"segment_id": "aimed_at", "age_bands": ["45-64"]}],
            "influencers": [
                {"name": "Gardener", "channel": "radio", "followers": 60000, "segments": ["aimed_at"]}
            ],
        },
        exposed_aimed_at,
    ),
    "an opening on a working day is noticed by more": (
        {"timeline": {"duration_days": 40, "opens_on": "2026-01-10"}},
        {"timeline": {"duration_days": 40, "opens_on": "2026-01-12"}},
        noticed_at_the_opening,
    ),
    "reminders by name bring back those who are reminded": (
        {"segments": [EVERYBODY]},
        {
            "segments": [EVERYBODY],
            "attractions": [{"mechanism": "reminders", "segments": ["everybody"]}],
        },
        visited,
    ),
    "other spending takes money from the channels": (
        {"budget": {"earmarked": 20000, "lines": [{"purpose": "Hall", "amount": 30000}]}},
        {"budget": {"earmarked": 20000, "lines": [{"purpose": "Hall", "amount": 100}]}},
        exposed,
    ),
    "costly attractions take money from the channels": (
        {"budget": {"earmarked": 20000}, "attractions": [{"mechanism": "prize", "budget": 30000}]},
        {"budget": {"earmarked": 20000}, "attractions": [{"mechanism": "prize", "budget": 100}]},
        exposed,
    ),
    "more hours of a moderator shorten the wait": (
        {
            "collection_tools": ["statements"],
            "staff": [{"role": "moderator", "people": 1, "hours_per_week": 6}],
        },
        {
            "collection_tools": ["statements"],
            "staff": [{"role": "moderator", "people": 1, "hours_per_week": 30}],
        },
        promptness,
    ),
    "more moderators shorten the wait": (
        {
            "collection_tools": ["statements"],
            "staff": [{"role": "moderator", "people": 1, "hours_per_week": 6}],
        },
        {
            "collection_tools": ["statements"],
            "staff": [{"role": "moderator", "people": 4, "hours_per_week": 6}],
        },
        promptness,
    ),
    "comments bring texts": ({}, {"collection_tools": ["survey", "comments"]}, rows("statements")),
    "statements bring votes": ({}, {"collection_tools": ["survey", "statements"]}, rows("votes")),
    "a survey brings answers": ({"collection_tools": ["statements"]}, {}, rows("answers")),
    "a budget ballot brings ballots": (
        {},
        {"collection_tools": ["survey", "budget_ballot"]},
        rows("ballots"),
    ),
    "options can be voted on": (
        {"decision_mode": "public_vote"},
        {"decision_mode": "public_vote", "options": [{"option_id": "grass"}, {"option_id": "sand"}]},
        choices,
    ),
    "a promise that nobody is told of does not draw": (
        {"feedback": {"within_days": 30}},
        {"feedback": {"within_days": 30, "channels": ["portal"]}},
        participants,
    ),
}
