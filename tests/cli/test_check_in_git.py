"""`crosscheck check` in a real repository: branches that add, settle and resolve contradictions."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from running import Run

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed"),
]


def git(folder: Path, *arguments: str) -> str:
    who = ["-c", "user.name=tester", "-c", "user.email=tester@example.org", "-c", "commit.gpgsign=false"]
    done = subprocess.run(
        ["git", *who, *arguments], cwd=folder, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, f"git {' '.join(arguments)}: {done.stdout}{done.stderr}"
    return done.stdout


def commit(folder: Path, message: str) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", message)


def claim(folder: Path, source: str, subject: str, value: str) -> None:
    (folder / "claims").mkdir(exist_ok=True)
    (folder / "claims" / f"{source}.yaml").write_text(
        f"source:\n  language: en\nclaims:\n  - subject: {subject}\n    attribute: cost\n    value: {value}\n",
        encoding="utf-8",
    )


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "newsroom"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    claim(folder, "monday", "Harbour Bridge", "30 million euros")
    claim(folder, "tuesday", "Harbour Bridge", "30 million euros")
    commit(folder, "Two sources that agree")
    return folder


def test_only_what_is_new_fails(run: Run, repository: Path) -> None:
    assert run("check", cwd=repository).code == 0
    git(repository, "switch", "-q", "-c", "third-source")
    claim(repository, "wednesday", "Harbour Bridge", "100 million euros")
    assert run("check", cwd=repository).code == 1
    assert run("check", "--base", "main", cwd=repository).code == 1
    commit(repository, "A third source")
    known = run("check", "--base", "HEAD", cwd=repository)
    assert known.code == 0, "HEAD has it already"
    assert "1 was there in HEAD" in known.err and "settled" not in known.err
    assert run("settle", "C1", "--because", "counts the roads", cwd=repository).code == 0
    assert run("check", cwd=repository).code == 0
    commit(repository, "Settle it")
    claim(repository, "thursday", "Harbour Bridge", "70 million euros")
    again = run("check", cwd=repository)
    assert again.code == 1, "a third value is news"
    report = run("report", cwd=repository)
    assert "counts the roads" in report.out, "the old reason is shown"


def test_a_resolved_contradiction_is_said_to_be_gone_and_pruned(run: Run, repository: Path) -> None:
    claim(repository, "wednesday", "Harbour Bridge", "100 million euros")
    run("settle", "--all", "--because", "old", cwd=repository)
    claim(repository, "wednesday", "Harbour Bridge", "30 million euros")
    ran = run("check", cwd=repository)
    assert ran.code == 0
    assert "gone" in ran.err
    assert "  harbour bridge · cost: old (" in run("report", cwd=repository).out, "what it was about, not its id"
    assert run("settle", "--prune", cwd=repository).code == 0
    assert "gone" not in run("check", cwd=repository).err


def test_two_branches_that_both_settle_something_merge(run: Run, repository: Path) -> None:
    claim(repository, "wednesday", "Harbour Bridge", "100 million euros")
    claim(repository, "friday", "Mill Road", "5 million euros")
    claim(repository, "saturday", "Mill Road", "9 million euros")
    commit(repository, "Two contradictions")
    for branch, subject in (("left", "Harbour Bridge"), ("right", "Mill Road")):
        git(repository, "switch", "-q", "-c", branch, "main")
        report = run("report", "--format", "json", "--subject", subject, "--verdict", "contradiction", cwd=repository)
        import json

        (finding,) = json.loads(report.out)["findings"]
        assert run("settle", finding["id"], "--because", branch, cwd=repository).code == 0
        commit(repository, f"Settle {subject}")
    git(repository, "merge", "-q", "-m", "Both", "left")
    assert run("check", cwd=repository).code == 0


def test_a_base_that_is_not_there_is_an_error(run: Run, repository: Path, tmp_path: Path) -> None:
    ran = run("check", "--base", "no-such-branch", cwd=repository)
    assert "no-such-branch" in ran.err
    assert ran.code == 2
    assert "--base" in ran.err
    outside = tmp_path / "outside"
    shutil.copytree(repository / "claims", outside / "claims")
    assert run("check", "--base", "main", cwd=outside).code == 2


def test_github_gets_annotations_and_a_step_summary(run: Run, repository: Path, tmp_path: Path) -> None:
    claim(repository, "wednesday", "Harbour Bridge", "100 million euros")
    summary = tmp_path / "summary.md"
    ran = run("check", "--format", "github", cwd=repository, GITHUB_STEP_SUMMARY=str(summary))
    assert ran.code == 1
    assert ran.out.startswith("::error file=claims/")
    text = summary.read_text(encoding="utf-8")
    assert "Harbour Bridge" in text
    assert "crosscheck settle C1" in text


def test_the_annotation_stands_on_the_line_that_the_branch_changed(run: Run, repository: Path) -> None:
    git(repository, "switch", "-q", "-c", "third-source")
    claim(repository, "wednesday", "Harbour Bridge", "100 million euros")
    asked = ("check", "--format", "github")
    assert run(*asked, cwd=repository).out.startswith("::error file=claims/monday.yaml"), "nothing says what is new"
    for committed in (False, True):
        ran = run(*asked, "--base", "main", cwd=repository)
        assert ran.out.startswith("::error file=claims/wednesday.yaml,line=4"), committed
        assert "monday" in ran.out, "the other side is quoted"
        commit(repository, f"A third source {committed}") if not committed else None
    git(repository, "update-ref", "refs/remotes/origin/main", "main")
    ran = run(*asked, cwd=repository, GITHUB_BASE_REF="main")
    assert ran.out.startswith("::error file=claims/wednesday.yaml"), "a pull request on GitHub says where it goes to"
    assert run(*asked, cwd=repository, GITHUB_BASE_REF="unknown").code == 1, "a shallow checkout costs the place only"


def test_a_settled_finding_that_is_back_is_pointed_at_where_the_new_value_stands(run: Run, repository: Path) -> None:
    claim(repository, "wednesday", "Harbour Bridge", "100 million euros")
    run("settle", "--all", "--because", "counts the roads", cwd=repository)
    claim(repository, "zoo", "Harbour Bridge", "70 million euros")
    ran = run("check", "--format", "line", cwd=repository)
    assert ran.out.startswith("claims/zoo.yaml:4:5:")


@pytest.mark.parametrize("name", ["line", "github", "gitlab", "sarif"])
def test_a_text_without_claims_is_pointed_at_by_its_file(run: Run, repository: Path, name: str) -> None:
    (repository / "sources").mkdir()
    (repository / "sources" / "new.txt").write_text("The mill cost 5 million euros.\n", encoding="utf-8")
    assert "sources/new.txt" in run("check", "--format", name, cwd=repository).out


def test_what_is_settled_is_counted_and_not_listed(run: Run, repository: Path) -> None:
    claim(repository, "wednesday", "Harbour Bridge", "100 million euros")
    for number in range(12):
        for source, value in (("left", 5), ("right", 9)):
            claim(repository, f"{source}-{number}", f"Mill Road {number:02}", f"{value} million euros")
    settled = run("settle", "--all", "--because", "known when the check began", cwd=repository)
    assert settled.err.count("settled:") == 10
    assert "and 3 more" in settled.err
    ran = run("check", cwd=repository)
    assert ran.code == 0
    assert ran.out == "", "a green check lists nothing that anybody would have to read"
    assert "13 settled" in ran.err
    assert "known when the check began" in run("report", "--format", "line", "--all", cwd=repository).out


def test_of_two_files_that_a_branch_changed_the_one_with_the_new_value_is_pointed_at(
    run: Run, repository: Path
) -> None:
    claim(repository, "wednesday", "Harbour Bridge", "100 million euros")
    commit(repository, "A contradiction that main knows")
    git(repository, "switch", "-q", "-c", "third-value")
    touched = repository / "claims" / "monday.yaml"
    touched.write_text(touched.read_text(encoding="utf-8") + "    note: asked again\n", encoding="utf-8")
    claim(repository, "zoo", "Harbour Bridge", "70 million euros")
    assert run("check", "--base", "main", cwd=repository).out.startswith("claims/zoo.yaml:4:5:")


def test_a_step_summary_that_cannot_be_written_is_told_and_nothing_else(run: Run, repository: Path) -> None:
    sound = run("check", "--format", "github", cwd=repository)
    summary = repository / "nowhere" / "summary.md"
    ran = run("check", "--format", "github", cwd=repository, GITHUB_STEP_SUMMARY=str(summary))
    assert (ran.code, ran.out) == (sound.code, sound.out)
    assert "summary.md cannot be written" in ran.err and "internal error" not in ran.err
