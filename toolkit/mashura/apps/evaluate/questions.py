"""The five questions with evidence that a person takes, edits, keeps or replaces (S76-S80)."""

from __future__ import annotations

from typing import Any

from mashura.apps.form.parts import drawing
from mashura.apps.shell.words import words_with_prefix
from mashura.evaluation.question_evidence import answer_of, drawn_evidence, has_news, line_changes
from mashura.methodology import Evaluation
from mashura.methodology.labels import value_label


def _shown(editor: Any) -> dict[str, Any]:
    campaign, language, measured = editor.campaign, editor.language, editor.measured
    answers = (campaign.evaluation or Evaluation()).answers
    found = measured.factors(campaign)
    questions = []
    for answer in measured.questions(campaign, language):
        drawn = drawn_evidence(answer, campaign, found, language)
        kept = answer_of(answers, answer.question)
        news = has_news(kept, drawn)
        before = (kept.drawn or kept.evidence) if kept else ""
        questions.append(
            {
                "question": answer.question.value,
                "title": value_label(answer.question, language),
                "drawn": drawn,
                "news": news,
                "changes": [{"tone": tone, "text": text} for tone, text in line_changes(before, drawn)]
                if news
                else [],
            }
        )
    return {"questions": questions}


QUESTIONS = drawing(
    __file__,
    "questions",
    words=lambda language: words_with_prefix("apps-evaluate-questions-", language),
    shown=_shown,
    fields=("evaluation.answers",),
)
