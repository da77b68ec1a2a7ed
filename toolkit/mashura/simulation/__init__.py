"""A made-up public that takes part in a planned consultation."""

from mashura.simulation.aftermath import Aftermath, announcement_reach, trust_after
from mashura.simulation.atlas import load_world, world_names
from mashura.simulation.behaviour import Behaviour
from mashura.simulation.simulate import simulate
from mashura.simulation.streams import stream
from mashura.simulation.world import World

__all__ = [
    "Aftermath",
    "Behaviour",
    "World",
    "announcement_reach",
    "load_world",
    "simulate",
    "stream",
    "trust_after",
    "world_names",
]
