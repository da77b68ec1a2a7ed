"""The app in which statements, survey and ballot are written, in several languages (S48, S62)."""
