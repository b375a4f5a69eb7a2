"""The HTML report in a real browser: nothing runs, nothing is fetched, everything can be read."""

import shutil
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from crosscheck.model import DraftReport, Report
from crosscheck.report import DRAFT_FORMATS, FORMATS, Options

pytestmark = pytest.mark.slow

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
HOSTILE = tomllib.loads((Path(__file__).parent / "hostile.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip("no Chromium or Chrome is installed (Debian: apt-get install chromium)")
    playwright = pytest.importorskip("playwright.sync_api", reason="pip install 'crosscheck-claims[browser]'")
    with playwright.sync_playwright() as driver:
        launched = driver.chromium.launch(executable_path=found, args=QUIET)
        yield launched
        launched.close()


class Seen:
    """A page and what it did while it was open."""

    def __init__(self, browser: Any, file: Path, **context: Any) -> None:
        self.context = browser.new_context(**context)
        self.page = self.context.new_page()
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", lambda dialog: self.said.append(dialog.message))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(file.as_uri())

    def __enter__(self) -> "Seen":
        return self

    def __exit__(self, *_: object) -> None:
        self.context.close()


def written(folder: Path, report: Report, language: str = "en") -> Path:
    file = folder / "report.html"
    file.write_text("".join(FORMATS["html"](report, Options(language=language))), encoding="utf-8")
    return file


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (768, "dark"), (1280, "light")])
def test_it_fits_any_width_asks_for_nothing_and_is_accessible(
    browser: Any, report: Report, tmp_path: Path, width: int, scheme: str
) -> None:
    axe = pytest.importorskip("axe_playwright_python", reason="pip install 'crosscheck-claims[browser]'")
    script = (Path(axe.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
    size = {"width": width, "height": 900}
    with Seen(browser, written(tmp_path, report, "fr"), viewport=size, color_scheme=scheme, bypass_csp=True) as seen:
        page = seen.page
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
        assert len(seen.asked) == 1
        assert seen.said == []
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
        page.evaluate(script)
        violations = page.evaluate("axe.run().then(found => found.violations.map(one => [one.id, one.nodes[0].html]))")
        assert violations == []


def test_a_draft_fits_a_phone_asks_for_nothing_and_is_accessible(
    browser: Any, make_draft: Callable[..., DraftReport], tmp_path: Path
) -> None:
    axe = pytest.importorskip("axe_playwright_python", reason="pip install 'crosscheck-claims[browser]'")
    file = tmp_path / "draft.html"
    file.write_text("".join(DRAFT_FORMATS["html"](make_draft(), Options(language="fr"))), encoding="utf-8")
    with Seen(browser, file, viewport={"width": 360, "height": 800}, color_scheme="dark", bypass_csp=True) as seen:
        page = seen.page
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
        assert (len(seen.asked), seen.said) == (1, [])
        page.evaluate((Path(axe.__file__).parent / "axe.min.js").read_text(encoding="utf-8"))
        violations = page.evaluate("axe.run().then(found => found.violations.map(one => [one.id, one.nodes[0].html]))")
        assert violations == []


def test_it_is_read_without_scripts(browser: Any, report: Report, tmp_path: Path) -> None:
    with Seen(browser, written(tmp_path, report), java_script_enabled=False) as seen:
        page = seen.page
        assert page.locator("#C1 mark").first.is_visible()
        assert not page.locator("#filter").is_visible()
        page.locator("details.alone summary").first.click()
        assert page.locator("#S1").is_visible()
        assert seen.said == []


def test_every_link_inside_leads_somewhere_and_opens_what_is_folded(
    browser: Any, report: Report, tmp_path: Path
) -> None:
    with Seen(browser, written(tmp_path, report)) as seen:
        page = seen.page
        lost = page.evaluate(
            "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.hash.slice(1))"
            ".filter(id => !document.getElementById(id))"
        )
        assert lost == []
        assert not page.locator("#S1").is_visible()
        page.evaluate("location.hash = 'S1'")
        page.locator("#S1").wait_for(state="visible")
        outside = page.evaluate("[...document.querySelectorAll('a:not([href^=\"#\"])')].map(a => [a.protocol, a.rel])")
        assert outside
        assert all(scheme == "https:" and "noopener" in rel for scheme, rel in outside)


def test_the_filter_shows_only_what_is_asked_for(browser: Any, report: Report, tmp_path: Path) -> None:
    with Seen(browser, written(tmp_path, report)) as seen:
        page = seen.page
        page.select_option("[name=verdict]", "agreement")
        visible = page.evaluate("[...document.querySelectorAll('article:not([hidden])')].map(one => one.id)")
        assert sorted(visible) == ["A1", "A2"]
        assert page.locator("#filter-said").inner_text() == f"2 / {len(report.findings)}"
        page.click("button[type=reset]")
        page.wait_for_function("document.querySelectorAll('article[hidden]').length === 0")
        assert seen.said == []


def test_the_keyboard_reaches_the_findings_first(browser: Any, report: Report, tmp_path: Path) -> None:
    with Seen(browser, written(tmp_path, report)) as seen:
        seen.page.keyboard.press("Tab")
        seen.page.keyboard.press("Enter")
        assert seen.page.evaluate("document.activeElement.id") == "findings"


def test_on_paper_nothing_stays_folded(browser: Any, report: Report, tmp_path: Path) -> None:
    with Seen(browser, written(tmp_path, report)) as seen:
        seen.page.emulate_media(media="print")
        seen.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        assert seen.page.locator("#S1").is_visible()
        assert not seen.page.locator("#filter").is_visible()


@pytest.mark.parametrize("group", HOSTILE)
def test_no_text_of_a_source_runs_or_fetches(
    browser: Any, join_hostile: Callable[[list[str]], Report], tmp_path: Path, group: str
) -> None:
    texts = list(HOSTILE[group].values())
    with Seen(browser, written(tmp_path, join_hostile(texts))) as seen:
        assert seen.page.evaluate("window.hacked") is None
        assert seen.said == []
        assert len(seen.asked) == 1
        assert seen.page.locator("article").count() == 6 * len(texts)
