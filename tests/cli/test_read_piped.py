"""What a pipe brings to `crosscheck read` is held to the rules of files."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from running import command


def read_bytes(data: bytes) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*command(), "read", "-"], input=data, capture_output=True, timeout=120, check=False)


def test_windows_1252_is_read() -> None:
    done = read_bytes("Le café coûte 30 €".encode("cp1252"))
    assert done.returncode == 0
    assert "30 EUR" in done.stdout.decode()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"30 euros\0", "NUL"),
        ("é 30 €".encode() + "é".encode("cp1252"), "not"),
        (b"a" * (20 * 1024 * 1024 + 1), "too long"),
    ],
    ids=["nul", "mixed", "long"],
)
def test_what_is_no_text_is_refused(data: bytes, what: str) -> None:
    done = read_bytes(data)
    assert done.returncode == 2
    assert "<stdin>" in done.stderr.decode()
    assert what in done.stderr.decode()


def test_somebody_at_a_terminal_is_told_that_a_text_is_waited_for() -> None:
    pexpect = pytest.importorskip("pexpect")
    first, *rest = command()
    terminal = pexpect.spawn(first, [*rest, "read", "--lang", "en"], encoding="utf-8", timeout=60)
    terminal.expect("Type or paste a text")
    terminal.sendline("30 euros")
    terminal.sendeof()
    terminal.expect("30 EUR")
    terminal.expect(pexpect.EOF)
    assert b"Type" not in read_bytes(b"30 euros").stderr


def test_a_file_name_given_as_text_is_pointed_out(tmp_path: Path) -> None:
    (tmp_path / "note 2024.txt").write_text("Le pont coûte 30 €.", encoding="utf-8")
    done = subprocess.run(
        [*command(), "read", "note 2024.txt", "--lang", "en"],
        cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0
    assert "crosscheck read - < 'note 2024.txt'" in done.stderr
    other = subprocess.run(
        [*command(), "read", "le pont de 2024"], cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False
    )
    assert "read - <" not in other.stderr


def test_claims_of_a_piped_text_are_printed_and_never_stored(tmp_path: Path) -> None:
    def extract_piped(*arguments: str) -> subprocess.CompletedProcess[bytes]:
        called = [*command(), "extract", "-", *arguments]
        text = b"La fonderie Orlane emploie 85 personnes."
        return subprocess.run(called, input=text, capture_output=True, timeout=120, check=False, cwd=tmp_path)

    done = extract_piped("--format", "jsonl")
    assert done.returncode == 0
    assert '"value": "85 personnes"' in done.stdout.decode()
    assert '"source": "<stdin>"' in done.stdout.decode()
    refused = extract_piped()
    assert refused.returncode == 2
    assert "--format jsonl" in refused.stderr.decode()
    assert list(tmp_path.iterdir()) == []
