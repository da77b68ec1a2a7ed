"""What the app of own publics is."""

from mashura.apps.registry import App

APP = App(name="my_public", opens_campaign=False)
