"""From a notebook's answers to marks and feedback."""
