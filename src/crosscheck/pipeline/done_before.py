"""Texts whose claims were taken before, so that an extraction that was broken off goes on where it was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from crosscheck.index.index import Index
from crosscheck.index.shape import Shape
from crosscheck.index.stamp import hash_of
from crosscheck.pipeline.kept import opened

_LEFT: Final[Shape[str]] = Shape("extracted", str)
_AT_ONCE: Final = 200
"""Texts that are noted together; so many are taken again at most when a run is killed."""


class DoneBefore:
    """What earlier extractions left: a text is done while it, this program and the claim file are as they were then.

    Taking its claims again would change nothing.
    """

    def __init__(self, cache: Path, language: str) -> None:
        self._cache = cache
        self._language = language
        self._waiting: list[tuple[Path, Path]] = []

    def left(self, texts: Iterable[Path], claim_files: Mapping[Path, Path]) -> list[Path]:
        """The texts that are still to be done; `claim_files` are the claim files that are there, by text."""
        with opened(self._cache) as index:
            return [text for text in texts if not self._done(index, text, claim_files.get(text))]

    def _done(self, index: Index, text: Path, claim_file: Path | None) -> bool:
        if claim_file is None:
            return False
        noted = index.look(_LEFT, self._name(text), text).value
        return noted is not None and noted == hash_of(claim_file)

    def note(self, text: Path, claim_file: Path) -> None:
        """Note that a text's claims are in its claim file."""
        self._waiting.append((text, claim_file))
        if len(self._waiting) >= _AT_ONCE:
            self.write()

    def write(self) -> None:
        """Write what was noted."""
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return
        with opened(self._cache) as index:
            for text, claim_file in waiting:
                left = hash_of(claim_file)
                if left is not None:
                    index.keep(index.look(_LEFT, self._name(text), text), left)

    def _name(self, text: Path) -> str:
        return f"{self._language} {text.absolute()}"
