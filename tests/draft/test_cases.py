"""Drafts and where their statements stand, from a table; half of them are traps that must raise no alarm."""

import io
import tomllib
from pathlib import Path
from typing import Any, get_args

import pytest

from crosscheck.model import DraftFact, DraftReport, DraftStatus
from crosscheck.pipeline.make_draft_report import make_draft_report
from crosscheck.pipeline.make_report import Facts, make_facts
from crosscheck.pipeline.read_draft import read_piped_draft
from crosscheck.pipeline.workspace import Workspace, open_workspace

CASES: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "cases.toml").read_text(encoding="utf-8"))["case"]


@pytest.fixture(scope="module")
def room(newsroom: Path) -> tuple[Workspace, Facts]:
    workspace = open_workspace(newsroom)
    return workspace, make_facts(workspace)


def checked(room: tuple[Workspace, Facts], text: str) -> DraftReport:
    return make_draft_report(*room, read_piped_draft(io.BytesIO(text.encode())))


def said(fact: DraftFact) -> str:
    return fact.member or fact.reading.claim.value


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_statements_stand_where_the_table_says(room: tuple[Workspace, Facts], case: dict[str, Any]) -> None:
    report = checked(room, case["draft"])
    stands = {said(fact): fact.status for fact in report.facts}
    for words, status in case["facts"].items():
        found = [value for value in stands if words in value]
        if "gap" in case and not found:
            pytest.xfail(case["gap"])
        assert found, stands
        assert stands[found[0]] == status, stands
    assert len(report.facts) == case.get("count", len(report.facts)), stands
    assert bool(report.against_itself) == case.get("itself", False)
    assert {name.written: name.known for name in report.names} == case.get("names", {})
    if case.get("trap"):
        assert not [fact for fact in report.facts if fact.status in ("contradicted", "disputed")]
        assert not report.fails("possible")


def test_every_standing_is_tried_in_both_languages() -> None:
    tried = {(status, case["name"].endswith("-fr")) for case in CASES for status in case["facts"].values()}
    # A draft's figure is read before it becomes a statement: only a value that people wrote can be unread.
    assert {status for status, _ in tried} == set(get_args(DraftStatus)) - {"unread"}
    assert {status for status, french in tried if french} == {status for status, french in tried if not french}


def test_half_of_the_cases_must_not_alarm() -> None:
    assert sum(case.get("trap", False) for case in CASES) * 2 >= len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_every_letter_of_a_draft_is_in_a_sentence(room: tuple[Workspace, Facts], case: dict[str, Any]) -> None:
    report = checked(room, case["draft"])
    covered = {at for sentence in report.sentences for at in range(sentence.start, sentence.end)}
    text = report.document.text
    assert all(at in covered for at, char in enumerate(text) if char.isalnum())
    assert len(report.facts) == sum(len(sentence.facts) for sentence in report.sentences)


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        ("The Harbour Bridge will cost 50 million euros.", "draft-suggest-check"),
        ("Le Tunnel Mirande mesure 16,4 kilomètres.", "draft-suggest-check"),
        ("The Harbour Bridge employs 120 people.", "draft-suggest-update"),
        ("The Harbour Bridge will cost 40 million euros.", None),
    ],
)
def test_what_an_editor_could_do_is_suggested(room: tuple[Workspace, Facts], draft: str, code: str | None) -> None:
    (fact,) = checked(room, draft).facts
    assert (fact.suggestion.code if fact.suggestion else None) == code
