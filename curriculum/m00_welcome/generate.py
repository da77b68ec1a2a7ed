"""Take the two pictures of the JupyterLab screen that the lesson m00-welcome explains.

Run ``python curriculum/m00_welcome/generate.py`` after a change of JupyterLab's looks; it needs Chromium and
the test requirements, and writes ``screen-ar.png`` and ``screen-en.png`` beside itself.
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from mashura.i18n import LANGUAGES, direction

HERE = Path(__file__).resolve().parent
TOOLKIT = HERE.parent.parent / "toolkit"
WIDTH, HEIGHT = 1200, 520
_ADDRESS = re.compile(r"(?P<site>http://[^/\s]+)/\S*token=(?P<token>\w+)")
CHROMIUM = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
# Where each number goes: a CSS selector, a share of its width, and pixels to the right of that.
MARKS = {
    1: (".lm-MenuBar-item >> nth=-1", 1.0, 20),
    2: (".mashura-contents h2", 0.5, 0),
    3: (".lm-TabBar-tab.jp-mod-current", 1.0, 40),
    4: (".jp-NotebookPanel-toolbar", 0.58, 0),
    5: (".mashura-folded .jp-OutputArea-output img >> nth=0", 0.5, 0),
    6: (".jp-NotebookPanel-toolbar .jp-KernelName", 0.0, -15),
}
# These stand in the notebook's row of buttons, which begins where reading does.
TURNED = {4, 6}
BADGE = """([number, x, y]) => {
    const badge = document.createElement("div");
    badge.textContent = number;
    badge.style = `position: fixed; left: ${x - 13}px; top: ${y - 13}px; width: 26px; height: 26px;
        border-radius: 13px; background: #b35c00; color: #fff; font: 700 16px/26px sans-serif;
        text-align: center; z-index: 99999; box-shadow: 0 0 0 3px #fff`;
    document.body.appendChild(badge);
}"""


def take(page: Page, site: str, token: str, language: str, path: Path) -> None:
    page.goto(f"{site}/lab/workspaces/{language}/tree/{language}/m00-welcome.ipynb?token={token}")
    page.wait_for_selector("#mashura-opening", state="detached")
    page.wait_for_selector(".jp-Notebook .mashura-folded-line", state="attached")
    page.wait_for_selector(".jp-Notebook-ExecutionIndicator[data-status=idle]", timeout=180_000)
    page.locator(".mashura-folded-line .mashura-run").first.click()
    figure = page.locator(".mashura-folded .jp-OutputArea-output img").first
    figure.wait_for(timeout=180_000)
    page.wait_for_selector(".jp-Notebook-ExecutionIndicator[data-status=idle]", timeout=180_000)
    figure.evaluate("figure => figure.scrollIntoView({block: 'center'})")
    time.sleep(2)
    for number, (selector, share, right) in MARKS.items():
        box = page.locator(selector).first.bounding_box()
        assert box, f"no place for number {number}: {selector}"
        if number in TURNED and direction(language) == "rtl":
            share, right = 1 - share, -right
        place = [number, box["x"] + share * box["width"] + right, box["y"] + box["height"] / 2]
        page.evaluate(BADGE, place)
    page.screenshot(path=path)
    # A screen has few colours; a palette keeps the notebook small.
    Image.open(path).convert("RGB").quantize(96).save(path, optimize=True)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        # As a trainee starts it, so that the pictures show what stands before her.
        server = subprocess.Popen(
            [
                *(sys.executable, "-m", "mashura", "start", "--no-browser", "--lang", "en"),
                *("--workspace", str(Path(folder, "workspace"))),
            ],
            cwd=folder,
            env={
                **os.environ,
                "JUPYTER_PATH": str(TOOLKIT / "jupyter" / "share" / "jupyter"),
                "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
                "PYTHONUNBUFFERED": "1",
            },
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            assert server.stdout
            found = next(filter(None, (_ADDRESS.search(line) for line in server.stdout)))
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM)
                for language in LANGUAGES:
                    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
                    page.set_default_timeout(180_000)
                    take(page, found["site"], found["token"], language, HERE / f"screen-{language}.png")
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()
