"""The year on social media: its entries by day, and the rules for them (S207-S218, S244-S248)."""
