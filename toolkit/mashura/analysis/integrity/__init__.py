"""Whether contributions stand for people: coordinated campaigns, bursts, duplicates."""
