"""Why the extractor took a claim so, or refused it, is told in words in every language: no code reaches a reader."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from crosscheck.extract import extract
from crosscheck.extract.scene.reason import Reason
from crosscheck.ingest.ingest import ingest
from crosscheck.messages.table import LANGUAGES, table

PROJECT = Path(__file__).parents[2]
EXTRACTOR = PROJECT / "src" / "crosscheck" / "extract"
ARTICLES = PROJECT / "tests" / "extract" / "articles" / "tuned"
TEXTS = sorted([*PROJECT.glob("sources/*.txt"), *ARTICLES.glob("*.txt"), *ARTICLES.glob("*.md")])
REASONS = frozenset(get_args(Reason)) - {""}


def _without_words(reasons: frozenset[str] | set[str], language: str) -> set[str]:
    return {reason for reason in reasons if not table(language).labels.get(reason)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_there_is_has_its_words(language: str) -> None:
    """mypy holds the extractor to the set: a referent, a draft or a fact takes no reason that is not in it."""
    assert len(REASONS) > 100
    assert _without_words(REASONS, language) == set()


def test_every_reason_there_is_is_given() -> None:
    files = [path for path in EXTRACTOR.rglob("*.py") if path.name != "reason.py"]
    files.append(EXTRACTOR / "doubts.toml")
    source = "".join(path.read_text(encoding="utf-8") for path in files)
    assert {reason for reason in REASONS if f'"{reason}"' not in source} == set()


@pytest.mark.slow
def test_no_claim_gives_a_reason_that_is_not_of_the_set() -> None:
    given = {reason for text in TEXTS for found in extract(ingest(text)).proposals for reason in found.claim.reasons}
    assert len(given) > 30
    assert given <= REASONS


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_has_its_words(language: str) -> None:
    source = (EXTRACTOR / "verify.py").read_text(encoding="utf-8")
    refusals = set(re.findall(r'^[A-Z_]+ = "([a-z-]+)"$', source, re.MULTILINE))
    assert len(refusals) > 5
    assert _without_words(refusals, language) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_for_not_understanding_has_its_words(language: str) -> None:
    """What `Unread("…")` names in the source of the program."""
    source = "".join(path.read_text(encoding="utf-8") for path in (PROJECT / "src").rglob("*.py"))
    reasons = set(re.findall(r'Unread\("([a-z-]+)"', source))
    assert len(reasons) > 5
    assert _without_words(reasons, language) == set()
