"""The review, through a real terminal."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from running import Run, command, plain_environment

pytestmark = pytest.mark.slow

pexpect = pytest.importorskip("pexpect")


def start(folder: Path, *args: str, columns: int = 80, **variables: str):
    first, *rest = command()
    environment = plain_environment() | {"COLUMNS": str(columns), "LC_ALL": "C.UTF-8", "TERM": "xterm", **variables}
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
    terminal.expect(r"scope \[.*\].*: ")
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


def test_a_french_reader_answers_with_the_words_that_are_shown(run: Run, two_funds: Path) -> None:
    run("extract", cwd=two_funds)
    terminal = start(two_funds, LC_ALL="fr_FR.UTF-8")
    terminal.expect("objectif du fonds|objectif")
    terminal.expect("quitter")
    terminal.send("e")
    terminal.expect("champ")
    terminal.expect("périmètre")
    terminal.expect("champ")
    terminal.sendline("périmètre")
    terminal.expect(r"périmètre \[.*\]")
    terminal.sendline("fonds propres")
    terminal.expect("champ")
    terminal.sendline("")
    terminal.expect("modifiée")
    terminal.expect("quitter|décidée")
    terminal.send("q")
    terminal.expect(pexpect.EOF)
    assert "scope: fonds propres" in claims_of(two_funds)


def test_a_date_without_a_word_of_its_own_is_called_as_in_the_report(
    run: Run, extracted: Callable[[Mapping[str, str]], Path]
) -> None:
    folder = extracted(
        {"gazette": "date: 2026-03-03\n---\nVelmarc est entré en mai 2025 dans le groupement Harvane.\n"}
    )
    assert "attribute: entrer date" in claims_of(folder)
    terminal = start(folder, LC_ALL="fr_FR.UTF-8")
    terminal.expect(r"entrer date\s+\(date \(entrer\)\)")
    terminal.expect("q quitter")
    terminal.send("q")
    terminal.expect(pexpect.EOF)


def test_the_keys_are_told_on_lines_that_no_word_is_cut_by(run: Run, two_funds: Path) -> None:
    run("extract", cwd=two_funds)
    terminal = start(two_funds, columns=60, LC_ALL="fr_FR.UTF-8")
    terminal.expect("q quitter")
    told = terminal.before.replace("\r", "").split("\n")
    assert all(len(line) <= 60 for line in told if "accepter" in line or "annuler" in line), told
    assert "u annuler" in terminal.before
    terminal.send("q")
    terminal.expect(pexpect.EOF)


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


def test_questions_about_sources_are_skipped_asked_again_and_left(run: Run, two_funds: Path) -> None:
    run("extract", cwd=two_funds)
    terminal = start(two_funds, "--sources")
    terminal.expect("q quit")
    terminal.expect("date .*: ")
    terminal.sendline("u")
    terminal.expect("nothing to undo")
    terminal.expect("date .*: ")
    terminal.sendline("s")
    terminal.expect("publisher: ")
    terminal.sendline("a slip of the pen")
    terminal.expect("date .*: ")
    terminal.sendline("u")
    terminal.expect("publisher: ")
    terminal.sendline("a demonstration")
    terminal.expect("date .*: ")
    terminal.sendline("q")
    terminal.expect("Stopped")
    terminal.expect(pexpect.EOF)
    text = claims_of(two_funds)
    assert "publisher: a demonstration" in text
    assert "published:" not in text
    assert not [letter for letter in "suq" if f"publisher: {letter}\n" in text]


def test_an_edit_is_left_by_the_keys_of_the_walk(run: Run, two_funds: Path) -> None:
    run("extract", cwd=two_funds)
    before = claims_of(two_funds)
    terminal = start(two_funds)
    terminal.expect("q quit")
    for way in ("u", "q"):
        terminal.send("e")
        terminal.expect("q quit")
        terminal.expect("field: ")
        terminal.sendline("scope")
        terminal.expect(r"scope \[.*\].*: ")
        terminal.sendline("equity")
        terminal.expect("field: ")
        terminal.sendline(way)
        terminal.expect("q quit" if way == "u" else "0 decided")
    terminal.expect(pexpect.EOF)
    assert claims_of(two_funds) == before


def test_skip_join_and_take_the_joining_back(run: Run, two_funds: Path) -> None:
    run("extract", cwd=two_funds)
    settings = two_funds / "crosscheck.toml"
    terminal = start(two_funds)
    terminal.expect("quit")
    terminal.send("s")
    terminal.expect(r"\[2/")
    terminal.expect("quit")
    terminal.send("m")
    terminal.expect("is the same as .*: ")
    terminal.sendline("HGF Partners")
    terminal.expect("are the same")
    terminal.expect("note: no claim is about 'HGF Partners'")
    terminal.expect("quit")
    assert '"HGF Partners"' in settings.read_text(encoding="utf-8")
    terminal.send("m")
    terminal.expect("is the same as .*: ")
    terminal.sendline("HGF Partners")
    terminal.expect("the same already")
    terminal.expect("quit")
    terminal.send("u")
    terminal.expect("undone")
    terminal.expect("quit")
    assert "HGF Partners" not in settings.read_text(encoding="utf-8")
    terminal.send("u")
    terminal.expect("nothing to undo")
    terminal.expect("quit")
    terminal.send("q")
    terminal.expect("0 decided")
    terminal.expect(pexpect.EOF)


def test_an_edit_is_undone_whole(run: Run, two_funds: Path) -> None:
    run("extract", cwd=two_funds)
    before = claims_of(two_funds)
    terminal = start(two_funds)
    terminal.expect("quit")
    terminal.send("e")
    for field, text in (("subject", "Another Fund"), ("scope", "equity"), ("status", "-")):
        terminal.expect("field: ")
        terminal.sendline(field)
        terminal.expect(rf"{field} \[.*\].*: ")
        terminal.sendline(text)
    terminal.expect("field: ")
    terminal.sendline("")
    terminal.expect("edited")
    terminal.expect("quit")
    edited = claims_of(two_funds)
    assert "subject: Another Fund" in edited
    assert "scope: equity" in edited
    assert edited.count("status: target") == before.count("status: target") - 1
    terminal.send("u")
    terminal.expect("undone")
    terminal.expect("quit")
    undone = claims_of(two_funds)
    assert "Another Fund" not in undone
    assert "equity" not in undone
    assert undone.count("status: target") == before.count("status: target")
    terminal.send("q")
    terminal.expect(pexpect.EOF)


def test_a_claim_that_went_away_meanwhile_ends_nothing(run: Run, two_funds: Path) -> None:
    run("extract", cwd=two_funds)
    terminal = start(two_funds)
    terminal.expect("quit")
    for path in (two_funds / "claims").glob("*.yaml"):
        path.write_text(path.read_text(encoding="utf-8").replace("value: up to", "value: nearly"), encoding="utf-8")
    terminal.send("a")
    terminal.expect("not in this file any more")
    terminal.expect("quit")
    terminal.send("s")
    terminal.expect(r"\[2/")
    terminal.expect("quit")
    terminal.send("a")
    terminal.expect("accepted")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 0


def test_every_line_fits_into_80_columns(run: Run, two_funds: Path) -> None:
    (two_funds / "sources" / "monday.txt").write_text(
        "The Harbour Growth Fund (HGF) plans to raise up to $30 billion. " + "Its managers say little about it. " * 12,
        encoding="utf-8",
    )
    run("extract", cwd=two_funds)
    terminal = start(two_funds)
    terminal.expect("quit")
    shown = re.sub(r"\x1b\[[0-9;]*m", "", terminal.before)
    assert max(len(line) for line in shown.splitlines()) <= 80
    terminal.send("q")
    terminal.expect(pexpect.EOF)


def test_a_page_that_changed_is_asked_about(two_funds: Path) -> None:
    first = two_funds / "sources" / "quay.md"
    first.write_text("---\nfetched: http://127.0.0.1:9/quay\n---\n\nSandholm Harbours employs 1,250 people.\n")
    code = (
        "import crosscheck.ingest.fetch as f; from crosscheck.ingest.download import Page;"
        "f.download = lambda url, limits=None: Page(b'Sandholm Harbours employs 1,400 people.', url, '.txt', '');"
        "from crosscheck.cli.guard import guard; import sys; sys.exit(guard(['add', 'http://127.0.0.1:9/quay']))"
    )
    terminal = pexpect.spawn(sys.executable, ["-c", code], cwd=str(two_funds), encoding="utf-8", timeout=60)
    terminal.expect("it corrects the earlier version; Enter: it is an update: ")
    terminal.sendline("c")
    terminal.expect("no longer counted: 1 claim")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 0
    assert "corrects: quay" in (two_funds / "claims" / "quay-2.yaml").read_text(encoding="utf-8")


def test_a_credit_line_is_asked_about_and_nothing_else_makes_an_origin(run: Run, two_funds: Path) -> None:
    monday = two_funds / "sources" / "monday.txt"
    monday.write_text(monday.read_text(encoding="utf-8") + "\n(AFP)\n", encoding="utf-8")
    run("extract", cwd=two_funds)
    assert "credits afp" in run("sources", cwd=two_funds).out
    assert "origin:" not in claims_of(two_funds)
    terminal = start(two_funds, "--sources")
    terminal.expect("date .*: ")
    terminal.sendline("the third of May")
    terminal.expect("date .*: ")
    terminal.sendline("2025-05-03")
    terminal.expect("publisher: ")
    terminal.sendline("")
    terminal.expect("it credits afp .*: ")
    terminal.sendline("afp")
    terminal.expect("date .*: ")
    terminal.sendeof()
    terminal.expect(pexpect.EOF)
    assert "origin: afp" in claims_of(two_funds)
    assert "published: 2025-05-03" in claims_of(two_funds)
    assert "repeats afp" in run("sources", cwd=two_funds).out


def test_review_needs_a_terminal(run: Run, two_funds: Path) -> None:
    ran = run("review", cwd=two_funds)
    assert ran.code == 2
    assert "terminal" in ran.err


def test_what_does_not_fit_on_a_line_goes_on_below_its_beginning(run: Run, tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "dyke.txt").write_text(
        "La rupture de la digue de la Senne a fait 14 morts et 53 blessés, a annoncé lundi la "
        "préfecture. Quelque 2 300 habitants ont été évacués.\n",
        encoding="utf-8",
    )
    run("extract", cwd=tmp_path)
    claims = tmp_path / "claims" / "dyke.yaml"
    longer = re.sub("subject: .*", f"subject: {'digue de la Senne orientale ' * 3}", claims.read_text(encoding="utf-8"))
    claims.write_text(longer, encoding="utf-8")
    terminal = start(tmp_path, NO_COLOR="1")
    terminal.expect("a accept")
    lines = re.sub(r"\x1b\[[0-9;]*m", "", terminal.before).replace("\r", "").split("\n")
    card = [line for line in lines if line.strip() and not line.startswith("[1/")]
    assert len(card) > 6
    assert all(line.startswith("  ") and len(line) <= 80 for line in card), "\n".join(card)
    assert any(line.startswith(" " * 15) for line in card), "\n".join(card)
    terminal.send("q")
    terminal.expect(pexpect.EOF)
    terminal.close()


def test_a_common_noun_that_is_to_be_joined_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    for name, days in (("a", 12), ("b", 15)):
        (tmp_path / "sources" / f"{name}.txt").write_text(f"La grève a duré {days} jours.\n", encoding="utf-8")
    run("extract", cwd=tmp_path)
    terminal = start(tmp_path, columns=300)
    terminal.expect("quit")
    terminal.send("m")
    terminal.expect(r"note: grève is a common noun; joined, .*\(2 here\)")
    terminal.expect("is the same as .*: ")
    terminal.sendline("")
    terminal.expect("quit")
    terminal.send("e")
    terminal.expect("field: ")
    terminal.sendline("value")
    terminal.expect(r"value \[.*\].*: ")
    terminal.sendline("13 jours")
    terminal.expect("field: ")
    terminal.sendline("")
    terminal.expect("note: claims/a.yaml:.*13 jours.* does not stand in the quotation")
    terminal.expect("quit")
    terminal.send("q")
    terminal.expect(pexpect.EOF)
    told = run("same", "grève", "strike", "--dry-run", cwd=tmp_path).err
    assert "grève is a common noun" in told
