"""The review, through a real terminal."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from running import Run, command

pexpect = pytest.importorskip("pexpect")


def start(folder: Path, *args: str, columns: int = 80):
    first, *rest = command()
    environment = dict(os.environ) | {"COLUMNS": str(columns), "LC_ALL": "C.UTF-8", "TERM": "xterm"}
    return pexpect.spawn(
        first,
        [*rest, "review", *args],
        cwd=str(folder),
        env=environment,
        encoding="utf-8",
        timeout=60,
        dimensions=(40, columns),
    )


def claims_of(folder: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in sorted((folder / "claims").glob("*.yaml")))


def test_accept_undo_reject_and_quit(run: Run, two_funds: Path) -> None:
    run("extract", cwd=two_funds)
    terminal = start(two_funds)
    terminal.expect("quit")
    terminal.send("a")
    terminal.expect("accepted")
    terminal.expect("quit")
    assert "review: accepted" in claims_of(two_funds), "kept at once"
    terminal.send("u")
    terminal.expect("undone")
    terminal.expect("quit")
    assert "review: accepted" not in claims_of(two_funds)
    terminal.send("r")
    terminal.expect("rejected")
    terminal.expect("quit")
    terminal.send("q")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 0
    assert "review: rejected" in claims_of(two_funds)


def test_what_is_left_is_asked_again(run: Run, two_funds: Path) -> None:
    run("extract", cwd=two_funds)
    first = start(two_funds)
    first.expect(r"\[1/(\d+)\]")
    count = int(first.match[1])
    first.expect("quit")
    first.send("a")
    first.expect("quit")
    first.send("q")
    first.expect(pexpect.EOF)
    again = start(two_funds)
    again.expect(r"\[1/(\d+)\]")
    assert int(again.match[1]) == count - 1
    again.expect("quit")
    again.send("q")
    again.expect(pexpect.EOF)


def test_edit_a_field(run: Run, two_funds: Path) -> None:
    run("extract", cwd=two_funds)
    terminal = start(two_funds)
    terminal.expect("quit")
    terminal.send("e")
    terminal.expect("field: ")
    terminal.sendline("scope")
    terminal.expect(r"scope \[.*\]: ")
    terminal.sendline("equity")
    terminal.expect("field: ")
    terminal.sendline("")
    terminal.expect("edited")
    terminal.expect("quit|decided")
    terminal.send("q")
    terminal.expect(pexpect.EOF)
    text = claims_of(two_funds)
    assert "scope: equity" in text
    assert "review: edited" in text


def test_sources_are_asked_for_what_is_not_known(run: Run, two_funds: Path) -> None:
    run("extract", cwd=two_funds)
    terminal = start(two_funds, "--sources")
    terminal.expect("date .*: ")
    terminal.sendline("2025-05-15")
    terminal.expect("publisher: ")
    terminal.sendline("a demonstration")
    terminal.expect("date .*: ")
    terminal.sendeof()
    terminal.expect(pexpect.EOF)
    text = claims_of(two_funds)
    assert "published: 2025-05-15" in text
    assert "publisher: a demonstration" in text


def test_review_needs_a_terminal(run: Run, two_funds: Path) -> None:
    ran = run("review", cwd=two_funds)
    assert ran.code == 2
    assert "terminal" in ran.err
