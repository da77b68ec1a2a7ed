"""What a plan of each size needs: answers, outputs of gates, and rules (S271).

Everything that follows the size reads the one table here: gates, rules, forms and documents. What a size
leaves out is our proposal; an entity with a practice of its own can change it in this table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from mashura.errors import InputError
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.record import Record
from mashura.methodology.rules.objection import Objection
from mashura.methodology.vocabulary import PlanSize, Stage

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, kw_only=True)
class LeftOut:
    """What a size does not need.

    Attributes
    ----------
    answers : frozenset of str
        Paths from the campaign: ``plan.risks`` leaves out the list, ``plan.segments.regions`` a question
        about each entry. A rule about an answer that is left out does not hold either.
    outputs : frozenset of str
        Outputs of gates, as ``stage.output``.
    rules : frozenset of str
        Further rules that do not hold.
    """

    answers: frozenset[str] = frozenset()
    outputs: frozenset[str] = frozenset()
    rules: frozenset[str] = frozenset()

    def and_also(self, other: LeftOut) -> LeftOut:
        """Return what either of the two leaves out."""
        return LeftOut(
            answers=self.answers | other.answers,
            outputs=self.outputs | other.outputs,
            rules=self.rules | other.rules,
        )


def _below(path: str, *names: str) -> set[str]:
    return {f"{path}.{name}" for name in names}


_NOTHING = LeftOut()
_STANDARD = LeftOut(
    answers=frozenset(
        {
            *_below("brief", "resources", "possible_effects", "what_segments_know"),
            "readiness.segments_understood",
            *_below("plan.stakeholders", "action", "action_owner", "action_on"),
            *_below("plan", "experts", "influencers", "survey", "comments"),
            *_below("plan", "consulted", "own_channels", "benchmarks"),
            "plan.accessibility.channels",
        }
    ),
    outputs=frozenset({"brief.effects", "readiness.segments"}),
    rules=frozenset({"no-experts", "no-influencers"}),
)
_SMALL = _STANDARD.and_also(
    LeftOut(
        answers=frozenset(
            {
                *_below("brief", "already_decided", "background", "segments"),
                "readiness",
                *_below("plan.segments", "age_bands", "genders", "regions", "residencies", "disability"),
                *_below("plan.segments", "characteristics", "reading_level", "digital_readiness"),
                *_below("plan.segments", "inclusion_target", "participants_wanted"),
                *_below("plan.timeline", "reminder_days", "deadline_advertised", "activities", "country"),
                *_below("plan.channels", "segments", "languages", "budget", "sessions"),
                *_below("plan.channels", "available_to_entity", "accessible_to_segments"),
                *_below("plan.channels", "fit_to_initiative", "fit_to_messages", "preferred_by_segments"),
                *_below("plan", "stakeholders", "staff", "budget", "slogan", "attractions", "recruitment"),
                *_below("plan", "engagement_level", "offline", "translations"),
                *_below(
                    "plan", "form", "analysis_methods", "accessibility", "moderation", "risks", "targets"
                ),
                *_below("plan", "language", "translations"),
                "plan.messages.visual",
                "plan.feedback.content",
                *_below("plan.data_protection", "legal_basis", "seen_by", "contact", "notices", "measures"),
                *_below("plan.data_protection", "sensitive", "children", "leaves_country", "combined"),
                "adaptations",
            }
        ),
        outputs=frozenset(
            {
                *_below("brief", "subject", "influence", "segments"),
                *_below("readiness", "objective", "management", "institution", "audience", "aim"),
                *_below("readiness", "confirmation", "green-light"),
                *_below("plan", "stakeholders", "staff", "budget", "attraction"),
                *_below("consultation", "representative", "moderation"),
                "findings.methods",
                *_below("decision", "effects", "approval", "ratification", "replies"),
                *_below("evaluation", "answers", "improvements"),
            }
        ),
        rules=frozenset(
            {
                *("no-inclusion-target", "inclusion-incomplete", "channel-not-judged", "single-channel"),
                *("no-traditional-media", "short-period", "costs-nothing", "no-time-to-consider"),
            }
        ),
    )
)
LEFT_OUT: Mapping[PlanSize, LeftOut] = {
    PlanSize.SMALL: _SMALL,
    PlanSize.STANDARD: _STANDARD,
    PlanSize.FULL: _NOTHING,
}
"""What each size leaves out; a larger size leaves out nothing that a smaller one needs."""


def needs_answer(size: PlanSize, path: str) -> bool:
    """Return whether a plan of a size needs an answer, by its path from the campaign without numbers.

    Examples
    --------
    >>> needs_answer(PlanSize.SMALL, "plan.title"), needs_answer(PlanSize.SMALL, "plan.risks.owner")
    (True, False)
    """
    return not _is_within(path, LEFT_OUT[size].answers)


def needs_output(size: PlanSize, output: str) -> bool:
    """Return whether a plan of a size needs an output of a gate, given as ``stage.output``.

    Examples
    --------
    >>> [needs_output(size, "plan.staff") for size in PlanSize]
    [False, True, True]
    """
    return output not in LEFT_OUT[size].outputs


def holding(size: PlanSize, stage: Stage, objections: Iterable[Objection]) -> Iterator[Objection]:
    """Yield the objections to a stage's record whose rules hold for a size."""
    for objection in objections:
        if objection.rule not in LEFT_OUT[size].rules and needs_answer(
            size, f"{stage.record}.{objection.field}"
        ):
            yield objection


def in_size(campaign: Campaign) -> Campaign:
    """Return a campaign without the answers that its size does not need; they stay in the campaign itself.

    Raises
    ------
    InputError
        If it is no campaign.

    Examples
    --------
    >>> campaign = Campaign(plan={"title": "Parks", "slogan": "Our parks"}, sizing={"size": "small"})
    >>> in_size(campaign).plan.slogan, campaign.plan.slogan
    ('', 'Our parks')
    """
    if not isinstance(campaign, Campaign):
        raise InputError("campaign-expected", given=type(campaign).__name__)
    left_out = LEFT_OUT[campaign.size].answers
    return _reduced(campaign, "", left_out) if left_out else campaign


def folded_answers(campaign: Campaign) -> tuple[str, ...]:
    """Return the paths of the answers that the size does not need and that are given nevertheless.

    Adaptations are left out: they say what the size does.

    Examples
    --------
    >>> plan = {"title": "Parks", "slogan": "Our parks", "segments": [{"segment_id": "a", "regions": ["x"]}]}
    >>> folded_answers(Campaign(plan=plan, sizing={"size": "small"}))
    ('plan.segments.0.regions', 'plan.slogan')
    """
    left_out = LEFT_OUT[campaign.size].answers - {"adaptations"}
    return tuple(_given(campaign, "", "", left_out))


def _is_within(path: str, left_out: frozenset[str]) -> bool:
    parts = path.split(".")
    return any(".".join(parts[:length]) in left_out for length in range(1, len(parts) + 1))


def _reduced(record: R, prefix: str, left_out: frozenset[str]) -> R:
    changes: dict[str, object] = {}
    for name, field in type(record).model_fields.items():
        path, value = f"{prefix}{name}", getattr(record, name)
        if path in left_out:
            changes[name] = field.get_default()
        elif any(known.startswith(f"{path}.") for known in left_out):
            if isinstance(value, Record):
                changes[name] = _reduced(value, f"{path}.", left_out)
            elif isinstance(value, tuple):
                changes[name] = tuple(_reduced(entry, f"{path}.", left_out) for entry in value)
    return record.model_copy(update=changes)


def _given(value: object, place: str, path: str, left_out: frozenset[str]) -> Iterator[str]:
    """Yield the given answers below a value; ``path`` is its place without the numbers of entries."""
    if isinstance(value, Record):
        for name, field in type(value).model_fields.items():
            inner, below = getattr(value, name), f"{path}.{name}".lstrip(".")
            if isinstance(inner, Record) or _has_records(inner):
                yield from _given(inner, f"{place}.{name}".lstrip("."), below, left_out)
            elif inner != field.get_default() and _is_within(below, left_out):
                yield f"{place}.{name}".lstrip(".")
    elif isinstance(value, tuple):
        for number, entry in enumerate(value):
            yield from _given(entry, f"{place}.{number}", path, left_out)


def _has_records(value: object) -> bool:
    return isinstance(value, tuple) and any(isinstance(entry, Record) for entry in value)
