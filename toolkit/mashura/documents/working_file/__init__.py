"""A record as a spreadsheet that an office keeps working with, and that is read back in."""
