"""One fact in the words of two texts, through the installed command: the report, its JSON, and a person's answer."""

from __future__ import annotations

import json
import shlex
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


def test_a_figure_of_another_scope_under_its_name_does_not_hide_who_tells_the_draft_s(
    run: Run, extracted: Callable[[Mapping[str, str]], Path]
) -> None:
    spain = (
        "date: 2026-05-05\n---\nOrvane emploie 320 personnes en Espagne. La direction a reçu les syndicats à Mérande.\n"
    )
    folder = extracted({"depeche": SHORT["depeche"], "journal": spain})
    draft = folder / "draft.md"
    draft.write_text(f"---\n{SHORT['journal']}", encoding="utf-8")
    (fact,) = [
        fact
        for sentence in json.loads(run("diff", "draft.md", "--format", "json", cwd=folder).out)["sentences"]
        for fact in sentence["facts"]
    ]
    assert fact["status"] == "told-alike"
    assert [claim["source"] for position in fact["beside"] for claim in position["claims"]] == ["depeche"]
    (folder / "claims" / "depeche.yaml").unlink()
    (folder / "sources" / "depeche.md").unlink()
    assert "speaks of another scope" in " ".join(run("diff", "draft.md", cwd=folder).out.split())


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


def test_the_header_says_how_many_single_sources_are_told_in_other_words_too(
    run: Run, extracted: Callable[[Mapping[str, str]], Path]
) -> None:
    texts = TEXTS | {"journal": TEXTS["journal"] + "Le pont d'Ostriac mesure 412 mètres.\n"}
    folder = extracted(texts)
    for arguments in ((), ("--format", "markdown"), ("--format", "html"), ("--no-cache",)):
        shown = " ".join(run("report", *arguments, cwd=folder).out.split())
        assert "single source (4 perhaps told in other words too)" in shown.replace("</b>", ""), arguments
    shown = " ".join(run("report", "--lang", "fr", cwd=folder).out.split())
    assert "5 d'une seule source (dont 4 peut-être dites ailleurs en d'autres mots)" in shown
    told = json.loads(run("report", "--format", "json", cwd=folder).out)
    assert (told["counts"]["single-source"], told["told_alike"]) == (5, 4)
    about = json.loads(run("report", "--format", "json", "--verdict", "single-source", cwd=folder).out)
    assert about["told_alike"] == 4
    assert "told in other words too" not in run("report", "--verdict", "agreement", cwd=folder).out


def test_what_is_only_counted_was_not_shown(run: Run, extracted: Callable[[Mapping[str, str]], Path]) -> None:
    """A handle keeps the meaning in which it was seen, whatever a later report looked up without showing it."""
    folder = extracted(TEXTS)
    run("report", "--all", cwd=folder)
    before = json.loads((folder / ".crosscheck" / "handles.json").read_text(encoding="utf-8"))
    text = (folder / "sources" / "depeche.md").read_text(encoding="utf-8")
    (folder / "sources" / "depeche.md").write_text(text + "Aarbrel emploie 12 personnes.\n", encoding="utf-8")
    run("extract", cwd=folder)
    run("report", "--limit", "0", cwd=folder)
    after = json.loads((folder / ".crosscheck" / "handles.json").read_text(encoding="utf-8"))
    assert {handle: meaning for handle, meaning in after.items() if handle.startswith("S")} == {
        handle: meaning for handle, meaning in before.items() if handle.startswith("S")
    }


def test_a_person_who_agrees_makes_it_one_fact(run: Run, extracted: Callable[[Mapping[str, str]], Path]) -> None:
    folder = extracted(TEXTS)
    assert "crosscheck same A1" in run("report", cwd=folder).out.splitlines()[-1]
    assert "crosscheck same A2 makes these claims one fact" in " ".join(run("explain", "A2", cwd=folder).out.split())
    tried = run("same", "A2", "--dry-run", cwd=folder)
    assert "+ agreement: chantier du barrage d'Ostriac · headcount (2 claims)" in tried.err
    assert tried.err.splitlines()[-1].endswith("headcount (2 claims)") and "  - 2 single source\n" in tried.err
    assert "edited" not in "".join(path.read_text(encoding="utf-8") for path in (folder / "claims").glob("*.yaml"))
    done = run("same", "A2", "--because", "un seul chantier", cwd=folder)
    assert done.code == 0
    assert "2 claims tell one fact now: chantier du barrage d'Ostriac · headcount" in done.err
    told = json.loads(run("report", "--format", "json", cwd=folder).out)
    joined = [each for each in told["findings"] if each["rule"] == "agreement-exact"]
    assert [(each["subject"]["name"], each["message"]) for each in joined] == [
        ("chantier du barrage d'Ostriac", "1,450 ouvriers")
    ]
    assert told["told_alike"] == 2, "the opening is still told in other words"
    journal = (folder / "claims" / "journal.yaml").read_text(encoding="utf-8")
    assert "subject_written: Ostriac" in journal and "note: un seul chantier" in journal
    run("extract", cwd=folder)
    again = json.loads(run("report", "--format", "json", cwd=folder).out)
    assert again["counts"] == told["counts"], "a text that is read again changes nothing of it"
    (back,) = [line for line in done.err.splitlines() if "back:" in line]
    assert run(*shlex.split(back.partition("crosscheck ")[2]), cwd=folder).code == 0
    assert "Ostriac · workers" in run("report", "--all", cwd=folder).out


def test_different_takes_the_handle_too(run: Run, extracted: Callable[[Mapping[str, str]], Path]) -> None:
    folder = extracted(TEXTS)
    run("report", cwd=folder)
    assert run("different", "A2", cwd=folder).code == 0
    shown = run("report", "--all", cwd=folder).out
    assert "1,450 ouvriers, told in other words" not in shown and "12 June 2026, told in other words" in shown


def test_a_lone_name_and_a_finding_on_one_fact_are_refused(run: Run, two_funds: Path) -> None:
    run("extract", cwd=two_funds)
    run("report", cwd=two_funds)
    for command in ("same", "different"):
        lone = run(command, "Harbour Growth Fund", cwd=two_funds)
        assert lone.code == 2 and "A second name is needed" in lone.err and "hint:" in lone.err
        one = run(command, "C1", cwd=two_funds)
        assert one.code == 2 and "The claims of C1 are about one fact already" in one.err
        option = run(command, "C1", "--undo", cwd=two_funds)
        assert option.code == 2 and "--undo takes two names" in option.err
    assert "--by takes two names" in run("same", "C1", "--by", "Léa", cwd=two_funds).err


def test_of_a_list_only_the_names_that_another_source_tells_point_there(
    run: Run, extracted: Callable[[Mapping[str, str]], Path]
) -> None:
    texts = {
        "wire": "date: 2026-05-04\n---\n"
        "The Mérande Harbour Alliance has three members: Ostrel, Brond Marine and Quelvan Steel.\n",
        "post": "date: 2026-05-05\n---\nThe Harbour Alliance of Mérande counts Quelvan Steel among its members.\n",
    }
    folder = extracted(texts)
    findings = json.loads(run("report", "--format", "json", cwd=folder).out)["findings"]
    alike = {each["member"] for each in findings if each["rule"] == "agreement-told-alike"}
    pointing = {each["member"] for each in findings if each["see"]}
    assert alike == pointing == {"Quelvan Steel"}
