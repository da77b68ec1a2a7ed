"""A made-up public that takes part in a planned consultation."""

from mashura.simulation.aftermath import Aftermath, announcement_reach, trust_after
from mashura.simulation.atlas import load_world, world_names
from mashura.simulation.attacks import Attack, AttackKind
from mashura.simulation.behaviour import Behaviour
from mashura.simulation.campaign_run import CampaignRun
from mashura.simulation.escalations import Escalation
from mashura.simulation.interventions import Intervention
from mashura.simulation.prediction import Prediction, predict
from mashura.simulation.simulate import simulate
from mashura.simulation.streams import stream
from mashura.simulation.world import World

__all__ = [
    "Aftermath",
    "Attack",
    "AttackKind",
    "Behaviour",
    "CampaignRun",
    "Escalation",
    "Intervention",
    "Prediction",
    "World",
    "announcement_reach",
    "load_world",
    "predict",
    "simulate",
    "stream",
    "trust_after",
    "world_names",
]
