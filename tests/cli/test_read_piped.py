"""What a pipe brings to `crosscheck read` is held to the rules of files."""

from __future__ import annotations

import subprocess

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
