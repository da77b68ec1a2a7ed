"""Level, ways of recruiting and the lottery, as a coordinator sees them in both languages."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser

LIST = "Name,Sex\n" + "".join(f"Person {row},{'FM'[row % 2]}\n" for row in range(40))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_lottery_is_held_on_a_list_in_the_step_of_recruitment(
    visit, apps_store, example, language, tmp_path
):
    recruitment = {"mode": "lottery", "invitations": 800, "panel_size": 8, "strata": ["gender"]}
    plan = type(example.plan).model_validate(
        example.plan.model_dump() | {"recruitment": recruitment, "engagement_level": "involve"}
    )
    saved = apps_store.save(example.model_copy(update={"plan": plan}), author="Maryam")
    app = visit("plan", language, plan=saved.plan_id)
    app.step("subject")
    app.page.locator("summary").filter(has_text=app.words("method-levels-title")).click()
    app.sees(app.words("method-levels-source"))
    assert app.barriers() == []
    app.step("attract")
    file = tmp_path / "people.csv"
    file.write_text(LIST, encoding="utf-8")
    app.page.locator("input[type=file][accept*=csv]").set_input_files(file)
    app.sees("people.csv")
    app.page.get_by_label(app.words("apps-plan-lottery-seed"), exact=True).fill("4 2 6")
    app.press("apps-plan-lottery-draw")
    app.page.locator("summary").filter(has_text=app.words("apps-plan-lottery-members")).click()
    app.page.locator(".ma-seats li").first.wait_for()
    assert app.page.locator(".ma-seats li").count() == 8
    app.page.locator("summary").filter(has_text=app.words("method-modes-title")).click()
    assert app.barriers() == []
    spoken = app.words(f"apps-plan-lottery-in-{language}")
    protocol = app.download(f"{app.words('apps-plan-lottery-protocol')} {spoken} PDF")
    assert protocol.startswith(b"%PDF")
    assert app.complaints == []
