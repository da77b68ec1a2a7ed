"""The sections of the plan document on safeguards, risks, success and comments, where they are begun."""

from __future__ import annotations

from collections.abc import Iterator

from mashura.documents.formats.content import Block, Facts, Text
from mashura.documents.wording import Wording, table
from mashura.i18n import Language, format_date
from mashura.methodology import Plan
from mashura.methodology.labels import indicator_label
from mashura.methodology.records.safeguards import (
    Accessibility,
    ChannelAccess,
    DataProtection,
    ModerationPolicy,
    PlanComment,
    Risk,
    Target,
)
from mashura.methodology.vocabulary.languages import language_name


class SafeguardSections:
    """The blocks of each section in one language; a plan that has nothing of it has no such section."""

    def __init__(self, plan: Plan, language: Language) -> None:
        self.plan = plan
        self.words = Wording(language)

    def begun(self) -> Iterator[tuple[str, tuple[Block, ...]]]:
        """Yield title and blocks of each section that has an answer."""
        plan, label = self.plan, self.words.label
        for field, blocks in (
            ("data_protection", self._data),
            ("accessibility", self._access),
            ("moderation", self._moderation),
            ("risks", self._risks),
            ("targets", self._targets),
            ("comments", self._comments),
        ):
            record = getattr(plan, field)
            if record != Plan.model_fields[field].default:
                yield label(Plan, field), blocks()

    def _data(self) -> tuple[Block, ...]:
        words, data = self.words, self.plan.data_protection
        kept = "" if data.kept_months is None else words.number(data.kept_months)
        facts = self._facts(
            DataProtection,
            collected=words.join(data.collected),
            purpose=data.purpose,
            legal_basis=words.value(data.legal_basis),
            kept_months=kept,
            seen_by=words.join(data.seen_by),
            contact=data.contact,
            sensitive=words.yes_no(data.sensitive),
            children=words.yes_no(data.children),
            leaves_country=words.yes_no(data.leaves_country),
            combined=words.yes_no(data.combined),
            measures=data.measures,
        )
        notices = [
            block
            for notice in data.notices
            if notice.text
            for block in (
                Text(text=language_name(notice.language, words.language), tone="note"),
                Text(text=notice.text),
            )
        ]
        return (facts, *notices)

    def _access(self) -> tuple[Block, ...]:
        words, access = self.words, self.plan.accessibility
        facts = self._facts(
            Accessibility,
            standard=words.value(access.standard),
            tried_by_people=words.yes_no(access.tried_by_people),
            help_from=access.help_from,
        )
        rows = [(words.value(entry.channel), words.values(entry.formats)) for entry in access.channels]
        if not rows:
            return (facts,)
        return (facts, table(words.labels(ChannelAccess, "channel", "formats"), rows, (3, 6)))

    def _moderation(self) -> tuple[Block, ...]:
        words, policy = self.words, self.plan.moderation
        hours = "" if policy.hours_to_decide is None else words.number(policy.hours_to_decide, 1)
        return (
            self._facts(
                ModerationPolicy,
                published=words.yes_no(policy.published),
                languages=words.languages(policy.languages),
                hours_to_decide=hours,
                appeals_to=policy.appeals_to,
                answers_questions=policy.answers_questions,
            ),
        )

    def _risks(self) -> tuple[Block, ...]:
        """The register, the heaviest risk first."""
        words = self.words
        ordered = sorted(self.plan.risks, key=lambda risk: -(risk.weight or 0))
        rows = [
            (
                _lines(risk.name, words.value(risk.kind)),
                _lines("" if risk.weight is None else words.number(risk.weight), self._rated(risk)),
                _lines(words.value(risk.treatment), risk.measure),
                risk.owner,
                "" if risk.review_on is None else format_date(risk.review_on, words.language),
            )
            for risk in ordered
        ]
        name, measure, owner, review = words.labels(Risk, "name", "measure", "owner", "review_on")
        header = (name, words.say("risk-weight"), measure, owner, review)
        return (table(header, rows, (2.4, 1.6, 3.2, 1.5, 1.6)),)

    def _rated(self, risk: Risk) -> str:
        """Return how likely a risk is and how much it would do, in one line."""
        likelihood, effect = self.words.value(risk.likelihood), self.words.value(risk.effect)
        return f"{likelihood} × {effect}" if likelihood and effect else likelihood or effect

    def _targets(self) -> tuple[Block, ...]:
        words = self.words
        rows = [
            (
                indicator_label(target.indicator, words.language),
                "" if target.value is None else words.number(target.value, 1),
                target.measured_by,
                target.owner,
            )
            for target in self.plan.targets
        ]
        header = words.labels(Target, "indicator", "value", "measured_by", "owner")
        return (table(header, rows, (3.6, 1.2, 2.6, 1.8), numbers=(1,)),)

    def _comments(self) -> tuple[Block, ...]:
        words = self.words
        rows = [
            (comment.body, comment.comment, words.value(comment.ruling), comment.answer)
            for comment in self.plan.comments
        ]
        header = words.labels(PlanComment, "body", "comment", "ruling", "answer")
        return (table(header, rows, (2, 3.4, 1.5, 3)),)

    def _facts(self, record: type, **answers: str) -> Facts:
        return Facts(
            rows=tuple((self.words.label(record, field), text) for field, text in answers.items() if text)
        )


def _lines(*texts: str) -> str:
    return "\n".join(filter(None, texts))
