"""A hostile hand-in in a real browser: everything of it is clicked, in every viewer, and nothing happens."""

import json
import sqlite3
import subprocess
import sys

import pytest

from mashura.grading import build_exercises, load_exercise
from mashura.grading.course.class_run import grade_class
from mashura.grading.exercise.handout import answered_notebook
from mashura.grading.exercise.notebooks import new_cell

from ..serving import served
from .test_sanitising import HOSTILE

NAME = "m01-is-it-participation"
TRAINEE = "hostile"
pytestmark = [pytest.mark.slow, pytest.mark.browser]

STOCK_PAGE = ("--GenerateFeedback.exporter_class=nbconvert.exporters.HTMLExporter",)
RUN = "<img src=x onerror=alert(1)><a href='javascript:alert(1)'>x</a><svg onload=alert(1)></svg>"
OUTPUTS = f"""
from IPython.display import HTML, SVG, Javascript, Latex, Markdown, display, publish_display_data
page = {RUN!r}
for kind in ("text/html", "image/svg+xml", "text/markdown", "text/latex", "application/javascript",
             "application/vnd.jupyter.es6-rich-output", "application/pdf"):
    publish_display_data({{kind: page, "text/plain": page + " $\\\\href{{javascript:alert(1)}}{{x}}$"}})
display(HTML(page), Markdown("[x](javascript:alert(1))"), Latex(r"$\\href{{javascript:alert(1)}}{{x}}$"))
print(page, "https://click.example/printed", r"$\\href{{javascript:alert(1)}}{{x}}$")
raise ValueError(page)
"""


def nbgrader(course, *arguments):
    command = [sys.executable, "-m", "nbgrader", *arguments]
    done = subprocess.run(command, cwd=course, capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stderr[-2000:]


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    course = tmp_path_factory.mktemp("clicks")
    build_exercises(course, [NAME])
    exercise = load_exercise(NAME)
    text = "\n\n".join(trick.replace("\ud800", "") for trick in HOSTILE)
    answers = {item.id: text for item in exercise.items if item.kind == "write"}
    quoted = r"""topics = ["$\\href{javascript:alert(1)}{x}$", "<img src=x onerror=alert(1)>"]"""
    names = [field.name for item in exercise.items for field in exercise.form(item.id)]
    answers |= {
        item.id: quoted.replace("topics", exercise.form(item.id)[0].name)
        for item in exercise.items
        if item.kind != "write" and exercise.form(item.id)
    }
    assert names
    notebook = answered_notebook(exercise, "en", answers)
    notebook.cells[:0] = [new_cell("code", OUTPUTS), *(new_cell("markdown", trick) for trick in HOSTILE)]
    for cell in notebook.cells:
        cell.source = cell.source.replace("\ud800", "")
        cell.metadata["collapsed"] = RUN
        if cell.cell_type == "markdown":
            cell["attachments"] = {"none.png": {"image/svg+xml": RUN}}
    raw = {"cell_type": "raw", "metadata": {"raw_mimetype": "text/html"}, "source": RUN, "id": "raw"}
    notebook.cells.insert(1, raw)
    notebook.metadata["title"] = RUN
    folder = course / "submitted" / TRAINEE / NAME
    folder.mkdir(parents=True)
    # As a stranger writes it: not what a notebook may be.
    (folder / f"{NAME}.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    (folder / "<img src=x onerror=alert(1)>.txt").write_text(RUN, encoding="utf-8")
    (marks,) = grade_class(course, NAME).trainees
    assert marks.problem is None
    names = (f"--first-name={RUN}", f"--last-name='\"{RUN}", f"--email={RUN}")
    nbgrader(course, "db", "student", "add", TRAINEE, *names)
    return course


@pytest.fixture(scope="module")
def address(course):
    with served(course, "jupyterlab") as address:
        yield address


class Watched:
    """A page whose dialogs, navigations and requests are kept."""

    def __init__(self, browser):
        self.context = browser.new_context(viewport={"width": 1300, "height": 900})
        self.happened = []
        self.context.route(
            lambda url: "127.0.0.1" not in url and url[:4] == "http", lambda route: route.abort()
        )
        self.context.on("request", self._request)
        self.context.on("dialog", self._dialog)
        self.page = self.context.new_page()
        self.page.set_default_timeout(120_000)
        self.page.on("framenavigated", self._navigated)

    def _dialog(self, dialog):
        self.happened.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def _request(self, request):
        host = request.url.split("/")[2] if request.url.startswith("http") else ""
        if host.endswith(".example"):
            self.happened.append(f"request {request.url}")

    def _navigated(self, frame):
        if frame.url.startswith(("javascript:", "data:")):
            self.happened.append(f"navigation {frame.url[:80]}")

    def click_everything(self, places):
        """Click and pass over all that is in these places, except links to the web and to mail."""
        return self.page.evaluate(
            """places => {
                let count = 0;
                for (const place of document.querySelectorAll(places))
                    for (const element of [place, ...place.querySelectorAll("*")]) {
                        const link = element.closest("a[href]");
                        if (link && /^(https?|mailto):/.test(link.href)) continue;
                        for (const kind of ["mouseover", "mousedown", "mouseup", "focus"])
                            element.dispatchEvent(new MouseEvent(kind, {bubbles: kind !== "focus"}));
                        if (element.click) element.click();
                        count += 1;
                    }
                return count;
            }""",
            places,
        )

    def links(self, places):
        """The targets of the links in these places, as the browser resolves them."""
        return self.page.evaluate(
            "places => [...document.querySelectorAll(places)].flatMap(place =>"
            " [...place.querySelectorAll('a[href], area[href], form, iframe, object, embed, base')]"
            ".map(link => link.href || link.localName))",
            places,
        )


@pytest.fixture
def watched(browser):
    watched = Watched(browser)
    yield watched
    watched.context.close()


def harmless(links):
    return all(link.startswith(("http:", "https:", "mailto:")) for link in links)


def test_a37_nothing_of_a_hostile_hand_in_runs_in_the_formgrader(course, address, watched):
    with sqlite3.connect(course / "gradebook.db") as book:
        ((identifier,),) = book.execute("select id from submitted_notebook")
    page, cells = watched.page, ".rendered_html, .output_area, .output, .input_area, .panel-footer"
    page.goto(f"{address}/formgrader/submissions/{identifier}/")
    page.locator(".rendered_html").first.wait_for()
    assert "text](javascript:alert(1))" in page.locator("body").inner_text()
    assert harmless(watched.links(cells))
    assert watched.click_everything(cells) > 200
    for place in (
        f"manage_submissions/{NAME}",
        "manage_students",
        f"manage_students/{TRAINEE}",
        f"gradebook/{NAME}/{NAME}",
        "gradebook",
    ):
        page.goto(f"{address}/formgrader/{place}")
        page.locator("td").first.wait_for()
        assert watched.click_everything("td img, td svg, td a[href^=javascript]") == 0
    assert watched.happened == []


@pytest.mark.parametrize("exporter", [(), STOCK_PAGE], ids=["our page", "stock page"])
def test_a37_nothing_of_a_hostile_hand_in_runs_on_a_feedback_page(exporter, course, watched):
    nbgrader(course, "generate_feedback", NAME, "--force", *exporter)
    watched.page.goto((course / "feedback" / TRAINEE / NAME / f"{NAME}.html").as_uri())
    assert "text](javascript:alert(1))" in watched.page.locator("body").inner_text()
    assert harmless(link for link in watched.links("body") if not link.startswith("file:"))
    assert watched.click_everything("body") > 200
    assert watched.happened == []


def test_a37_nothing_of_a_hostile_hand_in_runs_in_jupyterlab(address, watched):
    page = watched.page
    page.goto(f"{address}/lab/tree/autograded/{TRAINEE}/{NAME}/{NAME}.ipynb")
    page.locator(".jp-RenderedMarkdown").first.wait_for()
    drawn = ".jp-Notebook .jp-RenderedHTMLCommon, .jp-Notebook .jp-OutputArea"
    seen = 0
    for _ in range(40):
        # The notebook draws only the cells that are near.
        assert harmless(watched.links(drawn))
        seen += watched.click_everything(drawn)
        moved = page.evaluate(
            """() => {
                const panel = document.querySelector(".jp-WindowedPanel-outer");
                const before = panel.scrollTop;
                panel.scrollTop += 700;
                return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(
                    () => done(panel.scrollTop - before))));
            }"""
        )
        if not moved:
            break
    assert seen > 200
    assert watched.happened == []
