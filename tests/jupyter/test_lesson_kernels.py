"""A kernel ends when its lesson is left, and nothing that the reader did is lost."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser
LESSON = "en/m01-what-participation-is.ipynb"
KERNELS = """async () => {
  const { kernels } = jupyterapp.serviceManager;
  await kernels.refreshRunning();
  return [...kernels.running()].length;
}"""
ENDED = "() => jupyterapp.shell.currentWidget.sessionContext.hasNoKernel"


def test_a_lesson_that_is_left_open_ends_its_kernel_and_goes_on_where_it_was(show):
    lab = show(LESSON)
    page, notebook = lab.page, lab.notebook
    figure = notebook.locator(".mashura-folded-line .mashura-run").first
    figure.click()
    picture = notebook.locator(".mashura-folded .jp-OutputArea-output img").first
    picture.wait_for()
    question = notebook.locator(".mashura-question").first
    question.locator("input[type=radio]").first.check()
    question.locator("button.check").click()
    page.wait_for_function(ENDED)
    assert page.locator(".jp-Dialog").count() == 0
    assert picture.is_visible()
    assert question.locator(".said[data-verdict]").is_visible()
    figure.click()
    page.wait_for_function("() => !jupyterapp.shell.currentWidget.sessionContext.hasNoKernel")
    page.wait_for_function("() => !document.querySelector('.mashura-running')")
    picture.wait_for()
    assert notebook.locator("[data-mime-type*=error]").count() == 0


def test_a_lesson_that_is_closed_ends_its_kernel(lab):
    lab.close()
    lab.page.wait_for_function(f"({KERNELS})().then((count) => count === 0)")
    lab.open(LESSON)
    lab.page.wait_for_function(f"({KERNELS})().then((count) => count === 1)")
    lab.close()
    lab.page.wait_for_function(f"({KERNELS})().then((count) => count === 0)")
