"""What the class overview is."""

from mashura.apps.registry import App

APP = App(name="class_overview", opens_campaign=False, for_instructors=True)
