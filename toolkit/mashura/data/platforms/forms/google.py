"""Google Forms, in Arabic and English: the sheet of responses, as CSV or workbook (S59).

The first column is the timestamp; the answers of a multiple choice are joined by ", ", also where an answer
itself holds a comma; a grid has a column "Question [Row]" for each row.
"""

from __future__ import annotations

import re

from mashura.data.columns.content import ColumnContent
from mashura.data.files.any_table import AnyTable
from mashura.data.platforms.forms.form import Form, form_reader, plain_name

_TIME = ("timestamp", "طابع زمني", "الطابع الزمني", "horodateur", "zeitstempel", "marca temporal")
_ARABIC_TIME = ("طابع زمني", "الطابع الزمني")
_ADDRESS = ("email address", "username", "عنوان البريد الإلكتروني", "اسم المستخدم", "email")
_SCORE = ("score", "النتيجة", "الدرجة")
# As Google writes it: "2026/03/01 2:04:05 PM GMT+4", "3/1/2026 14:04:05", "… ص غرينتش+4".
_GOOGLE_TIME = re.compile(
    r"\d{4}/\d\d?/\d\d? \d\d?:\d\d:\d\d \S+ (?:GMT|UTC|غرينتش|جرينتش)\S*|\d\d?/\d\d?/\d{4} \d\d?:\d\d:\d\d"
)
_SHEET = re.compile(r"form[_ ]responses|ردود النموذج|الردود", re.IGNORECASE)
_OTHER_TOOLS = frozenset(["voter-id", "comment-id", "vote", "uuid", "submission time", "responseid"])


def _score(table: AnyTable) -> float:
    names = [plain_name(header) for header in table.header]
    if len(names) < 2 or names[0] not in _TIME or _OTHER_TOOLS & {*names, *table.header}:
        return 0.0
    cells = [cell for cell in table.column(0) if cell]
    if not cells or not ColumnContent(table.header[0], cells).has_times:
        return 0.0
    looks = sum(bool(_GOOGLE_TIME.match(cell)) for cell in cells) > len(cells) / 2
    if names[0] in _ARABIC_TIME or looks or _SHEET.search(table.sheet):
        return 0.92
    asks = any(" " in header.strip() for header in table.header[1:])
    return 0.87 if table.header[0] == "Timestamp" and asks else 0.0


def _form(table: AnyTable) -> Form:
    roles = {table.header[0]: "statements.created_at"}
    for header in table.header[1:]:
        if plain_name(header) in _SCORE:
            roles[header] = "account-tool"
        elif plain_name(header) in _ADDRESS:
            roles[header] = "account-identity"
    return Form(tool="google-forms", table=table, roles=roles)


READER = form_reader("google-forms", _score, lambda table: table.header[:2], _form)
