"""Whatever is typed, or stands in a name or a claim: no command lets it steer the terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from running import Run

ESCAPE, TURNED = "\x1b[31m", "\u202e"
CLAIMS = """\
source:
  title: {title}
claims:
  - subject: {subject}
    attribute: cost
    value: {value}
    scope: {subject}
    quote: {quote}
"""


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    for number, value in enumerate(("30 million euros", "90 million euros")):
        (tmp_path / "claims").mkdir(exist_ok=True)
        (tmp_path / "claims" / f"s{number}.yaml").write_text(
            CLAIMS.format(
                title=json.dumps(f"{ESCAPE}::error::x"),
                subject=json.dumps(f"Mill {ESCAPE}red{TURNED}"),
                value=value,
                quote=json.dumps(f"It cost {value} {TURNED}\r"),
            ),
            encoding="utf-8",
        )
    (tmp_path / "draft.md").write_text(f"The Mill {ESCAPE} cost 3 million euros.\n::error::x\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "args",
    [
        ("sources",),
        ("subjects",),
        ("explain", "C1"),
        ("explain", "C1.1"),
        ("show", ESCAPE),
        ("accept", "C1.1"),
        ("edit", "C1.1", "--scope", f"{ESCAPE}z"),
        ("reject", "C1.2"),
        ("same", f"Mill {ESCAPE}red{TURNED}", "b"),
        ("different", ESCAPE, "b"),
        ("settle", "C1", "--because", f"{ESCAPE}{TURNED}"),
        ("check",),
        ("diff", "draft.md"),
        ("diff", "draft.md", "--sheet", f"{ESCAPE}.yaml"),
        ("add", f"{ESCAPE}.txt"),
        (f"re{ESCAPE}port",),
        ("report", f"--{ESCAPE}"),
        ("report", "--format", ESCAPE),
        ("report", "--limit", ESCAPE),
        ("read", f"{ESCAPE} 3 kg"),
        ("report", "--output", f"o{ESCAPE}.json", "--format", "json"),
        ("init", f"x{ESCAPE}y"),
        ("import", f"{ESCAPE}.csv"),
        ("check", "--base", ESCAPE),
        ("settle", ESCAPE, "--because", "x"),
        ("explain", f"{ESCAPE}abcd"),
    ],
    ids=lambda args: " ".join(args).encode("unicode_escape").decode(),
)
def test_nothing_steers_the_terminal(run: Run, hostile: Path, args: tuple[str, ...]) -> None:
    run("report", cwd=hostile)
    ran = run(*args, cwd=hostile, CROSSCHECK_USER=f"who{ESCAPE}")
    told = ran.out + ran.err
    assert "\x1b" not in told
    assert TURNED not in told
    assert "internal error" not in told
    assert not [line for line in told.splitlines() if line.startswith("::")]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["table", "line", "json", "markdown"])
def test_the_log_of_a_ci_server_leaves_confidential_sources_out(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "claims").mkdir()
    for source, value, marked in (("open", 140, ""), ("leak", 120, ", confidential: true")):
        claim = f"{{subject: Tarn Bridge, attribute: cost, value: ${value} million}}"
        text = f"source: {{language: en{marked}}}\nclaims:\n  - {claim}\n"
        (tmp_path / "claims" / f"{source}.yaml").write_text(text, encoding="utf-8")
    inside, log = run("check", "--format", name, CI=""), run("check", "--format", name, CI="true")
    assert (inside.code, log.code) == (1, 1), "what is left out counts all the same"
    assert "120" in inside.out
    assert "120" not in log.out
    assert "confidential: 1 source" in log.err
    draft = "The Tarn Bridge cost $150 million.\n"
    assert "120" in run("diff", "-", "--exit-zero", "--all", "--format", name, stdin=draft, CI="").out
    assert "120" not in run("diff", "-", "--exit-zero", "--all", "--format", name, stdin=draft, CI="true").out
