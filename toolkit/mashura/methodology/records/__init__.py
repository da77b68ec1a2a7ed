"""The records of a campaign, which a coordinator fills in."""
