"""What a report says in words about several texts: who said what first, and whose noun it is."""

from __future__ import annotations

import re
from pathlib import Path

from running import Run

_FILE = """
source: {{publisher: {name}, published: {day}, language: en}}
claims:
  - subject: Tarn Bridge
    attribute: cost
    value: {value}
"""


def test_an_old_value_is_told_as_the_first_source_gave_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    said = (
        ("First", "2026-01-03", "$148 million"),
        ("Second", "2026-02-03", "$184 million"),
        ("Third", "2026-03-03", "about $150 million"),
    )
    for name, day, value in said:
        text = _FILE.format(name=name, day=day, value=value)
        (tmp_path / "claims" / f"{name.lower()}.yaml").write_text(text, encoding="utf-8")
    told = " ".join(run("report", "--verdict", "contradiction").out.split())
    assert "First, 3 January 2026 gave $148 million before" in told
    assert "gave about $150 million" not in told


def test_a_noun_of_two_texts_stands_in_the_contents_once_for_each(run: Run, tmp_path: Path) -> None:
    sources = tmp_path / "sources"
    sources.mkdir()
    for name, people in (("north", 300), ("south", 900)):
        text = f"{name.title()} Courier\n3 March 2026\n\nThe strike\n\nThe strike involves {people} workers.\n"
        (sources / f"{name}.txt").write_text(text, encoding="utf-8")
    run("extract")
    page = run("report", "--format", "html").out
    contents = re.findall(r'href="#about-\d+">([^<]+)<', page)
    assert len(contents) == len(set(contents)) == 2
    assert all(name.startswith("strike (") for name in contents)


def test_a_draft_is_not_told_to_say_what_its_side_says_in_other_words(run: Run, tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    for name, value in (("First", "$184 million"), ("Second", "about $150 million")):
        text = _FILE.format(name=name, day="2026-01-03", value=value)
        (tmp_path / "claims" / f"{name.lower()}.yaml").write_text(text, encoding="utf-8")
    ran = run("diff", "-", "--exit-zero", stdin="The Tarn Bridge will cost $152 million.\n")
    assert "the draft says $152 million, which fits the about $150 million of Second" in " ".join(ran.out.split())


def test_equal_values_that_do_not_compare_say_what_sets_them_apart(run: Run, tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    for name, status in (("First", "actual"), ("Second", "target")):
        text = _FILE.format(name=name, day="2026-01-03", value="$148 million") + f"    status: {status}\n"
        (tmp_path / "claims" / f"{name.lower()}.yaml").write_text(text, encoding="utf-8")
    assert "$148 million (actual) beside $148 million (target)" in run("report").out
    assert "148 millions de dollars (réalisé) à côté de 148 millions de dollars (objectif)" in " ".join(
        run("report", "--lang", "fr").out.split()
    )


def test_taking_back_what_nobody_settled_is_an_error_that_names_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    for name, value in (("First", "$148 million"), ("Second", "$184 million")):
        text = _FILE.format(name=name, day="2026-01-03", value=value)
        (tmp_path / "claims" / f"{name.lower()}.yaml").write_text(text, encoding="utf-8")
    ran = run("settle", "C1", "--undo", "--lang", "fr")
    assert ran.code == 2
    assert "personne n'a réglé Tarn Bridge · coût (C1)" in ran.err
    line = run("check", "--lang", "fr").out.replace("\N{NARROW NO-BREAK SPACE}", " ")
    assert line.startswith("claims/first.yaml:4:5: contradiction (certaine) : Tarn Bridge · coût : 148")


def test_what_is_proposed_is_not_called_unreviewed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    claim = _FILE.format(name="First", day="2026-01-03", value="$148 million") + "    status: proposed\n"
    (tmp_path / "claims" / "first.yaml").write_text(claim + "    review: accepted\n", encoding="utf-8")
    assert "Tarn Bridge · cost · proposed" in run("report").out
    assert "Tarn Bridge · coût · proposé" in run("report", "--lang", "fr").out
    assert "review: accepted" in " ".join(run("explain", "S1.1").out.split())
    (tmp_path / "claims" / "first.yaml").write_text(claim, encoding="utf-8")
    assert "unreviewed" in run("explain", "S1.1").out


def test_two_speakers_are_asked_about_and_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    for name, who, value in (("First", "police", "$148 million"), ("Second", "organisers", "$184 million")):
        text = _FILE.format(name=name, day="2026-01-03", value=value) + f"    said_by: {who}\n    review: accepted\n"
        (tmp_path / "claims" / f"{name.lower()}.yaml").write_text(text, encoding="utf-8")
    told = run("report").out
    assert "whose word is right? (1)" in told
    assert "Who said what: crosscheck explain C1" in told
    assert "crosscheck accept" not in told
    page = run("explain", "C1").out
    assert "said by: police" in page
    assert "said by: organisers" in page
