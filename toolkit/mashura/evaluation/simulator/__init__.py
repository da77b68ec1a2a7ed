"""Evaluation of the simulator: calibration, sensitivity, replication, detection."""
