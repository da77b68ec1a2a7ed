"""A campaign from its first post to its last contribution."""
