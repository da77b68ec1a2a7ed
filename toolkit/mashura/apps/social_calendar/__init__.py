"""The app in which the year on social media and the blog are planned (S207-S218, S244-S248)."""
