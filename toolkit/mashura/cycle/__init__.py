"""The whole cycle of a simulated campaign: from a plan to its archive, through every stage once."""

from mashura.cycle.run import SimulatedCampaign, run_cycle

__all__ = ["SimulatedCampaign", "run_cycle"]
