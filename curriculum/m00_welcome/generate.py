"""Take the two pictures of the JupyterLab screen that the lesson m00-welcome explains.

Run ``python curriculum/m00_welcome/generate.py`` after a change of JupyterLab's looks; it needs Chromium and
the test requirements, and writes ``screen-ar.png`` and ``screen-en.png`` beside itself.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from mashura.course.builder import build_course

HERE = Path(__file__).resolve().parent
TOOLKIT = HERE.parent.parent / "toolkit"
WIDTH, HEIGHT = 1200, 520
CHROMIUM = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
# Where each number goes: a CSS selector, a share of its width, and pixels to the right of that.
MARKS = {
    1: (".lm-MenuBar-item >> nth=-1", 1.0, 20),
    2: (".jp-DirListing-content .jp-DirListing-item >> nth=0", 0.92, 0),
    3: (".lm-TabBar-tab.jp-mod-current", 1.0, 40),
    4: (".jp-NotebookPanel-toolbar", 0.58, 0),
    5: (".jp-CodeCell >> nth=0 >> .jp-InputArea-editor", 0.6, 0),
    6: (".jp-NotebookPanel-toolbar .jp-KernelName", 0.0, -15),
}
BADGE = """([number, x, y]) => {
    const badge = document.createElement("div");
    badge.textContent = number;
    badge.style = `position: fixed; left: ${x - 13}px; top: ${y - 13}px; width: 26px; height: 26px;
        border-radius: 13px; background: #b35c00; color: #fff; font: 700 16px/26px sans-serif;
        text-align: center; z-index: 99999; box-shadow: 0 0 0 3px #fff`;
    document.body.appendChild(badge);
}"""


def take(page: Page, address: str, language: str, path: Path) -> None:
    page.goto(f"{address}/lab/workspaces/{language}/tree/{language}/m00-welcome.ipynb")
    page.wait_for_selector(".jp-Notebook .jp-CodeCell", state="attached")
    page.wait_for_selector(".jp-Notebook-ExecutionIndicator[data-status=idle]", timeout=90_000)
    # JupyterLab attaches only the cells on the screen: a tall one shows all of them while they run.
    page.set_viewport_size({"width": WIDTH, "height": 8000})
    page.click('.lm-MenuBar-item:has-text("Run")')
    page.click(".lm-Menu-itemLabel:text-is('Run All Cells')")
    code = page.locator(".jp-CodeCell").first
    code.locator(".jp-OutputArea-output").wait_for(state="attached", timeout=90_000)
    page.wait_for_selector(".jp-Notebook-ExecutionIndicator[data-status=idle]", timeout=90_000)
    page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    code.scroll_into_view_if_needed()
    code.locator(".cm-content").click()
    code.evaluate("cell => cell.scrollIntoView({block: 'center'})")
    time.sleep(2)
    for number, (selector, share, right) in MARKS.items():
        box = page.locator(selector).first.bounding_box()
        assert box, f"no place for number {number}: {selector}"
        place = [number, box["x"] + share * box["width"] + right, box["y"] + box["height"] / 2]
        page.evaluate(BADGE, place)
    page.screenshot(path=path)
    # A screen has few colours; a palette keeps the notebook small.
    Image.open(path).convert("RGB").quantize(96).save(path, optimize=True)


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build_course(folder / "workspace")
        for language in ("ar", "en"):
            (folder / "workspace" / language / "glossary.ipynb").unlink()
        (folder / "config" / "custom").mkdir(parents=True)
        shutil.copy(TOOLKIT / "mashura" / "apps" / "static" / "custom.css", folder / "config" / "custom")
        # Else JupyterLab asks on its first start whether to fetch news, in front of everything.
        (folder / "config" / "labconfig").mkdir()
        (folder / "config" / "labconfig" / "default_setting_overrides.json").write_text(
            '{"@jupyterlab/apputils-extension:notification": {"fetchNews": "false"}}', encoding="utf-8"
        )
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        environment = {
            **os.environ,
            "JUPYTER_CONFIG_DIR": str(folder / "config"),
            "JUPYTER_PATH": str(TOOLKIT / "jupyter" / "share" / "jupyter"),
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        }
        server = subprocess.Popen(
            [
                *(sys.executable, "-m", "jupyter", "lab", "--no-browser", "--allow-root", f"--port={port}"),
                *("--ServerApp.port_retries=0", "--IdentityProvider.token=", "--LabApp.custom_css=True"),
                f"--ServerApp.root_dir={folder / 'workspace'}",
            ],
            env=environment,
            stderr=subprocess.DEVNULL,
        )
        try:
            for _ in range(60):
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.5)
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM)
                for language in ("ar", "en"):
                    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
                    take(page, f"http://127.0.0.1:{port}", language, HERE / f"screen-{language}.png")
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()
