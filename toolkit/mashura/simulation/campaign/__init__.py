"""One campaign, from outreach to the activity of its participants."""
