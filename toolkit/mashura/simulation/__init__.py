"""Simulated consultations: a made-up public takes part in a planned consultation."""

from mashura.simulation.aftermath import Aftermath, announcement_reach, trust_after
from mashura.simulation.campaign.attacks import Attack, AttackKind
from mashura.simulation.campaign.scenarios import ScenarioEvent, ScenarioKind
from mashura.simulation.campaign.setting import plan_of
from mashura.simulation.campaign_run import CampaignRun
from mashura.simulation.prediction import Prediction, predict
from mashura.simulation.public.atlas import load_world, offered_worlds, own_world_names, world_names
from mashura.simulation.public.behaviour import Behaviour
from mashura.simulation.public.streams import stream
from mashura.simulation.public.world import World
from mashura.simulation.simulate import simulate
from mashura.simulation.stakeholders import StakeholderSupport, stakeholder_support, weighted_support
from mashura.simulation.years import Round, Years, simulate_years

__all__ = [
    "Aftermath",
    "Attack",
    "AttackKind",
    "Behaviour",
    "CampaignRun",
    "Prediction",
    "Round",
    "ScenarioEvent",
    "ScenarioKind",
    "StakeholderSupport",
    "World",
    "Years",
    "announcement_reach",
    "load_world",
    "offered_worlds",
    "own_world_names",
    "plan_of",
    "predict",
    "simulate",
    "simulate_years",
    "stakeholder_support",
    "stream",
    "trust_after",
    "weighted_support",
    "world_names",
]
