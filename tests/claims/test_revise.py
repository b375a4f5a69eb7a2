from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.claims.load_claims import load_claims
from crosscheck.claims.revise import plan_revision, write_revision
from crosscheck.claims.store import store
from crosscheck.errors import ClaimFileError, UsageError
from crosscheck.model import Claim, Quote, Source

CLAIMS = [
    Claim("", "a", "AIP", "fund target", "30 milliards", status="target", quote=Quote("vise 30 milliards")),
    Claim("", "a", "AIP", "launch", "2024", complete=True),
]


@pytest.fixture(params=[".yaml", ".jsonl"])
def path(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    path = tmp_path / "claims" / f"a{request.param}"
    store(path, Source("a", title="T"), CLAIMS)
    return path


def fields_now(path: Path) -> dict[str, dict[str, str]]:
    return {
        claim.id: {
            "subject": claim.subject,
            "attribute": claim.attribute,
            "value": claim.value,
            "status": claim.status,
            "note": claim.note,
            "quote": claim.quote.text if claim.quote else "",
            "complete": "yes" if claim.complete else "",
            "review": claim.review,
            "confidence": claim.confidence,
        }
        for claim in load_claims([path], path.parent.parent)[0].claims
    }


def test_what_comes_back_as_it_went_changes_no_byte(path: Path) -> None:
    revision = plan_revision(path, fields_now(path), root=path.parent.parent)
    assert revision.new == revision.old
    assert list(revision.difference()) == []


def test_edits_are_shown_before_they_are_written(path: Path) -> None:
    before = path.read_bytes()
    edits = fields_now(path)
    first, second = edits
    edits[first] |= {"value": "100 milliards", "status": "", "review": "edited"}
    edits[second] |= {"complete": "no"}
    more = Claim("", "", "AIP", "member count", "6")
    revision = plan_revision(path, edits, [more], root=path.parent.parent)
    shown = list(revision.difference())
    assert any(line.startswith("+") and "100 milliards" in line for line in shown)
    assert path.read_bytes() == before
    write_revision(revision)
    one, two, three = load_claims([path], path.parent.parent)[0].claims
    assert (one.value, one.status, one.review) == ("100 milliards", "", "edited")
    assert not two.complete
    assert three.attribute == "member count"


def test_a_file_that_changed_meanwhile_is_left_alone(path: Path) -> None:
    edits = fields_now(path)
    edits[next(iter(edits))]["note"] = "seen"
    revision = plan_revision(path, edits, root=path.parent.parent)
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    with pytest.raises(ClaimFileError, match="has changed since"):
        write_revision(revision)
    assert "seen" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("identity", "key", "text"),
    [("none", "value", "3"), ("", "valeu", "3"), ("", "review", "done"), ("", "value", " "), ("", "value", "\0")],
)
def test_what_cannot_be_is_refused(path: Path, identity: str, key: str, text: str) -> None:
    before = path.read_bytes()
    identity = identity or next(iter(fields_now(path)))
    with pytest.raises((UsageError, ClaimFileError)):
        plan_revision(path, {identity: {key: text}}, root=path.parent.parent)
    assert path.read_bytes() == before
