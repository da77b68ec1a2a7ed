"""What the readiness app is."""

from mashura.apps.registry import App
from mashura.methodology.vocabulary import Stage

APP = App(name="readiness", stages=(Stage.BRIEF, Stage.READINESS))
