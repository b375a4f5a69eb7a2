"""A new user's way: texts in, claims extracted, a contradiction seen, corrected, settled; no file opened."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from running import PROJECT, Run, command

SEEDS = PROJECT.parent / "shared" / "seeds"


def test_init_makes_a_workspace_and_says_what_comes_next(run: Run, tmp_path: Path) -> None:
    ran = run("init", "story")
    assert ran.code == 0
    assert ran.out == ""
    assert (tmp_path / "story" / "sources").is_dir()
    assert "crosscheck extract" in ran.err
    again = run("init", "story")
    assert again.code == 0, "what exists is left alone"


def test_an_empty_folder_is_told_what_to_do(run: Run) -> None:
    for name in ("report", "check", "subjects", "sources", "extract"):
        ran = run(name)
        assert ran.code == 2, name
        assert ran.out == ""
        assert "hint:" in ran.err


def test_init_says_where_no_workspace_can_be_made(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    ran = run("init", "file/story")
    assert ran.code == 2 and "no workspace can be made in file/story" in ran.err.replace("\\", "/")
    assert "internal error" not in ran.err


def test_extract_works_without_init_and_ends_with_the_next_command(run: Run, two_funds: Path) -> None:
    ran = run("extract", cwd=two_funds)
    assert ran.code == 0
    assert ran.out == ""
    assert re.search(r"2 texts: \d+ claims added", ran.err)
    assert "monday (date, publisher)" in ran.err
    assert ran.err.rstrip().endswith("Next: crosscheck report")
    assert {path.name for path in (two_funds / "claims").iterdir()} >= {"monday.yaml", "tuesday.yaml"}


def test_a_contradiction_is_seen_explained_and_settled_by_its_handle(run: Run, two_funds: Path) -> None:
    run("extract", cwd=two_funds)
    report = run("report", cwd=two_funds)
    assert report.code == 0
    assert "C1" in report.out
    assert "$30 billion" in report.out and "$100 billion" in report.out
    assert "plans to raise up to $30 billion" in report.out, "the exact words are shown"
    assert run("check", cwd=two_funds).code == 1
    explained = run("explain", "C1", cwd=two_funds)
    assert "30 000 000 000 USD" in explained.out
    settled = run("settle", "C1", "--because", "the second figure counts debt", cwd=two_funds)
    assert settled.code == 0
    assert run("check", cwd=two_funds).code == 0
    after = run("report", cwd=two_funds)
    assert "the second figure counts debt" in after.out


def test_a_settled_finding_comes_back_when_a_value_changes(run: Run, two_funds: Path) -> None:
    run("extract", cwd=two_funds)
    run("settle", "--all", "--because", "known", cwd=two_funds)
    assert run("check", cwd=two_funds).code == 0
    (two_funds / "sources" / "wednesday.txt").write_text(
        "The Harbour Growth Fund plans to raise up to $70 billion.\n", encoding="utf-8"
    )
    assert run("check", cwd=two_funds).code == 2, "a text without claims: nobody can vouch for it"
    run("extract", cwd=two_funds)
    ran = run("check", cwd=two_funds)
    assert ran.code == 1
    assert run("check", "--exit-zero", cwd=two_funds).code == 0


def test_a_wrong_claim_is_rejected_by_its_handle_and_stays_rejected(run: Run, two_funds: Path) -> None:
    run("extract", cwd=two_funds)
    run("report", cwd=two_funds)
    assert run("reject", "C1.2", cwd=two_funds).code == 0
    assert run("check", cwd=two_funds).code == 0
    run("extract", cwd=two_funds)
    assert run("check", cwd=two_funds).code == 0, "not proposed again"


def test_a_claim_is_edited_without_opening_its_file(run: Run, two_funds: Path) -> None:
    run("extract", cwd=two_funds)
    run("report", cwd=two_funds)
    ran = run("edit", "C1.2", "--scope", "including debt", cwd=two_funds)
    assert ran.code == 0
    texts = "".join(path.read_text(encoding="utf-8") for path in (two_funds / "claims").glob("*.yaml"))
    assert "including debt" in texts
    assert "edited" in texts


def test_a_handle_is_never_guessed(run: Run, two_funds: Path) -> None:
    run("extract", cwd=two_funds)
    run("report", cwd=two_funds)
    run("reject", "C1.2", cwd=two_funds)
    ran = run("settle", "C1", "--because", "x", cwd=two_funds)
    assert ran.code == 2
    assert "does not mean any more" in ran.err
    assert run("accept", "Z99", cwd=two_funds).code == 2
    assert run("explain", "no-such-rule", cwd=two_funds).code == 2


def test_two_names_are_joined_and_parted_again(run: Run, tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "a.txt").write_text("Northwind Energy employs 4,000 people.\n", encoding="utf-8")
    (tmp_path / "sources" / "b.txt").write_text("Northwind Power employs 9,000 people.\n", encoding="utf-8")
    run("extract")
    assert run("check", "--fail-on", "possible").code == 0
    ran = run("same", "Northwind Energy", "Northwind Power", "--because", "renamed")
    assert ran.code == 0
    assert "Findings that change" in ran.err
    assert run("check", "--fail-on", "possible").code == 1
    text = (tmp_path / "crosscheck.toml").read_text(encoding="utf-8")
    assert "renamed" in text and "tester" in text
    assert "no longer stands" in run("different", "Northwind Energy", "Northwind Power").err
    assert "no longer stands" in run("same", "Northwind Energy", "Northwind Power").err
    assert run("same", "Northwind Energy", "Northwind Power", "--undo").code == 0
    assert run("check", "--fail-on", "possible").code == 0


def test_a_quote_that_is_corrected_must_stand_in_the_text(run: Run, two_funds: Path) -> None:
    run("extract", cwd=two_funds)
    run("report", cwd=two_funds)
    before = {path: path.read_bytes() for path in (two_funds / "claims").iterdir()}
    ran = run("edit", "C1.1", "--quote", "words that nobody wrote", cwd=two_funds)
    assert ran.code == 2 and "does not hold these words" in ran.err
    assert {path: path.read_bytes() for path in (two_funds / "claims").iterdir()} == before


@pytest.mark.parametrize(
    ("arguments", "note"),
    [
        (["Northwind Enery", "Northwind Power"], "no claim is about 'Northwind Enery'; did you mean Northwind Energy"),
        (["headcount", "Northwind Power"], "no claim is about 'headcount'; it is an attribute"),
        (
            ["--attribute", "head count", "employees"],
            "no claim has the attribute 'head count'; did you mean headcount?",
        ),
        (["Northwind Energy", "Northwind Power"], ""),
        (["--attribute", "headcount", "effectif"], ""),
    ],
)
def test_a_name_that_no_claim_has_may_be_a_slip(run: Run, tmp_path: Path, arguments: list[str], note: str) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "a.txt").write_text("Northwind Energy employs 4,000 people.\n", encoding="utf-8")
    (tmp_path / "sources" / "b.txt").write_text("Northwind Power employs 9,000 people.\n", encoding="utf-8")
    run("extract")
    ran = run("same", *arguments, "--dry-run")
    assert ran.code == 0
    assert note in ran.err if note else "note:" not in ran.err


@pytest.mark.parametrize("word", ["same", "different"])
def test_what_looks_like_a_slip_is_written_only_by_force(run: Run, tmp_path: Path, word: str) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "a.txt").write_text("Northwind Energy employs 4,000 people.\n", encoding="utf-8")
    run("extract")
    settings = tmp_path / "crosscheck.toml"
    refused = run(word, "Northwind Enery", "Brisane")
    assert refused.code == 2
    assert "did you mean Northwind Energy? --force writes it as it is" in " ".join(refused.err.split())
    assert not settings.exists()
    assert run(word, "Northwind Enery", "Brisane", "--force").code == 0
    assert "Northwind Enery" in settings.read_text(encoding="utf-8")
    # A name that no source has yet is near to nothing, and may be written beforehand.
    assert run(word, "Calorane", "Brisane").code == 0


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the first articles are not on this machine")
def test_the_first_articles_contradict_each_other_over_the_fund(run: Run, tmp_path: Path) -> None:
    run("init", "d")
    folder = tmp_path / "d"
    for path in SEEDS.glob("*.txt"):
        shutil.copy(path, folder / "sources")
    assert run("extract", cwd=folder).code == 0
    report = run("report", cwd=folder, LC_ALL="fr_FR.UTF-8")
    assert "certaine" in report.out
    assert "30 milliards" in report.out.replace("\u202f", " ").replace("\xa0", " ")
    assert "100 milliards" in report.out.replace("\u202f", " ").replace("\xa0", " ")
    assert "billion" not in report.out
    assert run("check", cwd=folder).code == 1
    assert run("settle", "C1", "--because", "equity against the whole", cwd=folder).code == 0
    assert run("check", cwd=folder).code == 0


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the first articles are not beside the project")
def test_the_first_articles_agree_on_when_the_alliance_began_and_keep_pledges_apart(run: Run, tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    for path in SEEDS.glob("*.txt"):
        shutil.copy(path, tmp_path / "sources")
    assert run("extract", cwd=tmp_path).code == 0
    findings = json.loads(run("report", "--format", "json", cwd=tmp_path).out)["findings"]
    alliance = [each for each in findings if each["subject"]["name"] == "AI Infrastructure Partnership"]
    (fund,) = [each for each in alliance if each["verdict"] == "contradiction"]
    assert (fund["attribute"]["key"], fund["confidence"]) == ("fund target", "certain")
    assert any("superseded" in note for note in fund["diagnosis"])
    began = [each for each in alliance if each["rule"] == "agreement-less-precise"]
    values = {claim["value"] for each in began for place in each["positions"] for claim in place["claims"]}
    assert values == {"fin 2024", "septembre 2024"}
    held = {claim["value"] for place in fund["positions"] for claim in place["claims"]}
    assert not any("engagés" in value for value in held), "what is committed is no target"


def test_version_and_help_answer(run: Run) -> None:
    assert re.fullmatch(r"crosscheck \d+\.\d+\.\d+\n", run("--version").out)
    ran = run("--help")
    assert ran.code == 0
    assert "report" in ran.out


def test_every_command_has_help_with_an_example(run: Run) -> None:
    names = "init extract report show sources subjects explain accept edit reject same different settle check"
    for name in f"{names} read compare schema".split():
        ran = run(name, "--help")
        assert ran.code == 0, name
        assert "Example: crosscheck " in " ".join(ran.out.split()), name


def test_usage_errors_exit_2(run: Run) -> None:
    assert run("reprot").code == 2
    assert run("report", "--format", "tabel").code == 2
    assert "table" in run("report", "--format", "tabel").err
    assert run("report", "--verdict", "agrement").code == 2
    assert run("report", "--config", "nowhere.toml").code == 2


def test_a_closed_pipe_is_no_error(example: Path) -> None:
    if os.name != "posix":
        pytest.skip("needs a POSIX shell")
    line = f"'{command()[0]}' report --all | head -n 1"
    done = subprocess.run(["sh", "-c", line], cwd=example, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    assert "Broken" not in done.stderr
