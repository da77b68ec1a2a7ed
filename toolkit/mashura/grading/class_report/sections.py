"""The sections of the class report."""

from __future__ import annotations

from mashura.analysis.surveys.agreement import LEAST_FOR_CLAIMS
from mashura.documents.formats.content import Block, Bullets, Numbers, Section, Table, Text
from mashura.grading.class_report.gain import BEFORE, Gain
from mashura.grading.class_report.items import ExerciseAnalysis, ItemAnalysis
from mashura.grading.class_report.overview import ClassOverview
from mashura.grading.class_report.pictures import (
    gain_picture,
    handed_in_picture,
    items_picture,
    marks_picture,
)
from mashura.grading.class_report.wording import (
    estimate_words,
    isolated,
    listed_names,
    say,
    share_words,
)
from mashura.i18n import format_number, join_words
from mashura.reports.blocks import bullets, picture, subheading, warning

# More than these help nobody to see what matters.
_MOST_ADVICE, _MOST_CHOICES, _MOST_MESSAGES = 8, 4, 3
# These messages say that something lacks, and not what was misunderstood.
_NAMES_NOTHING = frozenset({"grading-judging-missing"})


def at_a_glance(overview: ClassOverview, *, pictures: bool = True) -> Section:
    """Return the key numbers, and how many handed in what; a page may draw its own pictures."""
    states = [trainee.state for trainee in overview.trainees]
    waiting = sum(result.waiting for trainee in overview.trainees for result in trainee.results.values())
    ungraded = sum(
        result.share is None for trainee in overview.trainees for result in trainee.results.values()
    )
    counts = (
        ("trainees", len(states)),
        ("not-started", states.count("not-started")),
        ("stuck", states.count("stuck")),
        ("late", sum(trainee.late for trainee in overview.trainees)),
        ("to-mark", waiting),
        ("to-grade", ungraded),
    )
    blocks: list[Block] = [
        Numbers(entries=tuple((format_number(count), say(f"number-{name}")) for name, count in counts))
    ]
    if not overview.trainees:
        return Section(title=say("glance"), blocks=(*blocks, Text(text=say("nobody"))))
    if pictures:
        blocks.append(picture(handed_in_picture(overview)))
    if overview.analyses:
        if pictures:
            blocks.append(picture(marks_picture(overview.analyses)))
        blocks.append(_exercises(overview))
    else:
        blocks.append(Text(text=say("nothing-graded")))
    return Section(title=say("glance"), blocks=tuple(blocks))


def _exercises(overview: ClassOverview) -> Table:
    return Table(
        header=tuple(say(f"column-{name}") for name in ("exercise", "hand-ins", "mean", "alpha")),
        rows=tuple(
            (
                analysis.title,
                format_number(analysis.n),
                estimate_words(analysis.mean_share, percent=True),
                estimate_words(analysis.alpha),
            )
            for analysis in overview.analyses
        ),
        weights=(4, 1.4, 3, 3),
        numbers=(1,),
    )


def what_to_take_up(overview: ClassOverview) -> Section | None:
    """Return what most of the class got wrong, with the advice that the checks give."""
    analyses = [analysis for analysis in overview.analyses if analysis.exercise != BEFORE]
    # What the pre-test shows matters until something else does.
    shown = analyses or overview.analyses
    wrong = sorted(
        (
            (analysis, item, misunderstanding)
            for analysis in shown
            for item in analysis.items
            for misunderstanding in item.misunderstandings
            if misunderstanding.key not in _NAMES_NOTHING
        ),
        key=lambda found: (-found[2].share, -len(found[2].trainees)),
    )
    if not wrong:
        return None
    entries = tuple(
        (
            say(
                "take-up",
                question=isolated(item.title),
                exercise=isolated(analysis.title),
                count=len(misunderstanding.trainees),
                share=share_words(misunderstanding.share),
            ),
            misunderstanding.advice,
        )
        for analysis, item, misunderstanding in wrong[:_MOST_ADVICE]
    )
    return Section(
        title=say("take-up-title"), blocks=(Text(text=say("take-up-intro")), Bullets(entries=entries))
    )


def items(analysis: ExerciseAnalysis, *, pictures: bool = True) -> Section:
    """Return the analysis of an exercise's items."""
    blocks: list[Block] = []
    if analysis.n < LEAST_FOR_CLAIMS:
        blocks.append(warning(say("small-class", count=analysis.n, least=LEAST_FOR_CLAIMS)))
    concerns = [
        (say(f"concern-{item.concern}", question=isolated(item.title)), say(f"concern-{item.concern}-advice"))
        for item in analysis.items
        if item.concern
    ]
    if concerns:
        blocks += [subheading(say("concerns")), Bullets(entries=tuple(concerns))]
    if pictures:
        blocks.append(picture(items_picture(analysis)))
    blocks.append(_item_table(analysis))
    left_out = len(analysis.items) - analysis.alpha_items
    if left_out:
        blocks.append(Text(text=say("left-out-of-alpha", count=left_out)))
    for item in analysis.items:
        blocks += _mistakes(item)
    return Section(title=say("items", exercise=analysis.title), blocks=tuple(blocks))


def _item_table(analysis: ExerciseAnalysis) -> Table:
    columns = ("question", "n", "open", "difficulty", "discrimination", "alpha-without")
    return Table(
        header=tuple(say(f"column-{name}") for name in columns),
        rows=tuple(
            (
                item.title,
                format_number(item.n),
                format_number(item.unanswered),
                estimate_words(item.difficulty, percent=True),
                estimate_words(item.discrimination),
                "–" if item.alpha_without is None else format_number(item.alpha_without.value, decimals=2),
            )
            for item in analysis.items
        ),
        weights=(3.4, 0.9, 1, 2.4, 2.6, 1.3),
        numbers=(1, 2, 5),
    )


def _mistakes(item: ItemAnalysis) -> list[Block]:
    if not item.misunderstandings and not item.wrong_choices:
        return []
    blocks: list[Block] = [subheading(item.title)]
    if item.wrong_choices:
        blocks.append(_choices(item))
    entries = tuple(
        (
            say("got-message", count=len(wrong.trainees), share=share_words(wrong.share)),
            wrong.advice,
        )
        for wrong in item.misunderstandings[:_MOST_MESSAGES]
    )
    if entries:
        blocks.append(Bullets(entries=entries))
    return blocks


def _choices(item: ItemAnalysis) -> Table:
    choices = item.wrong_choices[:_MOST_CHOICES]
    header = tuple(say(f"column-{name}") for name in ("entry", "chosen", "how-many", "of-answers"))
    rows = [
        (choice.entry, choice.chosen, format_number(choice.count), share_words(choice.share))
        for choice in choices
    ]
    if len({choice.entry for choice in choices}) == 1:
        # All are about the question itself, whose name is above.
        return Table(
            header=header[1:], rows=tuple(row[1:] for row in rows), weights=(7, 1, 1.2), numbers=(1,)
        )
    return Table(header=header, rows=tuple(rows), weights=(4, 3, 1, 1.2), numbers=(2,))


def learning_gain(overview: ClassOverview, *, pictures: bool = True) -> Section | None:
    """Return what the class gained from the pre-test to the post-test."""
    gain = overview.gain
    if gain is None:
        return None
    blocks: list[Block] = []
    if gain.n:
        blocks += [Text(text=sentence) for sentence in _gain_sentences(gain)]
        if gain.items and pictures:
            blocks.append(picture(gain_picture(gain)))
    else:
        blocks.append(Text(text=say("gain-nobody")))
    blocks += _one_test_only(overview, gain)
    blocks.append(bullets([say("gain-caution-control"), say("gain-caution-normalised")]))
    return Section(title=say("gain"), blocks=tuple(blocks))


def _gain_sentences(gain: Gain) -> list[str]:
    sentences = [
        say("gain-means", count=gain.n, before=share_words(gain.before), after=share_words(gain.after))
    ]
    if gain.difference is not None:
        difference = gain.difference
        low, high = (f"\u2066{format_number(100 * end)}\u2069" for end in (difference.low, difference.high))
        change = f"\u2066{format_number(100 * difference.value)}\u2069"
        sentences.append(say("gain-difference", change=change, low=low, high=high))
    if gain.effect_size is not None:
        sentences.append(say("gain-effect", effect=estimate_words(gain.effect_size)))
    else:
        sentences.append(say("small-class", count=gain.n, least=LEAST_FOR_CLAIMS))
    if gain.normalised is not None:
        sentences.append(say("gain-normalised", share=share_words(gain.normalised)))
    return sentences


def _one_test_only(overview: ClassOverview, gain: Gain) -> list[Block]:
    names = {trainee.trainee: trainee.name for trainee in overview.trainees}
    blocks: list[Block] = []
    if gain.only_before:
        listed = listed_names([names[trainee] for trainee in gain.only_before])
        blocks.append(
            Text(
                text=say(
                    "gain-only-before",
                    count=len(gain.only_before),
                    names=listed,
                    share=share_words(gain.before_of_dropouts),
                )
            )
        )
    if gain.only_after:
        listed = listed_names([names[trainee] for trainee in gain.only_after])
        blocks.append(Text(text=say("gain-only-after", count=len(gain.only_after), names=listed)))
    return blocks


def agreement(overview: ClassOverview) -> Section | None:
    """Return whether two people who marked the same written answers agree."""
    if not overview.agreements:
        return None
    columns = ("question", "answers", "equal", "weighted-kappa", "kappa", "milder")
    table = Table(
        header=tuple(say(f"column-{name}") for name in columns),
        rows=tuple(
            (
                line.title,
                format_number(line.n),
                share_words(line.equal),
                estimate_words(line.weighted_kappa),
                "–" if line.kappa is None else format_number(line.kappa, decimals=2),
                f"\u2066{format_number(line.mean_difference, decimals=2)}\u2069",
            )
            for line in overview.agreements
        ),
        weights=(3.4, 1, 1.2, 2.4, 1, 1.6),
        numbers=(1,),
    )
    notes = [say("agreement-kappa"), say("agreement-advice")]
    if any(line.n < LEAST_FOR_CLAIMS for line in overview.agreements):
        notes.insert(0, say("agreement-few", least=LEAST_FOR_CLAIMS))
    return Section(title=say("agreement"), blocks=(table, bullets(notes)))


def similar(overview: ClassOverview) -> Section | None:
    """Return whose hand-ins are more alike than chance explains: a reason to talk."""
    if not overview.similar:
        return None
    names = {trainee.trainee: trainee.name for trainee in overview.trainees}
    groups = [join_words(isolated(names[trainee]) for trainee in group) for group in overview.groups]
    columns = ("first", "second", "share", "same-answers", "same-text")
    table = Table(
        header=tuple(say(f"column-{name}") for name in columns),
        rows=tuple(
            (
                names[pair.first],
                names[pair.second],
                share_words(pair.share),
                say("of-compared", shared=format_number(pair.answers), compared=format_number(pair.compared)),
                share_words(pair.text_share) if pair.text_share else "–",
            )
            for pair in overview.similar
        ),
        weights=(2, 2, 1.2, 1.8, 1.4),
    )
    return Section(
        title=say("similar"),
        blocks=(
            warning(say("similar-no-verdict")),
            Text(text=say("similar-how")),
            bullets(groups),
            table,
            bullets([say("similar-talk"), say("similar-innocent")]),
        ),
    )


def how_to_read() -> Section:
    """Return what each number means and what must not be concluded from it."""
    names = ("difficulty", "discrimination", "alpha", "interval", "open", "small")
    return Section(
        title=say("how-to-read"),
        blocks=(bullets(say(f"read-{name}", least=LEAST_FOR_CLAIMS) for name in names),),
    )
