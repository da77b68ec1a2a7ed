"""Who took part, how they got there, and who is missing."""
