"""The app in which contributions are read and analysed, up to the findings (8.1.4, S60-S62)."""
