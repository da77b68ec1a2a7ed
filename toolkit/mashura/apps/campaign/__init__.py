"""What the planning apps share: one campaign being edited, its form, and its page."""
