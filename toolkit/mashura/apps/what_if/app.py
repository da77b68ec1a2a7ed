"""What the what-if app is."""

from mashura.apps.registry import App, AppGroup

APP = App(name="what_if", group=AppGroup.PLAN, leads_to=("plan", "questionnaire"))
