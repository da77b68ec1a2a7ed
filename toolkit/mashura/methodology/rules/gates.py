"""Stage gates: a stage can begin when the stage before it has all its outputs (S24)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mashura.errors import InputError
from mashura.i18n import Language, message
from mashura.methodology.labels import value_label
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.record import Record, is_answered
from mashura.methodology.records.sizing import Sizing
from mashura.methodology.rules.process import stage_before
from mashura.methodology.rules.sizes import in_size, needs_answer, needs_output
from mashura.methodology.vocabulary import ChannelPurpose, EvaluationQuestion, PlanSize, Stage


@dataclass(frozen=True, kw_only=True)
class Missing:
    """An output that a stage has not produced yet, as far as the size of the plan needs it."""

    stage: Stage
    name: str
    items: tuple[str, ...]
    size: PlanSize = PlanSize.FULL
    place: str = ""
    """The first question without an answer, from the campaign on; empty where no single one is meant."""

    def text(self, lang: Language | None = None) -> str:
        """Return what is missing, in one phrase."""
        key = f"missing-{self.stage.value}-{self.name}"
        try:
            # Of some outputs a smaller plan needs a part only.
            return message(f"{key}.{self.size.value}", lang=lang)
        except KeyError:
            return message(key, lang=lang)


@dataclass(frozen=True, kw_only=True)
class _Output:
    name: str
    items: tuple[str, ...]
    present: Callable[[Campaign], bool]
    # Where it is mended, if it is more than answered questions.
    place: Callable[[Campaign], str] | None = None


@dataclass(frozen=True)
class _Answers:
    """Whether some questions are answered; a path goes from the campaign on."""

    paths: tuple[str, ...]

    def __call__(self, campaign: Campaign) -> bool:
        return not self.first_open(campaign)

    def first_open(self, campaign: Campaign) -> str:
        """Return the first question without an answer; empty if all have one."""
        return next(
            (
                path
                for path in self.paths
                if needs_answer(campaign.size, path) and not _says_something(_value(campaign, path))
            ),
            "",
        )


def _says_something(value: object) -> bool:
    """Return whether a field holds an answer; entries that were added and left empty are none."""
    if isinstance(value, tuple):
        return any(_says_something(entry) for entry in value)
    if isinstance(value, Record):
        answers = value.model_dump(exclude_defaults=True).items()
        return any(is_answered(answer) for name, answer in answers if not name.endswith("_id"))
    return is_answered(value)


def _value(campaign: Campaign, path: str) -> object:
    value: object = campaign
    for part in path.split("."):
        value = getattr(value, part, None)
    return value


def _answered(*paths: str) -> _Answers:
    return _Answers(paths)


def _judged(*sides: str) -> _Answers:
    return _Answers(
        tuple(f"readiness.{side}.{question}" for side in sides for question in ("level", "evidence"))
    )


def _segments_described(campaign: Campaign) -> bool:
    segments = campaign.plan.segments if campaign.plan else ()
    return bool(segments) and all(segment.name and segment.languages for segment in segments)


def _collects_and_promotes(campaign: Campaign) -> bool:
    plan = campaign.plan
    return plan is not None and all(
        plan.channels_for(purpose) for purpose in (ChannelPurpose.COLLECT, ChannelPurpose.PROMOTE)
    )


def _undescribed(campaign: Campaign) -> str:
    """Return the first segment's question that has no answer."""
    for place, segment in enumerate(campaign.plan.segments if campaign.plan else ()):
        for question in ("name", "languages"):
            if not getattr(segment, question):
                return f"plan.segments.{place}.{question}"
    return "plan.segments"


def _unpurposed(campaign: Campaign) -> str:
    return "plan.channels.0.purposes" if campaign.plan and campaign.plan.channels else "plan.channels"


def _unconfirmed(campaign: Campaign) -> str:
    confirmed = campaign.readiness is not None and campaign.readiness.confirmed_ready is True
    return "readiness.confirmed_by" if confirmed else "readiness.confirmed_ready"


def _not_green(campaign: Campaign) -> str:
    light = campaign.readiness.green_light if campaign.readiness else None
    if light is None or light.given is not True:
        return "readiness.green_light.given"
    return "readiness.green_light.on" if light.by else "readiness.green_light.by"


def _confirmed(campaign: Campaign) -> bool:
    readiness = campaign.readiness
    return readiness is not None and readiness.confirmed_ready is True and bool(readiness.confirmed_by)


def _green(campaign: Campaign) -> bool:
    light = campaign.readiness.green_light if campaign.readiness else None
    return light is not None and light.given is True and bool(light.by) and light.on is not None


def _effects_before_ratification(campaign: Campaign) -> bool:
    decision = campaign.decision
    if decision is None or not decision.effects or decision.effects_studied_on is None:
        return False
    return decision.ratified_on is None or decision.effects_studied_on <= decision.ratified_on


def _same_channels(campaign: Campaign) -> bool:
    announcement, plan = campaign.announcement, campaign.plan
    collected = {use.channel for use in plan.channels_for(ChannelPurpose.COLLECT)} if plan else set()
    return announcement is not None and bool(announcement.channels) and collected <= {*announcement.channels}


def _all_questions_answered(campaign: Campaign) -> bool:
    answers = campaign.evaluation.answers if campaign.evaluation else ()
    return {answer.question for answer in answers if answer.answer} == {*EvaluationQuestion}


def _lessons_written(campaign: Campaign) -> bool:
    evaluation = campaign.evaluation
    return evaluation is not None and bool(evaluation.lessons or evaluation.learnt)


def _lessons_place(_campaign: Campaign) -> str:
    return "evaluation.learnt"


_OUTPUTS: dict[Stage, tuple[_Output, ...]] = {
    Stage.BRIEF: (
        _Output(
            name="subject",
            items=("S26",),
            present=_answered("brief.entity", "brief.title", "brief.topic", "brief.problem"),
        ),
        _Output(name="influence", items=("S26",), present=_answered("brief.open_to_influence")),
        _Output(name="effects", items=("S265",), present=_answered("brief.possible_effects")),
        _Output(name="segments", items=("S27",), present=_answered("brief.segments")),
    ),
    Stage.READINESS: (
        _Output(name="objective", items=("S28",), present=_answered("readiness.objective_kind")),
        _Output(name="management", items=("S29",), present=_judged("management_support")),
        _Output(
            name="institution",
            items=("S30",),
            present=_judged("human_resources", "financial_resources", "procedures", "laws"),
        ),
        _Output(
            name="audience",
            items=("S31",),
            present=_judged("audience_understanding", "audience_digital_readiness"),
        ),
        _Output(
            name="aim",
            items=("S32",),
            present=_answered("readiness.aim", "readiness.goals"),
        ),
        _Output(
            name="confirmation",
            items=("S33",),
            present=_confirmed,
            place=_unconfirmed,
        ),
        _Output(name="green-light", items=("S34",), present=_green, place=_not_green),
        _Output(name="segments", items=("S35",), present=_answered("readiness.segments_understood")),
    ),
    Stage.PLAN: (
        _Output(
            name="subject",
            items=("S36",),
            present=_answered("plan.entity", "plan.title", "plan.topic"),
        ),
        _Output(name="objective", items=("S37",), present=_answered("plan.objective")),
        _Output(name="segments", items=("S38",), present=_segments_described, place=_undescribed),
        _Output(name="stakeholders", items=("S39",), present=_answered("plan.stakeholders")),
        _Output(
            name="timeline",
            items=("S42",),
            present=_answered("plan.timeline.opens_on", "plan.timeline.duration_days"),
        ),
        _Output(name="channels", items=("S43", "S85"), present=_collects_and_promotes, place=_unpurposed),
        _Output(name="staff", items=("S44",), present=_answered("plan.staff")),
        _Output(
            name="budget",
            items=("S45",),
            present=_answered("plan.budget.earmarked", "plan.budget.currency"),
        ),
        _Output(
            name="messages",
            items=("S46",),
            present=_answered("plan.slogan", "plan.messages"),
        ),
        _Output(name="attraction", items=("S47",), present=_answered("plan.attractions")),
        _Output(
            name="collection",
            items=("S48",),
            present=_answered("plan.collection_tools", "plan.analysis_methods"),
        ),
        _Output(name="decision-mode", items=("S49",), present=_answered("plan.decision_mode")),
        _Output(
            name="feedback",
            items=("S50",),
            present=_answered("plan.feedback.channels", "plan.feedback.within_days", "plan.feedback.content"),
        ),
    ),
    Stage.CONSULTATION: (
        _Output(
            name="period",
            items=("S53",),
            present=_answered("conduct.opened_on", "conduct.closed_on"),
        ),
        _Output(
            name="representative",
            items=("S54",),
            present=_answered("conduct.management_representative", "conduct.channel_to_management"),
        ),
        _Output(
            name="moderation",
            items=("S57", "S267"),
            present=lambda campaign: campaign.conduct is not None and campaign.conduct.moderation.published,
        ),
        _Output(
            name="contributions",
            items=("S59",),
            present=lambda campaign: campaign.conduct is not None and bool(campaign.conduct.contributions),
        ),
    ),
    Stage.FINDINGS: (
        _Output(name="methods", items=("S62",), present=_answered("findings.methods")),
        _Output(
            name="results",
            items=("S61",),
            present=lambda campaign: campaign.findings is not None and campaign.findings.participants > 0,
        ),
    ),
    Stage.DECISION: (
        _Output(name="mode", items=("S63",), present=_answered("decision.mode")),
        _Output(name="text", items=("S65",), present=_answered("decision.text")),
        _Output(name="effects", items=("S64",), present=_effects_before_ratification),
        _Output(
            name="approval",
            items=("S66",),
            present=_answered("decision.facts_and_figures", "decision.approved_by"),
        ),
        _Output(name="ratification", items=("S67",), present=_answered("decision.ratified_on")),
        _Output(
            name="replies",
            items=("S268",),
            present=lambda campaign: campaign.decision is not None and campaign.decision.replies_prepared,
        ),
    ),
    Stage.ANNOUNCEMENT: (
        _Output(
            name="parties",
            items=("S69",),
            present=_answered("announcement.announced_on", "announcement.parties_informed"),
        ),
        _Output(
            name="reasons",
            items=("S70",),
            present=_answered("announcement.reasons", "announcement.why_not_all"),
        ),
        _Output(name="channels", items=("S71",), present=_same_channels),
        _Output(name="thanks", items=("S72",), present=_answered("announcement.thanks")),
    ),
    Stage.EVALUATION: (
        _Output(name="answers", items=("S76", "S77", "S78", "S79", "S80"), present=_all_questions_answered),
        _Output(name="lessons", items=("S75",), present=_lessons_written, place=_lessons_place),
        _Output(name="improvements", items=("S80",), present=_answered("evaluation.improvements")),
    ),
    Stage.ARCHIVE: (
        _Output(name="closing", items=("S270",), present=_answered("archive.closed_on")),
        _Output(
            name="record",
            items=("S270",),
            present=_answered("archive.kept_at", "archive.kept_parts"),
        ),
    ),
}


def missing_outputs(stage: Stage, campaign: Campaign) -> tuple[Missing, ...]:
    """Return the outputs of a stage that the campaign does not have yet; none when the stage is complete.

    What the size of the plan does not need is not missing.

    Examples
    --------
    >>> [missing.items for missing in missing_outputs(Stage.BRIEF, Campaign())]
    [('S26',), ('S26',), ('S265',), ('S27',)]
    """
    campaign = in_size(campaign)
    reached = campaign.record_of(stage) is not None
    return tuple(
        Missing(
            stage=stage,
            name=output.name,
            items=output.items,
            size=campaign.size,
            place=_place(output, campaign),
        )
        for output in _OUTPUTS[stage]
        if needs_output(campaign.size, f"{stage.value}.{output.name}")
        and not (reached and output.present(campaign))
    )


def _place(output: _Output, campaign: Campaign) -> str:
    if isinstance(output.present, _Answers):
        return output.present.first_open(campaign)
    return output.place(campaign) if output.place else ""


def required_outputs(stage: Stage, size: PlanSize = PlanSize.FULL) -> tuple[Missing, ...]:
    """Return everything that a stage must produce for a plan of a size."""
    return missing_outputs(stage, Campaign(sizing=Sizing(size=size)))


def open_stage(stage: Stage, campaign: Campaign) -> None:
    """Let a stage begin if the stage before it has all its outputs.

    Raises
    ------
    InputError
        Otherwise; it names the missing outputs.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     try:
    ...         open_stage(Stage.READINESS, Campaign())
    ...     except InputError as error:
    ...         print(str(error)[:43])
    The stage "Preparing" cannot begin: the sta
    """
    before = stage_before(stage)
    if before is None:
        return
    if missing := missing_outputs(before, campaign):
        raise InputError(
            "gate-closed",
            stage=value_label(stage),
            before=value_label(before),
            missing=message("list-separator").join(output.text() for output in missing),
        )
