"""The browser judges every question of the course as Python does, in both languages."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import pytest

from mashura.course.questions.kinds import Question, Verdict, questions_path, read_questions
from mashura.course.questions.mixture import mixed
from mashura.course.questions.shown import in_language, question_words
from mashura.course.sources.builder import lesson_paths
from mashura.i18n import LANGUAGES

pytestmark = pytest.mark.browser

SCRIPT = files("mashura.course.questions") / "static" / "questions.js"
# Shows a question, gives one answer after another as a reader would, and returns what was told of each.
ANSWER = """([question, answers, words]) => {
  const node = document.createElement("div");
  document.body.append(node);
  mashuraQuestions.showQuestion(node, question, { words, seed: "reader" });
  const plain = (text) => text.replaceAll("`", "");
  const give = {
    choices: (choice) => node.querySelector(`input[value="${choice}"]`).click(),
    first: (places) => {
      const step = (line) => Number(line.dataset.step);
      for (let done = 0; done < places.length; done++) {
        const wanted = places.indexOf(done + 1);
        while (step(node.querySelectorAll("li[data-step]")[done]) !== wanted) {
          node.querySelector(`li[data-step="${wanted}"] button[data-by="-1"]`).click();
        }
      }
      // An order that happens to be the right one at first is touched as well.
      node.querySelector('li:last-child button[data-by="-1"]').click();
      node.querySelector('li:nth-last-child(2) button[data-by="1"]').click();
    },
    entries: (options) => {
      for (const row of node.querySelectorAll("fieldset fieldset")) {
        const legend = row.querySelector("legend").textContent;
        const entry = question.entries.findIndex(({ text }) => plain(text) === legend);
        row.querySelector(`input[value="${options[entry]}"]`).click();
      }
    },
    number: (number) => Object.assign(node.querySelector("input"), { value: number }),
  };
  const kind = Object.keys(give).find((field) => field in question);
  const told = answers.map((answer) => {
    give[kind](answer);
    node.querySelector("button.check").click();
    const said = node.querySelector("[role=status].said");
    return [said.dataset.verdict, said.textContent];
  });
  node.remove();
  return told;
}"""


@pytest.fixture(scope="module")
def page(browser: Any) -> Any:
    page = browser.new_page()
    page.add_script_tag(content=SCRIPT.read_text(encoding="utf-8"))
    return page


def judged_answers(question: Any) -> list[tuple[Any, Verdict]]:
    """Every choice, every slip, the right order and the opposite one, all matches right and all wrong."""
    if hasattr(question, "choices"):
        answers: list[Any] = list(range(len(question.choices)))
    elif hasattr(question, "then"):
        right = list(range(1, len(question.steps) + 1))
        answers = [right, right[::-1]]
    elif hasattr(question, "entries"):
        matches = [entry.option for entry in question.entries]
        options = [option.id for option in question.options]
        answers = [matches, [next(option for option in options if option != match) for match in matches]]
    else:
        answers = [question.number, *(slip.number for slip in question.slips), question.number + 987_654]
    return [(answer, question.judge(answer)) for answer in answers]


def typed(question: Any, answer: Any) -> Any:
    """Return a number as a reader types it in Arabic, and any other answer as it is."""
    return f"{answer:.10g}".replace(".", "٫") if hasattr(question, "number") else answer


def difference(question: Question, language: str, page: Any) -> list[str]:
    """Return where the browser tells something else than Python."""
    judged = judged_answers(question)
    answers = [typed(question, answer) for answer, _ in judged]
    shown = [in_language(question, language), answers, question_words(language)]
    different = []
    for (answer, verdict), (seen, text) in zip(judged, page.evaluate(ANSWER, shown), strict=True):
        told = [feedback[language].replace("`", "") for feedback in verdict.feedback]
        if seen != ("right" if verdict.right else "wrong") or not all(words in text for words in told):
            different.append(f"{question.id}, {answer}: {seen}, {text!r} instead of {told}")
    return different


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lesson", [path.stem for path in lesson_paths()])
def test_every_answer_is_judged_as_in_python(page: Any, lesson: str, language: str) -> None:
    questions = read_questions(questions_path(lesson)).values()
    assert [problem for question in questions for problem in difference(question, language, page)] == []


def test_the_browser_mixes_options_as_python_does(page):
    seeds = [f"{reader * 7919}/سؤال {reader}" for reader in range(200)]
    shown = page.evaluate(
        "(seeds) => seeds.map((seed, n) => mashuraQuestions.shuffled(2 + (n % 7), seed))", seeds
    )
    assert shown == [mixed(2 + number % 7, seed) for number, seed in enumerate(seeds)]
