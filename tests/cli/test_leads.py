"""Claims that may tell one fact are found, and what cannot is left alone; through the commands, on texts."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from running import Run

STORIES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("leads.toml").read_text(encoding="utf-8"))[
    "story"
]


def workspace(run: Run, folder: Path, story: dict[str, Any], *, reverse: bool = False) -> Path:
    (folder / "sources").mkdir(parents=True)
    published = story["published"]
    for number, (name, text) in enumerate(story["texts"].items()):
        place = f"{9 - number}-{name}" if reverse else name
        (folder / "sources" / f"{place}.md").write_text(
            f"---\ndate: {published.get(name, published.get('*'))}\n---\n{text.strip()}\n", encoding="utf-8"
        )
    run("extract", cwd=folder)
    return folder


def leads(run: Run, folder: Path, *more: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run("leads", "--format", "json", *more, cwd=folder).out)["leads"]
    return found


def told(lead: dict[str, Any]) -> str:
    def side(name: str) -> str:
        return ", ".join(claim["shown"] for claim in lead[name])

    return f"{lead['relation']}: {side('one')} | {side('other')}".replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("story", STORIES, ids=[story["name"] for story in STORIES])
def test_stories(run: Run, tmp_path: Path, story: dict[str, Any]) -> None:
    assert [told(lead) for lead in leads(run, workspace(run, tmp_path, story))] == story["leads"]


@pytest.mark.parametrize("story", STORIES[:4], ids=[story["name"] for story in STORIES[:4]])
def test_the_order_of_sources_changes_no_lead(run: Run, tmp_path: Path, story: dict[str, Any]) -> None:
    def sides(folder: Path) -> list[tuple[str, int, frozenset[str]]]:
        return [
            (lead["relation"], lead["points"], frozenset(claim["shown"] for claim in (*lead["one"], *lead["other"])))
            for lead in leads(run, folder)
        ]

    assert sides(workspace(run, tmp_path / "one", story)) == sides(
        workspace(run, tmp_path / "other", story, reverse=True)
    )


def test_leads_fit_their_schema_and_name_what_stands_between(run: Run, tmp_path: Path) -> None:
    folder = workspace(run, tmp_path, STORIES[0])
    document = json.loads(run("leads", "--format", "json", cwd=folder).out)
    jsonschema.validate(document, json.loads(run("schema", "leads").out))
    (lead,) = document["leads"]
    assert lead["apart"] == ["subject", "attribute"]
    assert {claim["source"] for claim in (*lead["one"], *lead["other"])} == {"gazette", "courrier"}
    assert {source["id"] for source in document["sources"]} == {"gazette", "courrier"}


def test_what_is_joined_is_a_finding_and_no_lead(run: Run, tmp_path: Path) -> None:
    folder = workspace(run, tmp_path, STORIES[1])
    assert "Ada Merrow" not in run("report", "--verdict", "changed", cwd=folder).out
    run("same", "Orlane Ceramics Company", "Orlane Ceramics", cwd=folder)
    assert leads(run, folder) == []
    assert "Ada Merrow" in run("report", "--all", "--verdict", "changed", cwd=folder).out


def test_a_pair_that_people_settled_is_not_shown_again(run: Run, tmp_path: Path) -> None:
    folder = workspace(run, tmp_path, STORIES[0])
    (lead,) = leads(run, folder)
    handles = [claim["handle"].partition(".")[0] for claim in (*lead["one"], *lead["other"])]
    settled = run("settle", *handles, "--because", "two ceremonies", cwd=folder)
    assert settled.code == 0, settled.err
    assert leads(run, folder) == []


def test_leads_about_one_subject(run: Run, tmp_path: Path) -> None:
    folder = workspace(run, tmp_path, STORIES[0])
    assert len(leads(run, folder, "pose de la première pierre")) == 1
    assert leads(run, folder, "réunion", "publique") == []
    unknown = run("leads", "pose de la premiere piere", cwd=folder)
    assert unknown.code == 2
    assert "pose de la première pierre" in unknown.err


def test_leads_on_a_terminal(run: Run, tmp_path: Path) -> None:
    folder = workspace(run, tmp_path, STORIES[0])
    ran = run("leads", cwd=folder, COLUMNS="80")
    assert ran.code == 0
    assert max(map(len, ran.out.splitlines())) <= 80
    assert "13 March 2026  against  9 March 2026" in ran.out.replace("\N{NO-BREAK SPACE}", " ")
    assert "« La pose de la première pierre, le 13 mars, a réuni »" in " ".join(ran.out.split())
    assert "Not compared: is it the same subject?" in ran.out
    french = run("leads", "--lang", "fr", cwd=folder).out.replace("\N{NO-BREAK SPACE}", " ")
    assert french.startswith("1 piste\N{NARROW NO-BREAK SPACE}: ")
    assert "13 mars 2026  contre  9 mars 2026" in french


def test_a_lead_shows_how_two_names_of_one_word_are_joined(run: Run, tmp_path: Path) -> None:
    folder = workspace(run, tmp_path, STORIES[1])
    assert "  crosscheck same 'Orlane Ceramics' 'Orlane Ceramics Company'\n" in run("leads", cwd=folder).out


def test_a_confidential_source_stays_out_of_a_log(run: Run, tmp_path: Path) -> None:
    folder = workspace(run, tmp_path, STORIES[0])
    file = folder / "claims" / "courrier.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("source:\n", "source:\n  confidential: true\n", 1), encoding="utf-8"
    )
    assert len(leads(run, folder)) == 1
    for how in (["leads"], ["leads", "--format", "json"]):
        logged = run(*how, cwd=folder, CI="true")
        assert "13 mars" not in logged.out
        assert "courrier" not in logged.out + logged.err
        assert logged.err != ""


def test_a_workspace_without_leads_says_so(run: Run, tmp_path: Path) -> None:
    ran = run("leads", cwd=workspace(run, tmp_path, STORIES[-1]))
    assert ran.code == 0
    assert ran.out == "No leads: no two claims that stand apart look like one fact.\n"
