"""What a person asks for by name: found by any of its names; a slip is an answer of its own, never an empty report."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from running import Run


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (("report", "--subject", "Harbor Growth Fund"), "did you mean Harbour Growth Fund?"),
        (("report", "--subject", "Growth"), "did you mean Harbour Growth Fund?"),
        (("report", "--subject", "Zzzz"), "crosscheck subjects"),
        (("report", "--source", "mondai"), "did you mean monday?"),
        (("report", "--source", "zzzz"), "crosscheck sources"),
        (("show", "Harbour Groth Fund"), "did you mean Harbour Growth Fund?"),
    ],
)
def test_a_name_that_nobody_has_is_an_error_with_a_hint(
    run: Run, two_funds: Path, arguments: tuple[str, ...], hint: str
) -> None:
    run("extract", cwd=two_funds)
    ran = run(*arguments, cwd=two_funds)
    assert ran.code == 2
    assert ran.out == ""
    assert hint in ran.err


def test_of_several_names_that_hold_what_was_typed_the_closest_come_first(run: Run, tmp_path: Path) -> None:
    names = ("centre de Morlune", "chantier de Morlune", "digue de Morlune", "Morlune Sud")
    claims = "".join(f"  - subject: {name}\n    attribute: cost\n    value: 3 euros\n" for name in names)
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "note.yaml").write_text(f"claims:\n{claims}", encoding="utf-8")
    told = run("show", "Morlune", cwd=tmp_path).err
    assert "did you mean Morlune Sud / digue de Morlune / centre de Morlune?" in told


@pytest.mark.parametrize("name", ["Harbour Growth Fund", "the harbour growth fund", "HGF", "hgf"])
def test_a_subject_is_found_by_any_of_its_names(run: Run, two_funds: Path, name: str) -> None:
    run("extract", cwd=two_funds)
    assert "C1" in run("show", name, cwd=two_funds).out
    assert "C1" in run("report", "--subject", name, cwd=two_funds).out


def test_a_name_that_claims_only_hold_as_a_value_leads_to_their_subject(run: Run, example: Path) -> None:
    ran = run("show", "MGX", cwd=example)
    assert ran.code == 2
    assert "AI Infrastructure Partnership" in ran.err


def test_two_names_of_a_member_are_joined_without_a_word_of_warning(run: Run, tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "a.txt").write_text(
        "Brisane and Olmera are members of the Arden League.\n", encoding="utf-8"
    )
    (tmp_path / "sources" / "b.txt").write_text("Members of the Arden League include Brisane SA.\n", "utf-8")
    run("extract", cwd=tmp_path)
    ran = run("same", "Brisane", "Brisane SA", cwd=tmp_path)
    assert "no claim is about" not in ran.err
    assert "+ agreement: Arden League · member · Brisane (2 claims)" in ran.err


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("accept C1.99", "no claim has the handle C1.99"),
        ("reject C1.99", "no claim has the handle C1.99"),
        ("edit C1.99 --value 3", "no claim has the handle C1.99"),
        ("explain C1.99", "no claim has the handle C1.99"),
        ("settle C1.1 --because x", "C1.1 is a claim, not a finding\nhint: its finding is C1"),
        ("settle C1.99 --because x", "C1.99 is a claim, not a finding\nhint: its finding is C1"),
        ("explain C99", "no finding has the handle C99"),
    ],
)
@pytest.mark.parametrize("looked", [True, False], ids=["looked", "not-looked"])
def test_a_handle_that_is_none_is_told_as_what_it_looks_like(
    run: Run, example: Path, command: str, told: str, looked: bool
) -> None:
    if looked:
        run("report", cwd=example)
    ran = run(*command.split(), cwd=example)
    assert (ran.code, ran.err.splitlines()[: told.count("\n") + 1]) == (2, f"crosscheck: error: {told}".split("\n"))


def test_taking_back_what_nobody_decided_is_told(run: Run, example: Path) -> None:
    ran = run("same", "AIP", "Stargate", "--undo", cwd=example)
    assert (ran.code, ran.err) == (0, "No finding changes.\nnothing was decided about AIP and Stargate\n")


def test_claims_of_one_source_that_only_change_their_name_are_no_change(
    run: Run, extracted: Callable[[Mapping[str, str]], Path]
) -> None:
    folder = extracted({"gazette": "date: 2026-03-03\n---\nLe pont de Bexter mesure 412 mètres.\n"})
    assert "\n0\N{NO-BREAK SPACE}contradiction  ·" in run("report", "--lang", "fr", cwd=folder).out
    told = run("same", "pont de Bexter", "Grand Pont", "--lang", "en", cwd=folder).err
    assert "No finding changes." in told
    assert "single source" not in told


def test_an_option_before_the_command_is_told_where_it_stands(run: Run, tmp_path: Path) -> None:
    told = run("--format", "json", "report", cwd=tmp_path)
    assert told.code == 2
    assert "there is no option --format" in told.err
    assert "crosscheck COMMAND --format" in told.err
    assert "did you mean --version?" in run("--vers", cwd=tmp_path).err
