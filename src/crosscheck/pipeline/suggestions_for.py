"""Names that may be one, from the cache where the names and what people said of them are the same."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from crosscheck.config.config import Config
from crosscheck.index.shape import fingerprint
from crosscheck.model import Suggestion
from crosscheck.pipeline.kept import SUGGESTIONS, opened


def suggestions_for(config: Config, names: Sequence[str], cache: Path | None) -> tuple[Suggestion, ...]:
    """What `suggest` finds among the names of subjects, which come in order."""
    different = sorted(decision.names for decision in config.different if decision.kind == "subject")
    key = fingerprint(*(name.encode() for name in names), b"", *("\0".join(pair).encode() for pair in different))
    with opened(cache) as index:
        kept = index.recall(SUGGESTIONS, key)
        if kept is not None:
            return kept
        from crosscheck.names.suggest import suggest  # a fifth of all that a report loads, and mostly not needed

        return index.remember(SUGGESTIONS, key, suggest(names, different))
