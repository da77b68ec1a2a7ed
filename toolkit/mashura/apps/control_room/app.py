"""What the control room is."""

from mashura.apps.registry import App, AppGroup

APP = App(name="control_room", group=AppGroup.RUN, leads_to=("publish_and_moderate", "analyse"))
