"""Why the extractor took a claim so is told in words, in every language: no code of its own reaches a reader."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from crosscheck.extract import extract
from crosscheck.ingest.ingest import ingest
from crosscheck.messages.table import LANGUAGES, table

PROJECT = Path(__file__).parents[2]
ARTICLES = PROJECT / "tests" / "extract" / "articles" / "tuned"
TEXTS = sorted([*PROJECT.glob("sources/*.txt"), *ARTICLES.glob("*.txt"), *ARTICLES.glob("*.md")])


@pytest.fixture(scope="module")
def reasons() -> set[str]:
    return {reason for text in TEXTS for found in extract(ingest(text)).proposals for reason in found.claim.reasons}


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_its_words(reasons: set[str], language: str) -> None:
    assert len(reasons) > 30
    assert {reason for reason in reasons if reason not in table(language).labels} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_for_not_understanding_has_its_words(language: str) -> None:
    """What `Unread("…")` names in the source of the program."""
    source = "".join(path.read_text(encoding="utf-8") for path in (PROJECT / "src").rglob("*.py"))
    reasons = set(re.findall(r'Unread\("([a-z-]+)"', source))
    assert len(reasons) > 5
    assert {reason for reason in reasons if reason not in table(language).labels} == set()
