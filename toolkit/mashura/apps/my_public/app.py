"""What the app of own publics is."""

from mashura.apps.registry import App

APP = App(name="my_public", leads_to=("what_if",), opens_campaign=False)
