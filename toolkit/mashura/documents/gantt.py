"""The chart of a plan in time, and the table of its tasks (S34, S42, S47, S50)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from babel.dates import format_date as babel_date

from mashura.documents.formats.content import Block, Gantt, GanttRow, GanttShade, Table, Text
from mashura.documents.wording import Wording
from mashura.i18n import direction, format_date, holidays_between, message, observances, weekend_of
from mashura.methodology import Plan
from mashura.methodology.records.timeline import Activity
from mashura.methodology.rules.moments import Moment, moments
from mashura.methodology.vocabulary import Stage

_TONES = {
    Stage.BRIEF: "work",
    Stage.READINESS: "work",
    Stage.PLAN: "work",
    Stage.CONSULTATION: "public",
    Stage.FINDINGS: "decision",
    Stage.DECISION: "decision",
    Stage.ANNOUNCEMENT: "announcement",
    Stage.EVALUATION: "evaluation",
    Stage.ARCHIVE: "evaluation",
}
_SUNDAY = 6
_MOST_HOLIDAYS_NAMED = 12


def tone_of(stage: Stage | None) -> str:
    """Return the kind of bar that a stage's activities are drawn as."""
    return _TONES[stage] if stage else "work"


def gantt_blocks(plan: Plan, words: Wording, light: date | None, on: date) -> tuple[Block, ...]:
    """Return the chart, what is shaded on it, and the tasks; nothing for a timeline without any day.

    Parameters
    ----------
    plan : Plan
    words : Wording
    light : date or None
        Day of the green light.
    on : date
        Day of the document: it is marked on the chart, and tasks that are late on it are named.
    """
    shown = _shown(plan, moments(plan, light))
    blocks: list[Block] = []
    if shown:
        chart = _chart(plan, shown, words, on)
        blocks.append(chart)
        if named := _shaded_days(plan, chart, words):
            blocks.append(Text(text=named))
    if plan.timeline.activities:
        blocks.append(_tasks(plan, words, on))
    return tuple(blocks)


def _shown(plan: Plan, dated: tuple[Moment, ...]) -> tuple[Moment, ...]:
    """Leave out the open period where an activity is the consultation itself."""
    covered = any(activity.stage is Stage.CONSULTATION for activity in plan.timeline.activities)
    return tuple(moment for moment in dated if not (moment.kind == "open" and covered))


def _chart(plan: Plan, shown: tuple[Moment, ...], words: Wording, on: date) -> Gantt:
    timeline, language = plan.timeline, words.language
    opens = timeline.opens_on
    rows = tuple(
        GanttRow(
            name=moment.name(language),
            detail=" · ".join(
                part
                for part in (_dates(opens, moment, words), moment.activity.owner if moment.activity else "")
                if part
            ),
            day=moment.day,
            days=moment.days,
            tone=_tone(moment),
            mark=moment.is_mark,
        )
        for moment in shown
    )
    first = min(row.day for row in rows) - 2
    last = max(row.day + row.days for row in rows) + 1
    shades: tuple[GanttShade, ...] = ()
    months: tuple[tuple[int, int, str], ...] = ()
    today = None
    if opens is None:
        weeks = tuple((day, words.number(day)) for day in range(first + -first % 7, last + 1, 7))
    else:
        begins, ends = opens + timedelta(days=first), opens + timedelta(days=last)
        shades = tuple(_shades(timeline.country, opens, begins, ends))
        months = tuple(_months(opens, begins, ends, words))
        weeks = tuple(
            ((day - opens).days, str(day.day)) for day in _days(begins, ends) if day.weekday() == _SUNDAY
        )
        today = (on - opens).days if begins <= on <= ends else None
    tones = [*dict.fromkeys(row.tone for row in rows), *sorted({shade.tone for shade in shades})]
    return Gantt(
        rows=rows,
        shades=shades,
        months=months,
        weeks=weeks,
        today=today,
        today_label=words.say("gantt-today"),
        legend=tuple((tone, words.say(f"gantt-{tone}")) for tone in tones),
        alternative=words.say(
            "gantt-alternative", tasks="; ".join(f"{row.name}: {row.detail}" for row in rows)
        ),
        rtl=direction(language) == "rtl",
    )


def _tone(moment: Moment) -> str:
    if moment.activity is not None:
        return tone_of(moment.activity.stage)
    return "public" if moment.kind == "open" else "mark"


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


def _shades(country: str, opens: date, begins: date, ends: date) -> Iterator[GanttShade]:
    rest = weekend_of(country)
    holidays = holidays_between(country, begins, ends)
    for day in _days(begins, ends):
        if day.weekday() in rest:
            yield GanttShade(tone="weekend", day=(day - opens).days, days=1)
        if day in holidays:
            yield GanttShade(tone="holiday", day=(day - opens).days, days=1)
    for occasion, days in observances(begins, ends).items():
        tone = "ramadan" if occasion == "ramadan" else "feast"
        for first, last in runs(days):
            yield GanttShade(tone=tone, day=(first - opens).days, days=(last - first).days + 1)


def runs(days: Sequence[date]) -> Iterator[tuple[date, date]]:
    """Yield the first and last day of each run of days without a gap.

    Examples
    --------
    >>> [last.day for _, last in runs((date(2027, 3, 1), date(2027, 3, 2), date(2027, 3, 5)))]
    [2, 5]
    """
    run: list[date] = []
    for day in days:
        if run and (day - run[-1]).days > 1:
            yield run[0], run[-1]
            run = []
        run.append(day)
    if run:
        yield run[0], run[-1]


def _months(opens: date, begins: date, ends: date, words: Wording) -> Iterator[tuple[int, int, str]]:
    first = begins
    while first <= ends:
        following = (first.replace(day=1) + timedelta(days=32)).replace(day=1)
        name = str(babel_date(first, format="LLL y", locale=words.language))
        yield (first - opens).days, (min(following, ends + timedelta(days=1)) - first).days, name
        first = following


def _dates(opens: date | None, moment: Moment, words: Wording) -> str:
    if opens is None:
        return words.days(moment.days)
    return _period(opens + timedelta(days=moment.day), opens + timedelta(days=moment.last), words)


def _period(first: date, last: date, words: Wording) -> str:
    return f"{_short(first, words)} – {_short(last, words)}" if last > first else _short(first, words)


def _short(day: date, words: Wording) -> str:
    return str(babel_date(day, format="d MMM y", locale=words.language))


def _shaded_days(plan: Plan, chart: Gantt, words: Wording) -> str:
    """Return the names and days of Ramadan, feasts and holidays on the chart."""
    opens = plan.timeline.opens_on
    if opens is None:
        return ""
    begins = opens + timedelta(days=chart.first)
    ends = begins + timedelta(days=chart.span - 1)
    by_name: dict[str, list[date]] = {}
    for occasion, days in observances(begins, ends).items():
        # The holidays of a country name its feasts.
        if occasion == "ramadan" or not plan.timeline.country:
            by_name[message(f"timeline-{occasion}", lang=words.language)] = [*days]
    for day, name in holidays_between(plan.timeline.country, begins, ends, words.language).items():
        by_name.setdefault(name, []).append(day)
    named = [
        f"{name} ({_period(first, last, words)})"
        for name, days_named in by_name.items()
        for first, last in runs(days_named)
    ]
    if not named:
        return ""
    return words.say("gantt-shaded", days=words.join(named[:_MOST_HOLIDAYS_NAMED]))


def _tasks(plan: Plan, words: Wording, on: date) -> Block:
    timeline = plan.timeline
    names = {activity.activity_id: _name(activity, words) for activity in timeline.activities}
    ordered = sorted(timeline.activities, key=lambda activity: timeline.first_date(activity) or date.max)
    columns: dict[str, tuple[float, list[str]]] = {
        words.say("activity"): (2.6, [names[activity.activity_id] for activity in ordered]),
        words.label(Activity, "stage"): (2, [words.value(activity.stage) for activity in ordered]),
        words.say("task-first"): (2, [_day(timeline.first_date(activity), words) for activity in ordered]),
        words.say("task-last"): (2, [_day(timeline.last_date(activity), words) for activity in ordered]),
        words.label(Activity, "duration_days"): (
            0.9,
            [words.number(activity.duration_days) for activity in ordered],
        ),
        words.label(Activity, "owner"): (2.2, [activity.owner for activity in ordered]),
        words.label(Activity, "status"): (
            1.5,
            [status_words(plan, activity, words, on) for activity in ordered],
        ),
        words.label(Activity, "depends_on"): (
            2,
            [
                words.join(names[needed.activity_id] for needed in timeline.needed_by(activity))
                for activity in ordered
            ],
        ),
    }
    # A column in which nothing is answered says nothing.
    answered = {title: column for title, column in columns.items() if any(column[1])}
    days = [*answered].index(words.label(Activity, "duration_days"))
    return Table(
        header=tuple(answered),
        rows=tuple(zip(*(texts for _, texts in answered.values()), strict=True)),
        weights=tuple(weight for weight, _ in answered.values()),
        numbers=(days,),
    )


def _day(day: date | None, words: Wording) -> str:
    return format_date(day, words.language) if day else ""


def _name(activity: Activity, words: Wording) -> str:
    name = activity.name or words.value(activity.stage) or "…"
    return f"{name} ({words.label(Activity, 'milestone')})" if activity.milestone else name


def status_words(plan: Plan, activity: Activity, words: Wording, on: date) -> str:
    """Return how far an activity is, and whether it is late."""
    status = words.value(activity.status)
    if not plan.timeline.is_late(activity, on):
        return status
    return message(
        "timeline-late",
        lang=words.language,
        status=status or message("activity-status-not-begun", lang=words.language),
    )
