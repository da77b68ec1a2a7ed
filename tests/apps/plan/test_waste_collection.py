"""A case from the home page to the signed plan: waste collection, 84 days, AED 400,000, four languages."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pypdf import PdfReader
from tests.apps.approval_panel import act, panel, sees_state, sign_as_head
from tests.apps.apps_server import AppsServer
from tests.apps.conftest import Visit, visits
from tests.apps.office_files import word_text
from tests.apps.plan.filling_in import Desk
from tests.apps.plan.waste_collection import MESSAGES, SAID
from tests.i18n.test_typefaces import missing_glyphs

from mashura.i18n.numbers import format_date
from mashura.methodology import vocabulary as choice
from mashura.methodology.vocabulary.languages import language_name
from mashura.store import PlanStore

pytestmark = [pytest.mark.browser, pytest.mark.slow]

DAYS, BUDGET = 84, 400_000
TODAY = date.today()
OPENS = TODAY + timedelta(days=60)
LAST_DAY = OPENS + timedelta(days=DAYS - 1)


@pytest.fixture(params=["ar", "en"])
def case(
    request: pytest.FixtureRequest, browser: Any, served: AppsServer, huda_served: AppsServer
) -> Iterator[tuple[str, Callable[..., Visit], Callable[..., Visit]]]:
    """The language, the coordinator's way into the apps and that of the one who approves."""
    with visits(browser, served) as author, visits(browser, huda_served) as approver:
        yield request.param, author, approver


def begin(app: Visit) -> str:
    """Choose a full plan on the home page, as the three questions propose; return the plan's id."""
    for place, answer in enumerate(("much", "service", "advice")):
        app.page.locator(".ma-size select").nth(place).select_option(answer)
    app.page.locator("button[data-size=full] .ma-status").wait_for()
    app.page.locator("button[data-size=full]").click()
    app.page.wait_for_url(re.compile(r"/readiness\.ipynb.*plan="))
    app.app = "readiness"
    app.ready()
    return re.search(r"plan=([\w-]+)", app.page.url)[1]


def prepare(app: Visit, said: dict[str, str]) -> None:
    """Answer what readiness asks, each judgement with its evidence, and record the green light."""
    desk = Desk(app)
    desk.write(
        brief__title=said["title"],
        brief__entity=said["entity"],
        brief__problem=said["problem"],
        brief__open_to_influence=said["open"],
        brief__possible_effects=said["effects"],
    )
    desk.choose("brief.topic", choice.Topic.CLEANLINESS)
    app.step("community")
    for place, (name, codes) in enumerate(
        ((said["segment"], tuple(MESSAGES)), (said["elders"], (app.language,)))
    ):
        desk.add("brief.segments")
        desk.write(**{f"brief__segments__{place}__name": name})
        desk.choose(
            f"brief.segments.{place}.languages", *(language_name(code, app.language) for code in codes)
        )
    app.step("goal")
    desk.choose("readiness.objective_kind", choice.ObjectiveKind.CONSULT_ON_DRAFT)
    judged = {
        "goal": ["management_support"],
        "institution": ["human_resources", "financial_resources", "procedures", "laws"],
        "audience": ["audience_understanding", "audience_digital_readiness"],
    }
    for step, names in judged.items():
        app.step(step)
        for name in names:
            desk.choose(f"readiness.{name}.level", choice.Level.GOOD)
            desk.write(**{f"readiness__{name}__evidence": said["evidence"]})
    app.step("results")
    desk.write(
        readiness__aim=said["aim"],
        readiness__goals=said["goals"],
        readiness__segments_understood=said["problem"],
    )
    app.step("light")
    desk.choose("readiness.confirmed_ready", app.words("documents-yes"))
    desk.choose("readiness.green_light.given", app.words("documents-yes"))
    desk.write(
        readiness__confirmed_by=said["author"],
        readiness__green_light__by=said["approver"],
        readiness__green_light__on=TODAY.isoformat(),
    )
    app.page.keyboard.press("Tab")
    app.kept()
    app.press("apps-readiness-finish")
    app.page.locator(".ma-ending.ma-advice-go .ma-next button").first.click()
    app.page.wait_for_url(re.compile(r"/plan\.ipynb"))
    app.app = "plan"
    app.ready()


def plan(app: Visit, said: dict[str, str]) -> None:
    """Take over what preparation found out, and answer the questions of the plan."""
    desk, spoken = Desk(app), {code: language_name(code, app.language) for code in MESSAGES}
    app.press("form-take-over")
    app.page.wait_for_function(
        "title => document.querySelector('[data-field=\"plan.title\"] input').value === title",
        arg=said["title"],
    )
    desk.write(plan__objective=said["objective"])
    app.step("parties")
    desk.add("plan.stakeholders")
    desk.write(plan__stakeholders__0__name=said["company"])
    app.step("how")
    desk.add("plan.channels")
    desk.choose("plan.channels.0.channel", choice.ChannelKind.PORTAL)
    desk.choose(
        "plan.channels.0.purposes",
        *(choice.ChannelPurpose.PROMOTE, choice.ChannelPurpose.COLLECT, choice.ChannelPurpose.ANSWER),
    )
    app.step("attract")
    desk.add("plan.attractions")
    desk.choose("plan.attractions.0.mechanism", choice.AttractionMechanism.REMINDERS)
    desk.choose("plan.collection_tools", choice.CollectionTool.SURVEY)
    desk.choose("plan.analysis_methods", choice.AnalysisMethod.SURVEY_STATISTICS)
    app.step("when")
    desk.write(plan__timeline__opens_on=OPENS.isoformat(), plan__timeline__duration_days=str(DAYS))
    app.step("means")
    for place, role in enumerate((choice.StaffRole.COORDINATOR, choice.StaffRole.MODERATOR)):
        desk.add("plan.staff")
        desk.choose(f"plan.staff.{place}.role", role)
        desk.choose(f"plan.staff.{place}.secured", app.words("documents-yes"))
    desk.write(plan__budget__earmarked=str(BUDGET), plan__budget__currency="AED")
    for place, (phase, amount) in enumerate(
        ((choice.CostPhase.BEFORE, "45000"), (choice.CostPhase.OPEN, "120000"))
    ):
        desk.add("plan.budget.lines")
        desk.write(
            **{
                f"plan__budget__lines__{place}__purpose": said["line"],
                f"plan__budget__lines__{place}__amount": amount,
            }
        )
        desk.choose(f"plan.budget.lines.{place}.phase", phase)
    app.step("messages")
    desk.write(plan__slogan=said["slogan"])
    written = [(said["segment"], code, text) for code, text in MESSAGES.items()]
    for place, (segment, code, text) in enumerate([*written, (said["elders"], app.language, said["helped"])]):
        desk.add("plan.messages")
        desk.choose(f"plan.messages.{place}.segment", segment)
        desk.choose(f"plan.messages.{place}.language", spoken[code])
        desk.write(**{f"plan__messages__{place}__text": text})
    app.step("safeguards")
    desk.write(
        plan__data_protection__purpose=said["goals"],
        plan__data_protection__kept_months="12",
        plan__moderation__hours_to_decide="24",
    )
    app.step("risks")
    desk.add("plan.risks")
    desk.write(plan__risks__0__name=said["risk"])
    app.step("success")
    desk.add("plan.targets")
    desk.field("plan.targets.0.indicator").locator(".v-field").click()
    app.page.locator(".v-overlay--active .v-list-item").nth(1).click()
    desk.write(plan__targets__0__value="1200")
    app.step("decision")
    desk.choose("plan.decision_mode", choice.DecisionMode.ENTITY)
    desk.choose("plan.feedback.channels", choice.ChannelKind.PORTAL)
    desk.write(plan__feedback__within_days="30", plan__feedback__content=said["content"])
    app.page.get_by_label(app.words("form-author"), exact=True).fill(said["author"])
    app.kept()
    app.press("apps-plan-finish")
    ending = app.page.locator(".ma-ending")
    ending.wait_for()
    assert "ma-advice-go" in ending.get_attribute("class"), ending.inner_text()
    app.press("form-save")


def share(app: Visit, title: str) -> None:
    """Share the plan with the one who approves, on the home page."""
    app.open("home")
    card = app.page.locator("article.ma-entry", has_text=title)
    card.locator("summary").click()
    card.get_by_label(app.words("home-page-share"), exact=True).fill("huda")
    card.locator(".v-select .v-field").click()
    app.page.get_by_role("option", name=app.words("plan-role-approver"), exact=True).click()
    card.get_by_role("button", name=app.words("home-page-share-do"), exact=True).click()
    card.get_by_role("button", name=app.words("plan-role-approver")).wait_for()


def send_back(app: Visit, said: dict[str, str]) -> None:
    """Find the plan among what waits, comment on its objective and send it back."""
    app.page.reload()
    app.ready()
    app.page.locator(".ma-waiting a", has_text=said["title"]).first.click()
    app.page.wait_for_url(re.compile(r"/plan\.ipynb"))
    app.app = "plan"
    app.ready()
    objective = app.page.locator('[data-field="plan.objective"]')
    objective.locator(".ma-remark-mark").click()
    comment = objective.locator(".ma-remark-box textarea").first
    comment.fill(said["asked"])
    name = panel(app).get_by_label(app.words("form-author"), exact=True)
    if not name.input_value():
        # A comment by nobody is refused, and stays to be sent again.
        objective.locator(".ma-remark-box button").first.click()
        app.sees(app.words("apps-save-name"))
        assert comment.input_value() == said["asked"]
    name.fill(said["approver"])
    objective.locator(".ma-remark-box button").first.click()
    objective.locator(".ma-remark-some").wait_for()
    act(app, "send_back", said["reason"])
    sees_state(app, "sent_back")


def mend(app: Visit, plan_id: str, said: dict[str, str]) -> None:
    """Change what was commented on, answer the comment and submit again."""
    app.open("plan", plan_id)
    sees_state(app, "sent_back")
    app.page.locator('[data-field="plan.objective"] textarea').first.fill(said["mended"])
    app.kept()
    panel(app).get_by_role("button", name=app.words("form-approval-answer")).click()
    panel(app).locator("[data-answer] textarea, textarea[data-answer]").first.fill(said["answer"])
    panel(app).get_by_role("button", name=app.words("form-approval-confirm"), exact=True).click()
    panel(app).locator("[data-comment]", has_text=said["answer"]).wait_for()
    act(app, "submit")
    sees_state(app, "submitted")


def sign(app: Visit, plan_id: str) -> None:
    app.open("plan", plan_id)
    sees_state(app, "submitted")
    panel(app).get_by_role("button", name=app.words("form-approval-settle")).click()
    panel(app).locator("[data-comment]").wait_for(state="detached")
    sign_as_head(app)
    # A full plan has a second signature, by somebody else.
    panel(app).locator(".ma-approval-second").wait_for()
    sees_state(app, "submitted")


def folded(text: str) -> str:
    """A text without the breaks of its lines and the signs that isolate directions."""
    return re.sub(r"[\s⁦-⁩‎‏]+", " ", text)


def check_documents(app: Visit, said: dict[str, str], kept: Path) -> None:
    """The clean copies hold the dates, the money, the four languages and who signed."""
    app.page.get_by_label(app.words("form-copy-clean")).check()
    language = app.language
    word = app.download(app.words("apps-document-docx"))
    printed = app.download(app.words("apps-document-pdf"))
    (kept / f"{language}.docx").write_bytes(word)
    (kept / f"{language}.pdf").write_bytes(printed)
    text = folded(word_text(word))
    facts = [
        f"{BUDGET:,}",
        "AED",
        *(folded(format_date(day, language)) for day in (OPENS, LAST_DAY)),
        *MESSAGES.values(),
        *(said[name] for name in ("title", "entity", "mended", "line", "risk", "approver")),
        app.words("signatures-title"),
        app.words("signatory-role-head-of-department"),
    ]
    assert [fact for fact in facts if folded(fact) not in text] == []
    assert missing_glyphs(printed) == 0
    pages = folded("".join(page.extract_text() for page in PdfReader(io.BytesIO(printed)).pages))
    assert f"{BUDGET:,}" in pages
    assert MESSAGES["en"] in pages


def bring_back(app: Visit, said: dict[str, str], kept: Path) -> None:
    """Change one cell of the spreadsheet, bring it back, see the change and take it."""
    sheet = app.download(app.words("apps-document-xlsx"))
    book = openpyxl.load_workbook(io.BytesIO(sheet))
    cells = [cell for tab in book for row in tab.iter_rows() for cell in row if cell.value == said["slogan"]]
    cells[0].value = said["new_slogan"]
    file = kept / "plan.xlsx"
    book.save(file)
    app.page.locator("input[type=file][accept='.xlsx']").set_input_files(file)
    app.page.locator(".ma-conflict", has_text=said["new_slogan"]).wait_for()
    app.press("form-returned-take")
    app.page.locator(".ma-conflict").wait_for(state="detached")
    app.step("messages")
    assert app.page.locator('[data-field="plan.slogan"] input').first.input_value() == said["new_slogan"]
    sees_state(app, "changed")


def try_another(app: Visit, plan_id: str, said: dict[str, str], kept: Path) -> None:
    """Close a variant two weeks earlier, and take both plans side by side."""
    app.open("what_if", plan_id)
    app.page.locator(".ma-numbers").wait_for()
    app.page.locator("#lever-duration_days").focus()
    for _ in range(2):
        app.page.keyboard.press("PageDown")
    app.page.locator(".ma-range:not(:empty)").first.wait_for()
    both = app.download(f"{app.words('what-if-page-side-by-side')} (DOCX)")
    (kept / f"{app.language}-side-by-side.docx").write_bytes(both)
    text = folded(word_text(both))
    assert said["title"] in text
    assert folded(app.words("what-if-document-kind")) in text


def test_a_consultation_in_four_languages_is_planned_signed_printed_and_tried_out(
    case: tuple[str, Callable[..., Visit], Callable[..., Visit]], apps_store: PlanStore, tmp_path: Path
) -> None:
    language, author, approver = case
    said = SAID[language]
    app, other = author("home", language), approver("home", language)
    plan_id = begin(app)
    prepare(app, said)
    plan(app, said)
    act(app, "submit")
    sees_state(app, "submitted")
    share(app, said["title"])
    send_back(other, said)
    mend(app, plan_id, said)
    sign(other, plan_id)
    app.page.reload()
    app.ready()
    sign_as_head(app)
    sees_state(app, "signed")
    check_documents(app, said, tmp_path)
    bring_back(app, said, tmp_path)
    try_another(app, plan_id, said, tmp_path)
    assert apps_store.load(plan_id).plan.timeline.last_day == LAST_DAY
    assert app.complaints == other.complaints == []
