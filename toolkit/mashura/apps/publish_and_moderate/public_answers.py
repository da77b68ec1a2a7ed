"""Questions of the public on the page: written, approved, published (S174, S267)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from mashura.apps.form.editor import Editor
from mashura.apps.form.parts import drawing
from mashura.apps.shell.files import File, file_of, file_stem
from mashura.apps.shell.words import words_with_prefix
from mashura.documents import render
from mashura.documents.conduct.public_questions import public_questions
from mashura.errors import InputError
from mashura.i18n import Language, format_both, use_language
from mashura.methodology.labels import value_label
from mashura.methodology.records.questions import AnswerTexts, PublicQuestion
from mashura.methodology.vocabulary import PlanRole, QuestionState
from mashura.store.questions import QuestionStore, personal_kinds

if TYPE_CHECKING:
    from mashura.apps.publish_and_moderate.model import ConductEditor


def _store(editor: ConductEditor) -> QuestionStore:
    return QuestionStore(editor.plans)


def _shown(editor: Editor[Any]) -> dict[str, Any]:
    conduct = cast("ConductEditor", editor)
    key = (conduct.plan_id, conduct.version)
    kept: tuple[Any, dict[str, Any]] | None = vars(conduct).get("questions_shown")
    if kept is None or kept[0] != key:
        with use_language(conduct.language):
            kept = vars(conduct)["questions_shown"] = (key, _read(conduct))
    return kept[1]


def _read(editor: ConductEditor) -> dict[str, Any]:
    if not editor.is_saved:
        return {"saved": False, "questions": [], "published": 0}
    questions = _store(editor).questions(editor.plan_id)
    role = editor.moderation.actor(editor.plan_id).role
    return {
        "saved": True,
        "questions": [_question(known, role, editor.language) for known in reversed(questions.questions)],
        "published": len(questions.published),
        "may": role.moderates,
        "policy": editor.conduct.moderation.answers_questions or editor.plan.moderation.answers_questions,
    }


def _question(known: PublicQuestion, role: PlanRole, language: Language) -> dict[str, Any]:
    texts = known.ar if language == "ar" else known.en
    return {
        "number": known.number,
        "title": texts.question or known.ar.question or known.en.question,
        "answer": texts.answer,
        "ar": known.ar.model_dump(),
        "en": known.en.model_dump(),
        "state": known.state.value,
        "state_text": value_label(known.state, language),
        "personal": list(personal_kinds(known)),
        "log": [
            f"{value_label(act.kind, language)} · {act.name} · {format_both(act.at.date(), language)}"
            for act in known.acts
        ],
        "may": {
            "approve": known.state is QuestionState.DRAFT and role.signs,
            "publish": known.state is QuestionState.APPROVED and role.moderates,
            "withdraw": known.state is QuestionState.PUBLISHED and role.moderates,
        },
    }


def _act(editor: Editor[Any], data: dict[str, Any]) -> File | None:
    conduct = cast("ConductEditor", editor)
    vars(conduct)["questions_shown"] = None
    store, plan_id = _store(conduct), conduct.plan_id
    name, number = str(data.get("name") or "").strip()[:300], int(data.get("number") or 0)
    with use_language(conduct.language):
        if not conduct.is_saved:
            raise InputError("store-approval-not-saved")
        match data["what"]:
            case "write":
                store.write(plan_id, number, name, ar=_texts(data, "ar"), en=_texts(data, "en"))
            case "approve":
                store.approve(plan_id, number, name)
            case "publish":
                store.publish(plan_id, number, name)
            case "withdraw":
                store.withdraw(plan_id, number, name)
            case "page":
                document = public_questions(
                    conduct.campaign,
                    store.questions(plan_id),
                    language=conduct.language,
                    logo=conduct.store.letterhead().logo,
                    on=conduct.today,
                )
                stem = file_stem(conduct.title, document.kind)
                return file_of(stem, "html", render(document, "html"))
    return None


def _texts(data: dict[str, Any], language: Language) -> AnswerTexts:
    written = data.get(language) or {}
    return AnswerTexts(
        question=str(written.get("question") or "")[:5000], answer=str(written.get("answer") or "")[:5000]
    )


ANSWERS = drawing(
    __file__,
    "answers",
    component="public_answers",
    words=lambda language: words_with_prefix("apps-publish-and-moderate-answers-", language),
    shown=_shown,
    act=_act,
)
