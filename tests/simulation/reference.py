"""The behaviour of the public, resident by resident in plain Python: slow, but easy to read and check.

Tests compare its distributions with those of the simulator; benchmarks compare the speed.
"""

from __future__ import annotations

import math
from random import Random

from mashura.simulation.campaign.setting import is_offline

MS_A_DAY = 86_400_000


class Town:
    """Data for all residents: their chances, and the statements that can be voted on."""

    def __init__(self, setting, public, odds, shown_from=()):
        self.random = Random(setting.seed)
        self.behaviour = setting.behaviour
        self.days = setting.days
        self.offline = [is_offline(venue) for venue in setting.venues]
        self.class_of = public.class_of.tolist()
        self.notice = odds.notice.transpose(0, 2, 1).tolist()
        self.visit = odds.visit.tolist()
        self.later = odds.later.tolist()
        self.venue = odds.venue.tolist()
        self.contribute = odds.contribute.tolist()
        self.shown = sorted(moment for moment in shown_from if moment >= 0)


class Resident:
    """A resident. ``step`` is the last step that was reached: exposed, visited, registered or contributed."""

    __slots__ = ("cell", "gone", "heard_on", "joined", "kind", "step", "town", "votes")

    def __init__(self, town, cell):
        self.town, self.cell, self.kind = town, cell, town.class_of[cell]
        self.heard_on = None
        self.gone = False
        self.step = self.joined = None
        self.votes = 0

    def live(self, day):
        """Simulate a day of the resident."""
        if self.gone:
            return
        random = self.town.random
        if self.heard_on is None:
            self._listen(day)
            if self.heard_on is None:
                return
            comes = random.random() < self.town.visit[self.kind][self.heard_on][day]
        else:
            comes = random.random() < self.town.later[self.kind][day]
        if comes:
            self.gone = True
            self._take_part(day)

    def _listen(self, day):
        # The waiting time for a notice on each channel is exponential; the earliest notice counts.
        earliest = 1.0
        for channel, rate in enumerate(self.town.notice[self.kind][day]):
            if rate and (wait := self.town.random.expovariate(rate)) < earliest:
                earliest, self.heard_on, self.step = wait, channel, "exposed"

    def _take_part(self, day):
        random = self.town.random
        self.step = "visited"
        venue = self._venue(random.random())
        if venue is None:
            return
        self.step = "registered"
        if random.random() >= self.town.contribute[self.cell]:
            return
        self.step = "contributed"
        offline = self.town.offline[venue]
        self.joined = day * MS_A_DAY + int(self._hour(offline) * 3_600_000)
        self._vote(offline)

    def _venue(self, luck):
        for venue, chance in enumerate(self.town.venue[self.kind][self.heard_on]):
            luck -= chance
            if luck < 0:
                return venue
        return None

    def _hour(self, offline):
        random = self.town.random
        part = random.random()
        if offline:
            hour = 8 + 9 * random.random()
        elif part < 0.12:
            hour = 23 * random.random()
        elif part < 0.45:
            hour = random.gauss(11, 2.2)
        else:
            hour = random.gauss(20, 1.8)
        return min(max(hour, 0), 22.9)

    def _vote(self, offline):
        random, behaviour = self.town.random, self.town.behaviour
        wanted = behaviour.votes_median * math.exp(behaviour.votes_spread * random.gauss(0, 1))
        wanted = math.ceil(wanted * (0.4 if offline else 1))
        if random.random() < behaviour.one_vote:
            wanted = 1
        back = self.joined + MS_A_DAY * math.ceil(-6 * math.log(1 - random.random()))
        back += int(7_200_000 * (random.random() - 0.5))
        returns = random.random() < behaviour.second_visit and back < self.town.days * MS_A_DAY - 3_600_000
        there = sum(moment <= self.joined for moment in self.town.shown)
        cast = min((wanted + 1) // 2 if returns else wanted, there)
        if returns:
            new = sum(moment <= back for moment in self.town.shown) - there
            cast += min(wanted - cast, new)
        # Some votes are repeated.
        self.votes = cast + sum(random.random() < behaviour.revotes for _ in range(cast))
