"""Rules of the answers that a question offers: scales, ranges, what is missing (S48)."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mashura.methodology.records.questionnaire import PlannedQuestion, Questionnaire
from mashura.methodology.records.wording import Wording, best_text, text_in
from mashura.methodology.rules.questionnaire.finding import Finding, finding
from mashura.methodology.rules.questionnaire.phrases import phrases, plain
from mashura.methodology.rules.questionnaire.polarity import polarities, runs_upwards
from mashura.methodology.vocabulary import OptionRole, QuestionKind

# Steps of a scale that people can tell apart, and options from which on a list seldom names everything; both
# are assumptions.
FEWEST_STEPS, MOST_STEPS = 3, 11
_LONG_LIST = 4
MOST_OPTIONS = 15

_NUMBER = r"(\d+(?:[.,]\d+)*)"
_BETWEEN = re.compile(
    rf"{_NUMBER}\s*\D{{0,8}}?(?:-|–|—|\bto\b|\band\b|\bالي\b|\bو|\bحتي\b)\s*\D{{0,8}}?{_NUMBER}"
)
_BELOW = re.compile(rf"(?:\b(?:less than|under|below|fewer than)\b|\b(?:اقل|اصغر|دون|تحت)\b)\D*{_NUMBER}")
_ABOVE = re.compile(rf"(?:\b(?:more than|over|above|older than)\b|\b(?:اكثر|اكبر|فوق)\b)\D*{_NUMBER}")
_FROM = re.compile(
    rf"{_NUMBER}\s*(?:\D{{0,12}})(?:\+|\bor (?:more|over|older)\b|\band (?:over|older|above|more)\b"
    r"|فاكثر|او اكثر|فما فوق|وما فوق)"
)
_ORDINAL_WORDS = re.compile(
    r"\b(?:daily|weekly|monthly|yearly|every|once|twice|never|always|often|sometimes|rarely|very|slightly|hour|minute|year|primary"
    r"|secondary|bachelor|master|yes|no|before|after)\w*\b"
    r"|(?<!\w)(?:ال)?(?:يوميا|اسبوعيا|شهريا|سنويا|كل|مره|مرتين|ابدا|دايما|غالبا|احيانا|نادرا|جدا|ساعه|دقيقه|سنه|ابتداييه"
    r"|ثانوي\w*|بكالوريوس|ماجستير|نعم|لا|قبل|بعد)(?!\w)"
)


def option_findings(question: PlannedQuestion, form: Questionnaire) -> Iterator[Finding]:
    """Yield what is wrong with the answers that a question offers."""
    name = question.question_id
    if question.kind is QuestionKind.NUMBER:
        low, high = question.lowest, question.highest
        if low is not None and high is not None and low >= high:
            yield finding("limits", "questions", name, severity="blocker")
    if not question.kind.has_options:
        return
    if len(question.options) < 2:
        yield finding("few-options", "questions", name, severity="blocker")
        return
    codes = [option.code for option in question.options]
    if len({*codes}) < len(codes):
        yield finding("same-code", "questions", name, severity="blocker")
    for language in form.offered():
        labels = [plain(text_in(option.label, language)) for option in question.options]
        written = [label for label in labels if label]
        if len({*written}) < len(written):
            yield finding("same-option", "questions", name, language=language)
    if len(question.options) > MOST_OPTIONS:
        yield finding("many-options", "questions", name, count=len(question.options), most=MOST_OPTIONS)
    if question.kind.has_scale:
        yield from _scale(question, form)
    elif question.kind is not QuestionKind.RANKING:
        yield from _missing(question, form)
    yield from _ranges(question, form)


def _labels(question: PlannedQuestion, language: str) -> list[str]:
    return [text_in(option.label, language) for option in question.steps()]


def _scale(question: PlannedQuestion, form: Questionnaire) -> Iterator[Finding]:
    name, steps = question.question_id, question.steps()
    if not FEWEST_STEPS <= len(steps) <= MOST_STEPS:
        yield finding("scale-steps", "questions", name, count=len(steps), least=FEWEST_STEPS, most=MOST_STEPS)
    for language in form.offered():
        labels = _labels(question, language)
        if not any(labels):
            continue
        if len(labels) > 1 and any(not label or label.isdigit() for label in (labels[0], labels[-1])):
            yield finding("scale-unlabelled", "questions", name, language=language)
        known = polarities(labels)
        positive, negative, middle = known.count(1), known.count(-1), known.count(0)
        # A scale from nothing to much has no other side; its first or last step is the nothing.
        one_sided = not negative and middle and 0 in (known[0], known[-1])
        if None not in known and positive != negative and not one_sided:
            yield finding(
                "scale-unbalanced", "questions", name, language=language, up=positive, down=negative
            )


def direction_findings(form: Questionnaire) -> Iterator[Finding]:
    """Yield the scales that run against most others."""
    runs: dict[str, bool] = {}
    for question in form.questions:
        if question.kind.has_scale:
            directions = [runs_upwards(_labels(question, language)) for language in form.offered()]
            known = [direction for direction in directions if direction is not None]
            if known:
                runs[question.question_id] = known[0]
    upwards = sum(runs.values())
    if 0 < upwards < len(runs):
        usual = 2 * upwards >= len(runs)
        for name, direction in runs.items():
            if direction != usual:
                yield finding("scale-direction", "questions", name)


def is_sensitive(texts: Sequence[Wording]) -> bool:
    """Return whether a question asks for what many would rather keep to themselves."""
    return any(phrases("sensitive", wording.text, wording.language) for wording in texts)


def _missing(question: PlannedQuestion, form: Questionnaire) -> Iterator[Finding]:
    name, labels = (
        question.question_id,
        [plain(best_text(option.label, *form.offered())) for option in question.steps()],
    )
    if is_sensitive(question.text) and question.with_role(OptionRole.NOT_SAY) is None:
        yield finding("missing-not-say", "questions", name)
    is_list = len(labels) >= _LONG_LIST and not any(map(_is_ordered, labels))
    has_other = question.with_role(OptionRole.OTHER) is not None
    has_none = question.with_role(OptionRole.NONE) is not None
    if is_list and not has_other and not (question.kind is QuestionKind.MULTIPLE and has_none):
        yield finding("missing-other", "questions", name)
    if question.kind is QuestionKind.MULTIPLE and question.required and not (has_none or has_other):
        yield finding("missing-none", "questions", name)
    most = question.most_choices
    if question.kind is QuestionKind.MULTIPLE and most is not None and most > len(question.options):
        yield finding("most-choices", "questions", name, most=most, count=len(question.options))


def _is_ordered(label: str) -> bool:
    return any(sign.isdigit() for sign in label) or _ORDINAL_WORDS.search(label) is not None


@dataclass(frozen=True)
class _Range:
    low: float
    high: float
    label: str


def _ranges(question: PlannedQuestion, form: Questionnaire) -> Iterator[Finding]:
    """Yield where ranges of numbers overlap or leave a hole, in the first language that has ranges."""
    for language in form.offered():
        labels = _labels(question, language)
        ranges = [_range(label) for label in labels]
        known = sorted((span for span in ranges if span is not None), key=lambda span: (span.low, span.high))
        if len(known) < 3 or len(known) < len(labels) - 1 or sum(span.low != span.high for span in known) < 2:
            continue
        is_whole = all(
            float(edge).is_integer()
            for span in known
            for edge in (span.low, span.high)
            if math.isfinite(edge)
        )
        for lower, upper in itertools.pairwise(known):
            if upper.low <= lower.high:
                rule = "overlap"
            elif is_whole and upper.low > lower.high + 1:
                rule = "hole"
            else:
                continue
            yield finding(
                rule,
                "questions",
                question.question_id,
                language=language,
                first=lower.label,
                second=upper.label,
            )
        return


def _range(label: str) -> _Range | None:
    """Return the whole numbers that a label stands for; None if it is no range."""
    text = plain(label)
    if match := _BETWEEN.search(text):
        return _Range(_value(match[1]), _value(match[2]), label)
    if match := _FROM.search(text):
        return _Range(_value(match[1]), math.inf, label)
    if match := _BELOW.search(text):
        return _Range(-math.inf, _value(match[1]) - 1, label)
    if match := _ABOVE.search(text):
        return _Range(_value(match[1]) + 1, math.inf, label)
    numbers = re.findall(_NUMBER, text)
    return _Range(_value(numbers[0]), _value(numbers[0]), label) if len(numbers) == 1 else None


def _value(number: str) -> float:
    """Return a number whose commas separate thousands."""
    return float(
        number.replace(",", "")
        if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", number)
        else number.replace(",", ".")
    )
