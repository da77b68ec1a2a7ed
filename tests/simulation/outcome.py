"""What a simulation gives, as digests that can be compared with those of another copy of the toolkit.

As a program it answers one request per line of its input, each a JSON object, with one line of JSON.
"""

from __future__ import annotations

import hashlib
import json
import sys
import warnings
from typing import Any

from mashura.errors import InputError
from mashura.methodology import Announcement, Plan
from mashura.simulation import Attack, announcement_reach, load_world, predict, simulate
from mashura.simulation.responses.voices import load_grammar
from mashura.simulation.stakeholders import stakeholder_views


def digests(request: dict[str, Any]) -> dict[str, str]:
    """Return a digest of each table and of each number that follows, or the key of the refusal.

    A request holds ``plan``, ``world``, ``seed``, ``population`` and ``attacks``.
    """
    try:
        plan = Plan.model_validate(request["plan"])
        world, seed, population = load_world(request["world"]), request["seed"], request["population"]
        attacks = tuple(Attack.model_validate(attack) for attack in request["attacks"])
        campaign = simulate(plan, world, seed, population=population, attacks=attacks)
        told = Announcement(decision_text="Done.", channels=("portal", "television"))
        views = dict(
            zip(load_grammar(plan.topic).themes, stakeholder_views(plan, seed).T.tolist(), strict=True)
        )
        parts = {name: table.to_csv(index=False) for name, table in campaign.tables().items()}
        parts["prediction"] = predict(plan, world, seed, population=population).funnel.to_csv(index=False)
        # A mean is a sum of fractions: another order of adding moves its last digits.
        mean = predict(plan, world, population=population).funnel
        parts["mean prediction"] = mean.to_csv(index=False, float_format="%.9g")
        parts["announcement"] = str(announcement_reach(campaign, told, world, seed))
        parts["stakeholders"] = json.dumps(views, sort_keys=True)
    except InputError as error:
        return {"refused": error.key}
    return {name: hashlib.sha256(part.encode()).hexdigest() for name, part in parts.items()}


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    for line in sys.stdin:
        print(json.dumps(digests(json.loads(line))), flush=True)
