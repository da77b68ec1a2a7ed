"""The tables of a consultation and their schema."""
