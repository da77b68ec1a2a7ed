"""What each planning question's section says, in words, tables and a Gantt chart (S37-S50)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import Enum

from mashura.documents.formats.content import Block, Bullets, Facts, Gantt, Table, Text
from mashura.i18n import Language, format_both, format_date, format_number, message
from mashura.methodology import Campaign, Plan, Segment, Stage, missing_outputs, objections
from mashura.methodology.labels import field_label, language_name, value_label
from mashura.methodology.records.plan import (
    Attraction,
    Budget,
    BudgetLine,
    ChannelUse,
    Expert,
    FeedbackPromise,
    Influencer,
    Message,
    StaffNeed,
    Stakeholder,
    Timeline,
)
from mashura.methodology.records.record import Record

GANTT_PERIODS = 16


class PlanSections:
    """The blocks of each section, in one language; empty answers stay empty texts."""

    def __init__(self, campaign: Campaign, language: Language, places: Mapping[str, str]) -> None:
        self.campaign = campaign
        self._places = places
        self.plan = campaign.plan or Plan()
        self.language = language
        self._segment_names = {one.segment_id: one.name or one.segment_id for one in self.plan.segments}

    def objective(self) -> tuple[Block, ...]:
        """What the campaign must achieve."""
        return (self._paragraph(self.plan.objective),)

    def segments(self) -> tuple[Block, ...]:
        """Who should take part."""
        rows = [
            (
                one.name or one.segment_id,
                self._who(one),
                self._join(language_name(code, self.language) for code in one.languages),
                self.value(one.digital_readiness),
                self._number(one.participants_wanted) if one.participants_wanted else "",
                self._yes_no(one.inclusion_target),
            )
            for one in self.plan.segments
        ]
        header = (
            self._label(Segment, "name"),
            self._say("who"),
            *self._labels(
                Segment, "languages", "digital_readiness", "participants_wanted", "inclusion_target"
            ),
        )
        return self._table(header, rows, (2.4, 3.4, 1.9, 1.5, 2.0, 1.4), numbers=(4,))

    def stakeholders(self) -> tuple[Block, ...]:
        """Parties that affect the subject or are affected."""
        rows = [
            (
                one.name,
                self.value(one.kind),
                self.value(one.power),
                self.value(one.interest),
                self.value(one.position),
                one.effect,
            )
            for one in self.plan.stakeholders
        ]
        header = self._labels(Stakeholder, "name", "kind", "power", "interest", "position", "effect")
        return self._table(header, rows, (2.4, 1.7, 1.1, 1.1, 1.3, 3.2))

    def experts(self) -> tuple[Block, ...]:
        """Who knows the subject."""
        rows = [(one.name, one.field, one.contribution) for one in self.plan.experts]
        return self._table(self._labels(Expert, "name", "field", "contribution"), rows, (2.5, 2.5, 4))

    def influencers(self) -> tuple[Block, ...]:
        """Who helps to promote."""
        rows = [
            (one.name, self.value(one.channel), self._number(one.followers), self._named(one.segments))
            for one in self.plan.influencers
        ]
        header = self._labels(Influencer, "name", "channel", "followers", "segments")
        return self._table(header, rows, (3, 2, 1.5, 3), numbers=(2,))

    def timeline(self) -> tuple[Block, ...]:
        """When the public can take part, and the Gantt chart."""
        time = self.plan.timeline
        closes = (
            time.opens_on + timedelta(days=time.duration_days - 1)
            if time.opens_on and time.duration_days
            else None
        )
        facts = Facts(
            rows=(
                (self._label(Timeline, "opens_on"), self.day(time.opens_on)),
                (self._say("last-day"), self.day(closes)),
                (self._label(Timeline, "duration_days"), self.days(time.duration_days)),
                (self._label(Timeline, "deadline_advertised"), self._yes_no(time.deadline_advertised)),
                (self._label(Timeline, "reminder_days"), self._join(map(self._number, time.reminder_days))),
            )
        )
        chart = self._gantt()
        return (facts, chart) if chart else (facts,)

    def channels(self) -> tuple[Block, ...]:
        """Segments and channels, and the criteria by which the channels were chosen."""
        uses = self.plan.channels
        use_rows = [
            (
                value_label(use.channel, self.language),
                self._join(value_label(purpose, self.language) for purpose in use.purposes),
                self._named(use.segments) or self._say("all-segments"),
                self._join(language_name(code, self.language) for code in use.languages),
                self._number(use.posts_per_week, 1) if use.posts_per_week else "",
                self._number(use.budget) if use.budget else "",
            )
            for use in uses
        ]
        header = self._labels(
            ChannelUse, "channel", "purposes", "segments", "languages", "posts_per_week", "budget"
        )
        table = self._table(header, use_rows, (2, 2.4, 2.6, 1.9, 1.3, 1.4), numbers=(4, 5))
        if not uses:
            return table
        judged = [
            (
                value_label(use.channel, self.language),
                self._yes_no(use.available_to_entity),
                self._yes_no(use.accessible_to_segments),
                self.value(use.fit_to_initiative),
                self.value(use.fit_to_messages),
                self.value(use.preferred_by_segments),
            )
            for use in uses
        ]
        criteria = self._labels(
            ChannelUse,
            "channel",
            "available_to_entity",
            "accessible_to_segments",
            "fit_to_initiative",
            "fit_to_messages",
            "preferred_by_segments",
        )
        return (
            *table,
            Text(text=self._say("criteria"), tone="note"),
            *self._table(criteria, judged, (2, 1.6, 1.8, 1.6, 1.6, 1.8)),
        )

    def staff(self) -> tuple[Block, ...]:
        """Who does the work."""
        rows = [
            (
                value_label(one.role, self.language),
                self._number(one.people),
                self._number(one.hours_per_week, 1) if one.hours_per_week else "",
                self._yes_no(one.from_outside),
                self._yes_no(one.secured),
            )
            for one in self.plan.staff
        ]
        header = self._labels(StaffNeed, "role", "people", "hours_per_week", "from_outside", "secured")
        return self._table(header, rows, (3, 1.2, 1.6, 1.6, 1.4), numbers=(1, 2))

    def budget(self) -> tuple[Block, ...]:
        """What the money is for, and whether it is enough."""
        money = self.plan.budget
        facts = Facts(
            rows=(
                (
                    self._label(Budget, "earmarked"),
                    self.money(money.earmarked) if money.earmarked is not None else "",
                ),
                (
                    self._say("remaining"),
                    self.money(money.earmarked - self.plan.cost()) if money.earmarked is not None else "",
                ),
            )
        )
        rows = [
            *(
                (value_label(use.channel, self.language), self._number(use.budget))
                for use in self.plan.channels
                if use.budget
            ),
            *(
                (one.description or value_label(one.mechanism, self.language), self._number(one.budget))
                for one in self.plan.attractions
                if one.budget
            ),
            *((line.purpose, self._number(line.amount)) for line in money.lines),
        ]
        if not rows:
            return (facts,)
        amount = self._label(BudgetLine, "amount") + (f" ({money.currency})" if money.currency else "")
        table = Table(
            header=(self._label(BudgetLine, "purpose"), amount),
            rows=tuple(rows),
            weights=(6, 2),
            numbers=(1,),
            total=(self._say("total"), self._number(self.plan.cost())),
        )
        return (facts, table)

    def messages(self) -> tuple[Block, ...]:
        """The slogan and what each segment is told."""
        rows = [
            (
                self._segment_names.get(one.segment, one.segment),
                language_name(one.language, self.language),
                one.text,
                self.value(one.visual),
            )
            for one in self.plan.messages
        ]
        slogan = self.plan.slogan
        return (
            Text(text=slogan, tone="quote") if slogan else Text(text="", tone="empty"),
            *self._table(
                self._labels(Message, "segment", "language", "text", "visual"), rows, (2, 1.4, 4.6, 1.2)
            ),
        )

    def attractions(self) -> tuple[Block, ...]:
        """How people are brought in."""
        rows = [
            (
                value_label(one.mechanism, self.language),
                self._named(one.segments) or self._say("all-segments"),
                one.description,
                self._number(one.budget) if one.budget else "",
            )
            for one in self.plan.attractions
        ]
        header = self._labels(Attraction, "mechanism", "segments", "description", "budget")
        return self._table(header, rows, (2, 2.5, 4, 1.3), numbers=(3,))

    def collection(self) -> tuple[Block, ...]:
        """How contributions are collected and analysed."""
        return (
            Facts(
                rows=(
                    (
                        self._label(Plan, "collection_tools"),
                        self._join(map(self.value, self.plan.collection_tools)),
                    ),
                    (
                        self._label(Plan, "analysis_methods"),
                        self._join(map(self.value, self.plan.analysis_methods)),
                    ),
                )
            ),
        )

    def decision(self) -> tuple[Block, ...]:
        """Who decides, and between what."""
        options = tuple((one.title, "") for one in self.plan.options if one.title)
        answer = self._paragraph(self.value(self.plan.decision_mode))
        if not options:
            return (answer,)
        return (answer, Text(text=self._label(Plan, "options"), tone="note"), Bullets(entries=options))

    def feedback(self) -> tuple[Block, ...]:
        """What the public hears afterwards."""
        promise = self.plan.feedback
        return (
            Facts(
                rows=(
                    (
                        self._label(FeedbackPromise, "channels"),
                        self._join(map(self.value, promise.channels)),
                    ),
                    (self._label(FeedbackPromise, "within_days"), self.days(promise.within_days)),
                    (self._label(FeedbackPromise, "content"), promise.content),
                )
            ),
        )

    def missing(self) -> tuple[Block, ...]:
        """What the gate still asks for, and what the quality rules object to."""
        gaps = missing_outputs(Stage.PLAN, self.campaign)
        found = objections(self.campaign)
        if not gaps and not found:
            return (Text(text=self._say("nothing-missing"), tone="note"),)
        blocks: list[Block] = []
        if gaps:
            blocks += [
                Text(text=self._say("gate"), tone="note"),
                Bullets(entries=tuple((one.text(self.language), "") for one in gaps)),
            ]
        for severity in ("blocker", "advice"):
            entries = tuple(
                (one.text(self.language), one.reason(self.language))
                for one in found
                if one.severity == severity
            )
            if entries:
                blocks += [Text(text=self._say(severity), tone="note"), Bullets(entries=entries)]
        return tuple(blocks)

    def value(self, value: Enum | None) -> str:
        """Return a value of a closed list in words."""
        return value_label(value, self.language) if value is not None else ""

    def day(self, day: date | None) -> str:
        """Return a date in full, in both calendars."""
        return format_both(day, self.language) if day else ""

    def days(self, count: int | None) -> str:
        """Return a number of days in words."""
        return message("documents-days", lang=self.language, count=count) if count is not None else ""

    def money(self, amount: float) -> str:
        """Return an amount with the plan's currency."""
        return f"{self._number(amount)} {self.plan.budget.currency}".strip()

    def _say(self, key: str) -> str:
        return message(f"documents-{key}", lang=self.language)

    def _label(self, record: type[Record], field: str) -> str:
        return field_label(record, field, self.language)

    def _labels(self, record: type[Record], *fields: str) -> tuple[str, ...]:
        return tuple(self._label(record, field) for field in fields)

    def _number(self, value: float, decimals: int = 0) -> str:
        return format_number(value, self.language, 0 if float(value).is_integer() else decimals)

    def _join(self, parts: Iterable[str]) -> str:
        return message("list-separator", lang=self.language).join(part for part in parts if part)

    def _yes_no(self, value: bool | None) -> str:
        return "" if value is None else self._say("yes" if value else "no")

    def _named(self, segments: Iterable[str]) -> str:
        return self._join(self._segment_names.get(one, one) for one in segments)

    def _who(self, segment: Segment) -> str:
        traits = [
            *map(self.value, (*segment.age_bands, *segment.genders, *segment.residencies)),
            *(self._places.get(region, region) for region in segment.regions),
        ]
        if segment.disability:
            traits.append(self._label(Segment, "disability"))
        level = self.value(segment.reading_level)
        if level:
            level = f"{self._label(Segment, 'reading_level')}: {level}"
        return "\n".join(part for part in (self._join(traits), segment.characteristics, level) if part)

    def _paragraph(self, text: str) -> Text:
        return Text(text=text) if text else Text(text="", tone="empty")

    def _table(
        self,
        header: tuple[str, ...],
        rows: Sequence[tuple[str, ...]],
        weights: tuple[float, ...],
        numbers: tuple[int, ...] = (),
    ) -> tuple[Block, ...]:
        if not rows:
            return (Text(text="", tone="empty"),)
        return (Table(header=header, rows=tuple(rows), weights=weights, numbers=numbers),)

    def _gantt(self) -> Gantt | None:
        time = self.plan.timeline
        bars = [
            (one.name or stage, stage if one.name else "", one.starts_on_day, one.duration_days)
            for one in time.activities
            for stage in (self.value(one.stage),)
        ]
        if time.duration_days:
            bars.append((self._say("open-period"), "", 0, time.duration_days))
        if not bars:
            return None
        bars.sort(key=lambda bar: bar[2])
        first = min(start for _, _, start, _ in bars)
        last = max(start + days for _, _, start, days in bars)
        step = max(7, -(-(last - first) // (GANTT_PERIODS * 7)) * 7)
        count = -(-(last - first) // step)
        return Gantt(
            header=self._say("activity"),
            periods=tuple(self._period(first + index * step) for index in range(count)),
            bars=tuple(
                (
                    name,
                    " · ".join(part for part in (stage, self._dates(start, days)) if part),
                    (start - first) // step,
                    (start + days - 1 - first) // step,
                )
                for name, stage, start, days in bars
            ),
            note=message("documents-gantt-note", lang=self.language, days=step),
        )

    def _period(self, day: int) -> str:
        opens = self.plan.timeline.opens_on
        if opens is None:
            return self._number(day)
        on = opens + timedelta(days=day)
        return f"{on.day}/{on.month}"

    def _dates(self, start: int, days: int) -> str:
        opens = self.plan.timeline.opens_on
        if opens is None:
            return self.days(days)
        first, last = opens + timedelta(days=start), opens + timedelta(days=start + days - 1)
        begins, ends = format_date(first, self.language), format_date(last, self.language)
        return f"{begins} – {ends}" if days > 1 else begins
