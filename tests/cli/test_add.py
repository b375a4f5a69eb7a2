"""Texts come in: files and pages, later versions, and who still says what was taken back."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from running import Run

pytestmark = pytest.mark.slow

FIRST = """<html lang="en"><head><title>Quay</title><meta property="og:site_name" content="The Quay Post">
<meta property="article:published_time" content="2026-03-04"></head><body><article><h1>The quay of Sandholm</h1>
<p>Sandholm Harbours employs 1,250 people. The Sandholm Quay will cost 420 million pounds, the company said.</p>
<p>Work on the quay goes on while ships come and go, and nobody in the town has complained about the noise so far.</p>
</article></body></html>"""
SECOND = FIRST.replace("1,250", "1,400").replace("2026-03-04", "2026-03-06")


@pytest.fixture
def site() -> Iterator[tuple[str, dict[str, str]]]:
    pages: dict[str, str] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = pages.get(self.path, "").encode()
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}", pages
    server.shutdown()
    thread.join()
    server.server_close()


def claims(folder: Path, name: str) -> str:
    return (folder / "claims" / f"{name}.yaml").read_text(encoding="utf-8")


def test_one_bad_item_does_not_keep_the_others_out(run: Run, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text("Sandholm Harbours employs 1,250 people.\n", encoding="utf-8")
    ran = run("add", "one.txt", "nowhere.txt", "two.txt")
    assert ran.code == 2
    assert "nowhere.txt" in ran.err
    assert sorted(path.name for path in (tmp_path / "sources").iterdir()) == ["one.txt", "two.txt"]


def test_two_texts_that_would_be_one_source_are_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "quay.txt").write_text("Sandholm Harbours employs 1,250 people.\n", encoding="utf-8")
    (tmp_path / "quay.md").write_text("Sandholm Harbours employs 1,400 people.\n", encoding="utf-8")
    assert run("add", "quay.txt").code == 0
    ran = run("add", "quay.md")
    assert ran.code == 2
    assert "--corrects quay" in ran.err
    assert run("sources").code == 0, "the workspace still works"


def test_a_page_that_changed_is_an_update_unless_somebody_says_otherwise(
    run: Run, tmp_path: Path, site: tuple[str, dict[str, str]]
) -> None:
    address, pages = site
    pages["/quay"] = FIRST
    assert run("add", f"{address}/quay").code == 0
    assert run("extract").code == 0
    pages["/quay"] = SECOND
    ran = run("add", f"{address}/quay")
    assert ran.code == 0
    assert "+ Sandholm Harbours employs 1,400 people." in ran.err
    assert "--corrects quay" in ran.err
    stored = claims(tmp_path, "quay-2")
    assert "origin: quay" in stored, "one voice, whatever it turns out to be"
    assert "retrieved: 20" in stored
    assert "already there" in run("add", f"{address}/quay").err
    ran = run("add", "sources/quay-2.md", "--corrects", "quay")
    assert "no longer counted: 1 claim\n" in ran.err
    assert "headcount · 1,250 people" in ran.err


def test_whoever_still_says_what_was_taken_back_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "first.html").write_text(FIRST, encoding="utf-8")
    (tmp_path / "second.html").write_text(SECOND.replace("The Quay Post", ""), encoding="utf-8")
    (tmp_path / "other.txt").write_text("Sandholm Harbours employs 1,250 people.\n", encoding="utf-8")
    (tmp_path / "third.txt").write_text("Sandholm Harbours employs 900 people.\n", encoding="utf-8")
    (tmp_path / "draft.md").write_text("Nothing here.\n\nSandholm Harbours employs 1,250 people.\n", encoding="utf-8")
    run("add", "first.html", "other.txt", "third.txt")
    assert run("extract", "other", "third").code == 0
    ran = run("add", "second.html", "--corrects", "first", "--draft", "draft.md")
    assert ran.code == 0
    assert (tmp_path / "sources" / "first.html").exists()
    assert (tmp_path / "sources" / "first-corrected.html").exists()
    assert "publisher: The Quay Post" in claims(tmp_path, "first-corrected"), "it is the first one's publisher"
    assert "still said by others: 1 claim\n" in ran.err
    assert "other: Sandholm Harbours · 1,250 people" in ran.err
    assert "draft.md:3:" in ran.err
    report = run("report", "--format", "json").out
    assert "changed-corrected" in report
    again = run("add", "second.html", "--corrects", "first")
    assert again.code == 0 and "already there" in again.err
    assert not (tmp_path / "sources" / "first-corrected-2.html").exists()


def test_whoever_printed_the_same_text_still_says_it(run: Run, tmp_path: Path) -> None:
    text = "".join(
        f"Sandholm Harbours {said}.\n\n"
        for said in ("employs 1,250 people", "was founded in 1931", "opened its third dock in May 2019, in Aldmouth")
    )
    (tmp_path / "wire.txt").write_text(text, encoding="utf-8")
    (tmp_path / "gazette.txt").write_text(text, encoding="utf-8")
    (tmp_path / "right.txt").write_text(text.replace("1,250", "1,520"), encoding="utf-8")
    run("add", "wire.txt", "gazette.txt")
    run("extract")
    assert "same text as" in run("sources").out
    ran = run("add", "right.txt", "--corrects", "wire")
    assert "no longer counted: 1 claim\n" in ran.err
    assert "still said by others: 1 claim\n" in ran.err, "a copy has one voice with it, and is not corrected"
    assert "gazette: Sandholm Harbours · 1,250 people" in ran.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a.txt", "--corrects", "nobody"], "no source is called 'nobody'"),
        (["a.txt", "--corrects", "x", "--updates", "y"], "either corrects or updates"),
        (["a.txt", "b.txt", "--updates", "x"], "only one text"),
    ],
)
def test_versions_that_make_no_sense_are_refused(run: Run, tmp_path: Path, arguments: list[str], message: str) -> None:
    (tmp_path / "a.txt").write_text("Sandholm Harbours employs 1,250 people.\n", encoding="utf-8")
    ran = run("add", *arguments)
    assert ran.code == 2
    assert message in ran.err
    assert not (tmp_path / "sources" / "a.txt").exists()


def test_a_text_does_not_correct_itself(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Sandholm Harbours employs 1,250 people.\n", encoding="utf-8")
    run("add", "a.txt")
    ran = run("add", "sources/a.txt", "--corrects", "a")
    assert ran.code == 2
    assert "cannot correct or update itself" in ran.err


@pytest.mark.parametrize("address", ["ftp://example.org/a.txt", "file:///etc/passwd", "FTP://example.org/a"])
def test_an_address_that_cannot_be_fetched_is_not_taken_for_a_file(run: Run, address: str) -> None:
    ran = run("add", address)
    assert ran.code == 2 and "Only http and https" in ran.err


def test_a_source_that_corrects_none_there_is_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    for name, corrects in (("first", ""), ("second", "first"), ("third", "frist")):
        said = f"  corrects: {corrects}\n" if corrects else ""
        claim = "  - {subject: Quay Fund, attribute: headcount, value: 120 people}\n"
        text = f"source:\n  title: {name}\n{said}claims:\n{claim}"
        (tmp_path / "claims" / f"{name}.yaml").write_text(text, encoding="utf-8")
    ran = run("sources", cwd=tmp_path)
    assert ran.code == 0
    assert ran.err == "note: third corrects 'frist', but no source is called so: nothing is taken back\n"
