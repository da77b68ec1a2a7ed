"""A campaign being edited: the outputs of its stages, and the gates between them."""

from __future__ import annotations

from datetime import date
from typing import Any

from mashura.apps.form.editor import Editor
from mashura.errors import InputError
from mashura.i18n import holidays_between, use_language, weekend_of
from mashura.methodology import Campaign, Stage, missing_outputs
from mashura.methodology.labels import value_label
from mashura.methodology.records.timeline import Timeline
from mashura.methodology.rules.standing import Hold, first_holds, holds

_YEARS_BEFORE, _YEARS_AFTER = 1, 3


class CampaignEditor(Editor[Campaign]):
    """A campaign, of which an app fills in some stages.

    The outputs that its form names are those of the stages' gates: ``plan.budget`` is the output ``budget``
    of the stage ``plan``.
    """

    @property
    def campaign(self) -> Campaign:
        """The campaign as far as it can be read."""
        return self.record

    def missing(self) -> list[tuple[str, str]]:
        """Return the outputs of the app's stages that are missing, each with what it is called."""
        return [
            (f"{stage.value}.{output.name}", output.text(self.language))
            for stage in self.app.stages
            for output in missing_outputs(stage, self.campaign)
        ]

    def closed_gate(self) -> tuple[Hold, ...]:
        """Return what keeps the campaign at earlier stages; the form can be filled in nevertheless."""
        with use_language(self.language):
            return tuple(hold for stage in self._earlier() for hold in holds(stage, self.campaign))

    def finish(self) -> None:
        """Let the next stage begin, or say what keeps the campaign here or at an earlier stage.

        Raises
        ------
        InputError
            If a field cannot be read, an output is missing, or a blocking rule is broken.
        """
        super().finish()
        with use_language(self.language):
            earlier = first_holds(self.campaign, self._earlier())
            if earlier:
                raise InputError(
                    "apps-held-before",
                    stage=value_label(earlier[0].stage),
                    first=earlier[0].text(),
                    more=len(earlier) - 1,
                )

    def holidays(self) -> dict[str, Any]:
        """Return the weekend and the holidays of the plan's country, in the years around the consultation."""
        timeline = self.campaign.plan.timeline if self.campaign.plan else Timeline()
        year = (timeline.opens_on or date.today()).year
        first, last = date(year - _YEARS_BEFORE, 1, 1), date(year + _YEARS_AFTER, 12, 31)
        named = holidays_between(timeline.country, first, last, self.language)
        return {
            "weekend": sorted(weekend_of(timeline.country)),
            "holidays": {day.isoformat(): name for day, name in named.items()},
        }

    def _earlier(self) -> list[Stage]:
        stages = list(Stage)
        return stages[: stages.index(self.app.stages[0])]
