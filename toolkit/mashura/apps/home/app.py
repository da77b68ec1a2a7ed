"""What the home app is."""

from mashura.apps.registry import App

APP = App(name="home", opens_campaign=False)
