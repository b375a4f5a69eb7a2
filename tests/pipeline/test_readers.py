"""What can be listed as a source is what can be read."""

from __future__ import annotations

from crosscheck.ingest.readers import READERS
from crosscheck.pipeline.workspace import SUFFIXES


def test_the_endings_of_sources_are_those_of_the_readers() -> None:
    assert set(SUFFIXES) == set(READERS)
