"""One module per platform whose exports can be read."""
