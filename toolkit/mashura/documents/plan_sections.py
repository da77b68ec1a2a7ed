"""The sections of the plan document, one for each planning question (S37-S50)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from mashura.documents.costs import costs_blocks, money
from mashura.documents.formats.content import Block, Bullets, Facts, Text
from mashura.documents.gantt import gantt_blocks
from mashura.documents.segments import segments_table
from mashura.documents.stakeholder_map import stakeholder_map
from mashura.documents.wording import Wording, bullets, paragraph, table
from mashura.i18n import Language, message
from mashura.i18n.countries import country_names
from mashura.methodology import Campaign, Plan, Stage, missing_outputs, objections
from mashura.methodology.records.plan import (
    Attraction,
    ChannelUse,
    Expert,
    FeedbackPromise,
    Influencer,
    Message,
    ParticipationForm,
    StaffNeed,
    Stakeholder,
)
from mashura.methodology.records.recruitment import Recruitment, SurveyDesign
from mashura.methodology.records.sizing import Adaptation
from mashura.methodology.records.timeline import Timeline
from mashura.methodology.rules.sizes import needs_answer
from mashura.methodology.rules.standing import holds
from mashura.methodology.vocabulary import CostPhase
from mashura.methodology.vocabulary.languages import language_name


class PlanSections:
    """The blocks of each section in one language."""

    def __init__(self, campaign: Campaign, language: Language, places: Mapping[str, str], on: date) -> None:
        self.campaign = campaign
        self.plan = campaign.plan or Plan()
        self.words = Wording(language)
        self.on = on
        self._places = places
        self._segment_names = {
            segment.segment_id: segment.name or segment.segment_id for segment in self.plan.segments
        }

    def objective(self) -> tuple[Block, ...]:
        """What the campaign must achieve."""
        return (paragraph(self.plan.objective),)

    def segments(self) -> tuple[Block, ...]:
        """Who should take part."""
        return (segments_table(self.plan.segments, self.words, self._places),)

    def stakeholders(self) -> tuple[Block, ...]:
        """Parties that affect the subject or are affected."""
        value = self.words.value
        rows = [
            (
                party.name,
                value(party.kind),
                value(party.power),
                value(party.interest),
                value(party.position),
                party.effect,
            )
            for party in self.plan.stakeholders
        ]
        header = self.words.labels(Stakeholder, "name", "kind", "power", "interest", "position", "effect")
        drawn = stakeholder_map(self.plan.stakeholders, self.words)
        parties = [table(header, rows, (2.4, 1.7, 1.1, 1.1, 1.3, 3.2)), *([drawn] if drawn else [])]
        actions = [
            (party.name, party.action, party.action_owner, self.words.day(party.action_on))
            for party in self.plan.stakeholders
            if party.action
        ]
        if not actions:
            return tuple(parties)
        columns = self.words.labels(Stakeholder, "name", "action", "action_owner", "action_on")
        return (*parties, table(columns, actions, (2.4, 3.6, 2, 2)))

    def of_full_size(self) -> Iterator[tuple[str, tuple[Block, ...]]]:
        """Yield title and blocks of the sections that not every size needs."""
        for field, blocks in (("experts", self.experts), ("influencers", self.influencers)):
            if needs_answer(self.campaign.size, f"plan.{field}"):
                yield self.words.label(Plan, field), blocks()

    def adaptations(self) -> Iterator[tuple[str, tuple[Block, ...]]]:
        """Yield which steps were changed or left out, and why; nothing where none was."""
        words = self.words
        rows = [(words.value(entry.stage), entry.change, entry.reason) for entry in self.campaign.adaptations]
        if rows:
            header = words.labels(Adaptation, "stage", "change", "reason")
            yield words.label(Campaign, "adaptations"), (table(header, rows, (1.6, 5, 3)),)

    def experts(self) -> tuple[Block, ...]:
        """Who knows the subject."""
        rows = [(expert.name, expert.field, expert.contribution) for expert in self.plan.experts]
        return (table(self.words.labels(Expert, "name", "field", "contribution"), rows, (2.5, 2.5, 4)),)

    def influencers(self) -> tuple[Block, ...]:
        """Who helps to promote."""
        rows = [
            (
                influencer.name,
                self.words.value(influencer.channel),
                self.words.number(influencer.followers),
                self._named(influencer.segments),
                "" if influencer.budget is None else self.words.number(influencer.budget),
            )
            for influencer in self.plan.influencers
        ]
        header = self.words.labels(Influencer, "name", "channel", "followers", "segments", "budget")
        return (table(header, rows, (3, 2, 1.5, 3, 1.3), numbers=(2, 4)),)

    def timeline(self) -> tuple[Block, ...]:
        """When the public can take part, and the Gantt chart."""
        timeline, words = self.plan.timeline, self.words
        facts = Facts(
            rows=(
                (words.label(Timeline, "opens_on"), words.day(timeline.opens_on)),
                (words.say("last-day"), words.day(timeline.last_day)),
                (words.label(Timeline, "duration_days"), words.days(timeline.duration_days)),
                (words.label(Timeline, "deadline_advertised"), words.yes_no(timeline.deadline_advertised)),
                (
                    words.label(Timeline, "reminder_days"),
                    words.join(map(words.number, timeline.reminder_days)),
                ),
                *self._country(timeline.country),
            )
        )
        light = self.campaign.readiness.green_light if self.campaign.readiness else None
        given_on = light.on if light and light.given else None
        return (facts, *gantt_blocks(self.plan, words, given_on, self.on))

    def _country(self, code: str) -> Iterator[tuple[str, str]]:
        """Yield whose holidays count, if the plan says it."""
        if code:
            yield self.words.label(Timeline, "country"), country_names(self.words.language).get(code, code)

    def channels(self) -> tuple[Block, ...]:
        """Channels, their segments, and the criteria by which they were chosen."""
        words, uses = self.words, self.plan.channels
        rows = [
            (
                words.value(use.channel),
                words.values(use.purposes),
                self._named(use.segments) or words.say("all-segments"),
                words.languages(use.languages),
                words.number(use.posts_per_week, 1) if use.posts_per_week else "",
                words.number(use.budget) if use.budget else "",
                "" if use.sessions is None else words.number(use.sessions),
            )
            for use in uses
        ]
        header = words.labels(
            ChannelUse, "channel", "purposes", "segments", "languages", "posts_per_week", "budget", "sessions"
        )
        used = table(header, rows, (2, 2.3, 2.4, 1.8, 1.3, 1.4, 1.2), numbers=(4, 5, 6))
        if not uses:
            return (used,)
        judgements = [
            (
                words.value(use.channel),
                words.yes_no(use.available_to_entity),
                words.yes_no(use.accessible_to_segments),
                words.value(use.fit_to_initiative),
                words.value(use.fit_to_messages),
                words.value(use.preferred_by_segments),
            )
            for use in uses
        ]
        criteria = words.labels(
            ChannelUse,
            "channel",
            "available_to_entity",
            "accessible_to_segments",
            "fit_to_initiative",
            "fit_to_messages",
            "preferred_by_segments",
        )
        return (
            used,
            Text(text=words.say("criteria"), tone="note"),
            table(criteria, judgements, (2, 1.6, 1.8, 1.6, 1.6, 1.8)),
        )

    def staff(self) -> tuple[Block, ...]:
        """Who does the work; when, if somebody works outside the time in which people take part."""
        words, weeks = self.words, (self.plan.timeline.duration_days or 0) / 7
        timed = any(need.phase or need.weeks is not None for need in self.plan.staff)
        rows = [
            (
                words.value(need.role),
                words.number(need.people),
                words.number(need.hours_per_week, 1) if need.hours_per_week else "",
                "" if need.cost_per_hour is None else words.number(need.cost_per_hour),
                *(
                    (
                        words.number(weeks if need.weeks is None else need.weeks, 1),
                        words.value(need.phase or CostPhase.OPEN),
                    )
                    if timed
                    else ()
                ),
                words.yes_no(need.from_outside),
                words.yes_no(need.secured),
            )
            for need in self.plan.staff
        ]
        when = ("weeks", "phase") if timed else ()
        fields = ("role", "people", "hours_per_week", "cost_per_hour", *when, "from_outside", "secured")
        weights = (2.8, 1.1, 1.4, 1.4, *((1.2, 1.8) if timed else ()), 1.4, 1.4)
        numbers = (1, 2, 3, 4) if timed else (1, 2, 3)
        return (table(words.labels(StaffNeed, *fields), rows, weights, numbers=numbers),)

    def budget(self) -> tuple[Block, ...]:
        """What the money is for, when it is spent, and whether it is enough."""
        return costs_blocks(self.plan, self.words)

    def messages(self) -> tuple[Block, ...]:
        """The slogan and the messages to each segment."""
        rows = [
            (
                self._named([message.segment]),
                language_name(message.language, self.words.language),
                message.text,
                self.words.value(message.visual),
            )
            for message in self.plan.messages
        ]
        slogan = self.plan.slogan
        header = self.words.labels(Message, "segment", "language", "text", "visual")
        return (
            Text(text=slogan, tone="quote") if slogan else paragraph(""),
            table(header, rows, (2, 1.4, 4.6, 1.2)),
        )

    def attractions(self) -> tuple[Block, ...]:
        """Ways to attract participants."""
        words = self.words
        rows = [
            (
                words.value(attraction.mechanism),
                self._named(attraction.segments) or words.say("all-segments"),
                words.join(
                    (
                        attraction.description,
                        words.value(attraction.partner),
                        words.values(attraction.formats),
                    )
                ),
                "" if attraction.budget is None else words.number(attraction.budget),
                "" if attraction.hours_per_week is None else words.number(attraction.hours_per_week, 1),
            )
            for attraction in self.plan.attractions
        ]
        header = words.labels(Attraction, "mechanism", "segments", "description", "budget", "hours_per_week")
        return (table(header, rows, (2, 2.4, 3.6, 1.3, 1.3), numbers=(3, 4)),)

    def collection(self) -> tuple[Block, ...]:
        """How contributions are collected and analysed."""
        words, plan = self.words, self.plan
        return (
            Facts(
                rows=(
                    *self._recruitment(plan.recruitment),
                    (words.label(Plan, "collection_tools"), words.values(plan.collection_tools)),
                    (words.label(Plan, "analysis_methods"), words.values(plan.analysis_methods)),
                    *self._form(),
                    *self._survey(plan.survey),
                )
            ),
        )

    def _form(self) -> tuple[tuple[str, str], ...]:
        words, form = self.words, self.plan.form
        answers = {
            "minutes": "" if form.minutes is None else words.number(form.minutes),
            "sign_in": words.value(form.sign_in),
            "reading_level": words.value(form.reading_level),
        }
        return tuple(
            (words.label(ParticipationForm, name), answer) for name, answer in answers.items() if answer
        )

    def _recruitment(self, recruitment: Recruitment) -> Iterator[tuple[str, str]]:
        """Yield who may take part."""
        words = self.words
        yield words.label(Recruitment, "mode"), words.value(recruitment.mode)
        if not recruitment.mode.is_by_letter:
            return
        yield words.label(Recruitment, "invitations"), words.number(recruitment.invitations)
        if recruitment.letter_cost is not None:
            yield words.label(Recruitment, "letter_cost"), self.money(recruitment.letter_cost)
        if not recruitment.mode.has_panel:
            return
        if recruitment.panel_size is not None:
            yield words.label(Recruitment, "panel_size"), words.number(recruitment.panel_size)
        yield words.label(Recruitment, "strata"), words.values(recruitment.strata)
        yield words.label(Recruitment, "reserve"), words.yes_no(recruitment.reserve)
        yield words.label(Recruitment, "sessions"), words.number(recruitment.sessions)
        if recruitment.stipend:
            yield words.label(Recruitment, "stipend"), self.money(recruitment.stipend)

    def _survey(self, design: SurveyDesign) -> Iterator[tuple[str, str]]:
        """Yield what is decided about the questions."""
        words = self.words
        if design.questions is not None:
            yield words.label(SurveyDesign, "questions"), words.number(design.questions)
        if design.wording is not None:
            yield words.label(SurveyDesign, "wording"), words.value(design.wording)
        if design.option_order is not None:
            yield words.label(SurveyDesign, "option_order"), words.value(design.option_order)
        if design.split_ballot:
            yield words.label(SurveyDesign, "split_ballot"), words.yes_no(design.split_ballot)

    def decision(self) -> tuple[Block, ...]:
        """Who decides, and the options."""
        options = [option.title for option in self.plan.options if option.title]
        mode = paragraph(self.words.value(self.plan.decision_mode))
        if not options:
            return (mode,)
        return (mode, Text(text=self.words.label(Plan, "options"), tone="note"), bullets(options))

    def feedback(self) -> tuple[Block, ...]:
        """What the public is told afterwards."""
        words, promise = self.words, self.plan.feedback
        return (
            Facts(
                rows=(
                    (words.label(FeedbackPromise, "channels"), words.values(promise.channels)),
                    (words.label(FeedbackPromise, "within_days"), words.days(promise.within_days)),
                    (words.label(FeedbackPromise, "content"), promise.content),
                )
            ),
        )

    def missing(self) -> tuple[Block, ...]:
        """Missing outputs of the gate, and objections of the quality rules."""
        words = self.words
        gaps = [gap.text(words.language) for gap in missing_outputs(Stage.PLAN, self.campaign)]
        broken = objections(self.campaign)
        unready = holds(Stage.READINESS, self.campaign) if self.campaign.readiness is not None else ()
        if not gaps and not broken and not unready:
            return (Text(text=words.say("nothing-missing"), tone="note"),)
        blocks: list[Block] = []
        if unready:
            advised = message("memo-not-yet", lang=words.language)
            named = f"{words.value(Stage.READINESS)} – {advised}"
            texts = [hold.text(words.language) for hold in unready]
            blocks += [Text(text=named, tone="note"), bullets(texts)]
        if gaps:
            blocks += [Text(text=words.say("gate"), tone="note"), bullets(gaps)]
        for severity in ("blocker", "advice"):
            entries = tuple(
                (objection.text(words.language), objection.reason(words.language))
                for objection in broken
                if objection.severity == severity
            )
            if entries:
                blocks += [Text(text=words.say(severity), tone="note"), Bullets(entries=entries)]
        return tuple(blocks)

    def money(self, amount: float) -> str:
        """Return an amount with the plan's currency."""
        return money(amount, self.plan, self.words)

    def _named(self, segments: Iterable[str]) -> str:
        return self.words.join(self._segment_names.get(segment, segment) for segment in segments)
