"""The protocol of a lottery: list, seed, quotas and seats, without personal data (S38, S47, S256)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from mashura.documents.formats.content import Block, Document, Facts, Table, Text
from mashura.documents.frame import framed, numbered, signatories
from mashura.documents.wording import Wording, bullets
from mashura.i18n import Language, active_language, format_percent, message
from mashura.methodology import Plan
from mashura.methodology.labels import value_label
from mashura.methodology.records.recruitment import Recruitment
from mashura.methodology.rules.translation import in_language
from mashura.methodology.vocabulary import Stratum
from mashura.publics.description import group_name, origin
from mashura.simulation import World
from mashura.sortition import Commitment, Lottery, QuotaCount, Volunteer
from mashura.sortition.commitment import seal


def lottery_protocol(
    lottery: Lottery,
    plan: Plan,
    world: World,
    *,
    language: Language | None = None,
    commitment: Commitment | None = None,
    logo: bytes | None = None,
    on: date | None = None,
) -> Document:
    """Return the protocol that is published with a lottery's result.

    Parameters
    ----------
    lottery : Lottery
        From :func:`mashura.sortition.hold_lottery`.
    plan : Plan
        Its entity and title stand on the protocol.
    world : World
        The public that the quotas come from.
    language : Language, optional
        Instead of the active one.
    commitment : Commitment, optional
        What was published before the draw; without it, the protocol says that nothing was.
    logo, on
        As of :func:`mashura.documents.plan_document`.
    """
    language = language or active_language()
    plan, words = in_language(plan, language), Wording(language, "lottery")
    volunteers, day = lottery.volunteers, on or date.today()
    before: tuple[Block, ...] = (
        Facts(
            rows=(
                (words.say("list"), volunteers.name),
                (words.say("volunteers"), words.number(len(volunteers.people))),
                (words.say("list-fingerprint"), grouped_digits(volunteers.fingerprint)),
                (words.say("seed"), _in_order(lottery.seed)),
                (words.say("seed-fingerprint"), grouped_digits(seal(lottery.seed))),
            )
        ),
        Text(text=words.say("committed" if commitment else "not-committed"), tone="note"),
        *([bullets(volunteers.notes)] if volunteers.notes else []),
    )
    return framed(
        language,
        entity=plan.entity,
        title=plan.title,
        kind=words.say("kind"),
        facts=(
            (words.label(Plan, "entity"), plan.entity),
            (words.label(Recruitment, "panel_size"), words.number(lottery.seats)),
            (words.label(Recruitment, "strata"), words.join(map(_named(language), volunteers.strata))),
            (words.say("public"), world.title[language]),
            (message("documents-date", lang=language), words.day(day)),
        ),
        sections=numbered(
            (
                (words.say("before"), before),
                (words.say("quotas"), _quotas(lottery, world, words)),
                (words.say("members"), (_people(lottery, world, words),)),
                (words.say("how"), (bullets(words.say(f"how-{step}") for step in range(1, 6)),)),
            )
        ),
        signed_by=signatories(language),
        mark=message("reports-mark-simulated", lang=language) if volunteers.simulated else "",
        made_on=day,
        logo=logo,
    )


def missing_sentences(lottery: Lottery, world: World, language: Language | None = None) -> list[str]:
    """Return a sentence for each quota that the lottery could not meet, with the reason."""
    words = Wording(language or active_language(), "lottery")

    def sentence(count: QuotaCount) -> str:
        key = "impossible" if count.is_impossible else "unmet" if count.missing > 0 else "more"
        return words.say(
            key,
            group=group_name(world, count.quota.stratum, count.quota.value, words.language),
            quota=count.quota.seats,
            drawn=count.drawn,
            volunteers=count.volunteers,
        )

    return [sentence(count) for count in lottery.unmet]


def _quotas(lottery: Lottery, world: World, words: Wording) -> tuple[Block, ...]:
    language = words.language
    rows = [
        (
            _named(language)(count.quota.stratum),
            group_name(world, count.quota.stratum, count.quota.value, language),
            format_percent(count.quota.share, language, 1),
            words.number(count.volunteers),
            words.number(count.quota.seats),
            words.number(count.drawn),
            words.say("missing", count=count.missing) if count.missing > 0 else "",
        )
        for count in lottery.counts
    ]
    heads = ("characteristic", "group", "share", "volunteers", "quota", "drawn", "lacking")
    header = tuple(words.say(head) for head in heads)
    weights = (2, 2.6, 1.3, 1.4, 1, 1, 1.6)
    table = Table(header=header, rows=tuple(rows), weights=weights, numbers=(2, 3, 4, 5))
    sources = {
        f"{_named(language)(name)}: {origin(world, name, language)}" for name in lottery.volunteers.strata
    }
    told = missing_sentences(lottery, world, language)
    return (
        table,
        bullets(told) if told else Text(text=words.say("all-met"), tone="note"),
        Text(text=words.say("sources", sources=words.join(sorted(sources))), tone="note"),
    )


def _people(lottery: Lottery, world: World, words: Wording) -> Block:
    strata = lottery.volunteers.strata

    def about(person: Volunteer) -> str:
        return words.join(
            group_name(world, name, value, words.language)
            for name, value in zip(strata, person.profile, strict=True)
        )

    rows = [
        (
            words.number(place.number),
            words.number(place.member.row),
            about(place.member),
            words.number(place.stand_in.row) if place.stand_in else "",
            about(place.stand_in) if place.stand_in else "",
        )
        for place in lottery.places
    ]
    header = tuple(words.say(head) for head in ("seat", "row", "member", "stand-in-row", "stand-in"))
    return Table(header=header, rows=tuple(rows), weights=(0.8, 1, 4, 1.2, 4), numbers=(0, 1, 3))


def _named(language: Language) -> Callable[[str], str]:
    return lambda name: value_label(Stratum(name), language)


def grouped_digits(digits: str) -> str:
    """Return a fingerprint in groups of eight digits, so that it can be read out and wraps."""
    return _in_order(" ".join(digits[start : start + 8] for start in range(0, len(digits), 8)))


def _in_order(text: str) -> str:
    """Return a text whose groups of digits keep their order in Arabic."""
    return f"\u2066{text}\u2069"
