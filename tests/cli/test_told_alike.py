"""One fact in the words of two texts, through the installed command: the report, its JSON, and a person's answer."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from running import Run

TEXTS = {
    "depeche": "date: 2026-05-04\n---\n"
    "Le chantier du barrage d'Ostriac emploie 1 450 ouvriers. Il ouvrira le 12 juin.\n",
    "journal": "date: 2026-05-05\n---\n"
    "À Ostriac, 1 450 ouvriers travaillent au barrage. L'ouverture aura lieu le 12 juin.\n",
}


def test_the_report_lays_them_side_by_side_and_the_single_sources_point_there(
    run: Run, extracted: Callable[[Mapping[str, str]], Path]
) -> None:
    folder = extracted(TEXTS)
    shown = run("report", "--all", cwd=folder).out
    assert "1,450 ouvriers, told in other words by 2 sources" in shown
    assert "12 June 2026, told in other words by 2 sources" in shown
    assert "«\N{NARROW NO-BREAK SPACE}Ostriac, 1 450 ouvriers travaillent\N{NARROW NO-BREAK SPACE}»" in shown, (
        "the exact words"
    )
    assert "says it" not in shown, "none is the only one to say it"
    findings = json.loads(run("report", "--format", "json", cwd=folder).out)["findings"]
    alike = [finding for finding in findings if finding["rule"] == "agreement-told-alike"]
    assert [(each["verdict"], each["confidence"]) for each in alike] == [("agreement", "possible")] * 2
    single = [finding for finding in findings if finding["verdict"] == "single-source"]
    assert sorted(each["see"] for each in single) == ["A1", "A1", "A2", "A2"]
    assert {each["reason"] for each in single} == {""}, "none is the only one to say it"
    assert run("check", cwd=folder).code == 0


def test_a_person_who_tells_the_names_apart_ends_it(run: Run, extracted: Callable[[Mapping[str, str]], Path]) -> None:
    folder = extracted(TEXTS)
    findings = json.loads(run("report", "--format", "json", cwd=folder).out)["findings"]
    workers = next(each for each in findings if each["handle"] == "A2")
    one, other = (claim["subject"] for claim in workers["positions"][0]["claims"])
    assert run("different", one, other, cwd=folder).code == 0
    findings = json.loads(run("report", "--format", "json", cwd=folder).out)["findings"]
    assert [each["message"] for each in findings if each["rule"] == "agreement-told-alike"] == [
        "12 June 2026, told in other words by 2 sources"
    ]


def test_a_change_of_one_text_gives_the_report_of_a_fresh_run(
    run: Run, extracted: Callable[[Mapping[str, str]], Path]
) -> None:
    folder = extracted(TEXTS)
    run("report", cwd=folder)
    for file in (folder / "claims" / "journal.yaml", folder / "sources" / "journal.md"):
        file.write_text(file.read_text(encoding="utf-8").replace("1 450", "1 280"), encoding="utf-8")
    changed = run("report", "--format", "json", cwd=folder).out
    assert changed.count("agreement-told-alike") == 1
    assert changed == run("report", "--format", "json", cwd=folder, CROSSCHECK_NO_CACHE="1").out


def test_a_draft_that_tells_it_in_other_words_is_not_called_new(
    run: Run, extracted: Callable[[Mapping[str, str]], Path]
) -> None:
    folder = extracted({"depeche": TEXTS["depeche"]})
    draft = folder / "draft.md"
    draft.write_text(f"---\n{TEXTS['journal']}Le pont d'Ostriac mesure 412 mètres.\n", encoding="utf-8")
    told = json.loads(run("diff", "draft.md", "--format", "json", cwd=folder).out)
    facts = {fact["claim"]["value"]: fact for sentence in told["sentences"] for fact in sentence["facts"]}
    assert {value: fact["status"] for value, fact in facts.items()} == {
        "1 450 ouvriers": "told-alike",
        "12 juin": "told-alike",
        "412 mètres": "new",
    }
    (position,) = facts["1 450 ouvriers"]["beside"]
    assert position["claims"][0]["quote"]["text"] == "Le chantier du barrage d'Ostriac emploie 1 450 ouvriers"
    shown = run("diff", "draft.md", "--lang", "fr", cwd=folder)
    assert shown.code == 0
    assert "Peut-être en d'autres mots (2)" in shown.out
    assert "peut-être la même chose" in " ".join(shown.out.split())


def test_what_is_told_under_two_names_is_shown_with_either(
    run: Run, extracted: Callable[[Mapping[str, str]], Path]
) -> None:
    folder = extracted(TEXTS)
    for name in ("Ostriac", "chantier du barrage d'Ostriac"):
        shown = run("show", name, cwd=folder).out
        assert "1,450 ouvriers, told in other words by 2 sources" in shown
        assert "Ostriac · workers · unreviewed" in shown, "what the claim of the other name is on"
    subjects = run("subjects", cwd=folder).out
    assert [line.split("  ")[0] for line in subjects.splitlines() if "also" not in line] == [
        "chantier du barrage d'Ostriac",
        "chantier du barrage d'Ostriac",
        "Ostriac",
        "ouverture",
    ]
    assert "Ostriac," not in subjects, "no name is also called what another is"


SHORT = {
    "depeche": "date: 2026-05-04\n---\nOrvane Calcul emploie 1 450 personnes à Mérande.\n",
    "journal": "date: 2026-05-05\n---\nÀ Mérande, Orvane compte 1 450 salariés.\n",
}


def test_a_name_and_its_short_form_that_tell_one_fact_are_suggested(
    run: Run, extracted: Callable[[Mapping[str, str]], Path]
) -> None:
    folder = extracted(SHORT)
    shown = " ".join(run("report", cwd=folder).out.split())
    assert "Orvane = Orvane Calcul? (a shorter form, and texts of one story tell one fact of both)" in shown
    for variables in ({}, {"CROSSCHECK_NO_CACHE": "1"}):
        told = json.loads(run("report", "--format", "json", cwd=folder, **variables).out)["suggestions"]
        assert [(each["left"], each["right"], each["why"]) for each in told] == [
            ("Orvane", "Orvane Calcul", "suggest-told-alike")
        ]
    assert run("same", "Orvane", "Orvane Calcul", cwd=folder).code == 0
    after = json.loads(run("report", "--format", "json", cwd=folder).out)
    assert after["suggestions"] == []
    assert {each["rule"] for each in after["findings"] if each["verdict"] == "agreement"} == {"agreement-exact"}
