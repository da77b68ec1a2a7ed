import pandas as pd
import pytest

from mashura.analysis import funnel
from mashura.analysis.readings import reading
from mashura.i18n import use_language
from mashura.methodology.tables.consultation import Consultation


def test_steps_that_are_known_are_listed_with_what_is_kept() -> None:
    rows = [(0, "sms", "all", 100, 30, 10, 4), (1, "radio", "all", 300, 20, 10, 2)]
    columns = ["day", "channel", "segment", "exposed", "visited", "registered", "contributed"]
    people = pd.DataFrame({"participant_id": [f"p{n}" for n in range(6)]})
    said = pd.DataFrame({"statement_id": ["s"], "author_id": ["p5"], "text": ["A"], "moderation": ["in"]})
    votes = pd.DataFrame({"participant_id": ["p0", "p0", "p1"], "statement_id": "s", "vote": [1, -1, 1]})
    found = funnel(
        Consultation(
            title="",
            origin="csv",
            participants=people,
            statements=said,
            votes=votes,
            funnel=pd.DataFrame(rows, columns=columns),
        )
    )
    assert [(step.step, step.people) for step in found.steps] == [
        ("exposed", 400),
        ("visited", 50),
        ("registered", 20),
        ("contributed", 6),
        ("voted", 2),
        ("wrote", 1),
    ]
    # Of writers, the part of all who took part.
    assert [step.kept for step in found.steps[1:]] == pytest.approx([1 / 8, 0.4, 0.3, 1 / 3, 1 / 6])
    assert [(channel.channel, channel.kept) for channel in found.channels] == [
        ("sms", 0.04),
        ("radio", pytest.approx(2 / 300)),
    ]


def test_a_platform_that_counts_no_visits_has_a_shorter_funnel() -> None:
    people = pd.DataFrame({"participant_id": ["p0"]})
    assert [
        step.step for step in funnel(Consultation(title="", origin="csv", participants=people)).steps
    ] == ["contributed"]


def test_a_step_that_everybody_reached_is_no_loss() -> None:
    people = pd.DataFrame({"participant_id": ["p0", "p1"]})
    said = pd.DataFrame(
        {"statement_id": ["s", "t"], "author_id": ["p0", "p1"], "text": "A", "moderation": "in"}
    )
    talk = Consultation(title="", origin="csv", participants=people, statements=said)
    with use_language("en"):
        assert not any("largest loss" in sentence for sentence in reading(funnel(talk)).says)
