"""The records of a campaign: what a coordinator fills in."""
