"""`crosscheck diff` as the installed command."""

import json
import shutil
from pathlib import Path

import jsonschema
import pytest

from running import PROJECT, run_command

DRAFT = (
    "Amazon has invested $9 billion in Anthropic. The AI Infrastructure Partnership was launched in September 2024.\n\n"
    "Nobody knows what comes next.\n"
)


@pytest.fixture
def here(tmp_path: Path) -> Path:
    for name in ("sources", "claims"):
        shutil.copytree(PROJECT / name, tmp_path / name)
    shutil.copy(PROJECT / "crosscheck.toml", tmp_path / "crosscheck.toml")
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    return tmp_path


def test_a_contradiction_fails_and_is_told_with_its_place(here: Path) -> None:
    ran = run_command(here, "diff", "draft.md", "--format", "line", "--fail-on", "possible")
    assert ran.code == 1, ran.err
    assert "draft.md:1:21: contradicted: Amazon · investment" in ran.out
    assert "1 sentence with nothing that could be checked: line 3" in ran.out
    assert run_command(here, "diff", "draft.md", "--fail-on", "possible", "--exit-zero").code == 0


@pytest.mark.parametrize("columns", ["80", "120"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_table_fits_the_terminal(here: Path, columns: str, language: str) -> None:
    ran = run_command(here, "diff", "draft.md", "--lang", language, "--exit-zero", COLUMNS=columns)
    assert ran.code == 0, ran.err
    assert max(map(len, ran.out.splitlines())) <= int(columns)


def test_json_is_as_its_schema_says_and_stdin_says_the_same(here: Path) -> None:
    schema = json.loads(run_command(here, "schema", "diff").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    ran = run_command(here, "diff", "draft.md", "--format", "json", "--exit-zero", "--sheet", "s.yaml")
    document = json.loads(ran.out)
    jsonschema.validate(document, schema)
    piped = json.loads(run_command(here, "diff", "-", "--format", "json", "--exit-zero", stdin=DRAFT).out)
    assert piped["counts"] == document["counts"]


def test_a_confirmed_contradiction_passes(here: Path) -> None:
    arguments = ("diff", "draft.md", "--fail-on", "possible", "--sheet", "draft.check.yaml")
    assert run_command(here, *arguments).code == 1
    ran = run_command(here, *arguments, "--confirm", "F1")
    assert ran.code == 0, ran.err
    assert "confirmed_by: tester" in (here / "draft.check.yaml").read_text(encoding="utf-8")


def test_a_confirmed_statement_needs_attention_when_its_sentence_changes(here: Path) -> None:
    draft, sheet = here / "draft.md", here / "draft.check.yaml"
    asked = ("diff", "draft.md", "--exit-zero", "--sheet", sheet.name)
    run_command(here, *asked, "--confirm", "F1-F2", "--note", "called them")
    before = sheet.read_text(encoding="utf-8")
    assert before.count("confirmed_by: tester") == 2
    assert run_command(here, *asked).out.count("checked: tester") == 2
    assert sheet.read_text(encoding="utf-8") == before, "a run that finds nothing new writes nothing"
    draft.write_text(DRAFT.replace("$9 billion", "$7 billion"), encoding="utf-8")
    ran = run_command(here, *asked)
    assert "Confirmed by people: 1 of 2; 1 needs attention." in ran.out
    assert "needs attention: the sentence has changed since tester" in " ".join(ran.out.split())
    refused = run_command(here, *asked, "--confirm", "F1")
    assert refused.code == 2, "the old handle is not taken for the new sentence"
    assert "has changed" in refused.err
    handle = next(line.split()[0] for line in ran.out.splitlines() if line.startswith("F") and "investment" in line)
    again = run_command(here, *asked, "--confirm", handle, "--note", "called again")
    assert "Confirmed by people: 2 of 2; 0 need attention." in again.out
    assert "called them" in sheet.read_text(encoding="utf-8"), "what was confirmed before is kept"


def test_a_draft_that_contradicts_itself_fails_until_both_statements_are_confirmed(here: Path) -> None:
    own = (
        "The Mill Road Fund plans to raise up to $30 billion.\n\nThe Mill Road Fund plans to raise up to $40 billion.\n"
    )
    (here / "own.md").write_text(own, encoding="utf-8")
    ran = run_command(here, "diff", "own.md")
    assert ran.code == 1
    assert "The draft contradicts itself (1)" in ran.out
    assert "Mill Road Fund · fund target  certain" in ran.out
    assert run_command(here, "diff", "own.md", "--sheet", "own.yaml", "--confirm", "F1-F2").code == 0


def test_a_source_confirms_nothing_of_itself(here: Path) -> None:
    ran = run_command(here, "diff", "sources/aip-cisco-2025-05.txt", "--format", "json", "--exit-zero")
    assert json.loads(ran.out)["passed_over"] == ["aip-cisco-2025-05"]
    told = run_command(here, "diff", "sources/aip-cisco-2025-05.txt", "--exit-zero").out
    assert "Left out, for it is the draft itself: Démonstration" in told


def test_what_repeats_a_source_is_not_confirmed_by_it_and_can_be_contradicted_by_it(here: Path) -> None:
    text = (here / "sources" / "aip-cisco-2025-05.txt").read_text(encoding="utf-8")
    (here / "copy.md").write_text(text.replace("30 milliards", "35 milliards"), encoding="utf-8")
    told = json.loads(run_command(here, "diff", "copy.md", "--format", "json", "--exit-zero").out)
    assert told["repeated"] == ["aip-cisco-2025-05"]
    facts = [fact for sentence in told["sentences"] for fact in sentence["facts"]]
    changed = [fact for fact in facts if "35 milliards" in fact["claim"]["value"]]
    assert [fact["status"] for fact in changed] == ["contradicted"]
    assert not any("aip-cisco-2025-05" in fact["origins"] for fact in facts if fact["status"] == "confirmed")
    spaced = text.replace(" ", "  ")
    (here / "copy.md").write_text(spaced, encoding="utf-8")
    told = json.loads(run_command(here, "diff", "copy.md", "--format", "json", "--exit-zero").out)
    assert told["passed_over"] == ["aip-cisco-2025-05"]


@pytest.mark.parametrize(
    "arguments",
    [("no-such.md",), ("draft.md", "--format", "nonsense"), ("draft.md", "--confirm", "F1"), (".",),
     ("draft.md", "--date", "soon"), ("draft.md", "--sheet", "draft.md")],
)  # fmt: skip
def test_what_cannot_be_done_exits_2_and_changes_nothing(here: Path, arguments: tuple[str, ...]) -> None:
    ran = run_command(here, "diff", *arguments)
    assert ran.code == 2
    assert ran.err
    assert (here / "draft.md").read_text(encoding="utf-8") == DRAFT


@pytest.mark.parametrize(
    "stdin", ["", " \n", "\x00\x01", "“" * 5000, "(" * 5000, "9" * 5000, "\u202e::error::x\x1b[31m"]
)
def test_hostile_drafts_end_in_a_report_or_a_clear_error(here: Path, stdin: str) -> None:
    ran = run_command(here, "diff", "-", stdin=stdin)
    assert ran.code in (0, 2), ran.err
    assert "internal error" not in ran.err
    assert "\x1b" not in ran.out + ran.err
