"""A made-up public that takes part in a planned consultation."""

from mashura.simulation.atlas import load_world, world_names
from mashura.simulation.behaviour import Behaviour
from mashura.simulation.simulate import simulate
from mashura.simulation.streams import stream
from mashura.simulation.world import World

__all__ = ["Behaviour", "World", "load_world", "simulate", "stream", "world_names"]
