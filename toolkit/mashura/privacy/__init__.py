"""Personal data: finding it, replacing it, and hiding small groups."""
