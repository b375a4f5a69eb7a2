"""Draw the pictures of the documentation anew: python tests/docs/draw_pictures.py (needs Chromium, extra browser).

Beside each picture lies a text with the words that it shows; `test_pictures.py` says when the pages no longer say them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).parents[2]
PICTURES = PROJECT / "docs" / "pictures"
DRAFT = """\
The AI Infrastructure Partnership plans to raise up to $30 billion. It was launched in September 2024. \
Nobody knows what comes next.

Amazon has invested $9 billion in Anthropic. The Hyperian data centre will cost about $10 billion.
"""
PAGES = {
    "report": ("report", "--format", "html"),
    "report-dark": ("report", "--format", "html"),
    "draft": ("diff", "draft.md", "--format", "html", "--exit-zero"),
}
"""Each picture and the command whose page it shows."""
_VISIBLE = """(height) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const box = range.getBoundingClientRect();
    const text = walker.currentNode.textContent.trim().replace(/\\s+/g, " ");
    if (text && box.height && box.left >= 0 && box.bottom <= height) found.push(text);
  }
  return found;
}"""


def example(folder: Path) -> Path:
    """A copy of the project's example workspace with a draft."""
    for name in ("sources", "claims"):
        shutil.copytree(PROJECT / name, folder / name)
    shutil.copy(PROJECT / "crosscheck.toml", folder)
    (folder / "draft.md").write_text(DRAFT, encoding="utf-8")
    return folder


def page(folder: Path, name: str) -> str:
    """The page that a picture shows."""
    environment = os.environ | {"LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-m", "crosscheck", *PAGES[name]]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True).stdout.decode("utf-8")


def main() -> None:
    """Draw every picture, 1280 by 900 pixels, and write down what it shows."""
    from playwright.sync_api import sync_playwright

    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with tempfile.TemporaryDirectory() as place, sync_playwright() as driver:
        folder = example(Path(place))
        browser = driver.chromium.launch(executable_path=chromium)
        for name in PAGES:
            file = folder / f"{name}.html"
            file.write_text(page(folder, name), encoding="utf-8")
            scheme = "dark" if name.endswith("-dark") else "light"
            shown = browser.new_page(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
            shown.goto(file.as_uri())
            shown.screenshot(path=PICTURES / f"{name}.png")
            words = shown.evaluate(_VISIBLE, 900)
            (PICTURES / f"{name}.txt").write_text("\n".join(words) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
