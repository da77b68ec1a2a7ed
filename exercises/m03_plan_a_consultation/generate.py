"""Makes files/pilot_funnel.csv, the simulated pilot of question 3: python exercises/…/generate.py."""

from __future__ import annotations

from pathlib import Path

from mashura.methodology.plan import Plan
from mashura.simulation import load_world, simulate

SEED = 20270117
PILOT = {
    "topic": "transport",
    "title": "Pilot",
    "timeline": {"opens_on": "2027-01-17", "duration_days": 14},
    "channels": [
        {"channel": "portal", "purposes": ["collect"], "languages": ["ar", "en"]},
        {
            "channel": "service_centre",
            "purposes": ["collect"],
            "languages": ["ar", "en"],
            "posts_per_week": 2,
        },
        {"channel": "instagram", "purposes": ["promote"], "languages": ["ar", "en"], "posts_per_week": 3},
        {"channel": "sms", "purposes": ["promote"], "languages": ["ar", "en"], "budget": 12000},
        {"channel": "radio", "purposes": ["promote"], "languages": ["ar"], "budget": 16000},
    ],
    "staff": [{"role": "moderator", "people": 2, "hours_per_week": 30}],
    "collection_tools": ["statements"],
}
STEPS = ["exposed", "visited", "registered", "contributed"]


def pilot_table() -> str:
    """Return the file's content: one row a channel, people counted at each step."""
    funnel = simulate(Plan.model_validate(PILOT), load_world("municipality"), SEED).funnel
    return funnel.groupby("channel")[STEPS].sum().to_csv(lineterminator="\n")


if __name__ == "__main__":
    target = Path(__file__).parent / "files" / "pilot_funnel.csv"
    target.write_text(pilot_table(), encoding="utf-8", newline="\n")
