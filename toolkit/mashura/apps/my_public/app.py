"""What the app of own publics is."""

from mashura.apps.registry import App, AppGroup

APP = App(name="my_public", group=AppGroup.PLAN, leads_to=("what_if",), opens_campaign=False)
