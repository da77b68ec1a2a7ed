"""What is computed of a campaign while it is evaluated; computed once for the records that it rests on."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from mashura.apps.campaign.moderated_material import moderated
from mashura.errors import InputError
from mashura.evaluation.evaluation_questions import QuestionAnswer, question_answers
from mashura.evaluation.factors import Counterfactual, Factors, counterfactuals, factors
from mashura.evaluation.kpi_notes import NOTES
from mashura.evaluation.lessons import lessons_learnt
from mashura.evaluation.scorecard import Kpi, scorecard, with_hand_values
from mashura.i18n import Language, use_language
from mashura.methodology import Campaign, Consultation, Evaluation, Stage, missing_outputs
from mashura.methodology.records.evaluation import Indicator
from mashura.methodology.records.lessons import Lesson
from mashura.simulation import World, load_world
from mashura.store import RecordStore
from mashura.store.material import Material, MaterialStore
from mashura.store.material_source import SimulatedSource
from mashura.store.moderation import ModerationStore

T = TypeVar("T")
_MEASURED_ON_PEOPLE = ("funnel", "participants", "statements", "votes", "moderation")


@dataclass
class Measured:
    """The contributions to a campaign, and what they say.

    Attributes
    ----------
    material : Material or None
    world : World or None
        The simulated public; None for real people, and for a world that is not here.
    """

    material: Material | None = None
    world: World | None = None
    counterfactuals: tuple[Counterfactual, ...] = ()
    _kept: dict[str, tuple[str, Any]] = field(default_factory=dict)

    @classmethod
    def of(cls, store: RecordStore[Any], plan_id: str) -> Measured:
        """Return what is kept of a campaign's contributions; nothing for one that was never saved."""
        material = MaterialStore(store).load(plan_id)
        if material is not None:
            judged = moderated(ModerationStore(store), plan_id, material)
            material = replace(material, consultation=judged.consultation)
        world = None
        if material is not None and isinstance(material.kept.source, SimulatedSource):
            try:
                world = load_world(material.kept.source.world)
            except InputError:
                # A public that somebody made elsewhere.
                world = None
        return cls(material=material, world=world)

    @property
    def is_simulated(self) -> bool:
        """Whether the people who took part are simulated."""
        return self.material is not None and self.material.consultation.is_simulated

    @property
    def consultation(self) -> Consultation:
        """The contributions; empty tables without any."""
        if self.material is None:
            return Consultation(title="", origin="csv")
        return self.material.consultation

    @property
    def people(self) -> int:
        """How many people took part."""
        return len(self.consultation.participants)

    def scores(self, campaign: Campaign) -> tuple[Kpi, ...]:
        """Return the indicators; without contributions, those about people as they were recorded."""
        evaluated = campaign.evaluation or Evaluation()
        missing = [output.name for output in missing_outputs(Stage.EVALUATION, campaign)]
        rest = campaign.model_copy(update={"evaluation": None})
        key = f"{rest.model_dump_json()}{missing}"
        return with_hand_values(self._once("scores", key, lambda: self._scores(campaign)), evaluated)

    def _scores(self, campaign: Campaign) -> tuple[Kpi, ...]:
        plain = campaign.evaluation.model_copy(update={"by_hand": ()}) if campaign.evaluation else None
        scores = scorecard(
            campaign.model_copy(update={"evaluation": plain}),
            self.consultation.without_truth(),
            population=self.world.population if self.world else None,
            population_table=self.world.population_table() if self.world else None,
        )
        if self.material is not None:
            return scores
        recorded = {kept.name: kept for kept in (campaign.evaluation or Evaluation()).indicators}
        return tuple(_as_recorded(score, recorded.get(score.name)) for score in scores)

    def factors(self, campaign: Campaign) -> Factors | None:
        """Return what went with more or fewer participants; None without contributions."""
        if self.material is None:
            return None
        parts = campaign.model_copy(update={"evaluation": None, "archive": None}).model_dump_json()
        return self._once("factors", parts, lambda: factors(campaign, self.consultation))

    def questions(self, campaign: Campaign, language: Language) -> tuple[QuestionAnswer, ...]:
        """Return the five questions with their indicators and with what the lessons advise."""
        advice = dict.fromkeys(lesson.advice for lesson in self.proposals(campaign, language))
        with use_language(language):
            return question_answers(campaign, self.scores(campaign), [*advice])

    def proposals(self, campaign: Campaign, language: Language) -> tuple[Lesson, ...]:
        """Return the lessons that the numbers propose."""
        scores = self.scores(campaign)
        key = f"{language}{[(score.name, score.value) for score in scores]}"

        def learn() -> tuple[Lesson, ...]:
            table = self.world.population_table() if self.world else None
            with use_language(language):
                learnt = lessons_learnt(campaign, self.consultation.without_truth(), scores, table)
            return learnt.lessons

        return self._once("proposals", key, learn) if self.material is not None else ()

    def compute_counterfactuals(self, campaign: Campaign) -> None:
        """Work out what each part of the plan brought on the simulated public."""
        if self.world is not None and campaign.plan is not None:
            self.counterfactuals = counterfactuals(campaign.plan, self.world)

    def recorded(self, campaign: Campaign) -> Campaign:
        """Return a campaign whose evaluation holds the indicators as they are measured now."""
        indicators = tuple(
            Indicator(name=score.name, value=score.value, planned=score.planned)
            for score in self.scores(campaign)
            if score.value is not None
        )
        evaluated = campaign.evaluation or Evaluation()
        simulated = self.is_simulated or (self.material is None and evaluated.simulated)
        evaluation = evaluated.model_copy(update={"indicators": indicators, "simulated": simulated})
        return campaign.model_copy(update={"evaluation": evaluation})

    def _once(self, name: str, key: str, make: Callable[[], T]) -> T:
        digest = hashlib.sha256(key.encode()).hexdigest()
        known = self._kept.get(name)
        if known is None or known[0] != digest:
            known = (digest, make())
            self._kept[name] = known
        made: T = known[1]
        return made


def _as_recorded(score: Kpi, recorded: Indicator | None) -> Kpi:
    if NOTES[score.name][0] not in _MEASURED_ON_PEOPLE:
        return score
    value = recorded.value if recorded else None
    return Kpi(definition=score.definition, value=value, planned=score.planned)
