"""A mapping proposed from a table's columns and cells, with the reason for each column (S59).

Columns that identify people are never questions. What is neither plainly a question nor plainly harmless is
left out until a person says otherwise.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from mashura.data.columns.content import ColumnContent
from mashura.data.files.any_table import AnyTable, read_any_table
from mashura.data.files.titles import file_title
from mashura.data.files.words import our_value
from mashura.data.platforms.mapping import TARGETS, TIMES, TableMapping, Target
from mashura.i18n import message
from mashura.privacy.identity_columns import OF_A_PERSON, is_placeholder, person_columns

# Words in headers of such tables, without article, blanks and punctuation; the first matching target wins.
_WORDS: Mapping[Target, tuple[str, ...]] = {
    "participants.participant_id": (
        "participantid", "participant", "voterid", "voter", "userid", "respondentid", "رقمالمشارك",
        "معرفالمشارك", "المشارك",
    ),
    "participants.joined_at": ("joinedat", "registeredat", "تاريخالتسجيل"),
    "participants.channel": ("channel", "source", "القناة", "قناةالمشاركة", "المصدر"),
    "participants.age_band": (
        "age", "ageband", "agegroup", "yourage", "ageinyears", "العمر", "السن", "الفئةالعمرية", "عمرك",
        "كمعمرك",
        "العمربالسنوات", "ماعمرك",
    ),
    "participants.gender": ("gender", "sex", "yourgender", "الجنس", "النوع", "النوعالاجتماعي", "جنسك",
        "جنسالمستجيب"),
    "participants.region": (
        "region", "emirate", "governorate", "district", "city", "المنطقة", "الإمارة", "المحافظة", "المدينة",
        "منطقةالسكن", "مدينةالسكن", "إمارةالسكن",
    ),
    "participants.language": ("participantlanguage", "language", "userlanguage", "اللغة", "لغةالمشاركة"),
    "participants.residency": ("residency", "nationalitystatus", "الإقامة", "صفةالإقامة"),
    "participants.disability": ("disability", "الإعاقة", "منأصحابالهمم", "أصحابالهمم"),
    "statements.statement_id": (
        "statementid", "ideaid", "proposalid", "commentid", "inputid", "statement", "رقمالمقترح", "رقمالفكرة",
        "رقمالعبارة", "رقمالمشاركة",
    ),
    "statements.text": (
        "statement", "text", "idea", "comment", "comments", "proposal", "suggestion", "body", "contribution",
        "description", "youridea", "yoursuggestion", "النص", "المقترح", "الفكرة", "العبارة", "التعليق",
        "المشاركة",
        "الرأي", "نصالمقترح", "الملاحظات", "مقترحك", "فكرتك", "رأيك", "الوصف", "مااقتراحك",
    ),
    "statements.created_at": (
        "createdat", "date", "timestamp", "submittedat", "submissiontime", "submissiondate", "recordeddate",
        "completiontime", "التاريخ", "تاريخالإرسال", "الوقت", "طابعزمني", "وقتالإكمال",
    ),
    "statements.moderation": ("moderation", "status", "الحالة", "حالةالمراجعة"),
    "statements.reason": ("reason", "سببالاستبعاد"),
    "votes.vote": ("vote", "reaction", "agreement", "التصويت", "الصوت", "الموقف"),
    "votes.voted_at": ("votedat", "تاريخالتصويت"),
}  # fmt: skip
_ALEFS = str.maketrans("أإآ", "ااا")
_QUESTION = re.compile(
    r"[?؟]\s*(?:\(.*\))?\s*\W*$|^(?:which|what|how|why|do|does|is|are|where|who|when|would|should)\b", re.I
)
_OTHER = re.compile(r"\bothers?\b|\bspecify\b|أخرى|اخرى|غير ذلك|حدد", re.IGNORECASE)
# Attributes with fixed words or numbers: a column of another kind of content is something else.
_FIT: Mapping[str, tuple[str, ...]] = {
    "statements.text": ("prose", "words", "choices"),
    "votes.vote": ("tick", "choice", "words", "number", "code"),
}
# Columns whose name means many things: some cell must be one of the words that we know.
_OWN_WORDS = (
    "statements.moderation",
    "statements.reason",
    "participants.residency",
    "participants.disability",
)


@dataclass(frozen=True)
class ProposedColumn:
    """What one column was taken for: a target, ``answers``, or ``ignored``; and the key of the reason."""

    content: ColumnContent
    role: str
    reason: str

    @property
    def header(self) -> str:
        """The column's name."""
        return self.content.header

    def comment(self) -> str:
        """Return the reason and some samples; never samples of a column that identifies people."""
        samples = " | ".join(" ".join(cell.split()) for cell in self.content.samples())
        reason = message(f"proposal-{self.reason}")
        return f"{reason} · {samples}" if samples else reason


def propose(table: AnyTable) -> tuple[ProposedColumn, ...]:
    """Return what each column of a table is taken for, in the order of the table."""
    labels = table.labels or [""] * len(table.header)
    contents = [
        ColumnContent(header, table.column(place), labels[place]) for place, header in enumerate(table.header)
    ]
    roles: dict[str, tuple[str, str]] = {}
    _identities(contents, roles)
    _by_name(contents, roles)
    _statement(contents, roles)
    _times(contents, roles)
    parents = repeated_choices(table.header, contents)
    for content in contents:
        if content.header in parents:
            roles[content.header] = ("ignored", "repeats-column")
        elif content.header not in roles:
            roles[content.header] = _role_by_content(content)
    return tuple(ProposedColumn(content, *roles[content.header]) for content in contents)


def proposed_mapping(table: AnyTable, title: str) -> TableMapping:
    """Return the proposal as a mapping; unknown words stay unknown."""
    columns = propose(table)
    return TableMapping(
        title=title,
        sheet=table.sheet if table.other_sheets else "",
        columns={
            target: next(column.header for column in columns if column.role == target)
            for target in TARGETS
            if any(column.role == target for column in columns)
        },
        answers=tuple(column.header for column in columns if column.role == "answers"),
        ignored=tuple(column.header for column in columns if column.role == "ignored"),
    )


def propose_mapping(path: Path) -> str:
    """Return the text of a proposed mapping file for a table, to be checked and corrected by a person.

    Each line has the reason and some samples as a comment. The statement is the longest and most varied
    prose; columns that identify people are participants or left out.

    Raises
    ------
    InputError
        If the table cannot be read.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "ideas.csv")
    ...     _ = file.write_text("الاسم;المقترح\\nسعاد;مظلات للمواقف\\n", encoding="utf-8")
    ...     print(propose_mapping(file).splitlines()[2])
    columns:
    """
    table = read_any_table(path)
    columns = propose(table)
    mapping = proposed_mapping(table, file_title(path))
    by_header = {column.header: column for column in columns}
    lines = [f"# {message('data-mapping-comment')}", f"title: {_scalar(mapping.title)}"]
    if mapping.sheet:
        lines.append(f"sheet: {_scalar(mapping.sheet)}")
    lines += _section(
        "columns",
        [f"{target}: {_scalar(header)}" for target, header in mapping.columns.items()],
        [by_header[header].comment() for header in mapping.columns.values()],
        "{}",
    )
    lines += _section(
        "answers",
        [f"- {_scalar(header)}" for header in mapping.answers],
        [by_header[header].comment() for header in mapping.answers],
        "[]",
    )
    words = _unknown_words(table, mapping.columns)
    lines += yaml.safe_dump({"words": words}, allow_unicode=True, sort_keys=False, width=1000).splitlines()
    lines += _section(
        "ignored",
        [f"- {_scalar(header)}" for header in mapping.ignored],
        [by_header[header].comment() for header in mapping.ignored],
        "[]",
    )
    return "\n".join(lines) + "\n"


def repeated_choices(headers: Sequence[str], contents: Sequence[ColumnContent]) -> dict[str, str]:
    """Return the columns that repeat the options of a multiple choice, each with the column of the choice.

    KoBo and ODK write ``services`` with all codes of an answer, and ``services/bus``, ``services/metro``
    with 0/1.
    """
    ticks = {content.header for content in contents if content.kind in ("tick", "empty")}
    parents: dict[str, str] = {}
    for header in headers:
        parent, slash, _ = header.rpartition("/")
        if slash and parent in headers and header in ticks:
            parents[header] = parent
    return parents


def _identities(contents: Sequence[ColumnContent], roles: dict[str, tuple[str, str]]) -> None:
    identities = [(content.header, content.identity) for content in contents if content.identity]
    known = [
        content
        for content in contents
        if _target(content) == "participants.participant_id" and content.filled
    ]
    of_people = [
        content.header
        for content in contents
        if content.filled and not all(map(is_placeholder, {*content.filled}))
    ]
    people = person_columns([(header, identity) for header, identity in identities if identity], of_people)
    chosen = known[0].header if known else (people[0] if people else None)
    for header, identity in identities:
        reason = "identifies-people" if identity and identity.kind in OF_A_PERSON else "identifies-place"
        roles[header] = ("ignored", reason)
    if chosen is not None:
        roles[chosen] = ("participants.participant_id", "tells-people-apart")


def _by_name(contents: Sequence[ColumnContent], roles: dict[str, tuple[str, str]]) -> None:
    """Map the columns whose name says what they are, if their cells agree."""
    for content in contents:
        target = _target(content)
        if target is None or content.header in roles or any(role == target for role, _ in roles.values()):
            continue
        if target in TIMES and not content.has_times:
            continue
        if target in _OWN_WORDS and not any(our_value(target, cell) for cell in {*content.filled}):
            continue
        if target == "statements.text" or content.kind not in _FIT.get(target, (content.kind,)):
            continue
        roles[content.header] = (target, "by-name")


def _statement(contents: Sequence[ColumnContent], roles: dict[str, tuple[str, str]]) -> None:
    """Choose the statement: the longest and most varied prose, three times as readily if its name says so."""
    free = [content for content in contents if content.header not in roles and content.kind != "empty"]
    named = {content.header for content in free if _target(content) == "statements.text"}
    ranked = sorted(free, key=lambda content: -content.prose_rank * (3 if content.header in named else 1))
    if ranked and ranked[0].prose_rank > 0:
        reason = "by-name-and-prose" if ranked[0].header in named else "longest-prose"
        roles[ranked[0].header] = ("statements.text", reason)
        return
    for content in free:
        if content.header in named and (content.kind in _FIT["statements.text"] or content.words > 2):
            roles[content.header] = ("statements.text", "by-name")
            return


def _times(contents: Sequence[ColumnContent], roles: dict[str, tuple[str, str]]) -> None:
    taken = {role for role, _ in roles.values()}
    if taken & {*TIMES}:
        return
    target = "statements.created_at" if "statements.text" in taken else "participants.joined_at"
    times = [content for content in contents if content.kind == "time" and content.header not in roles]
    if times:
        # Of a start and an end, the later one says when something was sent.
        ended = [
            content
            for content in times
            if re.search(r"end|complet|submi|sent|إرسال|إكمال|انتهاء", content.header, re.I)
        ]
        roles[(ended or times)[0].header] = (target, "times")


def _role_by_content(content: ColumnContent) -> tuple[str, str]:
    names = f"{content.header} {content.label}"
    asks = bool(_QUESTION.search(content.header) or _QUESTION.search(content.label) or _OTHER.search(names))
    if len({*content.filled}) == 1 and len(content.filled) > 2 and not asks:
        return "ignored", "constant"
    match content.kind:
        case "choices" | "choice" | "prose":
            return "answers", content.kind
        case "tick":
            return "answers", "choice"
        case "number":
            return (
                ("answers", "number") if asks or len({*content.filled}) <= 20 else ("ignored", "other-number")
            )
        case "words" if asks:
            return "answers", "words"
        case "words":
            return "ignored", "short-texts"
    return "ignored", f"is-{content.kind}"


def _target(content: ColumnContent) -> Target | None:
    plain = _plain(content.header)
    targets = [target for target, words in _WORDS.items() if plain in map(_plain, words)]
    # "statement" names an identifier or a text; the cells say which.
    if len(targets) > 1 and content.kind in ("prose", "words"):
        return targets[-1]
    return targets[0] if targets else None


def _plain(header: str) -> str:
    """Return a header without blanks, punctuation and tatweel, and with one form of alef."""
    return re.sub(r"[\W_\u0640]", "", header.lower()).translate(_ALEFS)


def _unknown_words(table: AnyTable, columns: Mapping[Target, str]) -> dict[str, dict[str, str]]:
    """Return the unknown words of columns with fixed values, for a person to fill in."""
    # Its library takes longer to import than reading most files.
    from mashura.methodology.tables.schemas import SCHEMAS

    unknown_words: dict[str, dict[str, str]] = {}
    for target, header in columns.items():
        name, _, column = target.partition(".")
        fixed = any(check.name == "isin" for check in SCHEMAS[name].columns[column].checks)
        if not fixed:
            continue
        words = {cell for cell in table.cells(header) if cell}
        unknown = sorted(word for word in words if our_value(target, word) is None)
        if unknown:
            unknown_words[target] = dict.fromkeys(unknown, "")
    return unknown_words


def _section(name: str, lines: Sequence[str], comments: Sequence[str], empty: str) -> list[str]:
    if not lines:
        return [f"{name}: {empty}"]
    indent = "" if lines[0].startswith("- ") else "  "
    return [
        f"{name}:",
        *(f"{indent}{line}  # {comment}" for line, comment in zip(lines, comments, strict=True)),
    ]


def _scalar(text: str) -> str:
    """Return a text as YAML in one line."""
    dumped = yaml.safe_dump(text, allow_unicode=True, width=10_000).removesuffix("...\n").strip()
    return json.dumps(text, ensure_ascii=False) if "\n" in dumped or "#" in dumped else dumped
