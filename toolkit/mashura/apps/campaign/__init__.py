"""What the apps that fill in a campaign share: its example, its gates, its segments, its documents."""
