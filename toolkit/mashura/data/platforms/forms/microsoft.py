"""Microsoft Forms: the workbook of responses, in Arabic and English (S59).

The answers of a multiple choice end with ";". In a form without sign-in, the e-mail address of every row is
"anonymous".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from mashura.data.files.any_table import AnyTable
from mashura.data.files.export_files import Export, open_export
from mashura.data.notes import ImportedData
from mashura.data.platforms.forms.form import Form, plain_name, read_form, tables_of, tool_table
from mashura.data.reader import Reader, Recognition, by_columns
from mashura.privacy.pseudonyms import Pseudonyms

_START = ("start time", "وقت البدء", "وقت البداية", "heure de début", "startzeit")
_END = (
    "completion time",
    "وقت الإكمال",
    "وقت الاكمال",
    "وقت الانتهاء",
    "heure de fin",
    "fertigstellungszeit",
)
_CHANGED = ("last modified time", "وقت آخر تعديل", "وقت التعديل الأخير", "وقت اخر تعديل")
_NUMBER = ("id", "المعرف", "المعرّف", "معرف", "معرّف", "الرقم")
_LANGUAGE = ("language", "اللغة")
_WHO = ("email", "e mail", "البريد الإلكتروني", "البريد الالكتروني", "name", "الاسم", "adresse de messagerie")
_QUIZ = re.compile(
    r"^(?:points|feedback) - |^(?:total points|quiz feedback|grade posted time)$|"
    r"^(?:النقاط|الملاحظات|ملاحظات) - |^(?:إجمالي النقاط|مجموع النقاط|ملاحظات الاختبار)$",
    re.IGNORECASE,
)


def recognise(export: Export) -> Recognition | None:
    """Recognise the responses of Microsoft Forms by the times of their start and completion."""
    for file, table in tables_of(export):
        if _fits(table):
            own = [header for header in table.header if plain_name(header) in (*_START, *_END, *_WHO)]
            return Recognition(0.92, (by_columns(file.name, own),))
    return None


def _fits(table: AnyTable) -> bool:
    names = [plain_name(header) for header in table.header]
    first = names[:1] and (names[0] in _NUMBER or names[0] in _START)
    return bool(first) and any(name in _START for name in names) and any(name in _END for name in names)


def read_microsoft_forms(
    path: Path | Export, pseudonyms: Pseudonyms | None = None, show: Sequence[str] = ()
) -> ImportedData:
    """Read the responses of Microsoft Forms.

    Parameters
    ----------
    path : pathlib.Path or Export
        The workbook, or the same table as CSV.
    pseudonyms : Pseudonyms, optional
        Makes the respondents' pseudonyms.
    show : sequence of str
        Columns that a person has said are harmless.

    Raises
    ------
    InputError
        If there is no such table, or no question in it.
    """
    export = open_export(path)
    table = tool_table(export, _fits, "microsoft-forms")
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
    return read_form(Form(tool="microsoft-forms", table=table, roles=roles), pseudonyms, show)


READER = Reader(
    name="microsoft-forms",
    recognise=recognise,
    read=read_microsoft_forms,
    needs=("pseudonyms", "show"),
    documentation="readers-format-microsoft-forms",
)
