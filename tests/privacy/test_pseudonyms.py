"""Nothing that names or reaches a person survives in what goes out. All names and numbers are made up."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

from mashura.cli import main
from mashura.data import mask, masked, read, read_campaign, write_campaign, write_csv_tables
from mashura.data.platforms.mapping import mapping_file
from mashura.data.platforms.proposed_mapping import propose_mapping
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology import Consultation
from mashura.methodology.records.questionnaire import AnswerOption, Question
from mashura.methodology.vocabulary import QuestionKind
from mashura.privacy.personal_data import KnownNames, PersonalKind
from mashura.privacy.pseudonyms import Pseudonyms, mask_text

TRACES = (
    "0501234567", "٠٥٠ ١٢٣ ٤٥٦٧", "+971 50 123 4567", "784-1900-1234567-1", "٧٨٤١٩٠٠١٢٣٤٥٦٧١",
    "a.b@example.com", "بسمة@مثال.إمارات", "AE070331234567890123456", "@basma_1900",
    "بسمة الراشد", "Basma Rashed", "000112345",
    "أ 12345", "24.45391", "192.0.2.77",
)  # fmt: skip
TEXTS = (
    "اتصلوا بي على ٠٥٠ ١٢٣ ٤٥٦٧ أو 0501234567",
    "My name is Basma Rashed, call +971 50 123 4567",
    "اسمي بسمة الراشد ورقم هويتي 784-1900-1234567-1",
    "هوية ٧٨٤١٩٠٠١٢٣٤٥٦٧١ وحسابي AE070331234567890123456",
    "a.b@example.com أو بسمة@مثال.إمارات أو @basma_1900",
    "CPR 000112345",
    "لوحة سيارتي أ 12345 عند 24.45391, 54.37731 من 192.0.2.77",
    "نريد 12 حافلة و3,000,000 درهم",
)


def planted() -> Consultation:
    count = len(TEXTS)
    statements = {
        "statement_id": [f"s{n}" for n in range(count)],
        "author_id": ["0501234567"] + ["p1"] * (count - 1),
        "text": [*TEXTS],
        "moderation": ["in"] * count,
    }
    people = pd.DataFrame({"participant_id": ["0501234567", "p1", "a.b@example.com"]})
    votes = pd.DataFrame(
        {
            "participant_id": ["a.b@example.com"] * count,
            "statement_id": statements["statement_id"],
            "vote": [1] * count,
        }
    )
    answers = pd.DataFrame(
        {
            "participant_id": ["p1", "0501234567", "p1"],
            "question_id": ["Q1", "Q1", "Q2"],
            "value": [
                "Basma Rashed said: my name is Basma Rashed".removeprefix("Basma Rashed said: "),
                "0501234567",
                "784190012345671",
            ],
        }
    )
    scale = Question(
        question_id="Q2", kind=QuestionKind.SINGLE, options=(AnswerOption(code="784190012345671"),)
    )
    return Consultation(
        title="Write to a.b@example.com",
        origin="csv",
        participants=people,
        statements=pd.DataFrame(statements),
        votes=votes,
        answers=answers,
        questions=(Question(question_id="Q1"), scale),
    )


def left(text: str) -> list[str]:
    return [trace for trace in TRACES if trace in text]


def test_no_planted_trace_survives_in_any_table():
    done = mask(planted())
    everything = done.consultation.title + "".join(
        value.to_csv() for value in done.consultation.tables().values()
    )
    assert left(everything) == []
    assert done.consultation.statements["text"].iloc[-1] == TEXTS[-1]
    # An option that a question offers is no personal datum, whatever it looks like.
    assert done.consultation.answers["value"].tolist()[2] == "784190012345671"
    assert set(done.counts) == {*PersonalKind}


def test_a_person_keeps_one_pseudonym_in_all_tables():
    talk = masked(planted())
    first = talk.participants["participant_id"].tolist()
    assert len({*first}) == 3
    assert first[1] == "p1"
    assert talk.statements["author_id"].tolist()[0] == talk.answers["participant_id"].tolist()[1] == first[0]
    assert set(talk.votes["participant_id"]) == {first[2]}


def test_no_planted_trace_survives_in_a_campaign_folder(tmp_path):
    write_campaign(tmp_path / "campaign", {}, planted())
    talk = read_campaign(tmp_path / "campaign")
    record = json.loads((tmp_path / "campaign" / "campaign.json").read_text(encoding="utf-8"))
    record.pop("questions")
    assert left(json.dumps(record, ensure_ascii=False)) == []
    assert left("".join(value.to_csv() for value in talk.tables().values())) == []


def test_no_planted_trace_survives_in_csv_tables(tmp_path):
    write_csv_tables(tmp_path, planted())
    assert left("".join(path.read_text(encoding="utf-8") for path in tmp_path.iterdir())) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_planted_trace_survives_in_what_the_command_line_says(tmp_path, capsys, lang):
    talk = planted()
    path = tmp_path / "ideas.csv"
    # Many voters agree, so that the statements are printed as consensus.
    rows = [
        {"الاسم": f"بسمة الراشد {n}", "رقم المقترح": one, "المقترح": text, "التصويت": "موافق"}
        for one, text in zip(talk.statements["statement_id"], talk.statements["text"], strict=True)
        for n in range(12)
    ]
    pd.DataFrame(rows).to_csv(path, index=False)
    with use_language(lang):
        mapping_file(path).write_text(propose_mapping(path), encoding="utf-8")
    for options in ([], ["--json"]):
        assert main(["analyse", str(path), "--lang", lang, *options]) == 0
        shown = capsys.readouterr()
        assert left(shown.out) == []
        assert left(shown.err) == []
        assert "12" in shown.out


def test_names_that_a_table_lists_are_masked_in_its_texts(tmp_path):
    path = tmp_path / "ideas.csv"
    path.write_text(
        "الاسم;المقترح\nبسمة الراشد;مظلات للمواقف\nسالم;تؤيد بسمة الراشد الفكرة\n", encoding="utf-8"
    )
    mapping_file(path).write_text(propose_mapping(path), encoding="utf-8")
    assert read(path).statements["text"].tolist() == ["مظلات للمواقف", "تؤيد [اسم] الفكرة"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_was_masked_is_counted_and_not_repeated(lang):
    done = mask(planted())
    said = done.report(lang)
    assert left(said) == []
    assert str(len(done.places)) in said
    clean = Consultation(title="Buses", origin="csv")
    assert mask(clean).report(lang) == ""


def test_a_text_that_is_a_statement_and_an_answer_is_counted_once_with_names_that_a_reader_masked() -> None:
    text = "call 0501234567 or [name]"
    talk = Consultation(
        title="t",
        origin="csv",
        participants=pd.DataFrame({"participant_id": ["1"]}),
        statements=pd.DataFrame({"statement_id": ["1"], "text": [text], "moderation": ["in"]}),
        answers=pd.DataFrame({"participant_id": ["1"], "question_id": ["q"], "value": [text]}),
    )
    assert mask(talk).counts == {PersonalKind.PHONE: 1, PersonalKind.NAME: 1}
    assert "0501234567" not in mask(talk).consultation.answers["value"][0]


def test_people_who_are_only_numbers_and_simulated_campaigns_stay_as_they_are(tmp_path):
    people = pd.DataFrame({"participant_id": ["501234567890", "7"]})
    assert masked(Consultation(title="t", origin="pabulib", participants=people)).participants.equals(
        Consultation(title="t", origin="pabulib", participants=people).participants
    )
    text = pd.DataFrame({"statement_id": ["1"], "text": ["call 0501234567"], "moderation": ["out"]})
    write_campaign(tmp_path / "c", {}, Consultation(title="t", origin="simulated", statements=text))
    assert read_campaign(tmp_path / "c").statements["text"].tolist() == ["call 0501234567"]


def test_masks_are_in_the_script_of_the_text():
    assert mask_text("هاتفي 0501234567") == "هاتفي [رقم هاتف]"
    assert mask_text("ask Suad Ali", KnownNames(["Suad Ali"])) == "ask [name]"


def test_a_key_gives_the_same_pseudonyms_in_every_import_and_another_key_does_not():
    first, again, other = (Pseudonyms(key * 16) for key in (b"a", b"a", b"b"))
    assert first("Suad Ali") == again("suad ali") != other("Suad Ali")
    assert first("Suad Ali") != first("Omar")
    for lang in LANGUAGES:
        with use_language(lang), pytest.raises(InputError) as caught:
            Pseudonyms(b"short")
        assert len(str(caught.value)) > 20


def test_a_key_reaches_the_readers(tmp_path):
    path = Path(tmp_path, "ideas.csv")
    path.write_text("name,idea\nBasma Rashed,Shade\n", encoding="utf-8")
    mapping_file(path).write_text(
        "columns: {participants.participant_id: name, statements.text: idea}", encoding="utf-8"
    )
    from mashura.data import read_with_notes

    keyed = read_with_notes(path, key=b"0123456789abcdef").consultation.participants["participant_id"][0]
    assert keyed == Pseudonyms(b"0123456789abcdef")("Basma Rashed")
