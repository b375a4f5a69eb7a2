"""A firm that one text calls by its full name is one subject, through the installed command."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from running import Run

TEXTS = {
    "agency": "date: 2026-05-04\n---\nOrlane Ceramics employs 1,450 people.\n",
    "release": "date: 2026-05-05\n---\nOrlane Ceramics plc employs 1,450 people. "
    "Orlane Ceramics plc was founded in 1926.\n",
}


def found(run: Run, folder: Path, **variables: str) -> list[tuple[str, str, str]]:
    findings = json.loads(run("report", "--format", "json", cwd=folder, **variables).out)["findings"]
    return [(each["rule"], each["subject"]["name"], each["attribute"]["key"]) for each in findings]


def test_both_names_are_one_subject_until_somebody_tells_them_apart(
    run: Run, extracted: Callable[[Mapping[str, str]], Path]
) -> None:
    folder = extracted(TEXTS)
    one = [
        ("agreement-exact", "Orlane Ceramics plc", "headcount"),
        ("single-source", "Orlane Ceramics plc", "founding date"),
    ]
    assert found(run, folder) == one
    assert found(run, folder, CROSSCHECK_NO_CACHE="1") == one
    explained = " ".join(run("explain", "A1", cwd=folder).out.split())
    assert "Orlane Ceramics plc is Orlane Ceramics with its legal form: one subject" in explained
    listed = run("subjects", cwd=folder)
    assert [line.split("  ")[0] for line in listed.out.splitlines()[1:]] == ["Orlane Ceramics plc"]
    assert "may be one" not in listed.err
    told = run("different", "Orlane Ceramics", "Orlane Ceramics plc", cwd=folder)
    assert "agreement" in told.err
    assert {name for _, name, key in found(run, folder) if key == "headcount"} == {
        "Orlane Ceramics",
        "Orlane Ceramics plc",
    }
    assert run("different", "Orlane Ceramics", "Orlane Ceramics plc", "--undo", cwd=folder).code == 0
    assert found(run, folder) == one


def test_a_change_gives_the_report_of_a_fresh_run(run: Run, extracted: Callable[[Mapping[str, str]], Path]) -> None:
    folder = extracted(TEXTS)
    run("report", cwd=folder)
    claims = folder / "claims" / "release.yaml"
    plc = claims.read_text(encoding="utf-8")
    for text in (plc.replace("subject: Orlane Ceramics plc", "subject: Orlane Ceramics Ltd", 1), plc):
        claims.write_text(text, encoding="utf-8")
        assert found(run, folder) == found(run, folder, CROSSCHECK_NO_CACHE="1")
    (folder / "claims" / "agency.yaml").unlink()
    (folder / "sources" / "agency.md").unlink()
    assert found(run, folder) == found(run, folder, CROSSCHECK_NO_CACHE="1")
