"""LimeSurvey: answers find their questions, however the headings and values are written."""

from __future__ import annotations

import csv
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.data import read, read_with_notes, write_campaign
from mashura.data.files.any_table import read_any_table
from mashura.data.platforms.limesurvey import read_limesurvey
from mashura.data.platforms.limesurvey_structure import read_structure
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology.records.questionnaire import WITHHELD
from mashura.methodology.vocabulary import QuestionKind

EXPORT = Path(__file__).parents[1] / "exports" / "limesurvey"
TABLE, STRUCTURE = "results-survey424242.csv", "limesurvey_survey_424242.lss"


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXPORT, tmp_path / "survey"))


def answers(path: Path) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = {}
    for row in read(path).answers.itertuples():
        found.setdefault((row.participant_id, row.question_id), []).append(row.value)
    return found


def test_the_folder_the_structure_and_the_table_are_read_alike(survey):
    readings = [read_with_notes(path) for path in (survey, survey / TABLE, survey / STRUCTURE)]
    assert {reading.format for reading in readings} == {"limesurvey"}
    assert readings[0].consultation.answers.equals(readings[1].consultation.answers)
    assert readings[0].consultation.answers.equals(readings[2].consultation.answers)


def test_every_kind_of_question_has_its_values(survey):
    found = answers(survey)
    assert found["1", "Q1"] == ["A1"]
    assert (found["3", "Q1"], found["3", "Q1[other]"]) == (["-oth-"], [WITHHELD])
    assert (found["1", "Q2"], found["2", "Q2"], found["2", "Q2[other]"]) == (["SQ001"], ["SQ002"], [WITHHELD])
    assert found["1", "Q3[SQ002]"] == ["A3"]
    assert found["1", "Q4"] == ["34"]
    assert found["1", "Q6[comment]"] == ["لأنها أرخص"]
    assert (found["1", "Q7[1]"], found["1", "Q7[2]"]) == (["B"], ["C"])
    assert found["1", "Q8[A_X]"] == ["2.5"]
    people = read(survey).participants
    assert people["gender"].tolist()[:2] == ["female", "male"]
    assert people["language"].tolist() == ["ar", "en", "ar"]


@pytest.mark.parametrize(
    ("lang", "text", "label"),
    [("ar", "كيف تتنقل عادة؟", "بالحافلة"), ("en", "How do you usually travel?", "By bus")],
)
def test_questions_carry_their_words_in_the_active_language(lang, text, label):
    with use_language(lang):
        questions = {question.question_id: question for question in read(EXPORT).questions}
    assert (questions["Q1"].text, questions["Q1"].label("A1")) == (text, label)
    kinds = {name: one.kind for name, one in questions.items()}
    assert kinds["Q2"] is QuestionKind.MULTIPLE
    assert kinds["Q3[SQ001]"] is kinds["Q9"] is QuestionKind.SCALE
    assert kinds["Q4"] is kinds["Q8[A_X]"] is QuestionKind.NUMBER
    assert kinds["Q5"] is QuestionKind.OPEN
    assert "T1" not in kinds


def test_full_texts_in_either_language_give_the_same_as_codes(survey):
    expected = answers(survey)
    structure = read_structure(survey / STRUCTURE)
    text = (survey / TABLE).read_text(encoding="utf-8")
    head, _, body = text.partition("\n")
    for place in range(2):
        headings = {f'"{column.code}"': f'"{column.headings[place]}"' for column in structure.columns}
        new = ",".join(headings.get(cell, cell) for cell in re.findall(r'"[^"]*"', head))
        words = {
            f'"{code}"': f'"{said[place]}"'
            for column in structure.columns
            if column.code == "Q1"
            for code, said in column.words.items()
        }
        lines = []
        for line in body.splitlines():
            cells = line.split(",")
            cells[6] = words.get(cells[6], cells[6])
            lines.append(",".join(cells))
        full = new.replace('"id"', '"Response ID"').replace('"submitdate"', '"Date submitted"')
        (survey / TABLE).write_text("\n".join([full, *lines]), encoding="utf-8-sig")
        assert answers(survey) == expected


def test_what_is_not_understood_is_said_with_line_and_column(survey):
    text = (survey / TABLE).read_text(encoding="utf-8")
    (survey / TABLE).write_text(
        text.replace('"seed"', '"surprise"') + '"3","","","","","","","","","",""\n"1"' + ',""' * 20,
        encoding="utf-8",
    )
    notes = read_with_notes(survey).notes
    said = {(note.key, note.line, note.details.get("column", "")) for note in notes}
    assert ("readers-note-column-unknown-cells", 3, "Q3[SQ002]") in said
    assert ("readers-note-column-unknown-cells", 4, "Q4") in said
    assert ("readers-note-column-unknown", 0, "surprise") in said
    assert ("data-note-cell-count", 5, "") in said
    assert ("readers-note-response-twice", 6, "") in said
    assert ("readers-note-not-submitted", 4, "") in said


def test_names_and_machine_addresses_are_not_kept(survey):
    text = (survey / TABLE).read_text(encoding="utf-8")
    lines = text.splitlines()
    extra = [
        '"firstname","lastname","ipaddr","token"',
        '"سعاد","علي","192.0.2.7","tok1"',
        '"Omar","Said","192.0.2.8","tok2"',
        '"","","",""',
    ]
    joined = [f"{line},{more}" for line, more in zip(lines, extra, strict=True)]
    (survey / TABLE).write_text("\n".join(joined).replace("لأنها أرخص", "قالت سعاد علي"), encoding="utf-8")
    reading = read_with_notes(survey)
    everything = reading.report() + "".join(
        value.to_csv() for value in reading.consultation.tables().values()
    )
    for trace in ("سعاد", "Omar", "192.0.2", "tok1"):
        assert trace not in everything
    assert "قالت [اسم]" in everything


def test_questions_survive_a_campaign_folder(survey, tmp_path):
    talk = read(survey)
    write_campaign(tmp_path / "campaign", {}, talk)
    assert read(tmp_path / "campaign").questions == talk.questions


OLD = """<document><LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>145</DBVersion>
<languages><language>en</language><language>ar</language></languages>
<groups><rows><row><gid>9</gid><group_order>0</group_order></row><row><gid>3</gid>
<group_order>1</group_order></row></rows></groups>
<questions><rows>
<row><qid>5</qid><parent_qid>0</parent_qid><sid>77</sid><gid>3</gid><type>L</type><title>use</title>
<question>How often?</question><language>en</language><other>N</other></row>
<row><qid>5</qid><parent_qid>0</parent_qid><sid>77</sid><gid>3</gid><type>L</type><title>use</title>
<question>كم مرة؟</question><language>ar</language><other>N</other></row>
<row><qid>6</qid><parent_qid>0</parent_qid><sid>77</sid><gid>9</gid><type>A</type><title>like</title>
<question>Do you like</question><language>en</language></row>
</rows></questions>
<subquestions><rows>
<row><qid>8</qid><parent_qid>6</parent_qid><title>1</title><question>the bus?</question>
<question_order>1</question_order><language>en</language></row>
</rows></subquestions>
<answers><rows>
<row><qid>5</qid><code>b</code><answer>Rarely</answer><sortorder>2</sortorder><language>en</language>
</row>
<row><qid>5</qid><code>a</code><answer>Often</answer><sortorder>1</sortorder><language>en</language>
</row>
<row><qid>5</qid><code>a</code><answer>كثيراً</answer><sortorder>1</sortorder><language>ar</language>
</row>
</rows></answers></document>"""


def test_the_layout_of_older_versions_with_internal_names_as_headings(tmp_path):
    (tmp_path / "survey.lss").write_text(OLD, encoding="utf-8")
    (tmp_path / "answers.csv").write_text("Response ID;77X3X5;77X9X61\n1;كثيراً;4\n2;b;7\n", encoding="utf-8")
    with use_language("en"):
        reading = read_with_notes(tmp_path)
    assert [question.question_id for question in reading.consultation.questions] == ["like[1]", "use"]
    assert [option.label for option in reading.consultation.questions[1].options] == ["Often", "Rarely"]
    assert reading.consultation.answers[["participant_id", "question_id", "value"]].values.tolist() == [
        ["1", "use", "a"],
        ["2", "use", "b"],
        ["1", "like[1]", "4"],
    ]
    assert [(note.key, note.line) for note in reading.notes] == [("readers-note-column-unknown-cells", 3)]


LAUGHS = """<?xml version="1.0"?>
<!DOCTYPE document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
<!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">]>
<document><LimeSurveyDocType>&f;</LimeSurveyDocType></document>"""
OUTSIDE = """<?xml version="1.0"?><!DOCTYPE document [<!ENTITY x SYSTEM "{secret}">]>
<document><LimeSurveyDocType>Survey</LimeSurveyDocType><questions><rows><row><title>&x;</title></row></rows></questions></document>"""


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (LAUGHS, "readers-lss-doctype"),
        (OUTSIDE, "readers-lss-doctype"),
        ("<document><questions>", "readers-lss-bad-xml"),
        ("", "readers-lss-bad-xml"),
        ("<document/>", "readers-lss-empty"),
        ('<?xml version="1.0" encoding="nonsense"?><document/>', "readers-lss-bad-xml"),
        ("<document><LimeSurveyDocType>Survey</LimeSurveyDocType></document>", "readers-lss-empty"),
    ],
)
def test_a_structure_that_is_none_or_could_do_harm_is_refused(survey, tmp_path, content, key):
    secret = tmp_path / "secret.txt"
    secret.write_text("kept apart", encoding="utf-8")
    (survey / STRUCTURE).write_text(content.replace("{secret}", secret.as_uri()), encoding="utf-8")
    for lang in LANGUAGES:
        with use_language(lang), pytest.raises(InputError) as caught:
            read_limesurvey(survey)
        assert caught.value.key == key
        assert "kept apart" not in str(caught.value)


def test_a_missing_half_is_named(survey):
    (survey / "copy.lss").write_bytes((survey / STRUCTURE).read_bytes())
    with pytest.raises(InputError) as caught:
        read_limesurvey(survey)
    assert caught.value.key == "readers-limesurvey-no-structure"
    (survey / "copy.lss").unlink()
    (survey / TABLE).write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_limesurvey(survey)
    assert caught.value.key == "readers-limesurvey-no-question"
    (survey / TABLE).unlink()
    with pytest.raises(InputError) as caught:
        read_limesurvey(survey)
    assert caught.value.key == "readers-limesurvey-no-answers"


@settings(max_examples=80, deadline=None)
@given(
    name=st.sampled_from([TABLE, STRUCTURE]),
    start=st.floats(0, 1),
    length=st.integers(0, 40),
    patch=st.binary(max_size=12) | st.sampled_from([b'"', b"\n", b",", b"<row>", b"</row>", b"&a;", b"]]>"]),
)
def test_a_damaged_export_gives_an_answer_or_a_sentence(tmp_path_factory, name, start, length, patch):
    folder = Path(shutil.copytree(EXPORT, tmp_path_factory.mktemp("lime") / "survey"))
    content = (folder / name).read_bytes()
    place = int(start * len(content))
    (folder / name).write_bytes(content[:place] + patch + content[place + length :])
    try:
        talk = read_limesurvey(folder).consultation
    except InputError as error:
        for lang in LANGUAGES:
            with use_language(lang):
                assert len(str(error)) > 20
        return
    offered = {question.question_id: question for question in talk.questions}
    assert {*talk.answers["question_id"]} <= {*offered}


def test_an_export_in_which_no_row_fits_the_header_has_no_answers(survey):
    table = survey / TABLE
    table.write_bytes(b"," + table.read_bytes())
    imported = read_with_notes(survey)
    assert imported.consultation.answers.empty
    assert {note.key for note in imported.notes} >= {"data-note-cell-count"}


def archive(survey: Path, name: str = "survey_archive_424242.lsa") -> Path:
    """The same survey as an archive, with its answers as the responses of the database."""
    table = read_any_table(survey / TABLE)
    columns = {column.code: column.spellings[-1] for column in read_structure(survey / STRUCTURE).columns}
    names = [columns.get(header, header) for header in table.header]
    rows = "".join(
        "<row>"
        + "".join(
            f"<{tag}><![CDATA[{cell}]]></{tag}>"
            for tag, cell in (
                (f"_{name}" if name[0].isdigit() else name, cell)
                for name, cell in zip(names, cells, strict=True)
            )
        )
        + "</row>"
        for _, cells in table.rows
    )
    fields = "".join(f"<fieldname>{name}</fieldname>" for name in names)
    responses = (
        "<document><LimeSurveyDocType>Responses</LimeSurveyDocType>"
        f"<responses><fields>{fields}</fields><rows>{rows}</rows></responses></document>"
    )
    path = survey.parent / name
    with zipfile.ZipFile(path, "w") as packed:
        packed.write(survey / STRUCTURE, "survey_424242.lss")
        packed.writestr("survey_424242_responses.lsr", responses)
    return path


def test_an_archive_is_read_like_its_parts(survey):
    path = archive(survey)
    assert answers(path) == answers(survey)
    assert read_with_notes(path).format == "limesurvey"


def test_an_archive_without_answers_says_what_to_do(survey):
    path = survey.parent / "empty.lsa"
    with zipfile.ZipFile(path, "w") as packed:
        packed.write(survey / STRUCTURE, "survey_424242.lss")
    with pytest.raises(InputError, match="CSV"):
        read_with_notes(path)


def test_a_vv_file_has_its_codes_in_the_second_row(survey):
    table = read_any_table(survey / TABLE)
    rows = [[f"Text {place}" for place in range(len(table.header))], table.header]
    rows += [[cell.replace("\n", "{newline}") for cell in cells] for _, cells in table.rows]
    before = answers(survey)
    (survey / TABLE).unlink()
    text = "\n".join("\t".join(cells) for cells in rows)
    (survey / "vvexport_424242.csv").write_text(text, encoding="utf-8")
    assert answers(survey) == before


def test_the_syntax_of_an_r_export_names_the_columns(survey):
    table = read_any_table(survey / TABLE)
    before = answers(survey)
    (survey / TABLE).unlink()
    with (survey / "survey_424242_R_data_file.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [[f"V{n}" for n in range(len(table.header))], *(cells for _, cells in table.rows)]
        )
    names = (f'names(data)[{place}] <- "{name}"' for place, name in enumerate(table.header, 1))
    (survey / "survey_424242_R_syntax_file.R").write_text("\n".join(names), encoding="utf-8")
    assert answers(survey) == before


def test_a_short_answer_is_shown_when_a_person_says_that_it_is_harmless(survey):
    header = next(name for name in read_any_table(survey / TABLE).header if "other" in name.lower())
    shown = read_with_notes(survey, show=[header]).consultation.answers
    assert "دراجتي" in shown["value"].tolist()
