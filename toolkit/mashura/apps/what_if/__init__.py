"""The app in which a plan meets a simulated public (S13, S42, S47, S77, S85)."""
