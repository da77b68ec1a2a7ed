"""Quality rules for the records, and the gates between stages."""
