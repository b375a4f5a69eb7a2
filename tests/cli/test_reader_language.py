"""What goes to stderr follows the reader's language: outcomes, errors, hints, and what typer refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from running import Run

FRENCH = {"LC_ALL": "fr_FR.UTF-8"}


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["report"], "rien à comparer"),
        (["extract"], "aucun texte dans"),
        (["diff"], "il manque DRAFT"),
        (["reprot"], "il n'y a pas de commande « reprot »"),
        (["reprot"], "vouliez-vous dire report ?"),
        (["report", "--limt", "3"], "il n'y a pas d'option --limt"),
        (["report", "--limt", "3"], "vouliez-vous dire --limit ?"),
        (["report", "--limit", "x"], "--limit prend un nombre entier"),
        (["report", "--limit", "-3"], "--limit prend un nombre entier"),
        (["report", "--format", "jsn"], "aucun format ne s'appelle « jsn »"),
        (["check", "--fail-on", "x"], "--fail-on prend l'un de ceux-ci : certain, possible"),
        (["diff", "--sheet"], "--sheet demande une valeur"),
        (["add", "nothing.txt"], "nothing.txt: erreur : Ce fichier n'existe pas."),
        (["read", "--date", "x", "y"], "« x » n'est pas une date"),
        (["import"], "quelle feuille ?"),
        (["settle", "C1"], "conseil : mettez des textes dans sources/"),
    ],
)
def test_errors_are_told_in_the_language_of_the_locale(run: Run, args: list[str], told: str) -> None:
    ran = run(*args, **FRENCH)
    assert ran.code == 2
    assert told in ran.err.replace("\N{NARROW NO-BREAK SPACE}", " ")


def test_a_name_that_is_neither_finding_nor_rule_is_told_in_french_too(run: Run, two_funds: Path) -> None:
    run("extract", cwd=two_funds)
    ran = run("explain", "contradicton", cwd=two_funds, **FRENCH)
    assert ran.code == 2
    assert "aucun résultat ne s'appelle" in ran.err


def test_an_argument_too_many_is_told_in_french_too(run: Run, tmp_path: Path) -> None:
    ran = run("report", "encore", cwd=tmp_path, **FRENCH)
    assert ran.code == 2
    assert "« encore » est de trop" in ran.err.replace("\N{NARROW NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("word", ["single-source", "d'une seule source", "single source"])
def test_a_verdict_goes_by_its_name_in_either_language(run: Run, two_funds: Path, word: str) -> None:
    run("extract", cwd=two_funds)
    asked = run("report", "--verdict", word, cwd=two_funds)
    assert asked.out == run("report", "--verdict", "single-source", cwd=two_funds).out
    assert "seule origine" in run("explain", word, "--lang", "fr", cwd=two_funds).out


def test_a_verdict_that_is_none_is_told_with_those_near_it(run: Run, two_funds: Path) -> None:
    run("extract", cwd=two_funds)
    assert "dire contradiction" in run("report", "--verdict", "contradicton", cwd=two_funds, **FRENCH).err
    assert "not-comparable" in run("report", "--verdict", "zzz", cwd=two_funds).err


def test_an_explanation_tells_the_attribute_in_the_reader_s_word_too(run: Run, two_funds: Path) -> None:
    run("extract", cwd=two_funds)
    told = run("explain", "C1", cwd=two_funds, **FRENCH).out
    assert "fund target (objectif de levée)" in told
    assert "fund target (objectif de levée)" in run("explain", "C1.1", cwd=two_funds, **FRENCH).out
    assert "fund target (" not in run("explain", "C1", cwd=two_funds).out


@pytest.mark.parametrize("how", ["github", "gitlab", "sarif"])
def test_a_colon_has_a_space_before_it_in_french_wherever_people_read(run: Run, two_funds: Path, how: str) -> None:
    run("extract", cwd=two_funds)
    told = run("check", "--format", how, cwd=two_funds, **FRENCH).out
    assert "objectif de levée\N{NARROW NO-BREAK SPACE}: jusqu'à" in told.replace("%3A", ":")


def test_how_sure_an_agreement_is_agrees_with_it(run: Run, two_funds: Path) -> None:
    same = ("Le pont mesure 500 mètres.", "Le pont mesure 500 mètres.")
    assert "s'accordent (certain" in run("compare", *same, **FRENCH).out
    assert "certaine" not in run("compare", *same, **FRENCH).out


def test_what_a_correction_takes_back_is_told_in_french(run: Run, two_funds: Path, tmp_path: Path) -> None:
    run("extract", cwd=two_funds)
    source = sorted((two_funds / "sources").iterdir())[0]
    text = source.read_text(encoding="utf-8").replace("30", "50").replace("100", "50")
    (tmp_path / "later.txt").write_text(text, encoding="utf-8")
    ran = run("add", str(tmp_path / "later.txt"), "--corrects", source.stem, cwd=two_funds, **FRENCH)
    assert "objectif de levée" in ran.err
    assert "fund target" not in ran.err
    assert "corrected" not in run("report", "--all", cwd=two_funds, **FRENCH).out.replace("-corrected", "")


def test_an_option_goes_before_the_settings_and_they_before_the_locale(run: Run, tmp_path: Path) -> None:
    (tmp_path / "crosscheck.toml").write_text('lang = "fr"\n', encoding="utf-8")
    assert "conseil" in run("report", LC_ALL="en_GB.UTF-8").err
    assert "hint:" in run("report", "--lang", "en", **FRENCH).err
    assert "hint:" in run("report", "--lang=en", **FRENCH).err


def test_settings_that_cannot_be_read_are_told_too(run: Run, tmp_path: Path) -> None:
    (tmp_path / "crosscheck.toml").write_text("lang = \n", encoding="utf-8")
    assert "TOML non valide" in run("report", **FRENCH).err


def test_outcomes_are_told_in_french(run: Run, two_funds: Path) -> None:
    extracted = run("extract", cwd=two_funds, **FRENCH).err
    assert "2 textes" in extracted
    assert "Ensuite : crosscheck report" in extracted.replace("\N{NARROW NO-BREAK SPACE}", " ")
    run("report", cwd=two_funds)
    assert "acceptée" in run("accept", "C1", cwd=two_funds, **FRENCH).err
    assert "réglé" in run("settle", "C1", "--because", "dette comprise", cwd=two_funds, **FRENCH).err
    listed = run("sources", cwd=two_funds, **FRENCH).out
    assert listed.startswith("source")
    assert "affirmations" in listed.splitlines()[0]
    for err in (extracted, run("check", cwd=two_funds, **FRENCH).err):
        assert not {"claims", "sources checked", "Next"} & set(err.split())


@pytest.mark.parametrize("variables", [{}, {"PYTHONWARNINGS": "error"}])
def test_what_is_kept_is_told_of_in_the_language_asked_for(
    run: Run, two_funds: Path, variables: dict[str, str]
) -> None:
    run("extract", cwd=two_funds)
    run("report", cwd=two_funds)
    (two_funds / ".crosscheck" / "ledger.sqlite").write_bytes(b"no ledger")
    ran = run("report", "--lang", "fr", cwd=two_funds, **variables)
    assert "Le cache dans .crosscheck était endommagé" in ran.err
    assert "built anew" not in ran.err


@pytest.mark.parametrize(
    "args",
    [
        ["extract", "--language", "xx"],
        ["add", "note.txt", "--language", "french"],
        ["diff", "note.txt", "--language", "x"],
        ["read", "--language", "pt", "dez"],
        ["compare", "--language-b", "enn", "a", "b"],
    ],
)
def test_a_language_of_a_text_that_has_no_rules_is_refused(run: Run, tmp_path: Path, args: list[str]) -> None:
    (tmp_path / "note.txt").write_text("Velmont emploie 120 personnes.\n", encoding="utf-8")
    told = run(*args, cwd=tmp_path)
    assert (told.code, told.out) == (2, "")
    assert f"no rules for texts in '{args[args.index(_language(args)) + 1]}'" in told.err
    assert "--language takes de / en / es / fr; without it the text decides" in told.err
    assert "--language accepte de / en / es / fr" in run(*args, cwd=tmp_path, **FRENCH).err


def _language(args: list[str]) -> str:
    return next(word for word in args if word.startswith("--language"))


def test_a_language_may_be_written_with_its_country(run: Run) -> None:
    assert "2028" in run("read", "--language", "FR_ca", "fin 2028").out
