import pandas as pd

from mashura.analysis import arrivals
from mashura.methodology.tables.consultation import Consultation


def test_every_day_is_there_also_those_on_which_nobody_came() -> None:
    times = pd.to_datetime(["2026-03-04T23:59Z", "2026-03-01T00:00Z", "2026-03-01T12:00Z", None])
    people = pd.DataFrame({"participant_id": [*"abcd"], "joined_at": times})
    found = arrivals(Consultation(title="", origin="csv", participants=people))
    assert found.first == pd.Timestamp("2026-03-01T00:00Z")
    assert found.joined == (2, 0, 0, 1)
    assert found.unknown == 1


def test_without_times_there_are_no_days() -> None:
    people = pd.DataFrame({"participant_id": ["a"]})
    found = arrivals(Consultation(title="", origin="csv", participants=people))
    assert (found.first, found.joined, found.unknown) == (None, (), 1)


def test_a_day_is_counted_from_the_first_arrival_not_from_midnight_in_greenwich() -> None:
    times = pd.to_datetime(["2026-03-01T20:00Z", "2026-03-02T05:00Z", "2026-03-02T20:00Z"])
    people = pd.DataFrame({"participant_id": [*"abc"], "joined_at": times})
    assert arrivals(Consultation(title="", origin="csv", participants=people)).joined == (2, 1)
