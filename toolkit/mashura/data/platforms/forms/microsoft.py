"""Microsoft Forms: the workbook of responses, in Arabic and English (S59).

The answers of a multiple choice end with ";". In a form without sign-in, the e-mail address of every row is
"anonymous".
"""

from __future__ import annotations

import re

from mashura.data.files.any_table import AnyTable
from mashura.data.platforms.forms.form import Form, form_reader, plain_name

_START = (
    "start time",
    "وقت البدء",
    "وقت البداية",
    "وقت بدء",
    "heure de début",
    "startzeit",
    "hora de inicio",
)
_END = (
    "completion time",
    "وقت الإكمال",
    "وقت الاكمال",
    "وقت الاكتمال",
    "وقت الانتهاء",
    "وقت الإنهاء",
    "وقت الانهاء",
    "وقت الإنجاز",
    "hora de finalización",
    "heure de fin",
    "fertigstellungszeit",
)
_CHANGED = ("last modified time", "وقت آخر تعديل", "وقت التعديل الأخير", "وقت اخر تعديل")
_NUMBER = ("id", "المعرف", "معرف", "الرقم", "رقم")
_LANGUAGE = ("language", "اللغة")
_WHO = ("email", "e mail", "البريد الإلكتروني", "البريد الالكتروني", "name", "الاسم", "adresse de messagerie")
_QUIZ = re.compile(
    r"^(?:points|feedback) - |^(?:total points|quiz feedback|grade posted time)$|"
    r"^(?:النقاط|الملاحظات|ملاحظات) - |^(?:إجمالي النقاط|مجموع النقاط|ملاحظات الاختبار)$",
    re.IGNORECASE,
)


def _score(table: AnyTable) -> float:
    names = [plain_name(header) for header in table.header]
    first = names[:1] and (names[0] in _NUMBER or names[0] in _START)
    fits = bool(first) and any(name in _START for name in names) and any(name in _END for name in names)
    return 0.92 if fits else 0.0


def _own(table: AnyTable) -> list[str]:
    return [header for header in table.header if plain_name(header) in (*_START, *_END, *_WHO)]


def _form(table: AnyTable) -> Form:
    roles: dict[str, str] = {}
    for place, header in enumerate(table.header):
        name = plain_name(header)
        # The tool's own columns come first; a question may have the same name.
        if name in _END and "statements.created_at" not in roles.values():
            roles[header] = "statements.created_at"
        elif (name in (*_START, *_CHANGED, *_NUMBER) and place < 8) or _QUIZ.search(header):
            roles[header] = "account-tool"
        elif name in _WHO and place < 8:
            roles[header] = "account-identity"
        elif name in _LANGUAGE and place < 8:
            roles[header] = "participants.language"
    return Form(tool="microsoft-forms", table=table, roles=roles)


READER = form_reader("microsoft-forms", _score, _own, _form)
