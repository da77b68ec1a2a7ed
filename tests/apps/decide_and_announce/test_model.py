"""The decision app without a browser: what it takes over, refuses, hands out and reads back (S63-S74)."""

from __future__ import annotations

import io

import pytest
from openpyxl import load_workbook

from mashura import sample_campaign
from mashura.apps.decide_and_announce.drawings import IMPACT, LOG, MARK, PAGE, PREVIEW
from mashura.apps.decide_and_announce.model import DecisionEditor
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, Language, message
from mashura.methodology import Campaign, Findings, Stage
from mashura.methodology.vocabulary import SignatoryRole
from mashura.store import PlanStore
from mashura.store.material_source import SimulatedSource


@pytest.fixture
def example(store: PlanStore) -> DecisionEditor:
    editor = DecisionEditor(store, "en")
    editor.start_from_example()
    return editor


@pytest.fixture
def asked(store: PlanStore, example_campaign: Campaign) -> DecisionEditor:
    """A campaign with findings and no decision yet."""
    editor = DecisionEditor(store, "en")
    editor.begin_with(example_campaign)
    return editor


@pytest.fixture
def example_campaign(example: DecisionEditor) -> Campaign:
    return example.campaign.model_copy(update={"decision": None, "announcement": None})


def rules(editor: DecisionEditor) -> dict[str, str]:
    return {gap.rule: gap.kind for gap in editor.gaps() if gap.rule}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_is_complete_and_called_simulated(store: PlanStore, language: Language) -> None:
    editor = DecisionEditor(store, language)
    editor.start_from_example()
    assert [gap.text for gap in editor.gaps() if gap.kind != "advice"] == []
    assert MARK.shown(editor)["simulated"]
    editor.finish()


def test_a_real_campaign_is_not_called_simulated_and_one_on_a_simulated_public_is(store, asked) -> None:
    assert not MARK.shown(asked)["simulated"]
    asked.save("Maryam")
    store.material.keep(asked.plan_id, sample_campaign(), SimulatedSource(world="island", seed=1))
    assert MARK.shown(asked)["simulated"]
    assert PREVIEW.shown(asked)["reach"]["world"] == "island"


def test_how_many_of_the_simulated_public_would_hear_it_grows_with_the_channels(store, example) -> None:
    example.save("Maryam")
    assert PREVIEW.shown(example)["reach"]["people"] == ""
    store.material.keep(example.plan_id, sample_campaign(), SimulatedSource(world="municipality", seed=1))
    heard = []
    for channels in (["radio"], ["radio", "portal", "sms"]):
        example.edit(["announcement", "channels"], channels)
        heard.append(int(PREVIEW.shown(example)["reach"]["people"].replace(",", "")))
    assert 0 < heard[0] < heard[1]


def test_the_log_is_filled_from_the_findings_and_then_waits_for_answers(asked: DecisionEditor) -> None:
    proposed = LOG.shown(asked)["proposed"]
    findings = asked.campaign.findings or Findings()
    assert len(proposed) == len({said.statement_id for said in (*findings.consensus, *findings.divisive)})
    asked.edit(["decision", "rulings"], proposed)
    assert LOG.shown(asked)["proposed"] == []
    assert rules(asked)["log-open"] == "advice"
    asked.edit(["decision", "text"], "Three lines run until midnight.")
    assert rules(asked)["decided-before-considered"] == "blocker"


def test_what_the_plan_and_the_decision_answer_is_taken_over(asked: DecisionEditor) -> None:
    asked.edit(["decision", "text"], "Three lines run until midnight.")
    assert asked.offer()
    asked.take_offer()
    announcement, plan = asked.campaign.announcement, asked.campaign.plan
    assert announcement.decision_text == "Three lines run until midnight."
    assert announcement.parties_informed[1:] == tuple(party.name for party in plan.stakeholders)
    assert {use.channel for use in plan.channels if "collect" in use.purposes} <= {*announcement.channels}
    assert asked.campaign.decision.mode is plan.decision_mode
    assert not asked.handed_over()["announcement"]


def test_a_cell_of_the_matrix_is_an_effect_with_its_option(asked: DecisionEditor) -> None:
    shown = IMPACT.shown(asked)
    party = shown["parties"][0]
    asked.edit(["decision", "effects"], [{"party": party, "about": "Trams", "direction": "unknown"}])
    assert asked.decision.effect_on(party, "Trams").direction.value == "unknown"
    assert "Trams" in IMPACT.shown(asked)["subjects"]


def test_a_text_is_counted_as_its_channel_counts(example: DecisionEditor) -> None:
    texts = [
        {"channel": "x", "language": "ar", "text": "شكراً " * 60},
        {"channel": "sms", "language": "en", "text": "Thank you. " * 20},
    ]
    example.edit(["announcement", "texts"], texts)
    long, short = (group["texts"][0] for group in PREVIEW.shown(example)["groups"])
    assert (long["over"], long["longest"], long["dir"]) == (True, "280", "rtl")
    assert (short["over"], short["parts"]) == (False, "2")
    assert rules(example)["announcement-text-too-long"] == "blocker"


def test_personal_data_is_told_before_the_page_is_made_and_is_not_on_it(example: DecisionEditor) -> None:
    example.edit(["announcement", "reasons"], "Write to suad.alharbi@example.com for more about it.")
    assert rules(example)["published-personal"] == "blocker"
    assert PAGE.shown(example)["personal"]
    page = PAGE.act(example, {"what": "page"})
    assert page.name.endswith(".html")
    assert b"suad.alharbi" not in page.content
    assert message("public-kind", lang="ar").encode() in page.content


def test_a_second_language_stays_with_the_decision(example: DecisionEditor) -> None:
    example.edit(["decision", "text"], "Three lines run until midnight.")
    example.choose_second("ar")
    example.translate("Three lines run until midnight.", "ثلاثة خطوط حتى منتصف الليل.", "ar")
    shown = example.second_language()
    assert shown["texts"]["Three lines run until midnight."] == "ثلاثة خطوط حتى منتصف الليل."
    example.edit(["announcement", "decision_text"], "")
    page = PAGE.act(example, {"what": "page"}).content.decode()
    assert "ثلاثة خطوط حتى منتصف الليل." in page


def test_the_decision_is_submitted_and_signed_and_what_follows_leaves_the_signature(example) -> None:
    example.edit(["decision", "ratified_on"], None)
    example.approve({"act": "submit", "name": "Maryam"})
    role = SignatoryRole.HEAD_OF_ENTITY.value
    seen = example.approval()["seen"]
    example.approve({"act": "sign", "name": "Maryam", "seen": seen, "role": role})
    assert example.approval()["state"] == "signed"
    example.edit(["decision", "ratified_on"], "2027-01-10")
    example.edit(["decision", "promises", 0, "status"], "under_way")
    assert example.approval()["state"] == "signed"
    example.edit(["decision", "text"], "Something else entirely.")
    assert example.approval()["state"] == "changed"
    assert example.desk.stage is Stage.DECISION


def test_a_dropped_promise_needs_its_reason_before_the_form_is_finished(example: DecisionEditor) -> None:
    example.edit(["decision", "promises", 0, "status"], "dropped")
    with pytest.raises(InputError):
        example.finish()
    example.edit(["decision", "promises", 0, "dropped_because"], "The depot burnt down in March.")
    example.finish()


def test_a_late_promise_is_told_on_every_step(example: DecisionEditor) -> None:
    example.edit(["decision", "promises", 0, "due_on"], "2020-01-01")
    assert MARK.shown(example)["late"]
    assert rules(example)["promise-late"] == "advice"


def test_the_workbook_is_changed_in_the_office_and_read_back(example: DecisionEditor) -> None:
    example.save("Maryam")
    book = load_workbook(io.BytesIO(example.document("xlsx").content))
    sheet = next(
        sheet
        for sheet in book
        if any(cell.value == "status" for row in sheet.iter_rows(max_row=6) for cell in row)
    )
    names = next(row for row in sheet.iter_rows(max_row=6) if any(cell.value == "status" for cell in row))
    column = next(cell.column for cell in names if cell.value == "owner")
    sheet.cell(5, column).value = "Department of works"
    out = io.BytesIO()
    book.save(out)
    example.returned.bring_back(out.getvalue(), "register.xlsx")
    example.returned.take("file")
    assert example.decision.promises[0].owner == "Department of works"


@pytest.mark.parametrize("ending", ["docx", "pdf", "announcement:docx", "announcement:pdf", "public:html"])
def test_every_document_is_handed_out_and_called_simulated(example: DecisionEditor, ending: str) -> None:
    file = example.document(ending)
    assert len(file.content) > 1000
    if ending.endswith("html"):
        assert message("reports-mark-simulated", lang="en") in file.content.decode()


def test_the_workbook_shows_no_short_names_and_keeps_what_they_point_to(example: DecisionEditor) -> None:
    example.edit(["decision", "rulings", 0, "said_by"], [example.campaign.plan.segments[0].segment_id])
    example.save("Maryam")
    before = example.decision
    book = load_workbook(io.BytesIO(example.document("xlsx").content))
    names = {ruling.statement_id for ruling in before.rulings}
    names |= {segment.segment_id for segment in example.campaign.plan.segments}
    shown = {
        str(cell.value)
        for sheet in book
        if sheet.sheet_state == "visible"
        for row in sheet.iter_rows(min_row=5, min_col=2)
        for cell in row
    }
    assert shown & names == set()
    out = io.BytesIO()
    book.save(out)
    with pytest.raises(InputError):
        example.returned.bring_back(out.getvalue(), "unchanged.xlsx")
    assert example.decision == before
