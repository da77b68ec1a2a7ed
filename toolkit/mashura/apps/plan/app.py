"""What the planning app is."""

from mashura.apps.registry import App
from mashura.methodology.vocabulary import Stage

APP = App(name="plan", stages=(Stage.PLAN,))
