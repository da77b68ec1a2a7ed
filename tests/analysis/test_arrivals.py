from datetime import date

import pandas as pd

from mashura.analysis import arrivals
from mashura.methodology.consultation import Consultation


def test_every_day_is_there_also_those_on_which_nobody_came() -> None:
    times = pd.to_datetime(["2026-03-04T23:59Z", "2026-03-01T00:00Z", "2026-03-01T12:00Z", None])
    people = pd.DataFrame({"participant_id": [*"abcd"], "joined_at": times})
    found = arrivals(Consultation(title="", origin="csv", participants=people))
    assert found.days[0] == date(2026, 3, 1)
    assert found.joined == (2, 0, 0, 1)
    assert found.unknown == 1


def test_without_times_there_are_no_days() -> None:
    people = pd.DataFrame({"participant_id": ["a"]})
    found = arrivals(Consultation(title="", origin="csv", participants=people))
    assert (found.days, found.joined, found.unknown) == ((), (), 1)
