"""Rules that the records must meet, and the gates between stages."""
