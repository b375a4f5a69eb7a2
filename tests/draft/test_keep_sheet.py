"""The sheet: people's words hold for the words of a sentence, and stay as they wrote them."""

import io
from pathlib import Path

import pytest

from crosscheck.draft import Confirmation, keep_sheet
from crosscheck.errors import CrosscheckErrors, HandleError
from crosscheck.model import DraftReport
from crosscheck.pipeline.make_draft_report import make_draft_report
from crosscheck.pipeline.make_report import Facts, make_facts
from crosscheck.pipeline.read_draft import read_piped_draft
from crosscheck.pipeline.workspace import Workspace, open_workspace

DRAFT = "The Harbour Bridge cost 400 million euros. The Harbour Bridge opened in 2024."
ME = Confirmation(("F1",), "A. Reader", "2026-06-01", "asked the port")


@pytest.fixture(scope="module")
def room(newsroom: Path) -> tuple[Workspace, Facts]:
    workspace = open_workspace(newsroom)
    return workspace, make_facts(workspace)


def checked(room: tuple[Workspace, Facts], text: str) -> DraftReport:
    return make_draft_report(*room, read_piped_draft(io.BytesIO(text.encode())))


def states(report: DraftReport) -> list[tuple[str, str, str]]:
    return [(fact.handle, fact.check.state, fact.check.why) for fact in report.facts if fact.check]


def test_what_is_confirmed_no_longer_fails_and_writing_again_changes_no_byte(
    room: tuple[Workspace, Facts], tmp_path: Path
) -> None:
    sheet = tmp_path / "draft.check.yaml"
    report = checked(room, DRAFT)
    assert report.fails("certain")
    kept = keep_sheet(report, sheet, ME)
    assert states(kept) == [("F1", "confirmed", "")]
    assert not kept.fails("possible")
    before = sheet.read_bytes()
    assert states(keep_sheet(report, sheet)) == [("F1", "confirmed", "")]
    assert sheet.read_bytes() == before


def test_a_changed_sentence_needs_attention_until_it_is_confirmed_again(
    room: tuple[Workspace, Facts], tmp_path: Path
) -> None:
    sheet = tmp_path / "draft.check.yaml"
    keep_sheet(checked(room, DRAFT), sheet, ME)
    changed = checked(room, DRAFT.replace("400", "410"))
    kept = keep_sheet(changed, sheet)
    assert states(kept) == [("F3", "attention", "sentence")]
    assert kept.fails("certain")
    with pytest.raises(HandleError, match="has changed"):
        keep_sheet(changed, sheet, ME)
    again = keep_sheet(changed, sheet, Confirmation(("F3",), "B. Reader", "2026-06-02"))
    assert states(again) == [("F3", "confirmed", "")]
    assert states(keep_sheet(checked(room, DRAFT), sheet)) == [("F1", "confirmed", "")]


def test_a_sentence_that_left_the_draft_is_told(room: tuple[Workspace, Facts], tmp_path: Path) -> None:
    sheet = tmp_path / "draft.check.yaml"
    keep_sheet(checked(room, DRAFT), sheet, ME)
    kept = keep_sheet(checked(room, "The Harbour Bridge opened in 2024."), sheet)
    assert [check.words for check in kept.gone] == ["The Harbour Bridge cost 400 million euros."]


def test_a_persons_layout_and_comments_stay(room: tuple[Workspace, Facts], tmp_path: Path) -> None:
    sheet = tmp_path / "draft.check.yaml"
    keep_sheet(checked(room, DRAFT), sheet)
    text = sheet.read_text(encoding="utf-8")
    by_hand = text.replace("confirmed_by:\n", "confirmed_by:   'C. Reader'   # by phone\n", 1) + "# the end\n"
    sheet.write_text(by_hand, encoding="utf-8")
    kept = keep_sheet(checked(room, DRAFT + " The Harbour Bridge employs 150 people."), sheet)
    assert states(kept) == [("F1", "confirmed", "")]
    after = sheet.read_text(encoding="utf-8")
    assert "confirmed_by:   'C. Reader'   # by phone\n" in after
    assert after.endswith("# the end\n")
    assert len(after) > len(by_hand)


@pytest.mark.parametrize(
    "text",
    ["just words\n", "- a list\n", "facts: 3\n", "facts:\n  - fact: F1\n", "facts:\n  - facct: F1\n",
     "facts:\n  - {fact: F1, sentence: a, about: b, value: c}\n", "facts: [\n"],
)  # fmt: skip
def test_a_file_that_is_no_sheet_is_refused_and_left_alone(
    room: tuple[Workspace, Facts], tmp_path: Path, text: str
) -> None:
    sheet = tmp_path / "draft.check.yaml"
    sheet.write_text(text, encoding="utf-8")
    with pytest.raises(CrosscheckErrors):
        keep_sheet(checked(room, DRAFT), sheet)
    assert sheet.read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    "text", ["", "# mine\n", "facts:\n", "facts: []  # none yet\n", "draft: x\nfacts: ~\n", "draft: x"]
)
def test_an_empty_sheet_is_filled(room: tuple[Workspace, Facts], tmp_path: Path, text: str) -> None:
    sheet = tmp_path / "draft.check.yaml"
    sheet.write_text(text, encoding="utf-8")
    assert states(keep_sheet(checked(room, DRAFT), sheet, ME)) == [("F1", "confirmed", "")]
    assert states(keep_sheet(checked(room, DRAFT), sheet)) == [("F1", "confirmed", "")]


@pytest.mark.parametrize("handle", ["F99", "x", "F5-F2", "F0"])
def test_a_handle_that_names_nothing_is_refused(room: tuple[Workspace, Facts], tmp_path: Path, handle: str) -> None:
    with pytest.raises(HandleError):
        keep_sheet(checked(room, DRAFT), tmp_path / "s.yaml", Confirmation((handle,), "A. Reader", "2026-06-01"))
    assert not (tmp_path / "s.yaml").exists()
