"""What this exercise claims: its data are what its generator makes, its prose says what is checked."""

import json
import re
from operator import attrgetter

import numpy as np
import pandas as pd
import pytest

from mashura.course.sources.cases import read_case
from mashura.course.sources.forms import app_files
from mashura.grading import grade_notebook, load_exercise
from mashura.grading.exercise.handout import answered_notebook, handout_notebook
from mashura.grading.exercise.private_modules import load_module
from mashura.grading.reading.plain import plain
from mashura.i18n import LANGUAGES
from mashura.methodology.records.costs import USUAL_COSTS
from mashura.methodology.rules.timeline import SHORT_PERIOD_DAYS
from mashura.simulation import load_world

NAME = "m03-plan-a-consultation"
SEED = 11


@pytest.fixture(scope="module")
def exercise():
    return load_exercise(NAME)


@pytest.fixture(scope="module")
def part(exercise):
    return lambda name: load_module(exercise.folder / f"{name}.py")


def drawn_values(exercise):
    """What the placeholders of a variant stand for."""
    return attrgetter("variant.values")(exercise)


def question(exercise, number, language):
    cells = handout_notebook(exercise, language).cells
    return next(
        cell.source for cell in cells if cell.source.startswith("<div") and f"## {number} ·" in cell.source
    )


def test_every_kind_of_item_comes_at_least_twice(exercise):
    kinds = [item.kind for item in exercise.items]
    assert len(kinds) >= 10
    assert all(kinds.count(kind) >= 2 for kind in {*kinds})
    assert len({*kinds}) == 6
    assert exercise.source.header.minutes <= 120


@pytest.mark.slow
def test_the_data_are_what_is_made(exercise, part):
    for name, content in part("tables").made().items():
        assert (exercise.folder / name).read_text(encoding="utf-8") == content, (
            f"{name}: run tables.py of this exercise again"
        )


def test_what_is_said_of_the_book_s_queue_and_channels_is_what_was_made(exercise, part):
    values = drawn_values(exercise)
    tables, variants = part("tables"), part("variants")
    queue = tables.queue_table(tables.SEED)
    assert values["queue_truth"] == {row.id: row.truth for row in queue.itertuples()}
    channels, people = values["matrix_channels"], values["matrix_people"]
    named = {place: values[f"matrix_{place}"] for place in (*channels.values(), *people.values())}
    written = variants.matrix_values(channels, people, named)
    assert {name: values[name] for name in written} == written


@pytest.mark.parametrize("secret", ["one class", "another class"])
def test_the_checks_follow_what_a_class_has_drawn(secret):
    drawn = load_exercise(NAME, secret=secret)
    items = ("m03-read-funnel", "m03-read-luck", "m03-judge-queue", "m03-fill-matrix", "m03-place-parties")
    for place, full in ((0, True), (3, False)):
        answers = {item: drawn.known_answers[item][place].text for item in items}
        grades = grade_notebook(answered_notebook(drawn, "ar", answers), drawn, SEED)
        for item in items:
            known = drawn.known_answers[item][place]
            assert grades.of(item).score == known.score, grades.of(item)
            assert (known.score == grades.of(item).max_score) is full or known.why == "alternative"


@pytest.mark.parametrize("secret", [None, *(f"class {number}" for number in range(12))])
def test_the_sentences_about_the_runs_are_true_and_false_as_the_check_says(part, secret):
    files = load_exercise(NAME, secret=secret).files()
    assert part("tables").telling_runs(pd.read_csv(files["runs.csv"], index_col="run"))
    assumptions = pd.read_csv(files["assumptions.csv"], index_col="assumption")
    width = (assumptions["at_high"] - assumptions["at_low"]).sort_values()
    # Not the same row as for a glance at the low end.
    assert width.iloc[-1] > 1.5 * width.iloc[-2]
    assert width.index[-1] != assumptions["at_low"].idxmax()


def test_keys_of_changes_and_designs_of_the_pool_are_what_the_simulator_says(part):
    assert part("targets").faults() == []


def test_a_change_that_the_simulator_contradicts_is_named(part):
    targets = part("targets")
    limit = targets.AMPLE
    try:
        targets.AMPLE = 100
        assert any("more_older: majlis " in fault for fault in targets.faults())
    finally:
        targets.AMPLE = limit


def labels(exercise, item, language):
    """The ids of an item's form by the words that it shows."""
    return {words[LANGUAGES.index(language)]: entry for entry, words in exercise.words(item).items()}


@pytest.mark.parametrize("secret", [None, "one class", "another class"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_of_channels_is_the_one_that_is_checked(language, secret):
    exercise = load_exercise(NAME, secret=secret)
    ids = {words.casefold(): entry for words, entry in labels(exercise, "m03-fill-matrix", language).items()}
    rows = re.findall(r"^\| (.+) \| (.+) \| (.+) \| (.+) \|$", question(exercise, 5, language), re.MULTILINE)
    told = [
        [
            ids[row[0].casefold()],
            *({ids[word.casefold()] for word in re.split("[،,] ", cell)} for cell in row[1:]),
        ]
        for row in rows
        if re.fullmatch(r"c\d", ids.get(row[0].casefold(), ""))
    ]
    checked = [[channel, *map(set, parts)] for channel, *parts in drawn_values(exercise)["matrix_rules"]]
    assert sorted(told, key=lambda row: row[0]) == sorted(checked, key=lambda row: row[0])


@pytest.mark.parametrize("secret", [None, "one class", "another class"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_cards_take_as_many_days_as_are_counted(part, language, secret):
    exercise = load_exercise(NAME, secret=secret)
    ids = labels(exercise, "m03-order-calendar", language)
    cards = {entry: re.search(r"\((\d+) ", words) for words, entry in ids.items()}
    told = sorted(int(days[1]) for days in cards.values() if days)
    values, ordering = drawn_values(exercise), part("ordering")
    assert told == sorted(values[f"days_{step}"] for step in (*ordering.BEFORE, *ordering.LATER))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rules_of_the_plan_are_told_where_it_is_filled_in(exercise, language):
    told = question(exercise, 4, language)
    assert re.search(rf"(?<!\d){SHORT_PERIOD_DAYS}(?!\d)", told)
    assert re.search(r"(?<!\d)84(?!\d)", told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_of_the_design_questions_are_those_of_their_trials(exercise, language):
    trial = load_module(exercise.folder / "files" / "campaign_trial.py")
    numbers = {
        10: [
            trial.BUDGET,
            trial.MOST_DAYS,
            trial.MOST_POSTS,
            *trial.TARGETS.values(),
            *(int(session.cost) for session in USUAL_COSTS.sessions.values()),
            int(USUAL_COSTS.post),
        ],
        11: [
            trial.LANGUAGE_BUDGET,
            trial.LANGUAGE_DAYS,
            trial.MOST_POSTS,
            trial.COST_PER_LANGUAGE,
            *trial.LANGUAGE_TARGETS.values(),
        ],
    }
    for place, wanted in numbers.items():
        for number in wanted:
            # Thousands have a comma from five digits on, in Arabic.
            told = re.sub(r"(?<=\d),(?=\d{3})", "", question(exercise, place, language))
            assert re.search(rf"(?<!\d){number}(?!\d)", told), number


def test_targets_by_language_are_close_to_the_shares_of_the_people(exercise):
    targets = load_module(exercise.folder / "files" / "campaign_trial.py").LANGUAGE_TARGETS
    table = load_world("municipality").population_table()
    people = table[table["attribute"] == "language"].set_index("group")["share"]
    for code, wanted in targets.items():
        due = people[code] / people[list(targets)].sum()
        assert wanted / sum(targets.values()) == pytest.approx(due, abs=0.02)


def test_whatever_channel_is_closed_the_targets_are_reached_with_a_margin(part):
    targets = part("targets")
    wanted = {"design": targets.trial.TARGETS, "language": targets.trial.LANGUAGE_TARGETS}
    for question, numbers in wanted.items():
        for name, lowest in targets.lowest(question).items():
            assert lowest >= targets.MARGIN * numbers[name], (question, name)


def test_a_design_for_one_class_uses_what_is_closed_to_every_other(part):
    for question, pool in part("targets").DESIGNS.items():
        classes = [*pool][1:]
        for closed, design in pool.items():
            for kind in ("channels", "another"):
                used = {use["channel"] for use in design[kind]}
                if (closed, kind) != ("press", "another"):
                    assert used >= {*classes} - {closed}, (question, closed, kind)
                assert closed not in used


@pytest.mark.parametrize("known", [None, *(f"class {number}" for number in range(6))])
def test_the_design_of_another_class_is_refused(known):
    other, items = load_exercise(NAME, secret=known), ("m03-design-campaign", "m03-design-languages")
    answers = {item: other.known_answers[item][0].text for item in items}
    closed = [drawn_values(other)[f"{question}_closed"] for question in ("design", "language")]
    for secret in ("class 7", "class 8"):
        drawn = load_exercise(NAME, secret=secret)
        grades = grade_notebook(answered_notebook(drawn, "en", answers), drawn, SEED)
        for item, question, before in zip(items, ("design", "language"), closed, strict=True):
            if drawn_values(drawn)[f"{question}_closed"] != before:
                assert grades.of(item).score == 0.0, (secret, item)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_prose_shows_no_ids_and_no_code(exercise, language):
    shown = re.compile(r'<div class="mashura-codes">.*', re.DOTALL)
    for cell in handout_notebook(exercise, language).cells:
        if cell.cell_type == "markdown":
            assert "`" not in shown.sub("", cell.source), cell.source


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_item_has_a_form(exercise, language):
    cells = handout_notebook(exercise, language).cells
    forms = {
        cell.metadata.nbgrader.grade_id: cell.metadata.mashura.form
        for cell in cells
        if cell.metadata.get("mashura", {}).get("form") and cell.metadata.get("nbgrader")
    }
    assert {*forms} == {item.answer_id for item in exercise.items}


def test_every_task_in_the_app_begins_with_a_case_in_both_languages(exercise):
    assert len(exercise.app_files) == 3
    for file, case in app_files(NAME).items():
        arabic, english = (read_case(case, language, NAME).plan for language in LANGUAGES)
        assert file in exercise.handed_in
        assert [segment.segment_id for segment in arabic.segments] == [
            segment.segment_id for segment in english.segments
        ]
        assert (arabic.timeline, arabic.channels) == (english.timeline, english.channels)


def in_the_app(exercise, item, code, change):
    """The campaign that the app keeps when the case of an item was changed as code would do it."""
    (field,) = exercise.form(item)
    campaign = read_case(field.case, "en", NAME).model_dump(mode="json")
    scope = {}
    exec(code, scope)
    campaign["plan"] |= plain(scope[field.name])
    change(campaign)
    return field.file, campaign


APP_ITEMS = ("m03-fill-plan", "m03-design-campaign", "m03-design-languages")


def graded(exercise, folder, files):
    answers = {}
    for item in APP_ITEMS:
        (field,) = exercise.form(item)
        answers[item] = f'{field.name} = "{field.file}"'
    for name, content in files.items():
        text = content if isinstance(content, str) else json.dumps(content)
        (folder / name).write_text(text, encoding="utf-8")
    return grade_notebook(answered_notebook(exercise, "en", answers), exercise, SEED, handed_in=folder)


@pytest.fixture(scope="module")
def made_in_the_app(exercise):
    return dict(
        in_the_app(exercise, item, exercise.known_answers[item][0].text, lambda _: None) for item in APP_ITEMS
    )


def test_a_plan_made_in_the_app_gets_the_marks_of_the_same_plan_as_code(exercise, made_in_the_app, tmp_path):
    grades = graded(exercise, tmp_path, made_in_the_app)
    assert [grades.of(item).score for item in APP_ITEMS] == [4, 8, 8]


def test_what_the_municipality_has_settled_cannot_be_changed_in_the_app(exercise, made_in_the_app, tmp_path):
    wishes = json.loads(json.dumps(made_in_the_app))
    for campaign in wishes.values():
        campaign["plan"]["budget"] = {"currency": "AED", "earmarked": 9_000_000}
        campaign["plan"]["segments"] = []
    grades = graded(exercise, tmp_path, wishes)
    assert [grades.of(item).score for item in APP_ITEMS] == [4, 8, 8]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_cases_want_as_many_as_the_questions(exercise, language):
    trial = load_module(exercise.folder / "files" / "campaign_trial.py")
    for case, targets, budget in (
        ("marsa_design", trial.TARGETS, trial.BUDGET),
        ("marsa_last_bus", trial.LANGUAGE_TARGETS, trial.LANGUAGE_BUDGET),
    ):
        campaign = read_case(case, language, NAME)
        for part in (campaign.brief, campaign.plan):
            assert {segment.segment_id: segment.participants_wanted for segment in part.segments} == targets
        assert campaign.plan.budget.earmarked == budget


def test_the_untouched_cases_get_nothing(exercise, tmp_path):
    cases = {
        file: read_case(case, "ar", NAME).model_dump(mode="json") for file, case in app_files(NAME).items()
    }
    grades = graded(exercise, tmp_path, cases)
    assert [grades.of(item).score for item in APP_ITEMS] == [0, 0, 0]


@pytest.mark.parametrize(
    "content",
    [
        "",
        "no plan",
        "[]",
        '{"plan": 3}',
        '{"plan": {"channels": "all"}}',
        "[" * 100_000,
        "\ud800",
        "9" * 5000,
    ],
)
def test_a_file_that_is_no_plan_costs_its_own_item_only(exercise, made_in_the_app, tmp_path, content):
    files = made_in_the_app | {"my-campaign.json": content.encode("utf-8", "replace").decode()}
    grades = graded(exercise, tmp_path, files)
    assert [grades.of(item).score for item in APP_ITEMS] == [4, 0, 8]
    assert [remark.key for remark in grades.of("m03-design-campaign").feedback] == ["grading-app-unreadable"]


def test_a_file_that_is_missing_or_a_link_is_named(exercise, made_in_the_app, tmp_path):
    outside = tmp_path / "outside.json"
    outside.write_text(json.dumps(made_in_the_app["my-campaign.json"]), encoding="utf-8")
    folder = tmp_path / "handed-in"
    folder.mkdir()
    (folder / "my-campaign.json").symlink_to(outside)
    grades = graded(exercise, folder, {"my-plan.json": made_in_the_app["my-plan.json"]})
    assert [grades.of(item).score for item in APP_ITEMS] == [4, 0, 0]
    for item in APP_ITEMS[1:]:
        assert [remark.key for remark in grades.of(item).feedback] == ["grading-app-missing"]


def test_guesses_at_the_queue_earn_little(exercise, part):
    random = np.random.default_rng(1)
    truth = drawn_values(exercise)["queue_truth"]
    shares = []
    for _ in range(400):
        named = [name for name in truth if random.random() < 0.35]
        given = Given(exercise.item_variant("m03-judge-queue"), planted=named)
        shares.append(part("judging").check_queue(given).share if named else 0.0)
    assert np.mean(shares) < 0.1


class Given:
    """Answers as a check sees them, without a notebook."""

    def __init__(self, variant, **values):
        self.variant = variant
        self.values = values

    def ids(self, name, known):
        return [entry for entry in self.values[name] if entry in known]
