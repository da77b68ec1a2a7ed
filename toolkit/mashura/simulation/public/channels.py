"""Assumptions about each kind of channel: whom it reaches, who notices it, what it costs (S43, S85).

Every number is an assumption. Each world has these channels at its own price level; a world file may give
its own numbers, with their source.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mashura.methodology.records.record import Record
from mashura.methodology.vocabulary import AgeBand, ChannelKind
from mashura.simulation.public.number import ASSUMPTION, Number, ShareByAge


class Channel(Record):
    """What a channel does in a world.

    ``access`` is the share of an age band that the channel can reach; ``organic_rate`` the share of those who
    notice a campaign per day without any post; ``post_rate`` the share who notice a post;
    ``cost_per_exposure`` the price of an exposure in the world's currency (0: not for sale); ``visit_share``
    the share of notices that lead to a visit on the same day.
    """

    needs_digital: bool
    access: ShareByAge
    organic_rate: Number
    post_rate: Number
    cost_per_exposure: Number
    visit_share: Number


@dataclass(frozen=True, kw_only=True)
class _Assumed:
    """Assumed numbers of a :class:`Channel`; ``access`` by age band, the youngest first."""

    access: tuple[float, float, float, float, float]
    organic_rate: float = 0.0
    post_rate: float = 0.0
    cost_per_exposure: float = 0.0
    visit_share: float


_ASSUMED: Mapping[ChannelKind, _Assumed] = {
    # The consultation website, which collects contributions.
    ChannelKind.PORTAL: _Assumed(access=(0.55, 0.7, 0.74, 0.62, 0.42), organic_rate=0.004, visit_share=0.13),
    # The entity's application, which also collects contributions.
    ChannelKind.MOBILE_APP: _Assumed(
        access=(0.5, 0.62, 0.6, 0.42, 0.26), organic_rate=0.0012, post_rate=0.003, visit_share=0.09
    ),
    # The entity's mailing list, on which about a quarter of those are who have e-mail.
    ChannelKind.EMAIL: _Assumed(access=(0.06, 0.15, 0.19, 0.16, 0.08), post_rate=0.055, visit_share=0.02),
    # Paid messages.
    ChannelKind.SMS: _Assumed(access=(0.7, 0.92, 0.95, 0.92, 0.7), cost_per_exposure=0.5, visit_share=0.017),
    ChannelKind.X: _Assumed(
        access=(0.3, 0.42, 0.36, 0.22, 0.07),
        organic_rate=0.0001,
        post_rate=0.002,
        cost_per_exposure=0.45,
        visit_share=0.019,
    ),
    ChannelKind.INSTAGRAM: _Assumed(
        access=(0.72, 0.74, 0.55, 0.3, 0.09),
        organic_rate=0.0001,
        post_rate=0.002,
        cost_per_exposure=0.42,
        visit_share=0.018,
    ),
    ChannelKind.FACEBOOK: _Assumed(
        access=(0.2, 0.38, 0.48, 0.42, 0.2),
        organic_rate=0.0001,
        post_rate=0.0015,
        cost_per_exposure=0.42,
        visit_share=0.018,
    ),
    ChannelKind.YOUTUBE: _Assumed(
        access=(0.85, 0.86, 0.8, 0.66, 0.38),
        organic_rate=0.0001,
        post_rate=0.001,
        cost_per_exposure=0.45,
        visit_share=0.011,
    ),
    # Networks without figures of their own are like the nearest one: TikTok and Snapchat like Instagram with
    # a younger public, LinkedIn like X with fewer people, most of them at work.
    ChannelKind.TIKTOK: _Assumed(
        access=(0.75, 0.7, 0.42, 0.2, 0.05),
        organic_rate=0.0001,
        post_rate=0.002,
        cost_per_exposure=0.42,
        visit_share=0.016,
    ),
    ChannelKind.SNAPCHAT: _Assumed(
        access=(0.74, 0.7, 0.44, 0.16, 0.04),
        organic_rate=0.0001,
        post_rate=0.002,
        cost_per_exposure=0.42,
        visit_share=0.016,
    ),
    ChannelKind.LINKEDIN: _Assumed(
        access=(0.02, 0.2, 0.26, 0.18, 0.03),
        organic_rate=0.0001,
        post_rate=0.002,
        cost_per_exposure=0.6,
        visit_share=0.019,
    ),
    # Messages and groups.
    ChannelKind.WHATSAPP: _Assumed(
        access=(0.8, 0.92, 0.92, 0.86, 0.6),
        organic_rate=0.0002,
        post_rate=0.004,
        cost_per_exposure=0.5,
        visit_share=0.023,
    ),
    # The entity's blog.
    ChannelKind.BLOG: _Assumed(
        access=(0.06, 0.12, 0.15, 0.12, 0.05), organic_rate=0.0001, post_rate=0.01, visit_share=0.04
    ),
    ChannelKind.TELEVISION: _Assumed(
        access=(0.4, 0.4, 0.52, 0.68, 0.82), cost_per_exposure=0.6, visit_share=0.0055
    ),
    ChannelKind.RADIO: _Assumed(
        access=(0.2, 0.34, 0.48, 0.5, 0.44), cost_per_exposure=0.45, visit_share=0.0055
    ),
    ChannelKind.PRESS: _Assumed(
        access=(0.05, 0.1, 0.2, 0.34, 0.42), cost_per_exposure=0.7, visit_share=0.008
    ),
    # In streets, malls and waiting rooms; like radio, with fewer who act on it.
    ChannelKind.POSTERS: _Assumed(
        access=(0.4, 0.48, 0.5, 0.44, 0.3), cost_per_exposure=0.3, visit_share=0.004
    ),
    # Meetings; contributions are written down.
    ChannelKind.MAJLIS: _Assumed(
        access=(0.06, 0.12, 0.18, 0.3, 0.42), organic_rate=0.003, post_rate=0.012, visit_share=0.18
    ),
    # Telephone; contributions are written down.
    ChannelKind.CALL_CENTRE: _Assumed(
        access=(0.2, 0.4, 0.5, 0.5, 0.48), organic_rate=0.0004, visit_share=0.14
    ),
    # Counters with assistance; contributions are written down.
    ChannelKind.SERVICE_CENTRE: _Assumed(
        access=(0.08, 0.2, 0.28, 0.32, 0.36), organic_rate=0.0022, visit_share=0.14
    ),
    # Like a majlis, for people who have half a day.
    ChannelKind.WORKSHOP: _Assumed(
        access=(0.06, 0.14, 0.2, 0.24, 0.22), organic_rate=0.002, post_rate=0.01, visit_share=0.16
    ),
    # Like a workshop, for a dozen people whom the entity asks.
    ChannelKind.FOCUS_GROUP: _Assumed(
        access=(0.03, 0.06, 0.08, 0.08, 0.06), organic_rate=0.001, post_rate=0.005, visit_share=0.16
    ),
    # What a plan names itself: a small channel of the entity's own, open to everybody, not for sale.
    ChannelKind.OTHER: _Assumed(
        access=(0.1, 0.12, 0.15, 0.12, 0.1), organic_rate=0.0001, post_rate=0.004, visit_share=0.04
    ),
}


def standard_channels(price_level: Number) -> dict[ChannelKind, Channel]:
    """Return the channels of a world that describes none itself.

    Parameters
    ----------
    price_level : Number
        Prices there, relative to a Gulf-like municipality.

    Examples
    --------
    >>> standard_channels(Number(value=2, source="assumption"))[ChannelKind.SMS].cost_per_exposure.value
    1.0
    """
    return {kind: _standard(kind, _ASSUMED[kind], price_level) for kind in ChannelKind}


def _standard(kind: ChannelKind, assumed: _Assumed, price_level: Number) -> Channel:
    def number(value: float) -> Number:
        return Number(value=value, source=ASSUMPTION)

    return Channel(
        needs_digital=kind.traits.needs_digital_skills,
        access=ShareByAge(values=dict(zip(AgeBand, assumed.access, strict=True)), source=ASSUMPTION),
        organic_rate=number(assumed.organic_rate),
        post_rate=number(assumed.post_rate),
        # Rounding makes a price the same number however it was computed.
        cost_per_exposure=Number(
            value=round(assumed.cost_per_exposure * price_level.value, 6), source=price_level.source
        ),
        visit_share=number(assumed.visit_share),
    )
