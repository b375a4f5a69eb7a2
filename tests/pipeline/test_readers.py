"""What can be listed as a source is what can be read."""

from __future__ import annotations

from crosscheck.claims.load_claims import SUFFIXES as CLAIM_FILES
from crosscheck.ingest.readers import READERS
from crosscheck.pipeline.workspace import CLAIM_SUFFIXES, SUFFIXES


def test_the_endings_of_sources_are_those_of_the_readers() -> None:
    assert set(SUFFIXES) == set(READERS)
    assert CLAIM_SUFFIXES == CLAIM_FILES
