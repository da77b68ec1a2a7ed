"""What the what-if app is."""

from mashura.apps.registry import App

APP = App(name="what_if", leads_to=("plan", "questionnaire"))
