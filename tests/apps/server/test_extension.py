"""The server that `mashura start` and `mashura apps` run, as a browser meets it."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mashura.apps.server.extension import FIRST_PORT, free_port
from mashura.apps.server.settings import server_settings
from mashura.course.questions.traces import read_traces
from mashura.errors import InputError
from mashura.i18n import use_language
from mashura.paths import content

from ..learner_server import Server, serve

LESSON = "m00-welcome.ipynb"
APPS = sorted(path.name for path in content("voila_apps").glob("*.ipynb"))


@pytest.fixture(scope="module")
def workspace(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("served") / "workspace"


@pytest.fixture(scope="module")
def server(workspace) -> Iterator[Server]:
    yield from serve("start", workspace, "ar")


@pytest.fixture(scope="module")
def apps_server(workspace, server) -> Iterator[Server]:
    yield from serve("apps", workspace, "en")


def test_the_address_is_told_in_the_language_asked_for(server, apps_server):
    assert "«مشورة» جاهزة" in server.said
    assert "Mashura is ready" in apps_server.said
    assert "/mashura/ar?" in server.said
    assert "/mashura/en?" in apps_server.said


@pytest.mark.parametrize(("language", "direction", "word"), [("ar", "rtl", "تعلّم"), ("en", "ltr", "Learn")])
def test_the_start_page_stands_in_both_languages(server, language, direction, word):
    status, _, page = server.get(f"mashura/{language}")
    assert status == 200
    assert f'<html lang="{language}" dir="{direction}">' in page
    assert word in page
    assert f"lab/tree/{language}/{LESSON}" in page
    assert f"lab/tree/{language}/exercises/" in page
    assert all(f"voila/render/apps/{name}?lang={language}" in page for name in APPS)
    assert f'class="next" href="/lab/tree/{language}/{LESSON}"' in page


def test_the_start_page_opens_in_the_language_of_the_server(server, apps_server):
    assert "/mashura/ar" in server.get("mashura/")[1]
    assert "/mashura/en" in apps_server.get("mashura")[1]


def test_everything_that_the_start_page_links_answers(server):
    page = server.get("mashura/ar")[2]
    links = set(re.findall(r'href="/([^"#]+)"', page))
    assert len(links) > 6
    notebooks = {link for link in links if link.startswith("voila/")}
    assert {link: server.get(link)[0] for link in links - notebooks} == dict.fromkeys(links - notebooks, 200)


def test_opening_and_running_a_lesson_is_noted_and_shown_on_the_start_page(server, workspace):
    def done() -> set[str]:
        return {trace.did for trace in read_traces(workspace) if trace.part == "m00-welcome"}

    assert server.get("api/contents/en?content=1")[0] == 200
    assert server.get("api/contents/en/m00-welcome.ipynb?content=0")[0] == 200
    assert done() == set()
    model = json.loads(server.get("api/contents/en/m00-welcome.ipynb?content=1")[2])
    assert done() == {"opened"}
    assert server.put("api/contents/en/m00-welcome.ipynb", model) == 200
    assert done() == {"opened"}
    for cell in model["content"]["cells"]:
        if cell["cell_type"] == "code":
            cell["execution_count"] = 1
    assert server.put("api/contents/en/m00-welcome.ipynb", model) == 200
    assert done() == {"opened", "run"}
    page = server.get("mashura/en")[2]
    cells = sum(cell["cell_type"] == "code" for cell in model["content"]["cells"])
    assert "Not opened yet" not in page.partition("Welcome, step by step</a>")[2].partition("</li>")[0]
    assert cells


def test_there_is_no_certificate_before_everything_is_passed(server):
    status, _, said = server.get("mashura/certificate/en?name=Maryam&entity=Municipality")
    assert status == 400
    assert "There is no certificate yet" in said
    assert "/login" in server.get("mashura/certificate/en?name=A&entity=B", with_token=False)[1]


def test_nobody_gets_in_without_the_token(server):
    assert "/login" in server.get("mashura/ar", with_token=False)[1]
    assert server.get("api/contents", with_token=False)[0] == 403


def test_lessons_find_their_kernels(server):
    text = server.get("api/kernelspecs")[2]
    assert '"mashura-ar"' in text
    assert '"mashura-en"' in text


def test_jupyterlab_asks_for_no_news(server):
    settings = json.loads(server.get("lab/api/settings/@jupyterlab/apputils-extension:notification")[2])
    assert settings["schema"]["properties"]["fetchNews"]["default"] == "false"
    assert settings["schema"]["properties"]["checkForUpdates"]["default"] is False


def test_jupyterlab_gets_the_style_of_arabic_notebooks(server):
    assert '[dir="rtl"]' in server.get("custom/custom.css")[2]
    assert server.get("mashura/static/fonts.css")[0] == 200
    assert server.get("mashura/static/IBMPlexSansArabic-Regular.ttf")[0] == 200


@pytest.mark.parametrize("name", APPS)
def test_an_app_is_rendered_with_our_template_and_without_its_code(server, name):
    status, _, page = server.get(f"voila/render/apps/{name}?lang=ar&template=lab")
    assert status == 200
    assert 'role="main"' in page
    assert "mashura/static/voila.css" in page
    assert "cdn.jsdelivr.net" not in page
    assert "jp-InputArea-editor" not in re.sub(r"<style.*?</style>", "", page, flags=re.DOTALL)
    assert "Traceback" not in page


@pytest.mark.parametrize(
    "path", [f"ar/{LESSON}", "ar/exercises/x.ipynb", f"apps/../ar/{LESSON}", f"apps/%2e%2e/ar/{LESSON}"]
)
def test_nothing_but_an_app_is_rendered(server, path):
    with socket.create_connection(("127.0.0.1", int(server.base.split(":")[2].strip("/")))) as line:
        # By hand, because a client would tidy the path up.
        line.sendall(
            f"GET /voila/render/{path}?token={server.token} HTTP/1.1\r\n"
            "Host: 127.0.0.1\r\nConnection: close\r\n\r\n".encode()
        )
        assert line.makefile("rb").readline().split()[1] == b"404"


def test_voila_lists_and_gives_away_nothing(server):
    assert "/mashura/" in server.get("voila/tree")[1]
    assert "/mashura/" in server.get("voila")[1]
    for path in (f"apps/{APPS[0]}", f"ar/{LESSON}"):
        assert server.get(f"voila/files/{path}")[0] == 403


def test_the_apps_server_has_apps_and_nothing_else(apps_server):
    assert apps_server.get(f"voila/render/apps/{APPS[0]}?lang=en")[0] == 200
    page = apps_server.get("mashura/en")[2]
    assert "lab/tree" not in page
    assert "Plan" in page
    for path in ("lab", "api/contents", "api/sessions", "api/terminals", f"files/ar/{LESSON}"):
        assert apps_server.get(path)[0] == 404, path


def test_a_port_that_was_asked_for_and_is_taken_is_told(workspace):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = subprocess.run(
            [
                sys.executable,
                "-m",
                "mashura",
                "start",
                "--no-browser",
                "--port",
                str(port),
                "--workspace",
                workspace,
            ],
            env={**os.environ, "MASHURA_LANG": "en"},
            capture_output=True,
            timeout=60,
            text=True,
        )
        with use_language("ar"), pytest.raises(InputError):
            free_port(port)
    assert done.returncode == 2
    assert f"Port {port} is used by another program" in done.stderr
    assert "Traceback" not in done.stderr


def test_without_a_wish_the_first_free_port_is_taken():
    port = free_port(None)
    assert port >= FIRST_PORT
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()
        assert free_port(None) > port


def test_kernels_are_private_and_do_not_live_for_ever():
    settings = server_settings()
    assert settings.MappingKernelManager.cull_idle_timeout == 900
    assert settings.MappingKernelManager.cull_connected is False
    assert settings.VoilaConfiguration.show_tracebacks is False
    if os.name == "posix":
        assert settings.KernelManager.transport == "ipc"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal to send")
def test_ctrl_c_ends_the_server_at_once(workspace):
    for server in serve("apps", workspace, "en"):
        assert server.get("mashura/en")[0] == 200
        server.process.send_signal(signal.SIGINT)
        assert server.process.wait(timeout=60) == 0


# What a reader sees.


def is_elsewhere(address: str) -> bool:
    return re.match(r"(?:https?|wss?)://(?!127\.0\.0\.1[:/])", address) is not None


@pytest.fixture
def visit(browser, server):
    """Open a page of the server; return it with the list of what it asked for elsewhere."""
    contexts = []

    def open_page(path: str, width: int = 1280):
        context = browser.new_context(viewport={"width": width, "height": 900})
        contexts.append(context)
        page = context.new_page()
        elsewhere: list[str] = []
        page.on(
            "request", lambda request: elsewhere.append(request.url) if is_elsewhere(request.url) else None
        )
        page.goto(server.address(path))
        return page, elsewhere

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.browser
@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_start_page_fits_its_window_and_brings_its_typeface(visit, language, width):
    page, elsewhere = visit(f"mashura/{language}", width)
    loaded = "document.fonts.ready.then((fonts) => [...fonts].some((font) => font.status === 'loaded'))"
    assert page.evaluate(loaded)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert elsewhere == []


@pytest.mark.browser
@pytest.mark.parametrize(
    ("device", "address"),
    [
        ({"viewport": {"width": 1280, "height": 800}}, f"/lab/tree/ar/{LESSON}"),
        ({"viewport": {"width": 390, "height": 800}}, "/mashura/website/ar/m00-welcome.html"),
        (
            {"viewport": {"width": 1180, "height": 820}, "is_mobile": True, "has_touch": True},
            "/mashura/website/ar/m00-welcome.html",
        ),
    ],
)
def test_a_phone_and_a_tablet_are_led_to_the_website_and_a_computer_to_jupyterlab(
    browser, server, device, address
):
    context = browser.new_context(**device)
    page = context.new_page()
    page.goto(server.address("mashura/ar"))
    links = page.locator("a.next")
    shown = [link.get_attribute("href") for link in links.all() if link.is_visible()]
    context.close()
    assert shown == [address]


@pytest.mark.browser
def test_the_start_page_is_walked_by_keyboard(visit):
    page, _ = visit("mashura/ar")
    reached = []
    for _ in range(4):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.getAttribute('href')"))
    assert reached[0] == "#content"
    assert reached[1] == "/mashura/en"
    assert reached[2] == f"/lab/tree/ar/{LESSON}"
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/mashura/en")
    assert page.evaluate("document.documentElement.dir") == "ltr"


@pytest.mark.browser
@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_an_app_opens_in_the_language_of_its_address(visit, language, direction):
    page, elsewhere = visit(f"voila/render/apps/{APPS[0]}?lang={language}")
    assert page.evaluate("document.documentElement.lang") == language
    assert page.evaluate("document.documentElement.dir") == direction
    page.wait_for_selector("#loading", state="detached", timeout=90_000)
    page.wait_for_selector("#rendered_cells h1", timeout=90_000)
    assert "IBM Plex Sans Arabic" in page.evaluate("getComputedStyle(document.body).fontFamily")
    assert elsewhere == []


@pytest.mark.browser
def test_a_lesson_opens_in_jupyterlab_from_right_to_left(visit):
    page, elsewhere = visit(f"lab/tree/ar/{LESSON}")
    heading = page.locator(".jp-MarkdownOutput [dir=rtl] h1").first
    heading.wait_for(timeout=90_000)
    style = heading.evaluate(
        "node => [getComputedStyle(node).direction, getComputedStyle(node.parentElement).fontFamily]"
    )
    assert style[0] == "rtl"
    assert "IBM Plex Sans Arabic" in style[1]
    page.wait_for_selector("text=مشورة (Python)", timeout=60_000)
    assert page.locator("text=Would you like to get notified").count() == 0
    assert elsewhere == []


@pytest.mark.browser
@pytest.mark.parametrize(("language", "words"), [("ar", "صفحة البداية"), ("en", "Start page")])
def test_jupyterlab_leads_back_to_the_start_page_of_the_lessons_language(visit, language, words):
    page, _ = visit(f"lab/tree/{language}/{LESSON}")
    page.locator(".jp-MarkdownOutput h1").first.wait_for(timeout=90_000)
    link = page.get_by_role("link", name=words)
    link.wait_for(timeout=90_000)
    link.click()
    page.wait_for_url(f"**/mashura/{language}", timeout=90_000)
