"""One table on its way into the tables of a consultation: people, statements, votes, answers (S59)."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from mashura.data.columns.choices import read_choices
from mashura.data.columns.content import ColumnContent
from mashura.data.columns.decisions import decided_numbers, decided_times, unknown_cells
from mashura.data.files.any_table import AnyTable
from mashura.data.files.titles import file_title
from mashura.data.files.words import our_value
from mashura.data.notes import ImportNote, ReadPart
from mashura.data.own_numbers import own_number
from mashura.data.platforms.mapping import TIMES, TableMapping, Target
from mashura.data.platforms.proposed_mapping import repeated_choices
from mashura.methodology.records.questionnaire import WITHHELD, AnswerOption, Question
from mashura.methodology.tables.checks import empty_table
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import QuestionKind
from mashura.privacy.identity_columns import OF_A_PERSON, IdentityKind, is_placeholder
from mashura.privacy.personal_data import KnownNames, PersonalKind
from mashura.privacy.plain_reasons import is_plain_reason
from mashura.privacy.pseudonyms import Pseudonyms, harmless_cell, is_anonymous, mask_text

_OF_NAMES = (IdentityKind.NAME, IdentityKind.STAFF)


@dataclass
class TableReading:
    """The reading of one table with a mapping, with notes and what became of each column.

    Readers of form tools make their mapping themselves and use this, so that identities, multiple choices,
    times and the account are the same for all of them.

    Attributes
    ----------
    table : AnyTable
    rules : TableMapping
    pseudonyms : Pseudonyms
    origin : str
        The format, for the consultation's origin.
    notes : list of ImportNote
    used, left_out : dict of str to str
        Keys of messages: what each column was read as, or why it was left out.
    withheld : frozenset of str
        Columns whose answers are counted, and not kept word for word, because they may name people.
    """

    table: AnyTable
    rules: TableMapping
    pseudonyms: Pseudonyms
    origin: str = "csv"
    notes: list[ImportNote] = field(default_factory=list)
    used: dict[str, str] = field(default_factory=dict)
    left_out: dict[str, str] = field(default_factory=dict)
    details: dict[str, Mapping[str, str]] = field(default_factory=dict)
    withheld: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        table, rules = self.table, self.rules
        self.notes += table.notes
        self.lines = table.lines
        self.file = table.path.name
        self.columns = {target: header.strip() for target, header in rules.columns.items()}
        self.answers = [header.strip() for header in rules.answers]
        self.left_out |= {header.strip(): "account-ignored" for header in rules.ignored}
        named = {header.strip() for header in rules.headers()}
        for header in table.header:
            if header not in named:
                self.left_out[header] = "account-not-in-mapping"
                self.notes.append(table.note("data-note-column-ignored", column=header))
        self._guard_identities()
        self._leave_out_repeated()

    def _content(self, header: str) -> ColumnContent:
        labels = self.table.labels or [""] * len(self.table.header)
        place = self.table.header.index(header)
        return ColumnContent(header, self.table.column(place), labels[place])

    def _guard_identities(self) -> None:
        """Take columns that identify people from the questions: the best of them says who wrote a row."""
        harmless = {header.strip() for header in self.rules.not_personal}
        found = []
        for header in [
            *self.answers,
            *([self.columns["statements.text"]] if "statements.text" in self.columns else []),
        ]:
            identity = None if header in harmless else self._content(header).identity
            if identity is not None:
                found.append((header, identity))
        order = {kind: place for place, kind in enumerate(OF_A_PERSON)}
        found.sort(key=lambda pair: order.get(pair[1].kind, len(order)))
        for header, identity in found:
            self.answers = [other for other in self.answers if other != header]
            if self.columns.get("statements.text") == header:
                del self.columns["statements.text"]
            tells_apart = identity.kind in order and "participants.participant_id" not in self.columns
            if tells_apart and not all(map(is_placeholder, self.table.cells(header))):
                self.columns["participants.participant_id"] = header
                key = "readers-note-identity-used"
            else:
                self.left_out[header] = "account-identity"
                key = "readers-note-identity-left-out"
            self.notes.append(self.table.note(key, column=header))

    def _leave_out_repeated(self) -> None:
        contents = [self._content(header) for header in self.table.header if "/" in header]
        self.parents = repeated_choices(self.table.header, contents)
        for header, parent in self.parents.items():
            if header in self.answers and parent in self.answers:
                self.answers.remove(header)
                self.left_out[header] = "account-repeats-column"
                self.details[header] = {"column": parent}

    def account(self) -> tuple[ReadPart, ...]:
        """Return what was read of the table and what was left out."""
        texts = {self.columns.get("statements.text", ""), *self.answers} & {*self.used} - self.withheld
        contents = [self._content(header) for header in texts]
        languages = {
            content.header: content.language for content in contents if content.kind in ("prose", "words")
        }
        return self.table.account(self.used, self.left_out, details=self.details, languages=languages)

    def consultation(self) -> Consultation:
        """Return the consultation; ``notes`` and :meth:`account` are complete afterwards."""
        table = self.table
        values: dict[str, list[Any]] = {target: self._values(target) for target in self.columns}
        blank: list[Any] = [None] * len(table.rows)
        named = values.get("participants.participant_id")
        people = self._people(named)
        names = KnownNames([name for name in named or () if name] + self._names())
        mask = _masker(names)
        participants = _first_rows("participants", "participant_id", people, values)
        texts = values.get("statements.text", blank)
        ids = values.get("statements.statement_id")
        if ids is None:
            # Equal texts in different rows are different contributions.
            ids = [str(line) if text else None for line, text in zip(self.lines, texts, strict=True)]
        elif "votes.vote" not in values:
            # A text whose number was left empty is a contribution all the same.
            rows = zip(ids, self.lines, texts, strict=True)
            ids = [number or (own_number(line) if text else None) for number, line, text in rows]
        values["statements.author_id"] = people if "votes.vote" not in values else blank
        values["statements.text"] = [mask(text or "") for text in texts]
        states = values.get("statements.moderation", blank)
        values["statements.moderation"] = [state or "pending" for state in states]
        statements = _first_rows("statements", "statement_id", ids, values)
        votes = pd.DataFrame(
            [
                (person, statement, when, vote)
                for person, statement, when, vote in zip(
                    people,
                    ids,
                    values.get("votes.voted_at", blank),
                    values.get("votes.vote", blank),
                    strict=True,
                )
                if statement is not None and vote is not None
            ],
            columns=["participant_id", "statement_id", "voted_at", "vote"],
        )
        answers, questions = self._answers(people, mask)
        self._note_repeated(people, answers)
        return Consultation(
            title=self.rules.title or file_title(table.path),
            origin=self.origin,
            participants=participants,
            statements=statements,
            votes=votes if len(votes) else empty_table("votes"),
            answers=answers if len(answers) else empty_table("answers"),
            questions=questions,
        )

    def _note_repeated(self, people: Sequence[str], answers: pd.DataFrame) -> None:
        """Say that several rows are of one person, whose last answer to a question counts."""
        repeated = len(people) - len({*people})
        if repeated and len(answers):
            header = self.columns["participants.participant_id"]
            self.notes.append(
                self.table.note("readers-note-repeated-people", column=header, count=str(repeated))
            )

    def _names(self) -> list[str]:
        """Return the names in all columns of names, whole and those of one row together, for masking."""
        columns = [
            content.cells
            for content in map(self._content, self.table.header)
            if content.header not in self.rules.not_personal
            and content.identity is not None
            and content.identity.kind in _OF_NAMES
        ]
        return [
            name for row in zip(*columns, strict=True) for name in (*row, " ".join(row), " ".join(row[::-1]))
        ]

    def _values(self, target: Target) -> list[Any]:
        """Return a column in the terms of our tables; what is not understood is None, and noted once."""
        header = self.columns[target]
        cells = self.table.cells(header)
        self.used[header] = f"account-{target.replace('.', '-').replace('_', '-')}"
        if target in TIMES:
            times, decision = decided_times(cells, self.lines, self.file, header)
            self.notes += decision.notes
            self.used[header], self.details[header] = decision.how, decision.details
            return times
        words = {word.strip().lower(): value for word, value in self.rules.words.get(target, {}).items()}
        values: list[Any] = []
        unknown: list[int] = []
        known: dict[str, Any] = {}
        for place, cell in enumerate(cells):
            if not cell:
                values.append(None)
                continue
            if cell not in known:
                mapped = words.get(" ".join(cell.split()).lower(), "")
                known[cell] = our_value(target, cell if mapped == "" else str(mapped))
            if known[cell] is None:
                unknown.append(place)
            values.append(known[cell])
        ranges = [cells[place] for place in unknown if any(map(str.isdigit, cells[place]))]
        if target == "participants.age_band" and ranges and self._content(header).kind == "choice":
            # Ranges such as 25–34 lie in two of our bands: all of them stay a question, as they were asked.
            values = [None] * len(cells)
            self.answers = [*dict.fromkeys([*self.answers, header])]
            self.used.pop(header)
            self.notes.append(self.table.note("readers-note-other-ages", column=header, value=ranges[0]))
        else:
            self.notes += unknown_cells(unknown, cells, self.lines, self.file, header)
        return values

    def _people(self, named: list[Any] | None) -> list[str]:
        """Return the participant of each row; identifiers that could name a person become pseudonyms."""
        if named is None:
            return [own_number(line) for line in self.lines]
        nameless = [name is None or is_placeholder(name) for name in named]
        if count := sum(name is not None and without for name, without in zip(named, nameless, strict=True)):
            header = self.columns["participants.participant_id"]
            self.notes.append(self.table.note("readers-note-anonymous-rows", column=header, count=str(count)))
        identifiers = [
            own_number(line) if without else name
            for name, without, line in zip(named, nameless, self.lines, strict=True)
        ]
        told = [name for name, without in zip(named, nameless, strict=True) if not without]
        if len(told) > 2 and len({*told}) == 1:
            header = self.columns["participants.participant_id"]
            self.notes.append(self.table.note("readers-note-one-person", column=header, count=str(len(told))))
        if is_anonymous(told):
            return identifiers
        self.notes.append(self.table.note("data-note-pseudonyms"))
        return [self.pseudonyms(identifier) for identifier in identifiers]

    def _answers(
        self, people: list[str], mask: Callable[[str], str]
    ) -> tuple[pd.DataFrame, tuple[Question, ...]]:
        """Return the answers and those questions whose kind all cells together decide."""
        rows: list[tuple[str, str, str]] = []
        questions: list[Question] = []
        harmless = {header.strip() for header in self.rules.not_personal}

        def offered(header: str, value: str) -> str:
            # Options are not masked later, so all kinds of personal data are masked here.
            return value if header in harmless else harmless_cell(mask(value))

        for header in self.answers:
            content = self._content(header)
            codes = [child.rpartition("/")[2] for child, parent in self.parents.items() if parent == header]
            separator = self.rules.separators.get(header)
            text = content.label or header
            if header in self.withheld:
                self.used[header] = "account-withheld"
                self.notes.append(self.table.note("readers-note-withheld", column=header))
                questions.append(Question(question_id=header, text=text, kind=QuestionKind.OPEN))
                rows += [
                    (person, header, offered(header, cell) if is_plain_reason(cell) else WITHHELD)
                    for person, cell in zip(people, content.cells, strict=True)
                    if cell
                ]
                continue
            choices = (
                read_choices(content.cells, f"{header} {content.label}", codes) if separator is None else None
            )
            sign = choices.separator if choices is not None else separator
            self.used.setdefault(header, "account-answers")
            if sign and (content.kind != "prose" or codes or separator):
                values = (
                    choices.answers
                    if choices is not None
                    else [
                        [part.strip() for part in cell.split(sign) if part.strip()] for cell in content.cells
                    ]
                )
                self.used[header] = "account-choices"
                self.details[header] = {"separator": "own" if sign == "\n" else sign.strip() or "␣"}
                known = {value: offered(header, value) for cell in values for value in cell}
                values = [[known[value] for value in cell] for cell in values]
                options = [*dict.fromkeys([*codes, *known.values()])]
                questions.append(_question(header, content.label, QuestionKind.MULTIPLE, options))
                rows += [
                    (person, header, value)
                    for person, cell in zip(people, values, strict=True)
                    for value in cell
                ]
                continue
            if content.kind == "number":
                rows += self._numbers(header, content.cells, people)
                continue
            is_closed = content.kind in ("choice", "tick")
            known = {
                cell: offered(header, cell) if is_closed else mask(cell)
                for cell in dict.fromkeys(content.filled)
            }
            if content.kind in ("prose", "words"):
                questions.append(Question(question_id=header, text=text, kind=QuestionKind.OPEN))
            elif is_closed:
                options = [*dict.fromkeys(known.values())]
                questions.append(_question(header, content.label, QuestionKind.SINGLE, options))
            rows += [
                (person, header, known[cell])
                for person, cell in zip(people, content.cells, strict=True)
                if cell
            ]
        frame = pd.DataFrame(rows, columns=["participant_id", "question_id", "value"])
        return frame, tuple(questions)

    def _numbers(self, header: str, cells: Sequence[str], people: list[str]) -> list[tuple[str, str, str]]:
        """Return numbers as answers, in one spelling, whichever signs and digits the column has."""
        column, decision = decided_numbers(cells, self.lines, self.file, header)
        self.notes += decision.notes
        self.used[header], self.details[header] = decision.how, decision.details
        return [
            (person, header, f"{number:.15g}")
            for person, number in zip(people, column.numbers, strict=True)
            if not math.isnan(number)
        ]


def _question(header: str, label: str, kind: QuestionKind, options: list[str]) -> Question:
    return Question(
        question_id=header,
        text=label or header,
        kind=kind,
        options=tuple(AnswerOption(code=option, label=option) for option in options),
    )


def _masker(names: KnownNames) -> Callable[[str], str]:
    return lambda text: mask_text(text, names, (PersonalKind.NAME,))


def _first_rows(name: str, key: str, ids: list[Any], values: Mapping[str, list[Any]]) -> pd.DataFrame:
    """Return one row per identifier, in each column with the first filled cell among its rows."""
    columns = {
        target.partition(".")[2]: cells
        for target, cells in values.items()
        if target.startswith(f"{name}.") and target != f"{name}.{key}"
    }
    rows: dict[str, dict[str, Any]] = {}
    for place, identifier in enumerate(ids):
        if identifier is None:
            continue
        row = rows.setdefault(identifier, dict.fromkeys(columns))
        for column, cells in columns.items():
            if row[column] in (None, ""):
                row[column] = cells[place]
    return pd.DataFrame({key: [*rows]} | {name: [row[name] for row in rows.values()] for name in columns})
