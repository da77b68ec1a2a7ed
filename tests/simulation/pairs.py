"""Pairs of plans that differ in one answer, and what this answer increases (docs/simulator.md)."""

from __future__ import annotations

from .recruitment_pairs import RECRUITMENT_PAIRS

SMS = {"channel": "sms", "purposes": ["promote"], "budget": 20000, "languages": ["ar", "en"]}
PORTAL = {"channel": "portal", "purposes": ["collect"], "languages": ["ar", "en"]}
MAJLIS = {"channel": "majlis", "purposes": ["collect"], "languages": ["ar"]}
CENTRE = {"channel": "service_centre", "purposes": ["collect"], "languages": ["ar", "en"]}
TELEVISION = {"channel": "television", "purposes": ["promote"], "budget": 40000, "languages": ["ar", "en"]}
INSTAGRAM = {"channel": "instagram", "purposes": ["promote"], "posts_per_week": 5, "languages": ["ar", "en"]}
TRANSLATOR = {"role": "translator", "people": 2, "hours_per_week": 30, "from_outside": True}
SCARCE = {"earmarked": 20000}
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


def exposed(consultation):
    return consultation.funnel["exposed"].sum()


def visited(consultation):
    return consultation.funnel["visited"].sum()


def participants(consultation):
    return len(consultation.participants)


def speakers_of_urdu(consultation):
    return (consultation.participants["language"] == "ur").sum()


def exposed_aimed_at(consultation):
    return consultation.funnel.loc[consultation.funnel["segment"] == "aimed_at", "exposed"].sum()


def noticed_at_the_opening(consultation):
    return consultation.funnel.loc[consultation.funnel["day"] == 0, "exposed"].sum()


def promptness(consultation):
    return -consultation.moderation_log["hours_waiting"].mean()


def rows(table):
    return lambda consultation: len(getattr(consultation, table))


def choices(consultation):
    return (consultation.answers["question_id"] == "choice").sum()


def aimed_at(**who: object) -> tuple[dict[str, object], dict[str, object], object]:
    segments = [{"segment_id": "aimed_at"} | who]
    sms = SMS | {"segments": ["aimed_at"]}
    return {"segments": segments}, {"segments": segments, "channels": [PORTAL, sms]}, exposed_aimed_at


def media(**more: object) -> dict[str, object]:
    return {"stakeholders": [{"name": "Paper", "kind": "media", "power": 3, "interest": 4} | more] * 3}


def share_65(consultation):
    return (consultation.participants["age_band"] == "65+").mean()


def people_65(consultation):
    return (consultation.participants["age_band"] == "65+").sum()


def with_disability(consultation):
    return consultation.participants["disability"].sum()


PAIRS = {
    "a further language brings its speakers": (
        {},
        {
            "channels": [
                PORTAL | {"languages": ["ar", "en", "ur"]},
                SMS | {"languages": ["ar", "en", "ur"]},
            ]
        },
        speakers_of_urdu,
    ),
    "more budget for a channel is noticed by more people": (
        {},
        {"channels": [PORTAL, SMS | {"budget": 40000}]},
        exposed,
    ),
    "more posts are noticed by more people": (
        {"channels": [PORTAL, INSTAGRAM]},
        {"channels": [PORTAL, INSTAGRAM | {"posts_per_week": 15}]},
        exposed,
    ),
    "traditional media are noticed by more people": ({}, {"channels": [PORTAL, SMS, TELEVISION]}, exposed),
    "a further channel is noticed by more people": ({}, {"channels": [PORTAL, SMS, INSTAGRAM]}, exposed),
    "majlis and service centres raise the share over 65": (
        {},
        {"channels": [PORTAL, SMS, MAJLIS, CENTRE]},
        share_65,
    ),
    "an unavailable channel brings nobody": (
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
    "interested allies spread the news": (
        {},
        {"stakeholders": [{"name": "Paper", "kind": "media", "power": 3, "interest": 4}] * 3},
        exposed,
    ),
    "an ally against the change spreads no news": (
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
    "translation brings people who do not understand the languages": (
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
    "a message for a segment brings visitors": ({"segments": [EVERYBODY]}, message_to_all(CLEAR), visited),
    "a slogan brings visitors": ({}, {"slogan": "حديقتنا بيتنا"}, visited),
    "a public decision increases participation": ({}, {"decision_mode": "public_vote"}, participants),
    "promised feedback increases participation": (
        {},
        {"feedback": {"channels": ["portal"], "within_days": 30}},
        participants,
    ),
    "a preferred channel is noticed by more people": (
        {"channels": [PORTAL, SMS | {"preferred_by_segments": 1}]},
        {"channels": [PORTAL, SMS | {"preferred_by_segments": 4}]},
        exposed,
    ),
    "a channel that is not accessible is noticed by fewer people": (
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
    "named experts bring visitors": (
        {},
        {"experts": [{"name": "Dr Salma"}, {"name": "Dr Omar"}, {"name": "Dr Huda"}]},
        visited,
    ),
    "a communication officer is noticed": ({}, staffed("communicator"), exposed),
    "a translator helps more people to understand": ({}, staffed("translator"), visited),
    "a technician increases registration": ({}, staffed("technician"), participants),
    "unsecured staff has no effect": (
        staffed("communicator", secured=False),
        staffed("communicator", secured=True),
        exposed,
    ),
    "money that is earmarked is noticed earlier than money that has to be asked for": (
        {"budget": {"earmarked": 8000}},
        {"budget": {"earmarked": 20000}},
        noticed_at_the_opening,
    ),
    "an early promise brings more participants than a late one": (
        {"feedback": {"channels": ["portal"], "within_days": 200}},
        {"feedback": {"channels": ["portal"], "within_days": 30}},
        participants,
    ),
    "a poll increases participation": ({}, {"collection_tools": ["survey", "poll"]}, participants),
    "a paper form increases participation in person": (
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
    "a long message loses readers of plain language first": (
        message_to_all(LONGER) | {"segments": [EVERYBODY | {"reading_level": "plain"}]},
        message_to_all(LONGER) | {"segments": [EVERYBODY | {"reading_level": "specialist"}]},
        visited,
    ),
    "a message in the most common language brings more visitors": (
        message_to_all(CLEAR, language="en"),
        message_to_all(CLEAR),
        visited,
    ),
    "a message to more people brings more visitors": (
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
        {"channels": [PORTAL, INSTAGRAM | {"budget": 200_000}]},
        {"channels": [PORTAL, TELEVISION | {"budget": 200_000}]},
        share_65,
    ),
    "a channel needs the purpose to promote": (
        {"channels": [PORTAL, SMS | {"purposes": ["answer"]}]},
        {},
        exposed,
    ),
    "a further venue increases participation": (
        {"channels": [PORTAL, SMS, CENTRE | {"purposes": ["answer"]}]},
        {"channels": [PORTAL, SMS, CENTRE]},
        participants,
    ),
    "media spread the news, companies do not": (media(kind="private_sector"), media(), exposed),
    "powerful media spread the news": (media(power=0), media(), exposed),
    "interested media spread the news": (media(interest=0), media(), exposed),
    "an influencer with more followers is noticed by more people": (
        {"influencers": [{"name": "Gardener", "channel": "instagram", "followers": 6000}]},
        {"influencers": [{"name": "Gardener", "channel": "instagram", "followers": 60000}]},
        exposed,
    ),
    "an influencer without money promotes nothing": (
        {"influencers": [{"name": "Gardener", "channel": "instagram", "followers": 60000, "budget": 0}]},
        {"influencers": [{"name": "Gardener", "channel": "instagram", "followers": 60000}]},
        exposed,
    ),
    "an influencer needs a channel": (
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
    "an opening on a working day is noticed by more people": (
        {"timeline": {"duration_days": 40, "opens_on": "2026-01-10"}},
        {"timeline": {"duration_days": 40, "opens_on": "2026-01-12"}},
        noticed_at_the_opening,
    ),
    "targeted reminders bring visitors": (
        {"segments": [EVERYBODY]},
        {
            "segments": [EVERYBODY],
            "attractions": [{"mechanism": "reminders", "segments": ["everybody"]}],
        },
        visited,
    ),
    "other spending leaves less for the channels at the start": (
        *({"budget": SCARCE | {"lines": [{"purpose": "Hall", "amount": amount}]}} for amount in (30000, 100)),
        noticed_at_the_opening,
    ),
    "staff that is paid leaves less for the channels at the start": (
        *({"budget": SCARCE, "staff": [TRANSLATOR | {"cost_per_hour": price}]} for price in (500, 0)),
        noticed_at_the_opening,
    ),
    "staff that is paid for more weeks leaves less for the channels at the start": (
        *(
            {"budget": SCARCE, "staff": [TRANSLATOR | {"cost_per_hour": 50, "weeks": weeks}]}
            for weeks in (40, 1)
        ),
        noticed_at_the_opening,
    ),
    "money that is kept back leaves less for the channels at the start": (
        *({"budget": SCARCE | {"contingency": share}} for share in (90, 1)),
        noticed_at_the_opening,
    ),
    "a majlis with more evenings serves more people": (
        *({"channels": [MAJLIS | {"sessions": sessions}, SMS]} for sessions in (1, 30)),
        participants,
    ),
    "a prize with no money attracts nobody": (
        *({"attractions": [{"mechanism": "prize", "budget": money}]} for money in (0, 20000)),
        participants,
    ),
    "more hours of moderation shorten the wait": (
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
    "a promise without a channel has no effect": (
        {"feedback": {"within_days": 30}},
        {"feedback": {"within_days": 30, "channels": ["portal"]}},
        participants,
    ),
} | RECRUITMENT_PAIRS
